/**
 * As X counts (twitter-text, config/v3.json): 1 for the letters of most alphabets and for the usual punctuation, 2 for
 * everything else and for an emoji however long, 23 for an address. Counted in NFC.
 */
import { emojiIn } from './emoji.ts';
import { forEachGrapheme } from './graphemes.ts';
import { linksIn } from './links.ts';
import { type Counter, countCharacters, type Span } from './span.ts';

const LINK = 23;
const EMOJI = 2;

const isLight = (c: number): boolean =>
  c <= 0x10ff || (c >= 0x2000 && c <= 0x200d) || (c >= 0x2010 && c <= 0x201f) || (c >= 0x2032 && c <= 0x2037);

export const xWeight: Counter = (text, visit) => {
  const { normal, offsetOf } = normalised(text);
  const links = linksIn(normal);
  const isFree = (span: Span) => !links.some((link) => link.start < span.end && span.start < link.end);
  const fixed = [
    ...links.map((link) => ({ ...link, cost: LINK })),
    ...emojiIn(normal)
      .filter(isFree)
      .map((emoji) => ({ ...emoji, cost: EMOJI })),
  ].sort((a, b) => a.start - b.start);
  countCharacters(
    normal,
    (end, cost) => visit(offsetOf(end), cost),
    (codePoint) => (isLight(codePoint) ? 1 : 2),
    fixed,
  );
};

/** The text in NFC, and where an offset of it lies in the text as it stands. Nothing composes across graphemes. */
function normalised(text: string): { normal: string; offsetOf: (offset: number) => number } {
  if (!/[^\x00-\xff]/.test(text) || text.normalize() === text)
    return { normal: text, offsetOf: (offset) => offset };
  const ends = new Map<number, number>();
  let normal = '';
  let last = 0;
  forEachGrapheme(text, (start, end) => {
    const composed = text.slice(start, end).normalize();
    // An offset inside of what changed has no place of its own: the grapheme is not through before its end.
    for (let i = 1; i < composed.length; i++)
      ends.set(normal.length + i, composed === text.slice(start, end) ? start + i : last);
    normal += composed;
    last = end;
    ends.set(normal.length, end);
  });
  return { normal, offsetOf: (offset) => ends.get(offset) ?? offset };
}
