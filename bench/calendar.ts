/**
 * What a calendar of 10,000 rows costs, rule by rule: `npm run bench:calendar`, with `--cpu` by time of the processor,
 * with `--config FILE` under a guide of your own, with `--rule PATTERN` for some rules only.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rules as all } from '../rules/registry.generated.ts';
import { loadGuide } from '../src/guide/load.ts';
import { withPlacement } from '../src/lint/channel.ts';
import { concerning, passing } from '../src/lint/check.ts';
import { RuleSets } from '../src/lint/rule-set.ts';
import { matchRuleName } from '../src/model/rule-name.ts';
import { loadReader } from '../src/readers/registry.generated.ts';
// @ts-expect-error: plain JavaScript
import { writeCalendar } from './generate.js';

const { values } = parseArgs({
  options: {
    config: { type: 'string' },
    cpu: { type: 'boolean' },
    rule: { type: 'string', default: '*' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'brandlint-calendar-'));
writeCalendar(folder, 10_000);
const text = readFileSync(join(folder, 'calendar.csv'), 'utf8');
const config = resolve(process.env.INIT_CWD ?? process.cwd(), values.config ?? join(folder, 'brand.yaml'));
const guide = await loadGuide({ cwd: folder, near: folder, config });
rmSync(folder, { recursive: true });
const path = 'calendar.csv';
const reader = (await loadReader(path))!;
const active = await new RuleSets(
  guide,
  all.filter(({ name }) => matchRuleName(values.rule)(name)),
).for(path);

/** So many at a time, so that what a rule works out of an asset goes soon, as it does in a run. */
const CHUNK = 100;
const rulesFor = concerning(active.map((rule) => ({ rule })));
const PASSES = 4;
const reading: number[] = [];
const sums = active.map(() => ({ passes: [] as number[], findings: 0 }));
for (let pass = 0; pass < PASSES; pass++) {
  const start = now();
  const { assets } = await reader.read({ path, text, encoding: 'utf-8' }, guide, () => null);
  reading.push(now() - start);
  const placed = assets.map((asset) => withPlacement(asset, guide));
  for (const sum of sums) {
    sum.passes.push(0);
    sum.findings = 0;
  }
  for (let i = 0; i < placed.length; i += CHUNK) {
    const some = placed.slice(i, i + CHUNK).map(passing);
    for (const [k, { rule, prepared }] of active.entries()) {
      const sum = sums[k]!;
      const start = now();
      const context = {
        guide,
        prepared,
        now: null,
        image: () => null,
        guideImage: () => null,
        raw: ({ start, end }: { start: number; end: number }) => text.slice(start, end),
      };
      for (const asset of some) {
        if (!rulesFor(asset).some(({ rule: { rule: concerned } }) => concerned === rule)) continue;
        for (const _ of rule.check(asset, context)) sum.findings++;
      }
      sum.passes[pass]! += now() - start;
    }
  }
}

console.log(`One sheet of 10,000 rows, ${(text.length / 1e6).toFixed(1)} MB, Node ${process.version}, ms\n`);
row('part', 'first pass', 'next', 'findings');
row('---', '--:', '--:', '--:');
row('reading', ...figures(reading), '');
const order = active
  .map(({ rule }, i) => ({ name: rule.name, ...sums[i]! }))
  .sort((a, b) => b.passes[0]! - a.passes[0]!);
for (const { name, passes, findings } of order) row(name, ...figures(passes), String(findings));
const together = Array.from({ length: PASSES }, (_, pass) =>
  order.reduce((sum, { passes }) => sum + passes[pass]!, 0),
);
row('rules together', ...figures(together), '');

/** The first pass, in which code is compiled, and the median of the others. */
function figures([first, ...next]: readonly number[]): string[] {
  return [first!.toFixed(1), next.sort((a, b) => a - b)[next.length >> 1]!.toFixed(1)];
}

function row(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

/** Milliseconds. With `--cpu` those of the processor, collectors of garbage included. */
function now(): number {
  if (!values.cpu) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}
