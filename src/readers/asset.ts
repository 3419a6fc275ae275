import { type Asset, contentStart, type SourceFile } from '../model/index.ts';

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
    lang: null,
    range: { start: contentStart(source.text), end: source.text.length },
    runs: [],
    colors: [],
    images: [],
    links: [],
    fonts: [],
    mergeTags: [],
  };
}
