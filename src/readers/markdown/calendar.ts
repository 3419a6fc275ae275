/** A content calendar in markdown: tables of posts, and posts under headings. */
import {
  type Asset,
  type BrandGuide,
  contains,
  type Range,
  rangeOf,
  type SourceFile,
} from '../../model/index.ts';
import { assetsOf, type Post } from '../post.ts';
import { type Heading, postsUnderHeadings } from '../sections.ts';
import { EMPTY_CELL, postsInGrid } from '../table-posts.ts';

/** Where the headings and the cells of the tables stand. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly tables: readonly { readonly range: Range; readonly rows: readonly (readonly Range[])[] }[];
}

/** The posts of a document, and what is left of it; the document alone where it is no calendar. */
export function postsIn(
  document: Asset,
  { headings, tables }: Outline,
  source: SourceFile,
  guide: BrandGuide,
): Asset[] {
  if (document.channel !== null) return [document];
  const posts: Post[] = [];
  let rest = document;
  for (const { range, rows } of tables) {
    const grid = rows.map((row) =>
      row.map(
        (cell) =>
          document.runs.find(({ content }) => contains(cell, rangeOf(content)))?.content ?? EMPTY_CELL,
      ),
    );
    const found = postsInGrid(grid, source, guide, posts.length);
    if (!found || found.length === 0) continue;
    posts.push(...found);
    const isOutside = (place: Range): boolean => !contains(range, place);
    rest = {
      ...rest,
      runs: rest.runs.filter(({ content }) => isOutside(rangeOf(content))),
      links: rest.links.filter((link) => isOutside(link.range)),
      images: rest.images.filter((image) => isOutside(image.range)),
    };
  }
  const parts = postsUnderHeadings(rest, headings, guide);
  if (posts.length === 0) return parts;
  const assets = assetsOf(posts, source, 'markdown', document.mergeTags);
  return rest.runs.every(({ role }) => role === 'heading') ? assets : [...parts, ...assets];
}
