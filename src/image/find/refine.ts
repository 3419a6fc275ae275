/** From a likely place to the exact one. */
import type { Level, Pose } from './search.ts';
import type { TemplatePoints } from './template.ts';

/**
 * How well the edges agree where the mark is to be, −1–1: normalised correlation of the two fields over the points.
 * What the scene shows at points where the mark is plain counts against it.
 */
export function agreement(
  level: Level,
  points: TemplatePoints,
  ratio: number,
  { x, y, width, stretch }: Place,
): number {
  const { data, width: across, height: down } = level.field;
  const { scale } = level;
  const left = (x - width / 2) * scale - 1;
  const top = (y - width / ratio / stretch / 2) * scale - 1;
  const size = width * scale;
  const tall = size / stretch;
  let both = 0;
  let scene = 0;
  let mark = 0;
  for (let k = 0; k < points.count; k++) {
    const tx = points.x[k]!;
    const ty = points.y[k]!;
    mark += tx * tx + ty * ty;
    const px = left + points.u[k]! * size;
    const py = top + points.v[k]! * tall;
    const i = Math.floor(px);
    const j = Math.floor(py);
    if (i < 0 || j < 0 || i + 1 >= across || j + 1 >= down) continue;
    const fx = px - i;
    const fy = py - j;
    const at = 2 * (j * across + i);
    const under = at + 2 * across;
    const a = (1 - fx) * (1 - fy);
    const b = fx * (1 - fy);
    const c = (1 - fx) * fy;
    const d = fx * fy;
    const sx = a * data[at]! + b * data[at + 2]! + c * data[under]! + d * data[under + 2]!;
    const sy = a * data[at + 1]! + b * data[at + 3]! + c * data[under + 1]! + d * data[under + 3]!;
    both += tx * sx + ty * sy;
    scene += sx * sx + sy * sy;
  }
  // A few edges that happen to agree on an otherwise plain ground are no mark.
  return both / Math.sqrt(mark * Math.max(scene, 0.15 * mark) + 1e-9);
}

type Place = Omit<Pose, 'score'>;

/** Uphill from a pose, in place and width together, by ever smaller steps in level pixels; `free`: in stretch too. */
export function climb(
  level: Level,
  points: TemplatePoints,
  ratio: number,
  from: Pose,
  { step, until, free = false }: { step: number; until: number; free?: boolean },
): Pose {
  let best: Pose = { ...from, score: agreement(level, points, ratio, from) };
  // Where there is nothing to hold on to, the way uphill leads to marks of no size at all.
  const [least, most] = [from.width * 0.8, from.width * 1.25];
  const attempt = (place: Place): boolean => {
    if (place.width < least || place.width > most || place.stretch < 0.5 || place.stretch > 2) return false;
    const score = agreement(level, points, ratio, place);
    if (score <= best.score) return false;
    best = { ...place, score };
    return true;
  };
  for (let size = step; size >= until; size /= 2) {
    const move = size / level.scale;
    for (let round = 0; round < 8; round++) {
      let better = attempt({ ...best, x: best.x + move }) || attempt({ ...best, x: best.x - move });
      better = attempt({ ...best, y: best.y + move }) || attempt({ ...best, y: best.y - move }) || better;
      // The mark's ends then move by as much as its middle does above.
      const [wider, narrower] = [best.width + 2 * move, best.width - 2 * move];
      better = attempt({ ...best, width: wider }) || attempt({ ...best, width: narrower }) || better;
      if (free) {
        const height = best.width / ratio / best.stretch;
        const stretched = (by: number) => ({
          ...best,
          stretch: best.width / ratio / Math.max(1, height + by),
        });
        better = attempt(stretched(2 * move)) || attempt(stretched(-2 * move)) || better;
      }
      if (!better) break;
    }
  }
  return best;
}
