/** A fast way to the few words of a text that are on a list: most words are turned away by a hash of their letters. */

/** A set of hashes; it may hold others, too. Plain data, so that a look into it is compiled into the loop around it. */
export interface HashSet {
  readonly marks: Uint32Array;
  readonly shift: number;
}

/** Tells which stretches of letters may be on a list. It may hold others, and never lacks one that is. */
export type WordFilter = HashSet;

/** Bits of a filter's table. Of other words, so many in a hundred pass: for a thousand words one, for a hundred one in ten. */
const FILTER_BITS = 18;
/** Bits of the table for some dozens of words: of others, one in a hundred passes. */
export const FEW_WORDS_BITS = 13;

/** @param bits Of its table's size. */
export function hashSet(bits: number): HashSet {
  return { marks: new Uint32Array(1 << (bits - 5)), shift: 32 - bits };
}

export function addHash({ marks, shift }: HashSet, hash: number): void {
  const slot = Math.imul(hash, 0x9e3779b1) >>> shift;
  marks[slot >>> 5]! |= 1 << (slot & 31);
}

export function holdsHash({ marks, shift }: HashSet, hash: number): boolean {
  const slot = Math.imul(hash, 0x9e3779b1) >>> shift;
  return (marks[slot >>> 5]! & (1 << (slot & 31))) !== 0;
}

/** The hash of no letters. */
export const NO_HASH = 0;

/** The hash of some letters and one more; five bits of its code leave its case out. */
export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code & 31)) | 0;
}

/** Of ASCII letters, in any case. */
export function hashOf(letters: string): number {
  let hash = NO_HASH;
  for (let i = 0; i < letters.length; i++) hash = hashWith(hash, letters.charCodeAt(i));
  return hash;
}

/** @param words Of ASCII letters, in any case. */
export function compileWordFilter(words: Iterable<string>, bits = FILTER_BITS): WordFilter {
  const filter = hashSet(bits);
  for (const word of words) addHash(filter, hashOf(word));
  return filter;
}

/** The stretches of ASCII letters in a text, as long as they go. */
export interface Letters {
  /** Triples of start, end and hash, in order. */
  readonly places: readonly number[];
  /** Whether the text is ASCII with nothing but single spaces between what is drawn. */
  readonly isPlain: boolean;
}

/** Room for the longest text so far: a list that grows is copied again and again. */
const room: number[] = [];
/** More of it is not held on to. */
const MOST_ROOM = 1 << 16;

export function splitLetters(text: string): Letters {
  let length = 0;
  let isPlain = true;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isAsciiLetter(code)) {
      if (code < 32 || code > 126 || (code === 32 && last === 32)) isPlain = false;
      last = code;
      continue;
    }
    last = 0;
    const start = at;
    let hash = hashWith(NO_HASH, code);
    for (at++; at < text.length; at++) {
      const next = text.charCodeAt(at);
      if (!isAsciiLetter(next)) break;
      hash = hashWith(hash, next);
    }
    room[length++] = start;
    room[length++] = at--;
    room[length++] = hash;
  }
  const places = room.slice(0, length);
  if (room.length > MOST_ROOM) room.length = 0;
  return { places, isPlain };
}

export function isAsciiLetter(code: number): boolean {
  const letter = code | 32;
  return letter >= 97 && letter <= 122;
}
