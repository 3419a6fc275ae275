/** Calendars and bulk uploads as tables: a row is a post. */
import { type BrandGuide, contentStart, type MappedText, type Reader, rangeOf } from '../../model/index.ts';
import type { NamedValue } from '../about.ts';
import { fieldNamer, isAbout, type PostField, SHARED_FIELDS } from '../fields.ts';
import { maskMergeTags } from '../merge-tags.ts';
import { addressesOf, assetsOf, channelsIn, hasCopy, type Post, pathSaysCopy, splitText } from '../post.ts';
import { type Layout, layoutOf } from './layout.ts';
import { cellText, delimiterOf, tokenize } from './tokens.ts';

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
    const delimiter = hint?.[1] ?? (/\.tsv$/i.test(source.path) ? '\t' : delimiterOf(masked.text, from));
    const { rows, problems } = tokenize(masked.text, from, delimiter);
    const table = rows.map(({ cells }) => cells.map((cell) => cellText(source.text, masked, cell)));
    const layout = layoutIn(table, guide, source.path);
    if (!layout) return { assets: [], comments: [], problems: [] };

    const posts = rows.slice(layout.firstRow).flatMap(({ start, end }, i) => {
      const cells = table[i + layout.firstRow]!;
      return postsOf(cells, layout).map((post): Post => ({ ...post, number: i + 1, range: { start, end } }));
    });
    return { assets: assetsOf(posts.filter(hasCopy), source, 'csv', masked.tags), comments: [], problems };
  },
};

export default reader;

export function layoutIn(
  table: readonly (readonly MappedText[])[],
  guide: BrandGuide,
  path: string,
): Layout | null {
  const texts = table.map((row) => row.map(({ text }) => text));
  return layoutOf(texts, fieldNamer(guide.columns), pathSaysCopy(path));
}

/** The posts of a row: that of its text column, and one for each filled column of a channel. */
export function postsOf(cells: readonly MappedText[], layout: Layout): Omit<Post, 'number' | 'range'>[] {
  const cellsOf = (field: PostField) =>
    (layout.fields.get(field) ?? []).flatMap((column) => (cells[column]?.text.trim() ? [cells[column]] : []));
  const valueIn = (field: PostField) => cellsOf(field)[0]?.text.trim() || null;

  const shared = SHARED_FIELDS.flatMap((field) => cellsOf(field).map((content) => ({ field, content })));
  const common = {
    id: valueIn('id'),
    campaign: valueIn('campaign'),
    lang: valueIn('lang'),
    images: imagesOf(cellsOf('image'), cellsOf('alt')),
    about: aboutIn(cells, layout),
  };
  const texts = cellsOf('text').flatMap((content) => textsOf(content, layout.captions));
  const versions = layout.channels.flatMap(({ column, channel }) => {
    const content = cells[column];
    if (!content?.text.trim()) return [];
    return [{ ...common, channels: [channel], texts: [{ field: 'text' as const, content }, ...shared] }];
  });
  const own = { ...common, channels: channelsIn(valueIn('channel') ?? ''), texts: [...texts, ...shared] };
  return texts.length > 0 || versions.length === 0 ? [own, ...versions] : versions;
}

function textsOf(content: MappedText, captions: boolean): Post['texts'] {
  if (!captions) return [{ field: 'text', content }];
  return splitText(content, /\|\|/g).map((part, i) => ({
    field: i === 0 ? 'text' : 'caption',
    content: part,
  }));
}

function aboutIn(cells: readonly MappedText[], { fields, names }: Layout): NamedValue[] {
  return [...fields]
    .filter(([field]) => field === 'kind' || isAbout(field))
    .flatMap(([field, columns]) => columns.map((column) => ({ field, column })))
    .sort((a, b) => a.column - b.column)
    .flatMap(({ field, column }) => {
      const content = cells[column];
      return content ? [{ field, name: names[column] ?? '', content }] : [];
    });
}

/** An alt text for each image, in the same order; a single image takes the whole cell. */
function imagesOf(images: readonly MappedText[], alts: readonly MappedText[]): Post['images'] {
  const sources = images.flatMap(addressesOf);
  const texts = sources.length > 1 ? alts.flatMap((alt) => splitText(alt, /\|+|;|\r\n?|\n/g)) : alts;
  if (sources.length === 0) return texts.map((alt) => ({ src: null, alt, range: rangeOf(alt) }));
  return sources.map((src, i) => ({ src, alt: texts[i] ?? null, range: rangeOf(src) }));
}
