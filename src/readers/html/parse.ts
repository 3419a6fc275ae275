/** HTML → parts of an asset: the page as its reader meets it, and as Outlook does. */
import type { ChildNode, Element, ParentNode } from 'domhandler';
import { parseColor, parseLegacyColor } from '../../color/index.ts';
import {
  type Color,
  type ColorOrigin,
  type ColorUse,
  type ImageUse,
  type InlineSpan,
  type LinkUse,
  type MappedText,
  type MergeTag,
  OPAQUE,
  type Range,
  type Role,
  rangeOf,
  type Scheme,
  type TextPair,
  type TextPart,
  type TextRun,
} from '../../model/index.ts';
import { effectsOf } from '../css/effects.ts';
import { backgroundImage, fillIn, readStyleParts } from '../css/parts.ts';
import type { Style } from '../css/style.ts';
import { type Masked, tagsWithin } from '../merge-tags.ts';
import { appearanceOf, isHidden, type OwnLook, PLAIN, paintsOf, winnersOf } from './appearance.ts';
import { svgInAddress } from './data-uri.ts';
import { attributeHints, browserDefaults } from './defaults.ts';
import { type Chunk, type HtmlDocument, parseHtml } from './dom.ts';
import { BLOCK, LEGACY_COLOR, NOT_TEXT, SVG_COLOR, VML_COLOR } from './elements.ts';
import { writtenIn } from './markup.ts';
import { type Looks, openPage, type Page } from './page.ts';
import { emptyParts, type HtmlOptions, type HtmlParts } from './parts.ts';
import { type Pictures, picturesIn } from './pictures.ts';
import { type FlowContext, TextFlow } from './text-flow.ts';

export type { HtmlOptions, HtmlParts };

/** Reads a stretch of a file: a whole HTML file, or a piece of HTML in markdown. */
export function readHtml(
  source: string,
  masked: Masked,
  start: number,
  end: number,
  options: HtmlOptions = {},
): HtmlParts {
  const document = parseHtml(source, masked, { start, end });
  return readDocument(source, masked, document, { start, end }, options);
}

/** Reads a tree with places: HTML's, or what another format means in HTML. */
export function readDocument(
  source: string,
  masked: Masked,
  document: HtmlDocument,
  range: Range,
  options: HtmlOptions = {},
): HtmlParts {
  const parts = emptyParts();
  const page = openPage(source, masked, document, parts, options);
  new HtmlWalk(page, document, range, null).read(page.looks);
  for (const address of parts.svgAddresses) parts.colors.push(...colorsOfDataUri(address));
  fillIn(parts.colors, page.variables);
  byPlace(parts.runs, ({ content }) => content.segments[1]!);
  byPlace(parts.links, ({ range }) => range.start);
  byPlace(parts.colors, ({ range }) => range.start);
  byPlace(parts.images, ({ range }) => range.start);
  byPlace(parts.fonts, ({ range }) => range.start);
  byScheme(parts.pairs);
  parts.written = writtenIn(page);
  return parts;
}

/** An SVG file, or one inside a page. */
export function readSvg(source: string, masked: Masked, start: number, end: number): HtmlParts {
  const parts = emptyParts();
  const document = parseHtml(source, masked, { start, end }, 'xml');
  const page = openPage(source, masked, document, parts, { isPage: false });
  new HtmlWalk(page, document, { start, end }, null).read(page.looks);
  byPlace(parts.colors, ({ range }) => range.start);
  // What text lies on in a drawing is for the drawing to say.
  return { ...parts, pairs: [] };
}

/** The colours of an SVG in an address, at their places in the file. */
export function colorsOfDataUri(address: MappedText): ColorUse[] {
  const svg = svgInAddress(address);
  if (!svg) return [];
  const { colors } = readSvg(svg.text, { text: svg.text, tags: [] }, 0, svg.text.length);
  return colors.map((color) => ({
    ...color,
    range: rangeOf(svg, color.range.start, color.range.end),
    origin: 'svg',
  }));
}

function byScheme(pairs: TextPair[]): void {
  const order: readonly Scheme[] = ['light', 'dark', 'outlook-dark'];
  pairs.sort((a, b) => order.indexOf(a.scheme) - order.indexOf(b.scheme) || a.range.start - b.range.start);
}

function byPlace<T>(list: T[], place: (item: T) => number): void {
  list.sort((a, b) => place(a) - place(b));
}

/** What the elements around a node say about it. */
interface Around extends FlowContext {
  readonly href: string | null;
  readonly svg: boolean;
  readonly looks: Looks;
  readonly part: TextPart;
  /** Of the table and the row around, for rows and cells that an unclosed one still holds. */
  readonly table: Looks | null;
  readonly row: Looks | null;
  /** A cell or box that is painted and holds one link: the ground of a button, if that link is padded. */
  readonly isPlate: boolean;
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
  readonly #page: Page;
  readonly #document: HtmlDocument;
  readonly #parts: HtmlParts;
  readonly #flow: TextFlow;
  readonly #tags: readonly MergeTag[];
  readonly #pictures: Pictures;
  readonly #condition: TextRun['condition'];

  constructor(page: Page, document: HtmlDocument, range: Range, condition: TextRun['condition']) {
    this.#page = page;
    this.#document = document;
    this.#parts = page.parts;
    this.#condition = condition;
    this.#pictures = picturesIn(page, document, condition);
    this.#tags = tagsWithin(page.masked.tags, range.start, range.end);
    this.#flow = new TextFlow(
      page.source,
      this.#tags,
      condition,
      (run) => this.#parts.runs.push(run),
      (link) => this.#parts.links.push(link),
    );
  }

  read(looks: Looks): void {
    this.#children(this.#document.root, {
      role: 'body',
      lang: null,
      hidden: false,
      preserve: false,
      href: null,
      svg: false,
      looks,
      part: 'text',
      table: null,
      row: null,
      isPlate: false,
    });
    this.#flow.flush();
  }

  #children(parent: ParentNode, around: Around): void {
    for (const node of parent.children) this.#node(node, around);
  }

  #node(node: ChildNode, around: Around): void {
    if (node.type === 'text') {
      const chunks = this.#document.chunksOf(node);
      this.#flow.text(chunks, around);
      this.#pair(node.data, chunks, around);
    } else if (node.type === 'comment') {
      this.#comment(node, around);
    } else if (node.type === 'cdata') {
      this.#children(node, around);
    } else if (node.type === 'tag') {
      this.#element(node as Element, around);
    }
  }

  #comment(node: ChildNode & { data: string }, around: Around): void {
    const range = this.#document.rangeOf(node);
    const fragment = this.#page.fragments.get(node);
    if (!fragment) {
      this.#parts.comments.push({ range, text: node.data });
      return;
    }
    new HtmlWalk(this.#page, fragment.document, fragment.range, 'mso').read(around.looks);
  }

  /** The colours of a piece of text on what it lies on, in each scheme. */
  #pair(text: string, chunks: readonly Chunk[], around: Around): void {
    if (text.trim() === '' || around.role.startsWith('field:')) return;
    const range = this.#shownRange(chunks);
    if (!range) return;
    for (const look of around.looks) {
      const { foreground, background } = paintsOf(look);
      // Outlook on Windows has its own dark mode and asks no style sheet.
      if (this.#condition && look.scheme !== 'light') continue;
      // In a piece of HTML nothing is known of text that it does not style.
      if (!this.#page.isPage && !foreground.color && !background.color && !look.fontSource) continue;
      this.#parts.pairs.push({
        range,
        part: around.part,
        scheme: look.scheme,
        foreground: this.#page.trust(foreground),
        background: this.#page.trust(background),
        fontSize: look.fontSize,
        fontWeight: look.fontWeight,
        font: { families: look.families, source: look.fontSource },
        hidden: isHidden(look),
        condition: this.#condition,
      });
    }
  }

  /** From the first to the last character that is shown; null where only control tags stand. */
  #shownRange(chunks: readonly Chunk[]): Range | null {
    let start = -1;
    let end = -1;
    for (const chunk of chunks) {
      const isReference = chunk.text.length !== chunk.end - chunk.start;
      if (isReference) {
        if (/^[ \t\n\f\r]*$/.test(chunk.text)) continue;
        if (start === -1) start = chunk.start;
        end = chunk.end;
        continue;
      }
      const first = chunk.text.search(/[^ \t\n\f\r]/);
      if (first === -1) continue;
      if (start === -1) start = chunk.start + first;
      end = chunk.start + chunk.text.trimEnd().length;
    }
    if (start === -1) return null;
    const tags = tagsWithin(this.#tags, start, end);
    if (tags.length === 0) return { start, end };
    const { text } = this.#page.masked;
    let at = start;
    for (const { range, kind } of tags) {
      if (kind === 'output' || text.slice(at, range.start).trim() !== '') return { start, end };
      at = Math.max(at, range.end);
    }
    return text.slice(at, end).trim() === '' ? null : { start, end };
  }

  #element(element: Element, around: Around): void {
    const name = element.name;
    const svg = around.svg || name === 'svg';
    const css = element.attribs.style === undefined ? null : this.#document.attribute(element, 'style');
    const style = css
      ? readStyleParts(
          css,
          {
            context: 'declarationList',
            origin: svg ? 'svg' : 'css',
            condition: this.#condition,
            scheme: null,
          },
          this.#parts,
        )
      : null;
    this.#attributeColors(element, svg);
    if (NOT_TEXT.has(name) || /^[ow]:/.test(name)) return;

    const { looks, own } = this.#look(element, css, style, around);
    const block = BLOCK.has(name) || isBlock(own.display);
    if (block) this.#flow.flush();
    const href = name === 'a' ? this.#value(element, 'href') : around.href;
    const isButton = looksLikeButton(element, own, around.isPlate);
    const inside: Around = {
      role: roleOf(name) ?? around.role,
      lang: this.#value(element, 'lang') || around.lang,
      hidden: isHidden(looks[0]!),
      preserve: around.preserve || name === 'pre',
      href,
      svg,
      looks,
      part: partOf(name, href, isButton, around.part),
      table: ROW_GROUP.has(name) ? looks : around.table,
      row: name === 'tr' ? looks : name === 'table' ? null : around.row,
      isPlate: own.hasGround && PLATE.has(name) && holdsOneLink(element),
    };
    this.#special(element, name, style, inside);
    if (name === 'title' && !svg) this.#flow.flush();

    const span = SPAN_KINDS[name];
    if (span) this.#flow.openSpan(span);
    const link = this.#openLink(element, name, isButton);
    this.#children(element, inside);
    if (link) this.#flow.closeLink();
    if (span) this.#flow.closeSpan();
    if (block || name === 'title') this.#flow.flush();
  }

  /** What the cascade makes of an element; one that nothing is said of looks as what it stands in. */
  #look(
    element: Element,
    css: MappedText | null,
    style: Style | null,
    around: Around,
  ): { looks: Looks; own: OwnLook } {
    const { cascade, msoCascade, quirks } = this.#page;
    const matched = (this.#condition ? msoCascade : cascade).matched(element);
    const said = style ? effectsOf(style.declarations) : [];
    const effects = quirks ? said : said.filter(({ quirk }) => !quirk);
    const defaults = browserDefaults(element, quirks);
    const hints = attributeHints(element, this.#document);
    // htmlparser2 ends no cell at the next one while a paragraph in it is open; browsers do.
    const isCell = element.name === 'td' || element.name === 'th';
    const parents = (isCell ? around.row : element.name === 'tr' ? around.table : null) ?? around.looks;
    if (matched.length + effects.length + defaults.length + hints.length === 0)
      return { looks: parents, own: PLAIN };
    const inline =
      effects.length > 0 ? { effects, sheet: { style: style!, css: css!, path: null, media: '' } } : null;
    let own = PLAIN;
    const looks = parents.map((parent) => {
      const looked = appearanceOf(parent, winnersOf(parent.scheme, defaults, hints, matched, inline));
      if (parent.scheme === 'light') own = looked.own;
      const { appearance } = looked;
      return element.name === 'body' ? { ...appearance, bodyColor: appearance.color } : appearance;
    });
    return { looks, own };
  }

  /** What an element is besides a place for text. */
  #special(element: Element, name: string, style: Style | null, inside: Around): void {
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
      case 'link':
        // Safari's pinned tabs: CSS, unlike the old attributes.
        if (element.attribs.color !== undefined) this.#color(element, 'color', 'meta', parseColor);
        break;
      case 'img':
      case 'v:image':
      case 'v:imagedata':
        this.#picture(
          this.#pictures.image(element, style, name === 'img' ? 'img' : 'vml', inside),
          element,
          inside,
        );
        break;
      case 'input':
        if (this.#value(element, 'type')?.toLowerCase() === 'image')
          this.#picture(this.#pictures.image(element, style, 'img', inside), element, inside);
        break;
      case 'v:fill':
        if (element.attribs.src)
          this.#picture(this.#pictures.image(element, style, 'vml', inside), element, inside);
        break;
      case 'source':
        this.#parts.images.push(...this.#pictures.sources(element));
        break;
      case 'image':
        if (inside.svg) this.#picture(this.#pictures.image(element, style, 'img', inside), element, inside);
        break;
      case 'svg':
        this.#parts.images.push(this.#pictures.inlineSvg(element, style, inside));
        break;
    }
    const background = this.#document.attribute(element, 'background');
    if (background?.text)
      this.#parts.images.push({ ...backgroundImage(background), condition: this.#condition });
  }

  #openLink(element: Element, name: string, isButton: boolean): boolean {
    const isLink = name === 'a' || name === 'area' || name === 'v:roundrect' || name === 'v:rect';
    const href = isLink ? this.#document.attribute(element, 'href') : null;
    if (!href) return false;
    const kind: LinkUse['kind'] = isButton ? 'button' : hasOnlyImages(element) ? 'image' : 'link';
    this.#flow.openLink({
      range: this.#document.rangeOf(element),
      href,
      kind,
      condition: this.#condition,
    });
    return true;
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
      scheme: null,
      condition: this.#condition,
    });
  }

  #fontFace(element: Element): void {
    const face = this.#document.attribute(element, 'face');
    if (!face?.text.trim()) return;
    const families = face.text.split(',').map((family) => family.trim().replace(/^(["'])(.*)\1$/, '$2'));
    this.#parts.fonts.push({
      range: rangeOf(face),
      families,
      selector: null,
      isDefinition: false,
      condition: this.#condition,
    });
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

  #picture(use: ImageUse, element: Element, around: Around): void {
    this.#parts.images.push(use, ...this.#pictures.sources(element));
    if (use.alt?.text.trim()) this.#run('alt', use.alt, around);
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

function isBlock(display: string | null): boolean {
  return display !== null && /^(?:block|table|flex|grid|list-item)/.test(display);
}

/** A link that looks like a button: by its class or role, or because it brings its own ground and padding. */
function looksLikeButton(element: Element, own: OwnLook, isOnPlate: boolean): boolean {
  const { name, attribs } = element;
  if (name === 'button' || /^v:(?:round)?rect$/.test(name)) return true;
  if (name !== 'a') return false;
  const { class: classes = '', role = '' } = attribs;
  if (/(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/i.test(classes) || role.toLowerCase() === 'button')
    return true;
  const isBox = own.display !== null && /^(?:inline-)?(?:block|flex|grid)/.test(own.display);
  return (own.hasGround && (own.hasPadding || isBox)) || (isOnPlate && own.hasPadding);
}

const ROW_GROUP: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot']);

const PLATE: ReadonlySet<string> = new Set(['td', 'th', 'div', 'p', 'span', 'center']);

function holdsOneLink({ children }: Element): boolean {
  const shown = children.filter(
    (child) => child.type === 'tag' || (child.type === 'text' && child.data.trim() !== ''),
  );
  return shown.length === 1 && shown[0]!.type === 'tag' && (shown[0] as Element).name === 'a';
}

function partOf(name: string, href: string | null, isButton: boolean, around: TextPart): TextPart {
  if (isButton || around === 'button') return 'button';
  if (/^h[1-6]$/.test(name)) return 'heading';
  return name === 'a' && href !== null ? 'link' : around;
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

/** `none`, `url(#gradient)` and `currentColor` are no colours of their own. */
function svgColor(value: string): Color | null {
  return parseColor(value.replace(/^url\([^)]*\)\s*/i, ''));
}

function vmlColor(value: string): Color | null {
  return parseColor(value.replace(/\s*\[[^\]]*\]\s*$/, ''));
}
