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
import type { HtmlParts } from '../html/parse.ts';
import type { Masked } from '../merge-tags.ts';
import type { Node } from './parse.ts';
import { addHtml, commentOf, emptyParts, expressionComment, type Parts } from './parts.ts';
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

/** An inline HTML element that is open; its text is part of the run. */
interface OpenTag {
  readonly name: string;
  readonly range: Range;
  readonly textStart: number;
  readonly imagesBefore: number;
  /** The link it makes, with no text yet. */
  readonly link: LinkUse | null;
}

/** A link whose text is known once the run is built. */
interface PendingLink {
  readonly link: LinkUse;
  readonly textStart: number;
  readonly textEnd: number;
  readonly onlyImages: boolean;
}

const SPAN_OF_TAG: Readonly<Record<string, InlineSpan['kind']>> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
  kbd: 'code',
  q: 'quote',
};

/** Appends to the context's parts the run that the inline nodes of one block make, and what stands in them. */
export function readInline(context: BodyContext, nodes: readonly Node[], role: Role): void {
  const { source, masked, base, parts } = context;
  const builder = new MappedTextBuilder(source, 'markdown');
  const spans: InlineSpan[] = [];
  const links: PendingLink[] = [];
  const openTags: OpenTag[] = [];
  /** Runs of their own that stand within this one: alt texts. */
  const inner: TextRun[] = [];
  let href: string | null = null;

  const placeOf = (node: Node): Range => ({
    start: node.position!.start.offset! + base,
    end: node.position!.end.offset! + base,
  });

  function visitAll(children: readonly Node[]): void {
    for (const child of children) visit(child);
  }

  function visit(node: Node): void {
    switch (node.type) {
      case 'text':
        return appendText(placeOf(node), node.value, markdownText);
      case 'strong':
      case 'emphasis':
        return within(node.type, node.children);
      case 'inlineCode':
        return visitCode(placeOf(node), node.value);
      case 'break':
        return appendBreak(placeOf(node));
      case 'link':
      case 'linkReference':
        return visitLink(node, node.children);
      case 'image':
        return visitImage(placeOf(node), node.alt ?? '', node.url, null);
      case 'imageReference': {
        const definition = context.definition(node.identifier);
        return visitImage(placeOf(node), node.alt ?? '', definition?.url ?? '', definition ?? null);
      }
      case 'html':
        return visitTag(placeOf(node));
      case 'mdxTextExpression':
        return visitExpression(placeOf(node), node.value ?? '');
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        return visitElement(node, (node.children ?? []) as Node[]);
      default:
        if ('children' in node && node.children) visitAll(node.children as Node[]);
    }
  }

  function appendText({ start, end }: Range, value: string, decoder: Decoder): void {
    const pieces = align(masked.text.slice(start, end), start, value, decoder);
    if (!pieces) builder.atom(value.replace(/\uFFFC+/g, OPAQUE), start, end);
    else {
      const [first, ...rest] = pieces;
      // The line end after `<br>` adds nothing: a browser collapses it.
      const afterBreak = first && first.text === ' ' && isLineEnd(first) && builder.text.endsWith('\n');
      appendPieces(builder, masked.tags, afterBreak ? rest : pieces);
    }
  }

  function isLineEnd({ start, end }: Range): boolean {
    return /[\r\n]/.test(masked.text.slice(start, end));
  }

  function appendBreak({ start, end }: Range): void {
    builder.atom('\n', start, end);
  }

  function within(kind: InlineSpan['kind'], children: readonly Node[]): void {
    const start = builder.length;
    visitAll(children);
    addSpan(kind, start);
  }

  function addSpan(kind: InlineSpan['kind'], start: number): void {
    if (builder.length > start) spans.push({ kind, start, end: builder.length });
  }

  function visitCode({ start, end }: Range, value: string): void {
    let from = start;
    while (masked.text[from] === '`') from++;
    let to = end - (from - start);
    // One space or line end is taken off at both ends when there is one at each (CommonMark §6.1).
    if (to - from > value.length) {
      const lead = /^(?:\r\n?|\n)[ \t>]*|^ /.exec(masked.text.slice(from, to))?.[0].length ?? 0;
      const trail = /(?:\r\n?|\n)[ \t>]*$| $/.exec(masked.text.slice(from, to))?.[0].length ?? 0;
      if (lead > 0 && trail > 0 && align(masked.text.slice(from, to), from, value, markdownCode) === null) {
        from += lead;
        to -= trail;
      }
    }
    const textStart = builder.length;
    appendText({ start: from, end: to }, value, markdownCode);
    addSpan('code', textStart);
  }

  function visitLink(node: Node & { type: 'link' | 'linkReference' }, children: readonly Node[]): void {
    const range = placeOf(node);
    const last = children.at(-1);
    const bracket = closingBracket(masked.text, last ? placeOf(last).end : range.start + 1, range.end);
    const outer = href;
    const imagesBefore = parts.images.length;
    const textStart = builder.length;
    let target: MappedText | null;
    let bare = false;
    if (node.type === 'linkReference') {
      const definition = context.definition(node.identifier);
      target = definition
        ? destinationOf(definitionDestination(masked.text, placeOf(definition)), definition.url)
        : null;
    } else if (masked.text[range.start] === '[') {
      target = destinationOf(inlineDestination(masked.text, bracket, range.end), node.url);
    } else {
      bare = true;
      const angled = masked.text[range.start] === '<';
      const place = angled ? { start: range.start + 1, end: range.end - 1 } : range;
      target = mapValue(source, masked, place, node.url, 'plain', literally);
    }
    href = target?.text ?? null;
    within('link', children);
    href = outer;
    const link: LinkUse = { range, href: target, text: null, kind: bare ? 'bare' : 'link' };
    links.push({ link, textStart, textEnd: builder.length, onlyImages: parts.images.length > imagesBefore });
  }

  function destinationOf(place: Range | null, url: string): MappedText | null {
    return place && mapValue(source, masked, place, url, 'markdown', markdownDestination);
  }

  function visitImage(range: Range, alt: string, url: string, definition: Definition | null): void {
    const label = imageLabel(masked.text, range);
    const altText = mapAlt(label, alt);
    const place = definition
      ? definitionDestination(masked.text, placeOf(definition))
      : inlineDestination(masked.text, label.end, range.end);
    parts.images.push({
      range,
      src: url === '' ? null : destinationOf(place, url),
      alt: altText,
      width: null,
      height: null,
      fit: null,
      kind: 'img',
      hints: '',
      href,
      condition: null,
    });
    if (altText.text.trim() !== '') inner.push(runOf('alt', altText));
  }

  function mapAlt(label: Range, alt: string): MappedText {
    if (alt === '') return { text: '', segments: [0, label.start, label.start], notation: 'markdown' };
    return mapValue(source, masked, label, alt, 'markdown', markdownLabel);
  }

  /** An inline HTML tag or comment: no text itself, but it may open a link, and holds colours and images. */
  function visitTag(range: Range): void {
    const raw = masked.text.slice(range.start, range.end);
    const closing = /^<\/([a-z][a-z\d-]*)\s*>$/i.exec(raw)?.[1]?.toLowerCase();
    if (closing) return closeTag(closing, range.end);
    const name = /^<([a-z][a-z\d-]*)/i.exec(raw)?.[1]?.toLowerCase();
    if (name === 'br') return appendBreak(range);
    // A tag without attributes has nothing the HTML reader could find.
    const link = /^<[a-z][a-z\d-]*\s*\/?>$/i.test(raw) ? null : readTag(range);
    if (name && !/\/>$|^<(?:img|hr|wbr|input|source|col|meta|link|area)\b/i.test(raw))
      openTag(name, range, link);
  }

  /** Takes over what the tag's attributes hold, and returns the link it opens. */
  function readTag(range: Range): LinkUse | null {
    const comment = commentOf(source.slice(range.start, range.end), range);
    if (comment) {
      parts.comments.push(comment);
      return null;
    }
    const { runs, images, links, ...found } = context.html(range);
    const own = emptyParts();
    addHtml(
      own,
      { ...found, runs, images: images.map((image) => ({ ...image, href: image.href ?? href })), links: [] },
      context.lang,
    );
    inner.push(...own.runs);
    parts.images.push(...own.images);
    parts.colors.push(...own.colors);
    parts.fonts.push(...own.fonts);
    parts.comments.push(...own.comments);
    return links[0] ?? null;
  }

  function openTag(name: string, range: Range, link: LinkUse | null): void {
    if (link) href = link.href?.text ?? null;
    openTags.push({ name, range, textStart: builder.length, imagesBefore: parts.images.length, link });
  }

  function closeTag(name: string, end: number): void {
    const index = openTags.findLastIndex((tag) => tag.name === name);
    if (index === -1) return;
    const [tag] = openTags.splice(index);
    const kind = SPAN_OF_TAG[name];
    if (kind && (kind !== 'link' || tag!.link)) addSpan(kind, tag!.textStart);
    if (tag!.link) closeLink(tag!, end, builder.length);
  }

  function closeLink({ link, range, textStart, imagesBefore }: OpenTag, end: number, textEnd: number): void {
    href = null;
    links.push({
      link: { ...link!, range: { start: range.start, end } },
      textStart,
      textEnd,
      onlyImages: parts.images.length > imagesBefore,
    });
  }

  /** `{/* … *\/}` is a comment, `{' '}` a space; any other expression prints what is not known here. */
  function visitExpression(range: Range, value: string): void {
    if (/^\s*$/.test(value)) return;
    const comment = expressionComment(value, range);
    if (comment) {
      parts.comments.push(comment);
      return;
    }
    const literal = /^\s*(['"`])([^\\'"`\r\n]*)\1\s*$/.exec(value)?.[2];
    if (literal !== undefined) builder.atom(literal, range.start, range.end);
    else builder.atom(OPAQUE, range.start, range.end);
  }

  /** A JSX element of HTML's own is read like a tag where its attributes are plain. */
  function visitElement(node: Node, children: readonly Node[]): void {
    const range = placeOf(node);
    const name = 'name' in node ? node.name : null;
    const opening = { start: range.start, end: children[0] ? placeOf(children[0]).start : range.end };
    const plain =
      name && /^[a-z][a-z\d]*$/.test(name) && !/[{}]/.test(masked.text.slice(opening.start, opening.end));
    if (!plain) return visitAll(children);
    if (children.length === 0) return visitTag(opening);
    visitTag(opening);
    visitAll(children);
    closeTag(name, range.end);
  }

  visitAll(nodes);
  for (const tag of openTags) if (tag.link) closeLink(tag, tag.range.end, tag.textStart);

  const content = builder.build();
  const says = (start: number, end: number) => content.text.slice(start, end).trim() !== '';
  let only = false;
  for (const { link, textStart, textEnd, onlyImages } of links) {
    const text = says(textStart, textEnd) ? sliceMapped(content, textStart, textEnd) : null;
    parts.links.push({ ...link, text, kind: text === null && onlyImages ? 'image' : link.kind });
    only ||= text !== null && !says(0, textStart) && !says(textEnd, content.text.length);
  }
  if (says(0, content.text.length)) {
    parts.runs.push({ ...runOf(role === 'body' && only ? 'link' : role, content), spans });
  }
  parts.runs.push(...inner);

  function runOf(role: Role, content: MappedText): TextRun {
    return { role, content, spans: [], lang: context.lang, hidden: false, condition: null };
  }
}

/** An autolink's address is its text. */
const literally: Decoder = { special: /(?!)/g, trimsLines: false, escape: () => null };
