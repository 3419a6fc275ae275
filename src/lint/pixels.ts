/** Opens pictures, with sharp where it is installed. */
import type { Sharp, SharpOptions } from 'sharp';
import type { Pixels } from '../image/pixels.ts';

export type SharpModule = (input: Uint8Array, options?: SharpOptions) => Sharp;

/** A picture is looked at with no more pixels on its longer side. */
export const LOOK_SIDE = 384;

/** A picture in which a logo is looked for, and a logo that is looked for: in pixels of the longer side. */
export const SCENE_SIDE = 1200;
export const TEMPLATE_SIDE = 800;

/** More pixels than a logo or a picture in an email has: a header that says so is not believed. */
export const PIXEL_LIMIT = 25_000_000;

/** Bytes. A drawing that is larger is an illustration, or a trap for whoever draws it. */
export const SVG_LIMIT = 2 * 1024 * 1024;

/** Bytes. */
export const FILE_LIMIT = 25 * 1024 * 1024;

let loading: Promise<SharpModule | null> | undefined;

/** Null: it is not installed, or has no build for this machine. */
export function loadSharp(): Promise<SharpModule | null> {
  loading ??= import('sharp').then(
    ({ default: sharp }) => {
      // Each picture is opened once.
      sharp.cache(false);
      // And most are small: threads cost more than they save (5 ms a picture against 1–2).
      sharp.concurrency(1);
      return sharp as SharpModule;
    },
    () => null,
  );
  return loading;
}

export type Opened =
  | {
      readonly ok: true;
      readonly pixels: Pixels;
      /** Pixels of the file to one of these, 1 or more. */
      readonly scale: number;
      readonly animated: boolean;
    }
  /** `reason` is the end of "cannot be read: …". */
  | { readonly ok: false; readonly reason: string };

/**
 * Decodes a picture, by its content and not its name: the first frame, upright, in sRGB, in a size that can be
 * measured.
 * @param side The most pixels on its longer side.
 */
export async function openPixels(
  bytes: Uint8Array,
  sharp: SharpModule,
  side: number = LOOK_SIDE,
): Promise<Opened> {
  const isSvg = looksLikeSvg(bytes);
  if (bytes.length > (isSvg ? SVG_LIMIT : FILE_LIMIT)) {
    return { ok: false, reason: `it is ${Math.ceil(bytes.length / 1024 / 1024)} MB large` };
  }
  const options: SharpOptions = {
    limitInputPixels: PIXEL_LIMIT,
    // A picture that breaks off is no picture to judge; a warning about its metadata is none of ours.
    failOn: 'error',
    sequentialRead: true,
    pages: 1,
  };
  try {
    const { width, height, pages, orientation, autoOrient } = await sharp(bytes, options).metadata();
    const natural = { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height };
    const longer = Math.max(natural.width, natural.height);
    // An SVG has no size of its own to be measured in: librsvg draws it at 72 dots to its inch.
    const density = isSvg ? Math.min(100_000, Math.max(1, (72 * side) / longer)) : undefined;
    const picture = sharp(bytes, density ? { ...options, density } : options);
    const { data, info } = await (orientation ? picture.autoOrient() : picture)
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const scale = longer / Math.max(info.width, info.height);
    return {
      ok: true,
      pixels: { width: info.width, height: info.height, data },
      scale,
      animated: (pages ?? 1) > 1,
    };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

export function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*</.test(head.replace(/^\uFEFF/, '')) && /<svg[\s>]/i.test(head);
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/pixel limit/i.test(message)) return 'it says it has more pixels than any picture of a campaign';
  if (/premature|truncated|unexpected end|ended|too short|not enough/i.test(message))
    return 'it breaks off before its end';
  if (/unsupported image format/i.test(message)) return 'it is no picture that brandlint knows';
  return 'its data is damaged';
}
