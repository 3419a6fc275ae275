/** A colour against the ones the brand allows. */
import type { BrandGuide, Color, PaletteColor } from '../model/index.ts';
import { chromaOf, difference, isGrey, isNeutral, nearestColor } from './difference.ts';

export interface AllowedColors {
  readonly palette: readonly PaletteColor[];
  /** Listed neutrals; `any`: greys need not be listed. */
  readonly neutrals: BrandGuide['color']['neutrals'];
  /** CIEDE2000 */
  readonly tolerance: number;
  readonly tints: BrandGuide['color']['tints'];
  readonly shades: BrandGuide['color']['shades'];
  readonly alphas: BrandGuide['color']['alphas'];
  /** By colour, filled as they are asked for: emails repeat a few. */
  readonly judgements: Map<string, ColorJudgement>;
}

/**
 * How a colour stands to the palette.
 * `brand`: it is one of it. `mix`: an allowed tint or shade of one. `neutral`: a grey, or a neutral the guide lists.
 * `near`: a slip of the eyedropper. `off-shade`: within the tolerance. `tint`: further off, with a hue so faint that
 * it may be meant as a grey. `off`: further off.
 */
export type ColorBand = 'brand' | 'mix' | 'neutral' | 'near' | 'off-shade' | 'tint' | 'off';

export interface ColorJudgement {
  readonly band: ColorBand;
  /** For `mix`: what it is mixed from. */
  readonly nearest: PaletteColor;
  /** CIEDE2000 */
  readonly distance: number;
}

/** Under this CIEDE2000 distance a colour is a slip of the eyedropper, not a choice. */
const NEAR = 2;

/** OKLCH chroma of a faint tint: the blue-greys and warm greys of the usual design sets go up to here. */
const TINTED = 0.05;

/** What a guide allows; null when it has no palette to hold colours to. */
export function allowedColors({ palette, color }: BrandGuide): AllowedColors | null {
  return palette.length === 0 ? null : { palette, ...color, judgements: new Map() };
}

/** How a colour stands to the palette, alpha aside. */
export function judgeColor(color: Color, allowed: AllowedColors): ColorJudgement {
  const key = `${color.r} ${color.g} ${color.b}`;
  let judgement = allowed.judgements.get(key);
  if (!judgement) {
    judgement = judge(color, allowed);
    allowed.judgements.set(key, judgement);
  }
  return judgement;
}

function judge(color: Color, allowed: AllowedColors): ColorJudgement {
  const { palette, neutrals, tolerance } = allowed;
  const listed = neutrals === 'any' ? [] : neutrals;
  const { entry: nearest, distance } = nearestColor(color, [...palette, ...listed])!;
  const verdict = (band: ColorBand): ColorJudgement => ({ band, nearest, distance });
  if (isSameColor(color, nearest.color)) return verdict(palette.includes(nearest) ? 'brand' : 'neutral');
  // Every grey is a shade of some other grey, and yet nobody's mix.
  if (neutrals === 'any' && isGrey(color)) return verdict('neutral');
  const mixed = palette.find((entry) => isAllowedMix(color, entry.color, allowed));
  if (mixed) return { band: 'mix', nearest: mixed, distance: difference(color, mixed.color) };
  if (neutrals === 'any' && isFreeNeutral(color, nearest.color)) return verdict('neutral');
  if (distance < NEAR) return verdict('near');
  if (distance <= tolerance) return verdict('off-shade');
  return verdict(neutrals === 'any' && chromaOf(color) < TINTED ? 'tint' : 'off');
}

const CHANNELS = ['r', 'g', 'b'] as const;

/** The same in eight bits a channel, unclipped: `hsl()` and rounding may write one colour in many ways. */
export function isSameColor(a: Color, b: Color): boolean {
  const eightBits = (value: number) => Math.round(value * 255);
  return CHANNELS.every((channel) => eightBits(a[channel]) === eightBits(b[channel]));
}

/** A faint tint that is almost a tinted brand colour was meant to be it; any other neutral is free. */
function isFreeNeutral(color: Color, nearest: Color): boolean {
  return isNeutral(color) && (isGrey(nearest) || difference(color, nearest) >= NEAR);
}

/** Tools round a mix up, down or twice: one step of eight bits either way, and the half that rounding hides. */
const MIX_SLACK = 1.5 / 255;

function isAllowedMix(color: Color, brand: Color, { tints, shades }: AllowedColors): boolean {
  return isMixWith(1, tints, color, brand) || isMixWith(0, shades, color, brand);
}

/**
 * Whether `color` is `brand` mixed in sRGB with white (1) or black (0), by one of the percentages of `brand` left.
 * Each channel allows an interval of percentages, and for `any` they must have one in common.
 */
function isMixWith(end: 0 | 1, percentages: 'any' | readonly number[], color: Color, brand: Color): boolean {
  if (percentages.length === 0) return false;
  let least = 0;
  let most = 1;
  for (const channel of CHANNELS) {
    const full = brand[channel] - end;
    const part = color[channel] - end;
    if (Math.abs(full) < 1e-9) {
      if (Math.abs(part) > MIX_SLACK) return false;
      continue;
    }
    const [low, high] = [(part - MIX_SLACK) / full, (part + MIX_SLACK) / full];
    least = Math.max(least, Math.min(low, high));
    most = Math.min(most, Math.max(low, high));
  }
  if (least > most) return false;
  // All of the brand colour left and still not it: a slip, no mix.
  if (percentages === 'any') return most < 1;
  return percentages.some((left) => least <= left / 100 && left / 100 <= most);
}

/** Eight bits of alpha in hex, and two decimals elsewhere, do not hit a number such as 0.85 exactly. */
const ALPHA_SLACK = 0.005;

/** Whether the guide lets a brand colour be this see-through. Opaque and invisible always may. */
export function isAllowedAlpha({ alpha }: Color, { alphas }: Pick<AllowedColors, 'alphas'>): boolean {
  if (alpha === 0 || alpha === 1 || alphas === 'any') return true;
  return alphas.some((allowed) => Math.abs(allowed - alpha) <= ALPHA_SLACK);
}
