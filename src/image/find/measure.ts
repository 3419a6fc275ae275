/** What a picture shows where a logo was found: its colours, and the free space around it. */
import type { SpaceInside } from '../../model/index.ts';
import type { LogoFind } from './find-logo.ts';
import { assertRaster, type Raster } from './raster.ts';
import type { Colour, LogoTemplate } from './template.ts';

/** Fewer pixels of an ink, away from its edges, are no measure of its colour. */
const LEAST_PIXELS = 16;

/** For each ink of the template the median of the scene's pixels inside it; null where it is all too thin to tell. */
export function inkColours(scene: Raster, template: LogoTemplate, find: LogoFind): (Colour | null)[] {
  assertRaster(scene);
  const mark = template.sizes[0]!;
  const area = mark.width * mark.height;
  const firstInk = mark.channels - template.inks;
  const [across, down] = [mark.width / find.width, mark.height / find.height];
  const found: number[][] = Array.from({ length: template.inks }, () => []);
  const isInside = (ink: number, x: number, y: number) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= mark.width || row >= mark.height) return false;
    return mark.data[(firstInk + ink) * area + row * mark.width + column]! >= 240;
  };
  for (let y = Math.max(0, Math.floor(find.y)); y < Math.min(scene.height, find.y + find.height); y++) {
    for (let x = Math.max(0, Math.floor(find.x)); x < Math.min(scene.width, find.x + find.width); x++) {
      for (let ink = 0; ink < template.inks; ink++) {
        // The pixel and a whole one about it: a smoothed or compressed edge is a mixture.
        const steps = [-1, 0.5, 2];
        const covers = steps.every((dy) =>
          steps.every((dx) => isInside(ink, (x + dx - find.x) * across, (y + dy - find.y) * down)),
        );
        if (covers) found[ink]!.push(y * scene.width + x);
      }
    }
  }
  return found.map((pixels) => (pixels.length < LEAST_PIXELS ? null : medianOf(scene, pixels)));
}

function medianOf(scene: Raster, pixels: readonly number[]): Colour {
  const channel = (c: number) =>
    pixels.map((at) => valueAt(scene, at, c)).sort((a, b) => a - b)[pixels.length >> 1]!;
  return [channel(0), channel(1), channel(2)];
}

/** On white, as `scenePlanes` has it. */
function valueAt({ data, channels }: Raster, at: number, c: number): number {
  const value = data[at * channels + (channels === 1 ? 0 : c)]!;
  return channels === 4 ? 255 + ((value - 255) * data[at * 4 + 3]!) / 255 : value;
}

/** Next to a mark its own edge is smoothed, and JPEG rings. Pixels. */
const RING = 3;
/** Levels of 255 within which a ground is even, and from which something stands on it. */
const EVEN = 20;
const SEEN = 44;
/** Over so many pixels: what is blurred or compressed begins softly. */
const STEP = 4;
/** Of the pixels next to the mark: the ground is even; of those in a line: another ground begins. */
const MOSTLY = 0.94;
const ALL = 0.7;
/** Of the mark's height: nobody asks for more. */
const FARTHEST = 3;

/** Pixels of the scene, from the mark's box. */
export function spaceAround(
  scene: Raster,
  find: LogoFind,
): Record<'top' | 'right' | 'bottom' | 'left', SpaceInside> {
  const left = Math.max(0, Math.floor(find.x));
  const top = Math.max(0, Math.floor(find.y));
  const right = Math.min(scene.width, Math.ceil(find.x + find.width));
  const bottom = Math.min(scene.height, Math.ceil(find.y + find.height));
  const { width } = scene;
  const far = find.height * FARTHEST;
  const columns = (x: number) => Array.from({ length: bottom - top }, (_, i) => (top + i) * width + x);
  const rows = (y: number) => Array.from({ length: right - left }, (_, i) => y * width + left + i);
  return {
    top: spaceBeside(scene, Math.max(0, find.y), far, (n) => rows(top - 1 - n)),
    right: spaceBeside(scene, Math.max(0, width - find.x - find.width), far, (n) => columns(right + n)),
    bottom: spaceBeside(scene, Math.max(0, scene.height - find.y - find.height), far, (n) =>
      rows(bottom + n),
    ),
    left: spaceBeside(scene, Math.max(0, find.x), far, (n) => columns(left - 1 - n)),
  };
}

/**
 * Only what stands on an even ground is something: on a photo nobody can say where one thing ends.
 *
 * @param edge How far it is to the picture's edge.
 * @param line The pixels of the nth line from the mark.
 */
function spaceBeside(
  scene: Raster,
  edge: number,
  far: number,
  line: (n: number) => readonly number[],
): SpaceInside {
  const toEdge: SpaceInside = edge < far ? { pixels: edge, until: 'edge' } : { pixels: far, until: null };
  const last = Math.floor(Math.min(edge, far));
  const depth = Math.max(2, Math.round((far / FARTHEST) * 0.06));
  if (last < RING + depth) return toEdge;
  const near = Array.from({ length: depth }, (_, i) => line(RING + i)).flat();
  if (near.length === 0) return toEdge;
  const ground = medianOf(scene, near);
  const even = near.filter((at) =>
    ground.every((value, c) => Math.abs(valueAt(scene, at, c) - value) <= EVEN),
  );
  if (even.length < near.length * MOSTLY) return toEdge;
  for (let n = RING + STEP, inARow = 0; n < last; n++) {
    const pixels = line(n);
    const before = line(n - STEP);
    // From the lines before, not from the ground: a gradient is nothing that stands there.
    const seen = pixels.filter((at, i) =>
      [0, 1, 2].some((c) => Math.abs(valueAt(scene, at, c) - valueAt(scene, before[i]!, c)) >= SEEN),
    ).length;
    if (seen > pixels.length * ALL) return toEdge;
    inARow = seen >= Math.max(2, pixels.length * 0.02) ? inARow + 1 : 0;
    // One line may be noise.
    if (inARow === 2) return { pixels: n - 1, until: 'something' };
  }
  return toEdge;
}
