/** Which features moved a judgement, in words and with their places. */
import { type Asset, type Range, rangeOf, type VoiceCue } from '../model/index.ts';
import { type Counts, FEATURES, type Feature, featureAt, featureValue, scanSentence } from './features.ts';
import { type Sentence, sentencesOf, wordsOf } from './prose.ts';

/** A feature and how much it moved the judgement; the sign does not matter. */
export interface Push {
  readonly feature: number;
  readonly weight: number;
}

/** What a text is held against. */
export interface Reference {
  /** `your examples`, `ordinary copy` */
  readonly name: string;
  value(feature: number): number;
}

const TOLD = 3;
/** Places of one feature in one asset. */
const PLACES = 4;
/** A count of one or two may be chance: so many must stand there, or be expected, before it is told. */
const TELLING = 2.5;
/** Where a missing feature could be: its places are those of its counterpart. */
const COUNTERPART: Readonly<Record<string, string>> = {
  contractions: 'spelled-out',
  'spelled-out': 'contractions',
};

/** The features that moved it most, and that a reader can see to be so. */
export function cuesOf(pushes: readonly Push[], counts: Counts, reference: Reference): VoiceCue[] {
  const seen = pushes.filter(({ feature }) => isTelling(feature, counts, reference));
  const isQuiet = ({ feature }: Push) => {
    const { quiet } = FEATURES[feature]!;
    return (
      quiet === 'always' || (quiet === 'less' && featureValue(counts, feature) < reference.value(feature))
    );
  };
  const sorted = seen.toSorted((a, b) => Number(isQuiet(a)) - Number(isQuiet(b)) || b.weight - a.weight);
  const topics = new Set<string>();
  const told = sorted.filter(({ feature }) => {
    const { id, topic = id } = FEATURES[feature]!;
    if (topics.has(topic)) return false;
    topics.add(topic);
    return true;
  });
  return told.slice(0, TOLD).map(({ feature }) => {
    const isMore = featureValue(counts, feature) > reference.value(feature);
    return {
      text: describe(feature, counts, reference),
      places: (asset) => placesOf(asset, feature, isMore),
    };
  });
}

function isTelling(feature: number, counts: Counts, reference: Reference): boolean {
  const { measure } = FEATURES[feature]!;
  const value = featureValue(counts, feature);
  const usual = reference.value(feature);
  // A tenth more letters in a word is much; for all else nobody sees a difference of a quarter.
  if (measure === 'mean')
    return Math.abs(value - usual) > (FEATURES[feature]!.unit === 'letters' ? 0.08 : 0.25) * usual;
  if (Math.abs(value - usual) < 0.35 * Math.max(value, usual)) return false;
  const base = measure === 'rate' ? counts.words : counts.sentences;
  return Math.max(value, usual) * (base / 100) >= TELLING;
}

function describe(at: number, counts: Counts, { name, value }: Reference): string {
  const feature: Feature = FEATURES[at]!;
  const here = featureValue(counts, at);
  const usual = value(at);
  if (feature.measure === 'mean') {
    const digits = feature.unit === 'letters' ? 1 : 0;
    const what = here > usual ? feature.more : feature.less;
    return `${what} (${here.toFixed(digits)} ${feature.unit}, ${name} ${usual.toFixed(digits)})`;
  }
  const of = feature.measure === 'rate' ? 'in 100 words' : '% of sentences';
  const number = (n: number) => (feature.measure === 'rate' ? shown(n) : `${Math.round(n)}`);
  const unit = feature.measure === 'rate' ? ` ${of}` : of;
  if (here === 0) return `no ${feature.label} (${name} ${number(usual)}${unit})`;
  return `${here > usual ? 'many' : 'few'} ${feature.label} (${number(here)}${unit}, ${name} ${number(usual)})`;
}

function shown(rate: number): string {
  return rate >= 10 ? rate.toFixed(0) : rate.toFixed(1).replace(/\.0$/, '');
}

function placesOf(asset: Asset, feature: number, isMore: boolean): Range[] {
  const sentences = sentencesOf(asset);
  const { id, measure } = FEATURES[feature]!;
  if (measure === 'mean')
    return id === 'sentence-words' && isMore ? longest(sentences) : isMore ? longestWords(sentences) : [];
  const counterpart = COUNTERPART[id];
  const counted = isMore ? feature : counterpart === undefined ? null : featureAt(counterpart);
  if (counted === null) return [];
  const places: Range[] = [];
  for (const sentence of sentences) {
    scanSentence(wordsOf(sentence), (found, start, end) => {
      if (found === counted) places.push(within(sentence, start, end));
    });
    if (places.length >= PLACES) break;
  }
  return places.slice(0, PLACES);
}

function within({ run, start }: Sentence, from: number, to: number): Range {
  return rangeOf(run.content, start + from, start + to);
}

function longest(sentences: readonly Sentence[]): Range[] {
  const counted = sentences.map((sentence) => ({
    sentence,
    words: scanSentence(wordsOf(sentence), () => {}).words,
  }));
  counted.sort((a, b) => b.words - a.words);
  return counted.slice(0, PLACES).map(({ sentence }) => within(sentence, 0, sentence.end - sentence.start));
}

function longestWords(sentences: readonly Sentence[]): Range[] {
  const words = sentences.flatMap((sentence) =>
    Array.from(wordsOf(sentence).matchAll(/\p{L}{9,}/gu), ({ 0: word, index }) => ({
      sentence,
      index,
      length: word.length,
    })),
  );
  words.sort((a, b) => b.length - a.length);
  return words.slice(0, PLACES).map(({ sentence, index, length }) => within(sentence, index, index + length));
}
