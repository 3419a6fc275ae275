import { expect, test } from 'vitest';
import { run } from '../../src/lint/run.ts';
import { folderOf } from '../guide/folder.ts';

async function findingsOf(guide: string, files: Readonly<Record<string, string>> = {}) {
  const cwd = folderOf({
    'brand.yaml': guide,
    'post.md': 'An ebike for the coast.',
    'assets/logo.svg': '<svg/>',
    ...files,
  });
  const { files: results } = await run({ cwd, paths: [], today: '2026-03-01' });
  return results.flatMap(({ path, findings }) =>
    findings.map(
      ({ rule, place, message }) =>
        `${path}:${place.line}:${place.column}-${place.endColumn} ${rule} ${message}`,
    ),
  );
}

test('a file the guide names that is missing is reported, and the copy is checked all the same', async () => {
  const guide =
    'logo:\n  images:\n    wordmark: assets/lgoo.svg\n    mark: {path: "assets/wordmark.png", alt: Lumen}\n    web: https://cdn.example/logo.png\ncolor:\n  tokens: brand.tokens.json\nterms:\n  - {use: e-bike, not: [ebike]}\n';
  expect(await findingsOf(guide)).toEqual([
    'brand.yaml:3:15-30 guide/missing-file The guide names the file "assets/lgoo.svg", and it does not exist. Did you mean "assets/logo.svg"?',
    'brand.yaml:4:19-38 guide/missing-file The guide names the file "assets/wordmark.png", and it does not exist. Paths are relative to the guide that names them.',
    'brand.yaml:7:11-28 guide/missing-file The guide names the file "brand.tokens.json", and it does not exist. Paths are relative to the guide that names them.',
    'post.md:1:4-9 tone/term Say "e-bike" instead of "ebike".',
  ]);
});

test('a retired logo may be gone', async () => {
  expect(await findingsOf('logo:\n  retired: [assets/logo-2019.png]\n')).toEqual([]);
});

const suppress = (until: string) =>
  `terms:\n  - {use: e-bike, not: [ebike]}\nsuppress:\n  - {files: "*.md", rules: tone/term, reason: legal wants it, until: ${until}}\n`;

test('a suppression holds on its last day', async () => {
  expect(await findingsOf(suppress('2026-03-01'))).toEqual([]);
});

test('and is reported when that has passed', async () => {
  expect(await findingsOf(suppress('2026-02-28'))).toEqual([
    expect.stringMatching(/^brand.yaml:4:5-\d+ suppress\/expired This suppression ended on 2026-02-28/),
    expect.stringMatching(/^post.md:1:4-9 tone\/term/),
  ]);
});

test('a guide finding can be turned off like any other', async () => {
  expect(
    await findingsOf('logo:\n  images: {mark: assets/none.svg}\nrules: {guide/missing-file: off}\n'),
  ).toEqual([]);
});
