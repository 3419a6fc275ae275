/** What a guide becomes: its colours, logos, terms and settings, and the place of every key. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findGuide } from '../../src/guide/find.ts';
import { loadGuide } from '../../src/guide/load.ts';
import type { BrandGuide } from '../../src/model/index.ts';
import { guideOf } from '../../src/test-rule.ts';
import { folderOf, load } from './folder.ts';

const LUMEN = `meta:
  name: {full: Lumen & Oak Pty Ltd, short: Lumen & Oak}
color:
  palette:
    oak: "#6B4F2A"
    lamplight: "#F2C14E"
    glow: lamplight
  foreground: "#222"
  background: white
  primary: oak
  link: primary
  neutrals: [black, "#FAFAFA"]
logo:
  images:
    wordmark: {path: ./assets/logo.svg, alt: Lumen & Oak}
    reversed: assets/logo-white.svg
  small: assets/icon.svg
  medium: {light: reversed, dark: wordmark}
  large: wordmark
  retired: [assets/logo-2019.svg, assets/logo-2015.svg]
voice:
  language: en-AU
  exclamations: {max: 1, "social/*": {max: 3}, sms: 0}
terms:
  - {use: lamp, not: [light fitting]}
  - {name: Emberline, forms: [Emberline 2], never: [ember line], case-sensitive: true}
  - {avoid: [cheap], use: affordable, because: our prices are fair}
channels:
  - {files: "emails/**", channel: email}
  - {files: ["social/x/**", "posts/x-*"], channel: social/x}
campaigns: [{name: winter-glow, files: "campaigns/winter-glow/**"}]
columns: {text: Copy, channel: [Platform, Network]}
rules: {"*": warning, file/empty: [info, {empty: off}]}
overrides: [{files: "archive/**", rules: {"file/*": off}}]
ignore: vendor/**
suppress: [{files: old.html, rules: "colour/*", reason: waits for the redesign, until: 2026-06-30}]
`;
const LOGOS = Object.fromEntries(
  ['logo', 'logo-white', 'icon'].map((name) => [`assets/${name}.svg`, '<svg/>']),
);

describe('a guide', () => {
  it('names the brand, short form first', async () => {
    expect((await load(LUMEN, LOGOS)).names).toEqual(['Lumen & Oak', 'Lumen & Oak Pty Ltd']);
  });

  it('resolves colours by name; theme colours the palette lacks come after it', async () => {
    const { palette, color } = await load(LUMEN, LOGOS);
    expect(palette.map(({ name, css, source }) => [name, css, source])).toEqual([
      ['oak', '#6B4F2A', 'color.palette.oak'],
      ['lamplight', '#F2C14E', 'color.palette.lamplight'],
      ['glow', 'lamplight', 'color.palette.glow'],
      ['foreground', '#222', 'color.foreground'],
      ['background', 'white', 'color.background'],
    ]);
    expect(palette[2]?.color).toEqual(palette[1]?.color);
    expect(color.tolerance).toBe(5);
    expect(color.neutrals).toMatchObject([
      { name: 'black', color: { r: 0, g: 0, b: 0 } },
      { name: '#FAFAFA', source: 'color.neutrals[1]' },
    ]);
  });

  it('takes a colour that is named like itself as CSS does', async () => {
    const { palette } = await load('color: {palette: {teal: teal}, primary: teal}\n');
    expect(palette).toMatchObject([{ name: 'teal', color: { r: 0 } }]);
  });

  it('knows its logos, their tones and which are retired', async () => {
    const { logos, retiredLogos } = await load(LUMEN, LOGOS);
    expect(logos).toMatchObject([
      {
        name: 'wordmark',
        path: 'assets/logo.svg',
        alt: 'Lumen & Oak',
        urls: [],
        tone: 'dark',
        source: 'logo.images.wordmark',
      },
      {
        name: 'reversed',
        path: 'assets/logo-white.svg',
        alt: null,
        urls: [],
        tone: 'light',
        source: 'logo.images.reversed',
      },
      { name: 'small', path: 'assets/icon.svg', alt: null, urls: [], tone: null, source: 'logo.small' },
    ]);
    expect(retiredLogos).toEqual([
      { path: 'assets/logo-2019.svg', source: 'logo.retired[0]' },
      { path: 'assets/logo-2015.svg', source: 'logo.retired[1]' },
    ]);
  });

  it('knows how each logo must be shown at least: by its own keys, else by those of the logo', async () => {
    const limitsOf = async (guide: string) =>
      (await load(guide, LOGOS)).logos.map(({ name, minWidth, minHeight, clearSpace }) => [
        name,
        minWidth,
        minHeight,
        clearSpace,
      ]);
    const general = { value: 90, source: 'logo.min-width' };
    const space = { value: 0.5, source: 'logo.clear-space' };
    const guide = `
logo:
  images:
    wordmark: assets/logo.svg
    stacked: {path: assets/logo-white.svg, min-height: 48, min-width: 60}
  small: {path: assets/icon.svg, clear-space: 0}
  min-width: 90
  clear-space: 0.5
`;
    expect(await limitsOf(guide)).toEqual([
      ['wordmark', general, null, space],
      [
        'stacked',
        { value: 60, source: 'logo.images.stacked.min-width' },
        { value: 48, source: 'logo.images.stacked.min-height' },
        space,
      ],
      // An icon is for where the logo does not fit.
      ['small', null, null, { value: 0, source: 'logo.small.clear-space' }],
    ]);
    expect(await limitsOf('logo: {small: assets/icon.svg, min-width: 90}\n')).toEqual([
      ['small', general, null, null],
    ]);
  });

  it('does not look for a logo on the web', async () => {
    const { logos } = await load('logo: https://cdn.lumenoak.example/logo.svg\n');
    expect(logos).toMatchObject([{ path: 'https://cdn.lumenoak.example/logo.svg', source: 'logo' }]);
  });

  it('sorts terms by what they say', async () => {
    const { terms } = await load(LUMEN, LOGOS);
    expect(terms).toMatchObject([
      { kind: 'use', right: ['lamp'], wrong: ['light fitting'], caseSensitive: false, source: 'terms[0]' },
      {
        kind: 'name',
        right: ['Emberline'],
        forms: ['Emberline 2'],
        wrong: ['ember line'],
        caseSensitive: true,
      },
      { kind: 'avoid', right: ['affordable'], wrong: ['cheap'], because: 'our prices are fair' },
    ]);
  });

  it('takes one value for a list of one', async () => {
    const { channels, columns, ignore, suppress } = await load(LUMEN, LOGOS);
    expect(channels.map(({ files }) => files)).toEqual([['emails/**'], ['social/x/**', 'posts/x-*']]);
    expect(columns).toEqual({ text: ['Copy'], channel: ['Platform', 'Network'] });
    expect(ignore).toEqual(['vendor/**']);
    expect(suppress).toEqual([
      {
        files: ['old.html'],
        rules: ['color/*'],
        reason: 'waits for the redesign',
        until: '2026-06-30',
        source: 'suppress[0]',
      },
    ]);
  });

  it('keeps limits with their exceptions', async () => {
    expect((await load(LUMEN, LOGOS)).exclamations).toEqual({
      max: 1,
      channels: [
        { pattern: 'social/*', max: 3 },
        { pattern: 'sms', max: 0 },
      ],
    });
    expect((await load('voice: {exclamations: 0}\n')).exclamations).toEqual({ max: 0, channels: [] });
  });

  it('lets a limit name a channel that only a copy sheet knows', async () => {
    const { exclamations } = await load('voice: {exclamations: {max: 1, mms: 2, "letters": 0}}\n');
    expect(exclamations?.channels.map(({ pattern }) => pattern)).toEqual(['mms', 'letters']);
  });

  it('keeps rule settings in order, with their source', async () => {
    const { rules, overrides } = await load(LUMEN, LOGOS);
    expect(rules).toEqual([
      { pattern: '*', severity: 'warning', options: {}, source: 'rules.*' },
      { pattern: 'file/empty', severity: 'info', options: { empty: 'off' }, source: 'rules.file/empty' },
    ]);
    expect(overrides).toEqual([
      {
        files: ['archive/**'],
        rules: [{ pattern: 'file/*', severity: 'off', options: {}, source: 'overrides[0].rules.file/*' }],
      },
    ]);
  });

  it('knows the place of every key and every item', async () => {
    const guide = await load(LUMEN, LOGOS);
    const lines = LUMEN.split('\n');
    const textAt = (key: string) => {
      const { line, column, path } = guide.places[key]!;
      expect(path).toBe('brand.yaml');
      return lines[line - 1]!.slice(column - 1);
    };
    expect(textAt('color.palette.lamplight')).toMatch(/^lamplight: /);
    expect(textAt('terms[2]')).toMatch(/^\{avoid: /);
    expect(textAt('terms[2].avoid[0]')).toMatch(/^cheap\]/);
    expect(textAt('logo.medium.dark')).toMatch(/^dark: wordmark/);
    expect(textAt('rules.file/empty')).toMatch(/^file\/empty: /);
    expect(textAt('overrides[0].rules.file/*')).toMatch(/^"file\/\*": /);
    expect(textAt('suppress[0].until')).toMatch(/^until: /);
  });

  it('has a place for the source of everything it resolves', async () => {
    const guide = await load(LUMEN, LOGOS);
    const { palette, logos, retiredLogos, terms, rules, suppress } = guide;
    for (const { source } of [...palette, ...logos, ...retiredLogos, ...terms, ...rules, ...suppress]) {
      expect(guide.places).toHaveProperty([source]);
    }
  });

  it('may be JSON', async () => {
    const guide = await loadGuide({
      cwd: folderOf({ 'brand.json': '{"color": {"palette": {"oak": "#6B4F2A"}}}' }),
    });
    expect(guide.palette).toMatchObject([{ name: 'oak' }]);
    expect(guide.path).toBe('brand.json');
  });

  it('repeats what an alias stands for', async () => {
    const { terms } = await load(
      'terms:\n  - {avoid: &boasts [best, finest]}\n  - {name: Lumen, never: *boasts}\n',
    );
    expect(terms[1]?.wrong).toEqual(['best', 'finest']);
  });

  it('has the hash of its bytes', async () => {
    const text = 'meta: {name: Lumen}\n';
    expect((await load(text)).sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });
});

describe('colour', () => {
  it('is color, as a key and in names of rules', async () => {
    const guide = await load(`colour:
  palette: {oak: "#6B4F2A"}
typography: {headings: {colour: oak}, link: {background-colour: oak}}
rules: {colour/contrast: info}
overrides: [{files: "a/**", rules: {"colour/*": off}}]
suppress: [{files: "a/**", rules: [colour/contrast], reason: old}]
`);
    expect(guide.palette).toMatchObject([{ name: 'oak', source: 'color.palette.oak' }]);
    expect(guide.data).toMatchObject({
      typography: { headings: { color: 'oak' }, link: { 'background-color': 'oak' } },
    });
    expect(guide.rules).toMatchObject([{ pattern: 'color/contrast', source: 'rules.color/contrast' }]);
    expect(guide.overrides[0]?.rules).toMatchObject([{ pattern: 'color/*' }]);
    expect(guide.suppress[0]?.rules).toEqual(['color/contrast']);
    expect(guide.places['rules.color/contrast']).toMatchObject({ line: 4, column: 9 });
  });

  it('stays what it is where the brand gives the name', async () => {
    const { palette, columns } = await load(
      'color: {palette: {colour: "#6B4F2A"}, primary: colour}\ncolumns: {colour: Colour}\n',
    );
    expect(palette.map(({ name }) => name)).toEqual(['colour']);
    expect(columns).toEqual({ colour: ['Colour'] });
  });
});

describe('defaults.brandlint', () => {
  it('holds our keys in a guide that other tools read', async () => {
    const guide = await load(`color: {palette: {oak: "#6B4F2A"}}
defaults:
  bootstrap: {rules: ".h4 {}"}
  brandlint:
    color: {tolerance: 2}
    terms:
      - {avoid: [cheap]}
`);
    expect(guide.color.tolerance).toBe(2);
    expect(guide.palette).toHaveLength(1);
    expect(guide.terms).toMatchObject([{ kind: 'avoid', source: 'terms[0]' }]);
    expect(guide.places['terms[0]']).toMatchObject({ line: 7, column: 9 });
  });
});

describe('extends', () => {
  const BASE = `color: {palette: {oak: "#6B4F2A", moss: "#4A5D23"}, tolerance: 3}
logo: {images: {wordmark: logo.svg}, medium: wordmark, small: ./icon.svg, retired: [old.svg]}
voice: {person: we-you, sounds-like: [voice/*.md]}
terms: [{avoid: [cheap]}]
channels: [{files: "emails/**", channel: email}]
rules: {"tone/*": info, file/empty: error}
`;
  const OWN = `extends: ./shared/base.yaml
color: {palette: {moss: "#556B2F"}}
voice: {person: i-you}
terms: [{name: Emberline}]
rules: {"tone/*": warning}
`;
  const files = { 'shared/base.yaml': BASE, 'shared/logo.svg': '<svg/>', 'shared/icon.svg': '<svg/>' };

  it('lays the guide over its base', async () => {
    const guide = await load(OWN, files);
    expect(guide.palette.map(({ name, css }) => [name, css])).toEqual([
      ['oak', '#6B4F2A'],
      ['moss', '#556B2F'],
    ]);
    expect(guide.color.tolerance).toBe(3);
    expect(guide.data).toMatchObject({ voice: { person: 'i-you' } });
  });

  it('adds its terms to those of the base, each with its place', async () => {
    const guide = await load(OWN, files);
    expect(guide.terms.map(({ kind }) => kind)).toEqual(['avoid', 'name']);
    expect(guide.places['terms[0]']?.path).toBe('shared/base.yaml');
    expect(guide.places['terms[1]']).toEqual({ path: 'brand.yaml', line: 4, column: 9 });
  });

  it('puts a rule that is set again last, for the last one wins', async () => {
    const { rules } = await load(OWN, files);
    expect(rules.map(({ pattern, severity }) => `${pattern}: ${severity}`)).toEqual([
      'file/empty: error',
      'tone/*: warning',
    ]);
  });

  it('finds files of the base beside it; globs over copy stay', async () => {
    const { logos, retiredLogos, channels, data } = await load(OWN, files);
    expect(logos.map(({ name, path }) => [name, path])).toEqual([
      ['wordmark', 'shared/logo.svg'],
      ['small', 'shared/icon.svg'],
    ]);
    expect(retiredLogos[0]?.path).toBe('shared/old.svg');
    expect(data).toMatchObject({ voice: { 'sounds-like': ['shared/voice/*.md'] } });
    expect(channels[0]?.files).toEqual(['emails/**']);
  });

  it.each([
    [
      'its main file',
      '{"name": "@lumen/brand", "main": "guide/brand.yaml"}',
      '@lumen/brand',
      'guide/brand.yaml',
    ],
    ['the guide in its folder', '{"name": "@lumen/brand"}', '@lumen/brand', '_brand.yml'],
    [
      'a guide among its exports',
      '{"name": "@lumen/brand", "exports": {"./dark": "./dark.yaml"}}',
      '@lumen/brand/dark',
      'dark.yaml',
    ],
    [
      'the guide in its folder, which exports hide',
      '{"name": "@lumen/brand", "exports": {".": "./index.js"}}',
      '@lumen/brand',
      'brand.yml',
    ],
  ])('takes a package: %s', async (_, manifest, specifier, file) => {
    const folder = 'node_modules/@lumen/brand';
    const { palette, places } = await load(`extends: ["${specifier}"]\nmeta: {name: Lumen}\n`, {
      [`${folder}/package.json`]: manifest,
      [`${folder}/${file}`]: 'color: {palette: {oak: "#6B4F2A"}}\n',
      [`${folder}/index.js`]: 'throw new Error("never run")\n',
    });
    expect(palette).toHaveLength(1);
    expect(places['color.palette.oak']?.path).toBe(`${folder}/${file}`);
  });

  it('takes several bases, later ones over earlier ones, and a shared one once', async () => {
    const guide = await load('extends: [a.yaml, b.yaml]\nmeta: {name: Lumen}\n', {
      'a.yaml': 'extends: ./root.yaml\ncolor: {tolerance: 1}\nterms: [{avoid: [a]}]\n',
      'b.yaml': 'extends: ./root.yaml\ncolor: {tolerance: 2}\nterms: [{avoid: [b]}]\n',
      'root.yaml': 'terms: [{avoid: [root]}]\n',
    });
    expect(guide.color.tolerance).toBe(2);
    expect(guide.terms.map(({ wrong }) => wrong[0])).toEqual(['root', 'a', 'b']);
  });

  it('has the hash of all files', async () => {
    const hash = createHash('sha256').update(OWN).update(BASE).digest('hex');
    expect((await load(OWN, files)).sha256).toBe(hash);
  });
});

describe('looking for a guide', () => {
  it('goes up from the folder', () => {
    const cwd = folderOf({ 'brand.yml': 'meta: {name: Lumen}\n', 'emails/spring/sale.html': '' });
    expect(findGuide(join(cwd, 'emails/spring'))).toBe(join(cwd, 'brand.yml'));
  });

  it('stops at the nearest', () => {
    const cwd = folderOf({ 'brand.yaml': '', 'emails/_brand.yml': '' });
    expect(findGuide(join(cwd, 'emails'))).toBe(join(cwd, 'emails/_brand.yml'));
  });

  it('prefers brand.yaml, and takes no folder of that name', () => {
    const cwd = folderOf({ 'brand.yaml/notes.txt': '', 'brand.json': '{}', '_brand.yml': '' });
    expect(findGuide(cwd)).toBe(join(cwd, 'brand.json'));
  });

  it('takes a folder for --config', async () => {
    const cwd = folderOf({ 'config/brand.yaml': 'meta: {name: Lumen}\n' });
    const guide = await loadGuide({ cwd, config: 'config' });
    expect(guide.root).toBe(join(cwd, 'config'));
  });
});

it('is what guideOf makes of the same data, but for its places', async () => {
  const data = {
    color: { palette: { oak: '#6B4F2A' } },
    terms: [{ avoid: ['cheap'] }],
    voice: { exclamations: { max: 1 } },
  };
  const loaded = await load(JSON.stringify(data));
  const same = (guide: BrandGuide) => ({ ...guide, root: '', sha256: '', places: {} });
  expect(same(loaded)).toEqual(same(guideOf(data)));
});
