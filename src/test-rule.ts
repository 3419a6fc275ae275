/**
 * Tests of one rule as a table of copy. What the rule must find stands between ⟦ and ⟧ in the copy, so a case
 * reads like a marked proof and asserts the exact place. Works under any test runner: it throws on a difference.
 */

import { campaignsOf } from './campaign/index.ts';
import { applyEdits } from './fix/apply.ts';
import { resolveGuide } from './guide/resolve.ts';
import { checkSource } from './lint/check.ts';
import { convergence } from './lint/converge.ts';
import { RuleSets } from './lint/rule-set.ts';
import type { BrandGuide, Finding, ImageFile, Rule, SeveritySetting, VoiceJudge } from './model/index.ts';
import { loadReader } from './readers/registry.generated.ts';

export interface RuleCase {
  /** The guide's data, as in brand.yaml. */
  readonly guide?: Readonly<Record<string, unknown>>;
  /** The file name decides the format. Default `copy.md`. */
  readonly file?: string;
  /** The copy, with each place the rule must find between ⟦ and ⟧. Without any, the rule must be silent. */
  readonly copy: string;
  readonly channel?: string;
  /** Options of the rule, and severities of its messages. */
  readonly options?: Readonly<Record<string, unknown | SeveritySetting>>;
  /** What images are, by their address. */
  readonly images?: Readonly<Record<string, ImageFile>>;
  /** Other files that the copy names, such as style sheets: their text by address. */
  readonly neighbours?: Readonly<Record<string, string>>;
  /** The day of the run, as `--now` says it. */
  readonly now?: string;
  /** The texts under `voice.sounds-like` and `voice.not-like`, in markdown. */
  readonly voice?: { readonly soundsLike: readonly string[]; readonly notLike: readonly string[] };
  /** Fields each finding must have, in order: `{messageId: 'near', expected: '#0B4F3C (pine)'}`. */
  readonly findings?: readonly Partial<Finding>[];
  /** The copy after all safe fixes. */
  readonly fixed?: string;
}

export interface CampaignCase {
  readonly guide?: Readonly<Record<string, unknown>>;
  /**
   * The files of a campaign by path, with each place the rule must find between ⟦ and ⟧; a `campaign.yaml` is its
   * brief. Channels come from the paths: `email.html`, `sms.txt`, `social/x.md`.
   */
  readonly files: Readonly<Record<string, string>>;
  readonly options?: RuleCase['options'];
  readonly now?: string;
  /** Fields each finding must have, in the order of path and place. */
  readonly findings?: readonly Partial<Finding>[];
}

/** @throws Error when the rule finds more, less or something else than the case says. */
export async function testRule(rule: Rule, test: RuleCase): Promise<void> {
  const { text, ranges } = unmark(test.copy);
  const findings = await lintCopy(rule, test, text);
  assertFound(rule, text, ranges, findings);
  assertFields(rule, test.findings, findings);
  if (test.fixed !== undefined) {
    const edits = findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? fix.edits : []));
    const fixed = applyEdits(text, edits).text;
    if (fixed !== test.fixed) {
      throw new Error(
        `${rule.name}: fixed should be ${JSON.stringify(test.fixed)}, is ${JSON.stringify(fixed)}`,
      );
    }
  }
}

/**
 * The same for a rule about campaigns.
 * @throws Error when the rule finds more, less or something else than the case says.
 */
export async function testCampaign(rule: Rule, test: CampaignCase): Promise<void> {
  const files = Object.entries(test.files).map(([path, copy]) => ({ path, ...unmark(copy) }));
  const findings = await lintCampaign(
    rule,
    test,
    files.map(({ path, text }) => [path, text]),
  );
  for (const { path, text, ranges } of files)
    assertFound(
      rule,
      text,
      ranges,
      findings.filter((finding) => finding.path === path),
      path,
    );
  assertFields(rule, test.findings, findings);
}

/** What a rule finds in the files of a campaign, without marks. */
export async function lintCampaign(
  rule: Rule,
  test: CampaignCase,
  files: readonly (readonly [path: string, text: string])[],
): Promise<readonly Finding[]> {
  // A folder that there is not: what is not given is not looked for on the disk.
  const guide = { ...guideOf({ ...test.guide }), root: '/brandlint-campaign' };
  const held = new Map(files.map(([path, text]) => [path, () => Buffer.from(text)]));
  const settings = test.options
    ? [{ pattern: rule.name, severity: null, options: test.options, source: 'test' }]
    : [];
  const rules = new RuleSets(guide, [rule], settings);
  const campaigns = campaignsOf(guide, held);
  const converging = convergence(() => true);
  for (const [path, text] of files) {
    if (/^(?:.*\/)?campaign\.ya?ml$/.test(path)) continue;
    const reader = await loadReader(path);
    if (!reader) throw new Error(`no reader for ${path}`);
    const checked = await checkSource({ path, text, encoding: 'utf-8' }, reader, guide, {
      rules: await rules.for(path),
      image: (src) => ({ status: 'missing', path: src, hasSiblings: false, near: null }),
      neighbour: () => null,
      now: test.now ?? null,
      campaigns,
      ruleNames: [rule.name],
    });
    if (checked.crashes[0]) throw checked.crashes[0].error;
    converging.add(path, checked);
  }
  const { findings, crashes } = await converging.settle(guide, campaigns, (path) => rules.for(path));
  if (crashes[0]) throw crashes[0].error;
  const faults = campaigns.faults();
  if (faults.length > 0) throw new Error(`the brief is wrong: ${JSON.stringify(faults)}`);
  return [...findings.keys()].sort().flatMap((path) => findings.get(path)!);
}

function assertFound(
  rule: Rule,
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
  findings: readonly Finding[],
  path = '',
): void {
  const shown = (from: number, to: number) => JSON.stringify(text.slice(from, to));
  const actual = findings.map(
    ({ range, messageId }) => `${range.start}-${range.end} ${shown(range.start, range.end)} (${messageId})`,
  );
  const wanted = ranges.map(({ start, end }) => `${start}-${end} ${shown(start, end)}`);
  const same =
    findings.length === ranges.length &&
    findings.every(({ range }, i) => range.start === ranges[i]!.start && range.end === ranges[i]!.end);
  if (!same) {
    throw new Error(
      `${rule.name} on ${path} ${JSON.stringify(text)}\n  should find: ${wanted.join(', ') || 'nothing'}\n  found: ${actual.join(', ') || 'nothing'}`,
    );
  }
}

function assertFields(
  rule: Rule,
  wanted: readonly Partial<Finding>[] = [],
  findings: readonly Finding[],
): void {
  for (const [i, expected] of wanted.entries()) {
    for (const [key, value] of Object.entries(expected)) {
      const found = findings[i]?.[key as keyof Finding];
      if (JSON.stringify(found) !== JSON.stringify(value)) {
        throw new Error(
          `${rule.name}, finding ${i + 1}: ${key} should be ${JSON.stringify(value)}, is ${JSON.stringify(found)}`,
        );
      }
    }
  }
}

/** The guide that a piece of guide data makes, for tests. */
export function guideOf(data: Readonly<Record<string, unknown>>): BrandGuide {
  return resolveGuide(data, { path: 'brand.yaml', root: '/', sha256: '', places: {} });
}

/** What a rule finds in a case’s copy, without its marks. */
export async function lintCopy(rule: Rule, test: RuleCase, text: string): Promise<readonly Finding[]> {
  const path = test.file ?? 'copy.md';
  const data = {
    ...(test.channel ? { channels: [{ files: [path], channel: test.channel }] } : {}),
    ...test.guide,
  };
  const guide = guideOf(data);
  const settings = test.options
    ? [{ pattern: rule.name, severity: null, options: test.options, source: 'test' }]
    : [];
  const reader = await loadReader(path);
  if (!reader) throw new Error(`no reader for ${path}`);
  const { findings, crashes } = await checkSource({ path, text, encoding: 'utf-8' }, reader, guide, {
    rules: await new RuleSets(guide, [rule], settings, { voice: () => voiceOf(guide, test.voice) }).for(path),
    image: (src) => test.images?.[src] ?? { status: 'missing', path: src, hasSiblings: false, near: null },
    neighbour: (address) => {
      const text = test.neighbours?.[address];
      return text === undefined ? null : { path: address, text };
    },
    now: test.now ?? null,
    ruleNames: [rule.name],
  });
  if (crashes[0]) throw crashes[0].error;
  return findings;
}

async function voiceOf(guide: BrandGuide, examples: RuleCase['voice']): Promise<VoiceJudge> {
  const { createVoice, documentOf } = await import('./voice/index.ts');
  const reader = await loadReader('example.md');
  const documents = (texts: readonly string[] = []) =>
    Promise.all(
      texts.map(async (text) => {
        const { assets } = await reader!.read({ path: 'example.md', text, encoding: 'utf-8' }, guide);
        return assets.flatMap((asset) => documentOf(asset));
      }),
    );
  const [on, off] = [await documents(examples?.soundsLike), await documents(examples?.notLike)];
  return createVoice(guide.voice, { on, off, paths: new Set() });
}

/** Copy without its marks, and the places they mark. */
export function unmark(copy: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of copy.split(/([⟦⟧])/)) {
    if (piece === '⟦') {
      const range = { start: text.length, end: text.length };
      ranges.push(range);
      open.push(range);
    } else if (piece === '⟧') open.pop()!.end = text.length;
    else text += piece;
  }
  return { text, ranges };
}
