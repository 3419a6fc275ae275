/** The inline nodes of one block → its run of text, with spans, links, images and what HTML tags hold. */
import type { Definition } from 'mdast';
import {
  type InlineSpan,
  type LinkUse,
  type MappedText,
  MappedTextBuilder,
  OPAQUE,
  type Range,
  type Role,
  sliceMapped,
  type TextRun,
} from '../../model/index.ts';
import {
  align,
  appendPieces,
  type Decoder,
  mapValue,
  markdownCode,
  markdownDestination,
  markdownLabel,
  markdownText,
} from '../align.ts';
import { plainImage, plainRun } from '../asset.ts';
import type { HtmlParts } from '../html/parse.ts';
import type { Masked } from '../merge-tags.ts';
import { withoutSpace } from '../trim.ts';
import type { Node } from './parse.ts';
import { commentOf, expressionComment, type Parts } from './parts.ts';
import { closingBracket, definitionDestination, imageLabel, inlineDestination } from './places.ts';

/** What the blocks of one file share. */
export interface BodyContext {
  readonly source: string;
  readonly masked: Masked;
  /** What the parser's offsets count from. */
  readonly base: number;
  readonly lang: string | null;
  readonly parts: Parts;
  /** What the HTML reader finds in a range. */
  html(range: Range): HtmlParts;
  /** By identifier; the first of a kind holds (CommonMark §4.7). */
  definition(identifier: string): Definition | undefined;
}

export function placeOf({ base }: BodyContext, { position }: Node): Range {
  return { start: position!.start.offset! + base, end: position!.end.offset! + base };
}

/** The run of one block while it is read. */
interface Inline {
  readonly context: BodyContext;
  readonly builder: MappedTextBuilder;
  readonly spans: InlineSpan[];
  /** Their texts are cut from the run once it is built. */
  readonly links: PendingLink[];
  readonly openTags: OpenTag[];
  /** Runs of their own that stand within this one: alt texts. */
  readonly inner: TextRun[];
  /** The address of the link that is open. */
  href: string | null;
}

interface PendingLink {
  readonly link: LinkUse;
  readonly textStart: number;
  readonly textEnd: number;
  readonly hasImage: boolean;
}

/** An inline HTML element that is open; its text is part of the run. */
interface OpenTag {
  readonly name: string;
  readonly range: Range;
  readonly textStart: number;
  readonly imagesBefore: number;
  /** The link it makes, with no text yet. */
  readonly link: LinkUse | null;
}

const SPAN_OF_TAG: Readonly<Record<string, InlineSpan['kind']>> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  q: 'quote',
};

/** Appends to the context's parts the run that the inline nodes of one block make, and what stands in them. */
export function readInline(context: BodyContext, nodes: readonly Node[], role: Role): void {
  const { parts, lang } = context;
  const builder = new MappedTextBuilder(context.source, 'markdown');
  const inline: Inline = { context, builder, spans: [], links: [], openTags: [], inner: [], href: null };
  visitAll(inline, nodes);
  for (const tag of inline.openTags) if (tag.link) addTagLink(inline, tag, tag.range.end, tag.textStart);

  const content = builder.build();
  const says = (start: number, end: number) => /\S/.test(content.text.slice(start, end));
  let isLink = false;
  for (const { link, textStart, textEnd, hasImage } of inline.links) {
    const text = says(textStart, textEnd) ? sliceMapped(content, textStart, textEnd) : null;
    parts.links.push({ ...link, text, kind: text === null && hasImage ? 'image' : link.kind });
    isLink ||= text !== null && !says(0, textStart) && !says(textEnd, content.text.length);
  }
  if (says(0, content.text.length)) {
    const own = role === 'body' && isLink ? 'link' : role;
    parts.runs.push({
      role: own,
      ...withoutEdges(content, inline.spans),
      lang,
      hidden: false,
      condition: null,
    });
  }
  parts.runs.push(...inline.inner);
}

/** An image or comment at an edge leaves its space behind. */
function withoutEdges(content: MappedText, spans: readonly InlineSpan[]): Pick<TextRun, 'content' | 'spans'> {
  const { start, end } = withoutSpace(content.text);
  if (end - start === content.text.length) return { content, spans };
  const cut = spans.map((span) => ({
    ...span,
    start: Math.max(span.start, start) - start,
    end: Math.min(span.end, end) - start,
  }));
  return { content: sliceMapped(content, start, end), spans: cut.filter((span) => span.start < span.end) };
}

function visitAll(inline: Inline, nodes: readonly Node[]): void {
  for (const node of nodes) visit(inline, node);
}

function visit(inline: Inline, node: Node): void {
  const { context } = inline;
  switch (node.type) {
    case 'text':
      appendText(inline, placeOf(context, node), node.value, markdownText);
      break;
    case 'strong':
    case 'emphasis':
      visitMarked(inline, node.type, node.children);
      break;
    case 'inlineCode':
      visitCode(inline, placeOf(context, node), node.value);
      break;
    case 'break':
      appendBreak(inline, placeOf(context, node));
      break;
    case 'link':
    case 'linkReference':
      visitLink(inline, node);
      break;
    case 'image':
      visitImage(inline, placeOf(context, node), node.alt ?? '', node.url, null);
      break;
    case 'imageReference': {
      const definition = context.definition(node.identifier);
      visitImage(inline, placeOf(context, node), node.alt ?? '', definition?.url ?? '', definition ?? null);
      break;
    }
    case 'html':
      visitTag(inline, placeOf(context, node));
      break;
    case 'mdxTextExpression':
      visitExpression(inline, placeOf(context, node), node.value ?? '');
      break;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      visitElement(inline, node, node.name, node.children ?? []);
      break;
    default:
      if ('children' in node && node.children) visitAll(inline, node.children);
  }
}

function appendText(
  { context, builder }: Inline,
  { start, end }: Range,
  value: string,
  decoder: Decoder,
): void {
  const { text, tags } = context.masked;
  const pieces = align(text.slice(start, end), start, value, decoder);
  if (!pieces) builder.atom(value.replace(/\uFFFC+/g, OPAQUE), start, end);
  // The soft break after `<br>` adds nothing: a browser collapses it.
  else if (pieces[0]?.text === ' ' && builder.text.endsWith('\n'))
    appendPieces(builder, tags, pieces.slice(1));
  else appendPieces(builder, tags, pieces);
}

function appendBreak({ builder }: Inline, { start, end }: Range): void {
  builder.atom('\n', start, end);
}

function visitMarked(inline: Inline, kind: InlineSpan['kind'], children: readonly Node[]): void {
  const start = inline.builder.length;
  visitAll(inline, children);
  addSpan(inline, kind, start);
}

function addSpan({ builder, spans }: Inline, kind: InlineSpan['kind'], start: number): void {
  if (builder.length > start) spans.push({ kind, start, end: builder.length });
}

function visitCode(inline: Inline, { start, end }: Range, value: string): void {
  const { text } = inline.context.masked;
  let from = start;
  while (text[from] === '`') from++;
  let to = end - (from - start);
  // A space or line end at each end is taken off when the code holds more than spaces (CommonMark §6.1).
  const content = text.slice(from, to);
  const lead = /^(?: |(?:\r\n?|\n)[ \t>]*)/.exec(content)?.[0].length;
  const trail = /(?: |(?:\r\n?|\n)[ \t>]*)$/.exec(content)?.[0].length;
  if (lead && trail && /\S/.test(content) && align(content, from, value, markdownCode) === null) {
    from += lead;
    to -= trail;
  }
  const textStart = inline.builder.length;
  appendText(inline, { start: from, end: to }, value, markdownCode);
  addSpan(inline, 'code', textStart);
}

function visitLink(inline: Inline, node: Node & { type: 'link' | 'linkReference' }): void {
  const { context, builder, links } = inline;
  const range = placeOf(context, node);
  const { href, isBare } = hrefOf(context, node, range);
  const textStart = builder.length;
  const imagesBefore = context.parts.images.length;
  const outer = inline.href;
  inline.href = href?.text ?? null;
  visitMarked(inline, 'link', node.children);
  inline.href = outer;
  links.push({
    link: { range, href, text: null, kind: isBare ? 'bare' : 'link', condition: null },
    textStart,
    textEnd: builder.length,
    hasImage: context.parts.images.length > imagesBefore,
  });
}

function hrefOf(
  context: BodyContext,
  node: Node & { type: 'link' | 'linkReference' },
  range: Range,
): { href: MappedText | null; isBare: boolean } {
  const { masked } = context;
  if (node.type === 'linkReference') {
    const definition = context.definition(node.identifier);
    const place = definition ? definitionDestination(masked.text, placeOf(context, definition)) : null;
    return { href: mapDestination(context, place, definition?.url ?? ''), isBare: false };
  }
  if (masked.text[range.start] === '[') {
    const last = node.children.at(-1);
    const labelEnd = closingBracket(
      masked.text,
      last ? placeOf(context, last).end : range.start + 1,
      range.end,
    );
    return {
      href: mapDestination(context, inlineDestination(masked.text, labelEnd, range.end), node.url),
      isBare: false,
    };
  }
  const isAngled = masked.text[range.start] === '<';
  const place = isAngled ? { start: range.start + 1, end: range.end - 1 } : range;
  return { href: mapAutolink(context, place, node.url), isBare: true };
}

/** `www.` implies `http://`, an address of mail `mailto:`; the first character stands for what is implied too. */
function mapAutolink({ source, masked }: BodyContext, { start, end }: Range, url: string): MappedText {
  const scheme = /^(?:http:\/\/|mailto:)/.exec(url)?.[0] ?? '';
  if (masked.text.startsWith(scheme, start)) {
    return mapValue(source, masked, { start, end }, url, 'plain', markdownDestination);
  }
  const written = url.slice(scheme.length + 1);
  return new MappedTextBuilder(source, 'plain')
    .atom(url.slice(0, scheme.length + 1), start, start + 1)
    .append(mapValue(source, masked, { start: start + 1, end }, written, 'plain', markdownDestination))
    .build();
}

function mapDestination(
  { source, masked }: BodyContext,
  place: Range | null,
  url: string,
): MappedText | null {
  return place && mapValue(source, masked, place, url, 'markdown', markdownDestination);
}

function visitImage(
  { context, inner, href }: Inline,
  range: Range,
  altText: string,
  url: string,
  definition: Definition | null,
): void {
  const { source, masked, parts, lang } = context;
  const label = imageLabel(masked.text, range);
  const place = definition
    ? definitionDestination(masked.text, placeOf(context, definition))
    : inlineDestination(masked.text, label.end, range.end);
  const alt: MappedText =
    altText === ''
      ? { text: '', segments: [0, label.start, label.start], notation: 'markdown' }
      : mapValue(source, masked, label, altText, 'markdown', markdownLabel);
  const src = url === '' ? null : mapDestination(context, place, url);
  parts.images.push({ ...plainImage('img', range, src, alt), href });
  if (/\S/.test(alt.text)) {
    inner.push(plainRun('alt', alt, lang));
  }
}

const VOID_ELEMENT = /\/>$|^<(?:area|col|embed|hr|img|input|link|meta|source|wbr)\b/i;

/** An inline HTML tag or comment: no text itself, but it may open a link, and holds colours and images. */
function visitTag(inline: Inline, range: Range): void {
  const { context, builder, openTags } = inline;
  const raw = context.masked.text.slice(range.start, range.end);
  const closed = /^<\/([a-z][a-z\d-]*)\s*>$/i.exec(raw)?.[1]?.toLowerCase();
  if (closed) {
    closeTag(inline, closed, range.end);
    return;
  }
  const name = /^<([a-z][a-z\d-]*)/i.exec(raw)?.[1]?.toLowerCase();
  if (name === 'br') {
    appendBreak(inline, range);
    return;
  }
  const imagesBefore = context.parts.images.length;
  // A tag without attributes has nothing the HTML reader could find.
  const link = /^<[a-z][a-z\d-]*\s*\/?>$/i.test(raw) ? null : readTag(inline, range);
  if (!name || VOID_ELEMENT.test(raw)) return;
  if (link) inline.href = link.href?.text ?? null;
  openTags.push({ name, range, textStart: builder.length, imagesBefore, link });
}

/** Takes over what the tag's attributes hold, and returns the link it opens. */
function readTag({ context, inner, href }: Inline, range: Range): LinkUse | null {
  const { parts, lang, source } = context;
  const comment = commentOf(source.slice(range.start, range.end), range);
  if (comment) {
    parts.comments.push(comment);
    return null;
  }
  const found = context.html(range);
  inner.push(...found.runs.map((run) => ({ ...run, lang: run.lang ?? lang })));
  parts.images.push(...found.images.map((image) => ({ ...image, href: image.href ?? href })));
  parts.colors.push(...found.colors);
  parts.fonts.push(...found.fonts);
  parts.comments.push(...found.comments);
  return found.links[0] ?? null;
}

function closeTag(inline: Inline, name: string, end: number): void {
  const index = inline.openTags.findLastIndex((tag) => tag.name === name);
  if (index === -1) return;
  const tag = inline.openTags.splice(index)[0]!;
  const kind = SPAN_OF_TAG[name];
  if (kind && (kind !== 'link' || tag.link)) addSpan(inline, kind, tag.textStart);
  if (tag.link) addTagLink(inline, tag, end, inline.builder.length);
}

function addTagLink(inline: Inline, tag: OpenTag, end: number, textEnd: number): void {
  const { link, range, textStart, imagesBefore } = tag;
  inline.href = null;
  inline.links.push({
    link: { ...link!, range: { start: range.start, end } },
    textStart,
    textEnd,
    hasImage: inline.context.parts.images.length > imagesBefore,
  });
}

/** A comment in braces is a comment, `{' '}` a space; any other expression prints what is not known here. */
function visitExpression({ context, builder }: Inline, range: Range, value: string): void {
  const comment = expressionComment(value, range);
  if (comment) context.parts.comments.push(comment);
  else if (/\S/.test(value)) {
    const literal = /^\s*(['"`])([^\\'"`\r\n]*)\1\s*$/.exec(value)?.[2];
    builder.atom(literal ?? OPAQUE, range.start, range.end);
  }
}

/** A JSX element of HTML's own is read like a tag where its attributes are plain. */
function visitElement(
  inline: Inline,
  node: Node,
  name: string | null | undefined,
  children: readonly Node[],
): void {
  const { context } = inline;
  const range = placeOf(context, node);
  const tag = { start: range.start, end: children[0] ? placeOf(context, children[0]).start : range.end };
  const isPlain =
    name && /^[a-z][a-z\d]*$/.test(name) && !/[{}]/.test(context.masked.text.slice(tag.start, tag.end));
  if (isPlain) visitTag(inline, tag);
  visitAll(inline, children);
  if (isPlain) closeTag(inline, name, range.end);
}
