/** Files that an asset names: where an address may lead on this disk. Nothing is fetched. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { OPAQUE } from '../model/index.ts';
import { decode } from './decode.ts';
import { toSlashes } from './discover.ts';

/** Finds the text of a file that another one names. */
export type NeighbourResolver = (
  address: string,
  fromPath: string,
) => { readonly path: string; readonly text: string } | null;

export interface Neighbours {
  readonly find: NeighbourResolver;
  /** The text of a file by its path from the guide's folder; null when it cannot be read. */
  textOf(path: string): string | null;
  /** From now on a file has this text: what was extracted from it, as it has none of its own. */
  hold(path: string, text: string): void;
}

/** A style sheet that is larger is a site's whole framework, and no email's. Bytes. */
const SHEET_LIMIT = 2 * 1024 * 1024;
/** What is checked is no larger; see src/lint/open.ts. Bytes. */
const SIZE_LIMIT = 10 * 1024 * 1024;

/**
 * @param held What is judged instead of the disk, by path: files that are staged.
 * @param onFound Called with the path of each file that an asset is made of.
 */
export function neighboursOf(
  root: string,
  held: ReadonlyMap<string, () => Uint8Array> = new Map(),
  onFound: (path: string) => void = () => {},
): Neighbours {
  const known = new Map<string, string | null>();
  const textOf = (path: string): string | null => {
    let text = known.get(path);
    if (text === undefined) {
      text = read(resolve(root, path), path, held.get(path));
      known.set(path, text);
    }
    return text;
  };
  const find: NeighbourResolver = (address, fromPath) => {
    const local = /^(?:https?:)?\/\//i.test(address.trim()) ? null : localPath(address.trim());
    if (local === null) return null;
    for (const folder of foldersUp(dirname(resolve(root, fromPath)), root)) {
      const path = toSlashes(relative(root, join(folder, local)));
      const text = textOf(path);
      if (text === null || text.length > SHEET_LIMIT) continue;
      onFound(path);
      return { path, text };
    }
    return null;
  };
  return { find, textOf, hold: (path, text) => known.set(path, text) };
}

function read(absolute: string, path: string, held: (() => Uint8Array) | undefined): string | null {
  try {
    if (!held) {
      const stats = statSync(absolute, { throwIfNoEntry: false });
      if (!stats?.isFile() || stats.size > SIZE_LIMIT) return null;
    }
    const decoded = decode(held ? held() : readFileSync(absolute), path);
    return decoded.ok ? decoded.source.text : null;
  } catch {
    return null;
  }
}

/** The path in an address, without what a server reads of it; null where it leads to no file. */
export function localPath(address: string): string | null {
  if (address === '' || address.includes(OPAQUE) || /^[a-z][a-z\d+.-]*:/i.test(address)) return null;
  const path = decodePath(address.replace(/[?#].*$/, '').replace(/^\/+/, ''));
  return path === '' ? null : path;
}

/**
 * Addresses are looked up beside the file that names them, then in each folder above it up to the guide's:
 * a post's `assets/hero.png` and a site's `/assets/hero.png` both mean a file somewhere on that way.
 */
export function foldersUp(from: string, root: string): string[] {
  const folders = [from];
  if (relative(root, from).startsWith('..')) return folders;
  for (let at = from; at !== root && dirname(at) !== at; ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
