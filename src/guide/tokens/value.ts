/** The value of a colour token → a colour. */
import { formatHex, parseColor } from '../../color/index.ts';
import type { Color } from '../../model/index.ts';
import { anyOf, didYouMean } from '../suggest.ts';

export type ColorReading =
  | {
      readonly ok: true;
      readonly color: Color;
      readonly css: string;
      /** Not the notation of Design Tokens 2025.10. */
      readonly isLegacy: boolean;
    }
  /** A sentence. */
  | { readonly ok: false; readonly problem: string };

interface Space {
  /** As CSS writes it, from its components. */
  readonly css: (components: readonly number[]) => string;
  /** The least and the most of each component; null where the space has no limit. */
  readonly ranges: readonly (readonly [number, number] | null)[];
}

const UNIT = [0, 1] as const;
const PERCENT = [0, 100] as const;
const POSITIVE = [0, Number.POSITIVE_INFINITY] as const;

const inColor = (name: string): Space => ({
  css: (components) => `color(${name} ${components.join(' ')}`,
  ranges: [UNIT, UNIT, UNIT],
});

/** Design Tokens 2025.10, color module, "Supported color spaces". A hue may go round. */
const SPACES: ReadonlyMap<string, Space> = new Map([
  ['srgb', inColor('srgb')],
  ['srgb-linear', inColor('srgb-linear')],
  ['hsl', { css: ([h, s, l]) => `hsl(${h} ${s}% ${l}%`, ranges: [null, PERCENT, PERCENT] }],
  ['hwb', { css: ([h, w, b]) => `hwb(${h} ${w}% ${b}%`, ranges: [null, PERCENT, PERCENT] }],
  ['lab', { css: (components) => `lab(${components.join(' ')}`, ranges: [PERCENT, null, null] }],
  ['lch', { css: (components) => `lch(${components.join(' ')}`, ranges: [PERCENT, POSITIVE, null] }],
  ['oklab', { css: (components) => `oklab(${components.join(' ')}`, ranges: [UNIT, null, null] }],
  ['oklch', { css: (components) => `oklch(${components.join(' ')}`, ranges: [UNIT, POSITIVE, null] }],
  ['display-p3', inColor('display-p3')],
  ['a98-rgb', inColor('a98-rgb')],
  ['prophoto-rgb', inColor('prophoto-rgb')],
  ['rec2020', inColor('rec2020')],
  ['xyz-d65', inColor('xyz-d65')],
  ['xyz-d50', inColor('xyz-d50')],
]);

const wrong = (problem: string): ColorReading => ({ ok: false, problem });

/** @param value The token's value with every reference in it followed. */
export function readColorValue(value: unknown): ColorReading {
  if (typeof value === 'string') return readText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong('A colour is an object with "colorSpace" and "components".');
  }
  const object = value as Readonly<Record<string, unknown>>;
  if ('colorSpace' in object || 'components' in object) return readObject(object);
  return readChannels(object) ?? wrong('A colour needs "colorSpace" and "components".');
}

const NOTATION =
  /^(#[\da-f]{3,8}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\([\s\S]*\))$/i;

/** Whether text can only be meant as a colour: `red` may be any word. */
export function isColorNotation(text: string): boolean {
  return NOTATION.test(text.trim()) && parseColor(text) !== null;
}

/** The colour that text is; null for anything else a token may hold. */
export function colorIn(text: string): Color | null {
  return /^[a-z]+$/i.test(text.trim()) || NOTATION.test(text.trim()) ? parseColor(text) : null;
}

function readText(text: string): ColorReading {
  const color = colorIn(text);
  if (color) return { ok: true, color, css: text.trim(), isLegacy: true };
  const bare = colorIn(`#${text}`);
  return wrong(bare ? `Did you mean "#${text}"?` : 'Write a colour such as "#0B4F3C".');
}

function readObject({ colorSpace, components, alpha = 1 }: Readonly<Record<string, unknown>>): ColorReading {
  const space = SPACES.get(String(colorSpace));
  if (typeof colorSpace !== 'string' || !space) {
    const names = [...SPACES.keys()];
    const hint = didYouMean(String(colorSpace), names, `Known: ${anyOf(names)}.`);
    return wrong(
      colorSpace === undefined ? 'It lacks "colorSpace".' : `"${colorSpace}" is no colour space. ${hint}`,
    );
  }
  if (!Array.isArray(components) || components.length !== 3) {
    return wrong(`"components" should be a list of three numbers.`);
  }
  const numbers: number[] = [];
  for (const [i, component] of components.entries()) {
    // A missing component is shown as 0 (CSS Color 4 §4.4); it differs only where colours are mixed.
    const number = component === 'none' ? 0 : component;
    if (typeof number !== 'number' || !Number.isFinite(number)) {
      return wrong(`Component ${i + 1} should be a number or "none".`);
    }
    const [least, most] = space.ranges[i] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    if (number < least || number > most) {
      const range = most === Number.POSITIVE_INFINITY ? `${least} or more` : `from ${least} to ${most}`;
      return wrong(`Component ${i + 1} of "${colorSpace}" is ${number}, and should be ${range}.`);
    }
    numbers.push(number);
  }
  const opacity = alpha === 'none' ? 0 : alpha;
  if (typeof opacity !== 'number' || !(opacity >= 0 && opacity <= 1)) {
    return wrong('"alpha" should be a number from 0 to 1.');
  }
  const color = parseColor(`${space.css(numbers)} / ${opacity})`);
  return color
    ? { ok: true, color, css: formatHex(color), isLegacy: false }
    : wrong('Its numbers are no colour.');
}

/** `{r, g, b, a}` and `{h, s, l, a}`, as design tools have exported them: parts of 1, or of 255 and 100. */
function readChannels(object: Readonly<Record<string, unknown>>): ColorReading | null {
  const number = (key: string): number => {
    const value = object[key];
    return typeof value === 'string' && /^[\d.]+%?$/.test(value) ? Number.parseFloat(value) : Number(value);
  };
  const alpha = object.a === undefined ? 1 : number('a');
  const read = (css: string): ColorReading | null => {
    const color = parseColor(css);
    return color ? { ok: true, color, css: formatHex(color), isLegacy: true } : null;
  };
  if ('r' in object) {
    const channels = ['r', 'g', 'b'].map(number);
    const scale = channels.some((channel) => channel > 1) ? 255 : 1;
    return read(`color(srgb ${channels.map((channel) => channel / scale).join(' ')} / ${alpha})`);
  }
  if ('h' in object && 'l' in object) {
    const parts = ['s', 'l'].map(number);
    const scale = parts.some((part) => part > 1) ? 1 : 100;
    return read(`hsl(${number('h')} ${parts.map((part) => `${part * scale}%`).join(' ')} / ${alpha})`);
  }
  return null;
}
