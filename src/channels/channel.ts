import type { ChannelName } from '../model/index.ts';

/**
 * In what a channel counts.
 * - `characters`: Unicode code points
 * - `utf-16`: UTF-16 code units, as JavaScript counts
 * - `graphemes`: what a reader sees as one character
 * - `bytes`: of UTF-8
 * - `x-weight`: as X counts (twitter-text v3): 1 or 2 a character, 23 a link
 * - `mastodon`: graphemes, 23 a link with its scheme, a mention without its host
 * - `threads`: code points, emoji as UTF-8 bytes
 * - `gsm-septets`: of GSM 03.38; where a text has other characters, the room it takes all the same (70 fill 160)
 * - `half-width`: columns; a full-width character takes two
 * - `items`: things, such as hashtags
 */
export type Unit =
  | 'characters'
  | 'utf-16'
  | 'graphemes'
  | 'bytes'
  | 'x-weight'
  | 'mastodon'
  | 'threads'
  | 'gsm-septets'
  | 'half-width'
  | 'items';

/**
 * What happens beyond a limit: the network takes no such post (`reject`), readers see only the beginning until they tap
 * (`truncate`), or it is advice (`advise`).
 */
export type LimitKind = 'reject' | 'truncate' | 'advise';

export interface Limit {
  /** `text` (everything the post says), a field (`subject`, `headline`), or `hashtags`, `mentions`, `links`, `emoji`. */
  readonly of: string;
  readonly max: number;
  readonly unit: Unit;
  readonly kind: LimitKind;
  /** What a person must know of it, in plain words: `with X Premium 25,000`. */
  readonly note?: string;
  /** The page that says so. */
  readonly source: string;
  /** `primary`: the network's own page; `secondary`: somebody else's. Secondary ones never reject. */
  readonly grade: 'primary' | 'secondary';
  /** The day on which somebody last looked, ISO. */
  readonly checked: string;
}

/** What is known of a channel. One data file beside this one for each. */
export interface Channel {
  readonly name: ChannelName;
  /** In plain words, for people: `LinkedIn post`. */
  readonly label: string;
  readonly kind: 'email' | 'page' | 'social' | 'message' | 'ad' | 'store' | 'captions';
  /** What people call it in a column, a key or front matter. Case, spaces and punctuation do not matter. */
  readonly aliases: readonly string[];
  /** Folder names that hold only such assets, one or several levels: `tweets`, `ads/google`. A file's stem may be one too. */
  readonly folders: readonly string[];
  /** Words in a file's stem that say so, one or several in a row: `post-linkedin.yaml` has `linkedin`. */
  readonly words: readonly string[];
  /**
   * Files that hold one field each, as a tool that publishes lays them out: the end of the path → the field, null for
   * one that holds no copy. `:lang` stands for a folder named after a language, `*` for any name.
   */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Fields without which nothing can be published there. */
  readonly required?: readonly string[];
  readonly limits?: readonly Limit[];
}
