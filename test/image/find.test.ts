/** A logo in a banner: where, how sure, and above all when not. Scenes are drawn by find-scenes.ts. */
import { describe, expect, it } from 'vitest';
import { findLogo, type LogoFind, type LogoTemplate, prepareTemplate } from '../../src/image/find/index.ts';
import {
  drawScene,
  loadSharp,
  type Mark,
  marks,
  rasterise,
  type Scene,
  type SceneOptions,
} from './find-scenes.ts';

const sharp = await loadSharp();
const required = process.env.BRANDLINT_REQUIRE_PEERS !== undefined;
if (!sharp && !required)
  console.warn('SKIPPED: sharp is not installed; banners cannot be drawn to look for logos in.');

const templates = new Map<Mark, Promise<LogoTemplate>>();
function templateOf(mark: Mark): Promise<LogoTemplate> {
  const known = templates.get(mark);
  if (known) return known;
  const made = rasterise(sharp!, mark.svg, 600).then(({ data, width, height }) =>
    prepareTemplate(data, width, height),
  );
  templates.set(mark, made);
  return made;
}
const named = (name: string): Mark => marks.find((mark) => mark.name === name)!;
/** A social card, smaller than usual to keep the test short. */
const draw = (options: SceneOptions): Promise<Scene> =>
  drawScene(sharp!, { width: 640, height: 336, ...options });

/** Within 2 px or 2 % of the width, whichever is more, on every side. */
function expectAt(find: LogoFind | null, { box }: Scene): void {
  expect(find).not.toBeNull();
  const slack = Math.max(2, 0.02 * box!.width);
  const off = {
    left: find!.x - box!.x,
    top: find!.y - box!.y,
    right: find!.x + find!.width - box!.x - box!.width,
    bottom: find!.y + find!.height - box!.y - box!.height,
  };
  for (const [side, by] of Object.entries(off)) {
    expect(Math.abs(by), `${side} edge is off by ${by.toFixed(1)} px`).toBeLessThanOrEqual(slack);
  }
}

describe.skipIf(!sharp && !required)('a logo in a banner', () => {
  it.each(marks)('$name is found on a flat ground in whatever colours, at its exact box', async (mark) => {
    const scene = await draw({ seed: 11, ground: 'flat', mark, share: 0.22, quality: 75 });
    const find = findLogo(scene.raster, await templateOf(mark));
    expect(find).toMatchObject({ certainty: 'certain', stretch: 1 });
    expectAt(find, scene);
  });

  it.each(marks)('$name is found on a photo', async (mark) => {
    const scene = await draw({ seed: 23, ground: 'foliage', mark, share: 0.35, paint: 'light', quality: 60 });
    const find = findLogo(scene.raster, await templateOf(mark));
    expect(find?.certainty).toBe('certain');
    expectAt(find, scene);
  });

  it.each([
    { ground: 'gradient', share: 0.1, quality: 40, what: 'small and badly compressed' },
    {
      ground: 'banner',
      share: 0.3,
      opacity: 0.85,
      quality: 80,
      what: 'slightly transparent over a headline and a photo',
    },
    { ground: 'shapes', share: 0.6, what: 'more than half as wide as the picture' },
    { ground: 'clouds', share: 0.15, gap: 6, what: 'in a corner' },
    { ground: 'flat', share: 0.2, gap: 0, what: 'at the very edge' },
  ] as const)('is found $what', async (options) => {
    const mark = named('lockup');
    const scene = await draw({ seed: 5, mark, ...options });
    const find = findLogo(scene.raster, await templateOf(mark));
    expect(find?.certainty).toBe('certain');
    expectAt(find, scene);
  });

  it('tells which of mark and ground is the darker', async () => {
    const mark = named('harbour-and-pine');
    const template = await templateOf(mark);
    const light = await draw({ seed: 1, ground: 'flat', mark, paint: 'light' });
    expect(findLogo(light.raster, template)).toMatchObject({
      certainty: 'certain',
      polarity: 'light-on-dark',
    });
    const dark = { ...light.raster, data: light.raster.data.map((value) => 255 - value) };
    expect(findLogo(dark, template)).toMatchObject({ certainty: 'certain', polarity: 'dark-on-light' });
  });

  it('finds the same in grey, RGB and RGBA', async () => {
    const mark = named('stacked');
    const template = await templateOf(mark);
    const { raster, box } = await draw({ seed: 3, ground: 'gradient', mark, share: 0.2 });
    const { data, width, height } = raster;
    const pixels = width * height;
    const grey = Uint8Array.from({ length: pixels }, (_, i) =>
      Math.round(0.2126 * data[3 * i]! + 0.7152 * data[3 * i + 1]! + 0.0722 * data[3 * i + 2]!),
    );
    const rgba = new Uint8Array(pixels * 4).fill(255);
    for (let i = 0; i < pixels; i++) rgba.set(data.subarray(3 * i, 3 * i + 3), 4 * i);
    const inRgb = findLogo(raster, template);
    expectAt(inRgb, { raster, box });
    expectAt(findLogo({ data: grey, width, height, channels: 1 }, template), { raster, box });
    expect(findLogo({ data: rgba, width, height, channels: 4 }, template)).toEqual(inRgb);
  });

  it('measures how far a mark is stretched, and does not take it for the approved one', async () => {
    const mark = named('harbour-and-pine');
    const scene = await draw({ seed: 8, ground: 'flat', mark, share: 0.3, stretch: 1.3 });
    const find = findLogo(scene.raster, await templateOf(mark));
    expect(find?.certainty).toBe('uncertain');
    expect(find?.stretch).toBeGreaterThan(1.25);
    expect(find?.stretch).toBeLessThan(1.35);
    expectAt(find, scene);
  });

  it.each([
    { seed: 31, ground: 'foliage', what: 'a photo' },
    { seed: 32, ground: 'text', what: 'set text' },
    { seed: 33, ground: 'stripes', what: 'stripes' },
    { seed: 34, ground: 'banner', what: 'a banner with a headline and a button' },
    { seed: 35, ground: 'flat', mark: named('orchard-lane'), share: 0.4, what: 'the logo of somebody else' },
    {
      seed: 36,
      ground: 'clouds',
      mark: named('thin wordmark'),
      share: 0.4,
      what: 'the wordmark of somebody else',
    },
  ] as const)('is not found in $what', async ({ what: _, ...options }) => {
    const { raster } = await draw(options);
    for (const name of ['lockup', 'harbour-and-pine']) {
      expect(findLogo(raster, await templateOf(named(name))), name).toBeNull();
    }
  });

  it.each([10, 35, 90])('is not found for certain when turned by %i°', async (rotate) => {
    for (const name of ['shield', 'lockup']) {
      const { raster } = await draw({ seed: 41, ground: 'gradient', mark: named(name), share: 0.3, rotate });
      expect(findLogo(raster, await templateOf(named(name)))?.certainty, name).not.toBe('certain');
    }
  });
});

/** A flag on a pole, drawn without any library: `size` px high, at (x, y). */
function flag(
  width: number,
  height: number,
  size: number,
  x: number,
  y: number,
  ground: number,
  ink: number,
) {
  const data = new Uint8Array(width * height).fill(ground);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const [u, v] = [i / size, j / size];
      const pole = u < 0.15;
      const cloth = v < 0.55 && u < 1 - Math.abs(v - 0.275) * 0.9;
      const star = Math.hypot(u - 0.45, v - 0.28) < 0.14;
      if (pole || (cloth && !star)) data[(y + j) * width + x + i] = ink;
    }
  }
  return data;
}

describe('a template', () => {
  const rgba = (grey: Uint8Array, alpha: (value: number) => number) => {
    const data = new Uint8Array(grey.length * 4);
    grey.forEach((value, i) => {
      data.set([value, value, value, alpha(value)], 4 * i);
    });
    return data;
  };

  it('is the visible mark, whatever room the file leaves about it', () => {
    const mark = rgba(flag(300, 260, 200, 60, 20, 0, 90), (value) => (value === 90 ? 255 : 0));
    const scene = {
      data: flag(400, 300, 80, 250, 120, 240, 30),
      width: 400,
      height: 300,
      channels: 1,
    } as const;
    const find = findLogo(scene, prepareTemplate(mark, 300, 260));
    expect(find).toMatchObject({ certainty: 'certain', polarity: 'dark-on-light' });
    expect(find!.x).toBeCloseTo(250, -0.3);
    expect(find!.y).toBeCloseTo(120, -0.3);
    expect(find!.height).toBeCloseTo(80, -0.3);
  });

  it('of an opaque file is what differs from the one colour of its border', () => {
    const mark = rgba(flag(300, 260, 200, 60, 20, 255, 40), () => 255);
    const scene = {
      data: flag(400, 300, 80, 250, 120, 30, 250),
      width: 400,
      height: 300,
      channels: 1,
    } as const;
    const find = findLogo(scene, prepareTemplate(mark, 300, 260));
    expect(find).toMatchObject({ certainty: 'certain', polarity: 'light-on-dark' });
    expect(find!.x).toBeCloseTo(250, -0.3);
  });

  it('needs something to see', () => {
    expect(() => prepareTemplate(new Uint8Array(40 * 40 * 4), 40, 40)).toThrow(
      'A logo template needs visible pixels on a transparent or one-coloured ground.',
    );
    expect(() => prepareTemplate(new Uint8Array(6 * 6 * 4).fill(255, 0, 100), 6, 6)).toThrow(RangeError);
  });

  it('and a scene are refused where array and sizes disagree', () => {
    expect(() => prepareTemplate(new Uint8Array(10), 40, 40)).toThrow(
      'A picture of 40 × 40 px with 4 channels has 6400 values, not 10.',
    );
    const mark = prepareTemplate(
      rgba(flag(60, 60, 50, 5, 5, 0, 90), (value) => (value ? 255 : 0)),
      60,
      60,
    );
    expect(() => findLogo({ data: new Uint8Array(5), width: 2, height: 2, channels: 1 }, mark)).toThrow(
      RangeError,
    );
  });

  it('is not found in a picture that is smaller than the least size, or empty', () => {
    const mark = prepareTemplate(
      rgba(flag(60, 60, 50, 5, 5, 0, 90), (value) => (value ? 255 : 0)),
      60,
      60,
    );
    for (const [width, height] of [
      [1, 1],
      [12, 9],
      [300, 2],
      [300, 200],
    ] as const) {
      expect(findLogo({ data: new Uint8Array(width * height), width, height, channels: 1 }, mark)).toBeNull();
    }
  });
});
