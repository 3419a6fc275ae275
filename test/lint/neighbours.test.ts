/** Files that a checked file is made of: a style sheet beside the page. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/lint/run.ts';
import { folderOf } from '../guide/folder.ts';

const files = {
  'brand.yaml': 'color: {palette: {pine: "#0B4F3C"}}\n',
  'emails/sale.html': '<!doctype html><link rel="stylesheet" href="/css/brand.css?v=3"><p>Ride on</p>',
  'css/brand.css': 'p { color: #0B4F3D }\n',
  'css/unused.css': 'p { color: #1A73E8 }\n',
};

async function found(cwd: string, options: Partial<Parameters<typeof run>[0]> = {}) {
  const { files: results } = await run({ cwd, paths: ['emails'], ...options });
  return results.flatMap(({ path, findings }) =>
    findings.map(({ rule, actual, place }) => `${path}:${place.line}:${place.column} ${rule} ${actual}`),
  );
}

test('the style sheet of a page is checked with it, once, and no other', async () => {
  const cwd = folderOf({
    ...files,
    'emails/again.html': '<!doctype html><link rel="stylesheet" href="../css/brand.css"><p>Ride on</p>',
  });
  expect(await found(cwd)).toEqual(['css/brand.css:1:12 color/off-palette #0B4F3D']);
});

test('what the guide ignores is not', async () => {
  const cwd = folderOf({ ...files, 'brand.yaml': `${files['brand.yaml']}ignore: ["css/**"]\n` });
  expect(await found(cwd)).toEqual([]);
});

test('nor a file outside the folder of the guide', async () => {
  const cwd = folderOf({
    'brand/brand.yaml': files['brand.yaml'],
    'brand/emails/sale.html': '<!doctype html><link rel="stylesheet" href="../../other.css"><p>Ride on</p>',
    'other.css': 'p { color: #0B4F3D }\n',
  });
  expect(await found(join(cwd, 'brand'))).toEqual([]);
});

test('a commit is asked about what is staged alone, and read as it is staged', async () => {
  const cwd = folderOf(files);
  const git = (...args: string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'all');
  writeFileSync(
    join(cwd, 'emails/sale.html'),
    `${files['emails/sale.html']}\n<p style="color:#0B4F3E">home</p>`,
  );
  git('add', '.');
  expect(await found(cwd, { staged: true, paths: [] })).toEqual([
    'emails/sale.html:2:17 color/off-palette #0B4F3E',
  ]);
});
