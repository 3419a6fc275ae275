/** Texts that are hard to read, each colour on each ground once. */
import {
  type Asset,
  type Color,
  formatHex,
  type Paint,
  type Range,
  type Scheme,
  type StyleSource,
  type TextPair,
} from 'brandlint/rule';
import { groundsOf, leastContrast, neededFor } from '../legibility.ts';

/** What another scheme than the light one recolours, when it does only half of it. */
export type Half = 'text' | 'ground' | null;

export interface Fault {
  readonly scheme: Scheme;
  /** The first of them decides where the fault is reported. */
  readonly pairs: readonly TextPair[];
  readonly place: Range;
  /** Whose declaration stands there. */
  readonly at: 'text' | 'ground' | null;
  readonly foreground: Color;
  /** One, or a gradient's. */
  readonly grounds: readonly Color[];
  readonly needed: number;
  readonly half: Half;
}

/** Smaller text is no text: a preheader, a spacer. CSS pixels. */
const SMALLEST = 2;

/** @param isText Whether what stands in a range is to be read. */
export function faultsIn(asset: Asset, level: 'AA' | 'AAA', isText: (range: Range) => boolean): Fault[] {
  const light = new Map<string, TextPair>();
  const faults = new Map<string, Fault & { readonly pairs: TextPair[] }>();
  for (const pair of asset.pairs) {
    if (pair.scheme === 'light') light.set(placeKey(pair.range), pair);
    const { foreground, background, scheme } = pair;
    const grounds = groundsOf(background);
    if (!foreground.color || grounds.length === 0 || isUnread(pair)) continue;
    const needed = neededFor(pair, level);
    if (leastContrast(foreground.color, grounds) >= needed || !isText(pair.range)) continue;
    const twin = scheme === 'light' ? undefined : light.get(placeKey(pair.range));
    if (twin && looksSame(pair, twin)) continue;
    const half = twin ? halfOf(pair, twin) : null;
    const { place, at } = placeOf(pair, half);
    const key = `${place.start} ${scheme} ${[foreground.color, ...grounds].map(formatHex).join(' ')}`;
    const known = faults.get(key);
    if (known?.needed === needed) known.pairs.push(pair);
    // Of one colour on one ground in two sizes, what the smaller needs says it all.
    if (known && known.needed >= needed) continue;
    faults.set(key, {
      scheme,
      pairs: [pair],
      place,
      at,
      foreground: foreground.color,
      grounds,
      needed,
      half,
    });
  }
  return [...faults.values()];
}

function isUnread({ hidden, fontSize }: TextPair): boolean {
  return hidden || (fontSize !== null && fontSize < SMALLEST);
}

function placeKey({ start, end }: Range): string {
  return `${start} ${end}`;
}

/** What fails in the light scheme already is said there. */
function looksSame(a: TextPair, b: TextPair): boolean {
  const colorsOf = ({ foreground, background }: TextPair) =>
    [...groundsOf(foreground), ...groundsOf(background)].map(formatHex).join(' ');
  return colorsOf(a) === colorsOf(b) && a.hidden === b.hidden;
}

function halfOf(pair: TextPair, light: TextPair): Half {
  const text = isRecoloured(pair.foreground, light.foreground);
  const ground = isRecoloured(pair.background, light.background);
  return text === ground ? null : text ? 'text' : 'ground';
}

function isRecoloured(paint: Paint, light: Paint): boolean {
  const hexes = (paint: Paint) => groundsOf(paint).map(formatHex).join();
  return hexes(paint) !== hexes(light);
}

/** What is at fault: what the scheme recolours, if that is one of the two; the text's colour; its ground; the text. */
function placeOf({ foreground, background, range }: TextPair, half: Half): Pick<Fault, 'place' | 'at'> {
  const text = inFile(foreground.source);
  const ground = inFile(background.source);
  if (ground && (half === 'ground' || !text)) return { place: ground.range, at: 'ground' };
  return text ? { place: text.range, at: 'text' } : { place: range, at: null };
}

export function inFile(source: StyleSource | null): StyleSource | null {
  return source?.path === null ? source : null;
}
