/** Invented marks, and banners with and without them, drawn the same on every machine: no fonts, no clock, no chance. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Raster } from '../../src/image/find/index.ts';

/** Typed by hand: sharp is optional, and its types are absent where it is. */
type Sharp = (input: any, options?: any) => any;

export async function loadSharp(): Promise<Sharp | null> {
  const name = 'sharp';
  return import(name).then(
    (module) => module.default as Sharp,
    () => null,
  );
}

export interface Mark {
  readonly name: string;
  readonly svg: string;
}

const own = (name: string, width: number, height: number, shapes: string): Mark => ({
  name,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`,
});
const fixture = (name: string): Mark => ({
  name,
  svg: readFileSync(
    fileURLToPath(new URL(`../../fixtures/${name}/assets/logo.svg`, import.meta.url)),
    'utf8',
  ),
});

export const marks: readonly Mark[] = [
  own(
    'thin wordmark',
    360,
    60,
    `<path d="M10 10V50H34M52 30A16 20 0 1 0 84 30A16 20 0 1 0 52 30M102 50V10L130 50V10M150 50L168 10L186 50M157 36H179M206 10L222 32V50M238 10L222 32M258 10V50H284M258 10H284M258 30H278M304 50V10L344 50V10" fill="none" stroke="#1D2B53" stroke-width="3"/>`,
  ),
  own(
    'bold icon',
    100,
    100,
    `<path d="M8 92V20Q8 8 20 8H64Q92 8 92 36Q92 58 70 62L94 92H64L46 64H34V92Z" fill="#C8102E"/><circle cx="44" cy="36" r="10" fill="#FFD24A"/>`,
  ),
  own(
    'stacked',
    160,
    150,
    `<path d="M80 4L118 44L98 44L128 84H32L62 44H42Z" fill="#14532D"/><rect x="72" y="84" width="16" height="14" fill="#7C4A21"/><path d="M10 112V144M10 112H30M10 127H26M44 112L56 144L68 112M82 144V112H100V128H82L100 144M112 112V144H132M144 112H156M150 112V144" fill="none" stroke="#14532D" stroke-width="7"/>`,
  ),
  own(
    'mark with holes',
    120,
    100,
    `<path fill-rule="evenodd" d="M10 10H80Q112 10 112 42V90H42Q10 90 10 58ZM28 28V52Q28 72 48 72H58V50H40V28ZM70 28H80Q94 28 94 42V48H70ZM74 62H96V76H74Z" fill="#4338CA"/>`,
  ),
  own(
    'shield',
    90,
    110,
    `<path d="M45 4L86 18V54Q86 88 45 106Q4 88 4 54V18Z" fill="#0F766E"/><path d="M24 40L45 26L45 60L24 74Z" fill="#F8FAFC"/><path d="M50 30H70V44H50ZM50 52H64V64H50Z" fill="#FBBF24"/>`,
  ),
  own(
    'lockup',
    300,
    80,
    `<path d="M40 6A34 34 0 1 1 6 40H24A16 16 0 1 0 40 24Z" fill="#E4572E"/><path d="M46 6V34H74A34 34 0 0 0 46 6Z" fill="#1F2937"/><path d="M96 24H126V33H116V60H106V33H96ZM134 24H144V38H156V24H166V60H156V47H144V60H134ZM176 24H186V60H176ZM196 60V24H208L220 43V24H230V60H219L206 40V60ZM240 24H250V38L262 24H275L260 41L276 60H263L250 44V60H240Z" fill="#1F2937"/>`,
  ),
  own(
    'script line',
    260,
    90,
    `<path d="M10 70C30 10 60 10 50 50C44 74 30 74 34 54C40 30 80 20 84 44C86 66 64 74 70 54C78 34 104 30 106 50C108 72 132 60 136 30C138 12 128 10 126 30C122 62 140 80 158 52C166 38 186 36 182 54C178 74 160 70 168 50C180 26 208 40 204 58C200 76 232 70 250 26" fill="none" stroke="#7E22CE" stroke-width="5" stroke-linecap="round"/>`,
  ),
  fixture('harbour-and-pine'),
  fixture('orchard-lane'),
];

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Colour = readonly [number, number, number];
const hex = (colour: Colour) =>
  `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
const luma = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** A mark with its colours replaced, in order of appearance. */
export function recoloured({ svg }: Mark, colours: readonly Colour[]): string {
  const used = [...new Set(svg.match(/#[\dA-F]{6}/gi) ?? [])];
  return svg.replace(/#[\dA-F]{6}/gi, (colour) => hex(colours[used.indexOf(colour) % colours.length]!));
}

export function inkCount({ svg }: Mark): number {
  return new Set(svg.match(/#[\dA-F]{6}/gi)).size;
}

/** RGBA, trimmed to what is visible, about `width` px wide. */
export async function rasterise(sharp: Sharp, svg: string, width: number): Promise<Required<Raster>> {
  const own = Number(/\bwidth="(\d+)"/.exec(svg)![1]);
  const { data, info } = await sharp(Buffer.from(svg), { density: Math.min(2400, (72 * width) / own) })
    .ensureAlpha()
    .trim({ background: { r: 0, g: 0, b: 0, alpha: 0 }, threshold: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 4 };
}

export const grounds = [
  'flat',
  'gradient',
  'clouds',
  'grain',
  'shapes',
  'stripes',
  'text',
  'foliage',
  'banner',
] as const;
export type Ground = (typeof grounds)[number];

/** An SVG's or noise's RGB pixels. */
async function ground(
  sharp: Sharp,
  kind: Ground,
  width: number,
  height: number,
  next: () => number,
): Promise<Buffer> {
  const colour = (): Colour => [next() * 255, next() * 255, next() * 255];
  const svg = (shapes: string) =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`,
      ),
    )
      .flatten({ background: '#fff' })
      .removeAlpha();
  const fill = (of: Colour) => `<rect width="${width}" height="${height}" fill="${hex(of)}"/>`;
  const scattered = (count: number, size: number) =>
    Array.from({ length: count }, () => {
      const [x, y, r] = [next() * width, next() * height, (0.2 + next()) * size];
      const how = `fill="${hex(colour())}" fill-opacity="${(0.5 + next() / 2).toFixed(2)}"`;
      return next() < 0.5
        ? `<circle cx="${x}" cy="${y}" r="${r}" ${how}/>`
        : `<path d="M${x} ${y}l${r * next()} ${r}l${-r} ${r * next()}l${-r * next()} ${-r}z" ${how}/>`;
    }).join('');
  /** Lines of made-up letters: strokes on a grid, as set type would have them. */
  const text = (left: number, top: number, right: number, bottom: number, size: number, of: Colour) => {
    let path = '';
    for (let y = top; y + size < bottom; y += size * 1.6) {
      for (let x = left; x + size * 0.7 < right; x += size * 0.85) {
        if (next() < 0.15) continue;
        const at = () =>
          `${(x + (Math.floor(next() * 3) / 2) * size * 0.6).toFixed(1)} ${(y + (Math.floor(next() * 3) / 2) * size).toFixed(1)}`;
        path += next() < 0.7 ? `M${at()}L${at()}L${at()}L${at()}` : `M${at()}Q${at()} ${at()}L${at()}`;
      }
    }
    return `<path d="${path}" fill="none" stroke="${hex(of)}" stroke-width="${(size * 0.14).toFixed(1)}"/>`;
  };
  switch (kind) {
    case 'flat':
      return svg(fill(next() < 0.4 ? [255, 255, 255] : colour()))
        .raw()
        .toBuffer();
    case 'gradient':
      return svg(
        `<linearGradient id="g" gradientTransform="rotate(${Math.round(next() * 90)})"><stop stop-color="${hex(colour())}"/><stop offset="1" stop-color="${hex(colour())}"/></linearGradient><rect width="${width}" height="${height}" fill="url(#g)"/>`,
      )
        .raw()
        .toBuffer();
    case 'clouds':
      return noise(sharp, width, height, next, [160, 60, 24, 9], 0.5);
    case 'grain':
      return noise(sharp, width, height, next, [120, 6, 2, 1], 0.8);
    case 'foliage':
      return noise(sharp, width, height, next, [60, 24, 10, 5, 2], 0.9);
    case 'shapes':
      return svg(fill(colour()) + scattered(60, 70))
        .blur(0.5 + next() * 4)
        .raw()
        .toBuffer();
    case 'stripes': {
      const [gap, turn, of] = [8 + next() * 40, Math.round(next() * 180), hex(colour())];
      const lines = Array.from(
        { length: Math.ceil(3000 / gap) },
        (_, i) => `<rect x="${-1500 + i * gap}" y="-1500" width="${gap / 2}" height="3000" fill="${of}"/>`,
      ).join('');
      return svg(
        `${fill(colour())}<g transform="translate(${width / 2} ${height / 2}) rotate(${turn})">${lines}</g>`,
      )
        .raw()
        .toBuffer();
    }
    case 'text':
      return svg(
        fill(next() < 0.5 ? [250, 250, 248] : [28, 30, 38]) +
          text(40, 30, width * 0.95, height * 0.35, 40 + next() * 40, [120, 110, 130]) +
          text(40, height * 0.4, width * 0.6, height * 0.95, 14 + next() * 12, [140, 130, 120]) +
          text(width * 0.65, height * 0.4, width * 0.95, height * 0.95, 20 + next() * 20, colour()),
      )
        .raw()
        .toBuffer();
    case 'banner': {
      const photo = await noise(sharp, width, height, next, [90, 30, 12, 4], 0.7);
      const over = Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${scattered(12, 90)}${text(width * 0.05, height * 0.1, width * 0.7, height * 0.45, 48, [255, 255, 255])}<rect x="${width * 0.05}" y="${height * 0.8}" width="190" height="52" rx="8" fill="${hex(colour())}"/></svg>`,
      );
      return sharp(photo, { raw: { width, height, channels: 3 } })
        .composite([{ input: over }])
        .removeAlpha()
        .raw()
        .toBuffer();
    }
  }
}

/** Noise of several sizes laid over each other, the coarse the strongest: what a photo's spectrum looks like. */
async function noise(
  sharp: Sharp,
  width: number,
  height: number,
  next: () => number,
  sizes: readonly number[],
  falloff: number,
): Promise<Buffer> {
  const sum = new Float32Array(width * height * 3);
  let strength = 1;
  const tint: Colour = [60 + next() * 130, 60 + next() * 130, 60 + next() * 130];
  for (const size of sizes) {
    const w = Math.max(2, Math.ceil(width / size));
    const h = Math.max(2, Math.ceil(height / size));
    const cells = Buffer.alloc(w * h * 3);
    for (let i = 0; i < w * h; i++) {
      const grey = next();
      for (let c = 0; c < 3; c++) cells[i * 3 + c] = 255 * (0.75 * grey + 0.25 * next());
    }
    const grown = await sharp(cells, { raw: { width: w, height: h, channels: 3 } })
      .resize(width, height, { kernel: 'cubic', fit: 'fill' })
      .raw()
      .toBuffer();
    for (let i = 0; i < sum.length; i++) sum[i]! += (grown[i]! - 127.5) * strength;
    strength *= falloff * 0.8;
  }
  const out = Buffer.alloc(sum.length);
  for (let i = 0; i < sum.length; i++) out[i] = Math.min(255, Math.max(0, tint[i % 3]! + sum[i]! * 0.6));
  return out;
}

export interface SceneOptions {
  readonly seed: number;
  readonly ground: Ground;
  readonly width?: number;
  readonly height?: number;
  /** Absent: a scene without a logo. */
  readonly mark?: Mark;
  /** Of the scene's width, 0–1. */
  readonly share?: number;
  /** `brand`: as drawn, on a light ground; `recoloured`: any; `light`: white on dark. */
  readonly paint?: 'brand' | 'recoloured' | 'light';
  /** 0–1. */
  readonly opacity?: number;
  /** Of JPEG; absent: not compressed. */
  readonly quality?: number;
  /** Width by this factor, height as it was. */
  readonly stretch?: number;
  /** Degrees clockwise. */
  readonly rotate?: number;
  /** A corner, with `gap` px to both edges; absent: anywhere. */
  readonly gap?: number;
}

export interface Scene {
  readonly raster: Raster;
  /** Where the mark is, in pixels. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

export async function drawScene(sharp: Sharp, options: SceneOptions): Promise<Scene> {
  const { seed, width = 1200, height = 628, mark, share = 0.2, paint = 'recoloured' } = options;
  const next = random(seed);
  let pixels: Buffer = await ground(sharp, options.ground, width, height, next);
  let box: Scene['box'] = null;
  if (mark) {
    // The place first: what the mark is painted in has to stand out from the ground there.
    const shape = await rasterise(sharp, mark.svg, 300);
    const ratio = shape.width / shape.height;
    const w = Math.round(Math.min(share * width, height * 0.92 * ratio, width * 0.96));
    const h = Math.round(w / ratio);
    const place = (room: number) =>
      options.gap === undefined ? Math.floor(next() * room) : next() < 0.5 ? options.gap : room - options.gap;
    const x = place(width - w);
    const y = place(height - h);
    if (paint === 'light' && luma(mean(pixels, width, x, y, w, h)) > 100) {
      pixels = Buffer.from(pixels.map((value) => (255 - value) * 0.7));
    }
    const under = mean(pixels, width, x, y, w, h);
    const inks = inkCount(mark);
    let svg = mark.svg;
    if (paint === 'light') svg = recoloured(mark, shades(inks, false));
    else if (paint === 'recoloured') svg = recoloured(mark, standingOut(next, under, inks));
    // A mark's own, mostly dark, colours are for light grounds.
    else if (luma(under) < 130) svg = recoloured(mark, shades(inks, luma(under) > 128));
    let { data, width: fromWidth, height: fromHeight } = await rasterise(sharp, svg, Math.max(300, 1.4 * w));
    if (options.opacity !== undefined) {
      data = Uint8Array.from(data, (value, i) =>
        i % 4 === 3 ? Math.round(value * options.opacity!) : value,
      );
    }
    const drawn = sharp(Buffer.from(data), { raw: { width: fromWidth, height: fromHeight, channels: 4 } });
    let logo: Buffer = await drawn
      .resize(Math.round(w * (options.stretch ?? 1)), h, { fit: 'fill' })
      .png()
      .toBuffer();
    if (options.rotate) {
      logo = await sharp(logo)
        .rotate(options.rotate, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
        .png()
        .toBuffer();
    }
    const { width: logoWidth, height: logoHeight } = await sharp(logo).metadata();
    if (logoWidth > width || logoHeight > height) {
      logo = await sharp(logo).resize(width, height, { fit: 'inside' }).png().toBuffer();
    }
    const size = await sharp(logo).metadata();
    const left = Math.max(0, Math.min(x, width - size.width));
    const top = Math.max(0, Math.min(y, height - size.height));
    pixels = await sharp(pixels, { raw: { width, height, channels: 3 } })
      .composite([{ input: logo, left, top }])
      .removeAlpha()
      .raw()
      .toBuffer();
    box = { x: left, y: top, width: size.width, height: size.height };
  }
  if (options.quality !== undefined) {
    const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: options.quality })
      .toBuffer();
    pixels = await sharp(jpeg).removeAlpha().raw().toBuffer();
  }
  return { raster: { data: new Uint8Array(pixels), width, height, channels: 3 }, box };
}

function mean(pixels: Buffer, stride: number, x: number, y: number, w: number, h: number): Colour {
  const sum = [0, 0, 0];
  for (let j = y; j < y + h; j++) {
    for (let i = x; i < x + w; i++) for (let c = 0; c < 3; c++) sum[c]! += pixels[(j * stride + i) * 3 + c]!;
  }
  return [sum[0]! / (w * h), sum[1]! / (w * h), sum[2]! / (w * h)];
}

/** Inks that a one-colour version would have: full, then ever weaker. */
function shades(inks: number, dark: boolean): Colour[] {
  return Array.from({ length: inks }, (_, k) => {
    const value = dark ? 15 + k * 70 : 255 - k * 80;
    return [value, value, value];
  });
}

function standingOut(next: () => number, under: Colour, inks: number): Colour[] {
  const chosen: Colour[] = [];
  for (let tries = 0; chosen.length < inks && tries < 500; tries++) {
    const colour: Colour = [next() * 255, next() * 255, next() * 255];
    if (Math.abs(luma(colour) - luma(under)) < 75 - tries / 10) continue;
    if (chosen.every((other) => Math.abs(luma(colour) - luma(other)) > 35 - tries / 20)) chosen.push(colour);
  }
  return chosen.length === inks ? chosen : shades(inks, luma(under) > 128);
}
