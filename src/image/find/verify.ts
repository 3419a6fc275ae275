/** Whether what was found is the mark: an answer that does not rest on the edges that led there. */
import type { Level, Pose } from './search.ts';
import { type LogoTemplate, MARGIN, renderInks } from './template.ts';

export interface Silhouette {
  /** Share of the picture's variance about the mark that flat inks on a plain ground explain, 0–1. */
  readonly explained: number;
  /** Mean luma of the mark less that of the ground, −255–255. */
  readonly contrast: number;
}

/** Scene pixels as a mixture of ground and inks in the template's own coverage, by least squares per channel. */
export function silhouette(level: Level, template: LogoTemplate, pose: Pose): Silhouette {
  const { planes, scale } = level;
  const mark = renderInks(template, pose.width * scale, pose.stretch);
  const area = mark.width * mark.height;
  const inks = Array.from({ length: template.inks }, (_, k) => mark.data.subarray(k * area, (k + 1) * area));
  const unknown = inks.length + 1;
  const { width, height } = mark;
  const left = (pose.x - pose.width / 2) * scale - MARGIN;
  const top = (pose.y - pose.width / template.ratio / pose.stretch / 2) * scale - MARGIN;
  const normal = new Float64Array(unknown * unknown);
  const right = new Float64Array(unknown * planes.channels);
  const total = new Float64Array(planes.channels);
  const squares = new Float64Array(planes.channels);
  const row = new Float64Array(unknown);
  const covered = dilated(inks, width, height);
  let count = 0;
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const at = j * width + i;
      if (!covered[at]) continue;
      const px = left + i;
      const py = top + j;
      const x = Math.floor(px);
      const y = Math.floor(py);
      if (x < 0 || y < 0 || x + 1 >= planes.width || y + 1 >= planes.height) continue;
      row[0] = 1;
      for (let k = 0; k < inks.length; k++) row[k + 1] = inks[k]![at]! / 255;
      for (let a = 0; a < unknown; a++) {
        for (let b = 0; b < unknown; b++) normal[a * unknown + b]! += row[a]! * row[b]!;
      }
      const fx = px - x;
      const fy = py - y;
      for (let c = 0; c < planes.channels; c++) {
        const p = c * planes.width * planes.height + y * planes.width + x;
        const d = planes.data;
        const value =
          (1 - fy) * ((1 - fx) * d[p]! + fx * d[p + 1]!) +
          fy * ((1 - fx) * d[p + planes.width]! + fx * d[p + planes.width + 1]!);
        total[c]! += value;
        squares[c]! += value * value;
        for (let a = 0; a < unknown; a++) right[a * planes.channels + c]! += row[a]! * value;
      }
      count++;
    }
  }
  if (count < 16) return { explained: 0, contrast: 0 };
  const solved = solve(normal, right, unknown, planes.channels);
  let variance = 0;
  let explained = 0;
  for (let c = 0; c < planes.channels; c++) {
    const mean = total[c]! / count;
    variance += squares[c]! - count * mean * mean;
    let fitted = -count * mean * mean;
    for (let a = 0; a < unknown; a++) {
      fitted += solved[a * planes.channels + c]! * right[a * planes.channels + c]!;
    }
    explained += fitted;
  }
  const luma = planes.channels === 1 ? [1] : [0.2126, 0.7152, 0.0722];
  let contrast = 0;
  let weight = 0;
  inks.forEach((ink, k) => {
    let painted = 0;
    for (const share of ink) painted += share;
    for (let c = 0; c < planes.channels; c++)
      contrast += painted * luma[c]! * solved[(k + 1) * planes.channels + c]!;
    weight += painted;
  });
  // Plain ground has no variance but rounding to explain.
  return {
    explained: Math.min(1, Math.max(0, explained / (variance + 4 * count * planes.channels))),
    contrast: contrast / Math.max(1, weight),
  };
}

/** The mark and two pixels about it: further out the ground may be anything. */
function dilated(inks: readonly Float32Array[], width: number, height: number): Uint8Array {
  let covered = new Uint8Array(width * height);
  for (const ink of inks) for (let i = 0; i < ink.length; i++) if (ink[i]! > 24) covered[i] = 1;
  for (let round = 0; round < 2; round++) {
    const next = covered.slice();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (!covered[y * width + x]) continue;
        if (x > 0) next[y * width + x - 1] = 1;
        if (x + 1 < width) next[y * width + x + 1] = 1;
        if (y > 0) next[(y - 1) * width + x] = 1;
        if (y + 1 < height) next[(y + 1) * width + x] = 1;
      }
    }
    covered = next;
  }
  return covered;
}

/** Gauss–Jordan with a little on the diagonal: an ink may be hidden where the mark leaves the scene. */
function solve(normal: Float64Array, right: Float64Array, n: number, m: number): Float64Array {
  const a = normal.slice();
  const b = right.slice();
  for (let i = 0; i < n; i++) a[i * n + i]! += 1e-6 * (1 + a[i * n + i]!);
  for (let i = 0; i < n; i++) {
    const over = 1 / a[i * n + i]!;
    for (let j = 0; j < n; j++) a[i * n + j]! *= over;
    for (let c = 0; c < m; c++) b[i * m + c]! *= over;
    for (let r = 0; r < n; r++) {
      const factor = a[r * n + i]!;
      if (r === i || factor === 0) continue;
      for (let j = 0; j < n; j++) a[r * n + j]! -= factor * a[i * n + j]!;
      for (let c = 0; c < m; c++) b[r * m + c]! -= factor * b[i * m + c]!;
    }
  }
  return b;
}
