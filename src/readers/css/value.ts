/** What one value says of colours and addresses, in offsets of that value. Memoised: emails repeat a few. */
import type { CssNode, FunctionNode } from 'css-tree';
import parse from 'css-tree/parser';
import { parseColor } from '../../color/index.ts';
import { type Color, OPAQUE, type Range } from '../../model/index.ts';

export interface ValueColor extends Range {
  /** Null when it depends on what is around it: a merge tag, `var()`, `currentColor` in a mix. */
  readonly color: Color | null;
  /** False for `currentColor` and `transparent`: part of what is painted, and no colour the author chose. */
  readonly isUse: boolean;
  /** The second half of a `light-dark()`. */
  readonly isDark: boolean;
}

export interface ValueParts {
  readonly colors: readonly ValueColor[];
  readonly urls: readonly Range[];
}

const NOTHING: ValueParts = { colors: [], urls: [] };

/** Properties whose value may hold a colour. In any other one `red` is a name and `#abc` an address. */
const HOLDS_COLOR =
  /color|background|border|outline|fill|stroke|shadow|gradient|text-decoration|text-emphasis|column-rule|mask|^--|^mso-(?:.*-)?(?:highlight|shading|border)|^-ms-filter$|^filter$|^list-style-image$|^content$|^initial-value$/;

/** Names that are no colour of their own. */
const NO_COLOR = /^(?:inherit|initial|unset|revert|revert-layer|currentcolor|transparent|none|auto)$/i;

const COLOR_FUNCTION =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|contrast-color|device-cmyk)$/i;

const known = new Map<string, ValueParts>();

export function valueParts(property: string, value: string): ValueParts {
  const holdsColor = HOLDS_COLOR.test(property);
  if (!holdsColor && !/url\(/i.test(value)) return NOTHING;
  const key = holdsColor ? value : `\n${value}`;
  let parts = known.get(key);
  if (!parts) {
    parts = read(value, holdsColor);
    if (known.size >= 5000) known.clear();
    known.set(key, parts);
  }
  return parts;
}

function read(value: string, holdsColor: boolean): ValueParts {
  // Most values are one hash or word, and need no parser.
  if (/^#?[\w-]*$/.test(value)) {
    const color = isWord(value) ? parseColor(value) : null;
    return color && !NO_COLOR.test(value)
      ? { colors: [{ start: 0, end: value.length, color, isUse: true, isDark: false }], urls: [] }
      : NOTHING;
  }
  const colors: ValueColor[] = [];
  const urls: Range[] = [];
  const tree = parsed(value);
  if (!tree) return NOTHING;
  const add = (node: CssNode, color: Color | null, isUse = true): void => {
    colors.push({ start: node.loc!.start.offset, end: node.loc!.end.offset, color, isUse, isDark });
  };
  let isDark = false;
  const textOf = ({ loc }: CssNode): string => value.slice(loc!.start.offset, loc!.end.offset);
  const visit = (node: CssNode): void => {
    if (node.type === 'Url') urls.push(urlPlace(textOf(node), node.loc!.start.offset));
    if (holdsColor && node.type === 'Hash') {
      const color = parseColor(textOf(node));
      if (color || textOf(node).includes(OPAQUE)) add(node, color);
    } else if (holdsColor && node.type === 'Identifier') {
      // `{{ width }}px` is no colour.
      if (node.name.replaceAll(OPAQUE, '') === '') add(node, null);
      else if (/^(?:currentcolor|transparent)$/i.test(node.name)) add(node, parseColor(node.name), false);
      else if (!NO_COLOR.test(node.name) && isWord(node.name)) {
        const color = parseColor(node.name);
        if (color) add(node, color);
      }
    } else if (holdsColor && node.type === 'Function' && isColor(node)) {
      // What stands inside a colour is a part of it, not another colour.
      add(node, parseColor(textOf(node)));
      return;
    }
    const isPair = node.type === 'Function' && /^light-dark$/i.test(node.name);
    for (const child of childrenOf(node)) {
      if (isPair && child.type === 'Operator' && child.value.trim() === ',') isDark = true;
      visit(child);
    }
    if (isPair) isDark = false;
  };
  visit(tree);
  return colors.length === 0 && urls.length === 0 ? NOTHING : { colors, urls };
}

export function childrenOf(node: CssNode): Iterable<CssNode> {
  return 'children' in node && node.children ? (node.children as Iterable<CssNode>) : [];
}

/** Null for what is no value at all: browsers drop its declaration. */
function parsed(value: string): CssNode | null {
  try {
    return parse(value, {
      context: 'value',
      positions: true,
      parseCustomProperty: true,
      onParseError: () => {},
    });
  } catch {
    return null;
  }
}

/** In a custom property any word may be a value; only a colour's name is one. */
function isWord(value: string): boolean {
  return /^(?:#[\da-f]+|[a-z]+)$/i.test(value);
}

function isColor({ name }: FunctionNode): boolean {
  return COLOR_FUNCTION.test(name);
}

/** The address inside `url(…)`, without quotes and white space. */
function urlPlace(raw: string, offset: number): Range {
  const open = /^url\(\s*["']?/i.exec(raw)?.[0].length ?? 0;
  const close = /["']?\s*\)?$/.exec(raw)?.[0].length ?? 0;
  return { start: offset + open, end: offset + Math.max(open, raw.length - close) };
}
