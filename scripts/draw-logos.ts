/**
 * Draws the PNG logos of the fixtures from line drawings, so that no binary file in the repository is without
 * its source. Run by hand: `npx tsx scripts/draw-logos.ts`. The pixels are the same on every machine; the bytes
 * also depend on the zlib that Node was built with.
 *
 * It reads the part of SVG that the drawings use: `path` of absolute M, L, H, V and Z, `circle` and `rect`, with
 * `fill`, `stroke` and `stroke-width`. Joins and caps are round.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];

interface Outline {
  readonly points: readonly Point[];
  /** What it can ink lies within: left, top, right, bottom. Most points lie outside most outlines. */
  readonly bounds: readonly [number, number, number, number];
}

interface Shape {
  readonly outlines: readonly Outline[];
  readonly fill: Ink | null;
  readonly stroke: Ink | null;
  /** User units. */
  readonly strokeWidth: number;
}

/** Red, green and blue, 0–255. */
type Ink = readonly [number, number, number];

/** Samples a pixel, in each direction. */
const SAMPLES = 4;

const fixtures = new URL('../fixtures/', import.meta.url);

/** The brand's first logo: a badge with an anchor for a trunk. Two to one, and no longer used. */
const HARBOUR_2019 = `<svg viewBox="0 0 120 60">
  <rect x="0" y="0" width="120" height="60" fill="#1B1B1B"/>
  <path d="M60 6L74 28H46Z" fill="#F4EDE1"/>
  <path d="M60 28V52M44 42L50 50L60 53L70 50L76 42" fill="none" stroke="#F4EDE1" stroke-width="3"/>
  <path d="M8 18V42M22 18V42M8 30H22" fill="none" stroke="#E4572E" stroke-width="4"/>
  <path d="M98 42V18H109L112 21V28L109 31H98" fill="none" stroke="#E4572E" stroke-width="4"/>
</svg>`;

/** Somebody's own idea of an app icon: in no guide. */
const HARBOUR_BADGE = `<svg viewBox="0 0 80 80">
  <circle cx="40" cy="40" r="40" fill="#0B4F3C"/>
  <path d="M40 12L54 34H26Z" fill="#F4EDE1"/>
  <path d="M40 24L58 50H22Z" fill="#F4EDE1"/>
  <path d="M16 62L24 57L32 62L40 57L48 62L56 57L64 62" fill="none" stroke="#E4572E" stroke-width="4"/>
</svg>`;

const harbour = readFileSync(new URL('harbour-and-pine/assets/logo.svg', fixtures), 'utf8');
const orchard = readFileSync(new URL('orchard-lane/assets/logo.svg', fixtures), 'utf8');
const wattle = readFileSync(new URL('campaigns/wattle-and-weft/assets/logo.svg', fixtures), 'utf8');
const ledgerleaf = readFileSync(new URL('campaigns/ledgerleaf/assets/logo.svg', fixtures), 'utf8');

draw('harbour-and-pine/assets/logo.png', harbour, 2);
draw('harbour-and-pine/assets/logo-white.png', harbour.replaceAll('#0B4F3C', '#FFFFFF'), 2);
draw('harbour-and-pine/assets/logo-2019.png', HARBOUR_2019, 2);
draw('harbour-and-pine/assets/logo-badge.png', HARBOUR_BADGE, 2);
draw('orchard-lane/assets/logo.png', orchard, 2);
draw(
  'orchard-lane/assets/logo-cream.png',
  orchard.replaceAll('#FBF3DF', '#2B1A22').replaceAll('#5B2245', '#FBF3DF'),
  2,
);
draw('campaigns/wattle-and-weft/assets/logo.png', wattle, 2);
draw('campaigns/wattle-and-weft/assets/logo-fleece.png', wattle.replaceAll('#2F4A3C', '#FAF6EE'), 2);
draw('campaigns/ledgerleaf/assets/logo.png', ledgerleaf, 2);
draw('campaigns/ledgerleaf/assets/logo-paper.png', ledgerleaf.replaceAll('#1F5F4A', '#F7F5EF'), 2);

function draw(path: string, svg: string, scale: number): void {
  const [width, height] = sizeOf(svg);
  writeFileSync(
    new URL(path, fixtures),
    png(rasterise(shapesOf(svg), width * scale, height * scale, scale), width * scale),
  );
}

function sizeOf(svg: string): [number, number] {
  const size = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
  if (!size) throw new Error('the drawing has no viewBox at 0 0');
  return [Number(size[1]), Number(size[2])];
}

function shapesOf(svg: string): Shape[] {
  return [...svg.matchAll(/<(path|circle|rect) ([^>]*?)\/?>/g)].map(([, element, written]) => {
    const attributes = Object.fromEntries(
      [...written!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    const strokeWidth = Number(attributes['stroke-width'] ?? 1);
    return {
      outlines: pointsOf(element!, attributes).map((points) => ({
        points,
        bounds: boundsOf(points, strokeWidth / 2),
      })),
      fill: inkOf(attributes.fill),
      stroke: inkOf(attributes.stroke),
      strokeWidth,
    };
  });
}

function pointsOf(element: string, attributes: Record<string, string>): Point[][] {
  const number = (name: string) => Number(attributes[name] ?? 0);
  if (element === 'rect') {
    const [x, y, right, bottom] = [
      number('x'),
      number('y'),
      number('x') + number('width'),
      number('y') + number('height'),
    ];
    return [
      [
        [x, y],
        [right, y],
        [right, bottom],
        [x, bottom],
        [x, y],
      ],
    ];
  }
  if (element === 'circle') {
    const sides = 180;
    return [
      Array.from({ length: sides + 1 }, (_, i): Point => {
        const angle = (i / sides) * 2 * Math.PI;
        return [number('cx') + number('r') * Math.cos(angle), number('cy') + number('r') * Math.sin(angle)];
      }),
    ];
  }
  return linesOf(attributes.d ?? '');
}

function boundsOf(points: readonly Point[], margin: number): Outline['bounds'] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [
    Math.min(...xs) - margin,
    Math.min(...ys) - margin,
    Math.max(...xs) + margin,
    Math.max(...ys) + margin,
  ];
}

function linesOf(d: string): Point[][] {
  const lines: Point[][] = [];
  for (const [, command, written] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [first = 0, second = 0] = (written!.match(/-?[\d.]+/g) ?? []).map(Number);
    const line = lines.at(-1) ?? [];
    const [x, y] = line.at(-1) ?? [0, 0];
    if (command === 'M') lines.push([[first, second]]);
    else if (command === 'L') line.push([first, second]);
    else if (command === 'H') line.push([first, y]);
    else if (command === 'V') line.push([x, first]);
    else if (command === 'Z') line.push(line[0]!);
    else throw new Error(`path command ${command} is not drawn; use M, L, H, V and Z`);
  }
  return lines;
}

function inkOf(css: string | undefined): Ink | null {
  if (!css?.startsWith('#')) return null;
  const value = Number.parseInt(css.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** RGBA rows, four bytes a pixel, not premultiplied. */
function rasterise(shapes: readonly Shape[], width: number, height: number, scale: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const at: Point = [
          (x + ((i % SAMPLES) + 0.5) / SAMPLES) / scale,
          (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / scale,
        ];
        const ink = inkAt(shapes, at);
        if (!ink) continue;
        covered++;
        for (const channel of [0, 1, 2]) sum[channel]! += ink[channel]!;
      }
      if (covered === 0) continue;
      const alpha = Math.round((covered / SAMPLES ** 2) * 255);
      pixels.set([...sum.map((value) => Math.round(value / covered)), alpha], (y * width + x) * 4);
    }
  }
  return pixels;
}

/** The topmost ink at a point; later shapes lie over earlier ones. */
function inkAt(shapes: readonly Shape[], at: Point): Ink | null {
  for (const { outlines, fill, stroke, strokeWidth } of shapes.toReversed()) {
    const close = outlines.filter(({ bounds }) => isWithin(bounds, at));
    if (stroke && close.some(({ points }) => isNear(points, at, strokeWidth / 2))) return stroke;
    if (fill && close.some(({ points }) => isInside(points, at))) return fill;
  }
  return null;
}

function isWithin([left, top, right, bottom]: Outline['bounds'], [x, y]: Point): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

function isInside(outline: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 1; i < outline.length; i++) {
    const [[ax, ay], [bx, by]] = [outline[i - 1]!, outline[i]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function isNear(line: readonly Point[], [x, y]: Point, distance: number): boolean {
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    if ((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2 <= distance ** 2) return true;
  }
  return false;
}

/** 8-bit RGBA (PNG specification, third edition, §11). */
function png(pixels: Uint8Array, width: number): Uint8Array {
  const height = pixels.length / 4 / width;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 4 + 1)); // each row starts with its filter: 0, none
  for (let y = 0; y < height; y++)
    rows.set(pixels.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
