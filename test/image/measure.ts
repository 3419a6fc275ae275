/** What brandlint says of each variant of each drawing, once for the tests and for docs/logos.md. */
import { imageSize } from 'image-size';
import { type Identity, identify } from '../../src/image/identify.ts';
import { measureLook } from '../../src/image/look.ts';
import { loadSharp, openPixels } from '../../src/lint/pixels.ts';
import type { ImageFile } from '../../src/model/index.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { type Drawing, drawings, pngOf, type Variant, variants } from './variants.ts';

export interface TestLogo {
  readonly name: string;
  readonly file: ImageFile;
}

/** A picture as the engine opens it, but for its SVG text: only what it shows counts here. */
export async function openedFile(path: string, bytes: Uint8Array): Promise<ImageFile> {
  const sharp = (await loadSharp())!;
  const opened = await openPixels(bytes, sharp);
  if (!opened.ok) return { status: 'unreadable', path, reason: opened.reason };
  const { width, height } = imageSize(bytes);
  const look = measureLook(opened.pixels, opened);
  return { status: 'found', path, sha256: sha256(bytes), width, height, look, svg: null };
}

export function shownBy(file: ImageFile, logos: readonly TestLogo[]): Identity<TestLogo> | null {
  return file.status === 'found' ? identify(file, logos) : null;
}

export interface Outcome {
  readonly drawing: string;
  readonly variant: Variant;
  readonly identity: Identity<TestLogo> | null;
}

let running: Promise<readonly Outcome[]> | undefined;

/** Each variant of each drawing, held against all of them. */
export function outcomes(): Promise<readonly Outcome[]> {
  running ??= measure();
  return running;
}

export async function knownLogos(of: readonly Drawing[] = drawings): Promise<TestLogo[]> {
  const logos: TestLogo[] = [];
  for (const { name, bytes } of of) logos.push({ name, file: await openedFile(`${name}.svg`, bytes) });
  return logos;
}

async function measure(): Promise<readonly Outcome[]> {
  const logos = await knownLogos();
  const all: Outcome[] = [];
  for (const drawing of drawings) {
    const png = await pngOf(drawing);
    for (const variant of variants) {
      const file = await openedFile(`${drawing.name}-copy.png`, await variant.make(png));
      all.push({ drawing: drawing.name, variant, identity: shownBy(file, logos) });
    }
  }
  return all;
}

/** Whether just what was done is said, and no more than follows from it. */
export function isNamed({ variant, identity }: Outcome): boolean {
  if (!identity) return false;
  const { stretched, recoloured, inverted, rotated, cropped, effects, background } = identity.misuse;
  const said = {
    stretched: stretched !== null,
    recoloured: recoloured.length > 0,
    inverted,
    rotated: rotated !== 0,
    cropped: cropped !== null,
    effects: effects.length > 0,
    background: background !== null,
  };
  const expected = new Set<string>(variant.misuse);
  // A negative is a recolouring; of a box, the colour behind the mark is its own.
  if (inverted) expected.add('recoloured');
  return Object.entries(said).every(([misuse, is]) => is === expected.has(misuse));
}

/** The table of docs/logos.md, between its two marks. */
export async function renderTable(): Promise<string> {
  const all = await outcomes();
  const groups = [...new Set(all.map(({ variant }) => variant.group))];
  const rows = groups.map((group) => {
    const own = all.filter(({ variant }) => variant.group === group);
    const right = own.filter(({ drawing, identity }) => identity?.logo.name === drawing);
    const wrong = own.filter(({ drawing, identity }) => identity && identity.logo.name !== drawing);
    const expected = own[0]!.variant.misuse;
    const named = right.filter(isNamed).length;
    const farthest = Math.max(0, ...right.map(({ identity }) => identity!.distance));
    return `| ${group} | ${right.length} of ${own.length} | ${wrong.length} | ${farthest} | ${expected.join(', ') || 'nothing'} | ${named} of ${right.length} |\n`;
  });
  return `| the logo | known again | taken for another | most bits apart | what should be said | said, and no more |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('')}`;
}
