/** Perceptual hashes of a square of values. */

/** Side of the square that is transformed, and of its corner that is kept: 64 bits. */
const SIDE = 32;
const KEPT = 8;

const COSINES = Array.from({ length: KEPT }, (_, frequency) =>
  Float64Array.from({ length: SIDE }, (_, i) => Math.cos((Math.PI * frequency * (2 * i + 1)) / (2 * SIDE))),
);

/**
 * 64 bits that say which of the lowest frequencies (DCT-II) are stronger than their median (Zauner 2010, "pHash").
 * Blind to colour and stretch by intent; a picture and its copy in another size differ in few bits.
 * @param values Square, row by row; the side is a multiple of 32.
 */
export function perceptualHash(values: Float32Array): Uint8Array {
  const small = shrink(values, SIDE);
  const rows = new Float64Array(KEPT * SIDE);
  for (let f = 0; f < KEPT; f++) {
    for (let y = 0; y < SIDE; y++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += small[y * SIDE + x]! * COSINES[f]![x]!;
      rows[f * SIDE + y] = sum;
    }
  }
  const coefficients = new Float64Array(KEPT * KEPT);
  for (let vertical = 0; vertical < KEPT; vertical++) {
    for (let f = 0; f < KEPT; f++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += rows[f * SIDE + y]! * COSINES[vertical]![y]!;
      coefficients[vertical * KEPT + f] = sum;
    }
  }
  // The first says how much there is, not what: it would pull the median up.
  const sorted = coefficients.slice(1).sort();
  const median = sorted[31]!;
  return Uint8Array.from(coefficients, (value) => Number(value > median));
}

/** In how many bits two hashes differ. */
export function hammingDistance(a: Uint8Array, b: Uint8Array): number {
  let distance = 0;
  for (let i = 0; i < a.length; i++) distance += a[i]! ^ b[i]!;
  return distance;
}

/** Means of even blocks. */
export function shrink(values: Float32Array, side: number): Float32Array {
  const from = Math.sqrt(values.length);
  const block = from / side;
  const small = new Float32Array(side * side);
  for (let y = 0; y < from; y++) {
    for (let x = 0; x < from; x++) {
      small[Math.floor(y / block) * side + Math.floor(x / block)]! += values[y * from + x]!;
    }
  }
  return small.map((sum) => sum / block ** 2);
}
