/**
 * Precision and recall of the rules of tone on labelled copy. `npm run bench:quality`; a test holds every rule to it.
 *
 * `rules/<area>/<rule>/labelled.yaml` is a list of groups: `hits` is copy with each fault between ⟦ and ⟧, `silent` is
 * copy that looks like one and is none. `guide`, `file`, `channel`, `now` and `options` are those of the whole group.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Rule } from '../src/model/index.ts';
import { lintCopy, type RuleCase, unmark } from '../src/test-rule.ts';

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
  for (const { rule, mistakes } of all) for (const mistake of mistakes) console.log(`\n${rule} ${mistake}`);
}

if (
  process.argv[1] &&
  pathToFileURL(fileURLToPath(import.meta.url)).href === pathToFileURL(process.argv[1]).href
)
  await main();
