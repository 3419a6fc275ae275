import type { Asset } from './asset.ts';
import type { Range } from './range.ts';

export type FactKind =
  | 'offer'
  | 'code'
  | 'date'
  | 'price'
  | 'destination'
  | 'cta'
  | 'hashtag'
  | 'claim'
  | 'disclaimer'
  | 'name'
  | 'voice'
  | 'look';

/**
 * A normalised statement that an asset makes. Two facts of a kind speak of the same thing when their subjects are
 * equal; they agree when values and qualifiers do.
 */
export interface Fact {
  readonly kind: FactKind;
  /** What it is said of: `percent`, `ends`, a product, `free delivery`. */
  readonly subject: string;
  /** In one form, however it is written: `20`, `AUD 249`, `2026-03-15`, `harbourandpine.example/autumn`. */
  readonly value: string;
  /** What weakens or bends it: `up-to`, `from`, `was`, `per month`; null: it is said flatly. */
  readonly qualifier: string | null;
  /** As written, in one line. */
  readonly text: string;
  readonly range: Range;
  /** The asset's field it stands in, such as `subject`. */
  readonly field: string | null;
  /** Counts the sentences of an asset: facts with one number stand in one sentence. */
  readonly sentence: number;
  /** False: it may be another thing that looks like it (a word in capitals that may be a code). */
  readonly isSure: boolean;
}

/** The facts of one asset, in the order of the file, for one campaign. They are all that is kept of it. */
export interface AssetFacts {
  readonly path: string;
  readonly asset: Pick<Asset, 'id' | 'channel' | 'impliedChannel' | 'lang' | 'kind'>;
  /** Where it speaks: its first run of text, of a post or message all; empty where it has none. */
  readonly range: Range;
  /** ISO day, from the asset's own date; null where it has none. */
  readonly scheduled: string | null;
  readonly facts: readonly Fact[];
}
