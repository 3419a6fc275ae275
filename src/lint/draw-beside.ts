/** A picture of two marks side by side, for a person to compare. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImageFile, UserError } from '../model/index.ts';
import { loadSharp, looksLikeSvg, PIXEL_LIMIT } from './pixels.ts';

/** Pixels. */
const PANEL = { width: 480, height: 320, margin: 24 };

const GROUNDS = { dark: '#FFFFFF', light: '#2B2B2B' } as const;

/**
 * Writes a PNG: the trimmed mark of `file` on the left, that of `logo` on the right, each on a ground it stands out
 * from, or its own.
 * @throws UserError when it cannot be written.
 */
export async function drawBeside(
  file: ImageFile,
  logo: ImageFile | null,
  root: string,
  output: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }> {
  const sharp = await loadSharp();
  if (!sharp) return { ok: false, reason: '--inspect needs sharp, which is not installed here.' };
  const panels: { input: Buffer; left: number; top: number }[] = [];
  for (const [i, shown] of [file, logo].entries()) {
    if (shown?.status !== 'found' || !shown.look?.marks[0]) {
      if (i === 0) return { ok: false, reason: 'There is nothing to draw: the picture cannot be opened.' };
      continue;
    }
    const [{ box, tone, ground }] = shown.look.marks as [(typeof shown.look.marks)[0]];
    const bytes = readFileSync(resolve(root, shown.path));
    const longer = Math.max(shown.width ?? box.width, shown.height ?? box.height);
    const density = looksLikeSvg(bytes) ? Math.max(1, Math.min(100_000, (72 * 960) / longer)) : undefined;
    const limits = { limitInputPixels: PIXEL_LIMIT, pages: 1 };
    const upright = await sharp(bytes, density ? { ...limits, density } : limits)
      .autoOrient()
      .toColourspace('srgb')
      .ensureAlpha()
      .png()
      .toBuffer({ resolveWithObject: true });
    const scale = Math.max(upright.info.width, upright.info.height) / longer;
    const left = Math.max(0, Math.floor(box.left * scale));
    const top = Math.max(0, Math.floor(box.top * scale));
    const trimmed = await sharp(upright.data)
      .extract({
        left,
        top,
        width: Math.max(1, Math.min(upright.info.width - left, Math.ceil(box.width * scale))),
        height: Math.max(1, Math.min(upright.info.height - top, Math.ceil(box.height * scale))),
      })
      .png()
      .toBuffer();
    const mark = await sharp(trimmed)
      .resize({
        width: PANEL.width - 2 * PANEL.margin,
        height: PANEL.height - 2 * PANEL.margin,
        fit: 'contain',
        background: { r: 0, g: 0, b: 0, alpha: 0 },
      })
      .png()
      .toBuffer();
    const background = ground
      ? { r: ground.r * 255, g: ground.g * 255, b: ground.b * 255, alpha: 1 }
      : GROUNDS[tone];
    const panel = await sharp(mark)
      .extend({
        top: PANEL.margin,
        bottom: PANEL.margin,
        left: PANEL.margin,
        right: PANEL.margin,
        background: '#00000000',
      })
      .png()
      .toBuffer();
    panels.push({
      input: await sharp(panel).flatten({ background }).png().toBuffer(),
      left: i * (PANEL.width + PANEL.margin),
      top: 0,
    });
  }
  const { default: create } = await import('sharp');
  const png = await create({
    create: {
      width: PANEL.width * 2 + PANEL.margin,
      height: PANEL.height,
      channels: 3,
      background: '#808080',
    },
  })
    .composite(panels)
    .png()
    .toBuffer();
  try {
    writeFileSync(output, png);
  } catch {
    throw new UserError(`${output} cannot be written.`, { hint: 'Name another file with --output.' });
  }
  return { ok: true };
}
