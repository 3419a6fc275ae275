import type { Color } from '../model/index.ts';
import { type ColorContext, evaluateColor } from './evaluate.ts';
import { namedColor, readHex } from './plain.ts';

const known = new Map<string, Color | null>();

/**
 * The colour a CSS value names (CSS Color 4 and 5, as Chromium computes it), or null when it is none or depends on
 * what is around it: `currentColor`, `light-dark()`, `var()`, system colours. Memoised: emails repeat a few values.
 */
export function parseColor(css: string): Color | null {
  let color = known.get(css);
  if (color === undefined) {
    const value = normalize(css);
    color = value === null ? null : (readPlain(value) ?? evaluateColor(value, null));
    if (known.size >= 5000) known.clear();
    known.set(css, color);
  }
  return color;
}

/**
 * The colour of a CSS value on an element: what `parseColor` reads, and what the context decides. Null for what is
 * no colour, for `currentColor` where it is not known, for `var()` (substitute it first), and for what only a
 * device can tell: `device-cmyk()`, `AccentColor`, `Highlight`.
 */
export function resolveColor(css: string, context: Partial<ColorContext> = {}): Color | null {
  const color = parseColor(css);
  if (color) return color;
  const value = normalize(css);
  const { currentColor = null, scheme = 'light' } = context;
  return value === null ? null : evaluateColor(value, { currentColor, scheme });
}

/** No colour has a letter beyond ASCII; lower case would make one of some, as of the Kelvin sign. */
function normalize(css: string): string | null {
  return /[^\0-\x7f]/.test(css) ? null : css.trim().toLowerCase();
}

/** What nearly every colour in an email is, without the evaluator. */
function readPlain(value: string): Color | null {
  return value.startsWith('#') ? readHex(value.slice(1)) : namedColor(value);
}
