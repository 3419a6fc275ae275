/** Whether a rule counts, given the at-rules around it and who is looking. */
import type { Scheme } from '../../model/index.ts';
import type { StyleCondition } from './style.ts';

/** CSS pixels. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly isTouched: boolean;
}

/** The window an asset is judged in. A phone's rules for colour are as a rule the same. */
export const DESKTOP: Window = { width: 1024, height: 768, isTouched: false };

/** A common one, held upright: here only sizes are looked at. */
export const PHONE: Window = { width: 375, height: 667, isTouched: true };

interface View {
  readonly scheme: Scheme;
  readonly window: Window;
}

/** `null`: for the program to say (`@container`, a feature only some have). */
export type Holds = boolean | null;

export function conditionsHold(
  conditions: readonly StyleCondition[],
  scheme: Scheme,
  window: Window = DESKTOP,
): Holds {
  let all: Holds = true;
  for (const condition of conditions) {
    const holds = conditionHolds(condition, { scheme, window });
    if (holds === false) return false;
    if (holds === null) all = null;
  }
  return all;
}

export function asksForScheme(conditions: readonly StyleCondition[]): boolean {
  return conditions.some(({ name, prelude }) => name === 'media' && /prefers-color-scheme/i.test(prelude));
}

/** The scheme that a rule is for; null where it is for more than one. */
export function schemeAskedFor(conditions: readonly StyleCondition[]): Scheme | null {
  for (const { name, prelude } of conditions) {
    const scheme = name === 'media' ? schemeOfMedia(prelude) : null;
    if (scheme) return scheme;
  }
  return null;
}

/** The scheme that every query of a list asks for. */
export function schemeOfMedia(list: string): Scheme | null {
  const asked = list
    .toLowerCase()
    .split(',')
    .map((query) =>
      /\bnot\b/.test(query) ? null : /prefers-color-scheme\s*:\s*(dark|light)/.exec(query)?.[1],
    );
  const [first] = asked;
  return first && asked.every((scheme) => scheme === first) ? (first as Scheme) : null;
}

function conditionHolds({ name, prelude }: StyleCondition, view: View): Holds {
  switch (name) {
    case 'media':
      return mediaHolds(prelude, view.scheme, view.window);
    case 'supports':
      return supportsHolds(prelude);
    case 'layer':
      return true;
    case 'starting-style':
    case 'document':
      return false;
    default:
      return null;
  }
}

const known = new Map<string, boolean>();

/** A media query list (Media Queries 4). What is not known does not hold, as in browsers. */
export function mediaHolds(list: string, scheme: Scheme, window: Window = DESKTOP): boolean {
  if (list === '') return true;
  // A style sheet asks the same of many rules.
  const key = `${scheme} ${window.width} ${list}`;
  let holds = known.get(key);
  if (holds === undefined) {
    holds = listHolds(list, { scheme, window });
    if (known.size >= 1000) known.clear();
    known.set(key, holds);
  }
  return holds;
}

function listHolds(list: string, view: View): boolean {
  if (list.trim() === '') return true;
  return list.split(',').some((query) => queryHolds(query.trim().toLowerCase(), view));
}

function queryHolds(query: string, view: View): boolean {
  const negated = /^not\s+(?!\()/.exec(query);
  const rest = query.replace(/^(?:not|only)\s+(?=[a-z])/, '');
  const holds = conjunctionHolds(rest, view);
  return negated ? holds === false : holds === true;
}

/** Null: not a query that browsers know, so that neither it nor its negation holds. */
function conjunctionHolds(query: string, view: View): Holds {
  let all: Holds = true;
  for (const part of splitTop(query, 'and')) {
    const holds = partHolds(part.trim(), view);
    if (holds === null) return null;
    if (!holds) all = false;
  }
  return all;
}

function partHolds(part: string, view: View): Holds {
  if (part === 'all' || part === 'screen') return true;
  if (/^(?:print|speech|aural|braille|embossed|handheld|projection|tty|tv)$/.test(part)) return false;
  const not = /^not\s*(\(.*\))$/s.exec(part);
  if (not) {
    const holds = partHolds(not[1]!, view);
    return holds === null ? null : !holds;
  }
  const inner = /^\((.*)\)$/s.exec(part)?.[1]?.trim();
  if (inner === undefined) return null;
  if (inner.startsWith('(') || inner.startsWith('not')) {
    const either = splitTop(inner, 'or');
    if (either.length > 1) return either.some((one) => conjunctionHolds(one.trim(), view) === true);
    return conjunctionHolds(inner, view);
  }
  return featureHolds(inner, view);
}

/** Splits at a word outside parentheses. */
function splitTop(text: string, word: 'and' | 'or'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const boundary = new RegExp(`[()]|\\s${word}(?=[\\s(])|\\)${word}(?=[\\s(])`, 'g');
  for (const match of text.matchAll(boundary)) {
    if (match[0] === '(') depth++;
    else if (match[0] === ')') depth--;
    else if (depth === 0 && !match[0].startsWith(')')) {
      parts.push(text.slice(from, match.index));
      from = match.index + match[0].length;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function featureHolds(feature: string, view: View): Holds {
  const range = /^(.+?)\s*(<=|>=|<|>)\s*(.+?)(?:\s*(<=|>=|<|>)\s*(.+))?$/.exec(feature);
  if (range) return rangeHolds(range, view.window);
  const [, name = '', value] = /^([a-z-]+)(?:\s*:\s*(.+))?$/.exec(feature) ?? [];
  const size = sizeOf(value);
  const { width, height, isTouched } = view.window;
  switch (name) {
    case 'prefers-color-scheme':
      if (value !== 'dark' && value !== 'light') return value === undefined ? true : null;
      return (value === 'dark') === (view.scheme === 'dark');
    case 'width':
    case 'device-width':
      return value === undefined || (size === null ? null : size === width);
    case 'min-width':
    case 'min-device-width':
      return size === null ? null : width >= size;
    case 'max-width':
    case 'max-device-width':
      return size === null ? null : width <= size;
    case 'height':
    case 'device-height':
      return value === undefined || (size === null ? null : size === height);
    case 'min-height':
    case 'min-device-height':
      return size === null ? null : height >= size;
    case 'max-height':
    case 'max-device-height':
      return size === null ? null : height <= size;
    case 'orientation':
      return value === (width > height ? 'landscape' : 'portrait');
    case '-webkit-min-device-pixel-ratio':
    case '-webkit-max-device-pixel-ratio': {
      const ratio = Number(value);
      if (Number.isNaN(ratio)) return null;
      return name.includes('min') ? ratio <= 1 : ratio >= 1;
    }
    case 'min-resolution':
      return /^(?:[01](?:\.0+)?(?:dppx|x)|\d{1,2}dpi)$/.test(value ?? '');
    case 'hover':
    case 'any-hover':
    case 'pointer':
    case 'any-pointer':
      if (isTouched) return value === (name.endsWith('hover') ? 'none' : 'coarse');
      return value !== 'none' && value !== 'coarse';
    case 'color':
    case 'scripting':
    case 'update':
      return value !== 'none';
    case 'min-color':
      return true;
    case 'prefers-reduced-motion':
    case 'prefers-contrast':
    case 'prefers-reduced-data':
      return value === 'no-preference';
    case 'forced-colors':
    case 'inverted-colors':
    case 'monochrome':
      return value === 'none';
    default:
      return null;
  }
}

function rangeHolds(
  [, left = '', operator, middle = '', second, right]: RegExpExecArray,
  window: Window,
): Holds {
  if (second !== undefined) {
    const first = compareFeature(middle, flip(operator!), left, window);
    const last = compareFeature(middle, second, right!, window);
    return first === null || last === null ? null : first && last;
  }
  return (
    compareFeature(left, operator!, middle, window) ?? compareFeature(middle, flip(operator!), left, window)
  );
}

function compareFeature(feature: string, operator: string, value: string, window: Window): Holds {
  const actual = feature === 'width' ? window.width : feature === 'height' ? window.height : null;
  const size = sizeOf(value);
  if (actual === null || size === null) return null;
  switch (operator) {
    case '<':
      return actual < size;
    case '<=':
      return actual <= size;
    case '>':
      return actual > size;
    default:
      return actual >= size;
  }
}

function flip(operator: string): string {
  return operator.replace(/[<>]/, (sign) => (sign === '<' ? '>' : '<'));
}

/** CSS pixels. */
function sizeOf(value: string | undefined): number | null {
  const match = /^([\d.]+)(px|em|rem|pt)?$/.exec(value?.trim() ?? '');
  if (!match) return null;
  const number = Number(match[1]);
  if (match[2] === undefined) return number === 0 ? 0 : null;
  return number * { px: 1, em: 16, rem: 16, pt: 4 / 3 }[match[2] as 'px']!;
}

/** What every browser and mail program of today has holds; a vendor's own property is for the program to say. */
function supportsHolds(condition: string): Holds {
  if (/\bselector\(|-(?:webkit|moz|ms|o)-|\bor\b/i.test(condition)) return null;
  const negated = /^not\b/i.test(condition.trim());
  return !negated;
}
