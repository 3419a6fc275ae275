/** Safe fixes → files: to a fixed point, and each file whole or not at all. */
import { chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decode, encodeText } from '../lint/decode.ts';
import type { FileResult, Results } from '../lint/results.ts';
import { type RunOptions, run } from '../lint/run.ts';
import type { Fix } from '../model/index.ts';
import { applyFixes } from './apply.ts';

export interface FixedFile {
  /** As in the results. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** What the file held when it was checked. */
  readonly checked: Uint8Array;
  /** `after` in the file's own encoding. */
  readonly bytes: Uint8Array;
  /** How many fixes were applied. */
  readonly fixes: number;
}

export interface FixOutcome {
  /** What remains. */
  readonly results: Results;
  readonly fixed: readonly FixedFile[];
  /** Files that were left as they are, and why, in plain words. */
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
}

/** Rules that undo each other would go on for ever; a fix that needs more rounds than this has not been seen. */
const MAX_PASSES = 10;

/** Every text a file has had, by path: going back to one of them would be a circle. */
type History = Map<string, Set<string>>;

/**
 * Fixes files on disk. Each file is fixed and checked again in memory until nothing is left to fix, and then
 * written once. A fix may depend on other files (those of a campaign), so the whole is repeated too.
 */
export async function fixFiles(options: RunOptions): Promise<FixOutcome> {
  const history: History = new Map();
  const fixed = new Map<string, FixedFile>();
  const failures = new Map<string, string>();
  const checked = new Map<string, Uint8Array>();
  const noted: RunOptions = { ...options, onRead: (path, bytes) => checked.set(path, bytes) };
  const runAnew = (): Promise<Results> => {
    checked.clear();
    return run(noted);
  };
  let results = await runAnew();
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const planned = await planFixes(options, results, checked, history);
    let written = 0;
    for (const file of planned.filter(({ path }) => !failures.has(path))) {
      const reason = await writeWhole(join(results.guide.root, file.path), file);
      if (reason !== null) {
        failures.set(file.path, reason);
        continue;
      }
      written++;
      const earlier = fixed.get(file.path);
      fixed.set(
        file.path,
        earlier ? { ...file, before: earlier.before, fixes: earlier.fixes + file.fixes } : file,
      );
    }
    if (written === 0) break;
    results = await runAnew();
  }
  return {
    results,
    fixed: [...fixed.values()],
    failures: [...failures].map(([path, reason]) => ({ path, reason })),
  };
}

/**
 * What `fixFiles` would write first, without writing it.
 *
 * @param checked The bytes that `results` speak of: a file may be another one by now, and edits would hit the wrong words.
 */
export async function planFixes(
  options: RunOptions,
  results: Results,
  checked: ReadonlyMap<string, Uint8Array>,
  history: History = new Map(),
): Promise<FixedFile[]> {
  const planned: FixedFile[] = [];
  // Another guide may lie nearer to the one file than the guide of the run.
  const { root, path } = results.guide;
  const held: RunOptions = { ...options, config: join(root, path) };
  for (const file of results.files) {
    if (safeFixes(file).length === 0) continue;
    const fixed = await fixFile(file, checked.get(file.path)!, held, root, history);
    if (fixed) planned.push(fixed);
  }
  return planned;
}

async function fixFile(
  file: FileResult,
  checked: Uint8Array,
  options: RunOptions,
  root: string,
  history: History,
): Promise<FixedFile | null> {
  const { path } = file;
  const absolute = join(root, path);
  const decoded = decode(checked, path);
  if (!decoded.ok) return null;
  const { source } = decoded;
  const storable = ({ edits }: Fix) => edits.every(({ text }) => encodeText(source, text) !== null);
  const seen = history.get(path) ?? new Set([source.text]);
  history.set(path, seen);
  let after = source.text;
  let bytes: Uint8Array | null = null;
  let fixes = 0;
  let pending = safeFixes(file).filter(storable);
  for (let pass = 0; pass < MAX_PASSES && pending.length > 0; pass++) {
    const next = applyFixes(after, pending);
    const encoded = encodeText(source, next.text);
    if (encoded === null || seen.has(next.text)) break;
    seen.add(next.text);
    bytes = encoded;
    after = next.text;
    fixes += next.applied;
    const { files } = await run({ ...options, paths: [], stdin: { bytes, filename: absolute } });
    pending = files.flatMap(safeFixes).filter(storable);
  }
  return bytes && { path, before: source.text, after, checked, bytes, fixes };
}

function safeFixes({ findings }: FileResult): Fix[] {
  return findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []));
}

/**
 * Writes beside the file and renames, so that a reader sees the old file or the new one. A link stays a link:
 * the file it leads to is replaced, and keeps its mode.
 *
 * @returns why it could not be written, or null
 */
async function writeWhole(
  path: string,
  { checked, bytes }: Pick<FixedFile, 'checked' | 'bytes'>,
): Promise<string | null> {
  let temporary: string | null = null;
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    // Renaming would replace a file that its owner has protected.
    if ((mode & 0o222) === 0) return 'it is read-only';
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.brandlint`);
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(temporary, mode);
    if (Buffer.compare(await readFile(target), checked) !== 0) {
      await rm(temporary, { force: true });
      return 'somebody changed it meanwhile; run brandlint --fix again';
    }
    await rename(temporary, target);
    return null;
  } catch (error) {
    if (temporary !== null) await rm(temporary, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      return 'there is no permission to write it';
    if (code === 'ENOENT') return 'it is gone';
    if (code === 'ENOSPC') return 'the disk is full';
    if (code) return message;
    throw error;
  }
}
