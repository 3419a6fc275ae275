/** A colour against the ones that may be used. */
import {
  type Color,
  chromaOf,
  difference,
  isGrey,
  isNeutral,
  nearestColor,
  type PaletteColor,
} from 'brandlint/rule';

export interface Allowed {
  readonly entries: readonly PaletteColor[];
  /** CIEDE2000 */
  readonly tolerance: number;
  /** Greys need not be listed. */
  readonly anyNeutral: boolean;
  /** By colour: emails repeat a few. */
  readonly verdicts: Map<string, Verdict | null>;
}

export interface Verdict {
  readonly messageId: 'near' | 'off-shade' | 'tint' | 'off';
  readonly nearest: PaletteColor;
  readonly distance: number;
}

/** Under this CIEDE2000 distance a colour is a slip of the eyedropper, not a choice. */
const NEAR = 2;

/** OKLCH chroma of a faint tint: the blue-greys and warm greys of the usual design sets go up to here. */
const TINTED = 0.05;

/** How a colour stands to the allowed ones; null when it may be used. */
export function verdictOf(color: Color, allowed: Allowed): Verdict | null {
  const key = `${color.r} ${color.g} ${color.b}`;
  let verdict = allowed.verdicts.get(key);
  if (verdict === undefined) {
    verdict = judge(color, allowed);
    allowed.verdicts.set(key, verdict);
  }
  return verdict;
}

function judge(color: Color, { entries, tolerance, anyNeutral }: Allowed): Verdict | null {
  const found = nearestColor(color, entries);
  if (!found || isSame(color, found.entry.color)) return null;
  const { entry: nearest, distance } = found;
  if (anyNeutral && isFreeNeutral(color, nearest.color)) return null;
  if (distance < NEAR) return { messageId: 'near', nearest, distance };
  if (distance <= tolerance) return { messageId: 'off-shade', nearest, distance };
  const isTint = anyNeutral && chromaOf(color) < TINTED;
  return { messageId: isTint ? 'tint' : 'off', nearest, distance };
}

/** The same in eight bits a channel, unclipped: `hsl()` and rounding may write one colour in many ways. */
function isSame(a: Color, b: Color): boolean {
  const eightBits = (value: number) => Math.round(value * 255);
  return (['r', 'g', 'b'] as const).every((channel) => eightBits(a[channel]) === eightBits(b[channel]));
}

/** A faint tint that is almost a tinted brand colour was meant to be it; any other neutral is free. */
function isFreeNeutral(color: Color, nearest: Color): boolean {
  if (isGrey(color)) return true;
  return isNeutral(color) && (isGrey(nearest) || difference(color, nearest) >= NEAR);
}
