/** Every way a logo reaches a campaign, made with sharp from drawings of invented brands. */
import { readdirSync, readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';

export interface Drawing {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folder = new URL('./logos/', import.meta.url);

export const drawings: readonly Drawing[] = readdirSync(folder)
  .sort()
  .map((file) => ({ name: file.replace(/\.svg$/, ''), bytes: readFileSync(new URL(file, folder)) }));

/** The longer side of a logo as a brand hands it out, in pixels. */
const SIDE = 400;

export async function pngOf({ bytes }: Drawing): Promise<Buffer> {
  const { width, height } = await sharp(bytes).metadata();
  return sharp(bytes, { density: (72 * SIDE) / Math.max(width, height) })
    .png()
    .toBuffer();
}

export interface Variant {
  /** As a row of the table: `in JPEG`. */
  readonly group: string;
  readonly name: string;
  /** What must be said of it. */
  readonly misuse: readonly (
    | 'background'
    | 'stretched'
    | 'recoloured'
    | 'inverted'
    | 'rotated'
    | 'cropped'
    | 'effects'
  )[];
  make(png: Buffer): Promise<Buffer>;
}

const onWhite = (png: Buffer): Sharp => sharp(png).flatten({ background: '#FFFFFF' });

const size = async (png: Buffer) => {
  const { width, height } = await sharp(png).metadata();
  return { width, height };
};

const percent = (value: number): string => `${Math.round(value * 100)} %`;

const scaled = (part: number): Variant => ({
  group: 'smaller, 20–90 %',
  name: percent(part),
  misuse: [],
  make: async (png) => {
    const { width } = await size(png);
    return sharp(png)
      .resize({ width: Math.round(width * part) })
      .png()
      .toBuffer();
  },
});

const jpeg = (quality: number): Variant => ({
  group: 'JPEG on white, quality 40–95',
  name: `quality ${quality}`,
  misuse: ['background'],
  make: (png) => onWhite(png).jpeg({ quality }).toBuffer(),
});

const padded = (part: number, background: string | null): Variant => ({
  group: background ? 'padded with white, 5–40 %' : 'padded, 5–40 %',
  name: `${percent(part)}${background ? ' white' : ''}`,
  misuse: background ? ['background'] : [],
  make: async (png) => {
    const { width } = await size(png);
    const by = Math.round(width * part);
    return sharp(background ? await onWhite(png).png().toBuffer() : png)
      .extend({
        top: by,
        bottom: by,
        left: by,
        right: by,
        background: background ?? { r: 0, g: 0, b: 0, alpha: 0 },
      })
      .png()
      .toBuffer();
  },
});

const stretched = (wider: number): Variant => ({
  group: 'stretched, 105–150 %',
  name: `${percent(wider)} wide`,
  misuse: ['stretched'],
  make: async (png) => {
    const { width, height } = await size(png);
    return sharp(png)
      .resize({ width: Math.round(width * wider), height, fit: 'fill' })
      .png()
      .toBuffer();
  },
});

const rotated = (degrees: number): Variant => ({
  group: degrees < 3 || degrees > 30 ? 'turned by 90°, 180° and 270°' : 'turned by 3–30°',
  name: `${degrees}°`,
  misuse: ['rotated'],
  make: (png) =>
    sharp(png)
      .rotate(degrees, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png()
      .toBuffer(),
});

/** Sides a quarter each: a crop of one side and of all. */
const cropped = (part: number, sides: 'right' | 'left' | 'all'): Variant => ({
  group: 'cropped, 5–20 %',
  name: `${percent(part)} off ${sides === 'all' ? 'the whole' : `the ${sides}`}`,
  misuse: ['cropped'],
  make: async (png) => {
    const { width, height } = await size(png);
    const by = sides === 'all' ? part / 2 : part;
    const left = sides === 'right' ? 0 : Math.round(width * by);
    const right = sides === 'left' ? 0 : Math.round(width * by);
    const across = sides === 'all' ? Math.round(height * by) : 0;
    return sharp(png)
      .extract({ left, top: across, width: width - left - right, height: height - 2 * across })
      .png()
      .toBuffer();
  },
});

const shadowed = (blur: number): Variant => ({
  group: 'with a soft shadow',
  name: `${blur} px`,
  misuse: ['effects'],
  make: async (png) => {
    const margin = { top: 30, bottom: 30, left: 30, right: 30, background: { r: 0, g: 0, b: 0, alpha: 0 } };
    const wide = await sharp(png).extend(margin).png().toBuffer();
    const { width, height } = await size(wide);
    const alpha = await sharp(wide).extractChannel('alpha').blur(blur).linear(0.5, 0).toBuffer();
    const dark = { width, height, channels: 3 as const, background: '#000000' };
    const shadow = await sharp({ create: dark }).joinChannel(alpha).png().toBuffer();
    const moved = await sharp(shadow)
      .extend({ top: blur, left: blur, background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .extract({ left: 0, top: 0, width, height })
      .png()
      .toBuffer();
    return sharp(moved)
      .composite([{ input: wide }])
      .png()
      .toBuffer();
  },
});

/** Every colour in another one: channels change places. */
const recoloured = (name: string, matrix: [number, number, number][]): Variant => ({
  group: 'in other colours',
  name,
  misuse: ['recoloured'],
  make: async (png) => {
    const rows = matrix as [[number, number, number], [number, number, number], [number, number, number]];
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    for (let i = 0; i < data.length; i += 4) {
      const from = [data[i]!, data[i + 1]!, data[i + 2]!];
      for (const [c, [r, g, b]] of rows.entries())
        data[i + c] = Math.min(255, r * from[0]! + g * from[1]! + b * from[2]!);
    }
    return sharp(data, { raw: info }).png().toBuffer();
  },
});

const inverted: Variant = {
  group: 'as its negative',
  name: 'transparent',
  misuse: ['inverted'],
  make: (png) => sharp(png).negate({ alpha: false }).png().toBuffer(),
};

/** White where the mark is, in a box of its own darkest colour. */
const reversed = (ground: string): Variant => ({
  group: 'white on a dark ground',
  name: ground,
  misuse: ['recoloured', 'background'],
  make: async (png) => {
    const { width, height } = await size(png);
    const alpha = await sharp(png).extractChannel('alpha').toBuffer();
    const white = await sharp({ create: { width, height, channels: 3, background: '#FFFFFF' } })
      .joinChannel(alpha)
      .png()
      .toBuffer();
    return sharp(await sharp(white).flatten({ background: ground }).png().toBuffer())
      .extend({ top: 24, bottom: 24, left: 24, right: 24, background: ground })
      .png()
      .toBuffer();
  },
});

const reencoded = (name: string, make: (png: Buffer) => Promise<Buffer>): Variant => ({
  group: 'WebP, GIF, PNG of few colours',
  name,
  misuse: [],
  make,
});

export const variants: readonly Variant[] = [
  ...[0.2, 0.25, 0.33, 0.5, 0.66, 0.75, 0.9].map(scaled),
  ...[40, 50, 60, 75, 85, 95].map(jpeg),
  reencoded('WebP', (png) => sharp(png).webp({ quality: 80 }).toBuffer()),
  reencoded('GIF', (png) => sharp(png).gif().toBuffer()),
  reencoded('PNG of 16 colours', (png) => sharp(png).png({ palette: true, colours: 16 }).toBuffer()),
  ...[0.05, 0.1, 0.2, 0.4].map((part) => padded(part, null)),
  ...[0.05, 0.1, 0.2, 0.4].map((part) => padded(part, '#FFFFFF')),
  ...[1.05, 1.1, 1.25, 1.5].map(stretched),
  recoloured('channels moved on', [[0, 0, 1], [1, 0, 0], [0, 1, 0]]), // biome-ignore format: a matrix
  recoloured('in grey', [[0.3, 0.6, 0.1], [0.3, 0.6, 0.1], [0.3, 0.6, 0.1]]), // biome-ignore format: a matrix
  inverted,
  reversed('#0B1F2A'),
  reversed('#000000'),
  ...[90, 180, 270].map(rotated),
  ...[3, 8, 15, 30].map(rotated),
  ...[4, 10].map(shadowed),
  ...[0.05, 0.1, 0.2].flatMap((part) =>
    (['right', 'left', 'all'] as const).map((sides) => cropped(part, sides)),
  ),
];
