/** One CSS colour value → `Color`. Syntax of CSS Color 4 that needs no context; see `docs` for what is unknown. */
import {
  modeA98,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeOklab,
  modeOklch,
  modeP3,
  modeProphoto,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  modeLrgb,
  converter,
  parse,
  useMode,
} from 'culori/fn';
import type { Color } from '../model/index.ts';

for (const mode of [
  modeRgb, modeLrgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch, modeP3, modeA98, modeProphoto, modeRec2020, modeXyz50, modeXyz65,
]) {
  useMode(mode as Parameters<typeof useMode>[0]);
}

const toRgb = converter('rgb');

/**
 * The colour a CSS value names, or null when it is none or its value depends on something else
 * (`currentColor`, `var()`, system colours).
 *
 * culori reads `ff0000` without its `#`; CSS does not, so that is refused here.
 */
export function parseColor(css: string): Color | null {
  const value = css.trim().toLowerCase();
  if (/^[\da-f]+$/.test(value)) return null;
  const rgb = toRgb(parse(value));
  if (!rgb) return null;
  return { r: rgb.r ?? 0, g: rgb.g ?? 0, b: rgb.b ?? 0, alpha: rgb.alpha ?? 1 };
}
