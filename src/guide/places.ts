/** Places of a guide's keys as a person would type them. */
import { join, relative, sep } from 'node:path';
import type { BrandGuide } from '../model/index.ts';
import type { Place } from './guide-error.ts';

const workingFolders = new WeakMap<BrandGuide, string>();

/** Keeps from where a guide was loaded; the guide itself is the same from everywhere. */
export function rememberFolder(guide: BrandGuide, cwd: string): void {
  workingFolders.set(guide, cwd);
}

/** Where a key of the guide is written, relative to the folder the guide was loaded from. */
export function placeOf(guide: BrandGuide, key: string): Place | null {
  const place = guide.places[key];
  const cwd = workingFolders.get(guide);
  return place && cwd !== undefined
    ? { ...place, path: typedPath(cwd, join(guide.root, place.path)) }
    : (place ?? null);
}

/** A path from a folder, with forward slashes. */
export function typedPath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
