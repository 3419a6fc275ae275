/**
 * How a voice is described. A dimension is a sum of named features, each as its distance from ordinary copy in
 * standard deviations; 0 is ordinary copy and ±1 one standard deviation of texts of 200 words (background.data.ts).
 */
import type { VoiceDimension } from '../model/index.ts';
import { BACKGROUND, DIMENSION_SCALES } from './background.data.ts';
import { type Counts, featureAt, vectorOf } from './features.ts';

export interface Dimension {
  readonly name: VoiceDimension;
  /** The ends, in a marketer's words. */
  readonly low: string;
  readonly high: string;
  /** Features and the way in which they point. */
  readonly features: Readonly<Record<string, 1 | -1>>;
}

export const DIMENSIONS: readonly Dimension[] = [
  {
    name: 'formality',
    low: 'casual',
    high: 'formal',
    features: {
      formal: 1,
      abstract: 1,
      passives: 1,
      of: 1,
      'spelled-out': 1,
      contractions: -1,
      casual: -1,
      'and-starts': -1,
      you: -1,
    },
  },
  {
    name: 'complexity',
    low: 'plain',
    high: 'complex',
    features: {
      'sentence-words': 1,
      'long-sentences': 1,
      'word-letters': 1,
      'long-words': 1,
      abstract: 1,
      'short-sentences': -1,
    },
  },
  {
    name: 'warmth',
    low: 'distant',
    high: 'warm',
    features: {
      you: 1,
      we: 1,
      questions: 1,
      imperatives: 1,
      casual: 1,
      contractions: 1,
      passives: -1,
      abstract: -1,
    },
  },
  {
    name: 'energy',
    low: 'calm',
    high: 'excited',
    features: { exclamations: 1, praise: 1, boosting: 1, capitals: 1, emoji: 1, imperatives: 1 },
  },
];

/** The most a single feature counts for, in standard deviations: one odd habit is no voice. */
const MOST = 3;

/** Where a text stands on each dimension; about −2 to 2. */
export function placeOnDimensions(counts: Counts): Readonly<Record<VoiceDimension, number>> {
  const vector = vectorOf(counts);
  const places = DIMENSIONS.map(({ name, features }) => {
    const { center, spread } = DIMENSION_SCALES[name];
    return [name, (rawPlace(vector, features) - center) / spread];
  });
  return Object.fromEntries(places) as Record<VoiceDimension, number>;
}

/** Before it is scaled. */
export function rawPlace(vector: Float64Array, features: Dimension['features']): number {
  const entries = Object.entries(features);
  const parts = entries.map(([id, sign]) => {
    const at = featureAt(id);
    const distance = (vector[at]! - BACKGROUND.mean[at]!) / BACKGROUND.spread[at]!;
    return sign * Math.max(-MOST, Math.min(MOST, distance));
  });
  return parts.reduce((sum, part) => sum + part, 0) / entries.length;
}

/** One standard deviation of the place of a text of this length from the place of the whole it is a part of. */
export function noiseOf(name: VoiceDimension, words: number): number {
  return DIMENSION_SCALES[name].noise * Math.sqrt(100 / Math.max(1, words));
}
