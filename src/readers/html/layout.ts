/**
 * How large a picture is shown and what is around it, as far as that follows from widths alone (CSS 2.1 §10, HTML
 * "Rendering"). Nothing is laid out: what would need it is not known.
 */
import type { ChildNode, Element } from 'domhandler';
import {
  type Alteration,
  type ImageBox,
  type ImageUse,
  type MappedText,
  rangeOf,
  type SpaceBeside,
} from '../../model/index.ts';
import { boxEffectsOf } from '../css/box-effects.ts';
import { DESKTOP, type Window } from '../css/conditions.ts';
import { readStyle } from '../css/style.ts';
import { substitute, type Variables } from '../css/variables.ts';
import { type Said, winnersOf } from './appearance.ts';
import type { Cascade, Sheet } from './cascade.ts';
import type { HtmlDocument } from './dom.ts';
import { BLOCK } from './elements.ts';

interface Box {
  /** A value with `var()` filled in; null: nothing says it. */
  value(property: string): string | null;
  said(property: string): Said | undefined;
}

export class Layout {
  readonly #document: HtmlDocument;
  readonly #cascade: Cascade;
  readonly #variables: Variables;
  readonly #boxes = new WeakMap<Element, Box>();
  readonly #widths = new WeakMap<Element, number | null>();

  readonly #view: Window;
  /** The room that the page has. */
  readonly #window: number | null;

  /**
   * @param cascade Over `boxEffectsOf`, for the same window.
   * @param isPage Else it is a piece of one: how much room it has there is not known.
   */
  constructor(
    document: HtmlDocument,
    cascade: Cascade,
    variables: Variables,
    isPage: boolean,
    window: Window = DESKTOP,
  ) {
    this.#document = document;
    this.#cascade = cascade;
    this.#variables = variables;
    this.#view = window;
    this.#window = isPage ? window.width : null;
  }

  /** @param em Font size of the element, CSS pixels. */
  image(element: Element, em: number | null): Pick<ImageUse, 'box' | 'alterations' | 'space'> {
    return {
      box: this.#imageBox(element, em),
      alterations: this.#alterations(element),
      space: this.#space(element),
    };
  }

  /**
   * Null: it is not shown in this window.
   * @param em Font size of the element, CSS pixels.
   */
  box(element: Element, em: number | null): ImageBox | null {
    for (let at: Element | null = element; at?.type === 'tag'; at = at.parent as Element | null) {
      if (/^(?:none|unknown)$/i.test(this.#box(at).value('display') ?? '')) return null;
    }
    return this.#imageBox(element, em);
  }

  /** `object-fit`; null: nothing says it. */
  fit(element: Element): string | null {
    return this.#box(element).value('object-fit');
  }

  #imageBox(element: Element, em: number | null): ImageBox {
    const box = this.#box(element);
    const around = () => this.#contentWidth(element.parent as Element | null);
    const size = (name: 'width' | 'height'): number | 'auto' | null => {
      const value = box.value(name) ?? legacyLength(element.attribs[name]);
      if (value === null || /^(?:auto|initial|unset)$/i.test(value)) return 'auto';
      // A height in percent of a height that nothing sets is none.
      if (value.endsWith('%') && name === 'height') return 'auto';
      return pixels(value, around, em, this.#view.width);
    };
    let certain = true;
    const bound = (name: string): number | null => {
      const value = box.value(name);
      if (value === null || /^(?:none|auto|initial|unset|0(?:px)?)$/i.test(value)) return null;
      if (value.endsWith('%') && name.endsWith('height')) return null;
      const found = pixels(value, around, em, this.#view.width);
      if (found === null) certain = false;
      return found;
    };
    const shown = {
      width: box.value('aspect-ratio') === null ? size('width') : null,
      height: size('height'),
      maxWidth: bound('max-width'),
      maxHeight: bound('max-height'),
      minWidth: bound('min-width'),
    };
    // Which file is taken depends on the screen.
    if (shown.width === 'auto' && (element.attribs.srcset || inPicture(element)))
      return { ...shown, certain: false };
    return { ...shown, certain };
  }

  /** The width that stands open to what is in an element; null: not known. */
  #contentWidth(element: Element | null): number | null {
    if (element?.type !== 'tag' || element.name === 'html') return this.#window;
    const known = this.#widths.get(element);
    if (known !== undefined) return known;
    // Until it is known: what asks for itself gets no answer.
    this.#widths.set(element, null);
    const width = this.#widthOf(element);
    this.#widths.set(element, width);
    return width;
  }

  #widthOf(element: Element): number | null {
    const box = this.#box(element);
    const parent = () => this.#contentWidth(element.parent as Element | null);
    const display = (box.value('display') ?? displayOf(element.name)).toLowerCase();
    const isFloat = /^(?:left|right)$/i.test(box.value('float') ?? '');
    const isOut = /^(?:absolute|fixed)$/i.test(box.value('position') ?? '');
    if (isOut) return null;
    switch (display) {
      case 'inline':
      case 'contents':
        return parent();
      case 'table-cell':
        return this.#cellWidth(element, box);
      case 'table':
        return this.#specified(element, box, parent);
      case 'block':
      case 'list-item': {
        const specified = this.#specified(element, box, parent);
        const open = parent();
        const sides = this.#edges(box, open, defaultMargin(element.name));
        if (sides === null) return null;
        if (specified !== null) return inner(specified, sides, box);
        if (isFloat || box.value('width') !== null || isFlexItem(element, this.#box.bind(this))) return null;
        if (open === null) return null;
        const most = this.#bound(box, open);
        const outer = open - sides.margin;
        return most === undefined ? null : inner(most === null ? outer : Math.min(outer, most), sides, box);
      }
      case 'inline-block': {
        const specified = this.#specified(element, box, parent);
        const sides = this.#edges(box, parent(), 0);
        return specified === null || sides === null ? null : inner(specified, sides, box);
      }
      default:
        return null;
    }
  }

  /** A width that is said, held to its `max-width`; null where none is, or it cannot be known. */
  #specified(element: Element, box: Box, around: () => number | null): number | null {
    const hinted = /^(?:table|td|th|hr)$/.test(element.name) ? legacyLength(element.attribs.width) : null;
    const value = box.value('width') ?? hinted;
    if (value === null || /^(?:auto|initial|unset|fit-content|min-content|max-content)$/i.test(value))
      return null;
    const width = pixels(value, around, null, this.#view.width);
    if (width === null) return null;
    const most = this.#bound(box, around());
    return most === undefined ? null : most === null ? width : Math.min(width, most);
  }

  /** `max-width`: null where there is none, undefined where it cannot be known. */
  #bound(box: Box, around: number | null): number | null | undefined {
    const value = box.value('max-width');
    if (value === null || /^(?:none|initial|unset)$/i.test(value)) return null;
    return pixels(value, () => around, null, this.#view.width) ?? undefined;
  }

  /** The only cell of its table's one column takes all of it; of several, only a browser knows who gets what. */
  #cellWidth(cell: Element, box: Box): number | null {
    const row = cell.parent as Element | null;
    const table = ancestor(cell, 'table');
    if (row?.name !== 'tr' || !table) return null;
    const columns = Math.max(1, ...rowsOf(table).map(columnsIn));
    if (spanOf(cell) !== columns) return null;
    const width = this.#contentWidth(table);
    // A table of no width of its own is as wide as its only column asks for.
    if (width === null)
      return isAuto(this.#box(table), table) ? this.#specified(cell, box, () => null) : null;
    const tableBox = this.#box(table);
    const collapses = /^collapse$/i.test(tableBox.value('border-collapse') ?? '');
    const spacing = collapses
      ? 0
      : pixelsOr(tableBox.value('border-spacing')?.split(/\s/)[0] ?? table.attribs.cellspacing, 2);
    const borders = this.#edges(tableBox, width, 0);
    const sides = this.#edges(box, width, 0, pixelsOr(table.attribs.cellpadding, 1));
    if (spacing === null || borders === null || sides === null) return null;
    // Half of a border that cells share lies in the table, and which half wins is a matter of all its neighbours.
    if (
      collapses &&
      rowsOf(table)
        .flatMap(elementsIn)
        .some((other) => this.#hasSideBorder(other))
    )
      return null;
    const border = Number.parseFloat(table.attribs.border ?? '0') > 0 ? null : borders.border;
    return border === null ? null : width - border - 2 * spacing - sides.padding - sides.border;
  }

  #hasSideBorder(element: Element): boolean {
    const box = this.#box(element);
    return ['left', 'right'].some((side) => !/^0/.test(box.value(`border-${side}-width`) ?? '0'));
  }

  /** Left and right together; null where one cannot be known. */
  #edges(box: Box, around: number | null, margin: number, padding: number | null = 0): Edges | null {
    const sum = (name: (side: string) => string, fallback: number | null): number | null => {
      let total = 0;
      for (const side of ['left', 'right']) {
        const value = box.value(name(side));
        if (value !== null && /^auto$/i.test(value)) continue;
        const part =
          value === null ? fallback : pixels(borderName(value), () => around, null, this.#view.width);
        if (part === null) return null;
        total += part;
      }
      return total;
    };
    const edges = {
      margin: sum((side) => `margin-${side}`, margin),
      padding: sum((side) => `padding-${side}`, padding),
      border: sum((side) => `border-${side}-width`, 0),
    };
    return Object.values(edges).includes(null) ? null : (edges as Edges);
  }

  #box(element: Element): Box {
    let box = this.#boxes.get(element);
    if (!box) {
      box = this.#boxOf(element);
      this.#boxes.set(element, box);
    }
    return box;
  }

  #boxOf(element: Element): Box {
    const css = element.attribs.style === undefined ? null : this.#document.attribute(element, 'style');
    const effects = css ? boxEffectsOf(readStyle(css.text, 'declarationList').declarations) : [];
    const inline = css && effects.length > 0 ? { effects, sheet: sheetOf(css) } : null;
    const winners = winnersOf('light', [], [], this.#cascade.matched(element), inline);
    const said = (property: string) => winners.get(property);
    return {
      said,
      value: (property) => {
        const found = said(property);
        if (!found) return null;
        // Not known is no length, and no keyword either.
        if (found.conditional) return 'unknown';
        return /\bvar\(/i.test(found.value)
          ? (substitute(found.value, this.#variables) ?? 'unknown')
          : found.value;
      },
    };
  }

  #alterations(element: Element): Alteration[] {
    const box = this.#box(element);
    return ALTERATIONS.flatMap(([kind, property, none]): Alteration[] => {
      const said = box.said(property);
      const value = box.value(property);
      if (!said?.sheet || !said.effect || value === null || none.test(value) || value === 'unknown')
        return [];
      const { sheet, effect, selector } = said;
      const range = rangeOf(sheet.css, effect.start, effect.end);
      return [{ kind, source: { range, raw: said.value, property, path: sheet.path, selector } }];
    });
  }

  #isShown(element: Element): boolean {
    return (
      !/^(?:style|script|meta|link|title|wbr)$/.test(element.name) &&
      !/^none$/i.test(this.#box(element).value('display') ?? '')
    );
  }

  /** A block, itself or as the only thing in an inline element, has its lines to itself. */
  #isBlock(element: Element): boolean {
    const display = this.#box(element).value('display');
    if (display === 'unknown') return true;
    if (display !== null && !/^(?:inline|contents)$/i.test(display)) return !/^inline/i.test(display);
    if (this.#isFloat(element)) return false;
    return elementsIn(element).some((child) => BLOCK.has(child.name) || this.#isBlock(child));
  }

  #isFloat(element: Element): boolean {
    return /^(?:left|right)$/i.test(this.#box(element).value('float') ?? '');
  }

  /** Whether a word fits in beside it, as far as widths are known. */
  #hasRoom(element: Element, holder: Element): boolean {
    const open = this.#contentWidth(holder);
    const { width, maxWidth } = this.#imageBox(element, null);
    if (open === null || typeof width !== 'number') return true;
    return open - Math.min(width, maxWidth ?? width) >= WORD;
  }

  /** How far it is to the next thing on each side: paddings and margins of what holds the picture and nothing else. */
  #space(element: Element): ImageUse['space'] {
    const space = { top: 0, right: 0, bottom: 0, left: 0 };
    const open = { top: true, right: true, bottom: true, left: true };
    const isExact = { top: false, right: false, bottom: false, left: false };
    type Side = keyof typeof space;
    const add = (box: Box, kind: 'padding' | 'margin', sides: readonly Side[], fallback = 0): void => {
      for (const side of sides) {
        if (!open[side]) continue;
        const value = box.value(`${kind}-${side}`);
        const part = value === null ? fallback : (pixels(value, () => null, null, this.#view.width) ?? 0);
        space[side] += Math.max(0, part);
      }
    };
    const end = (sides: readonly Side[], exact: boolean): void => {
      for (const side of sides) {
        if (open[side]) isExact[side] = exact;
        open[side] = false;
      }
    };
    add(this.#box(element), 'margin', SIDES);
    add(this.#box(element), 'padding', SIDES);
    let inside: Element = element;
    for (let at = element.parent; at?.type === 'tag' && SIDES.some((side) => open[side]); at = at.parent) {
      const holder = at as Element;
      const { before, after } = neighbours(holder, inside, (child) => this.#isShown(child));
      const across = runsAcross(holder, inside) && !this.#isBlock(inside);
      const [first, last]: [Side, Side] = across ? ['left', 'right'] : ['top', 'bottom'];
      // What stands beside it may have a margin of its own, but text and pictures in the same line have none.
      const isBeside = (node: ChildNode) => across && isInline(node) && this.#hasRoom(element, holder);
      if (before) end([first], isBeside(before));
      if (after) end([last], isBeside(after));
      const box = this.#box(holder);
      const table = holder.name === 'td' || holder.name === 'th' ? ancestor(holder, 'table') : null;
      add(box, 'padding', SIDES, table ? (pixelsOr(table.attribs.cellpadding, 1) ?? 0) : 0);
      if (holder.name === 'body') break;
      add(box, 'margin', SIDES);
      inside = holder;
    }
    const beside = (side: Side): SpaceBeside => ({ pixels: space[side], isExact: isExact[side] });
    return { top: beside('top'), right: beside('right'), bottom: beside('bottom'), left: beside('left') };
  }
}

/** A word that has less than this beside a picture may stand in the next line. CSS pixels. */
const WORD = 60;

function isAuto(box: Box, table: Element): boolean {
  return /^auto$/i.test(box.value('width') ?? 'auto') && legacyLength(table.attribs.width) === null;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

const ALTERATIONS: readonly (readonly [Alteration['kind'], string, RegExp])[] = [
  ['filter', 'filter', /^(?:none|initial|unset)$/i],
  ['transform', 'transform', /^(?:none|initial|unset)$|^translate/i],
  ['transform', 'rotate', /^(?:none|0(?:deg)?)$/i],
  ['transform', 'scale', /^(?:none|1)$/i],
  ['opacity', 'opacity', /^(?:1(?:\.0*)?|100%|0(?:\.0*)?|initial|unset)$/i],
  ['shadow', 'box-shadow', /^(?:none|initial|unset)$/i],
  ['border', 'border-top-width', /^0/],
  ['radius', 'border-radius', /^0\w*(?:\s+0\w*)*$|^(?:initial|unset)$/i],
  ['blend', 'mix-blend-mode', /^(?:normal|initial|unset)$/i],
  ['outline', 'outline', /^(?:none|0|initial|unset)\b/i],
];

interface Edges {
  readonly margin: number;
  readonly padding: number;
  readonly border: number;
}

/** The content's part of a width. */
function inner(width: number, { padding, border }: Edges, box: Box): number {
  const isSaid = box.value('width') !== null || box.value('max-width') !== null;
  const isContent = isSaid && !/^border-box$/i.test(box.value('box-sizing') ?? '');
  return isContent && box.value('width') !== null ? width : width - padding - border;
}

/** CSS pixels; null where it cannot be known. */
function pixels(
  value: string,
  around: () => number | null,
  em: number | null,
  window: number,
): number | null {
  const [, number, unit] = /^(-?\d*\.?\d+)\s*([a-z]*|%)$/i.exec(value.trim()) ?? [];
  if (number === undefined) return null;
  const size = Number(number);
  switch (unit!.toLowerCase()) {
    case 'px':
      return size;
    case '':
      return size === 0 ? 0 : null;
    case '%': {
      const whole = around();
      return whole === null ? null : (whole * size) / 100;
    }
    case 'em':
      return em === null ? null : size * em;
    case 'rem':
      return size * 16;
    case 'vw':
      return (size * window) / 100;
    case 'pt':
      return (size * 4) / 3;
    default:
      return null;
  }
}

function pixelsOr(value: string | undefined, fallback: number): number | null {
  if (value === undefined) return fallback;
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)\s*(px|%)?/.exec(value) ?? [];
  return number === undefined || unit === '%' ? null : Number(number);
}

function borderName(value: string): string {
  return { thin: '1px', medium: '3px', thick: '5px' }[value.toLowerCase()] ?? value;
}

/** HTML, "rules for parsing dimension values": `600`, `600px` and `600abc` are 600 pixels. */
function legacyLength(value: string | undefined): string | null {
  const [, number, percent] = /^\s*\+?(\d+(?:\.\d+)?)(%)?/.exec(value ?? '') ?? [];
  return number === undefined ? null : `${number}${percent ?? 'px'}`;
}

function displayOf(name: string): string {
  if (/^(?:td|th)$/.test(name)) return 'table-cell';
  if (/^(?:tr|tbody|thead|tfoot)$/.test(name)) return 'table-row';
  if (name === 'table') return 'table';
  if (name === 'button') return 'inline-block';
  return BLOCK.has(name) ? 'block' : 'inline';
}

/** Left and right, where no rule says. CSS pixels. */
function defaultMargin(name: string): number {
  if (name === 'body') return 8;
  return /^(?:blockquote|figure)$/.test(name) ? 40 : 0;
}

function isFlexItem(element: Element, boxOf: (element: Element) => Box): boolean {
  const parent = element.parent;
  return parent?.type === 'tag' && /flex|grid/i.test(boxOf(parent as Element).value('display') ?? '');
}

function inPicture(element: Element): boolean {
  return element.parent?.type === 'tag' && (element.parent as Element).name === 'picture';
}

function ancestor(element: Element, name: string): Element | null {
  for (let at = element.parent; at?.type === 'tag'; at = at.parent)
    if ((at as Element).name === name) return at as Element;
  return null;
}

function elementsIn(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'tag');
}

function rowsOf(table: Element): Element[] {
  return elementsIn(table).flatMap((child) =>
    child.name === 'tr'
      ? [child]
      : /^t(?:head|body|foot)$/.test(child.name)
        ? elementsIn(child).filter(({ name }) => name === 'tr')
        : [],
  );
}

function columnsIn(row: Element): number {
  return elementsIn(row)
    .filter(({ name }) => name === 'td' || name === 'th')
    .reduce((sum, cell) => sum + spanOf(cell), 0);
}

function spanOf(cell: Element): number {
  return Math.max(1, Number.parseInt(cell.attribs.colspan ?? '1', 10) || 1);
}

/** What is shown before and after a child. */
function neighbours(
  holder: Element,
  child: Element,
  isShown: (element: Element) => boolean,
): { before: ChildNode | null; after: ChildNode | null } {
  const shown = (node: ChildNode) =>
    node.type === 'tag' ? isShown(node as Element) : node.type === 'text' && node.data.trim() !== '';
  const at = holder.children.indexOf(child);
  return {
    before: holder.children.slice(0, at).findLast(shown) ?? null,
    after: holder.children.slice(at + 1).find(shown) ?? null,
  };
}

/** Whether a holder's children stand side by side: cells of a row, and what flows in a line. */
function runsAcross(holder: Element, child: Element): boolean {
  if (holder.name === 'tr') return true;
  return !/^(?:table|tbody|thead|tfoot)$/.test(holder.name) && !BLOCK.has(child.name);
}

/** What goes on in the same line. */
function isInline(node: ChildNode): boolean {
  if (node.type !== 'tag') return node.type === 'text';
  const { name } = node as Element;
  return name !== 'br' && !BLOCK.has(name);
}

function sheetOf(css: MappedText): Sheet {
  return { style: readStyle(css.text, 'declarationList'), css, path: null, media: '' };
}
