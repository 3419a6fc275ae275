/**
 * What an SVG draws, however it is written: two files that an editor or an optimiser saved differ in everything but
 * that. Loaded only for files that are opened, as it brings the parser.
 */
import { Parser } from 'htmlparser2';
import { formatHex, parseColor } from '../color/index.ts';
import type { Color, SvgIdentity } from '../model/index.ts';
import { sha256 } from '../model/sha256.ts';

interface Element {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
}

/** Describe the file, or belong to an editor. */
const DROPPED =
  /^(?:metadata|title|desc|(?:sodipodi|inkscape|sketch|rdf|cc|dc|i|x|a|serif|figma|vectornator):.*)$/;

/** Say nothing of what is drawn. */
const DROPPED_ATTRIBUTE =
  /^(?:xmlns(?::.*)?|version|baseprofile|role|focusable|tabindex|enable-background|xml:(?:space|lang|base)|aria-.*|data-.*|(?:sodipodi|inkscape|sketch|serif|figma):.*)$/;

const COLOR_ATTRIBUTE = /^(?:fill|stroke|stop-color|flood-color|lighting-color|color)$/;

/** https://www.w3.org/TR/SVG2/propidx.html; dropped where nothing around says another value. */
const DEFAULTS: Readonly<Record<string, string>> = {
  fill: '#000000',
  stroke: 'none',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  opacity: '1',
  display: 'inline',
  visibility: 'visible',
  overflow: 'visible',
  'mix-blend-mode': 'normal',
  preserveaspectratio: 'xmidymid meet',
};

const DRAWN = /^(?:path|rect|circle|ellipse|line|polyline|polygon|text|tspan|use|stop)$/;

/** Null: the text is no SVG. */
export function readSvgIdentity(text: string): SvgIdentity | null {
  const root = parse(text);
  if (!root) return null;
  const colors: (Color | null)[] = [];
  const canonical = write(root, {}, null);
  const shape = write(root, {}, colors);
  return { canonical: sha256(canonical), shape: sha256(shape), colors };
}

/** The text that all files of one drawing have in common; null: it is no SVG. */
export function canonicalSvg(text: string): string | null {
  const root = parse(text);
  return root && write(root, {}, null);
}

function parse(text: string): Element | null {
  const top: Element = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = {
          name: name.replace(/^svg:/, ''),
          attributes: new Map(
            Object.entries(attributes).map(([key, value]) => [
              key.toLowerCase().replace(/^xlink:href$/, 'href'),
              value,
            ]),
          ),
          children: [],
        };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)!.children.push(text);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  const root = top.children.find((child) => typeof child !== 'string' && child.name === 'svg');
  if (!root || typeof root === 'string') return null;
  size(root);
  const hasStyles = expand(root);
  rename(root, hasStyles);
  return root;
}

/** How large it is shown is no part of the drawing. */
function size({ attributes }: Element): void {
  const [width, height] = ['width', 'height'].map((name) => Number.parseFloat(attributes.get(name) ?? ''));
  if (!attributes.has('viewbox') && width && height) attributes.set('viewbox', `0 0 ${width} ${height}`);
  for (const name of ['width', 'height', 'x', 'y']) attributes.delete(name);
}

/** Takes off what draws nothing, and takes `style` apart. Says whether there is a style sheet. */
function expand(element: Element): boolean {
  let hasStyles = element.name === 'style';
  const { attributes, children } = element;
  for (const name of [...attributes.keys()]) if (DROPPED_ATTRIBUTE.test(name)) attributes.delete(name);
  for (const declaration of (attributes.get('style') ?? '').split(';')) {
    const [name, ...value] = declaration.split(':');
    if (value.length === 0 || /^-inkscape/.test(name!.trim())) continue;
    attributes.set(
      name!.trim().toLowerCase(),
      value
        .join(':')
        .replace(/!important/i, '')
        .trim(),
    );
  }
  attributes.delete('style');
  const kept = children.flatMap((child): (Element | string)[] => {
    if (typeof child === 'string') {
      const text = child.replace(/\s+/g, ' ').trim();
      return text ? [text] : [];
    }
    if (DROPPED.test(child.name)) return [];
    hasStyles = expand(child) || hasStyles;
    return /^(?:g|defs|style)$/.test(child.name) && child.children.length === 0 ? [] : [child];
  });
  children.splice(0, children.length, ...kept);
  for (const [name, value] of attributes) attributes.set(name, plain(name, value, element.name));
  return hasStyles;
}

const REFERENCE = /url\(\s*["']?#([^)"']+)["']?\s*\)/g;

/** The ids that an attribute refers to. A colour begins with `#` too. */
function referencesIn(name: string, value: string): string[] {
  if (name === 'href') return value.startsWith('#') ? [value.slice(1)] : [];
  return [...value.matchAll(REFERENCE)].map(([, id]) => id!);
}

/** Ids are names for what refers to them; a style sheet may mean any. */
function rename(root: Element, hasStyles: boolean): void {
  const names = new Map<string, string>();
  visit(root, ({ attributes }) => {
    for (const [name, value] of attributes) {
      for (const id of referencesIn(name, value)) {
        if (!names.has(id)) names.set(id, hasStyles ? id : `n${names.size}`);
      }
    }
  });
  visit(root, ({ attributes }) => {
    const id = attributes.get('id');
    if (id !== undefined) {
      if (names.has(id)) attributes.set('id', names.get(id)!);
      else if (!hasStyles) attributes.delete('id');
    }
    if (!hasStyles) attributes.delete('class');
    for (const [name, value] of attributes) {
      if (referencesIn(name, value).length === 0) continue;
      attributes.set(
        name,
        name === 'href'
          ? `#${names.get(value.slice(1))}`
          : value.replace(REFERENCE, (_, id) => `url(#${names.get(id)})`),
      );
    }
  });
}

function visit(element: Element, see: (element: Element) => void): void {
  see(element);
  for (const child of element.children) if (typeof child !== 'string') visit(child, see);
}

function plain(name: string, value: string, element: string): string {
  const trimmed = value.trim().replace(/\s+/g, ' ');
  if (name === 'd') return plainPath(trimmed);
  if (name === 'id' || name === 'class' || name === 'href') return trimmed;
  if (COLOR_ATTRIBUTE.test(name)) {
    const color = parseColor(trimmed);
    if (color) return formatHex(color).toLowerCase();
  }
  if (element === 'style') return trimmed;
  return plainNumbers(trimmed.toLowerCase());
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** Two decimals: in a drawing of 24 units, half a hundredth of a pixel at 24. */
function round(written: string): string {
  const value = Math.round(Number(written) * 100) / 100;
  return String(value === 0 ? 0 : value);
}

/** `1,2 3.0px` → `1 2 3` */
function plainNumbers(value: string): string {
  // What is a name or an address has digits that are no numbers.
  if (!/^[\d\s.,()+\-a-z%]*$/.test(value) || /url|#/.test(value)) return value;
  return value
    .replace(
      /(?<![a-z\d])([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(px)?(?![a-z])/g,
      (_, number) => ` ${round(number)} `,
    )
    .replace(/\s*[,\s]\s*/g, ' ')
    .replace(/\s*([()])\s*/g, '$1')
    .trim();
}

/** Numbers that one command of a path takes: https://www.w3.org/TR/SVG2/paths.html#PathDataBNF */
const TAKES: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/** Each command with its letter, each number apart, in two decimals. */
function plainPath(d: string): string {
  const out: string[] = [];
  for (const [, letter, written] of d.matchAll(/([mlhvcsqtaz])([^mlhvcsqtaz]*)/gi)) {
    const takes = TAKES[letter!.toLowerCase()]!;
    const numbers = letter!.toLowerCase() === 'a' ? arcNumbers(written!) : (written!.match(NUMBER) ?? []);
    if (takes === 0) out.push(letter!.toLowerCase());
    for (let i = 0; takes > 0 && i < numbers.length; i += takes) {
      // After the first pair, a move draws lines.
      const command = i > 0 && letter === 'M' ? 'L' : i > 0 && letter === 'm' ? 'l' : letter!;
      out.push([command, ...numbers.slice(i, i + takes).map(round)].join(' '));
    }
  }
  return out.join(' ');
}

/** An arc's two flags are one digit each and may stand without a space: `a1 1 0 01.5.5`. */
function arcNumbers(written: string): string[] {
  const numbers: string[] = [];
  let rest = written;
  while (true) {
    const isFlag = numbers.length % 7 === 3 || numbers.length % 7 === 4;
    const next = (isFlag ? /^[\s,]*([01])/ : /^[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i).exec(rest);
    if (!next) return numbers;
    numbers.push(next[1]!);
    rest = rest.slice(next[0].length);
  }
}

type Inherited = Readonly<Record<string, string>>;

/** @param colors Collects the colours in use, which are then left out; null: they stay. */
function write(element: Element, around: Inherited, colors: (Color | null)[] | null): string {
  const { name, children } = element;
  const said: Record<string, string> = {};
  const here: Record<string, string> = { ...around };
  for (const [attribute, value] of element.attributes) {
    if (attribute in DEFAULTS) here[attribute] = value;
    if (DEFAULTS[attribute] === value && !(attribute in around)) continue;
    if (colors && COLOR_ATTRIBUTE.test(attribute)) continue;
    said[attribute] = value;
  }
  if (colors && DRAWN.test(name)) said.paint = painted(name, element, here, colors);
  const inner = children
    .map((child) => (typeof child === 'string' ? child : write(child, here, colors)))
    .join('');
  const sheet = name === 'style' ? plainSheet(inner, colors) : inner;
  const attributes = Object.entries(said)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`)
    .join('');
  if (name === 'g' && attributes === '') return sheet;
  return `<${name}${attributes}>${sheet}</${name}>`;
}

/** Which of fill and stroke there is, for a shape without its colours. */
function painted(name: string, element: Element, here: Inherited, colors: (Color | null)[]): string {
  const kinds = name === 'stop' ? ['stop-color'] : ['fill', 'stroke'];
  return kinds
    .map((kind) => {
      const value =
        kind === 'stop-color' ? (element.attributes.get(kind) ?? '#000000') : (here[kind] ?? DEFAULTS[kind]!);
      colors.push(parseColor(value));
      return parseColor(value) ? 'color' : value;
    })
    .join(' ');
}

const CSS_COLOR = /#[\da-f]{3,8}\b|(?<=[:\s])(?:rgba?|hsla?)\([^)]*\)|(?<=:\s*)[a-z]+(?=\s*[;}])/gi;

function plainSheet(css: string, colors: (Color | null)[] | null): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(CSS_COLOR, (written) => {
      const color = parseColor(written);
      if (!color) return written;
      colors?.push(color);
      return colors ? '*' : formatHex(color).toLowerCase();
    })
    .replace(/\s*([{}:;,])\s*/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
