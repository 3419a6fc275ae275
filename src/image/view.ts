/** A mark as it can be compared: how far each point is from the ground it stands on, whatever the colours. */
import { MARK_SIZE, type Mark } from '../model/index.ts';
import { perceptualHash } from './hash.ts';
import { gridOf, luminanceOf, MIDDLE_LUMINANCE, type Pixels, type Rgb, rgbOf } from './pixels.ts';

/** One mark on one ground. A picture and its negative are the same view. */
export interface View {
  /** RGBA, fitted to what can be seen on this ground. */
  readonly grid: Uint8Array;
  /** 0: as the ground; 1: as far from it as the mark gets. */
  readonly ink: Float32Array;
  /** `ink` about its mean, of length 1: the product of two is their correlation. */
  readonly normal: Float32Array;
  /** Width by height of what can be seen. */
  readonly ratio: number;
  readonly hash: Uint8Array;
}

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

/** Less ink than this is none. */
const FAINT = 0.12;

const views = new WeakMap<Mark, Map<string, View | null>>();

/**
 * @param on What a transparent mark is put on; without it, black or white, whichever it stands out from. A mark that
 *   has a ground stays on that.
 * @param fit Whether what cannot be seen on the ground is trimmed off.
 * @returns null when next to nothing can be seen.
 */
export function viewOf(mark: Mark, on: Rgb | null = null, fit = true): View | null {
  const ground = mark.ground ? rgbOf(mark.ground) : (on ?? oppositeOf(mark));
  const known = views.get(mark) ?? new Map<string, View | null>();
  views.set(mark, known);
  const key = `${ground.join()} ${fit}`;
  let view = known.get(key);
  if (view === undefined) {
    view = render(mark.grid, mark.box.width / mark.box.height, ground, !fit || mark.ground !== null);
    known.set(key, view);
  }
  return view;
}

const opposites = new WeakMap<Mark, Rgb>();

/** Black or white, whichever a mark stands out from. */
function oppositeOf(mark: Mark): Rgb {
  const known = opposites.get(mark) ?? opposite(mark.grid);
  opposites.set(mark, known);
  return known;
}

function opposite(grid: Uint8Array): Rgb {
  let luminance = 0;
  let covered = 0;
  for (let i = 0; i < grid.length; i += 4) {
    const alpha = grid[i + 3]!;
    if (alpha === 0) continue;
    luminance += luminanceOf(grid[i]!, grid[i + 1]!, grid[i + 2]!) * alpha;
    covered += alpha;
  }
  return luminance / Math.max(1, covered) > MIDDLE_LUMINANCE * 2 ? BLACK : WHITE;
}

function render(grid: Uint8Array, ratio: number, ground: Rgb, isFitted: boolean): View | null {
  const ink = inkOf(grid, ground);
  if (!ink) return null;
  if (!isFitted) {
    const { left, top, right, bottom } = extentOf(ink);
    const [width, height] = [right - left, bottom - top];
    if (width < MARK_SIZE / 4 || height < MARK_SIZE / 4) return null;
    if (width < MARK_SIZE - 3 || height < MARK_SIZE - 3) {
      const fitted = gridOf(pixelsOf(grid), { left, top, right, bottom }, MARK_SIZE);
      return render(fitted, (ratio * width) / height, ground, true);
    }
  }
  return { grid, ink, normal: normalise(ink), ratio, hash: perceptualHash(ink) };
}

/** Null: there is none to speak of. */
function inkOf(grid: Uint8Array, ground: Rgb): Float32Array | null {
  const ink = new Float32Array(MARK_SIZE ** 2);
  for (let n = 0; n < ink.length; n++) {
    const i = n * 4;
    const [r, g, b] = [grid[i]! - ground[0], grid[i + 1]! - ground[1], grid[i + 2]! - ground[2]];
    ink[n] = (Math.sqrt(r * r + g * g + b * b) * grid[i + 3]!) / 255;
  }
  const strength = ink.toSorted()[Math.floor(ink.length * 0.98)]!;
  if (strength < 24) return null;
  for (let n = 0; n < ink.length; n++) ink[n] = Math.min(1, ink[n]! / strength);
  return ink;
}

function extentOf(ink: Float32Array) {
  let [left, top, right, bottom] = [MARK_SIZE, MARK_SIZE, 0, 0];
  for (let n = 0; n < ink.length; n++) {
    if (ink[n]! < FAINT) continue;
    const [x, y] = [n % MARK_SIZE, Math.floor(n / MARK_SIZE)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return { left, top, right, bottom };
}

export function pixelsOf(grid: Uint8Array): Pixels {
  return { width: MARK_SIZE, height: MARK_SIZE, data: grid };
}

/** About the mean, of length 1; all 0 for what is even. */
export function normalise(values: Float32Array): Float32Array {
  let mean = 0;
  for (let n = 0; n < values.length; n++) mean += values[n]!;
  mean /= values.length;
  let length = 0;
  for (let n = 0; n < values.length; n++) length += (values[n]! - mean) ** 2;
  length = Math.sqrt(length) || Number.POSITIVE_INFINITY;
  const normal = new Float32Array(values.length);
  for (let n = 0; n < values.length; n++) normal[n] = (values[n]! - mean) / length;
  return normal;
}

/**
 * Pearson's correlation of two normalised squares: 1 for the same picture, about 0 for two that have nothing in common.
 * On silhouettes it says what the intersection by the union does, and forgives thin lines their smoothing.
 */
export function correlation(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += a[n]! * b[n]!;
  return sum;
}
