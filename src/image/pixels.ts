/** Rectangles of RGBA values, as a decoder hands them over. */
import type { Color } from '../model/index.ts';

/** Rows of red, green, blue and alpha, 0–255, not premultiplied. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Half-open, in pixels; may have fractions. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

/**
 * A box of the pixels as a square grid: each cell is the mean of what it covers, between pixels where it covers less
 * than one. What lies outside the pixels is transparent.
 */
export function gridOf({ data, width, height }: Pixels, box: Box, side: number): Uint8Array {
  const columns = weights(box.left, box.right, side, width);
  const rows = weights(box.top, box.bottom, side, height);
  const grid = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const down = rows[y]!;
      const across = columns[x]!;
      let [r, g, b, alpha] = [0, 0, 0, 0];
      for (let m = 0; m < down.parts.length; m++) {
        const row = down.first + m;
        if (row < 0 || row >= height) continue;
        for (let n = 0; n < across.parts.length; n++) {
          const column = across.first + n;
          if (column < 0 || column >= width) continue;
          const i = (row * width + column) * 4;
          const covered = down.parts[m]! * across.parts[n]! * data[i + 3]!;
          alpha += covered;
          r += covered * data[i]!;
          g += covered * data[i + 1]!;
          b += covered * data[i + 2]!;
        }
      }
      if (alpha === 0) continue;
      const to = (y * side + x) * 4;
      grid[to] = Math.round(r / alpha);
      grid[to + 1] = Math.round(g / alpha);
      grid[to + 2] = Math.round(b / alpha);
      grid[to + 3] = Math.round(alpha / (down.whole * across.whole));
    }
  }
  return grid;
}

/** The pixels a cell covers: the first, and how much of each. */
interface Cover {
  readonly first: number;
  readonly parts: readonly number[];
  readonly whole: number;
}

function weights(from: number, to: number, side: number, limit: number): Cover[] {
  const step = (to - from) / side;
  // A cell that is smaller than a pixel takes the two it lies between.
  const half = Math.max(step, 1) / 2;
  return Array.from({ length: side }, (_, cell) => {
    const middle = from + (cell + 0.5) * step;
    const [start, end] =
      step < 1
        ? [Math.max(0, middle - half), Math.min(limit, middle + half)]
        : [middle - half, middle + half];
    const first = Math.floor(start);
    const parts: number[] = [];
    for (let i = first; i < end; i++) parts.push(Math.min(i + 1, end) - Math.max(i, start));
    return { first, parts, whole: end - start };
  });
}

/** How far apart two colours are: the largest difference of a channel, 0–255. */
export function apart(data: Uint8Array, i: number, rgb: Rgb): number {
  return Math.max(
    Math.abs(data[i]! - rgb[0]),
    Math.abs(data[i + 1]! - rgb[1]),
    Math.abs(data[i + 2]! - rgb[2]),
  );
}

export function colorOf([r, g, b]: Rgb): Color {
  return { r: r / 255, g: g / 255, b: b / 255, alpha: 1 };
}

export function rgbOf({ r, g, b }: Color): Rgb {
  return [r * 255, g * 255, b * 255];
}

/** By byte: what a channel contributes to luminance (WCAG 2.2, relative luminance). */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** WCAG's relative luminance, 0–1. */
export function luminanceOf(r: number, g: number, b: number): number {
  return 0.2126 * LINEAR[Math.round(r)]! + 0.7152 * LINEAR[Math.round(g)]! + 0.0722 * LINEAR[Math.round(b)]!;
}

/** The luminance at which black and white stand out alike (contrast 4.58 both): √(1.05 × 0.05) − 0.05. */
export const MIDDLE_LUMINANCE = 0.179;
