/** Rules that a guide brings along, and what the guide sets for each rule. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineRule, type RuleDefinition } from '../define-rule.ts';
import type { BrandGuide, Rule, RuleSetting } from '../model/index.ts';
import { matchRuleName } from '../model/rule-name.ts';
import { isFile, neighbourHint } from './find.ts';
import { GuideError, type GuideProblem } from './guide-error.ts';
import { placeOf } from './places.ts';
import { anyOf, didYouMean } from './suggest.ts';

/**
 * Imports every entry of `plugins`: the one place where a guide leads to code, and only because it names it.
 *
 * @throws GuideError for a plugin that cannot be loaded, holds no rule, or takes a name that is taken.
 */
export async function loadPlugins(guide: BrandGuide): Promise<Rule[]> {
  if (guide.plugins.length === 0) return [];
  const taken = new Map((await ownRuleNames()).map((name) => [name, 'brandlint']));
  const rules: Rule[] = [];
  const problems: GuideProblem[] = [];
  for (const { specifier, from, source } of guide.plugins) {
    const problem = (message: string, hint: string | null) =>
      problems.push({ message, hint, place: placeOf(guide, source) });
    const file = resolvePlugin(specifier, from);
    if (file === null) {
      problem(`The plugin "${specifier}" does not exist.`, missingHint(specifier, from));
      continue;
    }
    let exported: unknown;
    try {
      exported = (await import(pathToFileURL(file).href)).default;
    } catch (error) {
      problem(
        `The plugin "${specifier}" cannot be loaded: ${error}.`,
        'Run it with "node" to see where it fails.',
      );
      continue;
    }
    const definitions = definitionsOf(exported);
    if (!definitions) {
      problem(
        `The plugin "${specifier}" has no rules as its default export.`,
        'Write "export default" with a rule, a list of rules or {rules: […]}.',
      );
      continue;
    }
    for (const [i, definition] of definitions.entries()) {
      const fault = faultOf(definition);
      const name = String(definition?.name ?? `rule ${i + 1}`);
      const owner = taken.get(name);
      if (fault)
        problem(
          `The plugin "${specifier}" has a rule that is none: ${name} ${fault}.`,
          'Make it with defineRule().',
        );
      else if (owner)
        problem(
          `The plugin "${specifier}" has a rule "${name}", a name that ${owner} has taken.`,
          'Rename it.',
        );
      else {
        taken.set(name, `the plugin "${specifier}"`);
        rules.push(defineRule(definition as RuleDefinition<unknown, unknown>));
      }
    }
  }
  if (problems.length > 0) throw new GuideError(problems);
  return rules;
}

/** The rules that brandlint brings are those the schema of the guide knows. */
async function ownRuleNames(): Promise<string[]> {
  const { default: schema } = await import('../../brand.schema.json', { with: { type: 'json' } });
  return Object.keys(schema.definitions.rules.properties);
}

const isLocal = (specifier: string): boolean => /^\.{0,2}\//.test(specifier) || isAbsolute(specifier);

function resolvePlugin(specifier: string, from: string): string | null {
  const near = resolve(dirname(from), specifier);
  if (isFile(near)) return near;
  if (isLocal(specifier)) return null;
  const require = createRequire(from);
  try {
    return require.resolve(specifier);
  } catch {
    return importEntry(specifier, require.resolve.paths(specifier) ?? []);
  }
}

/** `require.resolve` does not see what a package exports to `import` alone. */
function importEntry(specifier: string, folders: readonly string[]): string | null {
  const folder = folders
    .map((modules) => join(modules, specifier))
    .find((path) => existsSync(join(path, 'package.json')));
  if (folder === undefined) return null;
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  let entry = exports?.['.'] ?? exports;
  while (entry && typeof entry === 'object') entry = entry.node ?? entry.import ?? entry.default;
  const file = typeof entry === 'string' ? join(folder, entry) : null;
  return file !== null && isFile(file) ? file : null;
}

function missingHint(specifier: string, from: string): string {
  if (isLocal(specifier))
    return neighbourHint(dirname(from), specifier) ?? 'Paths are relative to the guide that names them.';
  return `Install it with "npm install --save-dev ${specifier}", or write "./${specifier}" for a file.`;
}

function definitionsOf(exported: any): any[] | null {
  const definitions = Array.isArray(exported) ? exported : (exported?.rules ?? exported);
  if (definitions === undefined || definitions === null) return null;
  return Array.isArray(definitions) ? definitions : [definitions];
}

const SEVERITIES = ['error', 'warning', 'info'];

/** What keeps an object from being a rule, to stand after its name; null when it is one. */
function faultOf(rule: any): string | null {
  if (typeof rule !== 'object' || rule === null) return 'is no object';
  if (typeof rule.name !== 'string') return 'has no name';
  if (!/^[^/\s*]+(\/[^/\s*]+)+$/.test(rule.name)) return 'needs a name such as "acme/no-shouting"';
  if (typeof rule.summary !== 'string') return 'has no summary';
  if (!SEVERITIES.includes(rule.severity)) return `has no severity of ${anyOf(SEVERITIES)}`;
  const messages = Object.values<any>(rule.messages ?? {});
  if (messages.length === 0) return 'has no messages';
  if (messages.some((message) => typeof message?.text !== 'string')) return 'has a message without a text';
  if (typeof rule.check !== 'function') return 'has no check function';
  if (rule.prepare !== undefined && typeof rule.prepare !== 'function')
    return 'has a "prepare" that is no function';
  return null;
}

/**
 * Holds `rules`, `overrides` and `suppress` of a guide to the rules there are, and options to the schemas that the
 * rules give, ours and plugins' alike.
 *
 * @param rules Every rule, ours and the plugins'.
 * @throws GuideError
 */
export async function checkRuleSettings(guide: BrandGuide, rules: readonly Rule[]): Promise<void> {
  const names = rules.map(({ name }) => name);
  const problems: GuideProblem[] = [];
  const problem = (source: string, message: string, hint: string | null) =>
    problems.push({ message, hint, place: placeOf(guide, source) });

  const checkName = (pattern: string, source: string) => {
    if (names.some(matchRuleName(pattern))) return;
    const known = pattern.includes('*')
      ? [...new Set(names.map((name) => `${name.split('/')[0]}/*`))]
      : names;
    const hint = didYouMean(pattern, known, '"brandlint rules" lists them.');
    problem(
      source,
      pattern.includes('*') ? `No rule has a name like "${pattern}".` : `There is no rule "${pattern}".`,
      hint,
    );
  };
  const settings = [...guide.rules, ...guide.overrides.flatMap((override) => override.rules)];
  for (const { pattern, source } of settings) checkName(pattern, source);
  for (const { rules: patterns, source } of guide.suppress) {
    for (const [i, pattern] of patterns.entries()) {
      checkName(
        pattern,
        `${source}.rules[${i}]` in guide.places ? `${source}.rules[${i}]` : `${source}.rules`,
      );
    }
  }
  for (const setting of settings) {
    const rule = rules.find(({ name }) => name === setting.pattern);
    if (!rule) continue;
    for (const [key, message, hint] of await optionFaults(rule, setting)) problem(key, message, hint);
  }
  if (problems.length > 0) throw new GuideError(problems);
}

const OPTION_SEVERITIES = ['off', ...SEVERITIES.toReversed()];

async function optionFaults(
  rule: Rule,
  setting: RuleSetting,
): Promise<[key: string, message: string, hint: string | null][]> {
  const faults: [string, string, string | null][] = [];
  for (const [name, value] of Object.entries(setting.options)) {
    const key = `${setting.source}[1].${name}`;
    const label = `The option "${name}" of ${rule.name}`;
    if (Object.hasOwn(rule.messages, name)) {
      if (!OPTION_SEVERITIES.includes(String(value))) {
        faults.push([
          key,
          `${label} should be ${anyOf(OPTION_SEVERITIES)}, but is ${JSON.stringify(value)}.`,
          didYouMean(String(value), OPTION_SEVERITIES),
        ]);
      }
    } else if (!Object.hasOwn(rule.options, name)) {
      const known = [...Object.keys(rule.options), ...Object.keys(rule.messages)];
      faults.push([
        key,
        `${rule.name} has no option "${name}".`,
        didYouMean(name, known, `It has: ${known.join(', ')}.`),
      ]);
    } else {
      const { Validator } = await import('@cfworker/json-schema');
      const { valid, errors } = new Validator(rule.options[name] as object, '2020-12').validate(value);
      // The last error is the innermost: the others say that something inside does not fit.
      if (!valid)
        faults.push([key, `${label} does not fit: ${errors.at(-1)?.error}`, descriptionOf(rule, name)]);
    }
  }
  return faults;
}

function descriptionOf(rule: Rule, option: string): string | null {
  const { description } = rule.options[option] ?? {};
  return typeof description === 'string' ? description : null;
}
