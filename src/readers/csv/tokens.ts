/**
 * CSV with the exact place of every cell. RFC 4180, with what spreadsheets make of it: any of three delimiters, any
 * line end, rows of different length, quotes in the middle of an unquoted cell.
 */
import { type MappedText, MappedTextBuilder, type Problem } from '../../model/index.ts';
import { appendAroundTags, type Masked } from '../merge-tags.ts';

export interface Cell {
  /** With its quotes. */
  readonly start: number;
  readonly end: number;
  /** Offset of the closing quote; null for a cell without quotes. */
  readonly close: number | null;
}

export interface Row {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  /** Rows with nothing in them are left out. */
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** `limit`: stop after so many rows. */
export function tokenize(
  text: string,
  from: number,
  delimiter: string,
  limit = Number.POSITIVE_INFINITY,
): Table {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  let at = from;
  while (at < text.length && rows.length < limit) {
    const start = at;
    const cells: Cell[] = [];
    for (;;) {
      const cell =
        text[at] === '"' ? quotedCell(text, at, delimiter, problems) : bareCell(text, at, delimiter);
      cells.push(cell);
      at = cell.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    const empty = cells.length === 1 && cells[0]!.start === cells[0]!.end;
    if (!empty) rows.push({ start, end: at, cells });
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { rows, problems: problems.slice(0, 1) };
}

/** Offset of the next delimiter or line end. */
function endOfCell(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function bareCell(text: string, start: number, delimiter: string): Cell {
  return { start, end: endOfCell(text, start, delimiter), close: null };
}

function quotedCell(text: string, start: number, delimiter: string, problems: Problem[]): Cell {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const after = close === -1 ? -1 : close + 1;
  if (after === text.length || text[after] === delimiter || text[after] === '\n' || text[after] === '\r') {
    return { start, end: after, close };
  }
  const lineEnd = text.slice(start, close === -1 ? undefined : close).search(/[\r\n]/);
  if (close !== -1 && lineEnd === -1) {
    problems.push({
      range: { start, end: after },
      message: 'text follows the closing quote of this cell; write each quote inside a quoted cell twice',
    });
    return { start, end: endOfCell(text, after, delimiter), close };
  }
  // What follows would be read with its quotes the wrong way round, so the cell ends where its line does.
  problems.push({
    range: { start, end: start + 1 },
    message: 'this quote is not closed; close it, or write each quote inside the cell twice',
  });
  return { start, end: endOfCell(text, start + 1, delimiter), close: null };
}

/** What a cell says, without its places: enough to tell whether it is wanted. */
export function plainText(text: string, { start, end, close }: Cell): string {
  if (close === null) return text.slice(start, end);
  const inside = text.slice(start + 1, close);
  return (inside.includes('""') ? inside.replaceAll('""', '"') : inside) + text.slice(close + 1, end);
}

/** The text of a cell, doubled quotes as one. */
export function cellText(source: string, masked: Masked, { start, end, close }: Cell): MappedText {
  const builder = new MappedTextBuilder(source, close === null ? 'csv' : 'csv-quoted');
  if (close === null) {
    appendAroundTags(builder, masked.tags, start, end);
    return builder.build();
  }
  const inside = masked.text.slice(start + 1, close);
  let at = start + 1;
  for (let i = inside.indexOf('""'); i !== -1; i = inside.indexOf('""', i + 2)) {
    const quote = start + 1 + i;
    appendAroundTags(builder, masked.tags, at, quote);
    builder.atom('"', quote, quote + 2);
    at = quote + 2;
  }
  appendAroundTags(builder, masked.tags, at, close);
  appendAroundTags(builder, masked.tags, close + 1, end);
  return builder.build();
}

const DELIMITERS = [',', ';', '\t', '|'];

/** By what people call them. */
export const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/**
 * A row that another delimiter parts into as many cells as the header has, where the table's own finds one only: two
 * sheets pasted together. Null where it is none.
 */
export function rowParted(
  text: string,
  { start, end, cells }: Row,
  delimiter: string,
  width: number,
): { row: Row; by: string } | null {
  if (cells.length !== 1 || width < 2) return null;
  for (const by of DELIMITERS) {
    if (by === delimiter || !text.slice(start, end).includes(by)) continue;
    const [row] = tokenize(text.slice(0, end), start, by, 1).rows;
    if (row?.cells.length === width) return { row, by };
  }
  return null;
}

/** The delimiter that parts the first rows into the same number of cells, more than one; a comma where none does. */
export function delimiterOf(text: string, from: number): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { rows } = tokenize(text, from, delimiter, 20);
    const width = rows[0]?.cells.length ?? 0;
    if (width < 2) continue;
    const alike = rows.filter(({ cells }) => cells.length === width).length / rows.length;
    const score = alike + width / 1000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
