/**
 * Which known logo a picture shows, and what was done to it. Identity comes first, by what is blind to colour and
 * shape on purpose; then the difference is measured.
 */
import type { ImageFile, ImageLook, LogoMisuse, Mark } from '../model/index.ts';
import { findWindow, spreadOf, throughWindow, turned, type Window } from './align.ts';
import { hammingDistance } from './hash.ts';
import { NO_MISUSE } from './logo.ts';
import { cropping, recolouring, stretching } from './misuse.ts';
import { type Rgb, rgbOf } from './pixels.ts';
import { colorChanges, isNegative } from './recolour.ts';
import { BLACK, correlation, normalise, type View, viewOf, WHITE } from './view.ts';

type FoundFile = Extract<ImageFile, { status: 'found' }>;

/** A logo to hold a picture against, with its file opened. */
export interface KnownLogo {
  readonly file: ImageFile | null;
}

export interface Identity<Logo> {
  readonly logo: Logo;
  /** `bytes`: the very file. `svg`: the same drawing, or the same shapes in other colours. `look`: the same picture. */
  readonly how: 'bytes' | 'svg' | 'look';
  /** Of 64 bits; 0 for the same file or drawing. */
  readonly distance: number;
  /** 0–1, by how alike both look point for point. */
  readonly similarity: number;
  /** `inverted`: light where the logo is dark. */
  readonly polarity: 'same' | 'inverted';
  readonly confidence: 'certain' | 'likely';
  readonly misuse: LogoMisuse;
}

/** Of 64: two sizes, encodings or colourings of one logo differ in fewer bits, two logos in more (docs/logos.md). */
export const MOST_BITS = 10;

/** Two logos that share half of their letters reach 0.85. */
const LEAST_ALIKE = 0.9;

/** Where a part or a turned copy is taken for a logo, there are many more ways to be alike by chance. */
const LEAST_ALIKE_CHANGED = 0.93;

/** No campaign squeezes a logo to less than this of its shape; another logo may well be like it then. */
const MOST_STRETCHED = 2;

interface Match {
  readonly seen: Mark;
  /** As it was found: turned, or through a window. */
  readonly known: Mark;
  readonly views: readonly [known: View, seen: View];
  readonly distance: number;
  readonly similarity: number;
  readonly rotated: number;
  readonly window: Window | null;
}

/**
 * @param file The picture, opened: without a look it is known by its bytes alone.
 * @returns null when it shows none of them, or nothing can be told.
 */
export function identify<Logo extends KnownLogo>(
  file: FoundFile,
  logos: readonly Logo[],
): Identity<Logo> | null {
  const found = logos.flatMap((logo): Identity<Logo>[] => {
    if (logo.file?.status !== 'found') return [];
    const same = sameFile(file, logo.file);
    return same ? [{ logo, ...same }] : [];
  });
  const exact = found.find(({ how, misuse }) => how === 'bytes' || misuse === NO_MISUSE);
  if (exact) return exact;
  if (file.look) {
    // What is found as it is needs no search for a part or a turn of another.
    for (const search of [direct, changed]) {
      for (const logo of logos) {
        if (logo.file?.status !== 'found' || !logo.file.look || found.some((other) => other.logo === logo))
          continue;
        const match = search(file.look, logo.file.look, file);
        if (match) found.push({ logo, ...measured(match, file.look, logo.file.look) });
      }
      if (found.length > 0) break;
    }
  }
  // A reversed logo may be one of the brand's own: of several that it may be, it is the one it differs from least.
  return (
    found.sort(
      (a, b) => faults(a.misuse) - faults(b.misuse) || a.distance - b.distance || b.similarity - a.similarity,
    )[0] ?? null
  );
}

function faults({ stretched, recoloured, rotated, cropped, effects }: LogoMisuse): number {
  return (
    Number(stretched !== null) +
    Number(recoloured.length > 0) +
    Number(rotated !== 0) * 2 +
    Number(cropped !== null) * 2 +
    effects.length
  );
}

type Found = Omit<Identity<unknown>, 'logo'>;

function sameFile(file: FoundFile, known: FoundFile): Found | null {
  const certain = {
    distance: 0,
    similarity: 1,
    polarity: 'same',
    confidence: 'certain',
    misuse: NO_MISUSE,
  } as const;
  if (file.sha256 === known.sha256) return { ...certain, how: 'bytes' };
  if (!file.svg || !known.svg) return null;
  if (file.svg.canonical === known.svg.canonical) return { ...certain, how: 'svg' };
  if (file.svg.shape !== known.svg.shape) return null;
  const { colors } = file.svg;
  const pairs = known.svg.colors.flatMap((from, i) => (from && colors[i] ? [{ from, to: colors[i] }] : []));
  const recoloured = colorChanges(pairs, 0.5);
  return { ...certain, how: 'svg', misuse: { ...NO_MISUSE, recoloured, inverted: isNegative(recoloured) } };
}

/** How near a look comes to a logo that it may not be; null: nothing to compare. For saying what is nearest. */
export function nearness(seen: ImageLook, known: ImageLook): { distance: number; similarity: number } | null {
  const match = directMatch(seen, known);
  return match && { distance: match.distance, similarity: match.similarity };
}

/** Below it, what differs may be a part that is off, or noise that the box was trimmed by. */
const EXACT = 0.97;

function direct(seen: ImageLook, known: ImageLook, file: FoundFile): Match | null {
  const match = directMatch(seen, known);
  if (!match || !isSame(match, LEAST_ALIKE)) return null;
  if (match.similarity >= EXACT) return match;
  const refined = throughWindows(seen, known, file);
  return refined && refined.similarity > match.similarity + 0.01 ? refined : match;
}

function changed(seen: ImageLook, known: ImageLook, file: FoundFile): Match | null {
  return throughWindows(seen, known, file) ?? turnedMatch(seen, known);
}

function isSame(match: Match, least: number): boolean {
  const {
    distance,
    similarity,
    views: [known, candidate],
  } = match;
  const stretch = candidate.ratio / known.ratio;
  return (
    distance <= MOST_BITS &&
    similarity >= least &&
    Math.max(stretch, 1 / stretch) <= MOST_STRETCHED &&
    hasSameDetail(match)
  );
}

/** @param fit As `viewOf` has it, for the known one. */
function compare(
  seen: Mark,
  known: Mark,
  { fit = true, grounds = groundsFor(seen, known).slice(0, 1) }: { fit?: boolean; grounds?: Grounds } = {},
): Match | null {
  let best: Match | null = null;
  for (const [knownOn, seenOn] of grounds) {
    const views = [viewOf(known, knownOn, fit), viewOf(seen, seenOn)] as const;
    if (!views[0] || !views[1]) continue;
    const similarity = correlation(views[0].normal, views[1].normal);
    if (best && similarity <= best.similarity) continue;
    best = {
      seen,
      known,
      views: [views[0], views[1]],
      distance: hammingDistance(views[0].hash, views[1].hash),
      similarity,
      rotated: 0,
      window: null,
    };
    if (similarity >= LEAST_ALIKE) break;
  }
  return best;
}

/** A colour with a larger part of the mark is a box for what stands in it. */
const BOX_SHARE = 0.7;

const LEAST_DETAIL = 0.85;

/** From the colour of the box, in RGB of 0–255. */
const SIGN_DISTANCE = 48;

/** Cells that must hold a sign for it to be compared: of strokes thinner than a cell nothing is left to hold together. */
const LEAST_SIGN = 12;

/**
 * Icons of one family have one box, and differ in a small sign in it: where a logo is mostly one colour, the rest of it
 * must be alike by itself.
 */
function hasSameDetail({ known, seen, views }: Match): boolean {
  const [box, ...signs] = known.colors;
  if (!box || box.share < BOX_SHARE || signs.length === 0) return true;
  const boxSeen = seen.colors[0];
  if (!boxSeen) return true;
  const [a, b] = [detailOf(views[0], rgbOf(box.color)), detailOf(views[1], rgbOf(boxSeen.color))];
  for (let n = 0; n < a.length; n++) {
    // What lies outside either is no detail of it.
    if (views[0].grid[n * 4 + 3]! >= 250 && views[1].grid[n * 4 + 3]! >= 250) continue;
    a[n] = 0;
    b[n] = 0;
  }
  if (a.filter((distance) => distance > SIGN_DISTANCE).length < LEAST_SIGN) return true;
  return correlation(normalise(a), normalise(b)) >= LEAST_DETAIL;
}

function detailOf({ grid }: View, [r, g, b]: Rgb): Float32Array {
  const detail = new Float32Array(grid.length / 4);
  for (let n = 0; n < detail.length; n++) {
    const i = n * 4;
    detail[n] = Math.hypot(grid[i]! - r, grid[i + 1]! - g, grid[i + 2]! - b);
  }
  return detail;
}

type Grounds = readonly (readonly [known: Rgb | null, seen: Rgb | null])[];

/** What to put both on, where they are transparent, likeliest first. Null: what it stands out from. */
function groundsFor(seen: Mark, known: Mark): Grounds {
  const ground = seen.ground ?? known.ground;
  // A part of the logo may not be seen on this ground; or all of it, where it was reversed.
  if (ground) return [[rgbOf(ground), rgbOf(ground)], NO_GROUNDS];
  // Of a negative, what was light is dark.
  return [NO_GROUNDS, [WHITE, BLACK], [BLACK, WHITE]];
}

const NO_GROUNDS = [null, null] as const;

function directMatch(seen: ImageLook, known: ImageLook): Match | null {
  const [logo] = known.marks;
  return best(seen.marks.map((mark) => logo && compare(mark, logo, { grounds: groundsFor(mark, logo) })));
}

/** The first, unless another is clearly better: the outer mark says more than what stands in it. */
function best(matches: readonly (Match | null | undefined)[], by = 0.03): Match | null {
  return matches.reduce<Match | null>(
    (first, match) => (match && (!first || match.similarity > first.similarity + by) ? match : first),
    null,
  );
}

/** A copy that lost something at the edge of its picture, or has something soft around it. */
function throughWindows(seen: ImageLook, known: ImageLook, file: FoundFile): Match | null {
  const [logo] = known.marks;
  if (!logo) return null;
  return best(
    seen.marks.map((mark) => {
      const whole = compare(mark, logo);
      if (!whole) return null;
      const cut = sidesAtEdge(mark, file);
      const window = findWindow(whole.views[0], whole.views[1], cut);
      if (!window) return null;
      const match = compare(mark, throughWindow(logo, window), { fit: false });
      return match && isSame(match, LEAST_ALIKE_CHANGED) && isUpright(match) ? { ...match, window } : null;
    }),
  );
}

/** Where the mark runs up to the edge of its picture, so that some of it may be outside. */
function sidesAtEdge({ box }: Mark, { width, height }: FoundFile): (keyof Window)[] {
  if (!width || !height) return [];
  const near = { across: 2 + width * 0.04, down: 2 + height * 0.04 };
  return [
    ...(box.left < near.across ? (['left'] as const) : []),
    ...(box.top < near.down ? (['top'] as const) : []),
    ...(box.left + box.width > width - near.across ? (['right'] as const) : []),
    ...(box.top + box.height > height - near.down ? (['bottom'] as const) : []),
  ];
}

/** Half turns are exact; small ones are what a hand does. */
const ANGLES = [90, 180, -90, ...[3, 6, 9, 12, 15, 18, 21, 24, 27, 30].flatMap((angle) => [angle, -angle])];

const turns = new WeakMap<Mark, Map<number, Mark>>();

function turnedTo(mark: Mark, degrees: number): Mark {
  const known = turns.get(mark) ?? new Map<number, Mark>();
  turns.set(mark, known);
  const made = known.get(degrees) ?? turned(mark, degrees);
  known.set(degrees, made);
  return made;
}

function turnedMatch(seen: ImageLook, known: ImageLook): Match | null {
  const [logo] = known.marks;
  if (!logo) return null;
  return best(
    seen.marks.map((mark) => {
      const upright = compare(mark, logo);
      if (!upright || !mayBeTurned(upright.views)) return null;
      const at = (degrees: number): Match | null => {
        const match = compare(mark, turnedTo(logo, degrees));
        return match && { ...match, rotated: degrees };
      };
      const coarse = best(ANGLES.map(at), 0);
      if (!coarse || coarse.similarity < 0.6) return null;
      const near = [-2, -1, 0, 1, 2].map((by) => at(coarse.rotated + by));
      const match = Math.abs(coarse.rotated) > 30 ? coarse : best(near, 0);
      return match && isSame(match, LEAST_ALIKE) && isUpright(match) ? match : null;
    }),
  );
}

const spreads = new WeakMap<View, ReturnType<typeof spreadOf>>();

function spread(view: View): ReturnType<typeof spreadOf> {
  const known = spreads.get(view) ?? spreadOf(view);
  spreads.set(view, known);
  return known;
}

function mayBeTurned([known, seen]: readonly [View, View]): boolean {
  const [a, b] = [spread(known), spread(seen)];
  const near = (x: number, y: number) => Math.abs(x - y) <= 0.15 * Math.max(x, y);
  return near(a.density, b.density) && near(a.length, b.length);
}

/** Cropped or turned and stretched at once is too much to believe. */
function isUpright({ views: [known, seen] }: Match): boolean {
  return Math.abs(seen.ratio / known.ratio - 1) <= 0.1;
}

function measured(match: Match, seen: ImageLook, known: ImageLook): Found {
  const { views, rotated, distance, similarity } = match;
  const cropped = match.window && cropping(match.window);
  const { ground } = match.seen;
  // A box of the logo's own colour: what is seen is what stands in it.
  const isOwnGround = views[0].grid !== match.known.grid;
  const recoloured = recolouring(views, match);
  const polarity = match.seen.tone === match.known.tone ? 'same' : 'inverted';
  const misuse: LogoMisuse = {
    stretched: rotated === 0 && !cropped ? stretching(views, match.seen, seen.scale) : null,
    recoloured,
    inverted: isNegative(recoloured),
    rotated,
    cropped,
    effects: seen.softEdge && !known.softEdge ? ['shadow'] : [],
    background: match.known.ground === null && !isOwnGround ? ground : null,
  };
  const isSure = rotated === 0 && cropped === null && distance <= MOST_BITS / 2;
  return { how: 'look', distance, similarity, polarity, confidence: isSure ? 'certain' : 'likely', misuse };
}
