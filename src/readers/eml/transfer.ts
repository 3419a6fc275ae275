/** Transfer encodings: quoted-printable and base64 (RFC 2045 §6.7, §6.8), byte by byte with places. */
import type { Range, SourceFile } from '../../model/index.ts';
import { type PlacedBytes, storedBytes } from './bytes.ts';

const CR = 13;
const LF = 10;
const EQUALS = 61;

const isBlank = (unit: number): boolean => unit === 32 || unit === 9;

function hexValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** A `=` that starts nothing is itself, as mail programs have it. */
export function quotedPrintable(source: SourceFile, { start, end }: Range, into: PlacedBytes): void {
  const { text } = source;
  const isLineEnd = (at: number): boolean =>
    at >= end || text.charCodeAt(at) === LF || (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF);
  const afterLineEnd = (at: number): number => Math.min(end, text.charCodeAt(at) === CR ? at + 2 : at + 1);
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    if (unit === EQUALS) {
      const high = at + 2 < end ? hexValue(text.charCodeAt(at + 1)) : -1;
      const low = at + 2 < end ? hexValue(text.charCodeAt(at + 2)) : -1;
      if (high !== -1 && low !== -1) {
        into.push(high * 16 + low, at, at + 3);
        at += 3;
        continue;
      }
      let next = at + 1;
      while (next < end && isBlank(text.charCodeAt(next))) next++;
      if (isLineEnd(next)) {
        at = afterLineEnd(next);
        continue;
      }
    } else if (isBlank(unit)) {
      let next = at + 1;
      while (next < end && isBlank(text.charCodeAt(next))) next++;
      // White space at the end of a line was added on the way.
      if (!isLineEnd(next)) storedBytes(source, at, next, into);
      at = next;
      continue;
    }
    const length = text.codePointAt(at)! > 0xffff ? 2 : 1;
    storedBytes(source, at, at + length, into);
    at += length;
  }
}

/** Where base64 is not what it should be: `cut` in the middle of a group, or a `stray` character. */
export interface Base64Fault {
  readonly kind: 'cut' | 'stray';
  readonly range: Range;
}

function sextet(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit - 65;
  if (unit >= 97 && unit <= 122) return unit - 71;
  if (unit >= 48 && unit <= 57) return unit + 4;
  if (unit === 43) return 62;
  return unit === 47 ? 63 : -1;
}

/** Four characters are three bytes, and the place of each of them. */
export function base64({ text }: SourceFile, { start, end }: Range, into: PlacedBytes): Base64Fault | null {
  let fault: Base64Fault | null = null;
  let bits = 0;
  let count = 0;
  let groupStart = start;
  const flush = (groupEnd: number): void => {
    const bytes = count - 1;
    const value = bits << (6 * (4 - count));
    for (let i = 0; i < bytes; i++) into.push((value >> (16 - 8 * i)) & 0xff, groupStart, groupEnd);
    bits = 0;
    count = 0;
  };
  let last = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === EQUALS) {
      let close = at + 1;
      while (close < end && text.charCodeAt(close) === EQUALS) close++;
      if (count > 1) flush(close);
      at = close - 1;
      continue;
    }
    const value = sextet(unit);
    if (value === -1) {
      if (unit > 32) fault ??= { kind: 'stray', range: { start: at, end: at + 1 } };
      continue;
    }
    if (count === 0) groupStart = at;
    bits = (bits << 6) | value;
    count++;
    last = at + 1;
    if (count === 4) flush(at + 1);
  }
  if (count > 0) {
    fault ??= { kind: 'cut', range: { start: groupStart, end: last } };
    if (count > 1) flush(last);
  }
  return fault;
}
