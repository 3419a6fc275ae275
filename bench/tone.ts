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

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
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

const posts = await assetsOf(textsOf());
const size = posts.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${posts.length} posts, ${(size / 1e6).toFixed(1)} MB, Node ${process.version}\n`);

await table(
  'Rules of tone over all posts, one thread, ms: the first pass of a process, and the median of the next three',
  async () => {
    const guide = guideOf(GUIDE);
    const active = await new RuleSets(guide, tone).for('copy.md');
    row('rule', 'first pass', 'next', 'findings');
    row('---', '--:', '--:', '--:');
    const sums = [0, 0];
    for (const rule of active) {
      const passes = [0, 0, 0, 0].map(() => timed(() => findingsOf([rule], guide, posts)));
      const [first, next] = [passes[0]!.ms, median(passes.slice(1).map(({ ms }) => ms))];
      sums[0]! += first;
      sums[1]! += next;
      row(rule.rule.name, first.toFixed(0), next.toFixed(0), String(passes[0]!.value));
    }
    row('together', sums[0]!.toFixed(0), sums[1]!.toFixed(0), '');
  },
);

await table('Terms: all posts, median of 5, ms', async () => {
  row('terms', 'ms');
  row('--:', '--:');
  for (const count of [50, 500, 5000]) {
    const guide = guideOf({ terms: terms(count) });
    const active = await new RuleSets(
      guide,
      tone.filter(({ name }) => name === 'tone/term'),
    ).for('copy.md');
    row(
      String(count),
      median([0, 0, 0, 0, 0].map(() => timed(() => findingsOf(active, guide, posts)).ms)).toFixed(0),
    );
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

function timed<Value>(run: () => Value): { readonly ms: number; readonly value: Value } {
  const start = process.hrtime.bigint();
  const value = run();
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, value };
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

async function assetsOf(texts: readonly string[]): Promise<Post[]> {
  const guide = guideOf({});
  const reader = (await loadReader('copy.md'))!;
  const posts: Post[] = [];
  for (const text of texts)
    for (const asset of await read(reader, 'copy.md', text, guide)) posts.push({ asset, text });
  return posts;
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
