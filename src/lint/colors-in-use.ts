/** Which colours assets have, where and as what. Pure. */
import {
  type AllowedColors,
  allowedColors,
  type ColorBand,
  formatHex,
  isSameColor,
  judgeColor,
} from '../color/index.ts';
import type { BrandGuide, Color, ColorUse, PaletteColor, Position } from '../model/index.ts';
import type { ReadAssets } from './read-assets.ts';
import { compareText } from './settle.ts';

/** `fill` and `stroke` are SVG's; `variable` is a custom property, which may be used as anything. */
export type ColorRole =
  | 'text'
  | 'background'
  | 'border'
  | 'shadow'
  | 'fill'
  | 'stroke'
  | 'variable'
  | 'other';

export interface ColorInUse {
  /** `#0B4F3C`, alpha aside. */
  readonly hex: string;
  /** 0–1 */
  readonly alpha: number;
  /** Places where it is written. */
  readonly count: number;
  readonly files: number;
  readonly roles: Readonly<Partial<Record<ColorRole, number>>>;
  /** The first place, by path and offset. */
  readonly example: Position & { readonly path: string; readonly raw: string };
  /** Null without a palette. */
  readonly band: ColorBand | null;
  readonly nearest: { readonly entry: PaletteColor; readonly distance: number } | null;
}

export interface ColorsInUse {
  /** The brand's in the guide's order, each with its mixes; then the others, the most used first. */
  readonly colors: readonly ColorInUse[];
  /** Of the palette, in its order. */
  readonly unused: readonly PaletteColor[];
}

interface Tally {
  readonly color: Color;
  readonly files: Set<string>;
  readonly roles: Partial<Record<ColorRole, number>>;
  readonly example: ColorInUse['example'];
  count: number;
}

/** Colours are one when they are the same in eight bits a channel, alpha included. Invisible ones are left out. */
export function colorsInUse(files: ReadAssets['files'], guide: BrandGuide): ColorsInUse {
  const tallies = new Map<string, Tally>();
  // A logo's own colours are what the brand approved with it.
  const logos = new Set(guide.logos.map(({ path }) => path));
  for (const { path, assets, positionAt } of files) {
    if (logos.has(path)) continue;
    for (const use of assets.flatMap(({ colors }) => colors)) {
      if (!use.color || use.color.alpha === 0) continue;
      const key = formatHex(use.color);
      let tally = tallies.get(key);
      if (!tally) {
        const example = { path, ...positionAt(use.range.start), raw: use.raw };
        tally = { color: use.color, files: new Set(), roles: {}, example, count: 0 };
        tallies.set(key, tally);
      }
      const role = roleOf(use);
      tally.count++;
      tally.files.add(path);
      tally.roles[role] = (tally.roles[role] ?? 0) + 1;
    }
  }
  const allowed = allowedColors(guide);
  const used = [...tallies.values()];
  return {
    colors: used.map((tally) => summed(tally, allowed)).sort(byBrandThenCount(guide.palette)),
    unused: guide.palette.filter((entry) => !used.some(({ color }) => isSameColor(color, entry.color))),
  };
}

function summed({ color, count, files, roles, example }: Tally, allowed: AllowedColors | null): ColorInUse {
  const judgement = allowed && judgeColor(color, allowed);
  return {
    hex: formatHex({ ...color, alpha: 1 }),
    alpha: Math.round(color.alpha * 1000) / 1000,
    count,
    files: files.size,
    roles,
    example,
    band: judgement?.band ?? null,
    nearest: judgement && { entry: judgement.nearest, distance: judgement.distance },
  };
}

function byBrandThenCount(palette: readonly PaletteColor[]) {
  const rank = ({ band, nearest }: ColorInUse) =>
    (band === 'brand' || band === 'mix') && nearest
      ? palette.indexOf(nearest.entry) + (band === 'mix' ? 0.5 : 0)
      : palette.length;
  return (a: ColorInUse, b: ColorInUse) =>
    rank(a) - rank(b) || b.count - a.count || compareText(a.hex, b.hex) || b.alpha - a.alpha;
}

/** By the name of the property or attribute; VML's `color` is that of `<v:fill>`. */
function roleOf({ property, origin }: ColorUse): ColorRole {
  if (property.startsWith('--')) return 'variable';
  if (/shadow/.test(property)) return 'shadow';
  if (/border|outline|rule|strokecolor/.test(property)) return 'border';
  if (origin === 'vml' || /background|bgcolor/.test(property)) return 'background';
  if (origin === 'svg' && /fill|stop-color|flood/.test(property)) return 'fill';
  if (/^fill$/.test(property)) return 'fill';
  if (/stroke/.test(property)) return 'stroke';
  if (
    /^(?:color|text|[av]?link|caret-color|text-decoration.*|text-emphasis.*|-webkit-text-.*)$/.test(property)
  )
    return 'text';
  return 'other';
}
