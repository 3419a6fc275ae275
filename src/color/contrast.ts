import type { Color } from '../model/index.ts';

/**
 * The contrast of two opaque colours, 1 to 21 and not rounded (WCAG 2.2, "contrast ratio"). Channels outside sRGB
 * are clipped, alpha does not count: composite first.
 */
export function contrastRatio(a: Color, b: Color): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/**
 * Relative luminance, 0 to 1. The threshold is sRGB's own 0.04045, as WCAG's definition has it since May 2021;
 * for eight-bit colours it is the same as the 0.03928 before.
 */
function luminance({ r, g, b }: Color): number {
  const linear = (channel: number) => {
    const value = Math.min(1, Math.max(0, channel));
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/**
 * A colour painted over another: source-over on gamma-encoded sRGB, as browsers paint (Compositing 1 §5.1).
 * Transparent over transparent is transparent black.
 */
export function composite(over: Color, under: Color): Color {
  const alpha = over.alpha + under.alpha * (1 - over.alpha);
  if (alpha === 0) return { r: 0, g: 0, b: 0, alpha: 0 };
  const channel = (key: 'r' | 'g' | 'b') =>
    (over[key] * over.alpha + under[key] * under.alpha * (1 - over.alpha)) / alpha;
  return { r: channel('r'), g: channel('g'), b: channel('b'), alpha };
}

/** The least contrast ratio of a level: WCAG 2.2, 1.4.3 (AA) and 1.4.6 (AAA). */
export const NEEDED_CONTRAST = { AA: { text: 4.5, large: 3 }, AAA: { text: 7, large: 4.5 } } as const;

/**
 * Whether text counts as large: 18pt, or 14pt and bold (WCAG 2.2, "large scale").
 * @param size CSS pixels
 */
export function isLargeText(size: number, weight: number): boolean {
  return size >= 24 || (size >= 18.66 && weight >= 700);
}
