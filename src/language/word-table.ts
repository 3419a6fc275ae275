/**
 * The words of a text as a table of numbers: where each starts and ends, and a hash of its letters. Rules count words and
 * look for a few of them in all copy, so the table is filled once a text, in one pass, and a word becomes an object only
 * where a rule has found a reason to look at it.
 */
import { type MappedText, OPAQUE } from '../model/index.ts';
import {
  hashOf,
  hashWith,
  holdsHash,
  isAsciiLetter,
  type Letters,
  NO_HASH,
  splitLetters,
  type WordFilter,
} from './letters.ts';
import { remembered } from './remember.ts';
import type { Stretch } from './verbatim.ts';
import { characterAt, characterBefore, isWordCharacter } from './words.ts';

export interface Word extends Stretch {
  readonly text: string;
}

export interface WordTable {
  /**
   * Rows of start, end and hash, in order: a word's first number is at three times its index. The hash leaves the case
   * of ASCII letters out, as `hashOf` does.
   */
  readonly words: readonly number[];
  /** The stretches of ASCII letters in the words, in rows of the same kind. */
  readonly letters: Letters;
}

/** Numbers in a row of the table. */
export const ROW = 3;

/** A merge tag is a word of its own, `\uFFFC`. */
export const wordTableOf = remembered(
  ({ text }: MappedText): WordTable => plainTable(text) ?? otherTable(text),
);

/** The word with an index; undefined where there is none. */
export function wordAt(text: string, { words }: WordTable, index: number): Word | undefined {
  if (index < 0 || index * ROW >= words.length) return undefined;
  const start = words[index * ROW]!;
  const end = words[index * ROW + 1]!;
  return { text: text.slice(start, end), start, end };
}

/** Letters and digits of any script, with the marks that join them: `don’t`, `e-bike`, `3.5`, `R&D`. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_]|['’ʼ‐‑&-](?=[\p{L}\p{N}])|(?<=\d)[.,:](?=\d)|(?<=(?<![\p{L}\p{N}])\p{L}|\.\p{L})\.(?=\p{L}(?![\p{L}\p{N}])))*/gu;

function otherTable(text: string): WordTable {
  const found: Stretch[] = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  for (let at = text.indexOf(OPAQUE); at !== -1; at = text.indexOf(OPAQUE, at + 1))
    found.push({ start: at, end: at + 1 });
  found.sort((a, b) => a.start - b.start);
  return {
    words: found.flatMap(({ start, end }) => [start, end, hashOf(text.slice(start, end))]),
    letters: splitLetters(text),
  };
}

/** ASCII, Latin letters with their usual accents, and the marks of print: what nearly all copy in these is written with. */
const PLAIN = /^[\x00-\x7f\xa0-\xff\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122\ufffc]$/;

/** What a UTF-16 unit below 256 is: 0 no part of a word, 1 a letter, 2 a digit, 3 an underscore. */
const KIND = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) return 1;
  if (/\p{N}/u.test(character)) return 2;
  return character === '_' ? 3 : 0;
});
const kindOf = (code: number): number => (code < 256 ? KIND[code]! : 0);
const OPAQUE_CODE = OPAQUE.charCodeAt(0);
const SPACE = 32;

/** Room for the longest text so far: a list that grows is copied again and again. */
const wordRoom: number[] = [];
const letterRoom: number[] = [];
/** More of it is not held on to. */
const MOST_ROOM = 1 << 16;

/** As `WORD` finds them, many times as fast; null where the text is not plain. */
function plainTable(text: string): WordTable | null {
  const { length } = text;
  let words = 0;
  let letters = 0;
  let isPlain = true;
  // Whether a word is more than one stretch of letters.
  let isMixed = false;
  for (let at = 0; at < length; ) {
    let code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === 0 || kind === 3) {
      if (code < SPACE || code > 126) {
        isPlain = false;
        if (code === OPAQUE_CODE) {
          isMixed = true;
          wordRoom[words++] = at;
          wordRoom[words++] = at + 1;
          wordRoom[words++] = hashWith(NO_HASH, code);
        } else if (code > 126 && !PLAIN.test(text[at]!)) return null;
      }
      at++;
      if (code === SPACE && at < length && text.charCodeAt(at) === SPACE) isPlain = false;
      continue;
    }
    const start = at;
    let hash = NO_HASH;
    for (;;) {
      if (isAsciiLetter(code)) {
        const from = at;
        let own = NO_HASH;
        do {
          own = hashWith(own, code);
          if (from !== start) hash = hashWith(hash, code);
          at++;
          code = at < length ? text.charCodeAt(at) : 0;
        } while (isAsciiLetter(code));
        if (from === start) hash = own;
        letterRoom[letters++] = from;
        letterRoom[letters++] = at;
        letterRoom[letters++] = own;
      }
      // Most words end with a space.
      if (code === SPACE || (kindOf(code) === 0 && !joins(text, at))) break;
      isMixed = true;
      if (code > 126) isPlain = false;
      hash = hashWith(hash, code);
      at++;
      code = at < length ? text.charCodeAt(at) : 0;
    }
    wordRoom[words++] = start;
    wordRoom[words++] = at;
    wordRoom[words++] = hash;
  }
  const rows = wordRoom.slice(0, words);
  const places = isMixed ? letterRoom.slice(0, letters) : rows;
  if (wordRoom.length > MOST_ROOM) wordRoom.length = letterRoom.length = 0;
  return { words: rows, letters: { places, isPlain } };
}

const isLetterOrDigit = (code: number): boolean => {
  const kind = kindOf(code);
  return kind === 1 || kind === 2;
};
const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the mark at an offset is inside a word: `don't`, `e-bike`, `R&D`, `3.5`, `10:30`, `U.S`. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const after = text.charCodeAt(at + 1);
  if (code === 39 || code === 0x2019 || code === 38 || code === 45) return isLetterOrDigit(after);
  const before = text.charCodeAt(at - 1);
  if ((code === 46 || code === 44 || code === 58) && isAsciiDigit(before) && isAsciiDigit(after)) return true;
  if (code !== 46 || kindOf(before) !== 1 || kindOf(after) !== 1) return false;
  if (isLetterOrDigit(text.charCodeAt(at + 2))) return false;
  return at < 2 || !isLetterOrDigit(text.charCodeAt(at - 2));
}

/**
 * The stretches of ASCII letters that pass one of the filters and are whole words, or parts of a compound with a hyphen
 * or an apostrophe. Those of one letter are left out.
 */
export function lettersIn(
  content: MappedText,
  filter: WordFilter,
  other: WordFilter | null = null,
): Stretch[] {
  const found: Stretch[] = [];
  const { text } = content;
  const { places } = wordTableOf(content).letters;
  for (let i = 0; i < places.length; i += 3) {
    const hash = places[i + 2]!;
    if (!holdsHash(filter, hash) && !(other !== null && holdsHash(other, hash))) continue;
    const start = places[i]!;
    const end = places[i + 1]!;
    if (end - start > 1 && isWhole(text, start, end)) found.push({ start, end });
  }
  return found;
}

/** Whether a text holds a word that passes the filter, or one like it with other characters right beside it. */
export function holdsLetters(content: MappedText, filter: WordFilter): boolean {
  const { places } = wordTableOf(content).letters;
  for (let i = 2; i < places.length; i += 3) if (holdsHash(filter, places[i]!)) return true;
  return false;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !isWordCharacter(characterBefore(text, start)) && !isWordCharacter(characterAt(text, end));
}
