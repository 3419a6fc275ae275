/** What was learnt of examples, as JSON has it, and back. Numbers come back as they were, to the last bit. */
import { type Counts, FEATURES } from './features.ts';
import type { Document, VoiceModel } from './train.ts';

/** To be raised whenever a count, a feature or the training changes. */
export const VOICE_FORMAT = 1;

/** Of each sentence its words and the counts of its features, all in a row. */
export type StoredDocument = readonly number[];

export function storeDocument(document: Document): StoredDocument {
  return document.flatMap(({ words, of }) => [words, ...of]);
}

export function restoreDocument(stored: StoredDocument): Document {
  const size = 1 + FEATURES.length;
  return Array.from(
    { length: stored.length / size },
    (_, i): Counts => ({
      words: stored[i * size]!,
      sentences: 1,
      of: new Float64Array(stored.slice(i * size + 1, (i + 1) * size)),
    }),
  );
}

export interface StoredModel {
  readonly numbers: readonly (readonly number[])[];
  readonly bias: number;
  readonly totals: readonly number[];
  readonly calibrations: VoiceModel['calibrations'];
}

/** Null where a number is none that JSON has. */
export function storeModel({ linear, calibrations, own, other }: VoiceModel): StoredModel | null {
  const { mean, spread, weights, bias } = linear;
  const stored: StoredModel = {
    numbers: [mean, spread, weights, own.of, own.vectors, other.of, other.vectors].map((list) => [...list]),
    bias,
    totals: [own.words, own.sentences, other.words, other.sentences],
    calibrations,
  };
  const told = calibrations.flatMap(({ words, auc, slope, offset, ownMean, ownSpread }) => [
    words,
    auc,
    slope,
    offset,
    ownMean,
    ownSpread,
  ]);
  return [...stored.numbers.flat(), bias, ...stored.totals, ...told].every(Number.isFinite) ? stored : null;
}

export function restoreModel({ numbers, bias, totals, calibrations }: StoredModel): VoiceModel {
  const [mean, spread, weights, ownOf, ownVectors, otherOf, otherVectors] = numbers.map((list) =>
    Float64Array.from(list),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const [ownWords, ownSentences, otherWords, otherSentences] = totals as [number, number, number, number];
  return {
    linear: { mean, spread, weights, bias },
    calibrations,
    own: { words: ownWords, sentences: ownSentences, of: ownOf, vectors: ownVectors },
    other: { words: otherWords, sentences: otherSentences, of: otherOf, vectors: otherVectors },
  };
}
