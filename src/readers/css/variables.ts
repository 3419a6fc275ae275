/** `var()`: custom properties through the cascade (CSS Variables 1). */

import type { Style } from './style.ts';

/** Custom properties that hold on an element, with `var()` in them resolved. */
export type Variables = ReadonlyMap<string, string>;

export const NO_VARIABLES: Variables = new Map();

/**
 * The value with every `var()` filled in; null when one is not defined and has no fallback, so that the declaration is
 * invalid when it is computed.
 */
export function substitute(value: string, variables: Variables): string | null {
  return fill(value, (name) => variables.get(name) ?? null);
}

/** Those that style sheets define once: wherever they hold, they hold this. */
export function singleVariables(styles: readonly Style[]): Variables {
  const own = new Map<string, string>();
  const many = new Set<string>();
  for (const { rules } of styles) {
    for (const { declarations } of rules) {
      for (const { property, value } of declarations) {
        if (!property.startsWith('--')) continue;
        if ((own.get(property) ?? value) !== value) many.add(property);
        own.set(property, value);
      }
    }
  }
  if (own.size === 0) return NO_VARIABLES;
  for (const name of many) own.delete(name);
  return withOwn(NO_VARIABLES, own);
}

/** Those of an element: what it inherits, and its own, which may name each other. */
export function withOwn(inherited: Variables, own: ReadonlyMap<string, string>): Variables {
  const resolved = new Map(inherited);
  const resolve = (name: string, trail: readonly string[]): string | null => {
    const value = own.get(name);
    if (value === undefined) return inherited.get(name) ?? null;
    // One that needs itself is invalid, and so is all that needs it (§2.3).
    if (trail.length > DEEPEST || trail.includes(name)) return null;
    return fill(value, (inner) => resolve(inner, [...trail, name]));
  };
  for (const name of own.keys()) {
    const value = resolve(name, []);
    if (value === null) resolved.delete(name);
    else resolved.set(name, value);
  }
  return resolved;
}

/** Deeper than fallbacks and definitions go in any page; a hostile one must not run out of stack. */
const DEEPEST = 30;
/** A page may double a value with each step. */
const LONGEST = 10_000;

function fill(value: string, lookup: (name: string) => string | null, depth = 0): string | null {
  let rest = value;
  let out = '';
  for (;;) {
    const match = /\bvar\(/i.exec(rest);
    if (!match) return out.length + rest.length > LONGEST ? null : out + rest;
    if (depth > DEEPEST) return null;
    const open = match.index + match[0].length;
    const close = closing(rest, open);
    const [name, fallback] = splitAtComma(rest.slice(open, close));
    const found =
      lookup(name.trim()) ?? (fallback === null ? null : fill(fallback.trim(), lookup, depth + 1));
    if (found === null || out.length > LONGEST) return null;
    out += rest.slice(0, match.index) + found;
    rest = rest.slice(close + 1);
  }
}

/** The place of the `)` that closes what is open at `from`; the end where there is none, as CSS closes it. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
  }
  return text.length;
}

function splitAtComma(inner: string): [string, string | null] {
  const comma = inner.indexOf(',');
  return comma === -1 ? [inner, null] : [inner.slice(0, comma), inner.slice(comma + 1)];
}
