import type { Color } from '../model/index.ts';
import { contrastRatio } from './contrast.ts';
import { evaluateMath, type Keywords, type Quantity } from './math.ts';
import { namedColor, readHex } from './plain.ts';
import {
  bounded,
  type Channel,
  convert,
  fromColor,
  type HueMethod,
  mix,
  present,
  type SpacedColor,
  toColor,
  withinLightness,
} from './spaced.ts';
import { mapTriple, SPACES, type Space, type Triple } from './spaces.ts';
import { SYSTEM_COLORS } from './system.ts';
import { split, type Token, tokenize } from './tokens.ts';

/** What a colour may take from the element it stands on. */
export interface ColorContext {
  /** The element's own `color`; null where it is not known. */
  readonly currentColor: Color | null;
  /** The colour scheme in use on the element. */
  readonly scheme: 'light' | 'dark';
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

/** How a function writes its channels: in which space, what the whole of each is, and what the 1 of the space is. */
interface Notation {
  readonly space: Space;
  readonly whole: Triple;
  readonly unit: number;
  readonly legacy?: true;
}

export function notationOf(name: string): Notation | null {
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { space: space('srgb'), whole: [255, 255, 255], unit: 255, legacy: true };
    case 'hsl':
    case 'hsla':
      return { space: space('hsl'), whole: [360, 100, 100], unit: 1, legacy: true };
    case 'hwb':
      return { space: space('hwb'), whole: [360, 100, 100], unit: 1, legacy: true };
    case 'lab':
      return { space: space('lab'), whole: [100, 125, 125], unit: 1 };
    case 'oklab':
      return { space: space('oklab'), whole: [1, 0.4, 0.4], unit: 1 };
    case 'lch':
      return { space: space('lch'), whole: [100, 150, 360], unit: 1 };
    case 'oklch':
      return { space: space('oklch'), whole: [1, 0.4, 360], unit: 1 };
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

function withinLegacyBounds([x, y, z]: Triple<Channel>, { channels }: Space): Triple<Channel> {
  return channels === 'rgb' ? [bounded(x, 1), bounded(y, 1), bounded(z, 1)] : [x, bounded(y), bounded(z)];
}

type Values = Pick<SpacedColor, 'channels' | 'alpha'>;

/** `10 20% none / 50%`; the alpha left out is the origin's, or 1. */
function modernSyntax(args: Parts, notation: Notation, keywords: Keywords): Values | null {
  const [before, after, ...more] = split(args, '/');
  if (more.length > 0 || before!.length !== 3) return null;
  if (after && after.length !== 1) return null;
  const alpha = after ? alphaOf(component(after[0]!, keywords)) : (keywords.get('alpha') ?? 1);
  const channels = channelsOf(
    mapTriple(before as unknown as Triple<Token>, (token) => component(token, keywords)),
    notation,
  );
  return channels && alpha !== undefined ? { channels, alpha } : null;
}

/** `10, 20, 30, 0.5`: all numbers or all percentages, and nothing missing. */
function oldSyntax(parts: readonly Parts[], notation: Notation): Values | null {
  if (parts.length > 4 || parts.some((part) => part.length !== 1)) return null;
  const [x, y, z, opacity] = parts.map(([token]) => component(token!, new Map()));
  if (typeof x?.value !== 'number' || typeof y?.value !== 'number' || typeof z?.value !== 'number')
    return null;
  const isConsistent = notation.space.channels === 'hsl' ? y.unit === '%' : x.unit === y.unit;
  if (!isConsistent || y.unit !== z.unit || opacity?.value === null) return null;
  const channels = channelsOf([x, y, z], notation);
  const alpha = opacity === undefined ? 1 : alphaOf(opacity);
  return channels && alpha !== undefined ? { channels, alpha } : null;
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
  values: Triple<Component | null>,
  { space, whole, unit }: Notation,
): Triple<Channel> | null {
  const channels = mapTriple(values, (component, index) => {
    const isHue = space.channels[index] === 'h';
    if (!component || component.unit === (isHue ? '%' : 'deg')) return undefined;
    const { value } = component;
    if (value === null) return null;
    if (isHue) return Number.isFinite(value) ? value % 360 : 0;
    return (component.unit ? (value * whole[index]!) / 100 : value) / unit;
  });
  if (!channels.every((channel) => channel !== undefined)) return null;
  const [x, y, z] = channels as Triple<Channel>;
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
