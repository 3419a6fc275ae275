import type { Color } from '../model/index.ts';

/** `#0B4F3C`, or `#0B4F3C80` with alpha. Channels outside sRGB are clipped: for showing, never for comparing. */
export function formatHex({ r, g, b, alpha }: Color): string {
  const channels = alpha < 1 ? [r, g, b, alpha] : [r, g, b];
  const byte = (value: number) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channels.map(byte).join('')}`.toUpperCase();
}

/**
 * The colour in the notation the author used: hex with its case, `rgb()` with its commas. Null where that
 * notation would need more than a new number, as for `hsl()` or a name.
 */
export function formatLike(authored: string, color: Color): string | null {
  const raw = authored.trim();
  // A legacy attribute may hold six digits without the `#`.
  if (/^(?:#[\da-f]{3,8}|[\da-f]{6})$/i.test(raw)) {
    const hex = formatHex(color).slice(raw.startsWith('#') ? 0 : 1);
    return /[a-f]/.test(raw) && !/[A-F]/.test(raw) ? hex.toLowerCase() : hex;
  }
  const rgb = /^rgba?\(\s*\d+(\s*,\s*|\s+)\d+\1\d+\s*\)$/i.exec(raw);
  if (rgb && color.alpha === 1) {
    const [r, g, b] = [color.r, color.g, color.b].map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255),
    );
    return `rgb(${[r, g, b].join(rgb[1])})`;
  }
  return null;
}
