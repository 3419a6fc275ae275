/**
 * Real token files and every example of the Design Tokens specification: each gives colours, or a fault with a place.
 * The corpus is no part of the project; without it the test is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatHex } from '../../src/color/index.ts';
import { readTokenFiles } from '../../src/guide/tokens/read.ts';
import { corpus, corpusFiles, hasCorpus } from '../corpus.ts';
import { folderOf } from './folder.ts';

const brand = join(corpus, 'brand');
const SPEC = join(brand, 'dtcg-spec/technical-reports');

async function read(root: string, ...paths: readonly string[]) {
  const { tokens, faults } = await readTokenFiles(
    root,
    paths.map((path) => ({ path, source: path })),
  );
  return { tokens, faults, ids: new Set(faults.map(({ messageId }) => messageId)) };
}

describe.skipIf(!existsSync(brand))('token files of real brands', () => {
  it.each<[string, number, readonly string[]]>([
    ['18F', 6, ['18f-brand/_data/palette.yml']],
    ['balena, as CSS', 200, ['balena-design/design-tokens/build/css/tokens.css']],
    ['balena, as a map', 50, ['balena-design/palette.json']],
    ['Galaxy', 70, ['galaxy-brand-tokens/dist/tokens.css']],
    ['Primer, light', 90, ['primer-primitives/src/tokens/base/color/light/light.json5']],
    [
      'Primer, light, high contrast',
      80,
      ['primer-primitives/src/tokens/base/color/light/light.high-contrast.json5'],
    ],
    ['Primer, light, for charts', 190, ['primer-primitives/src/tokens/base/color/light/display-light.json5']],
    ['Primer, dark', 90, ['primer-primitives/src/tokens/base/color/dark/dark.json5']],
    [
      'Primer, dark, high contrast',
      80,
      ['primer-primitives/src/tokens/base/color/dark/dark.high-contrast.json5'],
    ],
    ['Primer, dark, for charts', 190, ['primer-primitives/src/tokens/base/color/dark/display-dark.json5']],
    ['Primer, dimmed', 80, ['primer-primitives/src/tokens/base/color/dark/dark.dimmed.json5']],
    [
      'Primer brand, with its scales',
      300,
      [
        'primer-brand-primitives/lib/design-tokens/css/tokens/functional/colors/global-with-modes.css',
        'primer-brand-primitives/lib/design-tokens/css/tokens/base/colors/color-scales-with-modes.css',
      ],
    ],
  ])('%s: at least %i colours and no fault', async (_, count, paths) => {
    const { tokens, faults } = await read(brand, ...paths);
    expect(faults.filter(({ rule }) => rule !== 'guide/token-notation')).toEqual([]);
    expect(tokens.length).toBeGreaterThanOrEqual(count);
  });

  it('Primer’s tokens by job find their colours in the file of the base', async () => {
    const functional = ['bgColor', 'borderColor', 'fgColor'].map(
      (name) => `primer-primitives/src/tokens/functional/color/${name}.json5`,
    );
    const { tokens, faults } = await read(
      brand,
      ...functional,
      'primer-primitives/src/tokens/base/color/light/light.json5',
    );
    const text = tokens.find(({ name }) => name === 'fgColor.default')!;
    expect(formatHex(text.color)).toBe('#1F2328');
    expect(text.isAlias).toBe(true);
    // Its transparent colours are made by a key of its own build.
    for (const { messageId } of faults) expect(['broken', 'value']).toContain(messageId);
  });

  it('Spectrum’s aliases, without the palette they mean, are said in one finding a file', async () => {
    const { faults } = await read(brand, 'spectrum-tokens/src/semantic-color-palette.json');
    expect(faults).toMatchObject([{ messageId: 'elsewhere', actual: '{blue-100}' }]);
  });

  const files = corpusFiles('brand', '.css', '.json', '.json5', '.yml', '.yaml').map((path) =>
    relative(brand, path),
  );
  it.each(files)('%s gives colours or a reason why not', async (path) => {
    const { tokens, faults } = await read(brand, path);
    expect(tokens.length + faults.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasCorpus || !existsSync(SPEC))('every example of the specification', () => {
  const examples = corpusFiles('brand/dtcg-spec/technical-reports', '.md').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/```jsonc?\n([\s\S]*?)```/g)].map(
      ([, json], i): [string, string] => [`${relative(SPEC, path)} ${i + 1}`, json!],
    ),
  );

  it.each(examples)('%s gives colours or a reason why not', async (_, json) => {
    const { tokens, faults } = await read(folderOf({ 'a.tokens.json': json }), 'a.tokens.json');
    expect(tokens.length + faults.length).toBeGreaterThan(0);
    for (const { name, css } of tokens) expect(name).not.toBe(css);
  });

  it.each(examples.filter(([name]) => name.startsWith('color/color-type')))(
    '%s of the colour module is a colour',
    async (_, json) => {
      const { tokens, faults } = await read(folderOf({ 'a.tokens.json': json }), 'a.tokens.json');
      expect(faults).toEqual([]);
      expect(tokens.length).toBeGreaterThan(0);
    },
  );
});
