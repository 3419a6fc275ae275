import {
  type Asset,
  contentStart,
  type ImageUse,
  type MappedText,
  type Range,
  type Role,
  type SourceFile,
  type TextRun,
} from '../model/index.ts';

/** `emails/spring-sale.html` → `spring-sale`. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.indexOf('.', 1);
  return dot === -1 ? name : name.slice(0, dot);
}

/** An asset that is the whole file and says nothing yet. */
export function emptyAsset(source: SourceFile, format: string): Asset {
  return {
    id: stemOf(source.path),
    path: source.path,
    format,
    channel: null,
    impliedChannel: null,
    campaign: null,
    campaigns: [],
    kind: null,
    about: {},
    lang: null,
    range: { start: contentStart(source.text), end: source.text.length },
    blanks: [],
    runs: [],
    colors: [],
    images: [],
    links: [],
    pairs: [],
    fonts: [],
    mergeTags: [],
    markup: null,
    message: null,
    written: { uses: [] },
  };
}

/** What a post in plain text has nothing of. One for all: ten thousand posts are held at a time. */
export const NONE: readonly never[] = [];
export const NOTHING_WRITTEN: Asset['written'] = { uses: NONE };

/** A run that everybody sees, with no marks in it. */
export function plainRun(role: Role, content: MappedText, lang: string | null = null): TextRun {
  return { role, content, spans: NONE, lang, hidden: false, condition: null };
}

/** An image of which nothing is known but its address and its alt text. */
export function plainImage(
  kind: ImageUse['kind'],
  range: Range,
  src: MappedText | null,
  alt: MappedText | null,
): ImageUse {
  return {
    range,
    src,
    alt,
    width: null,
    height: null,
    fit: null,
    kind,
    hints: '',
    href: null,
    condition: null,
    box: null,
    phoneBox: null,
    alterations: NONE,
    grounds: NONE,
    space: null,
  };
}
