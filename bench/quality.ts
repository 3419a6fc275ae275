/**
 * Precision and recall of rules on labelled copy, and how many slips in campaigns are found. `npm run bench:quality`, with
 * names of rules or `campaigns` for a part; a test holds every rule to it.
 *
 * `rules/<area>/<rule>/labelled.yaml` is a list of groups: `hits` is copy with each fault between ⟦ and ⟧, `silent` is
 * copy that looks like one and is none. `guide`, `file`, `channel`, `now` and `options` are those of the whole group.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Rule } from '../src/model/index.ts';
import { lintCopy, type RuleCase, unmark } from '../src/test-rule.ts';
import { mutate } from './mutations.ts';

interface Group extends Pick<RuleCase, 'guide' | 'file' | 'channel' | 'now' | 'options'> {
  readonly hits?: readonly string[];
  readonly silent?: readonly string[];
}

export interface Quality {
  readonly rule: string;
  /** Copy with a fault, and copy without one. */
  readonly hits: number;
  readonly silent: number;
  readonly precision: number;
  readonly recall: number;
  /** What the rule says and should not, and what it should say. */
  readonly mistakes: readonly string[];
}

const root = new URL('../rules/', import.meta.url);

/** The rules with labelled copy, by name. */
export function labelledRules(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((area) => area.isDirectory())
    .flatMap(({ name: area }) => readdirSync(new URL(`${area}/`, root)).map((rule) => `${area}/${rule}`))
    .filter((rule) => existsSync(new URL(`${rule}/labelled.yaml`, root)))
    .sort();
}

/** A finding counts when it stands at the very place. */
export async function qualityOf(name: string): Promise<Quality> {
  const { default: rule }: { default: Rule } = await import(new URL(`${name}/rule.ts`, root).href);
  const groups: readonly Group[] = parse(readFileSync(new URL(`${name}/labelled.yaml`, root), 'utf8'));
  const mistakes: string[] = [];
  let [right, wrong, missed, hits, silent] = [0, 0, 0, 0, 0];
  for (const { hits: faulty = [], silent: clean = [], ...given } of groups) {
    hits += faulty.length;
    silent += clean.length;
    for (const copy of [...faulty, ...clean]) {
      const { text, ranges } = unmark(copy);
      const findings = await lintCopy(rule, { ...given, copy }, text);
      const isAt = (a: { start: number; end: number }) => (b: { start: number; end: number }) =>
        a.start === b.start && a.end === b.end;
      const places = findings.map(({ range }) => range);
      for (const range of places) {
        if (ranges.some(isAt(range))) right++;
        else {
          wrong++;
          mistakes.push(`says too much: "${text.slice(range.start, range.end)}" in ${copy}`);
        }
      }
      for (const range of ranges) {
        if (places.some(isAt(range))) continue;
        missed++;
        mistakes.push(`misses: "${text.slice(range.start, range.end)}" in ${copy}`);
      }
    }
  }
  return {
    rule: name,
    hits,
    silent,
    precision: right / (right + wrong || 1),
    recall: right / (right + missed || 1),
    mistakes,
  };
}

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  console.log('| rule | hits | look-alikes | precision | recall |\n| --- | --: | --: | --: | --: |');
  const all: Quality[] = [];
  for (const name of labelledRules().filter((rule) => only.length === 0 || only.includes(rule))) {
    const quality = await qualityOf(name);
    all.push(quality);
    const { rule, hits, silent, precision, recall } = quality;
    console.log(`| ${rule} | ${hits} | ${silent} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`);
  }
  if (only.length === 0 || only.includes('campaigns')) await printMutations();
  for (const { rule, mistakes } of all) for (const mistake of mistakes) console.log(`\n${rule} ${mistake}`);
}

const SEED = 2026;
const TIMES = 1000;

/** What the rules about campaigns find of slips that nobody wrote, with the briefs and by agreement alone. */
async function printMutations(): Promise<void> {
  for (const withBriefs of [true, false]) {
    const { scores, missed, clean } = await mutate({ seed: SEED, times: TIMES, withBriefs });
    console.log(
      `\nCampaigns ${withBriefs ? 'as they are' : 'without their briefs'}: ${TIMES} changes of one fact at one place, seed ${SEED}\n`,
    );
    console.log('| changed | made | found | share |\n| --- | --: | --: | --: |');
    for (const { kind, made, found } of scores)
      console.log(`| ${kind} | ${made} | ${found} | ${((100 * found) / made).toFixed(1)} % |`);
    console.log(
      `\n${clean.runs} runs over clean campaigns that are written otherwise: ${clean.withFinding} with a finding.`,
    );
    if (!withBriefs) continue;
    for (const one of [...new Set(missed)].sort()) console.log(`missed: ${one}`);
    for (const one of [...new Set(clean.said)]) console.log(`said too much: ${one}`);
  }
}

if (
  process.argv[1] &&
  pathToFileURL(fileURLToPath(import.meta.url)).href === pathToFileURL(process.argv[1]).href
)
  await main();
