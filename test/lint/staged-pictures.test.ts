/** A commit holds pictures too: they are judged as they are staged, whatever lies on the disk meanwhile. */
import { execFileSync } from 'node:child_process';
import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/lint/run.ts';
import { folderOf } from '../guide/folder.ts';

/** A GIF of one colour. */
const gif = (width: number) =>
  Uint8Array.of(...Buffer.from('GIF89a'), width, 0, 1, 0, 0x80, 0, 0, 11, 79, 60, 255, 255, 255, 0x3b);
const approved = gif(8);
const retired = gif(9);

const files = {
  'brand.yaml': 'logo: { images: { mark: logo.gif }, retired: [old.gif] }\n',
  'logo.gif': approved,
  'old.gif': retired,
};

async function staged(picture: Uint8Array, change: (path: string) => void): Promise<string[]> {
  const cwd = folderOf(files);
  const git = (...args: string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'all');
  writeFileSync(join(cwd, 'sale.html'), '<!doctype html><p><img src="head.gif" alt=""></p>');
  writeFileSync(join(cwd, 'head.gif'), picture);
  git('add', '.');
  change(join(cwd, 'head.gif'));
  const { files: results } = await run({ cwd, paths: [], staged: true });
  return results
    .flatMap(({ findings }) => findings.map(({ rule }) => rule))
    .filter((rule) => /retired|missing-image|unreadable/.test(rule));
}

test('a retired logo is staged, and mended on disk only', async () => {
  expect(await staged(retired, (path) => writeFileSync(path, approved))).toEqual(['logo/retired']);
});

test('the right one is staged, and another lies there by now', async () => {
  expect(await staged(approved, (path) => writeFileSync(path, retired))).toEqual([]);
});

test('what is staged is there, though it is deleted on disk', async () => {
  expect(await staged(retired, unlinkSync)).toEqual(['logo/retired']);
});

test('what Git LFS keeps is read where it is', async () => {
  const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 9\n');
  expect(await staged(pointer, (path) => writeFileSync(path, retired))).toEqual(['logo/retired']);
});
