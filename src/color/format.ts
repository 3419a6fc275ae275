import { colorsNamed } from 'culori/fn';
import type { Color } from '../model/index.ts';
import { notationOf } from './evaluate.ts';
import { parseColor } from './parse.ts';
import { namedColor } from './plain.ts';

/** `#0B4F3C`, or `#0B4F3C80` with alpha. Channels outside sRGB are clipped: for showing, never for comparing. */
export function formatHex({ r, g, b, alpha }: Color): string {
  const channels = alpha < 1 ? [r, g, b, alpha] : [r, g, b];
  const byte = (value: number) =>
    Math.round(clip(value) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channels.map(byte).join('')}`.toUpperCase();
}

/**
 * The colour in the notation the author used, with the author's alpha, whatever the colour's own: hex with its case
 * and length, a function with its separators and units, a name where the colour has one and lower-case hex where
 * not. Null where the notation would need more than new numbers: `color-mix()`, relative colours, `color()`,
 * `var()`, `calc()`.
 */
export function formatLike(authored: string, color: Color): string | null {
  const raw = authored.trim();
  // A legacy attribute may hold six digits without the `#`.
  if (/^(?:#[\da-f]+|[\da-f]{6})$/i.test(raw)) return likeHex(raw, color);
  if (/^[a-z]+$/i.test(raw)) {
    return namedColor(raw.toLowerCase())?.alpha === 1 ? nameOrHex(color) : null;
  }
  return likeFunction(raw, color);
}

function opaqueHex(color: Color): string {
  return formatHex({ ...color, alpha: 1 });
}

function likeHex(raw: string, color: Color): string | null {
  const sign = raw.startsWith('#') ? '#' : '';
  const authored = raw.slice(sign.length);
  if (!parseColor(`#${authored}`)) return null;
  const digits = opaqueHex(color).slice(1);
  const isShort = authored.length < 6;
  const canBeShort = isShort && /^(.)\1(.)\2(.)\3$/.test(digits);
  const alpha = isShort ? authored.slice(3) : authored.slice(6);
  const hex = canBeShort
    ? digits.replace(/(.)\1/g, '$1') + alpha
    : digits + (isShort ? alpha.repeat(2) : alpha);
  return sign + (/[a-f]/.test(raw) && !/[A-F]/.test(raw) ? hex.toLowerCase() : hex);
}

function nameOrHex(color: Color): string {
  const hex = opaqueHex(color);
  const value = Number.parseInt(hex.slice(1), 16);
  const named = Object.entries(colorsNamed as Readonly<Record<string, number>>);
  return named.find(([, known]) => known === value)?.[0] ?? hex.toLowerCase();
}

const DEGREES_OF: Readonly<Record<string, number>> = { grad: 0.9, rad: 180 / Math.PI, turn: 360 };

/** A function of plain numbers: new ones in the units of the old, with the fewest decimals that read as the colour. */
function likeFunction(raw: string, color: Color): string | null {
  const authored = parseColor(raw);
  const call = /^((rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(\s*)([^()]*)\)$/i.exec(raw);
  if (!call || !authored) return null;
  const [, head, name, inner] = call as unknown as [string, string, string, string];
  const notation = notationOf(name.toLowerCase())!;
  const target: Color = notation.legacy ? parseColor(opaqueHex(color))! : color;
  const channels = notation.space.fromRgb([target.r, target.g, target.b]);

  // Values and what stands between them, by turns; the alpha is the last and stays.
  const parts = inner.split(/([\s,/]+)/);
  for (let decimals = 0; decimals <= 6; decimals++) {
    const written = parts.map((part, index) => {
      if (index % 2 === 1 || index > 4) return part;
      const channel = index / 2;
      const unit = /(?:%|deg|grad|rad|turn)$/i.exec(part)?.[0] ?? '';
      const whole = notation.whole[channel]!;
      const value = channels[channel]! * notation.unit;
      if (unit === '%') return round((value / whole) * 100, decimals) + unit;
      const degrees = DEGREES_OF[unit.toLowerCase()] ?? 1;
      // As many digits for a unit of 1 as for one of 100.
      return round(value / degrees, decimals + (whole <= 1 || degrees > 1 ? 2 : 0)) + unit;
    });
    const text = `${head}${written.join('')})`;
    const read = parseColor(text);
    if (read?.alpha === authored.alpha && isSameColor(read, target)) return text;
  }
  return null;
}

function round(value: number, decimals: number): string {
  // `+ 0` against `-0`.
  return String(Number(value.toFixed(decimals)) + 0);
}

/** On screen, and where it is outside sRGB as near as that. */
function isSameColor(a: Color, b: Color): boolean {
  const isNear = (['r', 'g', 'b'] as const).every((key) => Math.abs(a[key] - b[key]) < 0.5 / 255);
  return isNear && opaqueHex(a) === opaqueHex(b);
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
