/** Whether a rule counts, given the at-rules around it and who is looking. */
import type { Scheme } from '../../model/index.ts';
import type { StyleCondition } from './style.ts';

/**
 * The window an asset is judged in: a desktop's. A phone's rules for colour are as a rule the same, and those for
 * its width are not looked at.
 */
const WIDTH = 1024;
const HEIGHT = 768;

/** `null`: for the program to say (`@container`, a feature only some have). */
export type Holds = boolean | null;

export function conditionsHold(conditions: readonly StyleCondition[], scheme: Scheme): Holds {
  let all: Holds = true;
  for (const condition of conditions) {
    const holds = conditionHolds(condition, scheme);
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

function conditionHolds({ name, prelude }: StyleCondition, scheme: Scheme): Holds {
  switch (name) {
    case 'media':
      return mediaHolds(prelude, scheme);
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
export function mediaHolds(list: string, scheme: Scheme): boolean {
  if (list === '') return true;
  // A style sheet asks the same of many rules.
  const key = `${scheme} ${list}`;
  let holds = known.get(key);
  if (holds === undefined) {
    holds = listHolds(list, scheme);
    if (known.size >= 1000) known.clear();
    known.set(key, holds);
  }
  return holds;
}

function listHolds(list: string, scheme: Scheme): boolean {
  if (list.trim() === '') return true;
  return list.split(',').some((query) => queryHolds(query.trim().toLowerCase(), scheme));
}

function queryHolds(query: string, scheme: Scheme): boolean {
  const negated = /^not\s+(?!\()/.exec(query);
  const rest = query.replace(/^(?:not|only)\s+(?=[a-z])/, '');
  const holds = conjunctionHolds(rest, scheme);
  return negated ? holds === false : holds === true;
}

/** Null: not a query that browsers know, so that neither it nor its negation holds. */
function conjunctionHolds(query: string, scheme: Scheme): Holds {
  let all: Holds = true;
  for (const part of splitTop(query, 'and')) {
    const holds = partHolds(part.trim(), scheme);
    if (holds === null) return null;
    if (!holds) all = false;
  }
  return all;
}

function partHolds(part: string, scheme: Scheme): Holds {
  if (part === 'all' || part === 'screen') return true;
  if (/^(?:print|speech|aural|braille|embossed|handheld|projection|tty|tv)$/.test(part)) return false;
  const not = /^not\s*(\(.*\))$/s.exec(part);
  if (not) {
    const holds = partHolds(not[1]!, scheme);
    return holds === null ? null : !holds;
  }
  const inner = /^\((.*)\)$/s.exec(part)?.[1]?.trim();
  if (inner === undefined) return null;
  if (inner.startsWith('(') || inner.startsWith('not')) {
    const either = splitTop(inner, 'or');
    if (either.length > 1) return either.some((one) => conjunctionHolds(one.trim(), scheme) === true);
    return conjunctionHolds(inner, scheme);
  }
  return featureHolds(inner, scheme);
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

function featureHolds(feature: string, scheme: Scheme): Holds {
  const range = /^(.+?)\s*(<=|>=|<|>)\s*(.+?)(?:\s*(<=|>=|<|>)\s*(.+))?$/.exec(feature);
  if (range) return rangeHolds(range);
  const [, name = '', value] = /^([a-z-]+)(?:\s*:\s*(.+))?$/.exec(feature) ?? [];
  const size = sizeOf(value);
  switch (name) {
    case 'prefers-color-scheme':
      if (value !== 'dark' && value !== 'light') return value === undefined ? true : null;
      return (value === 'dark') === (scheme === 'dark');
    case 'width':
    case 'device-width':
      return value === undefined || (size === null ? null : size === WIDTH);
    case 'min-width':
    case 'min-device-width':
      return size === null ? null : WIDTH >= size;
    case 'max-width':
    case 'max-device-width':
      return size === null ? null : WIDTH <= size;
    case 'height':
    case 'device-height':
      return value === undefined || (size === null ? null : size === HEIGHT);
    case 'min-height':
    case 'min-device-height':
      return size === null ? null : HEIGHT >= size;
    case 'max-height':
    case 'max-device-height':
      return size === null ? null : HEIGHT <= size;
    case 'orientation':
      return value === 'landscape';
    case '-webkit-min-device-pixel-ratio':
    case '-webkit-max-device-pixel-ratio': {
      const ratio = Number(value);
      if (Number.isNaN(ratio)) return null;
      return name.includes('min') ? ratio <= 1 : ratio >= 1;
    }
    case 'min-resolution':
      return /^(?:[01](?:\.0+)?(?:dppx|x)|\d{1,2}dpi)$/.test(value ?? '');
    case 'color':
    case 'hover':
    case 'any-hover':
    case 'pointer':
    case 'any-pointer':
    case 'scripting':
    case 'update':
      return value !== 'none' && value !== 'coarse';
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

function rangeHolds([, left = '', operator, middle = '', second, right]: RegExpExecArray): Holds {
  if (second !== undefined) {
    const first = compareFeature(middle, flip(operator!), left);
    const last = compareFeature(middle, second, right!);
    return first === null || last === null ? null : first && last;
  }
  return compareFeature(left, operator!, middle) ?? compareFeature(middle, flip(operator!), left);
}

function compareFeature(feature: string, operator: string, value: string): Holds {
  const actual = feature === 'width' ? WIDTH : feature === 'height' ? HEIGHT : null;
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
