/** A colour in a space of its own, with what is missing of it; how it is converted, mixed and shown. */
import type { Color } from '../model/index.ts';
import { mapTriple, SPACES, type Space, type Triple } from './spaces.ts';

/** A channel is null where the author says `none`, or where the colour has no such thing: the hue of a grey. */
export type Channel = number | null;

export interface SpacedColor {
  readonly space: Space;
  readonly channels: Triple<Channel>;
  readonly alpha: Channel;
  /** Shown in bytes: `rgb()`, `hsl()` and `hwb()` unless relative. */
  readonly legacy?: boolean;
}

/** As extended sRGB; null where a channel is infinite, as only `calc()` can make it. */
export function toColor({ space, channels, alpha, legacy }: SpacedColor): Color | null {
  const [r, g, b] = mapTriple(space.toRgb(present(channels)), (value) =>
    // Half a byte rounds up, also where the arithmetic left a little less; `+ 0` as there is no use for -0.
    legacy ? Math.min(255, Math.max(0, Math.round(value * 255 + 1e-6))) / 255 : value + 0,
  );
  if (!Number.isFinite(r + g + b)) return null;
  return { r, g, b, alpha: alpha ?? 0 };
}

export function fromColor({ r, g, b, alpha }: Color): SpacedColor {
  return { space: SPACES.get('srgb')!, channels: [r, g, b], alpha };
}

export function present([a, b, c]: Triple<Channel>): Triple {
  return [a ?? 0, b ?? 0, c ?? 0];
}

/** Lightness ends at black and white, chroma at zero. */
export function withinLightness(
  [x, y, z]: Triple<Channel>,
  { channels, white }: Space,
  lightest = white,
): Triple<Channel> {
  return white === undefined ? [x, y, z] : [bounded(x, lightest), channels === 'lch' ? bounded(y) : y, z];
}

export function bounded(channel: Channel, max = Infinity): Channel {
  return channel === null ? null : Math.min(max, Math.max(0, channel));
}

/** Channels that mean the same in two spaces, by the letters of `Space.channels` (CSS Color 4 §12.2). */
const MEANING = { rgb: 'RGB', xyz: 'RGB', hsl: 'HCL', hwb: 'HWK', lab: 'LAO', lch: 'LCH' } as const;

/**
 * Into another space. To be mixed, a grey loses its hue, and a channel that is missing is missing there too if
 * there is one of its meaning; who has neither hue nor chroma (or `a` and `b`) stays without.
 */
export function convert(color: SpacedColor, to: Space, isMixed: boolean): SpacedColor {
  const { space, alpha } = color;
  if (space === to) return color;
  const converted = to.fromRgb(space.toRgb(present(color.channels)));
  const isAchromatic = to.isAchromatic?.(converted) ?? false;
  const missing = new Set<string>();
  color.channels.forEach((channel, index) => {
    if (channel === null && isMixed) missing.add(MEANING[space.channels][index]!);
  });
  if (missing.has('A') && missing.has('O')) missing.add('C').add('H');
  const channels = mapTriple(converted, (channel, index) => {
    const isHue = to.channels[index] === 'h';
    return (isMixed && isHue && isAchromatic) || missing.has(MEANING[to.channels][index]!) ? null : channel;
  });
  return { space: to, channels, alpha };
}

export type HueMethod = 'shorter' | 'longer' | 'increasing' | 'decreasing';

/** CSS Color 4 §12.3: channels are weighed by alpha, but for the hue, and what one colour misses the other lends. */
export function mix(a: SpacedColor, b: SpacedColor, share: number, method: HueMethod): SpacedColor {
  const between = (x: number, y: number) => x + (y - x) * share;
  const alphaA = a.alpha ?? b.alpha;
  const alphaB = b.alpha ?? a.alpha;
  const alpha = alphaA === null || alphaB === null ? null : between(alphaA, alphaB);
  const channels = mapTriple(a.channels, (channel, index) => {
    const x = channel ?? b.channels[index]!;
    const y = b.channels[index] ?? channel;
    if (x === null || y === null) return null;
    if (a.space.channels[index] === 'h') return between(...hueArc(x, y, method));
    const mixed = between(x * (alphaA ?? 1), y * (alphaB ?? 1));
    return alpha ? mixed / alpha : mixed;
  });
  return {
    space: a.space,
    channels: withinLightness(channels, a.space, Infinity),
    alpha,
  };
}

/** CSS Color 4 §12.4. */
function hueArc(from: number, to: number, method: HueMethod): [number, number] {
  const a = ((from % 360) + 360) % 360;
  const b = ((to % 360) + 360) % 360;
  const turn = b - a;
  switch (method) {
    case 'shorter':
      return turn > 180 ? [a + 360, b] : turn < -180 ? [a, b + 360] : [a, b];
    case 'longer':
      return turn > 0 && turn < 180 ? [a + 360, b] : turn > -180 && turn <= 0 ? [a, b + 360] : [a, b];
    case 'increasing':
      return turn < 0 ? [a, b + 360] : [a, b];
    case 'decreasing':
      return turn > 0 ? [a + 360, b] : [a, b];
  }
}
