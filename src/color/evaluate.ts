import type { Color } from '../model/index.ts';
import { contrastRatio } from './contrast.ts';
import { evaluateMath, type Keywords, type Quantity } from './math.ts';
import { namedColor, readHex } from './plain.ts';
import { SPACES, type Space, type Triple } from './spaces.ts';
import { SYSTEM_COLORS } from './system.ts';
import { split, type Token, tokenize } from './tokens.ts';

/** What a colour may take from the element it stands on. */
export interface ColorContext {
  /** The element's own `color`; null where it is not known. */
  readonly currentColor: Color | null;
  /** The colour scheme in use on the element. */
  readonly scheme: 'light' | 'dark';
}

/** A channel is null where the author says `none`, or where the colour has no such thing: the hue of a grey. */
type Channel = number | null;

interface SpacedColor {
  readonly space: Space;
  readonly channels: Triple<Channel>;
  readonly alpha: Channel;
  /** Shown in bytes: `rgb()`, `hsl()` and `hwb()` unless relative. */
  readonly legacy?: boolean;
}

type Parts = readonly Token[];

/**
 * The colour of a value in lower case; null for what is none. Without a context, null also for what needs one:
 * `currentcolor`, `light-dark()` and the system colours.
 */
export function evaluateColor(css: string, context: ColorContext | null): Color | null {
  const tokens = tokenize(css);
  const color = tokens?.length === 1 ? evaluate(tokens[0]!, context) : null;
  return color && toColor(color);
}

const space = (name: string): Space => SPACES.get(name)!;

function toColor({ space, channels, alpha, legacy }: SpacedColor): Color | null {
  const shown = space.toRgb(present(channels)).map((value) =>
    // As a 32-bit float, which is where browsers find what is half of a byte; `+ 0` as there is no use for -0.
    legacy ? Math.min(255, Math.max(0, Math.round(Math.fround(value) * 255))) / 255 : value + 0,
  );
  const [r, g, b] = shown as unknown as Triple;
  // Only calc(infinity) gets here.
  if (!Number.isFinite(r + g + b)) return null;
  return { r, g, b, alpha: alpha ?? 0 };
}

function fromColor({ r, g, b, alpha }: Color): SpacedColor {
  return { space: space('srgb'), channels: [r, g, b], alpha };
}

function present([a, b, c]: Triple<Channel>): Triple {
  return [a ?? 0, b ?? 0, c ?? 0];
}

function evaluate(token: Token, context: ColorContext | null): SpacedColor | null {
  if (token.type === 'hash') {
    const color = readHex(token.name);
    return color && { ...fromColor(color), legacy: true };
  }
  if (token.type === 'ident') {
    const named = namedColor(token.name);
    if (named) return { ...fromColor(named), legacy: true };
    if (!context) return null;
    if (token.name === 'currentcolor') return context.currentColor && fromColor(context.currentColor);
    const system = SYSTEM_COLORS.get(token.name)?.[context.scheme === 'light' ? 0 : 1];
    return system ? evaluate({ type: 'hash', name: system }, context) : null;
  }
  if (token.type !== 'function') return null;
  switch (token.name) {
    case 'color-mix':
      return colorMix(token.args, context);
    case 'light-dark':
      return lightDark(token.args, context);
    case 'contrast-color':
      return contrastColor(token.args, context);
    case 'alpha':
      return withAlpha(token.args, context);
    default:
      return colorFunction(token.name, token.args, context);
  }
}

/** How a function writes its channels: the space, what 100 % of each is, and the share of a channel that 1 is. */
interface Notation {
  readonly space: Space;
  readonly whole: Triple;
  readonly unit: number;
  readonly legacy?: true;
}

function notationOf(name: string): Notation | null {
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { space: space('srgb'), whole: [255, 255, 255], unit: 255, legacy: true };
    case 'hsl':
    case 'hsla':
      return { space: space('hsl'), whole: [0, 100, 100], unit: 1, legacy: true };
    case 'hwb':
      return { space: space('hwb'), whole: [0, 100, 100], unit: 1, legacy: true };
    case 'lab':
      return { space: space('lab'), whole: [100, 125, 125], unit: 1 };
    case 'oklab':
      return { space: space('oklab'), whole: [1, 0.4, 0.4], unit: 1 };
    case 'lch':
      return { space: space('lch'), whole: [100, 150, 0], unit: 1 };
    case 'oklch':
      return { space: space('oklch'), whole: [1, 0.4, 0], unit: 1 };
    default:
      return null;
  }
}

function colorFunction(name: string, args: Parts, context: ColorContext | null): SpacedColor | null {
  const from = isIdent(args[0], 'from') ? args[1] : null;
  let rest = from === null ? args : args.slice(2);
  let notation = notationOf(name);
  if (name === 'color') {
    const [head] = rest;
    const known = head?.type === 'ident' ? SPACES.get(head.name) : undefined;
    if (!known || !/^(?:rgb|xyz)$/.test(known.channels)) return null;
    notation = { space: known, whole: [1, 1, 1], unit: 1 };
    rest = rest.slice(1);
  }
  if (!notation) return null;
  if (from !== null) return from ? relative(notation, from, rest, context) : null;

  const commas = split(rest, ',');
  const isOldSyntax = commas.length > 1;
  if (isOldSyntax && (!notation.legacy || name === 'hwb')) return null;
  const values = isOldSyntax ? oldSyntax(commas, notation) : modernSyntax(rest, notation, new Map());
  if (!values) return null;
  const channels = notation.legacy
    ? withinLegacyBounds(values.channels, notation.space)
    : withinLightness(values.channels, notation.space);
  return { ...values, channels, space: notation.space, legacy: notation.legacy ?? false };
}

function relative(
  notation: Notation,
  from: Token,
  rest: Parts,
  context: ColorContext | null,
): SpacedColor | null {
  const source = evaluate(from, context);
  if (!source) return null;
  const origin = convert(source, notation.space, false);
  // What the origin misses counts as zero.
  const keywords = new Map([['alpha', origin.alpha ?? 0]]);
  present(origin.channels).forEach((channel, index) => {
    keywords.set(notation.space.channels[index]!, channel * notation.unit);
  });
  const values = modernSyntax(rest, notation, keywords);
  if (!values) return null;
  return { ...values, channels: withinLightness(values.channels, notation.space), space: notation.space };
}

/** Lightness ends at black and white, chroma at zero. */
function withinLightness(
  [x, y, z]: Triple<Channel>,
  { channels, white }: Space,
  lightest = white,
): Triple<Channel> {
  return white === undefined ? [x, y, z] : [bounded(x, lightest), channels === 'lch' ? bounded(y) : y, z];
}

function withinLegacyBounds([x, y, z]: Triple<Channel>, { channels }: Space): Triple<Channel> {
  if (channels === 'hsl') return [x, bounded(y), bounded(z)];
  if (channels === 'hwb') return [x, bounded(y), bounded(z)];
  return [bounded(x, 1), bounded(y, 1), bounded(z, 1)];
}

function bounded(channel: Channel, max = Infinity): Channel {
  return channel === null ? null : Math.min(max, Math.max(0, channel));
}

type Values = Pick<SpacedColor, 'channels' | 'alpha'>;

/** `10 20% none / 50%`; the alpha left out is the origin's, or 1. */
function modernSyntax(args: Parts, notation: Notation, keywords: Keywords): Values | null {
  const [before, after, ...more] = split(args, '/');
  if (more.length > 0 || before!.length !== 3) return null;
  const alpha = after
    ? after.length === 1
      ? alphaOf(component(after[0]!, keywords))
      : undefined
    : (keywords.get('alpha') ?? 1);
  const channels = channelsOf(
    before!.map((token) => component(token, keywords)),
    notation,
  );
  return channels && alpha !== undefined ? { channels, alpha } : null;
}

/** `10, 20, 30, 0.5`: all numbers or all percentages, and nothing missing. */
function oldSyntax(parts: readonly Parts[], notation: Notation): Values | null {
  if (parts.length > 4 || parts.some((part) => part.length !== 1)) return null;
  const values = parts.map(([token]) => component(token!, new Map()));
  const units = values.slice(0, 3).map((value) => value?.unit);
  const isConsistent =
    notation.space.channels === 'hsl'
      ? units[1] === '%' && units[2] === '%'
      : units.every((unit) => unit === units[0]);
  if (!isConsistent || values.some((value) => !value || value.value === null)) return null;
  const channels = channelsOf(values.slice(0, 3), notation);
  const alpha = values.length === 4 ? alphaOf(values[3]!) : 1;
  if (!channels || alpha === undefined) return null;
  return { channels, alpha };
}

/** A quantity, or `none`. */
type Component = { readonly value: null; readonly unit: '' } | Quantity;

function component(token: Token, keywords: Keywords): Component | null {
  if (token.type === 'number') return token;
  if (token.type === 'function') return evaluateMath(token, keywords);
  if (token.type !== 'ident') return null;
  if (token.name === 'none') return { value: null, unit: '' };
  const value = keywords.get(token.name);
  return value === undefined ? null : { value, unit: '' };
}

function channelsOf(
  values: readonly (Component | null)[],
  { space, whole, unit }: Notation,
): Triple<Channel> | null {
  const channels: Channel[] = [];
  for (const [index, component] of values.entries()) {
    if (!component) return null;
    const isHue = space.channels[index] === 'h';
    if (component.unit === (isHue ? '%' : 'deg')) return null;
    if (component.value === null) channels.push(null);
    else if (isHue) channels.push(Number.isFinite(component.value) ? component.value % 360 : 0);
    else channels.push((component.unit ? (component.value * whole[index]!) / 100 : component.value) / unit);
  }
  const [x, y, z] = channels as unknown as Triple<Channel>;
  // Chromium lets a saturation beyond 100 stand only where it is a number.
  const isPercent = values[1]?.unit === '%' && values[2]?.unit === '%';
  return space.channels === 'hsl' && isPercent ? [x, bounded(y, 100), z] : [x, y, z];
}

/** Undefined for what can be no alpha. */
function alphaOf(component: Component | null): Channel | undefined {
  if (!component || component.unit === 'deg') return undefined;
  if (component.value === null) return null;
  return Math.min(1, Math.max(0, component.unit ? component.value / 100 : component.value));
}

/** Channels that mean the same in two spaces, by the letters of `Space.channels` (CSS Color 4 §12.2). */
const MEANING = { rgb: 'RGB', xyz: 'RGB', hsl: 'HCL', hwb: 'HWK', lab: 'LAO', lch: 'LCH' } as const;

/**
 * Into another space. To be mixed, a grey loses its hue, and a channel that is missing is missing there too if
 * there is one of its meaning; who has neither hue nor chroma (or `a` and `b`) stays without.
 */
function convert(color: SpacedColor, to: Space, isMixed: boolean): SpacedColor {
  const { space, alpha } = color;
  if (space === to) return color;
  const converted = to.fromRgb(space.toRgb(present(color.channels)));
  const isAchromatic = to.isAchromatic?.(converted) ?? false;
  const missing = new Set<string>();
  color.channels.forEach((channel, index) => {
    if (channel === null && isMixed) missing.add(MEANING[space.channels][index]!);
  });
  if (missing.has('A') && missing.has('O')) missing.add('C').add('H');
  const channels = converted.map((channel, index) => {
    const isHue = to.channels[index] === 'h';
    return (isMixed && isHue && isAchromatic) || missing.has(MEANING[to.channels][index]!) ? null : channel;
  });
  return { space: to, channels: channels as unknown as Triple<Channel>, alpha };
}

type HueMethod = 'shorter' | 'longer' | 'increasing' | 'decreasing';

/** CSS Color 5 §2: `color-mix([in <space> [<method> hue]?,]? <color> <percentage>?, <color> <percentage>?)`. */
function colorMix(args: Parts, context: ColorContext | null): SpacedColor | null {
  const parts = split(args, ',');
  const hasMethod = isIdent(parts[0]![0], 'in');
  const method = interpolationMethod(hasMethod ? parts[0]! : []);
  const colors = hasMethod ? parts.slice(1) : parts;
  if (!method || colors.length !== 2) return null;
  const [a, b] = colors.map((part) => weighted(part, context));
  if (!a || !b) return null;
  const first = a.percent ?? (b.percent === null ? 50 : 100 - b.percent);
  const second = b.percent ?? 100 - first;
  const sum = first + second;
  const mixed = mix(
    convert(a.color, method.space, true),
    convert(b.color, method.space, true),
    sum === 0 ? 0.5 : second / sum,
    method.hue,
  );
  return { ...mixed, alpha: mixed.alpha === null ? null : mixed.alpha * Math.min(1, sum / 100) };
}

function interpolationMethod(tokens: Parts): { readonly space: Space; readonly hue: HueMethod } | null {
  if (tokens.length === 0) return { space: space('oklab'), hue: 'shorter' };
  const names = tokens.map((token) => (token.type === 'ident' ? token.name : ''));
  const known = SPACES.get(names[1] ?? '');
  if (!known || names.length === 3 || names.length > 4) return null;
  if (names.length === 2) return { space: known, hue: 'shorter' };
  const isMethod = /^(?:shorter|longer|increasing|decreasing)$/.test(names[2]!);
  if (!isMethod || names[3] !== 'hue' || !known.channels.includes('h')) return null;
  return { space: known, hue: names[2] as HueMethod };
}

function weighted(
  part: Parts,
  context: ColorContext | null,
): { readonly color: SpacedColor; readonly percent: number | null } | null {
  const [a, b] = part;
  if (!a || part.length > 2) return null;
  const before = component(a, new Map());
  const [colorToken, weight] = before ? [b, before] : [a, b ? component(b, new Map()) : undefined];
  const color = colorToken ? evaluate(colorToken, context) : null;
  if (!color || weight === null) return null;
  if (!weight) return { color, percent: null };
  if (weight.unit !== '%') return null;
  const isWritten = (before ? a : b)!.type === 'number';
  if (isWritten && (weight.value < 0 || weight.value > 100)) return null;
  return { color, percent: Math.min(100, Math.max(0, weight.value)) };
}

/** CSS Color 4 §12.3: channels are weighed by alpha, but for the hue, and what one colour misses the other lends. */
function mix(a: SpacedColor, b: SpacedColor, share: number, method: HueMethod): SpacedColor {
  const between = (x: number, y: number) => x + (y - x) * share;
  const alphaA = a.alpha ?? b.alpha;
  const alphaB = b.alpha ?? a.alpha;
  const alpha = alphaA === null || alphaB === null ? null : between(alphaA, alphaB);
  const channels = a.channels.map((channel, index) => {
    const x = channel ?? b.channels[index]!;
    const y = b.channels[index] ?? channel;
    if (x === null || y === null) return null;
    if (a.space.channels[index] === 'h') return between(...hueArc(x, y, method));
    const mixed = between(x * (alphaA ?? 1), y * (alphaB ?? 1));
    return alpha ? mixed / alpha : mixed;
  });
  return {
    space: a.space,
    channels: withinLightness(channels as unknown as Triple<Channel>, a.space, Infinity),
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

function lightDark(args: Parts, context: ColorContext | null): SpacedColor | null {
  const parts = split(args, ',');
  if (!context || parts.length !== 2 || parts.some((part) => part.length !== 1)) return null;
  const [light, dark] = parts.map(([token]) => token!);
  const [chosen, other] = context.scheme === 'light' ? [light!, dark!] : [dark!, light!];
  // The one not chosen must be a colour, but need not be known.
  const isColor = evaluate(other, { ...context, currentColor: context.currentColor ?? BLACK }) !== null;
  return isColor ? evaluate(chosen, context) : null;
}

const BLACK: Color = { r: 0, g: 0, b: 0, alpha: 1 };
const WHITE: Color = { r: 1, g: 1, b: 1, alpha: 1 };

/** CSS Color 5 §6: white or black, whichever has the greater WCAG contrast; alpha does not count. */
function contrastColor(args: Parts, context: ColorContext | null): SpacedColor | null {
  const spaced = args.length === 1 ? evaluate(args[0]!, context) : null;
  const color = spaced && toColor(spaced);
  if (!color) return null;
  const isWhite = contrastRatio(color, WHITE) >= contrastRatio(color, BLACK);
  return { ...fromColor(isWhite ? WHITE : BLACK), legacy: true };
}

/** CSS Color 5, `alpha(from <color> / <alpha>)`. */
function withAlpha(args: Parts, context: ColorContext | null): SpacedColor | null {
  const [head, after, ...more] = split(args, '/');
  if (more.length > 0 || head!.length !== 2 || after?.length !== 1 || !isIdent(head![0], 'from')) return null;
  const color = evaluate(head![1]!, context);
  const alpha = color && alphaOf(component(after[0]!, new Map([['alpha', color.alpha ?? 0]])));
  return color && alpha !== undefined ? { ...color, alpha } : null;
}

function isIdent(token: Token | undefined, name: string): boolean {
  return token?.type === 'ident' && token.name === name;
}
