/**
 * Small results that are kept between runs in the user's cache folder. Nothing depends on them: a folder that cannot be
 * read or written, and a file that is broken, are as good as none.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../model/sha256.ts';

export interface Cache {
  /** What was kept under a name by this very build of brandlint; undefined where there is nothing. */
  read(name: string): unknown;
  /** @param value As JSON has it. */
  write(name: string, value: unknown): void;
}

/** Files kept; of more, those that were not used for longest go. */
const MOST_FILES = 32;
/** A file is marked as used once in so long: a mark at each run would be a write at each run. Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Null where the user wants none, where there is no place for it, and where the code is no build, which may change under it. */
export function userCache(env: NodeJS.ProcessEnv = process.env): Cache | null {
  if (import.meta.url.endsWith('.ts') || (env.BRANDLINT_NO_CACHE ?? '') !== '') return null;
  const folder = cacheFolder(env, process.platform);
  return folder === null ? null : cacheIn(folder);
}

/** The place for caches, as the system has it: that of the XDG Base Directory Specification, or the platform's own. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  // A relative path is to be ignored, says the specification.
  const absolute = (path: string | undefined) => (path && isAbsolute(path) ? path : null);
  const home = absolute(platform === 'win32' ? env.USERPROFILE : env.HOME);
  const parent =
    absolute(env.XDG_CACHE_HOME) ??
    (platform === 'win32'
      ? absolute(env.LOCALAPPDATA)
      : home && join(home, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache'])));
  return parent && join(parent, 'brandlint');
}

export function cacheIn(folder: string): Cache {
  const fileOf = (name: string) => join(folder, `${sha256(build(), '\0', name)}.json`);
  return {
    read(name) {
      try {
        const file = fileOf(name);
        const stored = readFileSync(file, 'utf8');
        const end = stored.indexOf('\n');
        const json = stored.slice(end + 1);
        if (stored.slice(0, end) !== sha256(json)) return undefined;
        const value: unknown = JSON.parse(json);
        markUsed(file);
        return value;
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      const file = fileOf(name);
      const draft = `${file}.${process.pid}-${Date.now()}`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const json = JSON.stringify(value);
        writeFileSync(draft, `${sha256(json)}\n${json}`, { mode: 0o600 });
        // Another run may read or write the same file at this moment: it sees the old one or the new one.
        renameSync(draft, file);
        removeOldest(folder);
      } catch {
        remove(draft);
      }
    },
  };
}

let own: string | undefined;

/** Tells one build from another: the name of its file has a hash of all code that it loads. */
function build(): string {
  if (own === undefined) {
    const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
    own = `${import.meta.url} ${size} ${mtimeMs}`;
  }
  return own;
}

function markUsed(file: string): void {
  const now = new Date();
  if (now.getTime() - statSync(file).mtimeMs > DAY) utimesSync(file, now, now);
}

function removeOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= MOST_FILES) return;
  const files = names.map((name) => ({
    file: join(folder, name),
    used: statSync(join(folder, name)).mtimeMs,
  }));
  files.sort((a, b) => b.used - a.used);
  for (const { file } of files.slice(MOST_FILES)) remove(file);
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another run may hold it, or has taken it away with its folder.
  }
}
