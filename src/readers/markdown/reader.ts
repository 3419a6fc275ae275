/** Markdown and MDX posts: front matter, then a run for each block of the body. */
import type { Root } from 'mdast';
import type { Asset, Problem, Range, Reader, ReadResult, SourceFile } from '../../model/index.ts';
import { emptyAsset } from '../asset.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter.ts';
import { type Masked, maskMergeTags } from '../merge-tags.ts';
import { definitionsOf, readBlocks } from './body.ts';
import type { Outline } from './calendar.ts';
import { type BodyContext, placeOf } from './inline.ts';
import { loadParser, type MarkdownParser } from './parse.ts';
import { emptyParts, type Parts } from './parts.ts';

const reader: Reader = {
  format: 'markdown',
  extensions: ['md', 'markdown', 'mdx'],
  claims: 'always',
  async read(source, guide) {
    const { outline, ...result } = await readWithOutline(source, await loadParser());
    const { headings, tables } = outline;
    // A post has a heading at most, and no table: a calendar has one for each post.
    if (tables.length === 0 && headings.length < 2 && !/social|calendar/i.test(source.path)) return result;
    const { postsIn } = await import('./calendar.ts');
    return { ...result, assets: result.assets.flatMap((asset) => postsIn(asset, outline, source, guide)) };
  },
};

export default reader;

/** Reads with the parser given. */
export async function readMarkdown(source: SourceFile, parser: MarkdownParser): Promise<ReadResult> {
  const { outline: _, ...result } = await readWithOutline(source, parser);
  return result;
}

async function readWithOutline(
  source: SourceFile,
  parser: MarkdownParser,
): Promise<ReadResult & { readonly outline: Outline }> {
  const masked = maskMergeTags(source.text);
  const front = readFrontMatter(source, masked);
  const { parts, problems, outline } = await readBody(source, masked, front, parser);
  return {
    assets: [assetOf(source, masked, front, parts)],
    comments: [...front.comments, ...parts.comments],
    problems: [...front.problems, ...problems],
    outline,
  };
}

/** Nothing but an email has these. */
const EMAIL_FIELDS: ReadonlySet<string> = new Set(['field:subject', 'field:preheader']);

function assetOf(source: SourceFile, masked: Masked, front: FrontMatter, parts: Parts): Asset {
  const asset = emptyAsset(source, 'markdown');
  return {
    ...asset,
    id: front.id ?? asset.id,
    channel: front.channel,
    impliedChannel: front.runs.some(({ role }) => EMAIL_FIELDS.has(role)) ? 'email' : 'blog',
    campaign: front.campaign,
    kind: front.kind,
    about: front.about,
    lang: front.lang,
    runs: [...front.runs, ...parts.runs],
    colors: parts.colors,
    pairs: parts.pairs,
    images: [...front.images, ...parts.images],
    links: [...front.links, ...parts.links],
    fonts: parts.fonts,
    mergeTags: masked.tags,
  };
}

/** A tag or comment may stand here; an autolink may not be mistaken for one. The HTML reader is loaded for no less. */
const HTML = /<(?!(?:https?|mailto):)[a-z!/?]/i;

let html: typeof import('../html/parse.ts') | undefined;

async function loadHtml(): Promise<typeof import('../html/parse.ts').readHtml> {
  html ??= await import('../html/parse.ts');
  return html.readHtml;
}

async function readBody(
  source: SourceFile,
  masked: Masked,
  front: FrontMatter,
  parser: MarkdownParser,
): Promise<{ parts: Parts; problems: Problem[]; outline: Outline }> {
  const readHtml = HTML.test(masked.text) ? await loadHtml() : null;
  const base = front.bodyStart;
  try {
    const { root, problems } = parseBody(source, masked.text.slice(base), base, parser);
    const parts = emptyParts();
    const context = {
      source: source.text,
      masked,
      base,
      lang: front.lang,
      parts,
      html: ({ start, end }: Range) => readHtml!(source.text, masked, start, end),
      definition: definitionsOf(root),
    };
    readBlocks(context, root.children, 'body');
    return { parts, problems, outline: outlineOf(context, root) };
  } catch (error) {
    // The call stack is full: thousands of marks within each other.
    if (!(error instanceof RangeError)) throw error;
    const range = { start: base, end: source.text.length };
    const message = 'Its quotations, lists or marks are nested too deep to be read: close some of them.';
    return { parts: emptyParts(), problems: [{ range, message }], outline: { headings: [], tables: [] } };
  }
}

function parseBody(
  source: SourceFile,
  text: string,
  base: number,
  parser: MarkdownParser,
): { root: Root; problems: Problem[] } {
  if (!/\.mdx$/i.test(source.path)) return { root: parser.markdown(text), problems: [] };
  try {
    return { root: parser.mdx(text), problems: [] };
  } catch (error) {
    return { root: parser.markdown(withoutModules(text)), problems: [mdxProblem(error, text, base)] };
  }
}

/** Import and export lines blanked: they are no copy when MDX must be read as markdown. */
function withoutModules(text: string): string {
  return text.replace(/^(?:import|export)\b.*$/gm, (line) => ' '.repeat(line.length));
}

/** satteri says `3:7: message (rule)`; remark throws a message with `line`, `column` and `reason`. */
function mdxProblem(error: unknown, text: string, base: number): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const said = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message);
  const fields = error as { line?: number; column?: number; reason?: string };
  const line = Number(said?.[1] ?? fields.line ?? 1);
  const column = Number(said?.[2] ?? fields.column ?? 1);
  const lines = [...text.matchAll(/^/gm)].map(({ index }) => index);
  const start = Math.min(base + (lines[line - 1] ?? 0) + column - 1, base + text.length);
  const reason = (said?.[3] ?? fields.reason ?? message).replace(/\s+/g, ' ').replace(/\.$/, '');
  return {
    range: { start, end: Math.min(start + 1, base + text.length) },
    message: `This is not valid MDX: ${reason}. It is read as markdown until this is mended.`,
  };
}

function outlineOf(context: BodyContext, { children }: Root): Outline {
  return {
    headings: children.flatMap((node) =>
      node.type === 'heading' ? [{ depth: node.depth, range: placeOf(context, node) }] : [],
    ),
    tables: children.flatMap((node) =>
      node.type === 'table'
        ? [
            {
              range: placeOf(context, node),
              rows: node.children.map((row) => row.children.map((cell) => placeOf(context, cell))),
            },
          ]
        : [],
    ),
  };
}
