/** A fast way to the few words of a text that are on a list: most words are turned away by a hash of their letters. */
import type { Stretch } from './verbatim.ts';
import { characterAt, characterBefore, isWordCharacter } from './words.ts';

/**
 * Whether a stretch of letters may be on the list. It may say yes to others, never no to one that is.
 * @param hash As `hashOf` gives it for the stretch.
 */
export type WordFilter = (text: string, start: number, end: number, hash: number) => boolean;

/** Bits of a filter's table. Of other words, so many in a hundred pass: for a thousand words one, for a hundred one in ten. */
const FILTER_BITS = 18;

/** A set of hashes; it may hold others, too. */
export interface HashSet {
  add(hash: number): void;
  has(hash: number): boolean;
}

/** @param bits Of its table's size. */
export function hashSet(bits: number): HashSet {
  const marks = new Uint32Array(1 << (bits - 5));
  const slotOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  return {
    add(hash) {
      const slot = slotOf(hash);
      marks[slot >>> 5]! |= 1 << (slot & 31);
    },
    has(hash) {
      const slot = slotOf(hash);
      return (marks[slot >>> 5]! & (1 << (slot & 31))) !== 0;
    },
  };
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
  const hashes = hashSet(bits);
  for (const word of words) hashes.add(hashOf(word));
  return (_text, _start, _end, hash) => hashes.has(hash);
}

/**
 * The stretches of ASCII letters that pass the filter and are whole words, or parts of a compound with a hyphen or an
 * apostrophe. Those of one letter are left out.
 */
export function lettersIn(text: string, filter: WordFilter): Stretch[] {
  const found: Stretch[] = [];
  let start = -1;
  let hash = NO_HASH;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code | 32;
    if (letter >= 97 && letter <= 122) {
      if (start === -1) {
        start = at;
        hash = NO_HASH;
      }
      hash = hashWith(hash, code);
      continue;
    }
    if (start === -1) continue;
    if (at - start > 1 && filter(text, start, at, hash) && isWhole(text, start, at))
      found.push({ start, end: at });
    start = -1;
  }
  return found;
}

/** Whether a text holds a word that passes the filter, or one like it with other characters right beside it. */
export function holdsLetters(text: string, filter: WordFilter): boolean {
  let start = -1;
  let hash = NO_HASH;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code | 32;
    if (letter >= 97 && letter <= 122) {
      if (start === -1) {
        start = at;
        hash = NO_HASH;
      }
      hash = hashWith(hash, code);
    } else if (start !== -1) {
      if (filter(text, start, at, hash)) return true;
      start = -1;
    }
  }
  return false;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !isWordCharacter(characterBefore(text, start)) && !isWordCharacter(characterAt(text, end));
}
