/** What must hold of every mapped text of every reader. */
import type { Asset, MappedText } from '../../src/model/index.ts';
import { forEachSegment } from '../../src/model/index.ts';

/**
 * @param decode What a raw slice stands for in the format: its entities, escapes and folds decoded.
 * @throws Error naming the first character whose place does not hold what the text says.
 */
export function assertPlaces(
  mapped: MappedText,
  source: string,
  decode: (raw: string, text: string) => boolean,
): void {
  let at = 0;
  let last = 0;
  forEachSegment(mapped, (textStart, textEnd, rawStart, rawEnd) => {
    const text = mapped.text.slice(textStart, textEnd);
    const raw = source.slice(rawStart, rawEnd);
    const place = `${JSON.stringify(text)} at ${rawStart}–${rawEnd} ${JSON.stringify(raw)}`;
    if (textStart !== at) throw new Error(`gap in the text before ${place}`);
    if (rawStart < last || rawEnd < rawStart || rawEnd > source.length)
      throw new Error(`out of order: ${place}`);
    if (raw !== text && !decode(raw, text)) throw new Error(`not what the file says: ${place}`);
    at = textEnd;
    last = rawEnd;
  });
  if (at !== mapped.text.length) throw new Error(`no place for the end of ${JSON.stringify(mapped.text)}`);
}

/** Every mapped text of an asset. */
export function textsOf(asset: Asset): MappedText[] {
  return [
    ...asset.runs.map(({ content }) => content),
    ...asset.images.flatMap(({ src, alt }) => [src, alt]),
    ...asset.links.flatMap(({ href, text }) => [href, text]),
  ].filter((mapped) => mapped !== null);
}
