/**
 * Plain text a person would read, with the place of every character in the file as stored.
 *
 * The text and its map are built together, left to right, from the raw slice: entities, escapes,
 * quotes, marks and soft breaks are decoded while the map is built, and nothing ever searches the
 * file for a position afterwards.
 *
 * The map is a list of segments. A segment whose raw length equals its text length maps character
 * by character; any other segment is atomic: no part of it can be told apart in the file, so a
 * range that touches it covers all of it.
 *
 * Example: the raw HTML `AT&amp;T <b>Cloud</b>` at offset 100 becomes the text `AT&T Cloud` with
 *
 * | text  | raw       | segment                   |
 * | ----- | --------- | ------------------------- |
 * | `AT`  | 100–102   | linear                    |
 * | `&`   | 102–107   | atomic (`&amp;`)          |
 * | `T `  | 107–109   | linear                    |
 * | `Cloud` | 112–117 | linear (`<b>` is skipped) |
 *
 * It is plain data: it can be cached, cloned into a worker and compared in a test.
 */
import { encode, type Notation } from './notation.ts';
import type { Range } from './range.ts';

export interface MappedText {
  readonly text: string;
  /** Triples `textStart, rawStart, rawEnd`, ordered by `textStart`; a segment's text ends where the next one starts. */
  readonly segments: readonly number[];
  /** How a plain replacement must be written to stand in this place of the file. */
  readonly notation: Notation;
}

/** What stands in the text for something a static reader cannot see, such as a merge tag (U+FFFC, OBJECT REPLACEMENT CHARACTER). */
export const OPAQUE = '\uFFFC';

/** Collects pieces of text with their raw places. Pieces come in file order and never overlap. */
export class MappedTextBuilder {
  readonly #source: string;
  readonly #notation: Notation;
  #text = '';
  #segments: number[] = [];
  /** Whether the last segment is raw text, which more raw text may continue. */
  #isRaw = false;
  #last = '';

  constructor(source: string, notation: Notation) {
    this.#source = source;
    this.#notation = notation;
  }

  get text(): string {
    return this.#text;
  }

  /** Of the text so far. Unlike a look at `text` it costs nothing: that would copy what has grown, each time. */
  get lastCharacter(): string {
    return this.#last;
  }

  get length(): number {
    return this.#text.length;
  }

  /** Appends the raw slice as it is. */
  raw(start: number, end: number): this {
    if (end <= start) return this;
    const segments = this.#segments;
    if (this.#isRaw && segments[segments.length - 1] === start) segments[segments.length - 1] = end;
    else segments.push(this.#text.length, start, end);
    this.#isRaw = true;
    this.#text += this.#source.slice(start, end);
    this.#last = this.#source.charAt(end - 1);
    return this;
  }

  /** Appends text that the raw range produced as a whole: an entity, an escape, a folded line break, a merge tag. */
  atom(text: string, start: number, end: number): this {
    if (text === '') return this;
    if (text.length === end - start && this.#source.startsWith(text, start)) return this.raw(start, end);
    this.#segments.push(this.#text.length, start, end);
    this.#isRaw = false;
    this.#text += text;
    this.#last = text.charAt(text.length - 1);
    return this;
  }

  /** Appends another text with its places. */
  append(part: MappedText): this {
    forEachSegment(part, (textStart, textEnd, rawStart, rawEnd) => {
      this.atom(part.text.slice(textStart, textEnd), rawStart, rawEnd);
    });
    return this;
  }

  /** @param emptyAt Where an empty text stands: an `alt=""` is nothing, somewhere. */
  build(emptyAt?: number): MappedText {
    const isPlaced = this.#segments.length > 0 || emptyAt === undefined;
    const segments = isPlaced ? this.#segments : [0, emptyAt, emptyAt];
    return { text: this.#text, segments, notation: this.#notation };
  }
}

export function forEachSegment(
  mapped: MappedText,
  visit: (textStart: number, textEnd: number, rawStart: number, rawEnd: number) => void,
): void {
  const { segments, text } = mapped;
  for (let i = 0; i < segments.length; i += 3) {
    visit(segments[i]!, segments[i + 3] ?? text.length, segments[i + 1]!, segments[i + 2]!);
  }
}

/** A text that is exactly a raw slice. */
export function mapSlice(source: string, { start, end }: Range, notation: Notation): MappedText {
  return end <= start
    ? { text: '', segments: [], notation }
    : { text: source.slice(start, end), segments: [0, start, end], notation };
}

/**
 * The raw range that produced `text.slice(start, end)`. It starts where the first character's raw
 * starts and ends where the last one's ends, so it may span marks in between: `e-<b>bike</b>`.
 * An empty text maps to an empty range.
 */
export function rangeOf(mapped: MappedText, start = 0, end: number = mapped.text.length): Range {
  const { segments, text } = mapped;
  if (segments.length === 0) return { start: 0, end: 0 };
  if (start >= end) {
    const at = start >= text.length ? segments[segments.length - 1]! : rawStartOf(mapped, start);
    return { start: at, end: at };
  }
  return { start: rawStartOf(mapped, start), end: rawEndOf(mapped, end) };
}

/** The text that a raw range produced: the other way round than `rangeOf`. What is atomic is taken whole. */
export function textIn(mapped: MappedText, { start, end }: Range): string {
  const { segments, text } = mapped;
  const from = firstSegmentAfter(mapped, start);
  let textStart = -1;
  let textEnd = 0;
  for (let i = from; i < segments.length && segments[i + 1]! < end; i += 3) {
    const first = segments[i]!;
    const isCut = isLinear(mapped, i);
    if (textStart === -1) textStart = first + (isCut ? Math.max(0, start - segments[i + 1]!) : 0);
    textEnd = (segments[i + 3] ?? text.length) - (isCut ? Math.max(0, segments[i + 2]! - end) : 0);
  }
  return textStart === -1 ? '' : text.slice(textStart, textEnd);
}

/** Index into `segments` of the first segment whose raw ends after `offset`. */
function firstSegmentAfter({ segments }: MappedText, offset: number): number {
  let low = 0;
  let high = segments.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle * 3 + 2]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

/** Whether the file holds `text.slice(start, end)` in one piece, with no mark or tag inside it. */
export function isContiguous(mapped: MappedText, start: number, end: number): boolean {
  const { segments } = mapped;
  for (let i = segmentAt(mapped, start); i + 3 < segments.length && segments[i + 3]! < end; i += 3) {
    if (segments[i + 2] !== segments[i + 4]) return false;
  }
  return true;
}

/**
 * The edit that makes the file say `replacement` where it now says `text.slice(start, end)`, or
 * `null` where that cannot be written safely: a tag stands in between, the place holds a merge tag,
 * or the format cannot hold the text there.
 */
export function editOf(
  mapped: MappedText,
  start: number,
  end: number,
  replacement: string,
): { readonly range: Range; readonly text: string } | null {
  const isPlaced = mapped.segments.length > 0 && (start < end || mapped.text === '');
  if (!isPlaced || !isContiguous(mapped, start, end)) return null;
  if (mapped.text.slice(start, end).includes(OPAQUE)) return null;
  const text = encode(mapped.notation, replacement);
  return text === null ? null : { range: rangeOf(mapped, start, end), text };
}

/** The part of a mapped text between two text offsets. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const { text, notation } = mapped;
  const whole = mapped.segments;
  // Most texts are one piece of their file.
  if (whole.length === 3 && whole[0] === 0 && whole[2]! - whole[1]! === text.length && start < end) {
    const slice = text.slice(start, end);
    const from = whole[1]! + start;
    return { text: slice, segments: slice === '' ? [] : [0, from, from + slice.length], notation };
  }
  const segments: number[] = [];
  for (let i = segmentAt(mapped, start); i < mapped.segments.length; i += 3) {
    const textStart = mapped.segments[i]!;
    const textEnd = mapped.segments[i + 3] ?? text.length;
    if (textStart >= end) break;
    if (textEnd <= start) continue;
    const cuts = isLinear(mapped, i)
      ? { head: Math.max(0, start - textStart), tail: Math.max(0, textEnd - end) }
      : { head: 0, tail: 0 };
    segments.push(
      Math.max(0, textStart - start),
      mapped.segments[i + 1]! + cuts.head,
      mapped.segments[i + 2]! - cuts.tail,
    );
  }
  return { text: text.slice(start, end), segments, notation };
}

/** Index into `segments` of the segment that holds the character at `offset`. */
function segmentAt({ segments }: MappedText, offset: number): number {
  let low = 0;
  let high = segments.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle * 3]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}

function isLinear({ segments, text }: MappedText, i: number): boolean {
  return (segments[i + 3] ?? text.length) - segments[i]! === segments[i + 2]! - segments[i + 1]!;
}

function rawStartOf(mapped: MappedText, offset: number): number {
  const i = segmentAt(mapped, offset);
  const { segments } = mapped;
  return isLinear(mapped, i) ? segments[i + 1]! + (offset - segments[i]!) : segments[i + 1]!;
}

function rawEndOf(mapped: MappedText, end: number): number {
  const i = segmentAt(mapped, end - 1);
  const { segments } = mapped;
  return isLinear(mapped, i) ? segments[i + 1]! + (end - segments[i]!) : segments[i + 2]!;
}
