/**
 * CSV with the exact place of every cell. RFC 4180, with what spreadsheets make of it: any of three delimiters, any
 * line end, rows of different length, quotes in the middle of an unquoted cell.
 */
import { type MappedText, MappedTextBuilder, mapSlice, type Problem } from '../../model/index.ts';
import { appendAroundTags, type Masked } from '../merge-tags.ts';

export interface Cell {
  /** With its quotes. */
  readonly start: number;
  readonly end: number;
  /** Offset of the closing quote; null for a cell without quotes. */
  readonly close: number | null;
}

/** Of its cells only how many there are is kept: a sheet of ten thousand rows has a hundred thousand. */
export interface Row {
  readonly start: number;
  readonly end: number;
  readonly cellCount: number;
  readonly delimiter: string;
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
  let cellCount = 0;
  const count = (): void => {
    cellCount++;
  };
  while (at < text.length && rows.length < limit) {
    const start = at;
    cellCount = 0;
    at = eachCell(text, at, delimiter, count, problems);
    if (cellCount > 1 || at > start) rows.push({ start, end: at, cellCount, delimiter });
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { rows, problems: problems.slice(0, 1) };
}

/** The cells of a row that `tokenize` found. */
export function cellsOf(text: string, { start, delimiter }: Row): Cell[] {
  const cells: Cell[] = [];
  eachCell(text, start, delimiter, (start, end, close) => cells.push({ start, end, close }), []);
  return cells;
}

type VisitCell = (start: number, end: number, close: number | null) => void;

/** Visits the cells of the row at an offset. @returns the end of the row. */
function eachCell(
  text: string,
  from: number,
  delimiter: string,
  visit: VisitCell,
  problems: Problem[],
): number {
  const parting = delimiter.charCodeAt(0);
  let at = from;
  for (;;) {
    at =
      text.charCodeAt(at) === QUOTE
        ? quotedCell(text, at, parting, visit, problems)
        : bareCell(text, at, at, parting, visit);
    if (text.charCodeAt(at) !== parting) return at;
    at++;
  }
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Offset of the next delimiter or line end. */
function endOfCell(text: string, from: number, parting: number): number {
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === parting || code === LF || code === CR) break;
    end++;
  }
  return end;
}

/** Visits a cell without quotes, or one whose quotes are only a part of it, and returns its end. */
function bareCell(text: string, start: number, from: number, parting: number, visit: VisitCell): number {
  const end = endOfCell(text, from, parting);
  visit(start, end, null);
  return end;
}

function quotedCell(
  text: string,
  start: number,
  parting: number,
  visit: VisitCell,
  problems: Problem[],
): number {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  const after = close === -1 ? -1 : close + 1;
  const next = after === -1 ? Number.NaN : text.charCodeAt(after);
  if (after === text.length || next === parting || next === LF || next === CR) {
    visit(start, after, close);
    return after;
  }
  if (close !== -1 && !hasLineEnd(text, start, close)) {
    problems.push({
      range: { start, end: after },
      message: 'text follows the closing quote of this cell; write each quote inside a quoted cell twice',
    });
    const end = endOfCell(text, after, parting);
    visit(start, end, close);
    return end;
  }
  // What follows would be read with its quotes the wrong way round, so the cell ends where its line does.
  problems.push({
    range: { start, end: start + 1 },
    message: 'this quote is not closed; close it, or write each quote inside the cell twice',
  });
  return bareCell(text, start, start + 1, parting, visit);
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  // A cell that only a line end parts.
  return endOfCell(text, start, LF) < end;
}

/** What a cell says, without its places: enough to tell whether it is wanted. */
export function plainText(text: string, { start, end, close }: Cell): string {
  if (close === null) return text.slice(start, end);
  const inside = text.slice(start + 1, close);
  return (inside.includes('""') ? inside.replaceAll('""', '"') : inside) + text.slice(close + 1, end);
}

/** The text of a cell, doubled quotes as one. */
export function cellText(source: string, masked: Masked, { start, end, close }: Cell): MappedText {
  const notation = close === null ? 'csv' : 'csv-quoted';
  if (masked.tags.length === 0) {
    if (close === null) return mapSlice(source, { start, end }, notation);
    const isOnePiece = close + 1 === end && source.indexOf('"', start + 1) === close;
    if (isOnePiece) return mapSlice(source, { start: start + 1, end: close }, notation);
  }
  const builder = new MappedTextBuilder(source, notation);
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
  { start, end, cellCount }: Row,
  delimiter: string,
  width: number,
): { row: Row; by: string } | null {
  if (cellCount !== 1 || width < 2) return null;
  for (const by of DELIMITERS) {
    if (by === delimiter || !text.slice(start, end).includes(by)) continue;
    const [row] = tokenize(text.slice(0, end), start, by, 1).rows;
    if (row?.cellCount === width) return { row, by };
  }
  return null;
}

/** The delimiter that parts the first rows into the same number of cells, more than one; a comma where none does. */
export function delimiterOf(text: string, from: number): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { rows } = tokenize(text, from, delimiter, 20);
    const width = rows[0]?.cellCount ?? 0;
    if (width < 2) continue;
    const alike = rows.filter(({ cellCount }) => cellCount === width).length / rows.length;
    const score = alike + width / 1000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
