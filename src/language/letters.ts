/** A fast way to the few words of a text that are on a list: most words are turned away by three letters and their length. */
import type { Stretch } from './verbatim.ts';
import { characterAt, characterBefore, isWordCharacter } from './words.ts';

/** Whether letters of a text may be on the list. It may say yes to others, never no to one that is. */
export type WordFilter = (text: string, start: number, end: number) => boolean;

/** @param words Of ASCII letters, in any case. */
export function compileWordFilter(words: Iterable<string>): WordFilter {
  const marks = new Uint8Array(1 << 19);
  for (const word of words) marks[keyOf(word, 0, word.length)] = 1;
  return (text, start, end) => marks[keyOf(text, start, end)] === 1;
}

/** First two letters, last letter and length; five bits of a letter's code leave its case out. */
function keyOf(text: string, start: number, end: number): number {
  return (
    ((text.charCodeAt(start) & 31) << 14) |
    ((text.charCodeAt(start + 1) & 31) << 9) |
    ((text.charCodeAt(end - 1) & 31) << 4) |
    ((end - start) & 15)
  );
}

/**
 * The stretches of ASCII letters that pass the filter and are whole words, or parts of a compound with a hyphen or an
 * apostrophe. Those of one letter are left out.
 */
export function lettersIn(text: string, filter: WordFilter): Stretch[] {
  const found: Stretch[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const letter = text.charCodeAt(at) | 32;
    if (letter >= 97 && letter <= 122) {
      if (start === -1) start = at;
      continue;
    }
    if (start === -1) continue;
    if (at - start > 1 && filter(text, start, at) && isWhole(text, start, at)) found.push({ start, end: at });
    start = -1;
  }
  return found;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !isWordCharacter(characterBefore(text, start)) && !isWordCharacter(characterAt(text, end));
}
