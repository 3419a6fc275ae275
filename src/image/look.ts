/** Pixels → what they show. Pure: a decoder hands the pixels over. */
import { type ColorShare, type ImageLook, MARK_SIZE, type Mark } from '../model/index.ts';
import { flatColors } from './colors.ts';
import { type Box, colorOf, gridOf, luminanceOf, MIDDLE_LUMINANCE, type Pixels, rgbOf } from './pixels.ts';
import { borderGround, distances, type Ground, groundsOf, isSameGround, type Trimmed, trim } from './trim.ts';

/** A mark with less of it is too small to be told from another, in measured pixels. */
const LEAST_SIDE = 6;

/** What is softer than half of the mark's strength is a shadow, a glow or a smoothed edge. */
const STRONG = 0.7;

export interface Measured {
  /** Pixels of the file to one of these. */
  readonly scale: number;
  readonly animated: boolean;
}

export function measureLook(pixels: Pixels, { scale, animated }: Measured): ImageLook {
  const whole: Box = { left: 0, top: 0, right: pixels.width, bottom: pixels.height };
  const readings = groundsOf(pixels, whole).flatMap((ground) => {
    const trimmed = trim(pixels, whole, ground);
    return trimmed && !isTiny(trimmed.exact) ? [{ ground, trimmed }] : [];
  });
  const [first] = readings;
  if (!first) return { scale, marks: [], softEdge: false, animated };
  const markOf = ({ outer, exact }: Trimmed, ground: Ground, of = pixels): Mark => {
    const { colors, flat } = flatColors(of, outer, ground);
    return {
      box: {
        left: exact.left * scale,
        top: exact.top * scale,
        width: (exact.right - exact.left) * scale,
        height: (exact.bottom - exact.top) * scale,
      },
      ground: ground && colorOf(ground),
      grid: gridOf(of, exact, MARK_SIZE),
      colors,
      flat,
      tone: toneOf(colors),
    };
  };
  const marks = readings.map(({ trimmed, ground }) => markOf(trimmed, ground));
  const inner = innerOf(pixels, first.trimmed);
  if (inner && !readings.some(({ ground }) => isSameGround(ground, inner.ground)))
    marks.push(markOf(inner.trimmed, inner.ground));
  const hard = hardEdged(pixels, first.trimmed, first.ground);
  if (hard) marks.push(markOf(hard.trimmed, first.ground, hard.pixels));
  return { scale, marks, softEdge: hard !== null, animated };
}

function toneOf(colors: readonly ColorShare[]): Mark['tone'] {
  const all = colors.reduce((sum, { share }) => sum + share, 0) || 1;
  const luminance = colors.reduce((sum, { color, share }) => sum + luminanceOf(...rgbOf(color)) * share, 0);
  return luminance / all > MIDDLE_LUMINANCE * 2 ? 'light' : 'dark';
}

function isTiny({ left, top, right, bottom }: Box): boolean {
  return right - left < LEAST_SIDE || bottom - top < LEAST_SIDE;
}

/** A mark that fills its box with one colour is itself a ground: what stands on that? */
function innerOf(
  pixels: Pixels,
  { outer }: Trimmed,
): { readonly trimmed: Trimmed; readonly ground: Ground } | null {
  // Its border may be smoothed.
  const box = { left: outer.left + 2, top: outer.top + 2, right: outer.right - 2, bottom: outer.bottom - 2 };
  if (isTiny(box)) return null;
  const ground = borderGround(pixels, box);
  if (!ground) return null;
  const trimmed = trim(pixels, box, ground);
  return trimmed && !isTiny(trimmed.exact) ? { trimmed, ground } : null;
}

/** The mark without its soft edge; null: it has none. */
function hardEdged(
  pixels: Pixels,
  { outer, exact }: Trimmed,
  ground: Ground,
): { readonly trimmed: Trimmed; readonly pixels: Pixels } | null {
  const far = distances(pixels, outer, ground);
  const least = Math.max(40, quantile(far, 0.98) * STRONG);
  const hard = trim(pixels, outer, ground, least);
  if (!hard || isTiny(hard.exact)) return null;
  const slack = 1.5;
  const shift = Math.max(
    hard.exact.left - exact.left,
    hard.exact.top - exact.top,
    exact.right - hard.exact.right,
    exact.bottom - hard.exact.bottom,
  );
  if (shift <= slack || softPart(far, outer, hard.outer) < (ground ? JPEG_FILLED : LEAST_FILLED)) return null;
  const data = pixels.data.slice();
  for (let n = 0; n < far.length; n++) {
    if (far[n]! >= least) continue;
    const columns = outer.right - outer.left;
    const i = ((outer.top + Math.floor(n / columns)) * pixels.width + outer.left + (n % columns)) * 4;
    if (ground) data.set(ground, i);
    else data[i + 3] = 0;
  }
  return { trimmed: hard, pixels: { ...pixels, data } };
}

/** The tip of a leaf fades too, and next to nothing is beside it. */
const LEAST_FILLED = 0.12;
/** On an opaque ground JPEG rings. */
const JPEG_FILLED = 0.3;

/** Of what lies around the hard mark. */
function softPart(far: Uint8Array, outer: Box, hard: Box): number {
  const columns = outer.right - outer.left;
  let [soft, all] = [0, 0];
  for (let n = 0; n < far.length; n++) {
    const [x, y] = [outer.left + (n % columns), outer.top + Math.floor(n / columns)];
    if (x >= hard.left && x < hard.right && y >= hard.top && y < hard.bottom) continue;
    all++;
    if (far[n]! >= 20) soft++;
  }
  return soft / Math.max(1, all);
}

function quantile(values: Uint8Array, part: number): number {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value]! += 1;
  let left = values.length * part;
  let value = 0;
  while (value < 255 && left > counts[value]!) left -= counts[value++]!;
  return value;
}
