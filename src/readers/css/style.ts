/**
 * What a piece of CSS says of colours, fonts and pictures, in offsets of that piece. Emails repeat the same
 * few styles hundreds of times, so it is memoised by text.
 */
import type { CssNode, Declaration, Value } from 'css-tree';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { parseColor } from '../../color/index.ts';
import { type Color, OPAQUE } from '../../model/index.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
  /** Of the rule it stands in; null in a `style` attribute. */
  readonly selector: string | null;
}

export interface StyleColor extends Placed {
  readonly raw: string;
  readonly color: Color | null;
  readonly property: string;
}

export interface StyleFont extends Placed {
  readonly families: readonly string[];
}

export interface StyleUrl extends Placed {
  readonly property: string;
}

export interface StyleDeclaration extends Placed {
  readonly property: string;
  readonly value: string;
}

export interface Style {
  readonly colors: readonly StyleColor[];
  readonly fonts: readonly StyleFont[];
  readonly urls: readonly StyleUrl[];
  /** `start` and `end` are the value's. */
  readonly declarations: readonly StyleDeclaration[];
  readonly comments: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** Class names that a rule outside any `@media` hides. */
  readonly hiddenClasses: ReadonlySet<string>;
}

export type StyleContext = 'stylesheet' | 'declarationList';

const known = new Map<string, Style>();
/** A `style` attribute is short and comes again; a style sheet is long and comes once a file. */
const MEMOISED_LENGTH = 1000;

export function readStyle(text: string, context: StyleContext): Style {
  if (text.length > MEMOISED_LENGTH) return parseStyle(text, context);
  const key = `${context}\n${text}`;
  let style = known.get(key);
  if (!style) {
    style = parseStyle(text, context);
    // Bounded: a run over many files must not remember them all.
    if (known.size >= 2000) known.clear();
    known.set(key, style);
  }
  return style;
}

/** Properties whose value may hold a colour. In any other one `red` is a name and `#abc` an address. */
const HOLDS_COLOR =
  /color|background|border|outline|fill|stroke|shadow|gradient|text-decoration|text-emphasis|column-rule|mask|^--|^mso-(?:.*-)?(?:highlight|shading|border)|^-ms-filter$|^filter$|^list-style-image$|^content$/;

/** Names that are no colour of their own. */
const NO_COLOR = /^(?:inherit|initial|unset|revert|revert-layer|currentcolor|transparent|none|auto)$/i;

const COLOR_FUNCTION = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|device-cmyk)$/i;

function parseStyle(text: string, context: StyleContext): Style {
  const colors: StyleColor[] = [];
  const fonts: StyleFont[] = [];
  const urls: StyleUrl[] = [];
  const declarations: StyleDeclaration[] = [];
  const comments: Style['comments'][number][] = [];
  const hiddenClasses = new Set<string>();

  const tree = parse(text, {
    context,
    positions: true,
    parseCustomProperty: true,
    onComment: (comment, { start, end }) =>
      comments.push({ text: comment, start: start.offset, end: end.offset }),
    // What does not parse stays a Raw node: half of an email's CSS is hacks, and browsers pass over them too.
    onParseError: () => {},
  });
  const textOf = (node: CssNode): string =>
    node.loc ? text.slice(node.loc.start.offset, node.loc.end.offset) : '';

  walk(tree, {
    visit: 'Declaration',
    enter(this: { rule: CssNode | null; atrule: CssNode | null }, node: CssNode) {
      const declaration = node as Declaration;
      const rule = this.rule as { prelude: CssNode } | null;
      const selector = rule ? textOf(rule.prelude) : null;
      const property = declaration.property.toLowerCase();
      const { value } = declaration;
      if (!value.loc) return;
      const placed = { start: value.loc.start.offset, end: value.loc.end.offset, selector };
      const valueText = text.slice(placed.start, placed.end).trim();
      declarations.push({ property, value: valueText, ...placed });
      if (property === 'font-family' && value.type === 'Value') {
        const families = valueText.split(',').map((family) => family.trim().replace(/^(["'])(.*)\1$/, '$2'));
        if (valueText !== '' && !/^(?:inherit|initial|unset)$/i.test(valueText))
          fonts.push({ families, ...placed });
      }
      if (isHiding(property, valueText) && selector && !this.atrule) {
        for (const name of selector.matchAll(/(?:^|,)\s*[\w-]*\.([\w-]+)\s*(?=,|$)/g))
          hiddenClasses.add(name[1]!);
      }
      if (value.type === 'Value') collect(value, property, selector);
    },
  });
  return { colors, fonts, urls, declarations, comments, hiddenClasses };

  function collect(value: Value, property: string, selector: string | null): void {
    const holdsColor = HOLDS_COLOR.test(property);
    const add = (node: CssNode, color: Color | null): void => {
      const { start, end } = node.loc!;
      colors.push({ raw: textOf(node), color, property, selector, start: start.offset, end: end.offset });
    };
    walk(value, {
      enter(this: unknown, node: CssNode) {
        if (node.type === 'Url') {
          const { start, end } = urlPlace(textOf(node), node.loc!.start.offset);
          urls.push({ property, selector, start, end });
        }
        if (!holdsColor) return;
        if (node.type === 'Hash') {
          const color = parseColor(textOf(node));
          if (color) add(node, color);
        } else if (node.type === 'Identifier' && !NO_COLOR.test(node.name)) {
          if (node.name.includes(OPAQUE)) add(node, null);
          else if (isNamedColor(node.name)) add(node, parseColor(node.name));
        } else if (node.type === 'Function' && COLOR_FUNCTION.test(node.name)) {
          const color = parseColor(textOf(node));
          add(node, color);
          // What stands inside a colour is a part of it, not another colour.
          return (walk as unknown as { skip: symbol }).skip;
        }
        return undefined;
      },
    } as Parameters<typeof walk>[1]);
  }
}

/** In a custom property any word may be a value; only a colour's name is one. */
function isNamedColor(name: string): boolean {
  return /^[a-z]+$/i.test(name) && parseColor(name) !== null;
}

export function isHiding(property: string, value: string): boolean {
  switch (property) {
    case 'display':
      return /^none\b/i.test(value);
    case 'mso-hide':
      return /^all\b/i.test(value);
    case 'visibility':
      return /^hidden\b/i.test(value);
    case 'max-height':
    case 'font-size':
    case 'opacity':
      return /^0(?:\.0*)?(?:px|pt|em|rem|%)?(?:\s*!important)?$/i.test(value);
    default:
      return false;
  }
}

/** The address inside `url(…)`, without quotes and white space. */
function urlPlace(raw: string, offset: number): { start: number; end: number } {
  const open = /^url\(\s*["']?/i.exec(raw)?.[0].length ?? 0;
  const close = /["']?\s*\)?$/.exec(raw)?.[0].length ?? 0;
  return { start: offset + open, end: offset + Math.max(open, raw.length - close) };
}
