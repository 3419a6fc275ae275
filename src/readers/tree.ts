/** What YAML and JSON have in common: maps, lists and values with their places. */
import type { MappedText, Range } from '../model/index.ts';

export type Tree =
  | {
      readonly kind: 'text';
      readonly range: Range;
      /** As the parser reads it; merge tags are runs of U+FFFC. Numbers are as written. */
      readonly value: string;
      /** Built when it is asked for: most values of most files are no copy. */
      content(): MappedText;
    }
  | { readonly kind: 'list'; readonly range: Range; readonly items: readonly Tree[] }
  | { readonly kind: 'map'; readonly range: Range; readonly entries: readonly Entry[] }
  /** No copy: null, true, false. The last two may still say something of an asset. */
  | { readonly kind: 'other'; readonly range: Range; content?(): MappedText };

export interface Entry {
  readonly key: string;
  readonly value: Tree;
}

export type MapTree = Extract<Tree, { kind: 'map' }>;
