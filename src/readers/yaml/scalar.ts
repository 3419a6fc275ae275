/**
 * The text of a YAML scalar with the place of every character, for each of the five styles. Decoding follows the
 * `yaml` package step for step, so that a text is the value that every other tool reads (YAML 1.2.2, chapters 7 and 8).
 */
import type { Scalar } from 'yaml';
import { type MappedText, MappedTextBuilder, type Notation } from '../../model/index.ts';
import { appendAroundTags, type Masked } from '../merge-tags.ts';

/**
 * The scalar's value, each merge tag as one U+FFFC. A value that is no string (`20`, `2026-03-02`) is mapped as written.
 *
 * @param node As parsed with `keepSourceTokens: true`, from `masked.text` or a text that differs in line breaks of quoted
 *   scalars alone; its offsets must be those of the file.
 */
export function mapScalar(source: string, masked: Masked, node: Scalar): MappedText {
  const notation = NOTATIONS[node.type ?? 'PLAIN'] ?? 'yaml-plain';
  const out: Output = { builder: new MappedTextBuilder(source, notation), masked };
  const [start, end] = node.range ?? [0, 0];
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      doubleQuoted(out, start + 1, end - (masked.text[end - 1] === '"' && end - 1 > start ? 1 : 0));
      break;
    case 'QUOTE_SINGLE':
      foldLines(
        out,
        start + 1,
        end - (masked.text[end - 1] === "'" && end - 1 > start ? 1 : 0),
        singleQuotes,
      );
      break;
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      blockScalar(out, start, end, node);
      break;
    default:
      foldLines(out, start, end, verbatim);
  }
  return out.builder.build();
}

const NOTATIONS: Readonly<Record<string, Notation>> = {
  PLAIN: 'yaml-plain',
  QUOTE_SINGLE: 'yaml-single',
  QUOTE_DOUBLE: 'yaml-double',
  BLOCK_LITERAL: 'yaml-block',
  BLOCK_FOLDED: 'yaml-block',
};

interface Output {
  readonly builder: MappedTextBuilder;
  readonly masked: Masked;
}

type Append = (out: Output, start: number, end: number) => void;

const verbatim: Append = ({ builder, masked }, start, end) =>
  appendAroundTags(builder, masked.tags, start, end);

/** `''` is a quote. */
const singleQuotes: Append = (out, start, end) => {
  let at = start;
  for (const { index } of out.masked.text.slice(start, end).matchAll(/''/g)) {
    const quote = start + index;
    verbatim(out, at, quote);
    out.builder.atom("'", quote, quote + 2);
    at = quote + 2;
  }
  verbatim(out, at, end);
};

/**
 * Appends the text that a gap between two pieces of content became: a space, or line breaks. Each character takes its
 * own part of the gap, so that a text may later be parted between them; the first line break of a fold is dropped.
 */
function appendGap({ builder, masked }: Output, text: string, start: number, end: number): void {
  if (text === '') return;
  const breaks: number[] = [];
  for (
    let at = masked.text.indexOf('\n', start);
    at !== -1 && at < end;
    at = masked.text.indexOf('\n', at + 1)
  ) {
    breaks.push(at + 1);
  }
  const skipped = breaks.length - text.length;
  let from = start;
  for (let i = 0; i < text.length; i++) {
    const to = i === text.length - 1 ? end : (breaks[skipped + i] ?? end);
    builder.atom(text[i]!, from, to);
    from = to;
  }
}

const isBlank = (c: string | undefined): boolean => c === ' ' || c === '\t';

/** Plain and single-quoted: one line break is a space, n are n − 1 line breaks, and white space around them is dropped. */
function foldLines(out: Output, start: number, end: number, append: Append): void {
  const { text } = out.masked;
  let newline = text.indexOf('\n', start);
  if (newline === -1 || newline >= end) {
    append(out, start, end);
    return;
  }
  let lineStart = start;
  let contentEnd = start;
  let gap = '';
  for (let first = true; ; first = false) {
    const last = newline === -1 || newline >= end;
    let lineEnd = last ? end : newline;
    let from = lineStart;
    if (!first) while (from < lineEnd && isBlank(text[from])) from++;
    if (!last) {
      if (text[lineEnd - 1] === '\r' && lineEnd - 1 >= from) lineEnd--;
      while (lineEnd > from && isBlank(text[lineEnd - 1])) lineEnd--;
    }
    if (first) {
      append(out, from, lineEnd);
      contentEnd = lineEnd;
      gap = ' ';
    } else if (lineEnd > from || last) {
      appendGap(out, gap, contentEnd, from);
      append(out, from, lineEnd);
      contentEnd = lineEnd;
      gap = ' ';
    } else {
      gap = gap === ' ' ? '\n' : `${gap}\n`;
    }
    if (last) return;
    lineStart = newline + 1;
    newline = text.indexOf('\n', lineStart);
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function doubleQuoted(out: Output, start: number, end: number): void {
  const { text } = out.masked;
  let at = start;
  let kept = start;
  const flush = () => verbatim(out, kept, at);
  while (at < end) {
    const c = text[at]!;
    if (c === '\\') {
      flush();
      at = kept = escapeAt(out, at, end);
    } else if (c === '\n' || isBlank(c) || (c === '\r' && text[at + 1] === '\n')) {
      let newline = at;
      while (isBlank(text[newline])) newline++;
      if (text[newline] === '\r' && text[newline + 1] === '\n') newline++;
      if (text[newline] !== '\n' || newline >= end) {
        at = Math.max(newline, at + 1);
        continue;
      }
      flush();
      let next = newline + 1;
      let breaks = '';
      while (
        next < end &&
        (isBlank(text[next]) || text[next] === '\n' || (text[next] === '\r' && text[next + 1] === '\n'))
      ) {
        if (text[next] === '\n') breaks += '\n';
        next++;
      }
      appendGap(out, breaks || ' ', at, next);
      at = kept = next;
    } else at++;
  }
  at = end;
  flush();
}

/** Appends what the escape at `at` stands for; the offset after it. */
function escapeAt({ builder, masked: { text } }: Output, at: number, end: number): number {
  const letter = text[at + 1] ?? '';
  const plain = ESCAPES[letter];
  if (plain !== undefined) {
    builder.atom(plain, at, at + 2);
    return at + 2;
  }
  const lineBreak = letter === '\n' ? 2 : letter === '\r' && text[at + 2] === '\n' ? 3 : 0;
  if (lineBreak > 0) {
    let next = at + lineBreak;
    while (isBlank(text[next])) next++;
    return next;
  }
  const digits = HEX_DIGITS[letter];
  const hex = digits ? text.slice(at + 2, at + 2 + digits) : '';
  const code =
    digits && hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  const length = Math.min(2 + (digits ?? 0), end - at);
  if (code <= 0x10ffff) builder.atom(String.fromCodePoint(code), at, at + length);
  else builder.raw(at, at + length);
  return at + length;
}

interface Line {
  /** Where its spaces start, where its text starts, and where it ends, before a line break and its CR. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
  /** Where the line break ends. */
  readonly next: number;
}

function blockScalar(out: Output, start: number, end: number, node: Scalar): void {
  const { builder, masked } = out;
  const header = /[|>]([-+\d]*)[^\n]*(?:\n|$)/y;
  header.lastIndex = start;
  const [all = '', indicators = ''] = header.exec(masked.text) ?? [];
  const lines = linesOf(masked.text, start + all.length, end);
  const isEmpty = ({ content, end }: Line) => content === end;
  const chomp = /[-+]/.exec(indicators)?.[0] ?? '';
  const explicit = Number(/[1-9]/.exec(indicators)?.[0] ?? 0);

  let stop = lines.length;
  while (stop > 0 && isEmpty(lines[stop - 1]!)) stop--;
  if (stop === 0) {
    // Only blank lines. The last one found is what follows the last line break, and no line.
    if (chomp === '+' && end > start + all.length) {
      const breaks = Math.max(1, lines.length - 1);
      for (let i = 0; i < breaks; i++) builder.atom('\n', lines[i]!.start, lines[i]!.next);
    }
    return;
  }

  // An indentation indicator counts from the parent, which only the source token knows.
  const parent = (node.srcToken as { indent?: number } | undefined)?.indent ?? 0;
  const widthOf = ({ start, content }: Line) => content - start;
  const first = lines.findIndex((line) => !isEmpty(line));
  let indent = parent + explicit;
  if (explicit === 0) indent = widthOf(lines[first]!);
  // A blank line of more spaces than that is content.
  stop = Math.max(stop, lines.findLastIndex((line) => widthOf(line) > indent) + 1);
  const textStart = (line: Line) => Math.min(line.start + indent, line.content);

  for (const line of lines.slice(0, first)) {
    verbatim(out, textStart(line), line.content);
    builder.atom('\n', line.content, line.next);
  }
  const folded = node.type === 'BLOCK_FOLDED';
  let gap = '';
  let gapStart = lines[first]!.start;
  let separator = '';
  let moreIndented = false;
  for (const line of lines.slice(first, stop)) {
    if (folded) {
      const deeper = widthOf(line) > indent || masked.text[line.content] === '\t';
      if (deeper) {
        if (separator === ' ') separator = '\n';
        else if (!moreIndented && separator === '\n') separator = '\n\n';
      } else if (isEmpty(line)) {
        if (separator === '\n') gap += '\n';
        else separator = '\n';
        continue;
      }
      appendGap(out, gap + separator, gapStart, textStart(line));
      separator = deeper ? '\n' : ' ';
      moreIndented = deeper;
      gap = '';
    } else {
      appendGap(out, separator, gapStart, textStart(line));
      separator = '\n';
    }
    verbatim(out, textStart(line), line.end);
    gapStart = line.end;
  }
  const rest = lines.slice(stop);
  const lastEnd = lines[stop - 1]!.next;
  // Trailing empty lines within `stop` of a folded scalar leave their breaks behind.
  appendGap(out, gap, gapStart, gapStart);
  if (chomp === '-') return;
  if (chomp === '' || rest.length === 0) {
    if (chomp === '' || !builder.text.endsWith('\n'))
      builder.atom('\n', Math.min(gapStart, lastEnd), lastEnd);
    return;
  }
  let from = gapStart;
  for (const line of rest) {
    builder.atom('\n', from, line.start);
    verbatim(out, textStart(line), line.content);
    from = line.content;
  }
  if (!builder.text.endsWith('\n')) builder.atom('\n', end, end);
}

function linesOf(text: string, start: number, end: number): Line[] {
  if (start >= end) return [];
  const lines: Line[] = [];
  for (let at = start; ; ) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    let lineEnd = newline === -1 || newline >= end ? end : newline;
    if (lineEnd > at && text[lineEnd - 1] === '\r') lineEnd--;
    let content = at;
    while (content < lineEnd && text[content] === ' ') content++;
    lines.push({ start: at, content, end: lineEnd, next });
    if (newline === -1 || newline >= end) return lines;
    at = next;
  }
}
