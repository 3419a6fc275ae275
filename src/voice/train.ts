/** From examples of two voices to a model that says how sure it can be. */
import type { VoiceSample } from '../model/index.ts';
import { addCounts, type Counts, FEATURES, vectorOf } from './features.ts';
import { areaUnderCurve, fitLinear, type Linear, scoreOf, sigmoid } from './model.ts';

/** The sentences of one example. */
export type Document = readonly Counts[];

/** How well the examples themselves can be told apart by a model that has not seen them. */
export interface Separation {
  /** Words in a text. */
  readonly words: number;
  /** Area under the curve: 0.5 is guessing, 1 is perfect. */
  readonly auc: number;
  readonly texts: { readonly on: number; readonly off: number };
}

interface Calibration extends Separation {
  /** The log-odds of `not-like` are `slope * score + offset`. */
  readonly slope: number;
  readonly offset: number;
  /** Scores of the brand's own texts. */
  readonly ownMean: number;
  readonly ownSpread: number;
}

export interface VoiceModel {
  readonly linear: Linear;
  /** By length, the shortest first; only lengths of which the examples hold enough texts. */
  readonly calibrations: readonly Calibration[];
  /** All of `sounds-like` as one text. */
  readonly own: VoiceSample;
  readonly other: VoiceSample;
}

/** Words of a text that a model is fitted to: short, so that a few documents make many. */
const FITTED = 50;
/** Lengths at which the examples are held against each other. Words. */
const LENGTHS = [25, 50, 100, 200, 400] as const;
const PENALTY = 30;
/** Parts into which the examples fall for their test, by text: pieces of one text are too much alike to test anything. */
const FOLDS = 5;
/** Texts of each voice, and words of them, from which something can be learnt. */
export const LEAST_EXAMPLES = { texts: 10, words: 500 } as const;
/** Texts of each voice below which nothing is said of a length. */
const FEW = 8;

/** A document cut into parts of at least so many words; a shorter rest is left out, or put to the last part. */
function split(document: Document, words: number, keepsRest = false): Counts[][] {
  const parts: Counts[][] = [];
  let part: Counts[] = [];
  let length = 0;
  for (const sentence of document) {
    part.push(sentence);
    length += sentence.words;
    if (length < words) continue;
    parts.push(part);
    part = [];
    length = 0;
  }
  if (!keepsRest || part.length === 0) return parts;
  return parts.length === 0 ? [part] : [...parts.slice(0, -1), [...parts.at(-1)!, ...part]];
}

/** Texts of at least so many words. */
export function windowsOf(document: Document, words: number): Counts[] {
  return split(document, words).map(addCounts);
}

/**
 * A text as the mean of its parts, each as long as what a model is fitted to. The root of a count is smaller on
 * average in a short text than in a long one: counted as a whole, the same voice would move with the length.
 */
export function sampleOf(document: Document): VoiceSample {
  const parts = split(document, FITTED, true).map(addCounts);
  const vectors = new Float64Array(FEATURES.length);
  for (const part of parts)
    for (const [i, value] of vectorOf(part).entries()) vectors[i]! += part.words * value;
  return { ...addCounts(parts), vectors };
}

/** Samples of at least so many words. */
export function samplesOf(document: Document, words: number): VoiceSample[] {
  return split(document, words).map(sampleOf);
}

export function addSamples(samples: readonly VoiceSample[]): VoiceSample {
  const vectors = new Float64Array(FEATURES.length);
  for (const sample of samples) for (const [i, value] of sample.vectors.entries()) vectors[i]! += value;
  return { ...addCounts(samples), vectors };
}

export function meanVector({ vectors, words }: VoiceSample): Float64Array {
  return vectors.map((sum) => sum / Math.max(1, words));
}

/** What the folds need of a document, worked out once. */
interface Cut {
  readonly fitted: readonly Float64Array[];
  /** In the order of `LENGTHS`. */
  readonly held: readonly (readonly Float64Array[])[];
}

function cutOf(document: Document): Cut {
  return {
    fitted: windowsOf(document, FITTED).map(vectorOf),
    held: LENGTHS.map((words) => samplesOf(document, words).map(meanVector)),
  };
}

function fit(on: readonly Cut[], off: readonly Cut[]): Linear {
  const [ons, offs] = [on, off].map((cuts) => cuts.flatMap(({ fitted }) => fitted)) as [
    Float64Array[],
    Float64Array[],
  ];
  return fitLinear([...ons, ...offs], [...ons.map(() => false), ...offs.map(() => true)], PENALTY);
}

function isEnough(documents: readonly Document[]): boolean {
  const words = documents.flat().reduce((sum, sentence) => sum + sentence.words, 0);
  return documents.length >= LEAST_EXAMPLES.texts && words >= LEAST_EXAMPLES.words;
}

/** @returns null where the examples are too few to learn from and to test what was learnt. */
export function trainVoice(on: readonly Document[], off: readonly Document[]): VoiceModel | null {
  if (!isEnough(on) || !isEnough(off)) return null;
  const [ons, offs] = [on.map(cutOf), off.map(cutOf)];
  const held = LENGTHS.map((words) => ({ words, on: [] as number[], off: [] as number[] }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = (cuts: readonly Cut[]) => cuts.filter((_, i) => i % FOLDS !== fold);
    const unseen = (cuts: readonly Cut[]) => cuts.filter((_, i) => i % FOLDS === fold);
    const linear = fit(seen(ons), seen(offs));
    for (const [i, scores] of held.entries()) {
      const scored = (cuts: readonly Cut[]) =>
        unseen(cuts).flatMap((cut) => cut.held[i]!.map((vector) => scoreOf(linear, vector)));
      scores.on.push(...scored(ons));
      scores.off.push(...scored(offs));
    }
  }
  return {
    linear: fit(ons, offs),
    calibrations: held.flatMap((scores) => calibrate(scores.words, scores.on, scores.off)),
    own: addSamples(on.map(sampleOf)),
    other: addSamples(off.map(sampleOf)),
  };
}

function calibrate(words: number, on: readonly number[], off: readonly number[]): Calibration[] {
  if (on.length < FEW || off.length < FEW) return [];
  const ownMean = on.reduce((sum, score) => sum + score, 0) / on.length;
  const ownSpread = Math.sqrt(on.reduce((sum, score) => sum + (score - ownMean) ** 2, 0) / (on.length - 1));
  const offMean = off.reduce((sum, score) => sum + score, 0) / off.length;
  // Platt's scaling. One more text of each voice, which its readers would have sorted the other way, keeps a few
  // texts that fall apart well from making it certain.
  const scores = [...on, offMean, ...off, ownMean].map((score) => Float64Array.of(score));
  const isOff = scores.map((_, i) => i > on.length);
  const { mean, spread, weights, bias } = fitLinear(scores, isOff, 1e-3);
  const slope = Math.max(0, weights[0]! / spread[0]!);
  return [
    {
      words,
      auc: areaUnderCurve(on, off),
      texts: { on: on.length, off: off.length },
      slope,
      offset: bias - slope * mean[0]!,
      ownMean,
      ownSpread,
    },
  ];
}

/** The calibration for a text: that of the longest length it reaches. */
export function calibrationFor({ calibrations }: VoiceModel, words: number): Calibration | null {
  return calibrations.findLast((calibration) => calibration.words <= words) ?? null;
}

export interface Judgement {
  /** How likely the text is of the other voice, 0–1, were both as frequent. */
  readonly confidence: number;
  /** How far the score is from those of the brand's own texts of this length, in their standard deviations. */
  readonly distance: number;
  readonly separation: Separation;
}

export function judgeVoice(model: VoiceModel, sample: VoiceSample): Judgement | null {
  const calibration = calibrationFor(model, sample.words);
  if (!calibration) return null;
  const score = scoreOf(model.linear, meanVector(sample));
  return {
    confidence: sigmoid(calibration.slope * score + calibration.offset),
    distance: (score - calibration.ownMean) / calibration.ownSpread,
    separation: calibration,
  };
}

/** Likelihood from which a text is said to be unlike the examples: under 1 % of the brand's own are; see docs/voice.md. */
const SURE = 0.9;
/** Standard deviations from the brand's own texts that it must be, too. */
const FAR = 3;
/** Area under the curve of the examples among themselves below which the model is not believed. */
export const BELIEVED = 0.75;

export function isSurelyUnlike({ confidence, distance, separation }: Judgement): boolean {
  return separation.auc >= BELIEVED && confidence >= SURE && distance >= FAR;
}
