/**
 * Declarations as the longhand properties that decide how text is seen: shorthands are taken apart, and what a
 * browser would drop as invalid is left out (CSS Cascade 5 §4).
 */
import { parseColor } from '../../color/index.ts';
import { OPAQUE } from '../../model/index.ts';
import type { StyleDeclaration } from './style.ts';
import { valueParts } from './value.ts';

export interface Effect {
  /** A longhand of `LONGHANDS`, `--name`, or `all`. */
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
  /** Counts in quirks mode only: a colour without its `#`. */
  readonly quirk: boolean;
  /** Of the part of the value that says it, in the piece of CSS. */
  readonly start: number;
  readonly end: number;
}

const LONGHANDS: ReadonlySet<string> = new Set([
  'color',
  'background-color',
  'background-image',
  'background-clip',
  'clip',
  'clip-path',
  'color-scheme',
  'display',
  'filter',
  'font-family',
  'font-size',
  'font-weight',
  'height',
  'left',
  'max-height',
  'mix-blend-mode',
  'mso-hide',
  'opacity',
  'overflow',
  'position',
  'text-indent',
  'top',
  'visibility',
  '-webkit-text-fill-color',
]);

/** A pseudo-property of ours: the box has room around its text. */
export const PADDED = ':padded';

/** CSS Quirks §2.1. */
const HASHLESS = /^(?:[\da-f]{3}|[\da-f]{6})$/i;

export const WIDE_KEYWORD = /^(?:inherit|initial|unset|revert|revert-layer)$/i;

const known = new WeakMap<readonly StyleDeclaration[], readonly Effect[]>();

/** In the order they are declared. */
export function effectsOf(declarations: readonly StyleDeclaration[]): readonly Effect[] {
  let effects = known.get(declarations);
  if (!effects) {
    effects = declarations.flatMap(expand);
    known.set(declarations, effects);
  }
  return effects;
}

function expand(declaration: StyleDeclaration): Effect[] {
  const { property, value, important, start } = declaration;
  if (value === '' && !property.startsWith('--')) return [];
  const as = (name: string, part = value, from = 0): Effect => ({
    property: name,
    value: part,
    important,
    quirk: HASHLESS.test(part) && /^(?:background-)?color$/.test(property),
    start: start + from,
    end: start + from + part.length,
  });
  if (property.startsWith('--') || LONGHANDS.has(property)) {
    return isValid(property, value) ? [as(property)] : [];
  }
  switch (property) {
    case 'all':
      return WIDE_KEYWORD.test(value) ? [as('all')] : [];
    case 'background':
      return background(value).map(([name, part, from]) => as(name, part, from));
    case 'font':
      return font(value).map(([name, part]) => as(name, part));
    case '-webkit-background-clip':
      return [as('background-clip')];
    case 'overflow-y':
      return [as('overflow')];
    case 'padding':
    case 'padding-left':
    case 'padding-top':
    case 'border':
    case 'border-left':
    case 'border-top':
      // Old buttons are a link with a thick border of their own colour.
      return /[1-9]/.test(value) ? [as(PADDED)] : [];
    default:
      return [];
  }
}

function isValid(property: string, value: string): boolean {
  if (WIDE_KEYWORD.test(value) || depends(value)) return true;
  switch (property) {
    case 'color':
    case 'background-color':
    case '-webkit-text-fill-color':
      return isColor(value) || HASHLESS.test(value);
    case 'font-size':
      return /^(?:(?:xx-|x-)?(?:small|large)|xxx-large|medium|smaller|larger|0|-?[\d.]+(?:e[+-]?\d+)?(?:[a-z]+|%)|[a-z-]+\(.*\))$/i.test(
        value,
      );
    case 'font-weight':
      return /^(?:normal|bold|bolder|lighter|\d+(?:\.\d+)?|calc\(.*\))$/i.test(value);
    case 'opacity':
      return /^(?:[+-]?[\d.]+%?|calc\(.*\))$/i.test(value);
    case 'display':
      return /^[a-z-]+(?: [a-z-]+)*$/i.test(value) && !/^-/.test(value);
    default:
      return true;
  }
}

/** Whether what it comes to is decided elsewhere. */
function depends(value: string): boolean {
  return value.includes(OPAQUE) || /\b(?:var|env)\(/i.test(value);
}

/** A value that a browser takes for a colour, whether or not it can be computed here. */
export function isColor(value: string): boolean {
  return (
    parseColor(value) !== null ||
    SYSTEM_COLOR.test(value) ||
    (/^(?:light-dark|color-mix|contrast-color|device-cmyk|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i.test(
      value,
    ) &&
      /currentcolor|light-dark\(|contrast-color\(/i.test(value))
  );
}

/** CSS Color 4 §10: what they are is for the system to say. */
export const SYSTEM_COLOR =
  /^(?:currentcolor|accentcolor|accentcolortext|activetext|buttonborder|buttonface|buttontext|canvas|canvastext|field|fieldtext|graytext|highlight|highlighttext|linktext|mark|marktext|selecteditem|selecteditemtext|visitedtext|windowtext|window|-webkit-link|-webkit-text|-webkit-activelink)$/i;

const IMAGE =
  /\b(?:url|image|image-set|-webkit-image-set|element|cross-fade|paint|(?:-\w+-)?(?:repeating-)?(?:linear|radial|conic)-gradient|-webkit-gradient)\(/i;

/** Keywords and lengths of `background`; a word that is none of these makes the whole declaration invalid. */
const BACKGROUND_WORD =
  /^(?:none|(?:no-)?repeat|repeat-[xy]|space|round|scroll|fixed|local|center|top|bottom|left|right|cover|contain|auto|(?:border|padding|content)-box|text|[+-]?[\d.]+(?:[a-z]+|%)?|[,/])$/i;

/** `background`: what it does not say is reset (CSS Backgrounds 3 §2.10). */
function background(value: string): [property: string, value: string, from: number][] {
  const image: [string, string, number] = ['background-image', IMAGE.test(value) ? value : 'none', 0];
  if (WIDE_KEYWORD.test(value))
    return [
      ['background-color', value, 0],
      ['background-image', value, 0],
    ];
  const { colors } = valueParts('background', value);
  // A gradient's stops stand inside its parentheses.
  const own = colors.filter(({ start }) => depthAt(value, start) === 0);
  const rest = own.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, value);
  if (own.length > 1) return [];
  if (depends(value) && own.length === 0) {
    // A `var()` or a merge tag may be all of it.
    return [
      ['background-color', value, 0],
      ['background-image', IMAGE.test(value) ? value : 'none', 0],
    ];
  }
  const words = withoutFunctions(rest)
    .split(/\s+|(?=[,/])|(?<=[,/])/)
    .filter((word) => word !== '');
  const system = words.find((word) => SYSTEM_COLOR.test(word));
  if (words.some((word) => !BACKGROUND_WORD.test(word) && word !== system && !word.includes(OPAQUE)))
    return [];
  const [first] = own;
  const color: [string, string, number] = first
    ? ['background-color', value.slice(first.start, first.end), first.start]
    : ['background-color', system ?? 'transparent', system ? value.indexOf(system) : 0];
  const clip: [string, string, number] = [
    'background-clip',
    /\btext\b/i.test(rest) ? 'text' : 'border-box',
    0,
  ];
  return [color, image, clip];
}

function depthAt(value: string, offset: number): number {
  let depth = 0;
  for (let i = 0; i < offset; i++) {
    if (value[i] === '(') depth++;
    else if (value[i] === ')') depth--;
  }
  return depth;
}

function withoutFunctions(value: string): string {
  let depth = 0;
  let out = '';
  for (const character of value.replace(/[\w-]*(?=\()/g, '')) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (depth === 0) out += character;
  }
  return out;
}

const FONT =
  /^(.*?)((?:xx-|x-)?(?:small|large)|xxx-large|medium|smaller|larger|[\d.]+(?:px|pt|em|rem|%|ex|ch|vw|vh|pc|in|cm|mm|q)|0|[a-z-]+\([^)]*\))\s*(?:\/\s*[^\s,]+)?\s+(\S.*)$/i;

function font(value: string): [property: string, value: string][] {
  if (WIDE_KEYWORD.test(value) || depends(value)) {
    return [
      ['font-size', value],
      ['font-weight', value],
      ['font-family', value],
    ];
  }
  if (/^(?:caption|icon|menu|message-box|small-caption|status-bar)$/i.test(value)) return [];
  const match = FONT.exec(value);
  if (!match) return [];
  const weight = /(?:^|\s)(bold|bolder|lighter|[1-9]\d{0,2})(?=\s|$)/i.exec(match[1]!)?.[1] ?? 'normal';
  return [
    ['font-size', match[2]!],
    ['font-weight', weight],
    ['font-family', match[3]!],
  ];
}
