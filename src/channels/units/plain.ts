/** Units that look at nothing but the characters. */

import { OPAQUE } from '../../model/index.ts';
import { forEachGrapheme } from './graphemes.ts';
import { type Counter, countCharacters } from './span.ts';

export const characters: Counter = (text, visit) => countCharacters(text, visit, () => 1);

export const utf16: Counter = (text, visit) =>
  countCharacters(text, visit, (codePoint) => (codePoint > 0xffff ? 2 : 1));

/** Of a character in UTF-8. A lone surrogate is written as U+FFFD. */
export const bytesOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;

export const bytes: Counter = (text, visit) => countCharacters(text, visit, bytesOf);

export const graphemes: Counter = (text, visit) =>
  forEachGrapheme(text, (start, end) => visit(end, text.startsWith(OPAQUE, start) ? 0 : 1));
