/** What may stand for a character that text messages do not have. */
import { partsOf } from 'brandlint/rule';

const TYPOGRAPHIC: readonly (readonly [characters: string, plain: string])[] = [
  ['‘’‚‛′´ʼ＇', "'"],
  ['“”„‟″«»＂', '"'],
  ['–—‒―‐‑−', '-'],
  ['…', '...'],
  ['\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u3000\t', ' '],
  ['\u200B\u2060\uFEFF\u00AD', ''],
];
const byCharacter = new Map(TYPOGRAPHIC.flatMap(([from, to]) => Array.from(from, (c) => [c, to] as const)));
const WORDS = new Map([
  ['•', '-'],
  ['·', '-'],
  ['×', 'x'],
  ['`', "'"],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['Ł', 'L'],
  ['ł', 'l'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
]);

export interface Replacement {
  readonly text: string;
  /** It says the same: a straight quote for a curly one. */
  readonly isSafe: boolean;
}

/** Null: only leaving it out helps (an emoji), or it is of another script. */
export function replacementFor(character: string): Replacement | null {
  const plain = byCharacter.get(character);
  if (plain !== undefined) return { text: plain, isSafe: true };
  if (/^\p{M}$/u.test(character)) return { text: '', isSafe: false };
  const text = WORDS.get(character) ?? character.normalize('NFD').replace(/\p{M}+/gu, '');
  return text !== character && text !== '' && partsOf(text).encoding === 'gsm-7'
    ? { text, isSafe: false }
    : null;
}

/** As a marketer names it: spaces have no look. */
export function nameOf(character: string): string {
  if (character === '\t') return 'a tab';
  if (/\p{Z}/u.test(character)) return 'a special space';
  if (/^[\uFE0F\u20E3]$/.test(character)) return 'the sign of an emoji';
  if (/^\p{M}$/u.test(character)) return 'an accent';
  return /^\p{Cf}$/u.test(character) ? 'an invisible character' : character;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly character: string;
}

/** Joins what makes one emoji: its selector, its skin, what it is joined to. */
export function wholeEmoji(places: readonly Place[]): Place[] {
  const whole: Place[] = [];
  for (const place of places) {
    const last = whole.at(-1);
    const isPart =
      last?.end === place.start &&
      /\p{Extended_Pictographic}/u.test(last.character) &&
      (/^(?:\uFE0F|\u200D|\u20E3|\p{EMod}|[\u{E0020}-\u{E007F}])$/u.test(place.character) ||
        last.character.endsWith('\u200D'));
    if (isPart)
      whole[whole.length - 1] = { ...last, end: place.end, character: last.character + place.character };
    else whole.push(place);
  }
  return whole;
}
