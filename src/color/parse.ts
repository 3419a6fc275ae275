import { converter, parse } from 'culori/fn';
import type { Color } from '../model/index.ts';
import './modes.ts';

const toRgb = converter('rgb');

const known = new Map<string, Color | null>();

/**
 * The colour a CSS value names (CSS Color 4), or null when it is none or depends on what is around it:
 * `currentColor`, `var()`, `color-mix()`, system colours. Memoised: emails repeat a few values.
 */
export function parseColor(css: string): Color | null {
  let color = known.get(css);
  if (color === undefined) {
    color = readColor(css.trim().toLowerCase());
    if (known.size >= 5000) known.clear();
    known.set(css, color);
  }
  return color;
}

function readColor(value: string): Color | null {
  // culori reads `ff0000` without its `#`; CSS does not.
  if (/^[\da-f]+$/.test(value)) return null;
  const rgb = toRgb(parse(value));
  return rgb ? { r: rgb.r ?? 0, g: rgb.g ?? 0, b: rgb.b ?? 0, alpha: rgb.alpha ?? 1 } : null;
}
