/** The flat colours of a picture. */
import { difference } from '../color/index.ts';
import type { ColorShare } from '../model/index.ts';
import { apart, type Box, colorOf, type Pixels, type Rgb } from './pixels.ts';
import { distances, type Ground } from './trim.ts';

/** CIEDE2000: what is nearer is one colour with noise. */
const ONE_COLOR = 8;

/** Of 255: neighbours that are nearer lie in one area. */
const FLAT = 14;

/** A colour with a smaller part of the mark is noise. */
const LEAST_SHARE = 0.02;

/** Fewer pixels away from every edge say nothing of a colour; then the strongest of each stroke must do. */
const LEAST_INTERIOR = 24;

/** The colours of what stands on a ground, largest first, without the mixed pixels along edges. */
export function flatColors(
  pixels: Pixels,
  box: Box,
  ground: Ground,
): { readonly colors: ColorShare[]; readonly flat: boolean } {
  const columns = box.right - box.left;
  const rows = box.bottom - box.top;
  const far = distances(pixels, box, ground);
  const at = (n: number) =>
    ((box.top + Math.floor(n / columns)) * pixels.width + box.left + (n % columns)) * 4;
  const { data } = pixels;
  const isFlat = (other: number, i: number, own: Rgb) =>
    apart(data, other, own) < FLAT && Math.abs(data[other + 3]! - data[i + 3]!) < FLAT;
  const interior: number[] = [];
  const strongest: number[] = [];
  // One pixel of the border at least is no interior, so that every other one has four neighbours.
  for (let y = 1; y < rows - 1; y++) {
    for (let x = 1; x < columns - 1; x++) {
      const n = y * columns + x;
      if (far[n]! < 32) continue;
      const [left, right, up, down] = [n - 1, n + 1, n - columns, n + columns];
      const most = Math.max(far[left]!, far[right]!, far[up]!, far[down]!);
      if (most <= far[n]!) strongest.push(n);
      const least = Math.min(far[left]!, far[right]!, far[up]!, far[down]!);
      if (least < 32) continue;
      const i = at(n);
      const own: Rgb = [data[i]!, data[i + 1]!, data[i + 2]!];
      const line = pixels.width * 4;
      if (
        isFlat(i - 4, i, own) &&
        isFlat(i + 4, i, own) &&
        isFlat(i - line, i, own) &&
        isFlat(i + line, i, own)
      )
        interior.push(n);
    }
  }
  const flat = interior.length >= LEAST_INTERIOR;
  return { colors: cluster(data, (flat ? interior : strongest).map(at)), flat };
}

function cluster(data: Uint8Array, places: readonly number[]): ColorShare[] {
  // By the first five bits of each channel: how many, and the sums of the channels.
  const counts = new Uint32Array(1 << 15);
  const sums = new Float64Array(3 << 15);
  const used: number[] = [];
  for (const i of places) {
    const key = ((data[i]! >> 3) << 10) | ((data[i + 1]! >> 3) << 5) | (data[i + 2]! >> 3);
    if (counts[key] === 0) used.push(key);
    counts[key]! += 1;
    for (let c = 0; c < 3; c++) sums[key * 3 + c]! += data[i + c]!;
  }
  // A photo has thousands; what matters of it is in the first.
  const largest = used
    .sort((a, b) => counts[b]! - counts[a]!)
    .slice(0, 256)
    .map((key) => ({ count: counts[key]!, sum: [...sums.subarray(key * 3, key * 3 + 3)] }));
  const clusters: { color: ReturnType<typeof colorOf>; sum: number[]; count: number }[] = [];
  for (const { sum, count } of largest) {
    const color = colorOf(sum.map((value) => value / count) as unknown as Rgb);
    const own = clusters.find((known) => difference(known.color, color) < ONE_COLOR);
    if (own) {
      own.count += count;
      for (const c of [0, 1, 2]) own.sum[c]! += sum[c]!;
    } else clusters.push({ color, sum: [...sum], count });
  }
  return clusters
    .filter(({ count }) => count >= places.length * LEAST_SHARE)
    .sort((a, b) => b.count - a.count)
    .map(({ sum, count }) => ({
      color: colorOf(sum.map((value) => Math.round(value / count)) as unknown as Rgb),
      share: Math.round((count / places.length) * 1000) / 1000,
    }));
}
