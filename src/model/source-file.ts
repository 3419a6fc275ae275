import type { Range } from './range.ts';

/**
 * Encodings brandlint reads and writes back unchanged. `windows-1252` also stands for declared Latin-1, as on the web.
 * `extracted`: the file is no text, and from what its reader took out of it there is no way back.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'extracted';

/**
 * A file as stored, decoded. A byte order mark stays in `text` as U+FEFF, so that an offset counts
 * the same characters as `readFileSync(path, 'utf8')` does; readers skip it.
 */
export interface SourceFile {
  /** Relative to the guide's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** Where the text is `extracted`: the file as stored. */
  readonly bytes?: Uint8Array;
}

export const BYTE_ORDER_MARK = '\uFEFF';

/** Where the content starts: after a byte order mark. */
export function contentStart(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
}

/** A place for people: 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Answers "which line is this offset on" in O(log lines). CRLF, LF and a lone CR each end a line. */
export class LineIndex {
  readonly #starts: number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0];
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length);
  }

  /** A byte order mark takes no column: editors do not show it. */
  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const lineStart = low === 0 ? contentStart(this.#text) : (this.#starts[low] ?? 0);
    return { line: low + 1, column: Math.max(0, offset - lineStart) + 1 };
  }

  /** The range of a 1-based line without its line end. */
  rangeOfLine(line: number): Range {
    const start = this.#starts[line - 1] ?? this.#text.length;
    let end = this.#starts[line] ?? this.#text.length;
    while (end > start && /[\r\n]/.test(this.#text[end - 1] ?? '')) end--;
    return { start, end };
  }
}
