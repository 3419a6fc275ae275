/** From every size and place to a handful of likely ones. */
import { type Field, orientationField } from './field.ts';
import { halve, type Planes, reduce } from './raster.ts';
import { edgePoints, type LogoTemplate, type RenderedMark, renderMark } from './template.ts';

/** The scene at one size. */
export interface Level {
  readonly planes: Planes;
  readonly field: Field;
  /** Of the field: squared lengths above and to the left of each node, for the sum over any box. */
  readonly sums: Float32Array;
  /** Its pixels per pixel of the scene, 0–1. */
  readonly scale: number;
}

/** Where the mark may be: its box's centre and width in pixels of the scene. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** By how much the width is greater, relative to the height, than the mark's own ratio has it; 1: not at all. */
  readonly stretch: number;
  /** Agreement of the edges, −1–1. */
  readonly score: number;
}

/** The scene, then ever smaller by √2, down to where `least` pixels remain of the shorter side. */
export function levels(scene: Planes, least: number): Level[] {
  const made: Level[] = [];
  const level = (planes: Planes, scale: number): Level => {
    const field = orientationField(planes);
    return { planes, scale, field, sums: squaredSums(field) };
  };
  let whole = scene;
  let between = reduce(
    scene,
    Math.SQRT1_2,
    Math.SQRT1_2,
    Math.floor(scene.width * Math.SQRT1_2),
    Math.floor(scene.height * Math.SQRT1_2),
  );
  for (let scale = 1; Math.min(whole.width, whole.height) > least; scale /= 2) {
    made.push(level(whole, scale));
    if (Math.min(between.width, between.height) > least) made.push(level(between, scale * Math.SQRT1_2));
    whole = halve(whole);
    between = halve(between);
  }
  return made;
}

function squaredSums({ data, width, height }: Field): Float32Array {
  const sums = new Float32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0, from = 2 * y * width, to = (y + 1) * (width + 1) + 1; x < width; x++, from += 2, to++) {
      row += data[from]! ** 2 + data[from + 1]! ** 2;
      sums[to] = sums[to - width - 1]! + row;
    }
  }
  return sums;
}

/** The finest level on which a mark of `width` scene pixels is at most `most` wide. */
export function levelFor(made: readonly Level[], width: number, most: number): Level {
  return made.find(({ scale }) => width * scale <= most) ?? made.at(-1)!;
}

/** From one width to the next; half of it is what the smoothed edges forgive at the mark's ends. */
const STEP = 1.05;
const POINTS = 160;
/** Of the points tried so far, what share has to agree for the rest to be tried. */
const EARLY = [
  { after: 8, share: 0.09 },
  { after: 20, share: 0.16 },
  { after: 48, share: 0.24 },
];
const AGREE = 0.3;
/** Level pixels within which only the best place of a width is kept. */
const BLOCK = 6;

/**
 * @param working width of the mark, in level pixels, at which it is looked for; on the scene itself it may be less.
 * @param least least width, scene pixels
 * @returns the `keep` best, best first.
 */
export function likelyPlaces(
  made: readonly Level[],
  template: LogoTemplate,
  { working, least, most, keep }: { working: number; least: number; most: number; keep: number },
): Pose[] {
  const found: Pose[] = [];
  let bar = AGREE;
  for (let width = most; width >= least * 0.999; width /= STEP) {
    const level = levelFor(made, width, working * Math.SQRT2);
    const mark = renderMark(template, width * level.scale);
    scan(level, mark, template.ratio, bar, found);
    // Stripes and set type agree nearly everywhere: only what beats the best so far is worth the time.
    if (found.length > 4 * keep) {
      found.sort((a, b) => b.score - a.score).length = keep;
      bar = found.at(-1)!.score;
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, keep);
}

function scan(level: Level, mark: RenderedMark, ratio: number, agree: number, found: Pose[]): void {
  const { width } = mark;
  const points = edgePoints(mark, POINTS);
  const { data, width: across, height: down } = level.field;
  const { count, x: tx, y: ty } = points;
  if (count < 32) return;
  const offsets = new Int32Array(count);
  let [minX, maxX, minY, maxY, norm] = [0, 0, 0, 0, 0];
  const bars = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    const i = Math.round(points.u[k]! * width) - 1;
    const j = Math.round(points.v[k]! * width) - 1;
    offsets[k] = 2 * (j * across + i);
    minX = Math.min(minX, i);
    maxX = Math.max(maxX, i);
    minY = Math.min(minY, j);
    maxY = Math.max(maxY, j);
    norm += tx[k]! ** 2 + ty[k]! ** 2;
    for (const { after, share } of EARLY)
      if (k + 1 === after) bars[k] = Math.max(share, agree * (after / 80 + 0.2)) * norm;
  }
  const bar = agree * norm;
  const [first, second, third] = EARLY.map(({ after }) => Math.min(after, count)) as [number, number, number];
  const [firstBar, secondBar, thirdBar] = [bars[first - 1]!, bars[second - 1]!, bars[third - 1]!];
  const blocks = Math.ceil((across - maxX) / BLOCK) + 1;
  const best = new Float32Array(blocks);
  const bestX = new Int32Array(blocks);
  const bestY = new Int32Array(blocks);
  let row = 0;
  const flush = () => {
    for (let b = 0; b < blocks; b++) {
      if (best[b]! <= 0) continue;
      found.push({
        x: (bestX[b]! + width / 2) / level.scale,
        y: (bestY[b]! + width / ratio / 2) / level.scale,
        width: width / level.scale,
        stretch: 1,
        score: best[b]! / norm,
      });
    }
    best.fill(0);
  };
  // Where there is hardly an edge, as on most of a banner's ground, none need be compared.
  let strength = 0;
  for (const value of mark.field.data) strength += value * value;
  const plain = 0.5 * agree * agree * strength;
  const { sums } = level;
  const wide = maxX - minX + 1;
  const high = (maxY - minY + 1) * (across + 1);
  for (let y = -minY; y + maxY < down; y += 2) {
    if (y - row >= BLOCK) {
      flush();
      row = y;
    }
    for (let x = -minX; x + maxX < across; x += 2) {
      const corner = (y + minY) * (across + 1) + x + minX;
      if (sums[corner]! + sums[corner + high + wide]! - sums[corner + high]! - sums[corner + wide]! < plain)
        continue;
      const base = 2 * (y * across + x);
      let sum = 0;
      let k = 0;
      for (; k < first; k++) {
        const at = base + offsets[k]!;
        sum += tx[k]! * data[at]! + ty[k]! * data[at + 1]!;
      }
      if (sum < firstBar) continue;
      for (; k < second; k++) {
        const at = base + offsets[k]!;
        sum += tx[k]! * data[at]! + ty[k]! * data[at + 1]!;
      }
      if (sum < secondBar) continue;
      for (; k < third; k++) {
        const at = base + offsets[k]!;
        sum += tx[k]! * data[at]! + ty[k]! * data[at + 1]!;
      }
      if (sum < thirdBar) continue;
      for (; k < count; k++) {
        const at = base + offsets[k]!;
        sum += tx[k]! * data[at]! + ty[k]! * data[at + 1]!;
      }
      if (sum < bar) continue;
      const block = Math.floor(x / BLOCK);
      if (sum > best[block]!) {
        best[block] = sum;
        bestX[block] = x;
        bestY[block] = y;
      }
    }
  }
  flush();
}
