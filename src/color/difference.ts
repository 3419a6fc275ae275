import { convertRgbToLab65, convertRgbToOklab, differenceCiede2000, type Lab65 } from 'culori/fn';
import type { Color } from '../model/index.ts';

const ciede2000 = differenceCiede2000();

/**
 * CIEDE2000 between two colours, alpha aside, in CIELAB under D65 (Sharma, Wu, Dalal 2005). Colours outside
 * sRGB are compared as they are, not as the screen would clip them. About 1 is just visible side by side.
 */
export function difference(a: Color, b: Color): number {
  return ciede2000(labOf(a), labOf(b));
}

/** Greys, black, white and tints too faint to be seen as a hue: OKLCH chroma under 0.02. */
export function isNeutral(color: Color): boolean {
  return chromaOf(color) < 0.02;
}

/** A grey, black or white without any tint. */
export function isGrey(color: Color): boolean {
  return chromaOf(color) < 0.002;
}

/** OKLCH chroma: 0 for a grey, about 0.4 for the strongest colours. */
export function chromaOf({ r, g, b }: Color): number {
  const oklab = convertRgbToOklab({ r, g, b });
  return Math.hypot(oklab.a, oklab.b);
}

/** Palettes are small and compared with everything. */
const labs = new WeakMap<Color, Lab65>();

function labOf(color: Color): Lab65 {
  let lab = labs.get(color);
  if (!lab) {
    lab = convertRgbToLab65({ r: color.r, g: color.g, b: color.b });
    labs.set(color, lab);
  }
  return lab;
}

/** The entry whose colour is nearest, with its CIEDE2000 distance; null for an empty list. */
export function nearestColor<T extends { readonly color: Color }>(
  color: Color,
  entries: readonly T[],
): { readonly entry: T; readonly distance: number } | null {
  let best: { entry: T; distance: number } | null = null;
  for (const entry of entries) {
    const distance = difference(color, entry.color);
    if (!best || distance < best.distance) best = { entry, distance };
  }
  return best;
}
