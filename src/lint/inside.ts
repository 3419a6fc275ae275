/** Looks for the approved logos inside larger pictures. */
import { difference } from '../color/index.ts';
import {
  findLogo,
  inkColours,
  isSameShape,
  type LogoFind,
  type LogoTemplate,
  prepareTemplate,
  type Raster,
  spaceAround,
} from '../image/find/index.ts';
import { colorOf } from '../image/pixels.ts';
import { colorChanges } from '../image/recolour.ts';
import type { Color, ColorChange, ImageFile, LogoInside, SpaceInside } from '../model/index.ts';
import { openPixels, SCENE_SIDE, type SharpModule, TEMPLATE_SIDE } from './pixels.ts';

type FoundFile = Extract<ImageFile, { status: 'found' }>;

interface Wanted {
  readonly path: string;
  readonly template: LogoTemplate;
}

/** Says where in a picture an approved logo is; null: the picture cannot be opened, or there is nothing to look for. */
export type LogoSearch = (file: FoundFile) => Promise<LogoInside | 'absent' | null>;

/** CIEDE2000 from which an ink is another: photos show through, and JPEG mixes colours. */
const RECOLOURED = 15;

/**
 * @param logos The guide's own approved files.
 * @param read The bytes of a file, by its path.
 */
export async function logoSearch(
  logos: readonly FoundFile[],
  read: (path: string) => Uint8Array,
  sharp: SharpModule,
): Promise<LogoSearch> {
  const all: Wanted[] = [];
  for (const { path } of logos) {
    const template = await templateOf(read(path), sharp);
    if (template) all.push({ path, template });
  }
  const wanted = all.filter(
    ({ template }, i) => !all.slice(0, i).some((other) => isSameShape(other.template, template)),
  );
  return async (file) => {
    if (wanted.length === 0) return null;
    const opened = await openPixels(read(file.path), sharp, SCENE_SIDE);
    if (!opened.ok) return null;
    const { pixels, scale } = opened;
    const scene: Raster = { ...pixels, channels: 4 };
    const finds = wanted
      .map((logo) => ({ ...logo, find: findLogo(scene, logo.template) }))
      .filter((found): found is Found => found.find !== null);
    const best = finds.sort(byWeight)[0];
    return best ? insideOf(best, finds, all, scene, scale) : 'absent';
  };
}

type Found = Wanted & { readonly find: LogoFind };

/** A sign is a part of the logo that has it, so that the larger of two certain ones is the one that is meant. */
function byWeight({ find: a }: Found, { find: b }: Found): number {
  if (a.certainty !== b.certainty) return a.certainty === 'certain' ? -1 : 1;
  return a.certainty === 'certain' ? b.width * b.height - a.width * a.height : b.score - a.score;
}

async function templateOf(bytes: Uint8Array, sharp: SharpModule): Promise<LogoTemplate | null> {
  const opened = await openPixels(bytes, sharp, TEMPLATE_SIDE);
  if (!opened.ok) return null;
  const { data, width, height } = opened.pixels;
  try {
    return prepareTemplate(data, width, height);
  } catch (error) {
    // Too small, or empty: nothing can be looked for.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function insideOf(
  best: Found,
  finds: readonly Found[],
  all: readonly Wanted[],
  scene: Raster,
  scale: number,
): LogoInside {
  const { find } = best;
  const certain = find.certainty === 'certain';
  const isPart = finds.some(({ find: other }) => other !== find && holds(other, find));
  const box = {
    left: find.x * scale,
    top: find.y * scale,
    width: find.width * scale,
    height: find.height * scale,
  };
  const shared = { box, certain, stretch: find.stretch };
  if (!certain || isPart) return { ...shared, path: best.path, shown: null };
  const { path, template, recoloured } = versionShown(best, all, scene);
  const space = spaceAround(scene, find);
  const inFile = ({ pixels, until }: SpaceInside): SpaceInside => ({ pixels: pixels * scale, until });
  return {
    ...shared,
    path,
    shown: {
      width: box.width / template.share.width,
      height: box.height / template.share.height,
      space: {
        top: inFile(space.top),
        right: inFile(space.right),
        bottom: inFile(space.bottom),
        left: inFile(space.left),
      },
      recoloured,
    },
  };
}

/** Whether most of a find lies in a larger one. */
function holds(larger: LogoFind, find: LogoFind): boolean {
  const across = Math.min(larger.x + larger.width, find.x + find.width) - Math.max(larger.x, find.x);
  const down = Math.min(larger.y + larger.height, find.y + find.height) - Math.max(larger.y, find.y);
  const area = find.width * find.height;
  return across > 0 && down > 0 && across * down > area / 2 && larger.width * larger.height > area * 1.1;
}

/** Of the versions of one shape, the one whose colours the picture shows. */
function versionShown(
  { path, template, find }: Found,
  all: readonly Wanted[],
  scene: Raster,
): Wanted & { readonly recoloured: readonly ColorChange[] } {
  const seen = inkColours(scene, template, find).map((colour) => colour && colorOf(colour));
  const versions = [{ path, template }, ...all].filter(
    (version) => Math.abs(version.template.ratio / template.ratio - 1) < 0.03,
  );
  for (const version of versions) {
    const own = version.template.colours.map((colour) => colorOf(colour));
    if (seen.every((color) => color === null || own.some((one) => difference(one, color) < RECOLOURED)))
      return { ...version, recoloured: [] };
  }
  const pairs = template.colours.flatMap((from, i): { from: Color; to: Color }[] => {
    const to = seen[i];
    return to ? [{ from: colorOf(from), to }] : [];
  });
  return { path, template, recoloured: colorChanges(pairs, RECOLOURED) };
}
