/**
 * A piece of CSS as its grammar has it: rules with their selectors and conditions, declarations, colours, fonts and
 * addresses, in offsets of that piece. What wins is the cascade's business. Emails repeat the same few styles
 * hundreds of times, and a campaign's emails share their style sheets, so it is memoised by text.
 */
import type { Atrule, CssNode, Declaration, Rule } from 'css-tree';
import parse from 'css-tree/parser';
import type { Color, Scheme } from '../../model/index.ts';
import { schemeAskedFor } from './conditions.ts';
import { childrenOf, type ValueColor, valueParts } from './value.ts';

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
  /** Null: its rule is for every scheme. */
  readonly scheme: Scheme | null;
}

export interface StyleFont extends Placed {
  readonly families: readonly string[];
  /** `@font-face`: it names a font. */
  readonly isDefinition: boolean;
}

export interface StyleUrl extends Placed {
  readonly property: string;
}

export interface StyleDeclaration {
  readonly property: string;
  /** Without `!important`; comments in it are blanks, so that its offsets are those of the file. */
  readonly value: string;
  readonly important: boolean;
  /** The value's. */
  readonly start: number;
  readonly end: number;
}

/** An at-rule around a rule: `media`, `(max-width: 600px)`. */
export interface StyleCondition {
  readonly name: string;
  readonly prelude: string;
}

export interface StyleRule {
  readonly selector: string;
  /** Outermost first. */
  readonly conditions: readonly StyleCondition[];
  readonly declarations: readonly StyleDeclaration[];
}

export interface Style {
  readonly colors: readonly StyleColor[];
  readonly fonts: readonly StyleFont[];
  readonly urls: readonly StyleUrl[];
  /** Of a `style` attribute. */
  readonly declarations: readonly StyleDeclaration[];
  /** Of a style sheet, in its order. */
  readonly rules: readonly StyleRule[];
  /** Cascade layers, by the order in which they are first named. */
  readonly layers: readonly string[];
  readonly comments: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

export type StyleContext = 'stylesheet' | 'declarationList';

const known = new Map<string, Style>();
let knownLength = 0;
/** Characters of CSS that are remembered: a run over many files must not remember them all. */
const MOST_REMEMBERED = 150_000;

export function readStyle(text: string, context: StyleContext): Style {
  const key = `${context}\n${text}`;
  let style = known.get(key);
  if (!style) {
    style = parseStyle(text, context);
    if (knownLength + text.length > MOST_REMEMBERED) {
      known.clear();
      knownLength = 0;
    }
    known.set(key, style);
    knownLength += text.length;
  }
  return style;
}

/** Blocks in blocks: css-tree would run out of stack where a file that is no style sheet opens thousands. */
const DEEPEST_BLOCK = 100;

function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = text.indexOf('{'); at !== -1 && at < text.length; at++) {
    if (text[at] === '{') deepest = Math.max(deepest, ++depth);
    else if (text[at] === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/** Raw stretches in raw stretches that are looked into. */
const DEEPEST = 10;

/** At-rules that hold rules. In any other one (`@font-face`, `@keyframes`) what looks like a rule styles no element. */
const GROUPS = new Set(['media', 'supports', 'layer', 'container', 'scope', 'starting-style', 'document']);

function parseStyle(text: string, context: StyleContext): Style {
  const colors: StyleColor[] = [];
  const fonts: StyleFont[] = [];
  const urls: StyleUrl[] = [];
  const declarations: StyleDeclaration[] = [];
  const rules: StyleRule[] = [];
  const layers = new Set<string>();
  const comments: Style['comments'][number][] = [];

  /** @param offset Where the piece that is parsed starts. */
  const parsed = (piece: string, context: string, offset: number) =>
    parse(piece, {
      context,
      positions: true,
      offset,
      parseValue: false,
      parseCustomProperty: false,
      parseRulePrelude: false,
      parseAtrulePrelude: false,
      list: false,
      onComment: (comment: string, { start, end }: Location) =>
        comments.push({ text: comment, start: start.offset, end: end.offset }),
      // What does not parse stays a Raw node: half of an email's CSS is hacks, and browsers pass over them too.
      onParseError: () => {},
    } as Parameters<typeof parse>[1]);

  if (context === 'declarationList') {
    const plain = plainDeclarations(text);
    if (plain) {
      for (const { property, value, important, start } of plain)
        declarations.push(declaration(property, value, important, start, null, null, null));
      return { colors, fonts, urls, declarations, rules, layers: [], comments };
    }
  }
  const tree = nesting(text) > DEEPEST_BLOCK ? null : parsed(text, context, 0);
  if (!tree) return { colors, fonts, urls, declarations, rules, layers: [], comments };
  if (context === 'declarationList') {
    for (const node of childrenOf(tree))
      if (node.type === 'Declaration') declarations.push(...declared(node, null, null));
  } else {
    block(tree, null, [], null);
  }
  return { colors, fonts, urls, declarations, rules, layers: [...layers], comments };

  /**
   * The rules of a style sheet or block.
   * @param selector Of the rule whose block it is; null outside any.
   * @param atRule The at-rule whose block it is.
   */
  function block(
    parent: CssNode,
    selector: string | null,
    conditions: readonly StyleCondition[],
    atRule: string | null,
    depth = 0,
  ): void {
    const own: StyleDeclaration[] = [];
    const scheme = isForOutlook(selector) ? 'outlook-dark' : schemeAskedFor(conditions);
    for (const node of childrenOf(parent)) {
      if (node.type === 'Declaration') own.push(...declared(node, selector, scheme, atRule));
      else if (node.type === 'Rule') rule(node, selector, conditions, atRule);
      else if (node.type === 'Atrule') atrule(node, selector, conditions);
      else if (node.type === 'Raw' && selector !== null) nested(node, selector, conditions, atRule, depth);
    }
    if (selector !== null && own.length > 0 && (atRule === null || GROUPS.has(atRule)))
      rules.push({ selector, conditions, declarations: own });
  }

  function rule(
    node: Rule,
    parent: string | null,
    conditions: readonly StyleCondition[],
    atRule: string | null,
  ): void {
    const own = withoutComments(sliceOf(node.prelude)).trim();
    block(node.block, parent === null ? own : nestedIn(parent, own), conditions, atRule);
  }

  function atrule(node: Atrule, selector: string | null, conditions: readonly StyleCondition[]): void {
    const name = node.name.toLowerCase().replace(/^-\w+-/, '');
    const prelude = node.prelude ? withoutComments(sliceOf(node.prelude)).trim() : '';
    if (name === 'layer') {
      for (const layer of prelude.split(','))
        layers.add(layerName([...conditions, { name, prelude: layer.trim() }]));
    }
    if (node.block) block(node.block, selector, [...conditions, { name, prelude }], name);
  }

  /**
   * css-tree reads a rule in a rule only where it starts with `&`; `.card { .cta { … } }` it leaves as it is, and so
   * it does with the declarations of an at-rule in there.
   */
  function nested(
    node: CssNode,
    selector: string,
    conditions: readonly StyleCondition[],
    atRule: string | null,
    depth: number,
  ): void {
    const raw = sliceOf(node);
    if (depth > DEEPEST || raw.trim() === '') return;
    const inner = parsed(raw, raw.includes('{') ? 'stylesheet' : 'declarationList', node.loc!.start.offset);
    block(inner, selector, conditions, atRule, depth + 1);
  }

  function declared(
    node: Declaration,
    selector: string | null,
    scheme: Scheme | null,
    atRule: string | null = null,
  ) {
    const { loc } = node.value;
    if (!loc) return [];
    const property = node.property.startsWith('--') ? node.property : node.property.toLowerCase();
    const start = loc.start.offset + leadingSpace(loc.start.offset, loc.end.offset);
    const value = withoutComments(text.slice(start, loc.end.offset)).trimEnd();
    const important = node.important === true || /^important$/i.test(String(node.important));
    return [declaration(property, value, important, start, selector, scheme, atRule)];
  }

  function declaration(
    property: string,
    value: string,
    important: boolean,
    start: number,
    selector: string | null,
    scheme: Scheme | null,
    atRule: string | null,
  ): StyleDeclaration {
    const end = start + value.length;
    if (property === 'font-family') {
      if (value !== '' && !/^(?:inherit|initial|unset|revert)$/i.test(value))
        fonts.push({
          families: familiesOf(value),
          isDefinition: atRule === 'font-face',
          selector,
          start,
          end,
        });
    }
    const parts = valueParts(property, value);
    for (const part of parts.colors)
      if (part.isUse)
        colors.push({ ...colorAt(part, start), property, selector, scheme: part.isDark ? 'dark' : scheme });
    for (const url of parts.urls)
      urls.push({ property, selector, start: start + url.start, end: start + url.end });
    return { property, value, important, start, end };
  }

  function colorAt(part: ValueColor, offset: number) {
    const [start, end] = [offset + part.start, offset + part.end];
    return { raw: text.slice(start, end), color: part.color, start, end };
  }

  function leadingSpace(start: number, end: number): number {
    const raw = text.slice(start, end);
    return /^(?:\s|\/\*[\s\S]*?\*\/)*/.exec(raw)![0].length;
  }

  function sliceOf(node: CssNode): string {
    return node.loc ? text.slice(node.loc.start.offset, node.loc.end.offset) : '';
  }
}

/**
 * The declarations of a `style` attribute that needs no grammar: nearly every one, and there are hundreds in an email.
 * Null where a quote, a comment, an escape, a block or an address may hold a semicolon or a colon of its own.
 */
export function plainDeclarations(
  text: string,
): { property: string; value: string; important: boolean; start: number }[] | null {
  if (/["'\\{}@<>]|\/\*|url\(|[^\x20-\x7E\t\n\r]/i.test(text)) return null;
  const declarations = [];
  let at = 0;
  for (const part of text.split(';')) {
    const [, property, value, mark] =
      /^\s*(-?-?[a-z_][\w-]*)\s*:\s*([^:!]*?)\s*(!\s*important\s*)?$/i.exec(part) ?? [];
    if (property === undefined || value === undefined || /[()]/.test(value) !== isBalanced(value)) {
      if (part.trim() !== '') return null;
    } else if (value !== '') {
      declarations.push({
        property: property.startsWith('--') ? property : property.toLowerCase(),
        value,
        important: mark !== undefined,
        start: at + part.indexOf(value, part.indexOf(':') + 1),
      });
    }
    at += part.length + 1;
  }
  return declarations;
}

function isBalanced(value: string): boolean {
  return /^[^()]*(?:\([^()]*\)[^()]*)+$/.test(value);
}

type Location = { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };

/** `brand.buttons` for a layer in a layer. */
export function layerName(conditions: readonly StyleCondition[]): string {
  return conditions
    .filter(({ name }) => name === 'layer')
    .map(({ prelude }) => prelude)
    .join('.');
}

/** Each comment as blanks. */
function withoutComments(css: string): string {
  return css.includes('/*')
    ? css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => ' '.repeat(comment.length))
    : css;
}

/** Whether each selector of a list asks for an attribute that Outlook.com sets on what it has recoloured. */
function isForOutlook(list: string | null): boolean {
  if (!list || !/\[data-og/i.test(list)) return false;
  // What stands in parentheses is no selector of the list.
  const outer = list.replace(/\([^()]*\)/g, (inner) => inner.replaceAll(',', ' '));
  return outer.split(',').every((selector) => /\[data-og(?:sc|sb|ac|ab)\b/i.test(selector));
}

/** CSS Nesting 1 §3: `&` stands for the outer selector, and where it does not stand, an inner one descends from it. */
function nestedIn(parent: string, own: string): string {
  // `& &` doubles its parent with each step.
  if (parent.length > 10_000) return ':not(*)';
  return own.includes('&') ? own.replaceAll('&', `:is(${parent})`) : `:is(${parent}) ${own}`;
}

const families = new Map<string, readonly string[]>();

/** The families of a `font-family`, without their quotes. Memoised: an email has two or three. */
export function familiesOf(value: string): readonly string[] {
  let list = families.get(value);
  if (!list) {
    list = readFamilies(value);
    if (families.size >= 500) families.clear();
    families.set(value, list);
  }
  return list;
}

function readFamilies(value: string): string[] {
  return value.split(',').map((family) => family.trim().replace(/^(["'])(.*)\1$/, '$2'));
}
