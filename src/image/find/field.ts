/**
 * Where edges run, and how clearly: the structure tensor's doubled angle (Bigün & Granlund 1987) divided by the edge
 * energy about it. The doubled angle is the same for dark on light and light on dark and for both sides of a thin
 * stroke; edges that run every way, as in foliage or grain, cancel out.
 */
import type { Planes } from './raster.ts';

/**
 * A vector of length 0–1 per node, x and y interleaved. Node (i, j) lies on the corner of four pixels, at
 * (i + 1, j + 1) of the picture it is taken from.
 */
export interface Field {
  readonly data: Float32Array;
  /** Nodes. */
  readonly width: number;
  readonly height: number;
}

/** A step of this many levels counts half; JPEG's own noise at quality 40 is about 6. */
const FAINT = 9;
/** How much the mean energy about an edge raises the bar, so that an edge is as wide on a strong contrast as on a weak. */
const SURROUND = 0.35;
/** Nodes to each side over which that mean is taken. */
const REACH = 5;

export function orientationField({ data, width, height, channels }: Planes): Field {
  const w = Math.max(0, width - 1);
  const h = Math.max(0, height - 1);
  const size = w * h;
  const along = new Float32Array(size);
  const across = new Float32Array(size);
  const energy = new Float32Array(size);
  for (let c = 0; c < channels; c++) {
    const plane = c * width * height;
    for (let y = 0, to = 0; y < h; y++) {
      for (let x = 0, from = plane + y * width; x < w; x++, from++, to++) {
        const a = data[from]!;
        const b = data[from + 1]!;
        const d = data[from + width]!;
        const e = data[from + width + 1]!;
        const gx = (b + e - a - d) / 2;
        const gy = (d + e - a - b) / 2;
        const xx = gx * gx;
        const yy = gy * gy;
        along[to]! += xx - yy;
        across[to]! += 2 * gx * gy;
        energy[to]! += xx + yy;
      }
    }
  }
  const row = new Float32Array(size);
  smooth(along, row, w, h);
  smooth(across, row, w, h);
  smooth(energy, row, w, h);
  const surround = boxMean(energy, row, w, h);
  const faint = FAINT * FAINT * channels * 0.375;
  const out = new Float32Array(size * 2);
  for (let i = 0; i < size; i++) {
    const over = 1 / (energy[i]! + faint + SURROUND * surround[i]!);
    out[2 * i] = along[i]! * over;
    out[2 * i + 1] = across[i]! * over;
  }
  return { data: out, width: w, height: h };
}

/** (1 2 1) / 4 both ways, in place. */
function smooth(plane: Float32Array, row: Float32Array, w: number, h: number): void {
  for (let y = 0; y < h; y++) {
    const start = y * w;
    let before = plane[start]!;
    for (let x = 0; x < w; x++) {
      const here = plane[start + x]!;
      row[start + x] = (before + 2 * here + (x + 1 < w ? plane[start + x + 1]! : here)) / 4;
      before = here;
    }
  }
  for (let y = 0; y < h; y++) {
    const up = Math.max(0, y - 1) * w;
    const here = y * w;
    const down = Math.min(h - 1, y + 1) * w;
    for (let x = 0; x < w; x++) plane[here + x] = (row[up + x]! + 2 * row[here + x]! + row[down + x]!) / 4;
  }
}

/** The mean over `REACH` nodes to every side, by running sums; what lies outside is 0. */
function boxMean(plane: Float32Array, row: Float32Array, w: number, h: number): Float32Array {
  const out = new Float32Array(plane.length);
  const over = 1 / (2 * REACH + 1) ** 2;
  for (let y = 0; y < h; y++) {
    const start = y * w;
    let sum = 0;
    for (let x = 0; x < Math.min(REACH, w); x++) sum += plane[start + x]!;
    for (let x = 0; x < w; x++) {
      if (x + REACH < w) sum += plane[start + x + REACH]!;
      row[start + x] = sum;
      if (x >= REACH) sum -= plane[start + x - REACH]!;
    }
  }
  const sums = new Float64Array(w);
  for (let y = 0; y < Math.min(REACH, h); y++) for (let x = 0; x < w; x++) sums[x]! += row[y * w + x]!;
  for (let y = 0; y < h; y++) {
    const enter = (y + REACH) * w;
    const leave = (y - REACH) * w;
    if (y + REACH < h) for (let x = 0; x < w; x++) sums[x]! += row[enter + x]!;
    for (let x = 0; x < w; x++) out[y * w + x] = Math.max(0, sums[x]! * over);
    if (y >= REACH) for (let x = 0; x < w; x++) sums[x]! -= row[leave + x]!;
  }
  return out;
}
