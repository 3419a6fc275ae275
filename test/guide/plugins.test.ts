/** Rules a guide brings along, and what it sets for rules. ⟦Marks⟧ are the places that problems must name. */
import { describe, expect, it } from 'vitest';
import fileEmpty from '../../rules/file/empty/rule.ts';
import { defineRule } from '../../src/define-rule.ts';
import { loadGuide } from '../../src/guide/load.ts';
import { checkRuleSettings, loadPlugins } from '../../src/guide/plugins.ts';
import { folderOf, load, refused, unmark } from './folder.ts';

const RULE = `{ name: 'acme/no-shouting', summary: 'Headings do not shout.', severity: 'warning',
  messages: { caps: { text: 'Write it in sentence case.' } }, check: () => [] }`;

/** The problems of the plugins of a guide, which must stand at its marks. */
async function problemsOf(marked: string, files: Readonly<Record<string, string>>) {
  const { text, places } = unmark(marked);
  const guide = await load(text, files);
  const problems = await refused(loadPlugins(guide));
  expect(problems.map(({ place }) => place)).toEqual(
    places.map((place) => ({ path: 'brand.yaml', ...place })),
  );
  return problems;
}

describe('a plugin', () => {
  it.each([
    ['a rule', `export default ${RULE};`],
    ['a list of rules', `export default [${RULE}];`],
    ['rules under a key', `export default { rules: [${RULE}] };`],
  ])('may export %s', async (_, code) => {
    const rules = await loadPlugins(
      await load('plugins: [./rules/ours.js]\n', {
        'rules/ours.js': code,
        'package.json': '{"type": "module"}',
      }),
    );
    expect(rules.map(({ name, fixable, options }) => ({ name, fixable, options }))).toEqual([
      { name: 'acme/no-shouting', fixable: false, options: {} },
    ]);
  });

  it.each([
    ['for require and import', '{"name": "brandlint-acme", "type": "module", "main": "index.js"}'],
    [
      'for import alone',
      '{"name": "brandlint-acme", "type": "module", "exports": {".": {"import": "./index.js"}}}',
    ],
  ])('may be a package %s', async (_, manifest) => {
    const guide = await load('plugins: brandlint-acme\n', {
      'node_modules/brandlint-acme/package.json': manifest,
      'node_modules/brandlint-acme/index.js': `export default ${RULE};`,
    });
    expect(await loadPlugins(guide)).toHaveLength(1);
  });

  it('is found beside the guide that names it', async () => {
    const guide = await load('extends: ./shared/base.yaml\nmeta: {name: Lumen}\n', {
      'shared/base.yaml': 'plugins: [./ours.mjs]\n',
      'shared/ours.mjs': `export default ${RULE};`,
    });
    expect(await loadPlugins(guide)).toHaveLength(1);
  });

  it.each([
    [
      'is not there',
      { 'rules/ours.mjs': '' },
      'The plugin "./rules/our.mjs" does not exist.',
      'Did you mean "./rules/ours.mjs"?',
    ],
    [
      'throws',
      { 'rules/our.mjs': 'throw new Error("no licence");' },
      'The plugin "./rules/our.mjs" cannot be loaded: Error: no licence.',
      'Run it with "node" to see where it fails.',
    ],
    [
      'has no default export',
      { 'rules/our.mjs': `export const rule = ${RULE};` },
      'The plugin "./rules/our.mjs" has no rules as its default export.',
      'Write "export default" with a rule, a list of rules or {rules: […]}.',
    ],
    [
      'has a rule without a check',
      { 'rules/our.mjs': `export default { ...${RULE}, check: undefined };` },
      'The plugin "./rules/our.mjs" has a rule that is none: acme/no-shouting has no check function.',
      'Make it with defineRule().',
    ],
    [
      'has a rule without a slash in its name',
      { 'rules/our.mjs': `export default { ...${RULE}, name: 'shouting' };` },
      'The plugin "./rules/our.mjs" has a rule that is none: shouting needs a name such as "acme/no-shouting".',
      'Make it with defineRule().',
    ],
    [
      'takes one of our names',
      { 'rules/our.mjs': `export default { ...${RULE}, name: 'file/empty' };` },
      'The plugin "./rules/our.mjs" has a rule "file/empty", a name that brandlint has taken.',
      'Rename it.',
    ],
    [
      'has one name twice',
      { 'rules/our.mjs': `export default [${RULE}, ${RULE}];` },
      'The plugin "./rules/our.mjs" has a rule "acme/no-shouting", a name that the plugin "./rules/our.mjs" has taken.',
      'Rename it.',
    ],
  ])('that %s is refused', async (_, files, message, hint) => {
    const [problem] = await problemsOf('plugins:\n  - ⟦./rules/our.mjs⟧\n', files as Record<string, string>);
    expect(problem).toMatchObject({ message, hint });
  });

  it('that is not installed is refused', async () => {
    const [problem] = await problemsOf('⟦plugins⟧: brandlint-acme\n', {});
    expect(problem?.hint).toBe(
      'Install it with "npm install --save-dev brandlint-acme", or write "./brandlint-acme" for a file.',
    );
  });

  it('never runs when the guide does not name it', async () => {
    expect(
      await loadPlugins(await load('meta: {name: Lumen}\n', { 'rules/our.mjs': 'throw new Error("ran")' })),
    ).toEqual([]);
  });
});

describe('settings of rules', () => {
  const rules = [
    fileEmpty,
    defineRule({ name: 'color/contrast', summary: '', severity: 'error', messages: { low: { text: '' } } }),
    defineRule({ name: 'tone/hype', summary: '', severity: 'warning', messages: { hype: { text: '' } } }),
    defineRule({
      name: 'acme/no-shouting',
      summary: '',
      severity: 'warning',
      messages: { caps: { text: '' } },
      options: {
        longest: { description: 'The longest word that may be in capitals.', type: 'integer', minimum: 1 },
      },
    }),
  ];

  async function faultsOf(marked: string) {
    const { text, places } = unmark(marked);
    const guide = await loadGuide({ cwd: folderOf({ 'brand.yaml': text }) });
    const problems = await refused(checkRuleSettings(guide, rules));
    expect(problems.map(({ place }) => place)).toEqual(
      places.map((place) => ({ path: 'brand.yaml', ...place })),
    );
    return problems;
  }

  it('may name a rule, a glob or every rule', async () => {
    const guide = await load(`rules:
  "*": warning
  "color/*": error
  colour/contrast: info
  acme/no-shouting: [error, {longest: 4, caps: off}]
overrides: [{files: "a/**", rules: {"*/hype": off}}]
suppress: [{files: a, rules: ["tone/*", "*"], reason: old}]
`);
    await expect(checkRuleSettings(guide, rules)).resolves.toBeUndefined();
  });

  it.each([
    [
      'an unknown rule',
      'rules: {⟦color/contrasts⟧: off}\n',
      'There is no rule "color/contrasts".',
      'Did you mean "color/contrast"?',
    ],
    [
      'a glob that matches nothing',
      'rules: {⟦"tones/*"⟧: off}\n',
      'No rule has a name like "tones/*".',
      'Did you mean "tone/*"?',
    ],
    [
      'an unknown rule of an override',
      'overrides:\n  - {files: a, rules: {⟦tone/hyp⟧: off}}\n',
      'There is no rule "tone/hyp".',
      'Did you mean "tone/hype"?',
    ],
    [
      'an unknown rule that is suppressed',
      'suppress: [{files: a, reason: old, rules: [tone/hype, ⟦tone/typo⟧]}]\n',
      'There is no rule "tone/typo".',
      'Did you mean "tone/hype"?',
    ],
    [
      'one that resembles none',
      'rules: {⟦print/bleed⟧: off}\n',
      'There is no rule "print/bleed".',
      '"brandlint rules" lists them.',
    ],
    [
      'an unknown option',
      'rules:\n  acme/no-shouting: [error, {⟦longset⟧: 4}]\n',
      'acme/no-shouting has no option "longset".',
      'Did you mean "longest"?',
    ],
    [
      'an unknown option of a rule of ours',
      'rules:\n  file/empty: [warning, {⟦emtpy⟧: off}]\n',
      'file/empty has no option "emtpy".',
      'Did you mean "empty"?',
    ],
    [
      'an option that does not fit',
      'rules:\n  acme/no-shouting: [error, {⟦longest⟧: many}]\n',
      'The option "longest" of acme/no-shouting does not fit: Instance type "string" is invalid. Expected "integer".',
      'The longest word that may be in capitals.',
    ],
    [
      'a message with no severity',
      'rules:\n  acme/no-shouting: [error, {⟦caps⟧: err}]\n',
      'The option "caps" of acme/no-shouting should be off, info, warning or error, but is "err".',
      'Did you mean "error"?',
    ],
  ])('with %s are refused', async (_, guide, message, hint) => {
    expect(await faultsOf(guide)).toMatchObject([{ message, hint }]);
  });
});
