/** The posts of a table that stands in a document: read as a calendar in CSV is. */
import type { BrandGuide, MappedText, Range, SourceFile } from '../model/index.ts';
import { stemOf } from './asset.ts';
import { layoutOf } from './csv/layout.ts';
import { blanksIn, type FilledRow, postsOf } from './csv/reader.ts';
import { fieldNamer } from './fields.ts';
import { hasCopy, type Post, pathSaysCopy } from './post.ts';

export const EMPTY_CELL: MappedText = { text: '', segments: [], notation: 'none' };

/**
 * A row a post, or, where the first column names more fields than the first row, a column. Null for any other table.
 *
 * @param before How many posts of the document stand before it.
 */
export function postsInGrid(
  rows: readonly (readonly MappedText[])[],
  { path }: SourceFile,
  guide: BrandGuide,
  before: number,
): Post[] | null {
  const fieldNamed = fieldNamer(guide.columns);
  const columns = transposed(rows);
  const named = ([header = []]: readonly (readonly MappedText[])[]): number =>
    header.filter(({ text }) => fieldNamed(text) !== null).length;
  for (const grid of named(columns) > named(rows) ? [columns, rows] : [rows, columns]) {
    const sheet = { length: grid.length, row: (i: number) => grid[i]!.map(({ text }) => text) };
    const layout = layoutOf(sheet, fieldNamed, pathSaysCopy(path));
    // Without a header, a table of a document may be of anything.
    if (!layout || layout.firstRow === 0) continue;
    let number = before;
    return grid.slice(layout.firstRow).flatMap((cells) => {
      const range = rangeOfCells(cells);
      if (!range) return [];
      number++;
      const row: FilledRow = {
        texts: cells.map(({ text }) => text),
        contentOf: (column) => cells[column] ?? EMPTY_CELL,
        placeOf: (column) => {
          const { segments } = cells[column] ?? EMPTY_CELL;
          return segments.length > 0
            ? { start: segments[1]!, end: segments.at(-1)! }
            : { start: range.end, end: range.end };
        },
      };
      const blanks = blanksIn(row, layout);
      const posts = postsOf(row, layout).map(
        (post): Post => ({ ...post, id: post.id ?? `${stemOf(path)}#${number}`, number, range, blanks }),
      );
      return posts.filter(hasCopy);
    });
  }
  return null;
}

function transposed(rows: readonly (readonly MappedText[])[]): MappedText[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? EMPTY_CELL));
}

function rangeOfCells(cells: readonly MappedText[]): Range | null {
  const filled = cells.filter(({ segments }) => segments.length > 0);
  if (filled.length === 0) return null;
  return {
    start: Math.min(...filled.map(({ segments }) => segments[1]!)),
    end: Math.max(...filled.map(({ segments }) => segments.at(-1)!)),
  };
}
