/** What is known of the image files that assets refer to. Nothing is fetched. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { imageSize } from 'image-size';
import type { ImageFile } from '../model/index.ts';
import { nearest } from '../model/nearest.ts';
import { sha256 } from '../model/sha256.ts';
import type { ImageResolver } from './check.ts';
import { toSlashes } from './discover.ts';
import { foldersUp, localPath } from './neighbours.ts';

export function imageResolver(root: string): ImageResolver {
  const known = new Map<string, ImageFile>();
  const listed = new Map<string, readonly string[] | null>();
  const filesIn = (folder: string): readonly string[] | null => {
    let files = listed.get(folder);
    if (files === undefined) {
      files = namesIn(folder);
      listed.set(folder, files);
    }
    return files;
  };
  return (src, fromPath) => {
    const address = src.trim();
    if (/^(?:https?:)?\/\//i.test(address)) return { status: 'remote', url: address };
    const local = localPath(address);
    if (local === null) return null;
    const folders = foldersUp(dirname(resolve(root, fromPath)), root);
    for (const folder of folders) {
      const absolute = join(folder, local);
      const path = toSlashes(relative(root, absolute));
      let file = known.get(path);
      if (!file) {
        file = inspect(absolute, path);
        known.set(path, file);
      }
      if (file.status !== 'missing') return file;
    }
    const path = toSlashes(relative(root, join(folders[0]!, local)));
    // An address from the site's root means the folder nearest to that.
    const lists = (/^[\\/]/.test(address) ? folders.toReversed() : folders).map((folder) =>
      filesIn(join(folder, dirname(local))),
    );
    const beside = lists.find((list) => list !== null);
    if (!beside) return { status: 'missing', path, hasFolder: false, near: null };
    const name = posix.basename(toSlashes(local));
    const near = nearest(
      name,
      beside.filter((file) => IMAGE_NAME.test(file)),
    );
    return {
      status: 'missing',
      path,
      hasFolder: true,
      near: near && address.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + near,
    };
  };
}

const IMAGE_NAME = /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp)$/i;

/** Null: there is no such folder. */
function namesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

export function inspect(absolute: string, path: string): ImageFile {
  if (!statSync(absolute, { throwIfNoEntry: false })?.isFile())
    return { status: 'missing', path, hasFolder: false, near: null };
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
