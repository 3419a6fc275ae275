/**
 * How well voices are told apart on documents the model has not seen: `npm run bench:voice`. With `--corpus DIR`, real
 * pairs of publishers as well; with `--write`, the tables go into docs/voice.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { VoiceSample } from '../src/model/index.ts';
import {
  addCounts,
  areaUnderCurve,
  createVoice,
  DIMENSIONS,
  type Document,
  isSurelyUnlike,
  judgeVoice,
  meanVector,
  placeOnDimensions,
  sampleOf as sampleOfText,
  samplesOf,
  scoreOf,
  trainVoice,
} from '../src/voice/index.ts';
import { inventedVoice, realVoice, type Voice } from './voice/copy.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, write: { type: 'boolean' } } });
const LENGTHS = [15, 25, 50, 100, 200, 400];

interface Row {
  readonly auc: number;
  readonly falseAlarms: number;
  readonly caught: number;
  readonly texts: number;
}

type Rows = Map<number, Row[]>;

/** @param between Documents are shorter than the texts: these are made of several. */
function measure(
  rows: Rows,
  [on, off]: readonly (readonly Document[])[],
  [unseenOn, unseenOff]: readonly (readonly Document[])[],
  between: boolean,
): number {
  const start = performance.now();
  const model = trainVoice(on!, off!);
  const took = performance.now() - start;
  if (!model) throw new Error('too few examples');
  for (const words of LENGTHS) {
    const textsOf = (documents: readonly Document[]): VoiceSample[] =>
      between && words > 50
        ? samplesOf(documents.flat(), words)
        : documents.flatMap((document) => samplesOf(document, words));
    const texts = { on: textsOf(unseenOn!), off: textsOf(unseenOff!) };
    const score = (sample: VoiceSample) => scoreOf(model.linear, meanVector(sample));
    const share = (all: readonly VoiceSample[]) =>
      all.filter((sample) => {
        const judgement = judgeVoice(model, sample);
        return judgement !== null && isSurelyUnlike(judgement);
      }).length / all.length;
    const row = {
      auc: areaUnderCurve(texts.on.map(score), texts.off.map(score)),
      falseAlarms: share(texts.on),
      caught: share(texts.off),
      texts: texts.on.length + texts.off.length,
    };
    rows.set(words, [...(rows.get(words) ?? []), row]);
  }
  return took;
}

function table(rows: Rows): string {
  const mean = (of: readonly Row[], key: keyof Row) => of.reduce((sum, row) => sum + row[key], 0) / of.length;
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const lines = [...rows].map(([words, of]) => {
    const least = Math.min(...of.map(({ auc }) => auc)).toFixed(2);
    const most = Math.max(...of.map(({ auc }) => auc)).toFixed(2);
    const texts = of.reduce((sum, row) => sum + row.texts, 0);
    return `| ${words} | ${mean(of, 'auc').toFixed(2)} | ${least}–${most} | ${percent(mean(of, 'falseAlarms'))} | ${percent(mean(of, 'caught'))} | ${texts} |`;
  });
  return [
    '| words | AUC | lowest–highest | false alarms | caught | texts judged |',
    '| ----: | --: | :------------: | -----------: | -----: | -----------: |',
    ...lines,
  ].join('\n');
}

/** So many documents, evenly over the list. */
function sampleOf(documents: readonly Document[], count: number): readonly Document[] {
  const step = Math.max(1, documents.length / count);
  return Array.from(
    { length: Math.min(count, documents.length) },
    (_, i) => documents[Math.floor(i * step)]!,
  );
}

async function invented(): Promise<string> {
  const voices = [await inventedVoice('neighbourly'), await inventedVoice('institutional')];
  const topics = [...new Set(voices[0]!.documents.map(({ topic }) => topic))];
  const rows: Rows = new Map();
  for (let turn = 0; turn < 4; turn++) {
    const seen = new Set(topics.filter((_, i) => ((i >> Math.floor(turn / 2)) + turn) % 2 === 0));
    const part = (isSeen: boolean) =>
      voices.map(({ documents }) =>
        documents.filter(({ topic }) => seen.has(topic) === isSeen).map(({ sentences }) => sentences),
      );
    measure(rows, part(true), part(false), true);
  }
  return table(rows);
}

const PUBLISHERS = [
  'markdown-blog/18f.gsa.gov',
  'markdown-blog/digitalgov.gov',
  'markdown-blog/kubernetes-contributor-site',
];

async function real(corpus: string): Promise<[string, string]> {
  const voices: Voice[] = [];
  for (const folder of PUBLISHERS) voices.push(await realVoice(folder, corpus, folder, 100, 250));
  const bySize: string[] = [];
  let main = '';
  for (const count of [10, 15, 20, 30]) {
    const rows: Rows = new Map();
    const times: number[] = [];
    for (const on of voices) {
      for (const off of voices) {
        if (on === off) continue;
        for (const turn of [0, 1]) {
          const half = (isSeen: boolean) =>
            [on, off].map(({ documents }) =>
              documents.filter((_, i) => (i % 2 === turn) === isSeen).map(({ sentences }) => sentences),
            );
          const seen = half(true).map((documents) => sampleOf(documents, count));
          times.push(measure(rows, seen, half(false), false));
        }
      }
    }
    main = table(rows);
    const cells = [100, 200, 400].map((length) => {
      const of = rows.get(length)!;
      const mean = (key: keyof Row) => of.reduce((sum, row) => sum + row[key], 0) / of.length;
      return `${mean('auc').toFixed(2)}, ${(100 * mean('falseAlarms')).toFixed(1)} %, ${(100 * mean('caught')).toFixed(0)} %`;
    });
    times.sort((a, b) => a - b);
    bySize.push(`| ${count} | ${cells.join(' | ')} | ${Math.round(times[times.length >> 1]!)} ms |`);
  }
  const sizes = [
    '| documents of each voice | at 100 words: AUC, false alarms, caught | at 200 | at 400 | training with its test |',
    '| ----------------------: | -------------------------------------: | -----: | -----: | ---------------------: |',
    ...bySize,
  ].join('\n');
  return [main, sizes];
}

/** How many texts of a publisher are off its own mean, as a guide with such targets would say: false alarms. */
async function dimensions(corpus: string): Promise<string> {
  const rows: string[] = [];
  for (const folder of PUBLISHERS) {
    const { documents } = await realVoice(folder, corpus, folder, 100, 250);
    const all = placeOnDimensions(addCounts(documents.flatMap(({ sentences }) => sentences)));
    const cells = DIMENSIONS.map(({ name }) => {
      const target = {
        dimension: name,
        place: all[name],
        written: String(all[name]),
        source: 'voice.dimensions',
      };
      const voice = createVoice(
        { targets: [target], soundsLike: [], notLike: [] },
        { on: [], off: [], paths: new Set() },
      );
      const told = documents.filter(
        ({ sentences }) => voice.judge(sampleOfText(sentences)).length > 0,
      ).length;
      const places = documents.map(({ sentences }) => placeOnDimensions(addCounts(sentences))[name]);
      const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
      const spread = Math.sqrt(places.reduce((sum, place) => sum + (place - mean) ** 2, 0) / places.length);
      return `${all[name].toFixed(1)} ± ${spread.toFixed(1)}, ${told} of ${documents.length}`;
    });
    rows.push(`| ${folder.replace(/^.*\//, '')} | ${cells.join(' | ')} |`);
  }
  return [
    `| publisher | ${DIMENSIONS.map(({ name }) => name).join(' | ')} |`,
    `| --------- | ${DIMENSIONS.map(() => '---').join(' | ')} |`,
    ...rows,
  ].join('\n');
}

const tables: Record<string, string> = { invented: await invented() };
if (values.corpus) {
  [tables.real, tables.sizes] = await real(values.corpus);
  tables.dimensions = await dimensions(values.corpus);
}
for (const [name, text] of Object.entries(tables)) console.log(`\n${name}\n\n${text}`);
if (values.write) {
  const file = fileURLToPath(new URL('../docs/voice.md', import.meta.url));
  let docs = readFileSync(file, 'utf8');
  for (const [name, text] of Object.entries(tables)) {
    const marks = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
    docs = docs.replace(marks, (_, start, end) => `${start}\n${text}\n\n${end}`);
  }
  writeFileSync(file, docs);
}
