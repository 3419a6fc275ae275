/**
 * Text messages: 3GPP TS 23.038 §6.2.1 (the default alphabet and its extension table) and TS 23.040 §9.2.3.24.1
 * (parts). A message of the alphabet's characters takes 160 septets, or 153 a part where it has several; any other is
 * UCS-2 as a whole and takes 70, or 67, UTF-16 units. Neither an escape and its character nor a surrogate pair is
 * parted. National tables exist for Turkish, Spanish and Portuguese, and few gateways use them.
 */
import { OPAQUE } from '../../model/index.ts';
import { type Counter, countCharacters, type Span } from './span.ts';

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('\f^{}\\[~]|€');

/** Septets that a character takes: 1, or 2 behind an escape. Null: it is not of the alphabet. */
export function septetsOf(character: string): 1 | 2 | null {
  return BASIC.has(character) ? 1 : EXTENDED.has(character) ? 2 : null;
}

/** What makes a message UCS-2: every character that is not of the alphabet, in order. Merge tags are left out. */
export function foreignTo(text: string): (Span & { readonly character: string })[] {
  const found: (Span & { character: string })[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (character !== OPAQUE && septetsOf(character) === null) found.push({ start, end, character });
    start = end;
  }
  return found;
}

export interface Parts {
  readonly encoding: 'gsm-7' | 'ucs-2';
  /** Septets, or UTF-16 units. Merge tags count nothing: with one, it is the least. */
  readonly length: number;
  /** Where each part ends in the text, at least one. */
  readonly ends: readonly number[];
}

/** How a text is sent, and where it is parted. */
export function partsOf(text: string): Parts {
  const isGsm = foreignTo(text).length === 0;
  const [single, several] = isGsm ? [160, 153] : [70, 67];
  const ends: number[] = [];
  let [length, inPart, at] = [0, 0, 0];
  for (const character of text) {
    const cost = character === OPAQUE ? 0 : isGsm ? septetsOf(character)! : character.length;
    if (inPart + cost > several) {
      ends.push(at);
      inPart = 0;
    }
    inPart += cost;
    length += cost;
    at += character.length;
  }
  return {
    encoding: isGsm ? 'gsm-7' : 'ucs-2',
    length,
    ends: length <= single ? [text.length] : [...ends, text.length],
  };
}

/**
 * Septets of the room in a message. In UCS-2 a UTF-16 unit takes the room of 16/7, so that 70 fill the 160 of one
 * message; the sum is rounded up.
 */
export const gsmSeptets: Counter = (text, visit) => {
  const isGsm = foreignTo(text).length === 0;
  let units = 0;
  countCharacters(
    text,
    visit,
    isGsm
      ? (codePoint) => septetsOf(String.fromCodePoint(codePoint))!
      : (codePoint) => {
          const before = Math.ceil((units * 16) / 7);
          units += codePoint > 0xffff ? 2 : 1;
          return Math.ceil((units * 16) / 7) - before;
        },
  );
};
