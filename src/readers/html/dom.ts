/**
 * The tree of htmlparser2 (cheerio's), with the place of every piece of text and every attribute.
 * htmlparser2 tells where each event starts and ends; nothing here searches for a position.
 */
import { type ChildNode, type Document, DomHandler, type Element, type Text } from 'domhandler';
import { Parser } from 'htmlparser2';
import {
  type MappedText,
  MappedTextBuilder,
  type MergeTag,
  type Notation,
  type Range,
} from '../../model/index.ts';
import { appendAroundTags, type Masked } from '../merge-tags.ts';
import { appendAttributeText } from './entities.ts';

/** A piece of a text node: what the parser made of a raw range. */
export interface Chunk {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface AttributePlace {
  /** From the name to the end of the value, quotes included. */
  readonly range: Range;
  /** The value without its quotes. */
  readonly value: Range;
  readonly notation: Notation;
}

export interface HtmlDocument {
  readonly root: Document;
  chunksOf(text: Text): readonly Chunk[];
  /** From `<` of the start tag to `>` of the end tag. */
  rangeOf(node: ChildNode): Range;
  attributePlace(element: Element, name: string): AttributePlace | null;
  /** The attribute's value, entities decoded and merge tags opaque; null when it is absent. */
  attribute(element: Element, name: string): MappedText | null;
}

/**
 * Elements nested deeper become siblings, as in Chromium and WebKit (`maximumHTMLParserDOMTreeDepth`): copy is not
 * nested so deep, and whoever walks the tree would run out of stack.
 */
const DEPTH_LIMIT = 512;

class PlacedHandler extends DomHandler {
  readonly chunks = new Map<Text, Chunk[]>();
  readonly attributes = new Map<Element, Map<string, AttributePlace>>();
  #parser: Parser | undefined;
  #pending = new Map<string, AttributePlace>();
  readonly #source: string;
  readonly #base: number;

  constructor(source: string, base: number) {
    super(undefined, { withStartIndices: true, withEndIndices: true });
    this.#source = source;
    this.#base = base;
  }

  override onparserinit(parser: Parser): void {
    this.#parser = parser;
    super.onparserinit(parser);
  }

  /**
   * htmlparser2 takes the name's end for the end of `</a   >`: what comes next seems to start with `   >`.
   * An element or comment starts at its `<`; `ontext` and `onclosetag` mend the same for text and ends.
   */
  protected override addNode(node: ChildNode): void {
    const stack = this.tagStack;
    if (stack.length > DEPTH_LIMIT) this.tagStack = stack.slice(0, DEPTH_LIMIT);
    super.addNode(node);
    this.tagStack = stack;
    if (node.type === 'text' || node.startIndex === null) return;
    const start = this.#source.indexOf('<', node.startIndex + this.#base);
    if (start !== -1) node.startIndex = start - this.#base;
  }

  override ontext(data: string): void {
    super.ontext(data);
    const { startIndex, endIndex } = this.#parser!;
    const node = this.lastNode as Text;
    let end = endIndex + 1 + this.#base;
    let start = startIndex + this.#base;
    const raw = this.#source.slice(start, end);
    if (raw.startsWith('<![CDATA[') && !data.startsWith('<![CDATA[')) {
      start += '<![CDATA['.length;
      end = start + data.length;
    } else if (raw !== data) start += /^[^&<>]*>/.exec(raw)?.[0].length ?? 0;
    const chunks = this.chunks.get(node);
    const last = chunks?.at(-1);
    // A character reference for two code points is two events, the second without a place.
    if (last && end <= start) chunks![chunks!.length - 1] = { ...last, text: last.text + data };
    else if (chunks) chunks.push({ text: data, start, end });
    else this.chunks.set(node, [{ text: data, start, end }]);
  }

  override onclosetag(_name?: string, implied?: boolean): void {
    const element = this.tagStack[this.tagStack.length - 1]!;
    super.onclosetag();
    const end = (element.endIndex ?? 0) + this.#base;
    if (!implied && /\s/.test(this.#source[end] ?? ''))
      element.endIndex = this.#source.indexOf('>', end) - this.#base;
  }

  onattribute(name: string, _value: string, quote?: string | null): void {
    const start = this.#parser!.startIndex + this.#base;
    // Of an attribute given twice the first one counts (HTML §13.2.5.33).
    if (!this.#pending.has(name))
      this.#pending.set(name, attributeAt(this.#source, start, name.length, quote));
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs);
    if (this.#pending.size > 0) {
      this.attributes.set(this.tagStack[this.tagStack.length - 1] as Element, this.#pending);
      this.#pending = new Map();
    }
  }
}

const EQUALS = /\s*=\s*/y;
const UNQUOTED = /[^\s>]*/y;

function attributeAt(
  source: string,
  start: number,
  nameLength: number,
  quote: string | null | undefined,
): AttributePlace {
  const nameEnd = start + nameLength;
  // htmlparser2: `quote` is null for a value without quotes and undefined where there is no value.
  if (quote === undefined) {
    return {
      range: { start, end: nameEnd },
      value: { start: nameEnd, end: nameEnd },
      notation: 'attribute-bare',
    };
  }
  EQUALS.lastIndex = nameEnd;
  const at = nameEnd + (EQUALS.exec(source)?.[0].length ?? 0);
  if (quote === null) {
    UNQUOTED.lastIndex = at;
    const end = at + UNQUOTED.exec(source)![0].length;
    return { range: { start, end }, value: { start: at, end }, notation: 'attribute-bare' };
  }
  const close = source.indexOf(quote, at + 1);
  const end = close === -1 ? source.length : close;
  return {
    range: { start, end: Math.min(end + 1, source.length) },
    value: { start: at + 1, end },
    notation: quote === '"' ? 'attribute-double' : 'attribute-single',
  };
}

/** `html`: as browsers read it. `vml`: the same, and `<v:fill />` closes itself. `xml`: SVG files. */
export type Dialect = 'html' | 'vml' | 'xml';

/** Parses `masked` from `start` to `end`; every offset it gives is one of the whole file. */
export function parseHtml(
  source: string,
  masked: Masked,
  { start, end }: Range,
  dialect: Dialect = 'html',
): HtmlDocument {
  // The parser sees masked text, so attribute scanning must too: a quote inside a merge tag ends nothing.
  const handler = new PlacedHandler(masked.text, start);
  const parser = new Parser(handler, {
    xmlMode: dialect === 'xml',
    recognizeSelfClosing: dialect !== 'html',
  });
  parser.end(masked.text.slice(start, end));
  return {
    root: handler.root,
    chunksOf: (text) => handler.chunks.get(text) ?? [],
    // What the end of the file closes ends there, and not after it.
    rangeOf: (node) => ({
      start: (node.startIndex ?? 0) + start,
      end: Math.min((node.endIndex ?? 0) + 1 + start, end),
    }),
    attributePlace: (element, name) => handler.attributes.get(element)?.get(name) ?? null,
    attribute(element, name) {
      const place = handler.attributes.get(element)?.get(name);
      return place ? mapAttribute(source, masked.tags, place) : null;
    },
  };
}

function mapAttribute(
  source: string,
  tags: readonly MergeTag[],
  { value, notation }: AttributePlace,
): MappedText {
  const builder = new MappedTextBuilder(source, notation);
  appendAroundTags(builder, tags, value.start, value.end, (from, to) =>
    appendAttributeText(builder, source, from, to),
  );
  return builder.build(value.start);
}
