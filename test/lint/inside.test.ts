/** `logo.required-in-images`: the pictures of a post are opened and searched for the logo. */
import { describe, expect, test, vi } from 'vitest';
import * as pixels from '../../src/lint/pixels.ts';
import { run } from '../../src/lint/run.ts';
import { folderOf } from '../guide/folder.ts';
import { drawScene, type Ground, loadSharp, marks, rasterise } from '../image/find-scenes.ts';

vi.mock('../../src/lint/pixels.ts', { spy: true });

const sharp = (await loadSharp())!;
const named = (name: string) => marks.find((mark) => mark.name === name)!;
const lockup = named('lockup');
/** Its sign alone. */
const sign = lockup.svg.replace(/<path d="M96[^>]*>/, '');
const white = lockup.svg.replace(/#[\dA-F]{6}/g, '#FFFFFF');

const GUIDE = `
meta: { name: Third Orbit }
logo:
  images:
    lockup: { path: assets/lockup.svg, min-width: 90, clear-space: 0.5 }
  required-in-images: ["social/*", blog]
channels:
  - { files: "social.yaml", channel: social/instagram }
  - { files: "blog/*.md", channel: blog }
`;

interface Laid {
  readonly svg: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Other things on the card, as SVG shapes. */
  readonly beside?: string;
}

/** A card of 1080 × 1080 px with logos laid on it. */
async function card(ground: Ground, logos: readonly Laid[] = [], size = 1080): Promise<Uint8Array> {
  const { raster } = await drawScene(sharp, { seed: 7, ground, width: size, height: size });
  const layers = [];
  for (const { svg, left, top, width, beside } of logos) {
    const drawn = await rasterise(sharp, svg, 900);
    const input = await sharp(Buffer.from(drawn.data as Uint8Array), {
      raw: { width: drawn.width, height: drawn.height, channels: 4 },
    })
      .resize({ width })
      .png()
      .toBuffer();
    layers.push({ input, left, top });
    if (beside) {
      const shapes = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${beside}</svg>`;
      layers.push({ input: Buffer.from(shapes), left: 0, top: 0 });
    }
  }
  const { data, width, height, channels } = raster;
  return sharp(Buffer.from(data as Uint8Array), { raw: { width, height, channels } })
    .composite(layers)
    .jpeg({ quality: 82 })
    .toBuffer();
}

async function findings(files: Readonly<Record<string, string | Uint8Array>>, guide = GUIDE) {
  const cwd = folderOf({ 'brand.yaml': guide, 'assets/lockup.svg': lockup.svg, ...files });
  const { files: results } = await run({ cwd, paths: [] });
  return results.flatMap(({ path, findings: found }) =>
    found
      .filter(({ rule }) => rule.startsWith('logo/'))
      .map(({ rule, messageId, severity, place, message }) => ({
        at: `${path}:${place.line}`,
        what: `${rule} ${messageId} (${severity})`,
        message,
      })),
  );
}

const post = (...images: string[]) =>
  `- text: The autumn line is here.\n  images:\n${images.map((image) => `    - ${image}\n`).join('')}`;
const whats = async (files: Parameters<typeof findings>[0], guide?: string) =>
  (await findings(files, guide)).map(({ at, what }) => `${at} ${what}`);

describe.skipIf(!sharp)('a post that must carry the logo in its picture', () => {
  const good: Laid = { svg: lockup.svg, left: 120, top: 140, width: 380 };

  test('carries it, on a plain ground and on a photo', async () => {
    const files = { 'social.yaml': post('a.jpg') };
    expect(await whats({ ...files, 'a.jpg': await card('flat', [good]) })).toEqual([]);
    expect(await whats({ ...files, 'a.jpg': await card('clouds', [good]) })).toEqual([]);
  });

  test('has it in one of several pictures', async () => {
    const files = { 'a.jpg': await card('foliage'), 'b.jpg': await card('flat', [good]) };
    expect(await whats({ ...files, 'social.yaml': post('a.jpg', 'b.jpg') })).toEqual([]);
  });

  test('or has a picture that is the logo', async () => {
    const files = { 'a.jpg': await card('foliage') };
    expect(await whats({ ...files, 'social.yaml': post('a.jpg', 'assets/lockup.svg') })).toEqual([]);
  });

  test('has it in none: told once, at the largest', async () => {
    const files = { 'a.jpg': await card('foliage', [], 600), 'b.jpg': await card('banner') };
    expect(await findings({ ...files, 'social.yaml': post('a.jpg', 'b.jpg') })).toEqual([
      {
        at: 'social.yaml:4',
        what: 'logo/missing not-in-picture (info)',
        message:
          'The logo was not found in this picture, and the guide asks it of pictures for social/instagram. If it is not there, add assets/lockup.svg.',
      },
    ]);
  });

  test('has a stretched one', async () => {
    const drawn = lockup.svg.replace('<svg ', '<svg preserveAspectRatio="none" ');
    const wide = { ...good, svg: drawn.replace('width="300"', 'width="390"') };
    const files = { 'social.yaml': post('a.jpg') };
    const messages = async (ground: Ground) =>
      (await findings({ ...files, 'a.jpg': await card(ground, [wide]) })).map(({ message }) => message);
    expect(await messages('clouds')).toEqual([
      expect.stringMatching(/something in it is like the logo, (?:29|30|31) % too wide\./),
    ]);
    // Alone on a plain ground it is known by its look.
    expect(await messages('flat')).toEqual([expect.stringMatching(/shows the logo (?:28|29|30) % too wide/)]);
  });

  test('has only a picture on the web', async () => {
    const [finding] = await findings({ 'social.yaml': post('https://cdn.example/a.jpg') });
    expect(finding!.what).toBe('logo/missing picture-cannot-tell (info)');
  });

  test('has only a small picture', async () => {
    const files = { 'face.jpg': await card('foliage', [], 160) };
    expect(await whats({ ...files, 'social.yaml': post('face.jpg') })).toEqual([]);
  });

  test('in markdown, where the picture stands in the text', async () => {
    const files = { 'blog/a.jpg': await card('shapes') };
    expect(
      await whats({ ...files, 'blog/post.md': '# Autumn\n\nHere it is.\n\n![A ride](a.jpg)\n' }),
    ).toEqual(['blog/post.md:5 logo/missing not-in-picture (info)']);
  });
});

describe.skipIf(!sharp)('a logo inside a picture', () => {
  test('is too small', async () => {
    const files = { 'a.jpg': await card('flat', [{ svg: lockup.svg, left: 500, top: 500, width: 70 }]) };
    expect(await findings({ ...files, 'social.yaml': post('a.jpg') })).toEqual([
      expect.objectContaining({
        what: 'logo/too-small in-picture (warning)',
        message: expect.stringMatching(/shown 7\d px wide at most. Make it at least 90 px wide/),
      }),
    ]);
  });

  test('is too near to the edge', async () => {
    const files = { 'a.jpg': await card('clouds', [{ svg: lockup.svg, left: 8, top: 400, width: 380 }]) };
    expect(await findings({ ...files, 'social.yaml': post('a.jpg') })).toEqual([
      expect.objectContaining({
        what: 'logo/clear-space in-picture (info)',
        message: expect.stringMatching(/^The logo in this picture has [78] px to the edge on the left\. /),
      }),
    ]);
  });

  test('has something beside it', async () => {
    const beside =
      '<path d="M530 160h20v60h-20zM570 160h20v60h-20zM610 160h60v20h-60zM610 200h60v20h-60z" fill="#111"/>';
    const files = {
      'a.jpg': await card('flat', [{ svg: lockup.svg, left: 130, top: 140, width: 380, beside }]),
    };
    expect(await findings({ ...files, 'social.yaml': post('a.jpg') })).toEqual([
      expect.objectContaining({
        what: 'logo/clear-space in-picture (info)',
        message: expect.stringMatching(/has (?:19|20|21) px to the next thing on the right\./),
      }),
    ]);
  });

  test('is in other colours, unless these are those of an approved version', async () => {
    const other = lockup.svg.replace('#E4572E', '#1D4ED8').replace(/#1F2937/g, '#FDE047');
    const files = {
      'a.jpg': await card('clouds', [{ svg: other, left: 130, top: 140, width: 420 }]),
      'social.yaml': post('a.jpg'),
    };
    const [finding, ...others] = await findings(files);
    expect(others).toEqual([]);
    expect(finding!.what).toBe('logo/altered in-picture (info)');
    expect(finding!.message).toMatch(/in other colours \(#\w{6} for #1F2937, #\w{6} for #E4572E\)/);
    const approved = { ...files, 'assets/other.svg': other };
    const guide = GUIDE.replace('  required-in', '    other: assets/other.svg\n  required-in');
    expect(await whats(approved, guide)).toEqual([]);
  });

  test('whose sign is an approved logo too is the whole logo', async () => {
    const guide = GUIDE.replace('  required-in', '    sign: assets/sign.svg\n  required-in');
    const files = {
      'assets/sign.svg': sign,
      'a.jpg': await card('flat', [{ svg: lockup.svg, left: 130, top: 140, width: 420 }]),
    };
    expect(await whats({ ...files, 'social.yaml': post('a.jpg') }, guide)).toEqual([]);
  });

  test('is opened once, and searched once, however many posts have it', async () => {
    const picture = await card('flat', [{ svg: white, left: 130, top: 140, width: 420 }]);
    const files = { 'a.jpg': picture, 'copy.jpg': picture };
    vi.mocked(pixels.openPixels).mockClear();
    const posts = `${post('a.jpg')}${post('a.jpg')}${post('copy.jpg')}`;
    await findings({ ...files, 'social.yaml': posts });
    // The logo: to be known by its look, and to be looked for. The picture: the same.
    expect(pixels.openPixels).toHaveBeenCalledTimes(4);
  });

  test('is not looked for where the guide does not ask for it', async () => {
    vi.mocked(pixels.openPixels).mockClear();
    const files = { 'a.jpg': await card('flat'), 'social.yaml': post('a.jpg') };
    await findings(files, GUIDE.replace(/ {2}required-in-images.*/, ''));
    expect(pixels.openPixels).not.toHaveBeenCalled();
  });
});
