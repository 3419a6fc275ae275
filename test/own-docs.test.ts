/** brandlint holds its own documents to its own guide. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../src/lint/run.ts';

test('the documents are on brand', async () => {
  const { files, summary } = await run({ cwd: fileURLToPath(new URL('..', import.meta.url)), paths: [] });
  const found = files.flatMap(({ path, findings }) =>
    findings.map(({ place, message }) => `${path}:${place.line}:${place.column} ${message}`),
  );
  expect(found).toEqual([]);
  expect(summary.files).toBeGreaterThan(5);
});
