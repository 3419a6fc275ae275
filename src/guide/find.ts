/** Where the guide is. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { nearest } from '../model/nearest.ts';

/** File names of a guide, in the order they are looked for. */
export const GUIDE_NAMES: readonly string[] = [
  'brand.yaml',
  'brand.yml',
  'brand.json',
  '_brand.yml',
  '_brand.yaml',
];

/** The guide of a folder: there, or in the nearest folder above. An absolute path, or null. */
export function findGuide(startDir: string): string | null {
  for (let folder = resolve(startDir); ; folder = dirname(folder)) {
    const found = guideIn(folder);
    if (found !== null || folder === dirname(folder)) return found;
  }
}

/** The guide file in this very folder, or null. */
export function guideIn(folder: string): string | null {
  return GUIDE_NAMES.map((name) => join(folder, name)).find(isFile) ?? null;
}

export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** For a path that does not exist, the file beside it that may have been meant. */
export function neighbourHint(folder: string, path: string): string | null {
  const beside = path.slice(0, path.lastIndexOf('/') + 1);
  const meant = nearest(path.slice(beside.length), filesIn(resolve(folder, beside)));
  return meant === null ? null : `Did you mean "${beside}${meant}"?`;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
