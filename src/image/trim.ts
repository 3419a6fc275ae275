/** Where the mark of a picture is: what stands on its even ground. */
import { apart, type Box, type Pixels, type Rgb } from './pixels.ts';

/** What lies around a mark. Null: transparent. */
export type Ground = Rgb | null;

/** Of 255: a pixel that is less away from the ground belongs to it. JPEG at low quality rings by about 20. */
const GROUND_NOISE = 32;

/** How much of a border must have one colour for that to be the ground: a cropped mark runs over the rest. */
const EVEN_SHARE = 0.4;

/**
 * What a picture may stand on, likeliest first: what its corners show, where they agree, and what most of its border
 * does. The two differ for a box with round corners. Empty: its border is not even.
 */
export function groundsOf(pixels: Pixels, box: Box): Ground[] {
  const grounds = [cornerGround(pixels, box), borderGround(pixels, box)].filter(
    (ground) => ground !== undefined,
  );
  return grounds.filter((ground, i) => i === 0 || !isSameGround(ground, grounds[0]!));
}

export function isSameGround(a: Ground, b: Ground): boolean {
  return a && b ? Math.max(...a.map((value, c) => Math.abs(value - b[c]!))) < GROUND_NOISE : a === b;
}

function cornerGround({ data, width }: Pixels, box: Box): Ground | undefined {
  const corners = [box.top, box.bottom - 1].flatMap((y) =>
    [box.left, box.right - 1].map((x) => (y * width + x) * 4),
  );
  const clear = corners.filter((i) => data[i + 3]! < 64).length;
  if (clear >= 3) return null;
  const solid = corners.filter((i) => data[i + 3]! >= 128);
  for (const i of solid) {
    const color: Rgb = [data[i]!, data[i + 1]!, data[i + 2]!];
    if (solid.filter((other) => apart(data, other, color) < GROUND_NOISE).length >= 3) return color;
  }
  return undefined;
}

/** Undefined: it is not even. */
export function borderGround({ data, width }: Pixels, box: Box): Ground | undefined {
  const border: number[] = [];
  for (let x = box.left; x < box.right; x++) {
    border.push(box.top * width + x, (box.bottom - 1) * width + x);
  }
  for (let y = box.top; y < box.bottom; y++) border.push(y * width + box.left, y * width + box.right - 1);
  const opaque = border.filter((i) => data[i * 4 + 3]! >= 128);
  if (opaque.length < border.length * (1 - EVEN_SHARE)) return null;
  const bins = new Map<number, number[]>();
  for (const i of opaque) {
    const key = ((data[i * 4]! >> 4) << 8) | ((data[i * 4 + 1]! >> 4) << 4) | (data[i * 4 + 2]! >> 4);
    const bin = bins.get(key);
    if (bin) bin.push(i);
    else bins.set(key, [i]);
  }
  const largest = [...bins.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  const middle = meanOf(data, largest);
  const near = opaque.filter((i) => apart(data, i * 4, middle) < GROUND_NOISE);
  return near.length >= opaque.length * EVEN_SHARE ? meanOf(data, near) : undefined;
}

function meanOf(data: Uint8Array, places: readonly number[]): Rgb {
  const sum = [0, 0, 0];
  for (const i of places) for (const c of [0, 1, 2]) sum[c]! += data[i * 4 + c]!;
  return sum.map((value) => Math.round(value / Math.max(1, places.length))) as unknown as Rgb;
}

/** How far each pixel of a box is from the ground, 0–255, row by row. */
export function distances({ data, width }: Pixels, box: Box, ground: Ground): Uint8Array {
  const columns = box.right - box.left;
  const far = new Uint8Array(columns * (box.bottom - box.top));
  let n = 0;
  for (let y = box.top; y < box.bottom; y++) {
    for (let i = (y * width + box.left) * 4; i < (y * width + box.right) * 4; i += 4) {
      far[n++] = ground ? (apart(data, i, ground) * data[i + 3]!) / 255 : data[i + 3]!;
    }
  }
  return far;
}

/** The part of a box that stands on its ground; null: nothing does. */
export interface Trimmed {
  /** Whole pixels. */
  readonly outer: Box;
  /** Where the edges lie within their pixels, by how much of these they cover. */
  readonly exact: Box;
}

/** @param least Of 255: what is nearer to the ground belongs to it. */
export function trim(pixels: Pixels, box: Box, ground: Ground, least = GROUND_NOISE): Trimmed | null {
  const columns = box.right - box.left;
  const rows = box.bottom - box.top;
  const far = distances(pixels, box, ground);
  const byColumn = new Uint8Array(columns);
  const byRow = new Uint8Array(rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const value = far[y * columns + x]!;
      if (value > byColumn[x]!) byColumn[x] = value;
      if (value > byRow[y]!) byRow[y] = value;
    }
  }
  const across = extent(byColumn, least);
  const down = extent(byRow, least);
  if (!across || !down) return null;
  const at = (from: number, span: readonly [number, number]) => [from + span[0], from + span[1]] as const;
  const [left, right] = at(box.left, across.whole);
  const [top, bottom] = at(box.top, down.whole);
  const [exactLeft, exactRight] = at(box.left, across.exact);
  const [exactTop, exactBottom] = at(box.top, down.exact);
  return {
    outer: { left, top, right, bottom },
    exact: { left: exactLeft, top: exactTop, right: exactRight, bottom: exactBottom },
  };
}

type Span = readonly [number, number];

function extent(values: Uint8Array, least: number): { readonly whole: Span; readonly exact: Span } | null {
  let start = 0;
  let end = values.length;
  while (start < end && values[start]! < least) start++;
  while (end > start && values[end - 1]! < least) end--;
  if (start === end) return null;
  // An edge between two pixels leaves a part of its colour in the outer one.
  const covered = (outer: number, inner: number) =>
    inner < 0 || inner >= values.length ? 1 : Math.min(1, values[outer]! / Math.max(1, values[inner]!));
  return {
    whole: [start, end],
    exact:
      end - start < 4
        ? [start, end]
        : [start + 1 - covered(start, start + 1), end - 1 + covered(end - 1, end - 2)],
  };
}
