/** Pictures that are broken, huge or not what they are called. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { inspect } from '../../src/lint/images.ts';
import { looksOf, NO_SHARP } from '../../src/lint/looks.ts';
import { loadSharp } from '../../src/lint/pixels.ts';
import { guideOf } from '../../src/test-rule.ts';
import { drawings, pngOf } from './variants.ts';

const root = mkdtempSync(join(tmpdir(), 'brandlint-pictures-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const guide = { ...guideOf({}), root };
const isMissing = (await loadSharp()) === null;
const png = isMissing ? Buffer.alloc(0) : await pngOf(drawings[0]!);

async function opened(path: string, bytes: Uint8Array) {
  writeFileSync(join(root, path), bytes);
  const file = inspect(join(root, path), path);
  return file.status === 'found' ? looksOf(guide).open(file) : file;
}

/** A PNG that says it is `side` × `side` and holds next to nothing. */
function hugeHeader(side: number): Uint8Array {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return bytes;
}

describe.skipIf(isMissing)('a picture that', () => {
  it.each([
    ['breaks off', 'cut.png', () => png.subarray(0, png.length / 2), /breaks off|damaged/],
    ['says it is 50 000 pixels wide', 'huge.png', () => hugeHeader(50_000), /more pixels/],
    ['holds text', 'text.png', () => Buffer.from('Autumn sale: 20% off'), /no picture/],
    ['has a damaged middle', 'bad.png', () => Buffer.from(png).fill(0x41, 2000, 2200), /damaged|breaks off/],
  ])('%s cannot be read, and says why', async (_, path, bytes, reason) => {
    expect(await opened(path, bytes())).toEqual({
      status: 'unreadable',
      path,
      reason: expect.stringMatching(reason),
    });
  });

  it('moves is looked at by its first frame', async () => {
    const frames = await sharp([png, await sharp(png).negate({ alpha: false }).png().toBuffer()], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    const file = await opened('moving.gif', frames);
    expect(file).toMatchObject({ status: 'found', look: { animated: true } });
    expect(file.status === 'found' && file.look!.marks.length).toBeGreaterThan(0);
  });

  it('is in CMYK is seen in the colours of a screen', async () => {
    const cmyk = await sharp(png).flatten({ background: '#FFFFFF' }).toColourspace('cmyk').jpeg().toBuffer();
    const file = await opened('print.jpg', cmyk);
    const mark = file.status === 'found' ? file.look!.marks[0]! : null;
    expect(mark?.ground?.r).toBeGreaterThan(0.97);
    // Fernway's green, through ink and back.
    const { r, g, b } = mark!.colors[0]!.color;
    expect(g).toBeGreaterThan(Math.max(r, b));
  });

  it('is called another format is known by its content', async () => {
    expect(await opened('photo.jpg', png)).toMatchObject({ status: 'found', look: { animated: false } });
    expect(await opened('drawing.png', drawings[0]!.bytes)).toMatchObject({
      status: 'found',
      svg: { canonical: expect.stringMatching(/^[\da-f]{64}$/) },
    });
  });

  it('is an SVG of entities in entities, or leads elsewhere, draws nothing of it', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}"><!ENTITY e "${'&d;'.repeat(50)}">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&e;</text></svg>`;
    expect((await opened('bomb.svg', Buffer.from(bomb))).status).toMatch(/found|unreadable/);
    const link = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><image href="cut.png" width="90" height="90"/></svg>`;
    expect(await opened('link.svg', Buffer.from(link))).toMatchObject({
      status: 'found',
      look: { marks: [] },
    });
  });
});

it('without sharp an SVG is still known by its text, and a notice is given once', async () => {
  writeFileSync(join(root, 'logo.svg'), drawings[0]!.bytes);
  const looks = looksOf(guide, { load: async () => null });
  const file = inspect(join(root, 'logo.svg'), 'logo.svg');
  expect(file.status === 'found' && (await looks.open(file))).toMatchObject({
    look: null,
    svg: { shape: expect.any(String) },
  });
  expect(looks.notices()).toEqual([NO_SHARP]);
});
