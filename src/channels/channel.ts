import type { ChannelName } from '../model/index.ts';

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
}
