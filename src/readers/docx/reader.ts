/**
 * Word documents: copy decks. The source's text is the document's, a paragraph a line, so a line number is that of a
 * paragraph; nothing is written back. A table whose header names fields holds posts, as a calendar does.
 */
import {
  type Asset,
  type BrandGuide,
  type Extraction,
  type LinkUse,
  type MappedText,
  MappedTextBuilder,
  OPAQUE,
  type Range,
  type Reader,
  type SourceFile,
  sliceMapped,
  type TextRun,
} from '../../model/index.ts';
import { emptyAsset, plainRun } from '../asset.ts';
import { bareLinks } from '../bare-links.ts';
import { appendAroundTags, type Masked, maskMergeTags } from '../merge-tags.ts';
import { assetsOf, type Post } from '../post.ts';
import { type Heading, postsUnderHeadings } from '../sections.ts';
import { EMPTY_CELL, postsInGrid } from '../table-posts.ts';
import { trimmed } from '../trim.ts';
import { linksOf, type Paragraph, paragraphsOf, stylesOf } from './document.ts';
import { unpack } from './unpack.ts';

const reader: Reader = {
  format: 'docx',
  extensions: ['docx'],
  claims: 'always',
  extract: (bytes) => documentIn(bytes).extraction,
  read(source, guide) {
    const { paragraphs } = source.bytes ? documentIn(source.bytes) : { paragraphs: plain(source.text) };
    const masked = maskMergeTags(source.text);
    const placed = place(paragraphs, source, masked);
    const { posts, used } = postsInTables(placed, source, guide);
    const rest = placed.filter((paragraph) => !used.has(paragraph));
    const document = assetOf(rest, source, masked);
    const headings = rest.flatMap(({ paragraph, start }): Heading[] =>
      paragraph.level === null
        ? []
        : [{ depth: paragraph.level, range: { start, end: start + paragraph.text.length } }],
    );
    const parts = postsUnderHeadings(document, headings, guide);
    const assets = assetsOf(posts, source, 'docx', masked.tags);
    return {
      assets: document.runs.length > 0 || assets.length === 0 ? [...parts, ...assets] : assets,
      comments: [],
      problems: [],
    };
  },
};

export default reader;

interface Document {
  readonly extraction: Extraction;
  readonly paragraphs: readonly Paragraph[];
}

/** `extract` and `read` ask one after the other. */
const documents = new WeakMap<Uint8Array, Document>();

function documentIn(bytes: Uint8Array): Document {
  let document = documents.get(bytes);
  if (!document) {
    document = open(bytes);
    documents.set(bytes, document);
  }
  return document;
}

function open(bytes: Uint8Array): Document {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return { extraction: unpacked, paragraphs: [] };
  const { parts } = unpacked;
  const main = mainPart(parts);
  const xml = main === null ? undefined : parts.get(main);
  if (main === null || xml === undefined || !/<[\w:]*body\b/.test(xml))
    return { extraction: { ok: false, reason: 'holds no text of a Word document' }, paragraphs: [] };
  const beside = (name: string) => parts.get(main.replace(/[^/]+$/, name)) ?? null;
  const styles = stylesOf(beside('styles.xml'));
  const names = [main, 'footnotes.xml', 'endnotes.xml'];
  const paragraphs = names.flatMap((name) => {
    const part = name === main ? xml : beside(name);
    if (part === null) return [];
    const links = linksOf(beside(`_rels/${name.replace(/^.*\//, '')}.rels`));
    const found = paragraphsOf(part, styles, (id) => links.get(id) ?? null);
    // Notes start with the lines that part them from the text.
    return name === main ? found : found.filter(({ text }) => text.trim() !== '');
  });
  return { extraction: { ok: true, text: paragraphs.map(({ text }) => text).join('\n') }, paragraphs };
}

/** ECMA-376 part 2 §9.3: the package says which part is the document. */
function mainPart(parts: ReadonlyMap<string, string>): string | null {
  const target = /<[^>]*\bType="[^"]*\/officeDocument"[^>]*>/.exec(parts.get('_rels/.rels') ?? '')?.[0];
  const named = /\bTarget="\/?([^"]+)"/.exec(target ?? '')?.[1];
  if (named !== undefined && parts.has(named)) return named;
  return parts.has('word/document.xml') ? 'word/document.xml' : null;
}

/** A text in place of a document. */
function plain(text: string): Paragraph[] {
  return text.split('\n').map((line) => ({
    text: line,
    role: 'body',
    level: null,
    breaks: [],
    fields: [],
    links: [],
    cell: null,
  }));
}

interface Placed {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly content: MappedText;
}

function place(paragraphs: readonly Paragraph[], source: SourceFile, masked: Masked): Placed[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.text.length + 1;
    return { paragraph, start, content: contentOf(paragraph, start, source, masked) };
  });
}

function contentOf(
  { text, breaks, fields }: Paragraph,
  start: number,
  source: SourceFile,
  masked: Masked,
): MappedText {
  const builder = new MappedTextBuilder(source.text, 'none');
  const atoms = [
    ...breaks.map((at) => ({ start: at, end: at + 1, text: '\n' })),
    ...fields.map((field) => ({ ...field, text: OPAQUE })),
  ].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const atom of atoms) {
    if (atom.start < at) continue;
    appendAroundTags(builder, masked.tags, start + at, start + atom.start);
    builder.atom(atom.text, start + atom.start, start + atom.end);
    at = atom.end;
  }
  appendAroundTags(builder, masked.tags, start + at, start + text.length);
  return builder.build(start);
}

function assetOf(paragraphs: readonly Placed[], source: SourceFile, masked: Masked): Asset {
  const runs: TextRun[] = [];
  const links: LinkUse[] = [];
  for (const placed of paragraphs) {
    const content = trimmed(placed.content);
    if (content.text === '') continue;
    const own = linksIn(placed);
    runs.push({ ...plainRun(placed.paragraph.role, content), spans: spansOf(own, content) });
    const isWithin = ({ start, end }: Range) =>
      own.some(({ range }) => range.start < end && start < range.end);
    links.push(...own, ...bareLinks(content).filter(({ range }) => !isWithin(range)));
  }
  return {
    ...emptyAsset(source, 'docx'),
    runs,
    links: links.sort((a, b) => a.range.start - b.range.start),
    mergeTags: masked.tags,
  };
}

/** The address is not in the text: its place is that of the words it stands behind. */
function linksIn({ paragraph, start, content }: Placed): LinkUse[] {
  return paragraph.links.map((link): LinkUse => {
    const range = { start: start + link.start, end: start + link.end };
    const from = offsetIn(content, range.start);
    const text = trimmed(sliceMapped(content, from, offsetIn(content, range.end)));
    return {
      range,
      href: { text: link.href, segments: [0, range.start, range.end], notation: 'none' },
      text: text.text === '' ? null : text,
      kind: 'link',
      condition: null,
    };
  });
}

/** Where in a text a place of the file stands. */
function offsetIn({ segments, text }: MappedText, at: number): number {
  for (let i = 0; i < segments.length; i += 3) {
    const textEnd = segments[i + 3] ?? text.length;
    if (at > segments[i + 2]! || (at === segments[i + 2] && textEnd < text.length)) continue;
    return Math.min(segments[i]! + Math.max(0, at - segments[i + 1]!), textEnd);
  }
  return text.length;
}

function spansOf(links: readonly LinkUse[], content: MappedText): TextRun['spans'] {
  return links.flatMap(({ range }) => {
    const start = offsetIn(content, range.start);
    const end = offsetIn(content, range.end);
    return start < end ? [{ kind: 'link' as const, start, end }] : [];
  });
}

function postsInTables(
  paragraphs: readonly Placed[],
  source: SourceFile,
  guide: BrandGuide,
): { posts: Post[]; used: ReadonlySet<Placed> } {
  const posts: Post[] = [];
  const used = new Set<Placed>();
  for (const table of tablesIn(paragraphs)) {
    const found = postsInGrid(gridOf(table, source), source, guide, posts.length);
    if (!found) continue;
    posts.push(...found);
    for (const paragraph of table) used.add(paragraph);
  }
  return { posts, used };
}

function tablesIn(paragraphs: readonly Placed[]): Placed[][] {
  const tables = new Map<number, Placed[]>();
  for (const placed of paragraphs) {
    const { cell } = placed.paragraph;
    if (!cell) continue;
    const table = tables.get(cell.table);
    if (table) table.push(placed);
    else tables.set(cell.table, [placed]);
  }
  return [...tables.values()];
}

/** The text of each cell, its paragraphs parted by blank lines. */
function gridOf(table: readonly Placed[], source: SourceFile): MappedText[][] {
  const builders: MappedTextBuilder[][] = [];
  const ends = new Map<MappedTextBuilder, number>();
  for (const { paragraph, start, content } of table) {
    const { row, column } = paragraph.cell!;
    builders[row] ??= [];
    builders[row]![column] ??= new MappedTextBuilder(source.text, 'none');
    const builder = builders[row]![column]!;
    const end = ends.get(builder);
    if (end !== undefined && content.text.trim() !== '') builder.atom('\n\n', end, start);
    if (content.text.trim() === '') continue;
    builder.append(content);
    ends.set(builder, start + paragraph.text.length);
  }
  return Array.from(builders, (row) =>
    Array.from(row ?? [], (builder) => builder?.build() ?? EMPTY_CELL),
  ).filter((row) => row.length > 0);
}
