/** Paths a user names → files to check. */
import { existsSync, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import picomatch from 'picomatch';
import { type BrandGuide, UserError } from '../model/index.ts';
import { nearest } from '../model/nearest.ts';
import { readers } from '../readers/registry.generated.ts';
import { entryFor } from '../readers/registry.ts';
import { compareText } from './settle.ts';

export interface Target {
  readonly absolute: string;
  /** Relative to the guide's folder, with forward slashes. */
  readonly path: string;
  /** Named by the user, not found in a folder. */
  readonly explicit: boolean;
}

export interface Discovered {
  /** Ordered by path. */
  readonly targets: readonly Target[];
  /** Files the user named that are not checked, and why. */
  readonly notices: readonly string[];
}

/** What Word keeps beside a document that is open. */
const LOCK_FILE = /^~\$/;

/** Text that is never copy, whatever its ending: checked only when named. */
const NEVER_COPY =
  /^(?:licen[cs]e|notice|copying|third-party-notices|robots|humans|ads|security|requirements.*|constraints.*|cmakelists)(?:\.\w+)?$/i;

/** The guide and campaign briefs are what copy is held to, not copy. */
const GUIDE_FILE = /^(?:_?brand\.(?:ya?ml|json)|campaign\.(?:ya?ml|json))$/;

export function isGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

export function toSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Whether a path is a brief that the guide names: it may be called anything, and lie among copy. */
export function briefsIn({ campaigns }: BrandGuide): (path: string) => boolean {
  const briefs = new Set(campaigns.map(({ brief }) => brief));
  return (path) => briefs.has(path);
}

/** @throws UserError when a path does not exist, or nothing is left to check. */
export async function discover(
  paths: readonly string[],
  cwd: string,
  guide: BrandGuide,
): Promise<Discovered> {
  const found = new Map<string, Target>();
  const notices: string[] = [];
  const ignored = picomatch([...guide.ignore], { dot: true });
  const isBrief = briefsIn(guide);
  const add = (absolute: string, explicit: boolean): void => {
    const path = toSlashes(relative(guide.root, absolute));
    if (guide.ignore.length > 0 && ignored(path)) {
      if (explicit) notices.push(`${path} is not checked: the guide's "ignore" covers it.`);
      return;
    }
    if (isBrief(path)) {
      if (explicit) notices.push(`${path} is the brief of a campaign, and no copy.`);
      return;
    }
    if (!entryFor(readers, path)) {
      if (explicit) notices.push(`${path} is not checked: brandlint reads ${formats()} files.`);
      return;
    }
    const known = found.get(path);
    if (!known || (explicit && !known.explicit)) found.set(path, { absolute, path, explicit });
  };

  for (const given of paths.length > 0 ? paths : [guide.root]) {
    const absolute = resolve(cwd, given);
    const kind = kindOf(absolute, given);
    if (kind?.isDirectory()) {
      for (const file of await walk(absolute)) add(file, false);
    } else if (kind) {
      add(absolute, true);
    } else if (isGlob(given)) {
      const { default: glob } = await import('fast-glob');
      const matches = await glob(toSlashes(given), { cwd, absolute: true, ignore: ['**/node_modules/**'] });
      if (matches.length === 0) throw new UserError(`No file matches ${given}.`);
      for (const file of matches) add(file, false);
    } else {
      if (isLink(absolute)) {
        throw new UserError(`${given} is a link to a file that is not there.`, {
          hint: 'Mend the link, or take it out.',
        });
      }
      throw new UserError(`There is no file or folder ${given}.`, { hint: suggestion(absolute, given) });
    }
  }
  const targets = [...found.values()].sort((a, b) => compareText(a.path, b.path));
  if (targets.length === 0 && notices.length === 0) {
    throw new UserError(`There is nothing to check in ${paths.join(', ') || 'this folder'}.`, {
      hint: `brandlint reads ${formats()} files, and passes over what .gitignore or the guide's "ignore" names.`,
    });
  }
  return { targets, notices };
}

/** By error code. */
const WHY_NOT_FOUND: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to look into its folder',
  EPERM: 'there is no permission to look into its folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** Undefined where nothing is. @throws UserError where nobody can tell. */
function kindOf(absolute: string, given: string): Stats | undefined {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    // `post.md/more.md`: a file that is taken for a folder.
    if (code === 'ENOTDIR') return undefined;
    const name = given.length > 200 ? `${given.slice(0, 200)}…` : given;
    throw new UserError(`${name} cannot be opened: ${WHY_NOT_FOUND[code] ?? message}.`);
  }
}

function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

export function formats(): string {
  const endings = readers.flatMap(({ extensions }) => extensions).map((extension) => `.${extension}`);
  return `${endings.slice(0, -1).join(', ')} and ${endings.at(-1)}`;
}

/** Whether a path is a file brandlint would check if it met it in a folder. */
export function isCandidate(path: string): boolean {
  const name = basename(path);
  return (
    !LOCK_FILE.test(name) &&
    !NEVER_COPY.test(name) &&
    !GUIDE_FILE.test(name) &&
    entryFor(readers, name) !== undefined
  );
}

async function walk(folder: string): Promise<string[]> {
  const { default: glob } = await import('fast-glob');
  const endings = readers.flatMap(({ extensions }) => extensions);
  const files = await glob(`**/*.{${endings.join(',')}}`, {
    cwd: folder,
    absolute: true,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  const candidates = files.filter(isCandidate);
  const ignores = await gitIgnores(folder);
  return candidates.filter((file) => !ignores(file));
}

/** A test of whether git ignores a file, by every .gitignore from the repository's top down to its folder. */
async function gitIgnores(folder: string): Promise<(file: string) => boolean> {
  const top = repositoryTop(folder);
  if (!top) return () => false;
  const { default: ignore } = await import('ignore');
  const byFolder = new Map<string, Ignore | null>();
  const rulesOf = (path: string): Ignore | null => {
    let rules = byFolder.get(path);
    if (rules === undefined) {
      const file = join(path, '.gitignore');
      rules = existsSync(file) ? ignore().add(readFileSync(file, 'utf8')) : null;
      byFolder.set(path, rules);
    }
    return rules;
  };
  return (file) => {
    let ignored = false;
    const parents: string[] = [];
    for (let at = dirname(file); at.startsWith(top); at = dirname(at)) {
      parents.unshift(at);
      if (at === top) break;
    }
    // A folder that is ignored cannot be re-included from inside; a deeper file's word comes later and wins.
    for (const parent of parents) {
      const result = rulesOf(parent)?.test(toSlashes(relative(parent, file)));
      if (result?.ignored) ignored = true;
      else if (result?.unignored) ignored = false;
    }
    return ignored;
  };
}

function repositoryTop(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return null;
  }
}

function suggestion(absolute: string, given: string): string {
  const folder = dirname(absolute);
  if (!existsSync(folder)) return `The folder ${toSlashes(dirname(given))} does not exist either.`;
  if (!statSync(folder).isDirectory()) return `${toSlashes(dirname(given))} is a file, not a folder.`;
  const close = nearest(basename(absolute), readdirSync(folder));
  if (close) return `Did you mean ${toSlashes(join(dirname(given), close))}?`;
  return extname(given) ? 'Check its spelling, or name the folder it is in.' : 'Check its spelling.';
}
