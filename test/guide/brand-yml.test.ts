/** Existing brand.yml files load as they are. The corpus is no part of the project; without it the test is skipped. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadGuide } from '../../src/guide/load.ts';
import { isUrl } from '../../src/guide/logos.ts';
import { guideOf } from '../../src/test-rule.ts';

const corpus =
  process.env.BRANDLINT_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const folder = join(corpus, 'brand/posit-brand-yml');
const guides = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /^_?brand.*\.yml$/.test(basename(path)) && /^(examples|docs.inspiration)/.test(path),
    )
  : [];
if (guides.length === 0) console.warn(`SKIPPED: no brand.yml files at ${folder}`);

describe.skipIf(guides.length === 0)('a brand.yml of the corpus', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'brandlint-posit-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it.each(guides)('%s loads', async (path) => {
    const file = join(scratch, path, '_brand.yml');
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(folder, path), file);
    const data = parse(readFileSync(file, 'utf8'));
    // The corpus has few of the logo files; a missing one is an error and no matter of the format.
    for (const logo of guideOf(data).logos.filter((variant) => !isUrl(variant.path))) {
      mkdirSync(dirname(join(dirname(file), logo.path)), { recursive: true });
      writeFileSync(join(dirname(file), logo.path), '');
    }
    const guide = await loadGuide({ cwd: dirname(file) });
    expect(guide.data).toEqual(data);
    expect(guide.palette.length > 0).toBe(Object.keys(data.color ?? {}).length > 0);
    expect(guide.logos.length > 0).toBe('logo' in data);
  });
});
