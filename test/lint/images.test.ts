/** Where the address of a picture leads on the disk, and what may have been meant where it leads nowhere. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { imageResolver } from '../../src/lint/images.ts';

const root = mkdtempSync(join(tmpdir(), 'brandlint-images-'));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="1"/>';

beforeAll(() => {
  for (const path of [
    'assets/logo.svg',
    'assets/logo-white.svg',
    'posts/img/tideline.svg',
    'posts/img/notes.txt',
    'posts/drafts/plan.md',
    'posts/a picture.svg',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), SVG);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const image = imageResolver(root);
const from = (src: string) => image(src, 'posts/sale.md');

it('finds a file beside the asset, and in every folder above it', () => {
  expect(from('img/tideline.svg')).toMatchObject({
    status: 'found',
    path: 'posts/img/tideline.svg',
    width: 4,
  });
  expect(from('/assets/logo.svg')).toMatchObject({ status: 'found', path: 'assets/logo.svg' });
  expect(from('a%20picture.svg?v=2')).toMatchObject({ status: 'found', path: 'posts/a picture.svg' });
});

it('names the picture that may have been meant, as an address', () => {
  expect(from('img/tidelin.svg')).toEqual({
    status: 'missing',
    path: 'posts/img/tidelin.svg',
    hasSiblings: true,
    near: 'img/tideline.svg',
  });
  expect(from('../assets/logo-wite.svg?v=2')).toMatchObject({ near: '../assets/logo-white.svg' });
  expect(from('/assets/Logo.svgz')).toMatchObject({ near: '/assets/logo.svg' });
});

it('names none that is called otherwise, and nothing that is no picture', () => {
  expect(from('img/workshop-in-geelong.jpg')).toMatchObject({ hasSiblings: true, near: null });
  expect(from('img/notes.text')).toMatchObject({ near: null });
});

it('tells a folder with pictures from one without, and from none', () => {
  expect(from('drafts/tideline.svg')).toMatchObject({ hasSiblings: false, near: null });
  expect(from('static/tideline.svg')).toMatchObject({ hasSiblings: false, near: null });
});
