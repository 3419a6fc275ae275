/** The HTML that bench/browser-truth.ts shows to a browser is on brand, and says of each text what to expect. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/lint/run.ts';

const cwd = fileURLToPath(new URL('../../fixtures/colour-truth', import.meta.url));
const pages = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);

describe('Saltmarsh Tea, nine ways to write HTML', () => {
  it('is silent under its guide', async () => {
    const { files, crashes } = await run({ cwd, paths: ['.'] });
    const found = files.flatMap(({ path, findings }) =>
      findings.map(({ place, rule, message }) => `${path}:${place.line} ${rule}: ${message}`),
    );
    expect(crashes).toEqual([]);
    expect(found).toEqual([]);
    expect(files.length).toBe(pages.length);
  });

  it.each(pages)('%s says what each text looks like, in a form the bench reads', (path) => {
    const html = readFileSync(join(cwd, path), 'utf8');
    const expectations = [...html.matchAll(/ data-expect(?:-dark)?="([^"]*)"/g)].map(([, said]) => said);
    expect(expectations.length).toBeGreaterThan(8);
    for (const said of expectations) {
      expect(said).toMatch(/^(?:hidden|#[\dA-F]{6} on (?:#[\dA-F]{6}|image))$/);
    }
  });
});
