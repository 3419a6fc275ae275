/**
 * Finding an approved mark inside a picture: a banner, a social card, a screenshot.
 *
 * Edges are compared, not colours, and without regard to which side of an edge is the darker: a recoloured or
 * reversed logo is found as well as the approved one. Why it is done so, and what it reaches: docs/decisions/finding-logos.md.
 */
import { type Raster, scenePlanes } from './raster.ts';
import { agreement, climb } from './refine.ts';
import { type Level, levelFor, levels, likelyPlaces, type Pose } from './search.ts';
import { allPoints, type LogoTemplate, renderMark, type TemplatePoints } from './template.ts';
import { silhouette } from './verify.ts';

/** Where a mark is. Pixels of the scene, fractions kept; the visible mark's own box, without the template's padding. */
export interface LogoFind {
  /** Left edge. */
  readonly x: number;
  /** Top edge. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How well the mark's edges agree with the picture's in the box given, 0–1. */
  readonly score: number;
  /** `uncertain`: something like the mark, but distorted, partly hidden, or on a ground too busy to be sure. */
  readonly certainty: 'certain' | 'uncertain';
  /** Which of the mark and its ground has the greater luma, on the mean. */
  readonly polarity: 'dark-on-light' | 'light-on-dark';
  /**
   * Width through height, relative to the template's: 1.3 is a mark drawn 30 % too wide. 1 where the difference is
   * within what can be measured; with any other value the find is `uncertain`. Measured from 0.65 to 1.55, on marks of
   * at least 28 px in the mean of both sides.
   */
  readonly stretch: number;
}

export interface FindLogoOptions {
  /** Least width to look for, as a share of the scene's width, 0–1. Default 0.04; never below 16 px in the mean of both sides. */
  readonly leastWidth?: number;
  /** Greatest width to look for, as a share of the scene's width, 0–1. Default 1. */
  readonly mostWidth?: number;
}

/** √(width × height) in pixels of the mark while it is searched for, and while it is measured. */
const SEARCHED = 46;
const MEASURED = 150;
/** Likely places kept after each step, each step costing more per place. */
const KEPT = { found: 250, climbed: 30, measured: 4 };

/** Certain, all of them: docs/decisions/finding-logos.md says where the figures come from. */
const CERTAIN = { edges: 0.72, weakest: 0.4, silhouette: 0.2 };
/** Uncertain, both; below, there is no mark. With the ratio let go, more shapes fit: the edges have to agree better. */
const UNCERTAIN = { edges: 0.66, stretched: 0.74, silhouette: 0.1 };
/** Of few pixels any blob is alike: what is added to the edges' agreement at 0 px, falling to nothing at `from` px, √(width × height). */
const SMALL = { add: 0.2, from: 56 };
/** Of the stretch that is measured, on marks of at least `from` px; what lies beyond is another shape. */
const STRETCH = { least: 0.65, most: 1.55, from: 28 };
/** Stretch that an exact copy may show: a share, and the pixel that rounding gives or takes. */
const EXACT = { share: 0.03, pixels: 1.2 };

/**
 * The best place for the mark in the scene, or null where it is not.
 *
 * @param scene up to about 1600 px on the long side; scale larger ones down, time and memory grow with the area.
 *   Transparent pixels are taken for white.
 * @throws RangeError where the scene's array and sizes disagree.
 */
export function findLogo(
  scene: Raster,
  template: LogoTemplate,
  options: FindLogoOptions = {},
): LogoFind | null {
  const { ratio } = template;
  const root = Math.sqrt(ratio);
  const made = levels(scenePlanes(scene), 24);
  const most = Math.min(scene.width * Math.min(1, options.mostWidth ?? 1), scene.height * ratio) * 0.995;
  const least = Math.max(scene.width * (options.leastWidth ?? 0.04), 16 * root);
  if (made.length === 0 || least > most) return null;

  const working = SEARCHED * root;
  const searched = (width: number) => levelFor(made, width, working * Math.SQRT2);
  const places = likelyPlaces(made, template, { working, least, most, keep: KEPT.found });
  const climbed = climbAll(places, template, searched, 200, { step: 1, until: 0.5 }).slice(0, KEPT.climbed);
  const near = climbAll(climbed, template, searched, 1200, { step: 0.5, until: 0.25 }).slice(
    0,
    KEPT.measured,
  );
  return (
    near
      .map((place) => measure(place, template, levelFor(made, place.width, MEASURED * root)))
      .filter((find) => find !== null)
      .filter(({ width }) => width >= 0.9 * least)
      .sort((a, b) => rank(b) - rank(a))[0] ?? null
  );
}

const rank = ({ certainty, score }: LogoFind) => (certainty === 'certain' ? 1 : 0) + score;

function measure(place: Pose, template: LogoTemplate, level: Level): LogoFind | null {
  const { ratio } = template;
  const mark = renderMark(template, place.width * level.scale);
  const points = allPoints(mark, 4000);
  const held = climb(level, points, ratio, place, { step: 0.5, until: 0.1 });
  const free = climb(level, points, ratio, held, { step: 1, until: 0.1, free: true });
  // The mark's own ratio is the better measure of its box, unless the picture contradicts it.
  const height = (held.width / ratio) * level.scale;
  const size = held.width / Math.sqrt(ratio);
  const small = SMALL.add * Math.max(0, 1 - size / SMALL.from);
  const exact = Math.abs(Math.log(free.stretch)) <= EXACT.share + EXACT.pixels / height;
  const measurable = size >= STRETCH.from && free.stretch >= STRETCH.least && free.stretch <= STRETCH.most;
  if (exact || !measurable) {
    const { explained, contrast } = silhouette(level, template, held);
    if (held.score < UNCERTAIN.edges + small || explained < UNCERTAIN.silhouette) return null;
    const certain =
      exact &&
      held.score >= CERTAIN.edges + small &&
      explained >= CERTAIN.silhouette &&
      weakestPart(level, points, ratio, held) >= CERTAIN.weakest;
    return find(held, ratio, contrast, certain);
  }
  const { explained, contrast } = silhouette(level, template, free);
  if (free.score < UNCERTAIN.stretched + small || explained < UNCERTAIN.silhouette) return null;
  return find(free, ratio, contrast, false);
}

function find(pose: Pose, ratio: number, contrast: number, certain: boolean): LogoFind {
  const height = pose.width / ratio / pose.stretch;
  return {
    x: pose.x - pose.width / 2,
    y: pose.y - height / 2,
    width: pose.width,
    height,
    score: Math.min(1, pose.score),
    certainty: certain ? 'certain' : 'uncertain',
    polarity: contrast < 0 ? 'dark-on-light' : 'light-on-dark',
    stretch: pose.stretch,
  };
}

/** Each place improved, best first, without those that came to lie upon a better one. */
function climbAll(
  places: readonly Pose[],
  template: LogoTemplate,
  levelOf: (width: number) => Level,
  most: number,
  steps: { step: number; until: number },
): Pose[] {
  const rendered = new Map<number, TemplatePoints>();
  const climbed = places.map((place) => {
    const level = levelOf(place.width);
    const points =
      rendered.get(place.width) ?? allPoints(renderMark(template, place.width * level.scale), most);
    rendered.set(place.width, points);
    return climb(level, points, template.ratio, place, steps);
  });
  const kept: Pose[] = [];
  for (const pose of climbed.sort((a, b) => b.score - a.score)) {
    if (!kept.some((better) => isSamePlace(better, pose))) kept.push(pose);
  }
  return kept;
}

function isSamePlace(a: Pose, b: Pose): boolean {
  const near = 0.03 * a.width + 1;
  return Math.abs(a.x - b.x) < near && Math.abs(a.y - b.y) < near && Math.abs(a.width / b.width - 1) < 0.04;
}

/** The agreement of that part of the mark which agrees least: half a logo, or another with the same sign, is none. */
function weakestPart(level: Level, points: TemplatePoints, ratio: number, pose: Pose): number {
  const across = ratio > 1.5 ? 4 : ratio < 0.67 ? 2 : 3;
  const down = ratio > 1.5 ? 2 : ratio < 0.67 ? 4 : 3;
  const parts: number[][] = Array.from({ length: across * down }, () => []);
  const within = (value: number, end: number) => Math.min(end - 1, Math.max(0, Math.floor(value)));
  for (let k = 0; k < points.count; k++) {
    const part = within(points.u[k]! * across, across) + across * within(points.v[k]! * ratio * down, down);
    parts[part]!.push(k);
  }
  let weakest = 1;
  for (const part of parts) {
    // A part with little of the mark in it says little.
    if (part.length < points.count / (across * down * 3)) continue;
    const pick = (from: Float32Array) => Float32Array.from(part, (k) => from[k]!);
    const of = {
      count: part.length,
      u: pick(points.u),
      v: pick(points.v),
      x: pick(points.x),
      y: pick(points.y),
    };
    weakest = Math.min(weakest, agreement(level, of, ratio, pose));
  }
  return weakest;
}
