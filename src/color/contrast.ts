import type { Color } from '../model/index.ts';

/**
 * The contrast ratio of two colours by WCAG 2.2, 1 to 21, not rounded: 4.499 does not reach 4.5. Alpha is not looked
 * at. Channels outside sRGB are clipped, as the luminance is defined for sRGB only.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(a: Color, b: Color): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, with the threshold of sRGB itself (IEC 61966-2-1). */
function luminance({ r, g, b }: Color): number {
  const [red, green, blue] = [r, g, b].map((channel) => {
    const value = Math.min(1, Math.max(0, channel));
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
