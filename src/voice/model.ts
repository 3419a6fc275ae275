/**
 * Tells two voices apart: logistic regression with an L2 penalty over standardised features, fitted by Newton's
 * method (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 2nd ed., §4.4). Deterministic.
 */

export interface Linear {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  readonly weights: Float64Array;
  readonly bias: number;
}

/** @param rows Feature vectors. @param isOff Their class. Both classes weigh the same. */
export function fitLinear(rows: readonly Float64Array[], isOff: readonly boolean[], penalty: number): Linear {
  const size = rows[0]!.length;
  const offs = isOff.filter(Boolean).length;
  const share = isOff.map((off) => 0.5 / (off ? offs : rows.length - offs));
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const [r, row] of rows.entries()) for (let i = 0; i < size; i++) mean[i]! += share[r]! * row[i]!;
  for (const [r, row] of rows.entries())
    for (let i = 0; i < size; i++) spread[i]! += share[r]! * (row[i]! - mean[i]!) ** 2;
  for (let i = 0; i < size; i++) spread[i] = Math.sqrt(spread[i]!) || 1;
  const n = size + 1;
  // The last is for the bias.
  const scaled = rows.map((row) => {
    const own = new Float64Array(n).fill(1);
    for (let i = 0; i < size; i++) own[i] = (row[i]! - mean[i]!) / spread[i]!;
    return own;
  });
  const beta = new Float64Array(n);
  const count = rows.length;
  for (let step = 0; step < 12; step++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (const [r, row] of scaled.entries()) {
      const p = sigmoid(dot(beta, row));
      const weight = share[r]! * count;
      const slope = weight * ((isOff[r] ? 1 : 0) - p);
      const curve = weight * Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < n; i++) {
        const xi = row[i]!;
        gradient[i]! += slope * xi;
        const line = hessian[i]!;
        const c = curve * xi;
        for (let j = 0; j <= i; j++) line[j]! += c * row[j]!;
      }
    }
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) hessian[i]![j] = hessian[j]![i]!;
      // The bias is not held back: the penalty is about features. A trace of it keeps the matrix regular.
      const held = i < size ? penalty : 1e-6;
      gradient[i]! -= held * beta[i]!;
      hessian[i]![i]! += held;
    }
    const move = solve(hessian, gradient);
    let largest = 0;
    for (let i = 0; i < n; i++) {
      beta[i]! += move[i]!;
      largest = Math.max(largest, Math.abs(move[i]!));
    }
    if (largest < 1e-4) break;
  }
  return { mean, spread, weights: beta.slice(0, size), bias: beta[size]! };
}

/** Log-odds that a text is of the second voice. */
export function scoreOf({ mean, spread, weights, bias }: Linear, vector: Float64Array): number {
  let score = bias;
  for (let i = 0; i < vector.length; i++) score += (weights[i]! * (vector[i]! - mean[i]!)) / spread[i]!;
  return score;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Solves a symmetric positive definite system by Cholesky's decomposition. Takes the matrix to pieces. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    const row = matrix[i]!;
    for (let j = 0; j <= i; j++) {
      const other = matrix[j]!;
      let sum = row[j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!;
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / other[j]!;
    }
    let sum = x[i]!;
    for (let k = 0; k < i; k++) sum -= row[k]! * x[k]!;
    x[i] = sum / row[i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k++) sum -= matrix[k]![i]! * x[k]!;
    x[i] = sum / matrix[i]![i]!;
  }
  return x;
}

/** The chance that a text of the second voice scores higher than one of the first: 0.5 is guessing, 1 is perfect. */
export function areaUnderCurve(ons: readonly number[], offs: readonly number[]): number {
  const all = [...ons.map((score) => ({ score, off: 0 })), ...offs.map((score) => ({ score, off: 1 }))];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let i = 0; i < all.length; ) {
    let end = i;
    while (end < all.length && all[end]!.score === all[i]!.score) end++;
    for (let k = i; k < end; k++) if (all[k]!.off) ranks += (i + end + 1) / 2;
    i = end;
  }
  return (ranks - (offs.length * (offs.length + 1)) / 2) / (ons.length * offs.length);
}
