/** Bytes with the place of each in the file, and their text. */
import {
  fromWindows1252,
  type MappedText,
  MappedTextBuilder,
  type SourceFile,
  toWindows1252,
  WINDOWS_1252_LABELS,
} from '../../model/index.ts';

export class PlacedBytes {
  readonly values: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  push(value: number, start: number, end: number): void {
    this.values.push(value);
    this.starts.push(start);
    this.ends.push(end);
  }
}

/** The bytes that a stretch of the file is stored as. */
export function storedBytes(
  { text, encoding }: SourceFile,
  start: number,
  end: number,
  into: PlacedBytes,
): void {
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      into.push(unit, at, at + 1);
      at++;
    } else if (encoding === 'windows-1252') {
      into.push(toWindows1252(unit) ?? 0x3f, at, at + 1);
      at++;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      for (const byte of Buffer.from(character, 'utf8')) into.push(byte, at, at + character.length);
      at += character.length;
    }
  }
}

/** Whether what a label names can be read here. */
export function isCharset(label: string): boolean {
  try {
    return WINDOWS_1252_LABELS.has(label) || new TextDecoder(label) !== null;
  } catch {
    return false;
  }
}

/**
 * The text of bytes. A character that lies in several bytes is one atom, and so are characters that share a place.
 *
 * @param charset A label of https://encoding.spec.whatwg.org/#names-and-labels, lower case. Null, or ASCII with other
 *   bytes in it: UTF-8 where they are that, else windows-1252, as mail programs guess.
 */
export function textOfBytes(bytes: PlacedBytes, charset: string | null, source: string): MappedText {
  const builder = new MappedTextBuilder(source, 'plain');
  let text = '';
  let start = 0;
  let end = 0;
  const append = (character: string, from: number, to: number): void => {
    const first = bytes.starts[from]!;
    const last = bytes.ends[to]!;
    if (text !== '' && first < end) {
      text += character;
      end = Math.max(end, last);
      return;
    }
    builder.atom(text, start, end);
    text = character;
    start = first;
    end = last;
  };
  decode(bytes.values, charset, append);
  return builder.atom(text, start, end).build();
}

type Append = (character: string, firstByte: number, lastByte: number) => void;

function decode(values: readonly number[], charset: string | null, append: Append): void {
  const label = charset === null || /^(?:us-)?ascii$/.test(charset) ? guess(values) : charset;
  if (WINDOWS_1252_LABELS.has(label) || !isCharset(label)) {
    for (const [i, value] of values.entries())
      append(value < 0x80 ? String.fromCharCode(value) : fromWindows1252(Uint8Array.of(value)), i, i);
    return;
  }
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  // In these a byte below 80 may be half of a character.
  const hasAscii = !/^(?:csiso2022|iso-2022|hz|utf-?16|unicode|ucs-2|iso-10646|csunicode)/.test(label);
  let first = 0;
  let isPending = false;
  for (const [i, value] of values.entries()) {
    if (value < 0x80 && hasAscii && !isPending) {
      append(String.fromCharCode(value), i, i);
      first = i + 1;
      continue;
    }
    const text = decoder.decode(Uint8Array.of(value), { stream: true });
    // After a byte that fits nothing, the next character may have begun.
    isPending = text === '' || text.endsWith('\uFFFD');
    if (text === '') continue;
    append(text, first, i);
    first = i + 1;
  }
  const rest = decoder.decode();
  if (rest !== '') append(rest, Math.min(first, values.length - 1), values.length - 1);
}

function guess(values: readonly number[]): string {
  if (values.every((value) => value < 0x80)) return 'windows-1252';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(values));
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
