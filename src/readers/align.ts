/**
 * Parsers hand back decoded values and the raw slice a value came from, not the place of each character.
 * Here the two are walked together, left to right: what stands for itself, what an escape, an entity or
 * a folded line break stands for. The value is the proof: a walk that does not reproduce it is refused.
 */
import { decodeHTMLStrict } from 'entities';
import {
  type MappedText,
  MappedTextBuilder,
  type MergeTag,
  type Notation,
  OPAQUE,
  type Range,
} from '../model/index.ts';
import { appendAroundTags, type Masked } from './merge-tags.ts';

/** A raw range and what it says; null: it says what it is, character by character. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

/** What a notation writes at one place: how far it reaches and what the decoded value holds for it. */
interface Escape {
  readonly length: number;
  readonly value: string;
  /** What a person reads there, where that is not the value: a soft line break is a space. */
  readonly text?: string;
}

export interface Decoder {
  /** Where something that does not stand for itself may begin. Global. */
  readonly special: RegExp;
  /** Spaces and tabs before a line end are no part of the value. */
  readonly trimsLines: boolean;
  /** Null: the character stands for itself. `at` and `valueAt` are offsets into `raw` and `value`. */
  escape(raw: string, at: number, value: string, valueAt: number): Escape | null;
}

/**
 * The pieces of `raw` that make up `value`, in order, moved by `offset`; null when they do not make it up.
 * Raw that says nothing is left out, but for the marks a piece must carry to stay in one piece with the next.
 */
export function align(raw: string, offset: number, value: string, decoder: Decoder): Piece[] | null {
  // Nothing is decoded in a literal autolink, though it may hold what looks like an entity.
  if (raw === value && !/[\r\n]/.test(raw)) return [{ start: offset, end: offset + raw.length, text: null }];
  const { special } = decoder;
  const pieces: Piece[] = [];
  let at = 0;
  let valueAt = 0;
  while (at < raw.length) {
    special.lastIndex = at;
    const next = special.exec(raw)?.index ?? raw.length;
    const stop = decoder.trimsLines && isLineEnd(raw, next) ? trimEnd(raw, at, next) : next;
    if (stop > at) {
      if (!value.startsWith(raw.slice(at, stop), valueAt)) return null;
      pieces.push({ start: offset + at, end: offset + stop, text: null });
      valueAt += stop - at;
    }
    if (next === raw.length) break;
    const escaped = decoder.escape(raw, next, value, valueAt) ?? { length: 1, value: raw[next]! };
    if (!value.startsWith(escaped.value, valueAt)) return null;
    at = next + escaped.length;
    valueAt += escaped.value.length;
    pieces.push({ start: offset + stop, end: offset + at, text: escaped.text ?? escaped.value });
  }
  return valueAt === value.length ? pieces : null;
}

/** Appends aligned pieces; a merge tag within one is one opaque atom. */
export function appendPieces(
  builder: MappedTextBuilder,
  tags: readonly MergeTag[],
  pieces: readonly Piece[],
): void {
  for (const { start, end, text } of pieces) {
    if (text === null) appendAroundTags(builder, tags, start, end);
    else builder.atom(text, start, end);
  }
}

/** The place a decoded value comes from. A value that cannot be aligned is one atom: its place is known, its parts are not. */
export function mapValue(
  source: string,
  masked: Masked,
  range: Range,
  value: string,
  notation: Notation,
  decoder: Decoder,
): MappedText {
  const builder = new MappedTextBuilder(source, notation);
  const pieces = align(masked.text.slice(range.start, range.end), range.start, value, decoder);
  if (pieces) appendPieces(builder, masked.tags, pieces);
  else builder.atom(value.replaceAll(OPAQUE_RUN, OPAQUE), range.start, range.end);
  return builder.build();
}

const OPAQUE_RUN = /\uFFFC+/g;

const isLineEnd = (raw: string, at: number): boolean => raw[at] === '\n' || raw[at] === '\r';

function trimEnd(raw: string, start: number, end: number): number {
  let at = end;
  while (at > start && (raw[at - 1] === ' ' || raw[at - 1] === '\t')) at--;
  return at;
}

function matchAt(pattern: RegExp, raw: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(raw);
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ENTITY = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);/y;
const CONTINUATION = /(?:\r\n?|\n)[ \t>]*/y;

/** A backslash escape (CommonMark §2.4). */
function backslash(raw: string, at: number, value: string, valueAt: number): Escape | null {
  const next = raw[at + 1];
  return next !== undefined && PUNCTUATION.test(next) && value[valueAt] === next
    ? { length: 2, value: next }
    : null;
}

/** A character reference (CommonMark §2.5). Unlike in HTML, a number is never read as windows-1252. */
function entity(raw: string, at: number, value: string, valueAt: number): Escape | null {
  const reference = matchAt(ENTITY, raw, at)?.[0];
  if (!reference) return null;
  const decoded = reference[1] === '#' ? fromCharacterNumber(reference) : decodeHTMLStrict(reference);
  return value.startsWith(decoded, valueAt) ? { length: reference.length, value: decoded } : null;
}

function fromCharacterNumber(reference: string): string {
  const hex = reference[2] === 'x' || reference[2] === 'X';
  const code = hex ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10);
  return isCharacter(code) ? String.fromCodePoint(code) : '\uFFFD';
}

/** The code points both parsers keep: the others become U+FFFD (micromark-util-decode-numeric-character-reference). */
function isCharacter(code: number): boolean {
  const control = code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160);
  const noncharacter = (code > 0xfdcf && code < 0xfdf0) || (code & 0xffff) >= 0xfffe;
  return !control && !noncharacter && !(code > 0xd7ff && code < 0xe000) && code <= 0x10ffff;
}

/**
 * A line end and the marks of the blocks around the next line (`> `, indentation). Where the value goes on
 * with such characters they are text: `    > 3` continues a paragraph after four spaces.
 */
function continuation(
  raw: string,
  at: number,
  value: string,
  valueAt: number,
): { length: number; lineEnd: string } {
  const { 0: whole } = matchAt(CONTINUATION, raw, at)!;
  const lineEnd = whole.startsWith('\r\n') ? '\r\n' : whole[0]!;
  let length = whole.length;
  const rest = value.slice(valueAt + lineEnd.length, valueAt + whole.length);
  const lead = /^[ \t>]*/.exec(rest)![0];
  if (lead && whole.slice(lineEnd.length).endsWith(lead)) length -= lead.length;
  return { length, lineEnd };
}

const softBreak: Decoder['escape'] = (raw, at, value, valueAt) => {
  const { length, lineEnd } = continuation(raw, at, value, valueAt);
  return { length, value: lineEnd, text: ' ' };
};

/** satteri reads a hard break that ends a link's label (`[text\⏎](/x)`) as a backslash and drops the line end. */
function breakAtEnd(raw: string, at: number, value: string, valueAt: number): Escape | null {
  const isBreak = valueAt === value.length - 1 && /^\\(?:\r\n?|\n)[ \t>]*$/.test(raw.slice(at));
  return isBreak ? { length: raw.length - at, value: '\\', text: '\n' } : null;
}

const textEscape: Decoder['escape'] = (raw, at, value, valueAt) => {
  const char = raw[at];
  if (char === '\\') return backslash(raw, at, value, valueAt) ?? breakAtEnd(raw, at, value, valueAt);
  if (char === '&') return entity(raw, at, value, valueAt);
  return softBreak(raw, at, value, valueAt);
};

export const markdownText: Decoder = { special: /[\\&\r\n]/g, trimsLines: true, escape: textEscape };

/** Between the backticks of inline code: no escapes but a table's `\|`; spaces before a line end stay. */
export const markdownCode: Decoder = {
  special: /[\\\r\n]/g,
  trimsLines: false,
  escape(raw, at, value, valueAt) {
    if (raw[at] === '\\')
      return raw[at + 1] === '|' && value[valueAt] === '|' ? { length: 2, value: '|' } : null;
    // remark keeps the line end, satteri too; a renderer makes it a space.
    const { length, lineEnd } = continuation(raw, at, value, valueAt);
    return value.startsWith(lineEnd, valueAt)
      ? { length, value: lineEnd, text: ' ' }
      : { length, value: ' ' };
  },
};

/** A link destination, without its angle brackets. */
export const markdownDestination: Decoder = {
  special: /[\\&]/g,
  trimsLines: false,
  escape: (raw, at, value, valueAt) =>
    raw[at] === '\\' ? backslash(raw, at, value, valueAt) : entity(raw, at, value, valueAt),
};

const MARK = /\]\((?:[^()\\]|\\[\s\S]|\([^()]*\))*\)|\]\[[^\]]*\]|<[^<>]*>|[*_~`[\]!]/y;

/** An image's label: the marks in it are not part of its alt text (CommonMark §6.4). */
export const markdownLabel: Decoder = {
  special: /[\\&\r\n*_~`[\]!<]/g,
  trimsLines: true,
  escape(raw, at, value, valueAt) {
    if ('\\&\r\n'.includes(raw[at]!)) return textEscape(raw, at, value, valueAt);
    if (value[valueAt] === raw[at]) return null;
    const mark = matchAt(MARK, raw, at);
    return mark ? { length: mark[0].length, value: '' } : null;
  },
};
