/** Copies of a logo in a campaign: what a run says of pictures that show it otherwise than it was drawn. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSharp } from '../../src/lint/pixels.ts';
import { run } from '../../src/lint/run.ts';

const sharp = await loadSharp();
const isNeeded = process.env.BRANDLINT_REQUIRE_PEERS !== undefined;
if (!sharp && !isNeeded) console.warn('SKIPPED: copies of logos are not drawn, as sharp is not installed.');

const logo = readFileSync(new URL('../../fixtures/harbour-and-pine/assets/logo.png', import.meta.url));

describe.skipIf(!sharp && !isNeeded)('a copy of the logo', () => {
  let cwd: string;
  beforeAll(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'brandlint-copies-'));
    mkdirSync(join(cwd, 'img'));
    writeFileSync(join(cwd, 'img/approved.png'), logo);
    writeFileSync(
      join(cwd, 'brand.yaml'),
      'meta: {name: Harbour & Pine}\nlogo: {images: {email: {path: img/approved.png, alt: Harbour & Pine}}}\nrules: {"*": off, logo/altered: error, logo/unapproved: error}\n',
    );
    const open = () => sharp!(logo);
    const { width, height } = await open().metadata();
    const save = (name: string, picture: ReturnType<typeof open>) => picture.toFile(join(cwd, `img/${name}`));
    const recoloured = await open().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    for (let i = 0; i < recoloured.data.length; i += 4) {
      // Its green for a blue.
      if (recoloured.data[i]! < 60) recoloured.data.set([0x1a, 0x73, 0xe8], i);
    }
    await Promise.all([
      save('logo-small.png', open().resize(160)),
      save('logo-wide.png', open().resize(width, Math.round(height / 1.3), { fit: 'fill' })),
      save('logo-turned.png', open().rotate(90, { background: '#ffffff00' })),
      save('logo-flat.jpg', open().flatten({ background: '#ffffff' }).jpeg({ quality: 80 })),
      save('logo-blue.png', sharp!(recoloured.data, { raw: recoloured.info })),
    ]);
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  const found = async (name: string, ground = '#FFFFFF') => {
    writeFileSync(
      join(cwd, 'sale.html'),
      `<!doctype html><body style="background:${ground}"><img src="img/${name}" alt="Harbour &amp; Pine logo" width="200"></body>`,
    );
    const { files } = await run({ cwd, paths: ['sale.html'] });
    return files.flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule}: ${message}`));
  };

  test.each([
    ['logo-wide.png', '30 % too wide'],
    ['logo-turned.png', 'turned by 90°'],
    ['logo-blue.png', 'in other colours (#1A73E8 for #0B4F3C)'],
  ])('%s is told', async (name, effect) => {
    expect(await found(name)).toEqual([
      `logo/altered: This picture shows the logo ${effect}. Use img/approved.png as it is.`,
    ]);
  });

  test.each(['logo-small.png', 'logo-flat.jpg', 'approved.png'])('%s is the logo as it is', async (name) => {
    expect(await found(name)).toEqual([]);
  });

  test('a white box shows on another ground', async () => {
    expect(await found('logo-flat.jpg', '#F4EDE1')).toEqual([
      'logo/altered: This picture shows the logo in a box of #FFFFFF. Use img/approved.png as it is.',
    ]);
  });
});
