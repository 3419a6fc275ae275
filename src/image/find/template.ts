/** The approved mark, made ready to be looked for at any size. */
import { type Field, orientationField } from './field.ts';
import { assertRaster, halve, type Planes, reduce } from './raster.ts';

/** Made by {@link prepareTemplate}; may be kept and used for any number of scenes. */
export interface LogoTemplate {
  /** Width through height of the mark's own box. */
  readonly ratio: number;
  /** Largest first, each half the one before. Planes: coverage, colour against the mark's mean, then {@link inks}. */
  readonly sizes: readonly Planes[];
  /** How many flat colours the mark is made of, 1–4; as many planes hold the coverage of each, 0–255. */
  readonly inks: number;
  /** The inks' colours, 0–255. */
  readonly colours: readonly Colour[];
  /** The mark in the pixels it was made of, as shares of their width and height, 0–1. */
  readonly share: { readonly width: number; readonly height: number };
}

/** The mark at one size, as points of its box. Coordinates in widths of the box from its left top corner. */
export interface TemplatePoints {
  readonly count: number;
  readonly u: Float32Array;
  readonly v: Float32Array;
  /** Its orientation field there. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Planes before those of the inks. */
const SHAPE = 4;
/** Pixels about a rendered mark, for its outer edges. */
export const MARGIN = 3;

/**
 * @param data the mark as RGBA with straight alpha, 0–255; best 400–1200 px on the long side. Rows and columns that are
 *   wholly transparent are trimmed: the box of a find is that of the visible mark. Where nothing is transparent and
 *   the border is of one colour, that colour is taken for the ground.
 * @param width pixels
 * @param height pixels
 * @throws RangeError where the array and the sizes disagree, nothing is visible, or the mark is below 8 px either way.
 */
export function prepareTemplate(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
): LogoTemplate {
  assertRaster({ data, width, height, channels: 4 });
  const alpha = coverage(data, width, height);
  const box = visibleBox(alpha, width, height);
  if (!box)
    throw new RangeError('A logo template needs visible pixels on a transparent or one-coloured ground.');
  if (box.width < 8 || box.height < 8) {
    throw new RangeError(`A logo template of ${box.width} × ${box.height} px is too small to look for.`);
  }
  const size = box.width * box.height;
  const pixels: number[] = new Array(size);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) pixels[y * box.width + x] = (box.y + y) * width + box.x + x;
  }
  const colours = mainColours(data, alpha, pixels);
  const mean = [0, 0, 0];
  let weight = 0;
  for (const i of pixels) {
    weight += alpha[i]!;
    for (let c = 0; c < 3; c++) mean[c]! += alpha[i]! * data[4 * i + c]!;
  }
  const planes = new Float32Array(size * (SHAPE + colours.length));
  for (let to = 0; to < size; to++) {
    const i = pixels[to]!;
    const a = alpha[i]!;
    planes[to] = a * 255;
    for (let c = 0; c < 3; c++) planes[(c + 1) * size + to] = a * (data[4 * i + c]! - mean[c]! / weight);
    if (a > 0) planes[(SHAPE + nearest(colours, data, i)) * size + to] = a * 255;
  }
  const sizes: Planes[] = [
    { data: planes, width: box.width, height: box.height, channels: SHAPE + colours.length },
  ];
  for (let last = sizes[0]!; last.width > 48 && last.height > 16; ) {
    // An odd row or column is kept: halving would shift the mark's far side.
    last = last.width % 2 === 0 && last.height % 2 === 0 ? halve(last) : halveOdd(last);
    sizes.push(last);
  }
  return {
    ratio: box.width / box.height,
    sizes,
    inks: colours.length,
    colours,
    share: { width: box.width / width, height: box.height / height },
  };
}

/** Whether a search for one finds the other: a logo and its white version. */
export function isSameShape(a: LogoTemplate, b: LogoTemplate): boolean {
  if (a.inks !== b.inks || Math.abs(a.ratio / b.ratio - 1) > 0.015) return false;
  const side = 24;
  const coverage = ({ sizes }: LogoTemplate) => {
    const smallest = sizes.at(-1)!;
    return reduce({ ...smallest, channels: 1 }, side / smallest.width, side / smallest.height, side, side)
      .data;
  };
  const other = coverage(b);
  const apart = coverage(a).reduce((sum, value, i) => sum + Math.abs(value - other[i]!), 0);
  return apart / other.length < SAME_COVERAGE;
}

/** Of 255, on the mean. */
const SAME_COVERAGE = 10;

function halveOdd(planes: Planes): Planes {
  const width = planes.width >> 1;
  const height = planes.height >> 1;
  return reduce(planes, width / planes.width, height / planes.height, width, height);
}

/** 0–1 per pixel: alpha, or, where all is opaque on a border of one colour, the difference from that colour. */
function coverage(data: Uint8Array | Uint8ClampedArray, width: number, height: number): Float32Array {
  const size = width * height;
  const alpha = new Float32Array(size);
  let opaque = true;
  for (let i = 0; i < size; i++) {
    alpha[i] = data[4 * i + 3]! / 255;
    opaque &&= data[4 * i + 3]! >= 250;
  }
  if (!opaque) return alpha;
  const from = (i: number, c: number) => Math.abs(data[4 * i + c]! - data[c]!);
  const distance = (i: number) => Math.max(from(i, 0), from(i, 1), from(i, 2));
  for (let x = 0; x < width; x++) {
    if (distance(x) > 24 || distance((height - 1) * width + x) > 24) return alpha;
  }
  for (let y = 0; y < height; y++) {
    if (distance(y * width) > 24 || distance(y * width + width - 1) > 24) return alpha;
  }
  for (let i = 0; i < size; i++) alpha[i] = Math.min(1, Math.max(0, (distance(i) - 8) / 56));
  return alpha;
}

function visibleBox(alpha: Float32Array, width: number, height: number) {
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (alpha[y * width + x]! < 0.06) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Red, green and blue, 0–255. */
export type Colour = readonly [number, number, number];

/** Two colours closer than this, 0–255 in RGB, are one ink. */
const ONE_INK = 48;

/** At most four colours that a twentieth of the mark is painted in, most used first. */
function mainColours(
  data: Uint8Array | Uint8ClampedArray,
  alpha: Float32Array,
  pixels: readonly number[],
): Colour[] {
  const found: { sum: [number, number, number]; count: number }[] = [];
  let visible = 0;
  for (const i of pixels) {
    if (alpha[i]! < 0.95) continue;
    visible++;
    let own = found.find(({ sum, count }) => distanceTo(data, i, sum, count) < ONE_INK);
    if (!own) {
      // A painted mark or a photo has no inks to speak of: the first ones stand for all.
      if (found.length >= 64) continue;
      own = { sum: [0, 0, 0], count: 0 };
      found.push(own);
    }
    own.count++;
    for (let c = 0; c < 3; c++) own.sum[c]! += data[4 * i + c]!;
  }
  const used = found
    .filter(({ count }) => count >= visible / 20)
    .sort((a, b) => b.count - a.count)
    .slice(0, 4)
    .map(({ sum, count }): Colour => [sum[0] / count, sum[1] / count, sum[2] / count]);
  return used.length > 0 ? used : [[0, 0, 0]];
}

function distanceTo(data: Uint8Array | Uint8ClampedArray, i: number, sum: Colour, count: number): number {
  return Math.hypot(
    data[4 * i]! - sum[0] / count,
    data[4 * i + 1]! - sum[1] / count,
    data[4 * i + 2]! - sum[2] / count,
  );
}

function nearest(colours: readonly Colour[], data: Uint8Array | Uint8ClampedArray, i: number): number {
  let best = 0;
  for (let k = 1; k < colours.length; k++) {
    if (distanceTo(data, i, colours[k]!, 1) < distanceTo(data, i, colours[best]!, 1)) best = k;
  }
  return best;
}

/** Some planes of the mark, `width` pixels wide (need not be whole), with {@link MARGIN} pixels of nothing about it. */
function render(
  { sizes, ratio }: LogoTemplate,
  width: number,
  stretch: number,
  from: number,
  to: number,
): Planes {
  const height = width / ratio / stretch;
  const source = sizes.findLast((size) => size.width >= width && size.height >= height) ?? sizes[0]!;
  const size = source.width * source.height;
  return reduce(
    { ...source, data: source.data.subarray(from * size, to * size), channels: to - from },
    width / source.width,
    height / source.height,
    Math.ceil(width) + 2 * MARGIN,
    Math.ceil(height) + 2 * MARGIN,
    MARGIN,
    MARGIN,
  );
}

export interface RenderedMark {
  readonly planes: Planes;
  readonly field: Field;
  /** Pixels. */
  readonly width: number;
}

export function renderMark(template: LogoTemplate, width: number): RenderedMark {
  const planes = render(template, width, 1, 0, SHAPE);
  return { planes, field: orientationField(planes), width };
}

/** Coverage of each ink, 0–255, a plane each, with {@link MARGIN} pixels of nothing about the mark. */
export function renderInks(template: LogoTemplate, width: number, stretch: number): Planes {
  return render(template, width, stretch, SHAPE, SHAPE + template.inks);
}

/** Points on the edges only, at most `most`, spread over the mark and in no order that follows its shape. */
export function edgePoints(mark: RenderedMark, most: number): TemplatePoints {
  return choose(mark, most, (strength) => strength > 0.35);
}

/** Points on the edges and in the plain insides, at most `most`: what the picture has to show, and nothing else. */
export function allPoints(mark: RenderedMark, most: number): TemplatePoints {
  return choose(mark, most, (strength, covered) => strength > 0.05 || covered > 127);
}

function choose(
  { planes, field, width }: RenderedMark,
  most: number,
  wanted: (strength: number, covered: number) => boolean,
): TemplatePoints {
  const nodes: number[] = [];
  for (let j = 0; j < field.height; j++) {
    for (let i = 0; i < field.width; i++) {
      const at = j * field.width + i;
      if (
        wanted(Math.hypot(field.data[2 * at]!, field.data[2 * at + 1]!), planes.data[j * planes.width + i]!)
      ) {
        nodes.push(at);
      }
    }
  }
  shuffle(nodes);
  const count = Math.min(most, nodes.length);
  const points = {
    count,
    u: new Float32Array(count),
    v: new Float32Array(count),
    x: new Float32Array(count),
    y: new Float32Array(count),
  };
  for (let k = 0; k < count; k++) {
    const at = nodes[k]!;
    points.u[k] = ((at % field.width) + 1 - MARGIN) / width;
    points.v[k] = (Math.floor(at / field.width) + 1 - MARGIN) / width;
    points.x[k] = field.data[2 * at]!;
    points.y[k] = field.data[2 * at + 1]!;
  }
  return points;
}

/** Always the same order: the same picture gives the same find. */
function shuffle(list: number[]): void {
  let seed = 0x2545f491;
  for (let i = list.length - 1; i > 0; i--) {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    const j = (seed >>> 0) % (i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
