/**
 * What the rules of tone cost: over posts, over long lists of terms, and over text made to be slow.
 * `npm run bench:tone`, or `npm run bench:tone -- --corpus DIR` for markdown of your own.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rules as all } from '../rules/registry.generated.ts';
import { withPlacement } from '../src/lint/channel.ts';
import type { ActiveRule } from '../src/lint/rule-set.ts';
import { RuleSets } from '../src/lint/rule-set.ts';
import type { Asset, BrandGuide, Reader } from '../src/model/index.ts';
import { loadReader } from '../src/readers/registry.generated.ts';
import { guideOf } from '../src/test-rule.ts';
// @ts-expect-error: plain JavaScript
import { writeCorpus } from './generate.js';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, cpu: { type: 'boolean' } } });
const tone = all.filter(({ name }) => name.startsWith('tone/'));

/** Every key that a rule of tone reads. */
const GUIDE = {
  meta: { name: 'Harbour & Pine' },
  voice: {
    language: 'en-AU',
    person: 'we-you',
    contractions: 'prefer',
    passive: 'avoid',
    headings: 'sentence',
    'reading-grade': { max: 9 },
    'sentence-words': { max: 28 },
    exclamations: { max: 1 },
    emoji: { max: 1 },
    numbers: { 'spell-out': 9, dates: '15 March 2026', times: '9 am', ranges: '9–5', percent: '20%' },
    packs: ['inclusive', 'plain-english', 'cliches', 'hedges', 'hype', 'machine'],
  },
  terms: [
    { use: 'e-bike', not: ['ebike', 'electric bicycle'], inflect: 'noun' },
    { name: 'Tideline', 'never-as': ['plural'], mark: '®' },
    { avoid: ['cheap', 'best-in-class'] },
  ],
};

const texts = textsOf();
const size = texts.reduce((sum, text) => sum + text.length, 0);
console.log(
  `${texts.length} posts, ${(size / 1e6).toFixed(1)} million characters, Node ${process.version}\n`,
);
const reader = (await loadReader('copy.md'))!;

await table(
  'Rules of tone over all posts, one thread, ms: the first pass of a process, and the median of the next three. ' +
    'What rules share, such as words and sentences, is in the first that asks',
  async () => {
    const guide = guideOf(GUIDE);
    const active = await new RuleSets(guide, tone).for('copy.md');
    row('rule', 'first pass', 'next', 'findings');
    row('---', '--:', '--:', '--:');
    const passes: Pass[] = [];
    for (let i = 0; i < 4; i++) passes.push(await pass(active, guide));
    const [first, ...next] = passes;
    for (const { rule } of active) {
      const ms = (pass: Pass) => pass.get(rule.name)!.ms;
      row(
        rule.name,
        ms(first!).toFixed(0),
        median(next.map(ms)).toFixed(0),
        String(first!.get(rule.name)!.findings),
      );
    }
    const sum = (pass: Pass) => Array.from(pass.values()).reduce((total, { ms }) => total + ms, 0);
    row('together', sum(first!).toFixed(0), median(next.map(sum)).toFixed(0), '');
  },
);

await table('Terms: all posts, the fold of the text included, median of 5, ms', async () => {
  row('terms', 'ms');
  row('--:', '--:');
  for (const count of [50, 500, 5000]) {
    const guide = guideOf({ terms: terms(count) });
    const active = await new RuleSets(
      guide,
      tone.filter(({ name }) => name === 'tone/term'),
    ).for('copy.md');
    const passes: number[] = [];
    for (let i = 0; i < 5; i++) passes.push((await pass(active, guide)).get('tone/term')!.ms);
    row(String(count), median(passes).toFixed(0));
  }
});

await table('Text made to be slow: all rules of tone, ms', async () => {
  const guide = guideOf({
    ...GUIDE,
    terms: [...GUIDE.terms, { pattern: '(?:a+)+b' }, { pattern: '(x+x+)+y' }],
  });
  const active = await new RuleSets(guide, tone).for('copy.txt');
  row('text', 'ms');
  row('---', '--:');
  const hostile: Readonly<Record<string, string>> = {
    'one line of 1 MB': 'We ride the e-bike to the shop and back again, don’t we? '.repeat(18_000),
    'one word of 1 MB': 'a'.repeat(1_000_000),
    '1 MB without spaces': 'ride,'.repeat(200_000),
    '100,000 emoji': '👩🏽‍🚀'.repeat(100_000),
    '100,000 capitals': 'BUY NOW '.repeat(12_500),
    '1 MB of full stops': '. '.repeat(500_000),
    '1 MB of quotation marks': '"cheap" “ebike” '.repeat(60_000),
    '1 MB of digits and hyphens': '1-2-3 '.repeat(160_000),
  };
  for (const [name, text] of Object.entries(hostile)) {
    const reader = (await loadReader('copy.txt'))!;
    const assets = await read(reader, 'copy.txt', text, guide);
    row(
      name,
      timed(() =>
        findingsOf(
          active,
          guide,
          assets.map((asset) => ({ asset, text })),
        ),
      ).ms.toFixed(0),
    );
  }
});

/** By rule. */
type Pass = ReadonlyMap<string, { ms: number; findings: number }>;

/** Post by post, as a run goes, so that nothing is held longer than it is in one. Reading is not counted. */
async function pass(active: readonly ActiveRule[], guide: BrandGuide): Promise<Pass> {
  const sums = new Map(active.map(({ rule }) => [rule.name, { ms: 0, findings: 0 }]));
  for (const text of texts) {
    const posts = (await read(reader, 'copy.md', text, guide)).map((asset) => ({ asset, text }));
    for (const rule of active) {
      const { ms, value } = timed(() => findingsOf([rule], guide, posts));
      const sum = sums.get(rule.rule.name)!;
      sum.ms += ms;
      sum.findings += value;
    }
  }
  return sums;
}

interface Post {
  readonly asset: Asset;
  readonly text: string;
}

async function table(title: string, print: () => Promise<void>): Promise<void> {
  console.log(`${title}\n`);
  await print();
  console.log();
}

function row(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1]!;
}

/** Wall time; with `--cpu` that of the processor, for a machine that others use as well. Collectors of garbage count in it. */
function timed<Value>(run: () => Value): { readonly ms: number; readonly value: Value } {
  const start = process.hrtime.bigint();
  const cpu = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(cpu);
  const ms = values.cpu ? (user + system) / 1e3 : Number(process.hrtime.bigint() - start) / 1e6;
  return { ms, value };
}

function findingsOf(active: readonly ActiveRule[], guide: BrandGuide, posts: readonly Post[]): number {
  let count = 0;
  for (const { asset, text } of posts) {
    for (const { rule, prepared } of active) {
      const context = {
        guide,
        prepared,
        now: null,
        image: () => null,
        guideImage: () => null,
        raw: ({ start, end }: { start: number; end: number }) => text.slice(start, end),
      };
      for (const _ of rule.check(asset, context)) count++;
    }
  }
  return count;
}

function textsOf(): string[] {
  if (values.corpus) return markdownIn(values.corpus);
  const folder = mkdtempSync(join(tmpdir(), 'brandlint-tone-'));
  try {
    writeCorpus(folder, 'markdown', 490, 8 * 1024);
    return markdownIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

async function read(reader: Reader, path: string, text: string, guide: BrandGuide): Promise<Asset[]> {
  const { assets } = await reader.read({ path, text, encoding: 'utf-8' }, guide);
  return assets.map((asset) => withPlacement(asset, guide));
}

function terms(count: number): { avoid: string[] }[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from({ length: count }, (_, i) => {
    const word = [7, 11, 13, 17, 19, 23].map((step, at) => letters[(i * step + at * 5) % 26]).join('');
    return { avoid: [i % 3 === 0 ? `${word} ${i} offer` : `${word}${letters[i % 26]}`] };
  });
}
