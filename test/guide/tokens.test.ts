/** Colours from token files: Design Tokens, what came before them, CSS, and maps of other tools. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, formatHex, parseColor } from '../../src/color/index.ts';
import { readTokenFiles } from '../../src/guide/tokens/read.ts';
import { folderOf } from './folder.ts';

/** What files hold: `name css` of each colour, and `message id, line:column, what it is about` of each fault. */
async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderOf(files);
  const named = Object.keys(files).map((path, i) => ({ path, source: `color.tokens[${i}]` }));
  const { tokens, faults, isComplete } = await readTokenFiles(folder, named);
  return {
    tokens,
    isComplete,
    colors: tokens.map(({ name, color }) => `${name} ${formatHex(color)}`),
    faults: faults.map(({ messageId, at, actual, data }) => ({
      messageId,
      at: typeof at === 'string' ? at : `${at.line}:${at.column}`,
      actual,
      ...data,
    })),
  };
}

const tokens = (data: unknown) => read({ 'brand.tokens.json': JSON.stringify(data, null, 2) });
const srgb = (...components: (number | string)[]) => ({ colorSpace: 'srgb', components });
const PINE = srgb(11 / 255, 79 / 255, 60 / 255);
const CORAL = srgb(228 / 255, 87 / 255, 46 / 255);

describe('a colour of Design Tokens', () => {
  // CSS's green, as the web platform tests (css/css-color) write it in each space.
  it.each([
    ['srgb', [0, 0.50196, 0]],
    ['srgb-linear', [0, 0.21586, 0]],
    ['hsl', [120, 100, 25.098]],
    ['hwb', [120, 0, 49.8039]],
    ['lab', [46.2775, -47.5621, 48.3837]],
    ['lch', [46.2775, 67.8446, 134.3838]],
    ['oklab', [0.51975, -0.1403, 0.10768]],
    ['oklch', [0.51975, 0.17686, 142.495]],
    ['display-p3', [0.21604, 0.49418, 0.13151]],
    ['a98-rgb', [0.281363, 0.498012, 0.116746]],
    ['prophoto-rgb', [0.230479, 0.395789, 0.129968]],
    ['rec2020', [0.235202, 0.431704, 0.085432]],
    ['xyz-d65', [0.07719, 0.15438, 0.02573]],
    ['xyz-d50', [0.08314, 0.154739, 0.020956]],
  ])('may be in %s', async (colorSpace, components) => {
    const { tokens: read, faults } = await tokens({
      leaf: { $type: 'color', $value: { colorSpace, components } },
    });
    expect(difference(read[0]!.color, parseColor('green')!)).toBeLessThan(0.2);
    expect(faults).toEqual([]);
  });

  it('keeps what sRGB cannot show', async () => {
    const { tokens: read } = await tokens({
      neon: { $type: 'color', $value: { colorSpace: 'display-p3', components: [1, 0, 0] } },
    });
    expect(read[0]!.color.r).toBeGreaterThan(1.09);
  });

  it('may have components that are missing, and an opacity', async () => {
    const { colors } = await tokens({
      $type: 'color',
      paper: { $value: { colorSpace: 'hsl', components: ['none', 0, 100] } },
      veil: { $value: { ...PINE, alpha: 0.5 } },
      clear: { $value: { ...PINE, alpha: 0 } },
    });
    expect(colors).toEqual(['paper #FFFFFF', 'veil #0B4F3C80']);
  });

  it.each([
    [{ colorSpace: 'sRGB', components: [0, 0, 0] }, '"sRGB" is no colour space. Did you mean "srgb"?'],
    [{ components: [0, 0, 0] }, 'It lacks "colorSpace".'],
    [srgb(11, 79, 60), 'Component 1 of "srgb" is 11, and should be from 0 to 1.'],
    [srgb(0, 0), '"components" should be a list of three numbers.'],
    [srgb(0, 'nil', 0), 'Component 2 should be a number or "none".'],
    [
      { colorSpace: 'oklch', components: [0.5, -0.1, 0] },
      'Component 2 of "oklch" is -0.1, and should be 0 or more.',
    ],
    [{ ...PINE, alpha: 50 }, '"alpha" should be a number from 0 to 1.'],
    ['0B4F3C', 'Did you mean "#0B4F3C"?'],
    ['pine green', 'Write a colour such as "#0B4F3C".'],
    [12, 'A colour is an object with "colorSpace" and "components".'],
    [['#0B4F3C'], 'A colour is an object with "colorSpace" and "components".'],
    [null, 'A colour is an object with "colorSpace" and "components".'],
  ])('that is none says so: %j', async ($value, problem) => {
    const { colors, faults } = await tokens({ brand: { pine: { $value, $type: 'color' } } });
    expect(colors).toEqual([]);
    expect(faults).toEqual([{ messageId: 'value', at: '4:7', actual: 'brand.pine', problem }]);
  });
});

describe('the type of a token', () => {
  it('is its own, else that of the nearest group', async () => {
    const { colors, faults } = await tokens({
      $type: 'color',
      pine: { $value: PINE },
      space: {
        $type: 'dimension',
        small: { $value: { value: 8, unit: 'px' } },
        coral: { $type: 'color', $value: CORAL },
      },
      deep: { er: { still: { pine: { $value: PINE } } } },
    });
    expect(colors).toEqual(['pine #0B4F3C', 'space.coral #E4572E', 'deep.er.still.pine #0B4F3C']);
    expect(faults).toEqual([]);
  });

  it('is never guessed', async () => {
    const { colors, faults } = await tokens({
      pine: { $value: PINE },
      coral: { $value: '#E4572E' },
      title: { $value: 'red' },
    });
    expect(colors).toEqual([]);
    expect(faults).toEqual([{ messageId: 'untyped', at: '2:3', actual: 'pine', count: 2 }]);
  });

  it('is that of the token an alias stands for', async () => {
    const { colors } = await tokens({
      base: { $type: 'color', pine: { $value: PINE } },
      size: { $type: 'dimension', gap: { $value: { value: 8, unit: 'px' } } },
      link: { $value: '{base.pine}' },
      space: { $value: '{size.gap}' },
    });
    expect(colors).toEqual(['base.pine #0B4F3C', 'link #0B4F3C']);
  });
});

describe('an alias', () => {
  it('may lead over others, to a token further down, and by a JSON Pointer', async () => {
    const { tokens: read, faults } = await tokens({
      link: { hover: { $value: '{link.default}' }, default: { $value: '{brand.pine}' } },
      brand: { $type: 'color', pine: { $value: PINE } },
      button: { $ref: '#/brand/pine' },
      text: { $value: { $ref: '#/brand/pine/$value' } },
      odd: { 'a/b~c': { $value: '{brand.pine}' } },
      by: { $ref: '#/odd/a~1b~0c' },
    });
    expect(faults).toEqual([]);
    // What is written out comes first, so that it is what an equal colour is called.
    expect(read.map(({ name, css, isAlias }) => [name, css, isAlias])).toEqual([
      ['brand.pine', '#0B4F3C', false],
      ['text', '#0B4F3C', false],
      ['link.hover', '#0B4F3C', true],
      ['link.default', '#0B4F3C', true],
      ['button', '#0B4F3C', true],
      ['odd.a/b~c', '#0B4F3C', true],
      ['by', '#0B4F3C', true],
    ]);
  });

  it('may stand for a part of a value', async () => {
    const { colors, faults } = await tokens({
      $type: 'color',
      base: { $value: srgb(0.2, 0.4, 0.9) },
      dim: {
        $value: {
          colorSpace: { $ref: '#/base/$value/colorSpace' },
          components: [{ $ref: '#/base/$value/components/0' }, { $ref: '#/base/$value/components/1' }, 0.5],
        },
      },
      same: { $value: { colorSpace: 'srgb', components: { $ref: '#/base/$value/components' } } },
    });
    expect(colors).toEqual(['base #3366E6', 'dim #336680', 'same #3366E6']);
    expect(faults).toEqual([]);
  });

  it('that leads nowhere says what may have been meant', async () => {
    const { colors, faults } = await tokens({
      brand: { $type: 'color', pine: { $value: PINE }, $root: { $value: CORAL } },
      a: { $value: '{brand.pime}' },
      b: { $value: '{brand}' },
      c: { $ref: '#/brand/pimes' },
      d: {
        $type: 'color',
        $value: { colorSpace: 'srgb', components: { $ref: '#/brand/pine/$value/component' } },
      },
      e: { $type: 'color', $value: '{nowhere.at.all}' },
    });
    expect(colors).toEqual(['brand.pine #0B4F3C', 'brand #E4572E']);
    expect(
      faults.map(({ at, ...fault }) => [fault.messageId, fault.actual, 'hint' in fault && fault.hint]),
    ).toEqual([
      ['broken', '{brand.pime}', 'Did you mean "{brand.pine}"?'],
      ['broken', '{brand}', 'That is a group; its own token is "{brand.$root}".'],
      ['broken', '#/brand/pimes', 'Did you mean "#/brand/pine"?'],
      ['broken', '#/brand/pine/$value/component', expect.any(String)],
      ['broken', '{nowhere.at.all}', 'Define it, or add the file that does to "color.tokens".'],
    ]);
  });

  it('of another type that leads nowhere is nobody’s concern', async () => {
    const { faults } = await tokens({
      pine: { $type: 'color', $value: PINE },
      gap: { $type: 'dimension', $value: '{space.small}' },
      sizes: { $type: 'dimension', wide: { $value: '{space.wide}' } },
    });
    expect(faults).toEqual([]);
  });

  it('that goes round in a circle is shown with the way round, at each of its tokens', async () => {
    const { colors, faults } = await tokens({
      $type: 'color',
      a: { $value: '{b}' },
      b: { $value: '{c}' },
      c: { $ref: '#/a' },
      self: { $value: '{self}' },
      leads: { $value: '{a}' },
      pine: { $value: PINE },
    });
    expect(colors).toEqual(['pine #0B4F3C']);
    expect(faults).toEqual([
      { messageId: 'circle', at: '4:5', actual: '{b}', circle: 'a → b → c → a' },
      { messageId: 'circle', at: '7:5', actual: '{c}', circle: 'b → c → a → b' },
      { messageId: 'circle', at: '10:5', actual: '#/a', circle: 'c → a → b → c' },
      { messageId: 'circle', at: '13:5', actual: '{self}', circle: 'self → self' },
    ]);
  });

  it('within a value may go round too', async () => {
    const { faults } = await tokens({
      $type: 'color',
      a: { $value: { colorSpace: 'srgb', components: { $ref: '#/b/$value/components' } } },
      b: { $value: { colorSpace: 'srgb', components: { $ref: '#/a/$value/components' } } },
    });
    expect(faults.map(({ messageId }) => messageId)).toEqual(['circle', 'circle']);
  });

  it('to lists of aliases that double one another is no colour, and takes no time', async () => {
    const lists = Array.from({ length: 40 }, (_, i) => {
      const $ref = `#/v${i}/$value`;
      return [`v${i + 1}`, { $type: 'x', $value: [{ $ref }, { $ref }] }];
    });
    const { colors } = await tokens({
      v0: { $type: 'x', $value: [1, 1] },
      ...Object.fromEntries(lists),
      pine: { $type: 'color', $value: { colorSpace: 'srgb', components: { $ref: '#/v40/$value' } } },
    });
    expect(colors).toEqual([]);
  });

  it('may mean a token of another file', async () => {
    const { colors, faults } = await read({
      'semantic.tokens':
        '{"link": {"$value": "{brand.pine}", "$type": "color"}, "pine": {"$value": "{pine}", "$type": "color"}}',
      'base.json': JSON.stringify({ brand: { $type: 'color', pine: { $value: PINE } } }),
    });
    expect(colors).toEqual(['brand.pine #0B4F3C', 'link #0B4F3C']);
    expect(faults).toMatchObject([{ messageId: 'circle', actual: '{pine}' }]);
  });

  it('of a file that is not listed is reported once for all', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
      name,
      { $type: 'color', $value: `{base.${name}}` },
    ]);
    const { faults } = await tokens(Object.fromEntries(names));
    expect(faults).toEqual([{ messageId: 'elsewhere', at: '4:5', actual: '{base.a}', count: 6, names: 6 }]);
  });
});

describe('a group', () => {
  it('may extend another, and override and add to it', async () => {
    const { colors, faults } = await tokens({
      button: { $type: 'color', background: { $value: PINE }, text: { normal: { $value: srgb(1, 1, 1) } } },
      primary: {
        $extends: '{button}',
        background: { $value: CORAL },
        text: { faint: { $value: srgb(0.5, 0.5, 0.5) } },
      },
      also: { $ref: '#/primary' },
    });
    expect(faults).toEqual([]);
    expect(colors).toEqual([
      'button.background #0B4F3C',
      'button.text.normal #FFFFFF',
      'primary.background #E4572E',
      'primary.text.faint #808080',
      'primary.text.normal #FFFFFF',
      'also.background #E4572E',
      'also.text.faint #808080',
      'also.text.normal #FFFFFF',
    ]);
  });

  it('takes the type along from where a token is written', async () => {
    const { colors } = await tokens({
      color: { $type: 'color', brand: { pine: { $value: PINE } } },
      mail: { $extends: '#/color/brand' },
    });
    expect(colors).toEqual(['color.brand.pine #0B4F3C', 'mail.pine #0B4F3C']);
  });

  it.each([
    [
      { a: { $extends: '{b}' }, b: { $extends: '{c}' }, c: { $extends: '{a}' } },
      /a → b → c → a|b → c → a → b|c → a → b → c/,
    ],
    [
      { button: { $type: 'color', pine: { $value: PINE }, small: { $extends: '{button}' } } },
      /button\.small → button → button\.small/,
    ],
    [{ a: { x: { $extends: '{b}' } }, b: { y: { $extends: '{a}' } } }, /→/],
    [{ $type: 'color', a: { $ref: '#/b' }, b: { $ref: '#/a' } }, /a → b → a|b → a → b/],
    [{ a: { $extends: '{a.b}', b: { $type: 'color', pine: { $value: PINE } } } }, /a → a/],
  ])('that extends itself is shown: %j', async (data, way) => {
    const { faults } = await tokens(data);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) {
      expect(fault.messageId).toBe('circle');
      expect('circle' in fault && fault.circle).toMatch(way);
    }
  });

  it('that says another type leaves what it takes over as it is', async () => {
    const { colors } = await tokens({
      base: { $type: 'color', pine: { $value: PINE } },
      more: { $extends: '{base}', $type: 'dimension', gap: { $value: { value: 8, unit: 'px' } } },
    });
    expect(colors).toEqual(['base.pine #0B4F3C', 'more.pine #0B4F3C']);
  });

  it('is not the file as a whole', async () => {
    const { colors } = await tokens({ $extends: '{a}', a: { $type: 'color', pine: { $value: PINE } } });
    expect(colors).toEqual(['a.pine #0B4F3C']);
  });

  it('cannot extend a token or nothing', async () => {
    const { faults } = await tokens({
      pine: { $type: 'color', $value: PINE },
      a: { $extends: '{pine}' },
      b: { $extends: '{forest}' },
    });
    expect(faults).toMatchObject([
      { messageId: 'broken', actual: '{pine}', hint: 'That is a token, and a group is needed here.' },
      { messageId: 'broken', actual: '{forest}' },
    ]);
  });

  it('has its own colour as $root, under the name of the group', async () => {
    const { tokens: read } = await tokens({
      accent: { $root: { $type: 'color', $value: CORAL }, link: { $value: '{accent.$root}' } },
    });
    expect(read.map(({ name, alsoNamed }) => [name, ...alsoNamed])).toEqual([
      ['accent', 'accent.$root'],
      ['accent.link'],
    ]);
  });

  it('that is deprecated comes last, but for what is not', async () => {
    const { colors } = await tokens({
      $type: 'color',
      old: {
        $deprecated: 'since the rebrand',
        coral: { $value: CORAL },
        white: { $deprecated: false, $value: srgb(1, 1, 1) },
      },
      pine: { $value: PINE },
    });
    expect(colors).toEqual(['old.white #FFFFFF', 'pine #0B4F3C', 'old.coral #E4572E']);
  });

  it('that makes a small file stand for a huge one is cut off', async () => {
    const levels: [string, unknown][] = [['g0', { $type: 'color', pine: { $value: PINE } }]];
    for (let i = 1; i < 24; i++)
      levels.push([`g${i}`, { a: { $extends: `{g${i - 1}}` }, b: { $extends: `{g${i - 1}}` } }]);
    const { faults } = await tokens(Object.fromEntries(levels));
    expect(faults).toMatchObject([{ messageId: 'many', count: 20_000 }]);
  });
});

describe('notations from before 2025.10', () => {
  const legacy = (example: string) => expect.objectContaining({ messageId: 'legacy', example });

  it.each([
    ['text', '#0B4F3C'],
    ['rgb()', 'rgb(11, 79, 60)'],
    ['parts of 255', { r: 11, g: 79, b: 60 }],
    ['parts of 1', { r: 11 / 255, g: 79 / 255, b: 60 / 255, a: 1 }],
    ['hue, saturation, lightness', { h: 163.235, s: '75.56%', l: '17.647%' }],
  ])('%s counts, with a notice', async (_, $value) => {
    const { colors, faults } = await tokens({ pine: { $type: 'color', $value } });
    expect(colors).toEqual(['pine #0B4F3C']);
    expect(faults).toEqual([legacy('{"colorSpace": "srgb", "components": [0.043, 0.31, 0.235]}')]);
  });

  it('are said once a file, at the first', async () => {
    const { faults } = await tokens({
      $type: 'color',
      pine: { $value: PINE },
      a: { $value: '#FFF' },
      b: { $value: '#000' },
    });
    expect(faults).toMatchObject([{ messageId: 'legacy', at: '14:5', actual: '#FFF' }]);
  });

  it('Style Dictionary’s value and type, and its aliases with ".value"', async () => {
    const { colors, faults } = await tokens({
      color: {
        base: {
          pine: { value: '#0B4F3C', type: 'color', comment: 'from the logo' },
          coral: { value: 'rgb(228, 87, 46)' },
        },
        link: { value: '{color.base.pine.value}' },
        name: { value: 'tan' },
        border: { value: '{size.line.value}' },
        gone: { value: '{color.base.pime.value}' },
      },
      size: { line: { value: '2px' } },
      gap: { value: '{size.gap}' },
    });
    expect(colors).toEqual(['color.base.pine #0B4F3C', 'color.base.coral #E4572E', 'color.link #0B4F3C']);
    expect(faults).toMatchObject([
      {
        messageId: 'undefined',
        actual: '{color.base.pime.value}',
        hint: 'Did you mean "{color.base.pine}"?',
      },
      { messageId: 'legacy', at: '5:9', actual: '#0B4F3C' },
    ]);
  });
});

describe('CSS', () => {
  const css = (text: string) => read({ 'tokens.css': text });

  it('every custom property that is a colour counts, with var() followed', async () => {
    const { tokens: read, faults } = await css(`:root {
  --pine: #0B4F3C; /* from the logo */
  --link: var(--pine);
  --channels: 228 87 46;
  --coral: rgb(var(--channels));
  --veil: rgb(var(--channels) / 0.5);
  --spare: var(--nothing, var(--pine));
  --gap: 8px;
  --font: var(--font-of-the-page);
  --ease: cubic-bezier(0.4, 0, 0.2, 1);
  --clear: transparent;
}`);
    expect(faults).toEqual([]);
    expect(read.map(({ name, css, place }) => [name, css, `${place.line}:${place.column}`])).toEqual([
      ['pine', '#0B4F3C', '2:3'],
      ['coral', 'rgb(228 87 46)', '5:3'],
      ['veil', 'rgb(228 87 46 / 0.5)', '6:3'],
      ['link', '#0B4F3C', '3:3'],
      ['spare', '#0B4F3C', '7:3'],
    ]);
    expect(read[0]!.alsoNamed).toEqual(['--pine']);
  });

  it('Tailwind’s @theme names colours without --color-', async () => {
    const { tokens: read, faults } = await css(`@import "tailwindcss";
@theme {
  --color-*: initial;
  --color-pine-700: oklch(0.382 0.07 166);
  --font-sans: Inter;
}
@theme inline { --color-link: var(--color-pine-700); }
:root { --color-kept: #FFF; }`);
    expect(faults).toEqual([]);
    expect(read.map(({ name, alsoNamed }) => [name, ...alsoNamed])).toEqual([
      ['pine-700', '--color-pine-700', 'color-pine-700'],
      ['color-kept', '--color-kept'],
      ['link', '--color-link', 'color-link'],
    ]);
  });

  it('a name means its own rule first, so dark themes keep their colours', async () => {
    const { colors } = await css(`:root { --base: #FFFFFF; --page: var(--base); }
@media (prefers-color-scheme: dark) { :root { --base: #1B1B1B; --page: var(--base); } }
.dark { --page: var(--base); }`);
    expect(colors).toEqual(['base #FFFFFF', 'base #1B1B1B', 'page #FFFFFF', 'page #1B1B1B', 'page #FFFFFF']);
  });

  it('may be split over files', async () => {
    const { colors, faults } = await read({
      'semantic.css': ':root { --link-color: var(--pine) }',
      'base.css': ':root { --pine: #0B4F3C }',
    });
    expect(colors).toEqual(['pine #0B4F3C', 'link-color #0B4F3C']);
    expect(faults).toEqual([]);
  });

  it('a colour that is never defined, and one that goes round, are reported', async () => {
    const { faults } = await css(`:root {
  --color-pine: #0B4F3C;
  --color-link: var(--color-pime);
  --color-a: var(--color-b);
  --color-b: var(--color-a);
  --width: var(--height);
  --height: var(--width);
}`);
    expect(faults).toEqual([
      {
        messageId: 'circle',
        at: '4:3',
        actual: 'var(--color-b)',
        circle: '--color-a → --color-b → --color-a',
      },
      {
        messageId: 'circle',
        at: '5:3',
        actual: 'var(--color-a)',
        circle: '--color-b → --color-a → --color-b',
      },
      { messageId: 'undefined', at: '3:3', actual: '--color-pime', hint: 'Did you mean "--color-pine"?' },
    ]);
  });

  it('values that double one another are no colour, and take no time', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `--v${i + 1}: var(--v${i}) var(--v${i});`);
    const { colors } = await css(`:root { --v0: #0B4F3C; ${lines.join('\n')} }`);
    expect(colors).toEqual(['v0 #0B4F3C']);
  });
});

describe('a map of names to colours', () => {
  it('may be nested, in JSON or YAML', async () => {
    const { tokens: read, faults } = await read2(`brand:
  pine: "#0B4F3C"
  paper: white
  scale: ["#FFFFFF", "#E4572E"]
about:
  author: Tan
  version: 2
`);
    expect(faults).toEqual([]);
    expect(read.map(({ name, css, place }) => [name, css, `${place.line}:${place.column}`])).toEqual([
      ['brand.pine', '#0B4F3C', '2:3'],
      ['brand.paper', 'white', '3:3'],
      ['brand.scale.0', '#FFFFFF', '4:11'],
      ['brand.scale.1', '#E4572E', '4:22'],
    ]);
  });
  const read2 = (text: string) => read({ 'palette.yaml': text });

  it('may be a list of names and values', async () => {
    const { colors } = await read({
      'palette.yml':
        "- {name: bright, hex: '00CFFF'}\n- {name: dark, hex: '1C304A'}\n- {name: step, value: '3'}\n",
    });
    expect(colors).toEqual(['bright #00CFFF', 'dark #1C304A']);
  });
});

describe('a file', () => {
  it.each<[string, string, string | Uint8Array, object]>([
    [
      'in a format that is not read',
      'tokens.scss',
      '$pine: #0B4F3C;',
      { messageId: 'kind', actual: 'tokens.scss' },
    ],
    [
      'that is not UTF-8',
      'a.json',
      Uint8Array.of(0x7b, 0xff, 0x7d),
      { messageId: 'unreadable', reason: 'it is not UTF-8 text' },
    ],
    [
      'that is too large',
      'a.json',
      new Uint8Array(10 * 1024 * 1024 + 1),
      { messageId: 'unreadable', reason: 'it has 10 MB, and the limit is 10 MB' },
    ],
    [
      'with no colour in it',
      'a.json',
      '{"name": "harbour-and-pine", "version": "2.0.0"}',
      { messageId: 'empty', at: 'color.tokens[0]' },
    ],
    ['that is empty', 'a.tokens', ' \n', { messageId: 'syntax', at: '1:1', fault: 'The file is empty.' }],
    ['that holds no object', 'a.json', '"#0B4F3C"', { messageId: 'syntax', at: '1:1' }],
    [
      'that is no JSON',
      'a.json',
      '{\n  "pine": "#0B4F3C"\n  "coral": "#E4572E"\n}',
      { messageId: 'syntax', at: '3:3', fault: 'A comma should stand here, between two values.' },
    ],
    ['that is no YAML', 'a.yaml', 'pine: "#0B4F3C\n', { messageId: 'syntax', at: '1:7' }],
    [
      'that nests too deep',
      'a.json',
      `${'{"a":'.repeat(200)}"#FFF"${'}'.repeat(200)}`,
      { messageId: 'deep' },
    ],
    ['that nests without end', 'a.json', '['.repeat(100_000), { messageId: 'deep', at: '1:1' }],
  ])('%s says so', async (_, path, content, fault) => {
    const { colors, faults } = await read({ [path]: content });
    expect(colors).toEqual([]);
    expect(faults).toMatchObject([fault]);
  });

  it('on the web is not fetched', async () => {
    const { faults, isComplete } = await readTokenFiles('/', [
      { path: 'https://brand.example/tokens.json', source: 'color.tokens' },
    ]);
    expect(faults).toMatchObject([{ messageId: 'address', at: 'color.tokens' }]);
    expect(isComplete).toBe(false);
  });

  it('may hold thousands of tokens', async () => {
    const scale = (hue: number) =>
      Object.fromEntries(
        Array.from({ length: 100 }, (_, i) => [
          i,
          { $value: { colorSpace: 'hsl', components: [hue, 50, i] } },
        ]),
      );
    const groups = Array.from({ length: 50 }, (_, i) => [`hue-${i}`, scale(i * 7)]);
    const aliases = Array.from({ length: 5000 }, (_, i) => [
      `alias-${i}`,
      { $value: i === 0 ? '{hue-3.40}' : `{alias-${i - 1}}` },
    ]);
    const { tokens: read, faults } = await tokens({
      $type: 'color',
      ...Object.fromEntries([...groups, ...aliases]),
    });
    expect(faults).toEqual([]);
    expect(read).toHaveLength(10_000);
    expect(read.at(-1)).toMatchObject({
      name: 'alias-4999',
      isAlias: true,
      css: read.find(({ name }) => name === 'hue-3.40')!.css,
    });
  });

  it('with a fault leaves the others as they are', async () => {
    const { colors, faults } = await read({ 'a.json': '{', 'b.json': '{"pine": "#0B4F3C"}' });
    expect(colors).toEqual(['pine #0B4F3C']);
    expect(faults).toMatchObject([{ messageId: 'syntax' }]);
  });

  it('may have comments, commas at the end and a byte order mark', async () => {
    const { tokens: read, faults } = await read3(
      '\uFEFF{ // ours\n  /* from the logo */ "pine": "#0B4F3C",\n}',
    );
    expect(faults).toEqual([]);
    expect(read).toMatchObject([{ name: 'pine', place: { line: 2, column: 23 } }]);
  });
  const read3 = (text: string) => read({ 'palette.jsonc': text });

  it('may be JSON5', async () => {
    const { tokens: read, faults } = await read4(`/** Harbour & Pine
 */
{
  brand: {
    // 'http://quotes' stay
    pine: { $type: 'color', $value: { colorSpace: 'srgb', components: [0, 0, 0], }, $description: '/* kept */' },
    pine: { $type: 'color', $value: '#0B4F3C' },
  },
}`);
    expect(read).toMatchObject([{ name: 'brand.pine', css: '#0B4F3C', place: { line: 7, column: 5 } }]);
    expect(faults).toMatchObject([{ messageId: 'legacy' }]);
  });
  const read4 = (text: string) => read({ 'brand.json5': text });

  it('cannot reach what every object has', async () => {
    const { colors, faults } = await read({
      'a.json':
        '{"__proto__": {"$type": "color", "pine": {"$value": "#0B4F3C"}}, "a": {"$type": "color", "$value": "{constructor}"}, "b": {"$type": "color", "$value": {"$ref": "#/toString"}}, "toString": 1}',
    });
    expect(colors).toEqual(['__proto__.pine #0B4F3C']);
    expect(faults).toMatchObject([
      { messageId: 'value', actual: 'b' },
      { actual: '{constructor}' },
      { messageId: 'legacy' },
    ]);
    expect(({} as any).pine).toBeUndefined();
  });
});

describe('whatever stands in a file', () => {
  const keys = [
    'a',
    'b',
    '$value',
    '$type',
    '$extends',
    '$ref',
    '$root',
    '$deprecated',
    'value',
    'components',
  ];
  const leaves = [
    '{a}',
    '{a.b}',
    '{b.$root}',
    '#/a',
    '#/a/b',
    '#/',
    '#/a/$value/components/0',
    'color',
    '#0B4F3C',
  ];
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(...leaves, 'none', 0.5, true, null),
      fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 4 }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }));
  const file = fc.dictionary(fc.constantFrom(...keys), tree, { maxKeys: 4 });

  it('is read to an end: colours are numbers, faults have places', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, async (a, b) => {
        const { tokens: read, faults } = await readTexts({
          'a.json': JSON.stringify(a),
          'b.json': JSON.stringify(b),
        });
        for (const { color } of read)
          expect([color.r, color.g, color.b, color.alpha].every(Number.isFinite)).toBe(true);
        for (const { at } of faults) expect(typeof at === 'string' || at.line > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  let folder = '';
  /** One folder for all runs. */
  async function readTexts(files: Readonly<Record<string, string>>) {
    folder ||= folderOf({});
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    return readTokenFiles(
      folder,
      Object.keys(files).map((path) => ({ path, source: path })),
    );
  }
});
