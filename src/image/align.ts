/** How one view lies over another: a picture that was cropped, or has something around it, is a window of the other. */
import { MARK_SIZE, type Mark } from '../model/index.ts';
import { shrink } from './hash.ts';
import { gridOf, rgbOf } from './pixels.ts';
import { correlation, normalise, pixelsOf, type View } from './view.ts';

/** The part of a mark that another picture shows: how much of it is off each side, 0–1; negative: there is more. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const WHOLE: Window = { left: 0, top: 0, right: 0, bottom: 0 };

const SIDES = ['left', 'top', 'right', 'bottom'] as const;

/** Sides of the squares that are compared while searching. */
const ROUGH = 16;
const COARSE = 32;

const MOST_OFF = 0.32;
/** A soft shadow on a small logo. */
const MOST_AROUND = 0.15;

/**
 * The window of `known` that `seen` shows best. Slow against a hash: about 3 ms.
 * @param cut The sides where `seen` may have lost something.
 * @returns null when even the best start shows another picture.
 */
export function findWindow(known: View, seen: View, cut: readonly (keyof Window)[]): Window | null {
  const scorer = (side: number) => {
    const whole = shrink(known.ink, side);
    const part = normalise(shrink(seen.ink, side));
    return (window: Window) => correlation(normalise(windowOf(whole, side, window)), part);
  };
  const roughly = scorer(ROUGH);
  let [best, rough] = [WHOLE, roughly(WHOLE)];
  for (const window of starts(cut)) {
    const ratio = (known.ratio * (1 - window.left - window.right)) / (1 - window.top - window.bottom);
    if (Math.abs(ratio / seen.ratio - 1) > 0.12) continue;
    const other = roughly(window);
    if (other > rough) [best, rough] = [window, other];
  }
  if (rough < 0.5) return null;
  const scoreOf = scorer(COARSE);
  let score = scoreOf(best);
  if (score < 0.5) return null;
  for (let step = 0.04; step >= 0.005; step /= 2) {
    for (let moved = true; moved; ) {
      moved = false;
      for (const side of SIDES) {
        for (const by of [step, -step]) {
          const value = best[side] + by;
          if (value > (cut.includes(side) ? MOST_OFF : 0.04) || value < -MOST_AROUND) continue;
          const window = { ...best, [side]: value };
          const other = scoreOf(window);
          if (other > score + 1e-4) {
            [best, score, moved] = [window, other, true];
          }
        }
      }
    }
  }
  return best;
}

function* starts(cut: readonly (keyof Window)[]): Generator<Window> {
  const values = (side: keyof Window) => (cut.includes(side) ? [0, 0.06, 0.12, 0.2, 0.28] : [0]);
  for (const left of values('left'))
    for (const right of values('right'))
      for (const top of values('top'))
        for (const bottom of values('bottom')) {
          // More than that is another picture.
          if (left + right <= 0.3 && top + bottom <= 0.3) yield { left, top, right, bottom };
        }
}

/** A window of a square of values, in as many cells; nothing lies around it. */
function windowOf(values: Float32Array, side: number, { left, top, right, bottom }: Window): Float32Array {
  const seen = new Float32Array(side * side);
  const across = (1 - left - right) / side;
  const down = (1 - top - bottom) / side;
  for (let y = 0; y < side; y++) {
    const fromY = (top + (y + 0.5) * down) * side - 0.5;
    const row = Math.floor(fromY);
    for (let x = 0; x < side; x++) {
      const fromX = (left + (x + 0.5) * across) * side - 0.5;
      const column = Math.floor(fromX);
      let sum = 0;
      for (let r = row; r <= row + 1; r++) {
        if (r < 0 || r >= side) continue;
        const weight = 1 - Math.abs(fromY - r);
        if (column >= 0 && column < side) sum += weight * (1 - fromX + column) * values[r * side + column]!;
        if (column >= -1 && column + 1 < side)
          sum += weight * (fromX - column) * values[r * side + column + 1]!;
      }
      seen[y * side + x] = sum;
    }
  }
  return seen;
}

/** A mark as it is seen through a window. */
export function throughWindow(mark: Mark, { left, top, right, bottom }: Window): Mark {
  const { box } = mark;
  const window = {
    left: left * MARK_SIZE,
    top: top * MARK_SIZE,
    right: (1 - right) * MARK_SIZE,
    bottom: (1 - bottom) * MARK_SIZE,
  };
  const grid = gridOf(pixelsOf(mark.grid), window, MARK_SIZE);
  return {
    ...mark,
    grid: mark.ground ? onGround(grid, mark.ground) : grid,
    box: {
      left: box.left + left * box.width,
      top: box.top + top * box.height,
      width: box.width * (1 - left - right),
      height: box.height * (1 - top - bottom),
    },
  };
}

/** A mark turned clockwise, in its true proportions. */
export function turned(mark: Mark, degrees: number): Mark {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { width, height } = mark.box;
  // What is not upright any more has corners that stand out: the canvas holds them all, and is then trimmed.
  const [wide, tall] = [
    Math.abs(width * cos) + Math.abs(height * sin),
    Math.abs(width * sin) + Math.abs(height * cos),
  ];
  const side = MARK_SIZE * 2;
  const data = new Uint8Array(side * side * 4);
  let [left, top, right, bottom] = [side, side, 0, 0];
  const ground = mark.ground && rgbOf(mark.ground);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [((x + 0.5) / side - 0.5) * wide, ((y + 0.5) / side - 0.5) * tall];
      const column = Math.floor(((dx * cos + dy * sin) / width + 0.5) * MARK_SIZE);
      const row = Math.floor(((dy * cos - dx * sin) / height + 0.5) * MARK_SIZE);
      if (column < 0 || row < 0 || column >= MARK_SIZE || row >= MARK_SIZE) continue;
      const from = (row * MARK_SIZE + column) * 4;
      const to = (y * side + x) * 4;
      for (let c = 0; c < 4; c++) data[to + c] = mark.grid[from + c]!;
      const stands = ground
        ? Math.max(...ground.map((value, c) => Math.abs(value - data[to + c]!))) >= 48
        : data[to + 3]! >= 64;
      if (!stands) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  const box = right > left ? { left, top, right, bottom } : { left: 0, top: 0, right: side, bottom: side };
  const grid = gridOf({ width: side, height: side, data }, box, MARK_SIZE);
  return {
    ...mark,
    grid: mark.ground ? onGround(grid, mark.ground) : grid,
    box: {
      left: 0,
      top: 0,
      width: ((box.right - box.left) / side) * wide,
      height: ((box.bottom - box.top) / side) * tall,
    },
  };
}

/** What came from outside the picture is ground. */
function onGround(grid: Uint8Array, ground: NonNullable<Mark['ground']>): Uint8Array {
  const rgb = rgbOf(ground);
  for (let i = 0; i < grid.length; i += 4) {
    const alpha = grid[i + 3]! / 255;
    if (alpha === 1) continue;
    for (const c of [0, 1, 2] as const) grid[i + c] = grid[i + c]! * alpha + rgb[c] * (1 - alpha);
    grid[i + 3] = 255;
  }
  return grid;
}

/**
 * What turning leaves as it is: the part of the mark's own ellipse of inertia that is ink, and how long that is. Two
 * marks that differ in it are none of each other turned.
 */
export function spreadOf({ ink, ratio }: View): { readonly density: number; readonly length: number } {
  let [sum, meanX, meanY] = [0, 0, 0];
  const place = (n: number) =>
    [((n % MARK_SIZE) / MARK_SIZE) * ratio, Math.floor(n / MARK_SIZE) / MARK_SIZE] as const;
  for (let n = 0; n < ink.length; n++) {
    const [x, y] = place(n);
    sum += ink[n]!;
    meanX += ink[n]! * x;
    meanY += ink[n]! * y;
  }
  meanX /= sum;
  meanY /= sum;
  let [xx, yy, xy] = [0, 0, 0];
  for (let n = 0; n < ink.length; n++) {
    const [x, y] = place(n);
    xx += (ink[n]! * (x - meanX) ** 2) / sum;
    yy += (ink[n]! * (y - meanY) ** 2) / sum;
    xy += (ink[n]! * (x - meanX) * (y - meanY)) / sum;
  }
  const middle = (xx + yy) / 2;
  const half = Math.hypot((xx - yy) / 2, xy);
  const [long, short] = [Math.sqrt(middle + half), Math.sqrt(Math.max(1e-9, middle - half))];
  return { density: (sum * ratio) / MARK_SIZE ** 2 / (long * short), length: long / short };
}
