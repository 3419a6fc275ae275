/** From examples of two voices to a model that says how sure it can be. */
import { addCounts, type Counts, vectorOf } from './features.ts';
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
  readonly own: Counts;
  readonly other: Counts;
}

/** Words of a text that a model is fitted to: short, so that a few documents make many. */
const FITTED = 50;
/** Lengths at which the examples are held against each other. Words. */
const LENGTHS = [25, 50, 100, 200, 400] as const;
const PENALTY = 30;
/** Parts into which the examples fall for their test, by text: pieces of one text are too much alike to test anything. */
const FOLDS = 5;
/** Texts of each voice, and words of them, from which something can be learnt. */
export const LEAST_EXAMPLES = { texts: FOLDS, words: 500 } as const;
/** Texts of each voice below which nothing is said of a length. */
const FEW = 8;

/** A document cut into texts of at least so many words; a shorter rest is left out. */
export function windowsOf(document: Document, words: number): Counts[] {
  const windows: Counts[] = [];
  let part: Counts[] = [];
  let length = 0;
  for (const sentence of document) {
    part.push(sentence);
    length += sentence.words;
    if (length < words) continue;
    windows.push(addCounts(part));
    part = [];
    length = 0;
  }
  return windows;
}

function fit(on: readonly Document[], off: readonly Document[]): Linear {
  const rows = (documents: readonly Document[]) =>
    documents.flatMap((document) => windowsOf(document, FITTED)).map(vectorOf);
  const [ons, offs] = [rows(on), rows(off)];
  return fitLinear([...ons, ...offs], [...ons.map(() => false), ...offs.map(() => true)], PENALTY);
}

/** @returns null where the examples are too few to learn from and to test what was learnt. */
export function trainVoice(on: readonly Document[], off: readonly Document[]): VoiceModel | null {
  if (on.length < FOLDS || off.length < FOLDS) return null;
  const held = new Map(LENGTHS.map((words) => [words, { on: [] as number[], off: [] as number[] }]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = (documents: readonly Document[]) => documents.filter((_, i) => i % FOLDS !== fold);
    const unseen = (documents: readonly Document[]) => documents.filter((_, i) => i % FOLDS === fold);
    const linear = fit(seen(on), seen(off));
    for (const [words, scores] of held) {
      const scored = (documents: readonly Document[]) =>
        unseen(documents)
          .flatMap((document) => windowsOf(document, words))
          .map((counts) => scoreOf(linear, vectorOf(counts)));
      scores.on.push(...scored(on));
      scores.off.push(...scored(off));
    }
  }
  return {
    linear: fit(on, off),
    calibrations: [...held].flatMap(([words, scores]) => calibrate(words, scores.on, scores.off)),
    own: addCounts(on.flat()),
    other: addCounts(off.flat()),
  };
}

function calibrate(words: number, on: readonly number[], off: readonly number[]): Calibration[] {
  if (on.length < FEW || off.length < FEW) return [];
  const ownMean = on.reduce((sum, score) => sum + score, 0) / on.length;
  const ownSpread = Math.sqrt(on.reduce((sum, score) => sum + (score - ownMean) ** 2, 0) / (on.length - 1));
  // Platt's scaling, with the same fit: one feature, hardly held back.
  const { mean, spread, weights, bias } = fitLinear(
    [...on, ...off].map((score) => Float64Array.of(score)),
    [...on.map(() => false), ...off.map(() => true)],
    1,
  );
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

export function judgeVoice(model: VoiceModel, counts: Counts): Judgement | null {
  const calibration = calibrationFor(model, counts.words);
  if (!calibration) return null;
  const score = scoreOf(model.linear, vectorOf(counts));
  return {
    confidence: sigmoid(calibration.slope * score + calibration.offset),
    distance: (score - calibration.ownMean) / calibration.ownSpread,
    separation: calibration,
  };
}
