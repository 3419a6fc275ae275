/**
 * As X counts (twitter-text, config/v3.json): 1 for the letters of most alphabets and for the usual punctuation, 2 for
 * everything else and for an emoji however long, 23 for an address. Counted in NFC.
 */
import { emojiIn } from './emoji.ts';
import { forEachGrapheme } from './graphemes.ts';
import { linksIn } from './links.ts';
import { apartFrom, type Counter, countCharacters, type Span } from './span.ts';

const LINK = 23;
const EMOJI = 2;

const isLight = (c: number): boolean =>
  c <= 0x10ff || (c >= 0x2000 && c <= 0x200d) || (c >= 0x2010 && c <= 0x201f) || (c >= 0x2032 && c <= 0x2037);

export const xWeight: Counter = (text, visit) => {
  if (last?.text !== text) last = weighed(text);
  const { normal, offsetOf, fixed } = last;
  countCharacters(
    normal,
    (end, cost) => visit(offsetOf(end), cost),
    (codePoint) => (isLight(codePoint) ? 1 : 2),
    fixed,
  );
};

interface Weighed extends Normalised {
  readonly text: string;
  /** What costs the same however long it is. */
  readonly fixed: readonly (Span & { readonly cost: number })[];
}

/** A text that is too long is measured, and then asked where it must end. */
let last: Weighed | undefined;

function weighed(text: string): Weighed {
  const normalForm = normalised(text);
  const { normal } = normalForm;
  const links = linksIn(normal);
  const emoji = apartFrom(links, emojiIn(normal));
  const fixed = [
    ...links.map((link) => ({ ...link, cost: LINK })),
    ...emoji.map((one) => ({ ...one, cost: EMOJI })),
  ].sort((a, b) => a.start - b.start);
  return { text, ...normalForm, fixed };
}

interface Normalised {
  readonly normal: string;
  offsetOf(offset: number): number;
}

/** The text in NFC, and where an offset of it lies in the text as it stands. Nothing composes across graphemes. */
function normalised(text: string): Normalised {
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
