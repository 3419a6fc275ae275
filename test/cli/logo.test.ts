import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawings, pngOf } from '../image/variants.ts';
import { brandlint, folder, useBrandlint } from './brandlint.ts';

useBrandlint();

const guide = `meta: {name: Tideline}
color:
  palette: {deep: "#0B3C5D", coral: "#E4572E"}
logo:
  images:
    wordmark: {path: assets/logo.svg, alt: Tideline}
  retired: [assets/old.svg]
`;
const drawing = (name: string) => drawings.find((one) => one.name === name)!;

async function campaign() {
  const png = await pngOf(drawing('tideline'));
  const coral = Buffer.from(drawing('tideline').bytes).toString().replaceAll('#0B3C5D', '#E4572E');
  const { width, height } = await sharp(png).metadata();
  return folder({
    'brand.yaml': guide,
    'assets/logo.svg': drawing('tideline').bytes,
    'assets/old.svg': drawing('kestrel').bytes,
    'mail/header.png': png,
    'mail/wide.png': await sharp(png)
      .resize({ width: Math.round(width * 1.2), height, fit: 'fill' })
      .png()
      .toBuffer(),
    'mail/coral.svg': coral,
    'mail/old.png': await pngOf(drawing('kestrel')),
    'mail/partner.png': await pngOf(drawing('northgate')),
    'mail/broken.png': png.subarray(0, 900),
  });
}

describe('logo', () => {
  it('says which logo a picture shows, and what was done to it, in plain words', async () => {
    const cwd = await campaign();
    const files = ['header.png', 'wide.png', 'coral.svg', 'old.png', 'partner.png', 'broken.png'];
    const args = ['logo', 'assets/logo.svg', ...files.map((file) => `mail/${file}`)];
    const { code, stdout, stderr } = await brandlint(args, { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const [own, header, wide, coral, old, partner, broken] = stdout.split('\n\n');
    expect(own).toMatch(/wordmark \(assets\/logo\.svg\), approved; the very file/);
    expect(header).toMatch(/wordmark \(assets\/logo\.svg\), approved; by its look, \d of 64 bits differ/);
    expect(header).toContain('#0B3C5D (deep) 100%');
    expect(header).toContain('nothing but its size or encoding');
    expect(header).not.toContain('use instead');
    expect(wide).toContain('stretched: 20% too wide for its height');
    expect(wide).toMatch(/use instead +assets\/logo\.svg/);
    expect(coral).toContain('the same drawing');
    expect(coral).toContain('recoloured: #0B3C5D (deep) became #E4572E (coral)');
    expect(old).toContain('assets/old.svg, retired: the brand no longer uses it');
    expect(old).toMatch(/use instead +assets\/logo\.svg/);
    expect(partner).toMatch(/none of the guide’s; nearest .*, \d+ of 64 bits differ/);
    expect(broken).toMatch(
      /cannot read +it (?:breaks off before its end|s data is damaged)|its data is damaged/,
    );
  });

  it('is JSON for programs', async () => {
    const { stdout } = await brandlint(['logo', 'mail/wide.png', '--format', 'json'], {
      cwd: await campaign(),
    });
    const { version, files } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      path: 'mail/wide.png',
      status: 'found',
      mark: {
        tone: 'dark',
        ground: null,
        colors: [{ hex: '#0B3C5D', nearest: { name: 'deep', difference: 0 } }],
      },
      logo: {
        kind: 'approved',
        name: 'wordmark',
        how: 'look',
        misuse: { stretched: { natural: expect.any(Number) }, recoloured: [], rotated: 0, cropped: null },
      },
      instead: 'assets/logo.svg',
    });
  });

  it('draws it beside the approved one, and writes over nothing', async () => {
    const cwd = await campaign();
    const first = await brandlint(['logo', 'mail/wide.png', '--inspect'], { cwd });
    expect(first.stderr).toBe('wide.inspect.png shows it beside assets/logo.svg.\n');
    expect(await sharp(join(cwd, 'wide.inspect.png')).metadata()).toMatchObject({
      format: 'png',
      width: 984,
    });
    const again = await brandlint(['logo', 'mail/wide.png', '--inspect'], { cwd });
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('--force')]);
    writeFileSync(join(cwd, 'wide.inspect.png'), '');
    await brandlint(['logo', 'mail/wide.png', '--inspect', '--force'], { cwd });
    expect((await sharp(join(cwd, 'wide.inspect.png')).metadata()).height).toBe(320);
    await brandlint(['logo', 'mail/wide.png', '--inspect', '--output', 'proof.png'], { cwd });
    expect(existsSync(join(cwd, 'proof.png'))).toBe(true);
  });

  it.each([
    [['logo', 'mail/haeder.png'], 'There is no file mail/haeder.png.'],
    [['logo'], 'missing required argument'],
    [['logo', 'mail/wide.png', '--output', 'x.png'], 'Add --inspect.'],
    [['logo', 'mail/wide.png', 'mail/old.png', '--inspect', '--output', 'x.png'], 'several files'],
  ])('%s is refused', async (args, message) => {
    const { code, stderr } = await brandlint(args, { cwd: await campaign() });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('has help with examples, and is completed', async () => {
    const cwd = folder({});
    expect((await brandlint(['logo', '--help'], { cwd })).stdout).toContain(
      'brandlint logo header.png --inspect',
    );
    for (const shell of ['bash', 'zsh', 'fish'])
      expect((await brandlint(['completion', shell], { cwd })).stdout).toContain('logo');
  });
});
