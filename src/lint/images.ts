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

/** @param held What is judged instead of the disk, by path: files that are staged. */
export function imageResolver(
  root: string,
  held: ReadonlyMap<string, () => Uint8Array> = new Map(),
): ImageResolver {
  const known = new Map<string, ImageFile>();
  const listed = new Map<string, readonly string[]>();
  const picturesIn = (folder: string): readonly string[] => {
    let pictures = listed.get(folder);
    if (!pictures) {
      pictures = namesIn(folder).filter((name) => IMAGE_NAME.test(name));
      listed.set(folder, pictures);
    }
    return pictures;
  };
  const find: ImageResolver = (src, fromPath) => {
    const address = src.trim();
    const local = localPath(address);
    if (local === null) return null;
    const folders = foldersUp(dirname(resolve(root, fromPath)), root);
    for (const folder of folders) {
      const absolute = join(folder, local);
      const path = toSlashes(relative(root, absolute));
      let file = known.get(path);
      if (!file) {
        file = inspect(absolute, path, held.get(path));
        known.set(path, file);
      }
      if (file.status !== 'missing') return file;
    }
    const path = toSlashes(relative(root, join(folders[0]!, local)));
    // An address from the site's root means the folder nearest to that.
    const beside = (/^[\\/]/.test(address) ? folders.toReversed() : folders)
      .map((folder) => picturesIn(join(folder, dirname(local))))
      .find((pictures) => pictures.length > 0);
    if (!beside) return { status: 'missing', path, hasSiblings: false, near: null };
    const near = nearest(posix.basename(toSlashes(local)), beside);
    const folder = address.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
    return { status: 'missing', path, hasSiblings: true, near: near && folder + near };
  };
  // Every rule asks for every picture, and the way to a file is longer than the answer.
  const answers = new Map<string, ImageFile | null>();
  return (src, fromPath) => {
    if (REMOTE.test(src)) return { status: 'remote', url: src.trim() };
    if (src.length > LONGEST_ADDRESS) return find(src, fromPath);
    const key = `${posix.dirname(fromPath)}\n${src}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = find(src, fromPath);
      answers.set(key, answer);
    }
    return answer;
  };
}

const REMOTE = /^\s*(?:https?:)?\/\//i;

/** Characters. A longer one holds the picture itself, and is not worth keeping. */
const LONGEST_ADDRESS = 500;

const IMAGE_NAME = /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp)$/i;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export function isPicturePath(path: string): boolean {
  return IMAGE_NAME.test(path);
}

/** The bytes to judge of a picture. What Git LFS keeps is in the work tree, and in the index a pointer to it. */
export function pictureBytes(absolute: string, held: (() => Uint8Array) | undefined): Uint8Array {
  const bytes = held?.();
  return bytes && !isPointer(bytes) ? bytes : readFileSync(absolute);
}

/** The file by its bytes and header: its pixels are not opened. */
export function inspect(absolute: string, path: string, held?: () => Uint8Array): ImageFile {
  if (!held && !statSync(absolute, { throwIfNoEntry: false })?.isFile())
    return { status: 'missing', path, hasSiblings: false, near: null };
  try {
    const bytes = pictureBytes(absolute, held);
    const size = sizeOf(bytes);
    if (!size) return { status: 'unreadable', path, reason: reasonOf(bytes) };
    let hash: string | undefined;
    return {
      status: 'found',
      path,
      // Most pictures are never held against another; hashing them all would load a part of Node that is slow to start.
      get sha256() {
        hash ??= sha256(pictureBytes(absolute, held));
        return hash;
      },
      ...size,
      look: null,
      svg: null,
    };
  } catch {
    return { status: 'unreadable', path, reason: 'it cannot be opened' };
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

function reasonOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'it is empty';
  return isPointer(bytes)
    ? 'it is a pointer of Git LFS, and the picture is not here'
    : 'it is no picture that brandlint knows';
}

function isPointer(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 40)).startsWith('version https://git-lfs');
}
