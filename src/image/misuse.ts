/** What was done to a logo that is known to be one. */
import { difference, nearestColor } from '../color/index.ts';
import type { Color, ColorChange, ColorShare, Mark } from '../model/index.ts';
import type { Window } from './align.ts';
import { colorOf, type Rgb, rgbOf } from './pixels.ts';
import { colorChanges } from './recolour.ts';
import type { View } from './view.ts';

/** CIEDE2000, for colours of areas. GIF palettes and JPEG shift them by 3 or 4. */
const RECOLOURED = 6;

/** CIEDE2000, for colours of strokes too thin to have an inside: JPEG keeps half of their colour. */
const RECOLOURED_STROKES = 22;

/** 2 % and 1.5 px: sizes are rounded to whole pixels, and a trimmed file may lose a row. */
const SHAPE_SLACK = { part: 0.02, pixels: 1.5 };

/** A side that lost less may have been trimmed with its soft edge. */
const LEAST_CROPPED = 0.02;

/** The ratio of width to height, where it is not the logo's. Boxes are in pixels of the file. */
export function stretching(
  [known, seen]: readonly [View, View],
  { box }: Mark,
  scale: number,
): { readonly ratio: number; readonly natural: number } | null {
  const [width, height] = [box.width / scale, box.height / scale];
  const slack = (side: number) => side * SHAPE_SLACK.part + SHAPE_SLACK.pixels;
  const right = width / known.ratio;
  const off = Math.abs(height * (box.width / box.height / seen.ratio) - right);
  return off <= slack(right) ? null : { ratio: seen.ratio, natural: known.ratio };
}

export function cropping(window: Window): Window | null {
  const off = (part: number) => (part >= LEAST_CROPPED ? Math.round(part * 100) / 100 : 0);
  const lost = {
    left: off(window.left),
    top: off(window.top),
    right: off(window.right),
    bottom: off(window.bottom),
  };
  return Object.values(lost).some((part) => part > 0) ? lost : null;
}

/** For each colour of the logo, the colour that stands in its place. */
export function recolouring(
  [known, seen]: readonly [View, View],
  marks: { readonly known: Mark; readonly seen: Mark },
): ColorChange[] {
  const { ground } = marks.seen;
  const least = marks.known.flat && marks.seen.flat ? RECOLOURED : RECOLOURED_STROKES;
  // A colour that the picture stands on is still there.
  const colors = marks.known.colors.filter(({ color }) => !ground || difference(color, ground) >= RECOLOURED);
  const [first] = colors;
  const [only, ...others] = marks.seen.colors;
  if (!first || !only) return [];
  if (colors.length === 1 && others.length === 0)
    return colorChanges([{ from: first.color, to: only.color }], least);
  const pairs = colors.flatMap(({ color }) => {
    const to = standsFor(color, { colors, known, seen, ground, choices: marks.seen.colors });
    return to ? [{ from: color, to }] : [];
  });
  return colorChanges(pairs, least);
}

interface Places {
  readonly colors: readonly ColorShare[];
  readonly known: View;
  readonly seen: View;
  readonly ground: Mark['ground'];
  readonly choices: readonly ColorShare[];
}

/** The colour that most cells of a colour have in the other picture; null: too few cells to say. */
function standsFor(
  color: ColorShare['color'],
  { colors, known, seen, ground, choices }: Places,
): ColorShare['color'] | null {
  const votes = new Map<Color, number>();
  let cells = 0;
  for (let n = 0; n < known.ink.length; n++) {
    const i = n * 4;
    if (known.grid[i + 3]! < 128 || known.ink[n]! < 0.15) continue;
    const own = colorOf([known.grid[i]!, known.grid[i + 1]!, known.grid[i + 2]!]);
    const nearest = nearestColor(own, colors);
    if (nearest?.entry.color !== color || nearest.distance > 12) continue;
    const there = seenCell(seen, i, ground);
    const choice = there && likeliest(there, color, choices, ground);
    if (!choice) continue;
    cells++;
    votes.set(choice, (votes.get(choice) ?? 0) + 1);
  }
  if (cells < 4) return null;
  const [winner, count] = [...votes].sort((a, b) => b[1] - a[1])[0]!;
  // Two colours in one's place is no change of colour but a change of picture.
  if (count < cells * 0.5) return null;
  return difference(winner, color) < 1 ? color : winner;
}

/** RGB of 0–255: within it, a cell may as well have the colour it had. */
const BENEFIT = 24;

/**
 * The colour that a cell shows, mixed with the ground or not. The logo's own is one of the choices: where it is left
 * in strokes alone, it is not among the colours of the picture's areas.
 */
function likeliest(there: Rgb, own: Color, choices: readonly ColorShare[], ground: Mark['ground']): Color {
  const distance = (color: Color) => distanceToMix(there, rgbOf(color), ground && rgbOf(ground));
  let best = own;
  let least = distance(own) - BENEFIT;
  for (const { color } of choices) {
    const far = distance(color);
    if (far < least) [best, least] = [color, far];
  }
  return best;
}

/** From a point to the nearest mix of two colours. */
function distanceToMix(point: Rgb, color: Rgb, ground: Rgb | null): number {
  if (!ground) return Math.hypot(...point.map((value, c) => value - color[c]!));
  const along = color.map((value, c) => value - ground[c]!);
  const length = along.reduce((sum, value) => sum + value * value, 0);
  const part = along.reduce((sum, value, c) => sum + value * (point[c]! - ground[c]!), 0) / (length || 1);
  const held = Math.min(1, Math.max(0, part));
  return Math.hypot(...point.map((value, c) => value - ground[c]! - held * along[c]!));
}

/** A cell of a transparent picture has its own colour; of an opaque one, mixed with the ground at edges. */
function seenCell(seen: View, i: number, ground: Mark['ground']): Rgb | null {
  const cell: Rgb = [seen.grid[i]!, seen.grid[i + 1]!, seen.grid[i + 2]!];
  if (seen.grid[i + 3]! < 64) return null;
  if (!ground) return cell;
  const around = rgbOf(ground);
  const isGround = Math.max(...cell.map((value, c) => Math.abs(value - around[c]!))) < 40;
  return isGround ? null : cell;
}
