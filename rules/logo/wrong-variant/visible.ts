/** Whether a logo can be made out on a ground. */
import { type Color, contrastRatio } from 'brandlint/rule';
import type { LogoTone } from '../tone.ts';

/** WCAG 2.2, 1.4.11. It exempts logos; a logo that nobody can see is no use to the brand all the same. */
const NEEDED = 3;

const WHITE: Color = { r: 1, g: 1, b: 1, alpha: 1 };
const BLACK: Color = { r: 0, g: 0, b: 0, alpha: 1 };

/** Of a colour that may be what is left of the logo, and of one that is more than an edge. */
const MAIN_SHARE = 0.5;
const SEEN_SHARE = 0.05;

/**
 * Where only the tone is known, a logo is lost where no logo of that tone would do: a light one where even white
 * falls short (a luminance above 0.3), a dark one where even black does (below 0.1). What lies between carries both.
 */
export function isLost({ tone, colors }: LogoTone, ground: Color): boolean {
  if (colors.length === 0) return contrastRatio(tone === 'light' ? WHITE : BLACK, ground) < NEEDED;
  const isSeen = ({ color }: LogoTone['colors'][number]) => contrastRatio(color, ground) >= NEEDED;
  const lost = colors.filter((entry) => !isSeen(entry));
  if (lost.reduce((sum, { share }) => sum + share, 0) < MAIN_SHARE) return false;
  // White letters on a dark plate are read where the plate itself is lost.
  const main = lost[0]!.color;
  return !colors.some(
    (entry) => entry.share >= SEEN_SHARE && isSeen(entry) && contrastRatio(entry.color, main) >= NEEDED,
  );
}

/** Between the logo's largest colour and the ground; null where it is not known. */
export function contrastOf({ colors: [main] }: LogoTone, ground: Color): number | null {
  return main ? contrastRatio(main.color, ground) : null;
}
