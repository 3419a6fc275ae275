/** Which files a run checks, and how each is read. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { type BrandGuide, UserError } from '../model/index.ts';
import { readers } from '../readers/registry.generated.ts';
import { entryFor } from '../readers/registry.ts';
import { briefsIn, discover, formats, isCandidate, isGlob, type Target, toSlashes } from './discover.ts';
import { isPicturePath } from './images.ts';
import type { RunOptions } from './run.ts';

/** The folder that all paths to check share: where a guide is looked for first. */
export function folderOf({
  cwd,
  paths,
  stdin,
}: Pick<RunOptions, 'cwd' | 'paths'> & { readonly stdin?: { readonly filename: string } }): string {
  const named = stdin ? [stdin.filename] : paths;
  const folders = named.map((path) => {
    const absolute = resolve(cwd, path.replace(/[*?[{].*$/, ''));
    return isFolder(absolute) ? absolute : dirname(absolute);
  });
  return folders.reduce((shared, folder) => {
    let common = shared;
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep))
      common = dirname(common);
    return common;
  }, folders[0] ?? cwd);
}

/** What cannot be opened is reported when it is read. */
function isFolder(absolute: string): boolean {
  try {
    return statSync(absolute).isDirectory();
  } catch {
    return false;
  }
}

export interface Input {
  readonly path: string;
  readonly explicit: boolean;
  /** @throws when the file cannot be opened. */
  read(): Uint8Array;
  size(): number;
}

export interface Inputs {
  readonly inputs: Input[];
  readonly notices: readonly string[];
  /** What is judged instead of the disk, by path: copy and pictures that are staged. */
  readonly held: ReadonlyMap<string, () => Uint8Array>;
}

const NOTHING_HELD: Inputs['held'] = new Map();

/** @throws UserError when a path is nowhere or there is nothing to check. */
export async function inputsOf(options: RunOptions, guide: BrandGuide): Promise<Inputs> {
  if (options.stdin) {
    const { bytes, filename } = options.stdin;
    const path = toSlashes(relative(guide.root, resolve(options.cwd, filename)));
    if (!entryFor(readers, path)) {
      throw new UserError(`brandlint cannot tell the format of "${filename}".`, {
        hint: `Its name should end in one of ${formats()}.`,
      });
    }
    const input = { path, explicit: true, read: () => bytes, size: () => bytes.length };
    return { inputs: [input], notices: [], held: new Map([[input.path, input.read]]) };
  }
  if (options.staged) {
    const ignored = picomatch([...guide.ignore], { dot: true });
    const isBrief = briefsIn(guide);
    const { stagedFiles } = await import('./git.ts');
    const { files: staged, pictures } = stagedFiles(options.cwd, isCandidate, isPicturePath);
    const within = options.paths.map((path) => isWithin(path, options.cwd));
    for (const [i, path] of options.paths.entries()) {
      // It may be staged and deleted since; else the name is wrong, and a hook would pass whatever comes.
      if (isGlob(path) || existsSync(resolve(options.cwd, path)) || staged.some(within[i]!)) continue;
      throw new UserError(`There is no file or folder ${path}.`, { hint: 'Check its spelling.' });
    }
    const inputs = staged
      .filter((file) => within.length === 0 || within.some((matches) => matches(file)))
      .map(({ absolute, bytes }) => ({
        path: toSlashes(relative(guide.root, absolute)),
        explicit: false,
        read: () => bytes,
        size: () => bytes.length,
      }))
      .filter(
        ({ path }) =>
          !path.startsWith('../') && !isBrief(path) && !(guide.ignore.length > 0 && ignored(path)),
      );
    const held = new Map<string, () => Uint8Array>();
    for (const { absolute, bytes } of staged)
      held.set(toSlashes(relative(guide.root, absolute)), () => bytes);
    for (const { absolute, read } of pictures) held.set(toSlashes(relative(guide.root, absolute)), read);
    return { inputs, notices: [], held };
  }
  const { targets, notices } = await discover(options.paths, options.cwd, guide);
  return { inputs: targets.map(fromDisk), notices, held: NOTHING_HELD };
}

/** A path a user names → a test of whether a file is that, or in it. */
function isWithin(given: string, cwd: string): (file: { readonly absolute: string }) => boolean {
  const path = resolve(cwd, given);
  const named = ({ absolute }: { absolute: string }) =>
    absolute === path || absolute.startsWith(path.endsWith('/') ? path : `${path}/`);
  if (!isGlob(given)) return named;
  const matches = picomatch(toSlashes(given));
  return (file) => named(file) || matches(toSlashes(relative(cwd, file.absolute)));
}

function fromDisk({ absolute, path, explicit }: Target): Input {
  return { path, explicit, read: () => readFileSync(absolute), size: () => statSync(absolute).size };
}

/**
 * Adds what a checked file is made of, such as its style sheet, to what is checked. Not what is staged or comes in
 * alone: there only that is asked about.
 */
export function adopter(
  inputs: Input[],
  { staged, stdin }: Pick<RunOptions, 'staged' | 'stdin'>,
  guide: BrandGuide,
): (path: string) => void {
  if (staged || stdin) return () => {};
  let known: Set<string> | undefined;
  return (path) => {
    known ??= new Set(inputs.map((input) => input.path));
    if (known.has(path) || path.startsWith('../') || !isCandidate(path)) return;
    known.add(path);
    if (guide.ignore.length > 0 && picomatch.isMatch(path, [...guide.ignore], { dot: true })) return;
    inputs.push(fromDisk({ absolute: resolve(guide.root, path), path, explicit: false }));
  };
}

/** One after the other, also those that are added meanwhile, with a sign of life for each. */
export async function* inTurn(
  inputs: readonly Input[],
  onProgress: RunOptions['onProgress'] = () => {},
): AsyncGenerator<Input, void> {
  for (const [i, input] of inputs.entries()) {
    onProgress(i, inputs.length, input.path);
    // Native parsers free their memory, and a terminal shows progress, only when the event loop turns.
    if (i % 50 === 49) await new Promise((resolve) => setImmediate(resolve));
    yield input;
  }
  onProgress(inputs.length, inputs.length, '');
}

/** What is said of a file that was named and holds nothing to check. */
export function noCopyNotice({ path }: Input): string {
  return `${path} holds no copy that brandlint recognises.`;
}
