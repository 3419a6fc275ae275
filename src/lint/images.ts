/** What is known of the image files that assets refer to. Nothing is fetched. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { imageSize } from 'image-size';
import { type ImageFile, OPAQUE } from '../model/index.ts';
import { sha256 } from '../model/sha256.ts';
import type { ImageResolver } from './check.ts';
import { toSlashes } from './discover.ts';

/**
 * Addresses are looked up beside the file that names them, then in each folder above it up to the guide's:
 * a post's `assets/hero.png` and a site's `/assets/hero.png` both mean a file somewhere on that way.
 */
export function imageResolver(root: string): ImageResolver {
  const known = new Map<string, ImageFile>();
  return (src, fromPath) => {
    const address = src.trim();
    if (address === '' || address.includes(OPAQUE) || /^(?:data|cid|blob|javascript):/i.test(address))
      return null;
    if (/^(?:https?:)?\/\//i.test(address)) return { status: 'remote', url: address };
    if (/^[a-z][a-z\d+.-]+:/i.test(address)) return null;
    const local = decode(address.replace(/[?#].*$/, '').replace(/^\/+/, ''));
    if (local === '') return null;
    for (const folder of foldersUp(dirname(resolve(root, fromPath)), root)) {
      const absolute = join(folder, local);
      const path = toSlashes(relative(root, absolute));
      let file = known.get(path);
      if (!file) {
        file = inspect(absolute, path);
        known.set(path, file);
      }
      if (file.status !== 'missing') return file;
    }
    return { status: 'missing', path: toSlashes(relative(root, resolve(root, dirname(fromPath), local))) };
  };
}

export function inspect(absolute: string, path: string): ImageFile {
  if (!statSync(absolute, { throwIfNoEntry: false })?.isFile()) return { status: 'missing', path };
  try {
    const bytes = readFileSync(absolute);
    const size = sizeOf(bytes);
    return size ? { status: 'found', path, sha256: sha256(bytes), ...size } : { status: 'unreadable', path };
  } catch {
    return { status: 'unreadable', path };
  }
}

function sizeOf(bytes: Uint8Array): { width: number | null; height: number | null } | null {
  try {
    const { width, height, orientation } = imageSize(bytes);
    // EXIF orientations 5–8 lie on their side: what is shown is turned.
    return (orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    // An SVG may have no size of its own; anything else that cannot be measured is no image we know.
    return /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 4096)))
      ? { width: null, height: null }
      : null;
  }
}

function foldersUp(from: string, root: string): string[] {
  const folders = [from];
  if (relative(root, from).startsWith('..')) return folders;
  for (let at = from; at !== root && dirname(at) !== at; ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
