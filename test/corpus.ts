/** Real material that none of us wrote, to measure against; tests that walk it are skipped where it is absent. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const corpus =
  process.env.BRANDLINT_CORPUS ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url));

export const hasCorpus = existsSync(corpus);
if (!hasCorpus)
  console.warn(`SKIPPED: the corpus is not at ${corpus}; set BRANDLINT_CORPUS to measure against one.`);

/** Files of the corpus with one of the endings, in order. */
export function corpusFiles(folder: string, ...endings: readonly string[]): string[] {
  if (!hasCorpus) return [];
  return readdirSync(join(corpus, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
