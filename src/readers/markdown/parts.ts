/** What a markdown file's body says, as it is collected. */
import type { Comment, Range } from '../../model/index.ts';
import type { HtmlParts } from '../html/parts.ts';

/** Its language is that of its front matter. */
export type Parts = Omit<HtmlParts, 'lang' | 'svgAddresses' | 'written'>;

export function emptyParts(): Parts {
  return { runs: [], colors: [], pairs: [], images: [], links: [], fonts: [], comments: [] };
}

/** Adds what the HTML reader found; its runs are in the file's language unless they say another one. */
export function addHtml(parts: Parts, html: HtmlParts, lang: string | null): void {
  parts.runs.push(...html.runs.map((run) => (run.lang === null && lang !== null ? { ...run, lang } : run)));
  parts.colors.push(...html.colors);
  parts.pairs.push(...html.pairs);
  parts.images.push(...html.images);
  parts.links.push(...html.links);
  parts.fonts.push(...html.fonts);
  parts.comments.push(...html.comments);
}

/** A comment that is all there is in the range. A conditional comment of Outlook's is HTML. */
export function commentOf(raw: string, range: Range): Comment | null {
  const text = /^<!--(?!\[if\b)((?:(?!-->)[\s\S])*)-->\s*$/i.exec(raw)?.[1];
  return text === undefined
    ? null
    : { range: { start: range.start, end: range.start + raw.trimEnd().length }, text };
}

/** A comment within braces, as MDX has it; `value` is what stands between them. */
export function expressionComment(value: string, range: Range): Comment | null {
  const text = /^\s*\/\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(value)?.[1];
  return text === undefined ? null : { range, text };
}
