/** The headers of a message or of one of its parts (RFC 5322 §2.2, RFC 2047). */
import { type MappedText, MappedTextBuilder, type Range, type SourceFile } from '../../model/index.ts';
import { PlacedBytes, storedBytes, textOfBytes } from './bytes.ts';
import { base64, quotedPrintable } from './transfer.ts';

export interface Header {
  /** Lower case. */
  readonly name: string;
  /** The whole field, without the line end after it. */
  readonly range: Range;
  /** What follows the colon and the space after it. */
  readonly value: Range;
}

export interface Head {
  readonly headers: readonly Header[];
  /** Where the body starts: after the empty line. */
  readonly bodyStart: number;
  /** The first line that is longer than a server takes. */
  readonly longLine: Range | null;
}

/** RFC 5322 §2.1.1. Characters without the line end. */
export const LONGEST_LINE = 998;

const FIELD_NAME = /^[!-9;-~]+[ \t]*$/;

export function readHead(text: string, { start, end }: Range): Head {
  const headers: Header[] = [];
  let longLine: Range | null = null;
  let at = start;
  while (at < end) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    const lineEnd = lineEndBefore(text, at, next);
    if (lineEnd === at) return { headers, bodyStart: next, longLine };
    if (lineEnd - at > LONGEST_LINE) longLine ??= { start: at, end: lineEnd };
    const last = headers.at(-1);
    if (/[ \t]/.test(text.charAt(at))) {
      if (last)
        headers[headers.length - 1] = {
          ...last,
          range: { start: last.range.start, end: lineEnd },
          value: { start: last.value.start, end: lineEnd },
        };
    } else {
      const colon = text.indexOf(':', at);
      // Names are short: a line of a megabyte without a colon is not looked through.
      const name = colon !== -1 && colon < Math.min(lineEnd, at + 100) ? text.slice(at, colon) : '';
      if (FIELD_NAME.test(name)) {
        let valueStart = colon + 1;
        while (valueStart < lineEnd && /[ \t]/.test(text.charAt(valueStart))) valueStart++;
        headers.push({
          name: name.trimEnd().toLowerCase(),
          range: { start: at, end: lineEnd },
          value: { start: valueStart, end: lineEnd },
        });
      }
    }
    at = next;
  }
  return { headers, bodyStart: end, longLine };
}

function lineEndBefore(text: string, start: number, next: number): number {
  let at = next;
  if (at > start && text[at - 1] === '\n') at--;
  if (at > start && text[at - 1] === '\r') at--;
  return at;
}

const ENCODED_WORD = /=\?([\w.+:-]{1,40})(?:\*[\w-]{0,20})?\?([BbQq])\?([^?\r\n]*)\?=/g;
const FOLD = /(?:\r?\n[ \t]*)+/g;

/**
 * What a header says: folds are spaces, encoded words their text. Words that stand side by side are one text, even
 * where a character is cut between them.
 */
export function headerText(source: SourceFile, { start, end }: Range): MappedText {
  const { text } = source;
  const value = text.slice(start, end);
  const words = [...value.matchAll(ENCODED_WORD)];
  const builder = new MappedTextBuilder(text, words.length > 0 ? 'none' : 'plain in ascii');
  let at = 0;
  for (let i = 0; i < words.length; ) {
    const first = words[i]!;
    appendPlain(source, start + at, start + first.index, builder);
    const bytes = new PlacedBytes();
    let charset = first[1]!;
    for (;;) {
      const { 0: whole, 2: kind = '', 3: coded = '', index } = words[i]!;
      const from = start + index + whole.length - 2 - coded.length;
      decodeWord(source, kind, { start: from, end: from + coded.length }, bytes);
      at = index + whole.length;
      const next = words[++i];
      if (!next || !/^[ \t\r\n]*$/.test(value.slice(at, next.index))) break;
      at = next.index;
      if (next[1]!.toLowerCase() === charset.toLowerCase()) continue;
      builder.append(textOfBytes(bytes, charset.toLowerCase(), text));
      bytes.values.length = bytes.starts.length = bytes.ends.length = 0;
      charset = next[1]!;
    }
    builder.append(textOfBytes(bytes, charset.toLowerCase(), text));
  }
  appendPlain(source, start + at, end, builder);
  return builder.build(start);
}

function decodeWord(source: SourceFile, kind: string, range: Range, into: PlacedBytes): void {
  if (kind.toLowerCase() === 'b') {
    base64(source, range, into);
    return;
  }
  const from = into.values.length;
  quotedPrintable(source, range, into);
  // RFC 2047 §4.2: an underscore is a space.
  for (let i = from; i < into.values.length; i++)
    if (into.values[i] === 0x5f && into.ends[i]! - into.starts[i]! === 1) into.values[i] = 0x20;
}

/** Text that is in no encoded word: ASCII, or UTF-8 (RFC 6532). */
function appendPlain(source: SourceFile, start: number, end: number, builder: MappedTextBuilder): void {
  const { text } = source;
  const piece = (from: number, to: number): void => {
    if (source.encoding !== 'windows-1252' || !/[^\x00-\x7f]/.test(text.slice(from, to))) {
      builder.raw(from, to);
      return;
    }
    const bytes = new PlacedBytes();
    storedBytes(source, from, to, bytes);
    builder.append(textOfBytes(bytes, null, text));
  };
  let at = start;
  for (const fold of text.slice(start, end).matchAll(FOLD)) {
    let from = start + fold.index;
    const next = from + fold[0].length;
    while (from > at && /[ \t]/.test(text.charAt(from - 1))) from--;
    piece(at, from);
    builder.atom(' ', from, next);
    at = next;
  }
  piece(at, end);
}

/** The main value of a header such as `Content-Type` and its parameters, names in lower case. */
export interface Parameters {
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const PARAMETER = /;\s*([\w!#$%&'*+.^`{|}~-]+)\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"|([^;\s]*))/g;

export function parametersOf(text: string, header: Header | undefined): Parameters {
  if (!header) return { value: '', parameters: {} };
  // Real ones have a few hundred characters.
  const raw = text.slice(header.value.start, Math.min(header.value.end, header.value.start + 4096));
  const parameters: Record<string, string> = {};
  for (const [, name = '', quoted, bare = ''] of raw.matchAll(PARAMETER))
    parameters[name.toLowerCase()] ??= quoted === undefined ? bare : quoted.replace(/\\([\s\S])/g, '$1');
  return { value: raw.replace(/[;\s][\s\S]*$/, '').toLowerCase(), parameters };
}

export function headerNamed(headers: readonly Header[], name: string): Header | undefined {
  return headers.find((header) => header.name === name);
}
