import type { Asset } from './asset.ts';
import type { BrandGuide } from './guide.ts';
import type { Range } from './range.ts';
import type { SourceFile } from './source-file.ts';

/** A comment in the format's own syntax; it may hold a `brandlint-disable…` directive. */
export interface Comment {
  readonly range: Range;
  readonly text: string;
}

/** Something the format's grammar does not allow. The rest of the file is still read where that is possible. */
export interface Problem {
  readonly range: Range;
  /** Plain words: what is wrong and what to do. */
  readonly message: string;
}

export interface ReadResult {
  readonly assets: readonly Asset[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/**
 * The text of another file that an asset is made of, such as a style sheet, by the address the asset names it with;
 * null when it is not a file that can be read. The path is from the guide's folder.
 */
export type ReadNeighbour = (address: string) => { readonly path: string; readonly text: string } | null;

/** What a person reads in a file that is no text, a paragraph a line; or why nothing can be had, in plain words. */
export type Extraction =
  | { readonly ok: true; readonly text: string }
  /** The rest of "This file cannot be read: it …". */
  | { readonly ok: false; readonly reason: string };

export interface Reader {
  /** The format's name, as in `Asset.format`. */
  readonly format: string;
  /** File name endings without the dot, lower case. */
  readonly extensions: readonly string[];
  /**
   * `always`: such a file is copy. `if-recognised`: such a file may as well be configuration, so in a
   * folder it counts only when its content looks like copy.
   */
  readonly claims: 'always' | 'if-recognised';
  /**
   * For a format that is no text, such as a `.docx`. Its lines are what a report gives for places, `read` gets it as
   * the source's text with the bytes beside it, and nothing is ever written back. Never throws, and takes no more
   * memory than a few times its own limit, whatever the bytes say of themselves.
   */
  extract?(bytes: Uint8Array): Extraction | Promise<Extraction>;
  /** Never throws on bad content: it reports a problem. */
  read(source: SourceFile, guide: BrandGuide, neighbour?: ReadNeighbour): ReadResult | Promise<ReadResult>;
}
