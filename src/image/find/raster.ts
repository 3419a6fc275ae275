/** Pictures as arrays of numbers, and their reduction. */

/** A decoded picture: rows from the top, pixels from the left, channels interleaved, 0–255 each. */
export interface Raster {
  readonly data: Uint8Array | Uint8ClampedArray;
  /** Pixels, ≥ 1. */
  readonly width: number;
  /** Pixels, ≥ 1. */
  readonly height: number;
  /** 1 grey, 3 RGB, 4 RGBA with straight alpha. */
  readonly channels: 1 | 3 | 4;
}

/** Numbers per pixel, `channels` planes one after the other. Pixel x covers [x, x + 1). */
export interface Planes {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** @throws RangeError where the array does not hold what the sizes promise. */
export function assertRaster({ data, width, height, channels }: Raster): void {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) {
    throw new RangeError(`A picture of ${width} × ${height} px has no pixels.`);
  }
  if (data.length !== width * height * channels) {
    throw new RangeError(
      `A picture of ${width} × ${height} px with ${channels} channels has ${width * height * channels} values, not ${data.length}.`,
    );
  }
}

/** Grey or RGB planes; what is transparent lies on white, as in a mail client or on a page. */
export function scenePlanes(raster: Raster): Planes {
  assertRaster(raster);
  const { data, width, height, channels } = raster;
  const size = width * height;
  const colours = channels === 1 ? 1 : 3;
  const planes = new Float32Array(size * colours);
  for (let c = 0; c < colours; c++) {
    const plane = planes.subarray(c * size, (c + 1) * size);
    for (let i = 0, from = c; i < size; i++, from += channels) plane[i] = data[from]!;
    if (channels === 4) {
      for (let i = 0; i < size; i++) plane[i] = 255 + ((plane[i]! - 255) * data[i * 4 + 3]!) / 255;
    }
  }
  return { data: planes, width, height, channels: colours };
}

/** Half the size, by means of 2 × 2 pixels; an odd last row or column is left out. */
export function halve({ data, width, height, channels }: Planes): Planes {
  const w = width >> 1;
  const h = height >> 1;
  const out = new Float32Array(w * h * channels);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < h; y++) {
      let from = c * width * height + 2 * y * width;
      for (let x = 0; x < w; x++, from += 2) {
        out[to++] = (data[from]! + data[from + 1]! + data[from + width]! + data[from + width + 1]!) / 4;
      }
    }
  }
  return { data: out, width: w, height: h, channels };
}

/** Where each pixel of a reduced row begins among the pixels of the row it comes from, and their shares. */
interface Shares {
  readonly first: Int32Array;
  readonly count: number;
  readonly share: Float32Array;
}

function shares(from: number, to: number, scale: number, origin: number): Shares {
  const step = 1 / scale;
  const count = Math.ceil(step) + 1;
  const first = new Int32Array(to);
  const share = new Float32Array(to * count);
  for (let i = 0; i < to; i++) {
    const start = (i - origin) * step;
    first[i] = Math.floor(start);
    for (let k = 0; k < count; k++) {
      const pixel = first[i]! + k;
      if (pixel < 0 || pixel >= from) continue;
      const covered = Math.min(pixel + 1, start + step) - Math.max(pixel, start);
      if (covered > 0) share[i * count + k] = covered * scale;
    }
  }
  return { first, count, share };
}

/**
 * Reduced by area. The source's left top corner comes to (`left`, `top`) of the result, in its pixels; what lies
 * outside the source is 0.
 */
export function reduce(
  source: Planes,
  scaleX: number,
  scaleY: number,
  width: number,
  height: number,
  left = 0,
  top = 0,
): Planes {
  const { channels } = source;
  const across = shares(source.width, width, scaleX, left);
  const down = shares(source.height, height, scaleY, top);
  const rows = new Float32Array(width * source.height);
  const out = new Float32Array(width * height * channels);
  for (let c = 0; c < channels; c++) {
    const plane = c * source.width * source.height;
    for (let y = 0; y < source.height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let k = 0; k < across.count; k++) {
          const share = across.share[x * across.count + k]!;
          if (share > 0) sum += share * source.data[plane + y * source.width + across.first[x]! + k]!;
        }
        rows[y * width + x] = sum;
      }
    }
    for (let y = 0; y < height; y++) {
      const to = c * width * height + y * width;
      for (let k = 0; k < down.count; k++) {
        const share = down.share[y * down.count + k]!;
        if (share <= 0) continue;
        const from = (down.first[y]! + k) * width;
        for (let x = 0; x < width; x++) out[to + x]! += share * rows[from + x]!;
      }
    }
  }
  return { data: out, width, height, channels };
}
