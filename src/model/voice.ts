import type { Asset } from './asset.ts';
import type { Range } from './range.ts';

export type VoiceDimension = 'formality' | 'complexity' | 'warmth' | 'energy';

/** Where copy should stand on a dimension. 0 is ordinary copy, ±2 far from it. */
export interface VoiceTarget {
  readonly dimension: VoiceDimension;
  readonly place: number;
  /** As the guide says it: `casual`, `-1.5`. */
  readonly written: string;
  readonly source: string;
}

/** What the guide says of the voice by dimensions and examples. */
export interface VoiceGuide {
  readonly targets: readonly VoiceTarget[];
  /** Globs of files, relative to the guide's folder. */
  readonly soundsLike: readonly { readonly glob: string; readonly source: string }[];
  readonly notLike: readonly { readonly glob: string; readonly source: string }[];
}

/** What is counted of a text; small plain data. */
export interface VoiceSample {
  readonly words: number;
  readonly sentences: number;
  /** By feature; see src/voice/features.ts. */
  readonly of: Float64Array;
  /** Feature vectors of its parts of about fifty words, summed, each times its words. */
  readonly vectors: Float64Array;
}

/** Something that made a text sound as it does. */
export interface VoiceCue {
  /** `no contractions (your examples 3.1 in 100 words)` */
  readonly text: string;
  /** Where it stands in an asset, the most telling place first; empty for what is missing. */
  places(asset: Asset): readonly Range[];
}

export interface VoiceFault {
  /** `unlike`: more like the texts the brand does not want to sound like. `dimension`: off a target. */
  readonly kind: 'unlike' | 'dimension';
  /** How sure it is, 0–1. */
  readonly confidence: number;
  /** `very formal`; for `unlike` empty. */
  readonly actual: string;
  /** `casual`; for `unlike` empty. */
  readonly expected: string;
  /** The guide key that says so. */
  readonly source: string;
  /** The strongest first. */
  readonly cues: readonly VoiceCue[];
  /** How far off; of several samples judged together the one with most is the first to mend. */
  weight(sample: VoiceSample): number;
}

/** The brand's voice, ready to judge copy. */
export interface VoiceJudge {
  /** Words of a text below which nothing can be said of its voice. */
  readonly least: number;
  /** Null for an asset that has no running text in English. */
  sample(asset: Asset): VoiceSample | null;
  together(samples: readonly VoiceSample[]): VoiceSample;
  /** Empty also where nothing can be said. */
  judge(sample: VoiceSample): readonly VoiceFault[];
  /** The running text of an asset, from its first to its last sentence. */
  rangeOf(asset: Asset): Range;
}
