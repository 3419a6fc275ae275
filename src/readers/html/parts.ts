import type {
  ColorUse,
  Comment,
  FontUse,
  ImageUse,
  LinkUse,
  MappedText,
  TextPair,
  TextRun,
  Written,
} from '../../model/index.ts';
import type { Sheet } from './cascade.ts';

/** What a stretch of HTML holds. Every offset is one of the whole file. */
export interface HtmlParts {
  readonly runs: TextRun[];
  readonly colors: ColorUse[];
  readonly pairs: TextPair[];
  readonly images: ImageUse[];
  readonly links: LinkUse[];
  readonly fonts: FontUse[];
  readonly comments: Comment[];
  /** Addresses that hold an SVG. */
  readonly svgAddresses: MappedText[];
  written: Written;
  /** `<html lang>`. */
  lang: string | null;
}

export function emptyParts(): HtmlParts {
  return {
    runs: [],
    colors: [],
    pairs: [],
    images: [],
    links: [],
    fonts: [],
    comments: [],
    svgAddresses: [],
    written: { uses: [] },
    lang: null,
  };
}

export interface HtmlOptions {
  /** False for a piece of HTML in something else: what it stands on is not known. */
  readonly isPage?: boolean;
  /** The text of a style sheet that a `<link>` names; null when it cannot be had. */
  readonly styleSheet?: (href: string) => { readonly path: string; readonly text: string } | null;
  /** Style sheets that hold before those of the document. */
  readonly sheets?: readonly Sheet[];
  /** Whether there is a style sheet that could not be read. */
  readonly hasUnreadStyles?: boolean;
}
