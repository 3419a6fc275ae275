import { expect, test } from 'vitest';
import { run } from '../../src/lint/run.ts';
import { folderOf } from '../guide/folder.ts';

async function rulesFound(
  files: Readonly<Record<string, string | Uint8Array>>,
  paths: readonly string[] = [],
) {
  const cwd = folderOf({ 'brand.yaml': 'meta: {name: Lumen}\n', 'post.md': 'All is well.\n', ...files });
  const { files: results, notices } = await run({ cwd, paths });
  return [
    ...results.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path} ${rule}`)),
    ...notices,
  ];
}

test('an empty file is reported where it is meant to be copy', async () => {
  expect(await rulesFound({ 'blog.md': '', 'social.yaml': '\n', 'sms/launch.json': ' ' })).toEqual([
    'blog.md file/empty',
    'sms/launch.json file/empty',
    'social.yaml file/empty',
  ]);
});

test('and passed over where it may be anything', async () => {
  expect(await rulesFound({ 'report.json': '', 'data.csv': '' })).toEqual([]);
  expect(await rulesFound({ 'report.json': '' }, ['report.json'])).toEqual(['report.json file/empty']);
});

test('configuration is no copy, and a file that is named says so', async () => {
  const files = { 'settings.yaml': 'retries: 3\n' };
  expect(await rulesFound(files)).toEqual([]);
  expect(await rulesFound(files, ['settings.yaml'])).toEqual([
    'settings.yaml holds no copy that brandlint recognises.',
  ]);
});

test('what cannot be read is one finding, and the rest is checked', async () => {
  const files = {
    'a.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    'b.txt': new Uint8Array([0x68, 0x69, 0xff, 0xfe, 0x21]),
    'c.md': 'lorem ipsum dolor sit amet',
  };
  expect(await rulesFound(files)).toEqual([
    'a.md file/unreadable',
    'b.txt file/unreadable',
    'c.md content/placeholder',
  ]);
});

test('a file over the limit is not read', async () => {
  const files = { 'a.txt': 'a '.repeat(6 * 1024 * 1024) };
  const cwd = folderOf({ 'brand.yaml': 'meta: {name: Lumen}\n', ...files });
  const { files: results } = await run({ cwd, paths: [] });
  expect(results[0]!.findings.map(({ message }) => message)).toEqual([
    'This file is 12 MB; brandlint reads files up to 10 MB. Split it, or add it to "ignore" in the guide.',
  ]);
});

test('the guide nearest to what is checked is the one that holds', async () => {
  const cwd = folderOf({
    'one/brand.yaml': 'terms: [{use: e-bike, not: [ebike]}]\n',
    'one/a.md': 'An ebike.',
    'two/brand.yaml': 'terms: [{use: ebike, not: [e-bike]}]\n',
    'two/a.md': 'An ebike.',
  });
  const found = async (path: string) => (await run({ cwd, paths: [path] })).summary.errors;
  expect([await found('one'), await found('two/a.md')]).toEqual([1, 0]);
});

test('a calendar that breaks off is one problem, and its other posts are checked', async () => {
  const calendar =
    'posts:\n  - channel: instagram\n    text: "lorem ipsum dolor sit amet"\n  - channel: x\n    text: "Ride on\n  - channel: linkedin\n';
  expect(await rulesFound({ 'marketing/social.yaml': calendar })).toContain(
    'marketing/social.yaml file/malformed',
  );
});

test('a channel or campaign that does not exist is a mistake, not a pass', async () => {
  const cwd = folderOf({
    'brand.yaml': 'campaigns: [{name: autumn-sale, files: "autumn/**"}]\n',
    'autumn/post.md': 'Ride on.',
  });
  const call = (filter: Partial<Parameters<typeof run>[0]>) => run({ cwd, paths: [], ...filter });
  await expect(call({ channels: ['socail/*'] })).rejects.toMatchObject({
    message: 'There is no channel "socail/*".',
    hint: 'Did you mean "social/*"?',
  });
  await expect(call({ campaigns: ['autum-sale'] })).rejects.toMatchObject({
    message: 'Nothing here belongs to a campaign "autum-sale".',
    hint: 'Did you mean "autumn-sale"?',
  });
  expect((await call({ channels: ['blog'], campaigns: ['autumn-*'] })).summary.assets).toBe(1);
  expect((await call({ channels: ['social/x'] })).summary.assets).toBe(0);
});
