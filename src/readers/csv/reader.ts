/** Calendars and bulk uploads as tables: a row is a post. */
import {
  type BlankField,
  contentStart,
  type MappedText,
  type Problem,
  type Range,
  type Reader,
  rangeOf,
} from '../../model/index.ts';
import type { NamedValue } from '../about.ts';
import { fieldNamer, type PostField } from '../fields.ts';
import { type Masked, maskMergeTags } from '../merge-tags.ts';
import { addressesOf, assetsOf, channelsIn, hasCopy, type Post, pathSaysCopy, splitText } from '../post.ts';
import { isBlank } from '../trim.ts';
import { type Layout, layoutOf, type Sheet } from './layout.ts';
import {
  cellsOf,
  cellText,
  DELIMITER_NAMES,
  delimiterOf,
  plainText,
  type Row,
  rowParted,
  tokenize,
} from './tokens.ts';

const reader: Reader = {
  format: 'csv',
  extensions: ['csv', 'tsv'],
  claims: 'if-recognised',
  read(source, guide) {
    const masked = maskMergeTags(source.text);
    const start = contentStart(source.text);
    // Excel's own first line for its delimiter.
    const hint = /^sep=(.)(?:\r\n?|\n)/.exec(masked.text.slice(start, start + 8));
    const from = start + (hint?.[0].length ?? 0);
    const delimiter = delimiterIn(
      masked.text,
      from,
      hint?.[1] ?? (/\.tsv$/i.test(source.path) ? '\t' : null),
    );
    const { rows, problems } = tableOf(masked.text, from, delimiter);
    const sheet = {
      length: rows.length,
      row: (i: number) => cellsOf(masked.text, rows[i]!).map((cell) => plainText(masked.text, cell)),
    };
    const layout = layoutOf(sheet, fieldNamer(guide.columns), pathSaysCopy(source.path));
    if (!layout) return { assets: [], comments: [], problems: [] };
    if (layout.isGuessed && rows[0]) problems.unshift({ range: rows[0], message: NO_HEADER });
    else if (layout.firstRow === 1) problems.push(...rowsTooLong(rows, sheet, delimiter));
    const posts = postsIn(source.text, masked, rows, layout);
    const assets = assetsOf(posts, source, 'csv', masked.tags);
    return { assets, comments: [], problems: problems.slice(0, 1) };
  },
};

export default reader;

const NO_HEADER =
  'this sheet has no header, so its columns are guessed: write the names of the columns above, such as channel and copy';

/** One at a time: of ten thousand rows none is held longer than it takes to make its asset. */
function* postsIn(source: string, masked: Masked, rows: readonly Row[], layout: Layout): Generator<Post> {
  for (let i = layout.firstRow; i < rows.length; i++) {
    const { start, end } = rows[i]!;
    const cells = cellsOf(masked.text, rows[i]!);
    const row: FilledRow = {
      texts: cells.map((cell) => plainText(masked.text, cell)),
      contentOf: (column) => cellText(source, masked, cells[column]!),
      placeOf: (column) => cells[column] ?? { start: end, end },
    };
    const blanks = blanksIn(row, layout);
    const range = { start, end };
    for (const post of postsOf(row, layout))
      if (hasCopy(post)) yield { ...post, number: i - layout.firstRow + 1, range, blanks };
  }
}

/** What was said of it, where that parts the first row at all. */
function delimiterIn(text: string, from: number, said: string | null): string {
  const isRight = said !== null && (tokenize(text, from, said, 1).rows[0]?.cellCount ?? 0) > 1;
  return isRight ? said : delimiterOf(text, from);
}

/** Rows that are parted in another way than the header are read in theirs. */
function tableOf(text: string, from: number, delimiter: string): { rows: Row[]; problems: Problem[] } {
  const { rows, problems } = tokenize(text, from, delimiter);
  const width = rows[0]?.cellCount ?? 0;
  const others: { row: Row; by: string }[] = [];
  const mended = rows.map((row) => {
    const other = rowParted(text, row, delimiter, width);
    if (other) others.push(other);
    return other?.row ?? row;
  });
  const [first] = others;
  const own = DELIMITER_NAMES[delimiter] ?? delimiter;
  const found = first
    ? [
        {
          range: { start: first.row.start, end: first.row.end },
          message: `this row parts its cells with ${DELIMITER_NAMES[first.by]}, and the header with ${own}${others.length > 1 ? ` (so do ${others.length - 1} more)` : ''}: use ${own} throughout`,
        },
      ]
    : [];
  return { rows: mended, problems: [...problems, ...found] };
}

/** A comma in a text without quotes: what stands behind it is in the wrong column. */
function rowsTooLong(rows: readonly Row[], sheet: Sheet, delimiter: string): Problem[] {
  const width = rows[0]!.cellCount;
  const long = rows.filter(
    ({ cellCount }, i) =>
      cellCount > width &&
      sheet
        .row(i)
        .slice(width)
        .some((text) => !isBlank(text)),
  );
  const [first] = long;
  if (!first) return [];
  const more = long.length > 1 ? ` (${long.length - 1} more like it)` : '';
  const message = `this row has ${first.cellCount} cells and the header ${width}${more}: put a text with ${DELIMITER_NAMES[delimiter] ?? delimiter} in it in double quotes`;
  return [{ range: { start: first.start, end: first.end }, message }];
}

/** A row, of which most cells are only looked at. */
export interface FilledRow {
  /** Each cell as it reads; a merge tag is a run of U+FFFC. */
  readonly texts: readonly string[];
  contentOf(column: number): MappedText;
  placeOf(column: number): Range;
}

function isFilled({ texts }: FilledRow, column: number): boolean {
  const text = texts[column];
  return text !== undefined && !isBlank(text);
}

/** The posts of a row: that of its text column, and one for each filled column of a channel. */
export function postsOf(row: FilledRow, layout: Layout): Omit<Post, 'number' | 'range' | 'blanks'>[] {
  const filled = (field: PostField) =>
    (layout.fields.get(field) ?? NO_COLUMNS).filter((column) => isFilled(row, column));
  const contentsOf = (field: PostField) => filled(field).map((column) => row.contentOf(column));
  const valueIn = (field: PostField) => {
    const column = layout.fields.get(field)?.find((column) => isFilled(row, column));
    return column === undefined ? null : row.contentOf(column).text.trim();
  };

  const shared: { field: PostField; content: MappedText }[] = [];
  for (const { field, column } of layout.shared)
    if (isFilled(row, column)) shared.push({ field, content: row.contentOf(column) });
  const common = {
    id: valueIn('id'),
    campaign: valueIn('campaign'),
    lang: valueIn('lang'),
    images: imagesOf(contentsOf('image'), contentsOf('alt')),
    about: aboutIn(row, layout),
  };
  const texts = contentsOf('text').flatMap((content) => textsOf(content, layout.captions));
  const versions = layout.channels
    .filter(({ column }) => isFilled(row, column))
    .map(({ column, channel }) => ({
      ...common,
      channels: [channel],
      texts: [{ field: 'text' as const, content: row.contentOf(column) }, ...shared],
    }));
  const own = { ...common, channels: channelsIn(valueIn('channel') ?? ''), texts: [...texts, ...shared] };
  return texts.length > 0 || versions.length === 0 ? [own, ...versions] : versions;
}

const NO_COLUMNS: readonly number[] = [];

/** Fields that have a column, or several, and nothing in this row. */
export function blanksIn(row: FilledRow, { fields, otherMedia }: Layout): BlankField[] {
  const blanks: BlankField[] = [];
  for (const [field, columns] of fields) {
    if ((field === 'image' && otherMedia) || columns.some((column) => isFilled(row, column))) continue;
    const { start, end } = row.placeOf(columns[0]!);
    blanks.push({ field, range: { start, end } });
  }
  return blanks;
}

function textsOf(content: MappedText, captions: boolean): Post['texts'] {
  if (!captions) return [{ field: 'text', content }];
  return splitText(content, /\|\|/g).map((part, i) => ({
    field: i === 0 ? 'text' : 'caption',
    content: part,
  }));
}

function aboutIn(row: FilledRow, { about, names }: Layout): NamedValue[] {
  const values: NamedValue[] = [];
  for (const { field, column } of about)
    if (isFilled(row, column))
      values.push({ field, name: names[column] ?? '', content: row.contentOf(column) });
  return values;
}

/** An alt text for each image, in the same order; a single image takes the whole cell. */
function imagesOf(images: readonly MappedText[], alts: readonly MappedText[]): Post['images'] {
  const sources = images.flatMap(addressesOf);
  const texts = sources.length > 1 ? alts.flatMap((alt) => splitText(alt, /\|+|;|\r\n?|\n/g)) : alts;
  if (sources.length === 0) return texts.map((alt) => ({ src: null, alt, range: rangeOf(alt) }));
  return sources.map((src, i) => ({ src, alt: texts[i] ?? null, range: rangeOf(src) }));
}
