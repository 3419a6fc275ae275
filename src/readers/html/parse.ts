/** HTML → parts of an asset: the page as its reader meets it, and as Outlook does. */
import type { ChildNode, Element, ParentNode } from 'domhandler';
import { parseColor, parseLegacyColor } from '../../color/index.ts';
import {
  type Color,
  type ColorOrigin,
  type ImageUse,
  type InlineSpan,
  type Length,
  type LinkUse,
  type MappedText,
  OPAQUE,
  type Range,
  type Role,
  rangeOf,
  type TextRun,
} from '../../model/index.ts';
import { backgroundImage, readStyleParts } from '../css/parts.ts';
import { isHiding, type Style } from '../css/style.ts';
import { type Masked, tagsWithin } from '../merge-tags.ts';
import { conditionalContent } from './conditional.ts';
import { type Dialect, type HtmlDocument, parseHtml } from './dom.ts';
import { BLOCK, LEGACY_COLOR, NOT_TEXT, SVG_COLOR, VML_COLOR } from './elements.ts';
import { emptyParts, type HtmlParts } from './parts.ts';
import { type FlowContext, TextFlow } from './text-flow.ts';

export type { HtmlParts };

/** Reads a stretch of a file: a whole HTML file, or a piece of HTML in markdown. */
export function readHtml(source: string, masked: Masked, start: number, end: number): HtmlParts {
  const parts = emptyParts();
  new HtmlWalk(source, masked, { start, end }, 'html', parts, new Set()).read();
  byPlace(parts.runs, ({ content }) => content.segments[1]!);
  byPlace(parts.links, ({ range }) => range.start);
  byPlace(parts.colors, ({ range }) => range.start);
  byPlace(parts.images, ({ range }) => range.start);
  byPlace(parts.fonts, ({ range }) => range.start);
  return parts;
}

/** An SVG file, or one inside a page. */
export function readSvg(source: string, masked: Masked, start: number, end: number): HtmlParts {
  const parts = emptyParts();
  new HtmlWalk(source, masked, { start, end }, 'xml', parts, new Set()).read();
  byPlace(parts.colors, ({ range }) => range.start);
  return parts;
}

function byPlace<T>(list: T[], place: (item: T) => number): void {
  list.sort((a, b) => place(a) - place(b));
}

/** What the elements around a node say about it. */
interface Around extends FlowContext {
  readonly href: string | null;
  readonly svg: boolean;
}

const SPAN_KINDS: Readonly<Record<string, InlineSpan['kind']>> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  var: 'code',
  q: 'quote',
};

class HtmlWalk {
  readonly #source: string;
  readonly #masked: Masked;
  readonly #document: HtmlDocument;
  readonly #parts: HtmlParts;
  readonly #flow: TextFlow;
  readonly #condition: TextRun['condition'];
  /** Classes that a style sheet of the page hides. */
  readonly #hiddenClasses: Set<string>;

  constructor(
    source: string,
    masked: Masked,
    range: Range,
    dialect: Dialect,
    parts: HtmlParts,
    hiddenClasses: Set<string>,
  ) {
    this.#source = source;
    this.#masked = masked;
    this.#document = parseHtml(source, masked, range, dialect);
    this.#parts = parts;
    this.#hiddenClasses = hiddenClasses;
    this.#condition = dialect === 'vml' ? 'mso' : null;
    const tags = tagsWithin(masked.tags, range.start, range.end);
    this.#flow = new TextFlow(
      source,
      tags,
      this.#condition,
      (run) => parts.runs.push(run),
      (link) => parts.links.push(link),
    );
  }

  read(): void {
    this.#children(this.#document.root, {
      role: 'body',
      lang: null,
      hidden: false,
      preserve: false,
      href: null,
      svg: false,
    });
    this.#flow.flush();
  }

  #children(parent: ParentNode, around: Around): void {
    for (const node of parent.children) this.#node(node, around);
  }

  #node(node: ChildNode, around: Around): void {
    if (node.type === 'text') {
      this.#flow.text(this.#document.chunksOf(node), around);
    } else if (node.type === 'comment') {
      this.#comment(node.data, this.#document.rangeOf(node));
    } else if (node.type === 'cdata') {
      this.#children(node, around);
    } else if (node.type === 'style') {
      this.#styleSheet(node as Element);
    } else if (node.type === 'tag') {
      this.#element(node as Element, around);
    }
  }

  #comment(data: string, range: Range): void {
    const content = conditionalContent(data, range);
    if (content) {
      new HtmlWalk(this.#source, this.#masked, content, 'vml', this.#parts, this.#hiddenClasses).read();
    } else {
      this.#parts.comments.push({ range, text: data });
    }
  }

  /** `<style>`: raw text, so what is in the file is what CSS reads. Merge tags stay masked: they are names to CSS. */
  #styleSheet(element: Element): void {
    for (const child of element.children) {
      if (child.type !== 'text') continue;
      const chunks = this.#document.chunksOf(child);
      const start = chunks[0]!.start;
      const end = chunks.at(-1)!.end;
      const css: MappedText = {
        text: this.#masked.text.slice(start, end),
        segments: [0, start, end],
        notation: 'plain',
      };
      const style = readStyleParts(css, 'stylesheet', 'css', this.#parts);
      for (const name of style.hiddenClasses) this.#hiddenClasses.add(name);
    }
  }

  #element(element: Element, around: Around): void {
    const name = element.name;
    const svg = around.svg || name === 'svg';
    const style = this.#styleAttribute(element, svg);
    this.#attributeColors(element, svg);
    if (NOT_TEXT.has(name) || /^[ow]:/.test(name)) return;

    const block = BLOCK.has(name) || isBlock(style);
    if (block) this.#flow.flush();
    const inside: Around = {
      role: roleOf(name) ?? around.role,
      lang: this.#value(element, 'lang') || around.lang,
      hidden: around.hidden || this.#isHidden(element, style),
      preserve: around.preserve || name === 'pre',
      href: name === 'a' ? this.#value(element, 'href') : around.href,
      svg,
    };
    this.#special(element, name, style, inside);
    if (name === 'title' && !svg) this.#flow.flush();

    const span = SPAN_KINDS[name];
    if (span) this.#flow.openSpan(span);
    const link = this.#openLink(element, name, style);
    this.#children(element, inside);
    if (link) this.#flow.closeLink();
    if (span) this.#flow.closeSpan();
    if (block || name === 'title') this.#flow.flush();
  }

  /** What an element is besides a place for text. */
  #special(element: Element, name: string, style: Style | null, inside: Around): void {
    const { href, hidden, lang } = inside;
    switch (name) {
      case 'html':
        this.#parts.lang = inside.lang;
        break;
      case 'br':
        this.#flow.lineBreak(this.#document.rangeOf(element));
        break;
      case 'meta':
        this.#meta(element);
        break;
      case 'img':
      case 'v:image':
      case 'v:imagedata':
        this.#image(element, style, name === 'img' ? 'img' : 'vml', href, { hidden, lang });
        break;
      case 'input':
        if (this.#value(element, 'type')?.toLowerCase() === 'image')
          this.#image(element, style, 'img', href, { hidden, lang });
        break;
      case 'v:fill':
        if (element.attribs.src) this.#image(element, style, 'vml', href, { hidden, lang });
        break;
      case 'image':
        if (inside.svg) this.#image(element, style, 'img', href, { hidden, lang });
        break;
      case 'svg':
        this.#inlineSvg(element, style, href);
        break;
    }
    const background = this.#document.attribute(element, 'background');
    if (background?.text)
      this.#parts.images.push({ ...backgroundImage(background), condition: this.#condition });
  }

  #openLink(element: Element, name: string, style: Style | null): boolean {
    const isLink = name === 'a' || name === 'area' || name === 'v:roundrect' || name === 'v:rect';
    const href = isLink ? this.#document.attribute(element, 'href') : null;
    if (!href) return false;
    const kind: LinkUse['kind'] = isButton(element, style)
      ? 'button'
      : hasOnlyImages(element)
        ? 'image'
        : 'link';
    this.#flow.openLink({ range: this.#document.rangeOf(element), href, kind });
    return true;
  }

  #styleAttribute(element: Element, svg: boolean): Style | null {
    if (element.attribs.style === undefined) return null;
    const css = this.#document.attribute(element, 'style');
    return css ? readStyleParts(css, 'declarationList', svg ? 'svg' : 'css', this.#parts) : null;
  }

  #attributeColors(element: Element, svg: boolean): void {
    const isVml = /^v:/.test(element.name);
    for (const name of Object.keys(element.attribs)) {
      const legacy = LEGACY_COLOR[name];
      if (svg && SVG_COLOR.has(name)) this.#color(element, name, 'svg', svgColor);
      else if (isVml && VML_COLOR.has(name)) this.#color(element, name, 'vml', vmlColor);
      else if (!svg && !isVml && legacy && (legacy === 'any' || legacy.has(element.name))) {
        this.#color(element, name, 'attribute', parseLegacyColor);
      } else if (name === 'face' && element.name === 'font') this.#fontFace(element);
    }
  }

  #color(element: Element, name: string, origin: ColorOrigin, parse: (value: string) => Color | null): void {
    const mapped = this.#document.attribute(element, name);
    if (!mapped) return;
    const from = mapped.text.length - mapped.text.trimStart().length;
    const raw = mapped.text.trim();
    const unknown = raw.includes(OPAQUE);
    const color = unknown ? null : parse(raw);
    if (!color && !unknown) return;
    this.#parts.colors.push({
      range: rangeOf(mapped, from, from + raw.length),
      raw,
      color,
      property: name,
      origin,
      selector: null,
    });
  }

  #fontFace(element: Element): void {
    const face = this.#document.attribute(element, 'face');
    if (!face?.text.trim()) return;
    const families = face.text.split(',').map((family) => family.trim().replace(/^(["'])(.*)\1$/, '$2'));
    this.#parts.fonts.push({ range: rangeOf(face), families, selector: null });
  }

  #meta(element: Element): void {
    const name = (this.#value(element, 'name') ?? this.#value(element, 'property') ?? '').toLowerCase();
    if (name === 'theme-color' || name === 'msapplication-tilecolor')
      this.#color(element, 'content', 'meta', parseColor);
    const role = META_ROLE[name];
    const content = this.#document.attribute(element, 'content');
    if (role && content?.text.trim()) this.#run(role, content, { hidden: false, lang: null });
  }

  #run(role: Role, content: MappedText, { hidden, lang }: Pick<Around, 'hidden' | 'lang'>): void {
    this.#parts.runs.push({ role, content, spans: [], lang, hidden, condition: this.#condition });
  }

  #image(
    element: Element,
    style: Style | null,
    kind: ImageUse['kind'],
    href: string | null,
    around: Pick<Around, 'hidden' | 'lang'>,
  ): void {
    const attribute = (name: string) => this.#document.attribute(element, name);
    const src = attribute('src') ?? attribute('href') ?? attribute('xlink:href');
    const alt = attribute('alt');
    if (alt?.text.trim()) this.#run('alt', alt, around);
    this.#parts.images.push({
      range: this.#startTag(element),
      src: src && src.text.trim() !== '' && !src.text.includes(OPAQUE) ? src : null,
      alt,
      width: this.#length(element, style, 'width'),
      height: this.#length(element, style, 'height'),
      fit:
        styleValue(style, 'object-fit') ??
        this.#value(element, 'preserveaspectratio') ??
        this.#value(element, 'preserveAspectRatio'),
      kind,
      hints: hintsOf(element),
      href,
      condition: this.#condition,
    });
  }

  #inlineSvg(element: Element, style: Style | null, href: string | null): void {
    this.#parts.images.push({
      range: this.#startTag(element),
      src: null,
      alt: this.#document.attribute(element, 'aria-label'),
      width: this.#length(element, style, 'width'),
      height: this.#length(element, style, 'height'),
      fit: this.#value(element, 'preserveAspectRatio') ?? this.#value(element, 'preserveaspectratio'),
      kind: 'svg',
      hints: hintsOf(element),
      href,
      condition: this.#condition,
    });
  }

  /** An `<img>` is its start tag; what follows it is somebody else's. */
  #startTag(element: Element): Range {
    const range = this.#document.rangeOf(element);
    const first = element.children[0];
    return first ? { start: range.start, end: this.#document.rangeOf(first).start } : range;
  }

  /** `style` wins over the attribute, and `auto` over both: then the other side decides. */
  #length(element: Element, style: Style | null, name: 'width' | 'height'): Length | null {
    const declared = style?.declarations.findLast(({ property }) => property === name);
    if (declared) {
      const css = this.#document.attribute(element, 'style')!;
      return lengthOf(
        declared.value.replace(/\s*!important$/i, ''),
        rangeOf(css, declared.start, declared.end),
      );
    }
    const mapped = this.#document.attribute(element, name);
    if (!mapped?.text.trim()) return null;
    return lengthOf(mapped.text.trim().replace(/^(\d+(?:\.\d+)?)$/, '$1px'), rangeOf(mapped));
  }

  #isHidden(element: Element, style: Style | null): boolean {
    if ('hidden' in element.attribs) return true;
    if (style?.declarations.some(({ property, value }) => isHiding(property, value))) return true;
    const classes = element.attribs.class;
    return (
      !!classes &&
      this.#hiddenClasses.size > 0 &&
      classes.split(/\s+/).some((name) => this.#hiddenClasses.has(name))
    );
  }

  #value(element: Element, name: string): string | null {
    return element.attribs[name] ?? null;
  }
}

const META_ROLE: Readonly<Record<string, Role>> = {
  description: 'field:description',
  'og:title': 'field:title',
  'og:description': 'field:description',
  'twitter:title': 'field:title',
  'twitter:description': 'field:description',
  subject: 'field:subject',
  preheader: 'field:preheader',
};

function roleOf(name: string): Role | null {
  if (/^h[1-6]$/.test(name)) return 'heading';
  switch (name) {
    case 'title':
      return 'field:title';
    case 'li':
      return 'list-item';
    case 'th':
      return 'table-cell';
    case 'blockquote':
      return 'quote';
    case 'figcaption':
    case 'caption':
      return 'caption';
    case 'button':
      return 'button';
    case 'pre':
      return 'code';
    default:
      return null;
  }
}

function styleValue(style: Style | null, property: string): string | null {
  return style?.declarations.findLast((declaration) => declaration.property === property)?.value ?? null;
}

function isBlock(style: Style | null): boolean {
  return /^(?:block|table|flex|grid|list-item)/.test(styleValue(style, 'display') ?? '');
}

/** A link that looks like a button: by its class or role, or because it brings its own ground and padding. */
function isButton(element: Element, style: Style | null): boolean {
  const { class: classes = '', role = '' } = element.attribs;
  if (/(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/i.test(classes) || role.toLowerCase() === 'button')
    return true;
  if (/^v:/.test(element.name)) return true;
  return (
    (styleValue(style, 'background') ?? styleValue(style, 'background-color')) !== null &&
    styleValue(style, 'padding') !== null
  );
}

function hasOnlyImages(element: Element): boolean {
  const isImage = (node: ChildNode): boolean =>
    node.type === 'tag' &&
    (node.name === 'img' ||
      node.name === 'svg' ||
      (node.children.length > 0 && node.children.every((child) => isImage(child) || isBlank(child))));
  const isBlank = (node: ChildNode): boolean =>
    node.type === 'comment' || (node.type === 'text' && node.data.trim() === '');
  return element.children.some(isImage) && element.children.every((node) => isImage(node) || isBlank(node));
}

function lengthOf(value: string, range: Range): Length | null {
  const match = /^(\d*\.?\d+)\s*(px|%|[a-z]+)?$/i.exec(value);
  if (!match) return null;
  const unit = match[2]?.toLowerCase();
  return { value: Number(match[1]), unit: unit === 'px' || unit === '%' ? unit : 'other', range };
}

function hintsOf({ attribs }: Element): string {
  return [attribs.class, attribs.id, attribs.title].filter(Boolean).join(' ');
}

/** `none`, `url(#gradient)` and `currentColor` are no colours of their own. */
function svgColor(value: string): Color | null {
  return parseColor(value.replace(/^url\([^)]*\)\s*/i, ''));
}

function vmlColor(value: string): Color | null {
  return parseColor(value.replace(/\s*\[[^\]]*\]\s*$/, ''));
}
