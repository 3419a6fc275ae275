/** The brand's logos in an asset, at the size at which they are shown. */
import {
  type Asset,
  type ImageUse,
  type LogoContext,
  type LogoMisuse,
  type LogoVariant,
  matchLogo,
  type Related,
  type Size,
  type StyleSource,
  sizeShown,
} from 'brandlint/rule';
import { transformationOf } from './transform.ts';

export interface ShownLogo {
  readonly use: ImageUse;
  /** Null: a retired one. */
  readonly variant: LogoVariant | null;
  readonly source: string;
  readonly verdict: 'certain' | 'likely';
  /** What the picture's own pixels differ in from the logo's. */
  readonly misuse: LogoMisuse;
  /** Null: not known. */
  readonly file: LogoFile | null;
  /** CSS pixels, as laid out: before it is scaled by `transform`. Null: cannot be known. */
  readonly width: number | null;
  readonly height: number | null;
  /** By `transform` and `scale`. 1: not at all. */
  readonly scale: number;
}

interface LogoFile extends Size {
  readonly path: string;
  readonly isVector: boolean;
  /** The very file that is shown. Else the approved file of its name: its shape is to be trusted, its size is not. */
  readonly isOwn: boolean;
}

const ANY: Size = { width: 1, height: 1 };

/** Approved and retired logos that are seen in some scheme, likely ones too. */
export function* logosShown(asset: Asset, context: LogoContext): Generator<ShownLogo> {
  for (const use of asset.images) {
    if (use.kind !== 'img' && use.kind !== 'attachment') continue;
    if (use.grounds.length > 0 && use.grounds.every(({ hidden }) => hidden)) continue;
    const match = matchLogo(use, context);
    if (!match || match.kind === 'candidate') continue;
    const variant = match.kind === 'approved' ? match.variant : null;
    const file = fileOf(use, match.how === 'name' ? variant : null, context);
    yield {
      use,
      variant,
      source: match.kind === 'approved' ? match.variant.source : match.source,
      verdict: match.certain ? 'certain' : 'likely',
      misuse: match.misuse,
      file,
      ...sidesOf(use, use.box, file),
      scale: scaleOf(use),
    };
  }
}

/** @param likely The approved logo whose shape stands for that of a file which is not at hand. */
function fileOf(use: ImageUse, likely: LogoVariant | null, context: LogoContext): LogoFile | null {
  const own = context.image(use);
  const file = own?.status === 'found' || !likely ? own : context.guideImage(likely.path);
  if (file?.status !== 'found' || !file.width || !file.height) return null;
  const { path, width, height } = file;
  return { path, width, height, isVector: /\.svgz?$/i.test(path), isOwn: file === own };
}

/** The sides on a phone, before it is scaled by `transform`. */
export function sidesOnPhone({ use, file }: ShownLogo): Pick<ShownLogo, 'width' | 'height'> {
  return sidesOf(use, use.phoneBox, file);
}

function sidesOf(
  use: ImageUse,
  box: ImageUse['box'],
  file: LogoFile | null,
): Pick<ShownLogo, 'width' | 'height'> {
  if (!box || !isLaidOutHere(use)) return { width: null, height: null };
  const isSizeKnown = file?.isOwn || box.width !== 'auto' || box.height !== 'auto';
  const size = isSizeKnown ? sizeShown(box, file ?? ANY) : null;
  return {
    width: size && (file || box.width !== 'auto') ? size.width : null,
    height: size && (file || box.height !== 'auto') ? size.height : null,
  };
}

/** A piece of HTML in a post is laid out by a page that is not here: only pixels hold there. */
function isLaidOutHere({ grounds, width, height }: ImageUse): boolean {
  const isPiece = grounds.some(({ ground }) => ground.doubt === 'outside');
  const said = [width, height].filter((length) => length !== null);
  return !isPiece || (said.length > 0 && said.every(({ unit }) => unit === 'px'));
}

function scaleOf({ alterations }: ImageUse): number {
  const scales = alterations.flatMap(({ kind, source }) => {
    const done = kind === 'transform' ? transformationOf(source) : null;
    return done ? [Math.min(done.scaleX, done.scaleY)] : [];
  });
  return scales.reduce((product, scale) => product * scale, 1);
}

/** Where a declaration is reported: at its value, or, from a style sheet in another file, at the image. */
export function placeOf(
  { path, range, property, raw }: StyleSource,
  use: ImageUse,
): Pick<{ range: ImageUse['range']; related: readonly Related[] }, 'range' | 'related'> {
  if (path === null) return { range, related: [] };
  return { range: use.range, related: [{ path, range, message: `${property}: ${raw}` }] };
}

/** Where the shown width or height is written; the image where a style sheet decides, or the file itself. */
export function sizeRange(use: ImageUse, side: 'width' | 'height'): ImageUse['range'] {
  const written = use[side];
  return written?.unit === 'px' && (!use.box || use.box[side] === written.value) ? written.range : use.range;
}

/** `133.3333` → 133.3 */
export function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
