/** What brandlint says of a guide and its token files, at their own places, while the copy is checked all the same. */
import { describe, expect, it } from 'vitest';
import { loadGuide } from '../../src/guide/load.ts';
import { run } from '../../src/lint/run.ts';
import text from '../../src/reporters/text.ts';
import { folderOf, load, problemsOf, unmark } from './folder.ts';

/** `rule messageId severity marked text`, in order of file and place. */
async function findingsOf(files: Readonly<Record<string, string>>) {
  const all: Readonly<Record<string, string>> = { 'post.md': 'Rain jackets are here.', ...files };
  const { files: results, summary } = await run({ cwd: folderOf(all), paths: [] });
  const findings = results.flatMap(({ path, findings }) =>
    findings.map(({ rule, messageId, severity, message, place, source, range }) => ({
      rule: `${rule} ${messageId} ${severity}`,
      at: `${path}:${place.line}:${place.column}`,
      marked: all[path]!.slice(range.start, range.end),
      message,
      source,
    })),
  );
  return { findings, summary };
}

const rulesOf = async (files: Readonly<Record<string, string>>) =>
  (await findingsOf(files)).findings.map(({ rule, at }) => `${at} ${rule}`);

const PINE_TOKENS = `{
  "brand": {
    "$type": "color",
    "pine": {"$value": {"colorSpace": "srgb", "components": [0.0431, 0.3098, 0.2353]}},
    "coral": {"$value": {"colorSpace": "srgb", "components": [0.8941, 0.3412, 0.1804]}},
    "link": {"$value": "{brand.pine}"}
  }
}
`;

describe('a guide with token files', () => {
  const files = { 'design/brand.tokens.json': PINE_TOKENS };

  it('has their colours in its palette after its own, each with its place', async () => {
    const guide = await load(
      'color: {palette: {sand: "#F4EDE1"}, tokens: design/brand.tokens.json}\n',
      files,
    );
    expect(guide.palette.map(({ name, css, source }) => [name, css, source])).toEqual([
      ['sand', '#F4EDE1', 'color.palette.sand'],
      ['brand.pine', '#0B4F3C', 'color.tokens:brand.pine'],
      ['brand.coral', '#E4572E', 'color.tokens:brand.coral'],
      ['brand.link', '#0B4F3C', 'color.tokens:brand.link'],
    ]);
    expect(guide.places['color.tokens:brand.coral']).toEqual({
      path: 'design/brand.tokens.json',
      line: 5,
      column: 5,
    });
    expect(guide.faults).toEqual([]);
  });

  it('may use their names, as CSS and token files write them too', async () => {
    const guide = await load(
      `color:
  palette: {pine: brand.pine}
  primary: "{brand.coral}"
  tokens: [design/brand.tokens.json, theme.css]
  roles: {link: [brand.link, pine], button-background: --color-night, text: "var(--ink)"}
`,
      { ...files, 'theme.css': '@theme { --color-night: #101820; }\n:root { --ink: #1B1B1B; }\n' },
    );
    expect(guide.color.roles).toMatchObject([
      {
        role: 'link',
        source: 'color.roles.link',
        colors: [
          { name: 'brand.link', css: '#0B4F3C', source: 'color.tokens:brand.link' },
          { name: 'brand.pine', source: 'color.tokens:brand.pine' },
        ],
      },
      { role: 'button-background', colors: [{ name: 'night', css: '#101820' }] },
      { role: 'text', colors: [{ name: 'ink' }] },
    ]);
    expect(guide.palette.map(({ name }) => name)).toEqual([
      'pine',
      'brand.pine',
      'brand.coral',
      'night',
      'ink',
      'brand.link',
    ]);
  });

  it('says of a name that neither has which may be meant', async () => {
    const problems = await problemsOf(
      'color:\n  tokens: design/brand.tokens.json\n  ⟦primary: brand.pime\n',
      { files },
    );
    expect(problems).toMatchObject([
      {
        message:
          '"color.primary" is "brand.pime", which is neither a colour nor a name in "color.palette" or a token.',
        hint: 'Did you mean "brand.pine"?',
      },
    ]);
  });

  it('does not call a name wrong that a file may have which cannot be read', async () => {
    const guide = await load(
      'color: {tokens: [a.json, b.json], primary: brand.pine, roles: {link: [brand.pine]}}\n',
      {
        'a.json': '{',
        'b.json': PINE_TOKENS.replace('pine', 'fir'),
      },
    );
    expect(guide.color.roles).toMatchObject([{ role: 'link', colors: [] }]);
    expect(guide.palette.length).toBeGreaterThan(0);
  });

  it('gives one name several colours where themes do', async () => {
    const guide = await load('color: {tokens: [theme.css]}\n', {
      'theme.css': ':root { --page: #FFF; }\n.dark { --page: #1B1B1B; }\n.print { --page: white; }\n',
    });
    expect(guide.palette.map(({ name, source }) => [name, source])).toEqual([
      ['page', 'color.tokens:page'],
      ['page', 'color.tokens:page#2'],
    ]);
    expect(guide.places['color.tokens:page#2']).toMatchObject({ line: 2 });
  });

  it('looks for those of a guide it extends beside that', async () => {
    const guide = await loadGuide({
      cwd: folderOf({
        'brand.yaml': 'extends: ./group/brand.yaml\n',
        'group/brand.yaml': 'color: {tokens: brand.tokens.json}\n',
        'group/brand.tokens.json': PINE_TOKENS,
      }),
    });
    expect(guide.places['color.tokens:brand.pine']?.path).toBe('group/brand.tokens.json');
  });

  it('is another guide when a token file changes', async () => {
    const guide = (tokens: string) => load('color: {tokens: a.json}\n', { 'a.json': tokens });
    const [one, same, other] = await Promise.all([PINE_TOKENS, PINE_TOKENS, `${PINE_TOKENS}\n`].map(guide));
    expect(one!.sha256).toBe(same!.sha256);
    expect(one!.sha256).not.toBe(other!.sha256);
  });

  it('lends a shared colour its own name, before that of a token or an alias', async () => {
    const { findings } = await findingsOf({
      'brand.yaml': 'color: {palette: {pine: "#0B4F3C"}, tokens: theme.css}\n',
      'theme.css':
        ':root { --a-link: var(--night); --brand-pine: #0B4F3C; --night: #101820; --z-link: var(--night) }',
      'email.html': '<p style="color: #0B4F3F">Rain</p><p style="color: #101824">jackets</p>',
    });
    expect(findings.map(({ source }) => source)).toEqual(['color.palette.pine', 'color.tokens:night']);
  });

  it('is named with file and line by what copy breaks', async () => {
    const cwd = folderOf({
      'brand.yaml': 'color: {tokens: design/brand.tokens.json}\n',
      'email.html': '<p style="color: #0B4F4A">Rain jackets are here.</p>',
      ...files,
    });
    const results = await run({ cwd, paths: [] });
    const report = text.report(results, {
      root: cwd,
      cwd,
      version: '',
      colorLevel: 0,
      unicode: true,
      width: 120,
      fixCommand: null,
      quiet: false,
      describeRule: () => null,
    });
    expect(report).toContain('#0B4F3C (brand.pine)');
    expect(report).toContain('design/brand.tokens.json:4 color.tokens:brand.pine');
  });
});

describe('guide/token-file, guide/token-alias and guide/token-notation', () => {
  it('stand at the place in the token file, and the rest is checked', async () => {
    const { text, places } = unmark(`{
  "brand": {
    "$type": "color",
    "pine": {⟦"$value": "#0B4F3C"},
    "link": {⟦"$value": "{brand.pime}"},
    "ink": {⟦"$value": {"colorSpace": "srgb", "components": [27, 27, 27]}}
  },
  "a": {"$type": "color", ⟦"$value": "{b}"},
  "b": {"$type": "color", ⟦"$value": "{a}"}
}
`);
    const { findings, summary } = await findingsOf({
      'brand.yaml': 'color: {tokens: brand.tokens.json}\nterms: [{avoid: [rain jackets]}]\n',
      'brand.tokens.json': text,
    });
    expect(findings.map(({ rule, marked }) => `${rule}: ${marked}`)).toEqual([
      'guide/token-notation legacy info: #0B4F3C',
      'guide/token-alias broken error: {brand.pime}',
      expect.stringMatching(/^guide\/token-file value warning: "\$value": \{/),
      'guide/token-alias circle error: {b}',
      'guide/token-alias circle error: {a}',
      'tone/term avoid error: Rain jackets',
    ]);
    expect(findings.slice(0, 5).map(({ at }) => Number(at.split(':')[1]))).toEqual(
      places.map(({ line }) => line),
    );
    expect(findings[1]!.message).toBe('The alias {brand.pime} leads nowhere. Did you mean "{brand.pine}"?');
    expect(findings[3]!.message).toBe('{b} goes round in a circle: a → b → a. Give one of them a value.');
    expect(summary.errors).toBe(4);
  });

  it.each<[string, string, string]>([
    ['theme.scss', '$pine: #0B4F3C;', 'brand.yaml:2:12 guide/token-file kind error'],
    ['theme.json', '{}', 'brand.yaml:2:12 guide/token-file empty warning'],
    ['theme.json', '{"pine": "#0B4F3C",, }', 'theme.json:1:20 guide/token-file syntax error'],
  ])('%s holding %s', async (path, content, expected) => {
    expect(await rulesOf({ 'brand.yaml': `color:\n  tokens: [${path}]\n`, [path]: content })).toEqual([
      expected,
    ]);
  });

  it('a folder is no token file', async () => {
    expect(
      await rulesOf({ 'brand.yaml': 'color:\n  tokens: tokens.json\n', 'tokens.json/pine.json': '{}' }),
    ).toEqual(['brand.yaml:2:11 guide/token-file unreadable error']);
  });
});

describe('guide/close-colors', () => {
  const of = (palette: string, files: Readonly<Record<string, string>> = {}) =>
    findingsOf({ 'brand.yaml': `color:\n${palette}`, ...files });

  it('finds the later of two that nobody can tell apart, and names the earlier', async () => {
    const { findings } = await of(
      '  palette:\n    pine: "#0B4F3C"\n    sand: "#F4EDE1"\n    forest: "#0B4F3D"\n',
    );
    expect(findings).toEqual([
      {
        rule: 'guide/close-colors close warning',
        at: 'brand.yaml:5:14',
        marked: '#0B4F3D',
        message:
          '#0B4F3D (forest) cannot be told from #0B4F3C (pine) (brand.yaml:3). Give both the same value, or take one out.',
        source: 'color.palette.pine',
      },
    ]);
  });

  it('only advises about greys', async () => {
    const { findings } = await of('  palette: {white: "#FFFFFF", paper: "#FCFCFC"}\n');
    expect(findings).toMatchObject([{ rule: 'guide/close-colors greys info', marked: '#FCFCFC' }]);
  });

  it('finds a token that is almost a colour of the guide', async () => {
    const { findings } = await of('  palette: {pine: "#0B4F3C"}\n  tokens: brand.css\n', {
      'brand.css': ':root {\n  --brand-pine: #0C503D;\n}\n',
    });
    expect(findings).toMatchObject([
      { rule: 'guide/close-colors close warning', at: 'brand.css:2:17', source: 'color.palette.pine' },
    ]);
  });

  it.each<[string, string, string]>([
    ['two names for one colour', '  palette: {pine: "#0B4F3C", accent: pine, also: rgb(11 79 60)}\n', ''],
    ['colours that are only alike', '  palette: {blue: "#0057B7", deep: "#0061C8"}\n', ''],
    ['the same at another opacity', '  palette: {pine: "#0B4F3C", veil: "#0B4F3C80"}\n', ''],
    [
      'the steps of a scale',
      '  tokens: brand.css\n',
      ':root { --g-50: #F7F9FA; --g-75: #F5F8F9; --b-1: #0057B7; --b-2: #0058B8; }',
    ],
    [
      'a step of a scale beside the brand colour itself',
      '  palette: {pine: "#0B4F3C"}\n  tokens: brand.css\n',
      ':root { --pine-700: #0C503D; --pine: #0B4F3C; }',
    ],
    [
      'a grey token near a grey',
      '  palette: {ink: "#1B1B1B"}\n  tokens: brand.css\n',
      ':root { --g: #1C1C1C; }',
    ],
  ])('leaves %s alone', async (_, palette, css) => {
    const { findings } = await of(palette, css === '' ? {} : { 'brand.css': css });
    expect(findings).toEqual([]);
  });
});

describe('guide/role-contrast', () => {
  const of = (color: string) => findingsOf({ 'brand.yaml': `color:\n${color}` });
  const PALETTE =
    '  palette: {coral: "#E4572E", white: "#FFFFFF", ink: "#1B1B1B", sand: "#F4EDE1", grey: "#767676"}\n';

  it('finds a ground on which nothing can be read, with a ratio that is not rounded up', async () => {
    const { findings } = await of(
      `${PALETTE}  roles:\n    button-background: [ink, coral]\n    button-text: [white, sand]\n  contrast: AA\n`,
    );
    expect(findings).toEqual([
      {
        rule: 'guide/role-contrast contradiction error',
        at: 'brand.yaml:5:5',
        marked: 'button-text: [white, sand]',
        message:
          'On #E4572E (coral), which is in "button-background", nothing in "button-text" can be read: #FFFFFF (white), the best of its colours, has a contrast of 3.68:1, and AA needs 4.5:1. Add a colour that reaches it, or take the ground out.',
        source: 'color.palette.coral',
      },
    ]);
  });

  it('warns where the guide names no level', async () => {
    const { findings } = await of(`${PALETTE}  roles: {background: white, link: coral}\n`);
    expect(findings).toMatchObject([{ rule: 'guide/role-contrast low warning' }]);
    expect(findings[0]!.message).toContain(
      'the only colour it may have, has a contrast of 3.68:1, and WCAG AA needs 4.5:1',
    );
  });

  it.each([
    ['one allowed colour can be read there', '{button-background: [coral], button-text: [white, ink]}'],
    ['a heading is large', '{background: white, heading: coral}'],
    ['4.54:1 is enough', '{background: white, text: grey}'],
    ['only one of a pair is named', '{button-background: coral, text: white}'],
    ['the ground is translucent', '{background: "#FFFFFF80", text: white}'],
  ])('is silent when %s', async (_, roles) => {
    expect((await of(`${PALETTE}  roles: ${roles}\n  contrast: AA\n`)).findings).toEqual([]);
  });

  it('asks for more at AAA', async () => {
    const { findings } = await of(
      `${PALETTE}  roles: {background: white, text: grey, heading: grey}\n  contrast: AAA\n`,
    );
    expect(findings.map(({ message }) => /contrast of (\S+),/.exec(message)?.[1])).toEqual(['4.54:1']);
  });

  it('lays a translucent colour over its ground', async () => {
    const { findings } = await of('  roles: {background: "#FFFFFF", text: "#00000080"}\n');
    expect(findings.map(({ message }) => /contrast of (\S+),/.exec(message)?.[1])).toEqual(['4.00:1']);
  });
});

describe('the parts of a guide that rules read', () => {
  it('tints, shades and opacities are numbers, in percent or 0–1', async () => {
    const { color } = await load(
      'color: {tints: [80, "50%"], shades: any, alphas: [0.5, "8%"], contrast: AAA}\n',
    );
    expect(color).toMatchObject({ tints: [80, 50], shades: 'any', alphas: [0.5, 0.08], contrast: 'AAA' });
  });

  it('are none, none and any where the guide does not say', async () => {
    const { color, fonts } = await load('terms: [{avoid: [cheap]}]\n');
    expect(color).toMatchObject({ tints: [], shades: [], alphas: 'any', contrast: null, roles: [] });
    expect(fonts).toEqual({ families: [], base: null, headings: null, monospace: null });
  });

  it.each([
    ['⟦tints: all', '"color.tints" should be any, but is "all".'],
    ['tints: ⟦[⟦120]'.replace('⟦[', '['), '"color.tints[0]" should be 100 or less, but is 120.'],
    ['alphas: [⟦40]', '"color.alphas[0]" should be 1 or less, but is 40.'],
    ['shades: [⟦half]', '"color.shades[0]" should look like 40%, but is "half".'],
  ])('%s is refused', async (line, message) => {
    expect(await problemsOf(`color:\n  ${line}\n`)).toMatchObject([{ message }]);
  });

  it('fonts come from every part, and each part without its fallbacks', async () => {
    const guide = await load(`typography:
  fonts: [{family: Inter, source: google}, {family: Recoleta, source: file}]
  base: "'Inter', Arial, sans-serif"
  headings: {family: Recoleta, weight: bold}
  monospace-block: {family: Fira Code}
`);
    expect(guide.fonts).toEqual({
      families: [
        { name: 'Inter', source: 'typography.fonts[0].family' },
        { name: 'Recoleta', source: 'typography.fonts[1].family' },
        { name: 'Arial', source: 'typography.base' },
        { name: 'sans-serif', source: 'typography.base' },
        { name: 'Fira Code', source: 'typography.monospace-block.family' },
      ],
      base: { family: 'Inter', source: 'typography.base' },
      headings: { family: 'Recoleta', source: 'typography.headings.family' },
      monospace: null,
    });
    for (const { source } of guide.fonts.families) expect(guide.places).toHaveProperty([source]);
  });

  it('a link colour alone makes no role', async () => {
    expect((await load('color: {link: "#0B4F3C"}\n')).color.roles).toEqual([]);
  });

  it('a colour that is none stays an error', async () => {
    expect(await problemsOf('color:\n  palette:\n    ⟦pine: "#0B4F3"\n')).toMatchObject([
      {
        message: '"color.palette.pine" is "#0B4F3", which is neither a colour nor a name in "color.palette".',
      },
    ]);
  });
});

describe('guide/term', () => {
  const termsOf = (terms: string) => findingsOf({ 'brand.yaml': `terms:\n${terms}` });

  it('says of a term that nothing can be found by it, and the others are held to', async () => {
    const { findings } = await findingsOf({
      'brand.yaml': 'terms:\n  - {use: e-bike}\n  - {avoid: [rain]}\n',
    });
    expect(findings).toMatchObject([
      { rule: 'guide/term silent error', at: 'brand.yaml:2:5', source: 'terms[0]' },
      { rule: 'tone/term avoid error', at: 'post.md:1:1' },
    ]);
  });

  it.each([
    ['an open bracket', '"(sale"', 'a bracket is not closed'],
    ['look-around', '"(?=sale)x"', '"(?=" looks around, which patterns here cannot'],
    ['a back reference', String.raw`'(a)\1'`, String.raw`"\1" is no sign that patterns here know`],
    ['nothing to repeat', '"*sale"', '"*" has nothing to repeat'],
    ['what matches nothing', '"x*"', 'it matches where there is nothing'],
  ])('says why a pattern is none: %s', async (_, pattern, reason) => {
    const { findings } = await termsOf(`  - avoid: [rain]\n    pattern: ${pattern}\n`);
    expect(findings).toMatchObject([
      { rule: 'guide/term pattern error', at: 'brand.yaml:3:15', marked: pattern.slice(1, -1) },
      { rule: 'tone/term avoid error' },
    ]);
    expect(findings[0]!.message).toContain(`cannot be used: ${reason}.`);
  });

  it('finds what is right in one term and wrong in another, whatever its case', async () => {
    const { findings } = await termsOf('  - {use: e-bike, not: [ebike]}\n  - {avoid: [cheap, E-bike]}\n');
    expect(findings).toMatchObject([
      {
        rule: 'guide/term contradiction error',
        at: 'brand.yaml:3:21',
        marked: 'E-bike',
        message:
          '"E-bike" is wrong here and right in another term (brand.yaml:2). Take it out of one of the two.',
      },
    ]);
  });

  it.each([
    ['right and wrong in one term', '  - {use: e-bike, not: [E-Bike, e-bike]}\n', ['itself error']],
    ['two replacements', '  - {use: a, not: [c]}\n  - {use: b, not: [C]}\n', ['twice warning']],
    ['a name in two spellings', '  - {name: Tideline}\n  - {name: TideLine}\n', ['name error']],
    ['the same line twice is harmless', '  - {use: a, not: [c]}\n  - {use: a, not: [c]}\n', []],
    [
      'only its capitals are wrong',
      '  - {use: GitHub, not: [Github]}\n  - {name: Tideline, never: [TIDELINE]}\n',
      [],
    ],
    [
      'other channels',
      '  - {use: a, not: [c], channels: [email]}\n  - {use: b, not: [c], channels: [sms]}\n',
      [],
    ],
    ['a longer phrase', '  - {use: cheap, not: [low-cost]}\n  - {avoid: [dirt cheap]}\n', []],
    ['further forms of a name', '  - {name: Tideline, forms: [TideLine]}\n', []],
  ])('%s', async (_, terms, expected) => {
    const { findings } = await termsOf(terms);
    expect(findings.map(({ rule }) => rule)).toEqual(expected.map((rule) => `guide/term ${rule}`));
  });
});

describe('guide/language', () => {
  it.each([
    ['klingon', ['unknown error']],
    ['xx', ['unknown error']],
    ['en-ZZ', ['unknown error']],
    ['en-UK', ['alias warning']],
    ['en-AU', []],
    ['pt-PT', []],
    ['zh-Hans', []],
    ['gsw-CH', []],
    ['EN-au', []],
  ])('%s', async (language, expected) => {
    const { findings } = await findingsOf({ 'brand.yaml': `voice:\n  language: ${language}\n` });
    expect(findings.map(({ rule }) => rule)).toEqual(expected.map((rule) => `guide/language ${rule}`));
  });
});

describe('guide/email-client', () => {
  it.each([
    ['[gmail, outlook.windows, "*.ios"]', []],
    ['[gmail, gmial]', ['near error']],
    ['[outlok.windows]', ['near error']],
    ['[the bat]', ['unknown error']],
  ])('%s', async (clients, expected) => {
    const { findings } = await findingsOf({ 'brand.yaml': `email:\n  clients: ${clients}\n` });
    expect(findings.map(({ rule }) => rule)).toEqual(expected.map((rule) => `guide/email-client ${rule}`));
  });
});
