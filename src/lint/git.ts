/** What git holds in its index. */
import { execFileSync, spawnSync } from 'node:child_process';
import { UserError } from '../model/index.ts';

export interface StagedFile {
  readonly absolute: string;
  readonly bytes: Uint8Array;
}

export interface Staged {
  readonly files: readonly StagedFile[];
  /** Staged too, and not read before somebody asks. */
  readonly pictures: readonly { readonly absolute: string; read(): Uint8Array }[];
}

/**
 * The staged files as they are staged, whatever the work tree holds: added, copied, modified or renamed.
 *
 * @throws UserError outside a git repository.
 */
export function stagedFiles(
  cwd: string,
  wanted: (path: string) => boolean,
  isPicture: (path: string) => boolean,
): Staged {
  const top = git(cwd, ['rev-parse', '--show-toplevel']).trim();
  // By object, not by name: a name may hold a line break, which would shift every answer after it.
  const changes = git(top, [
    'diff',
    '--cached',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--diff-filter=ACMT',
    '-z',
  ]).matchAll(/:\d+ (\d+) [\da-f]+ ([\da-f]+) \w\0([^\0]+)\0/g);
  const files = [...changes].flatMap(([, mode, object, path]) =>
    // Neither a link nor a submodule holds copy.
    mode!.startsWith('100') ? [{ object: object!, path: path! }] : [],
  );
  const wantedFiles = files.filter(({ path }) => wanted(path));
  const pictures = files
    .filter(({ path }) => !wanted(path) && isPicture(path))
    .map(({ object, path }) => ({ absolute: `${top}/${path}`, read: () => blob(top, object) }));
  return { files: readAll(top, wantedFiles), pictures };
}

function blob(top: string, object: string): Uint8Array {
  return execFileSync('git', ['cat-file', 'blob', object], { cwd: top, maxBuffer: 1 << 30 });
}

function readAll(
  top: string,
  wantedFiles: readonly { readonly object: string; readonly path: string }[],
): StagedFile[] {
  if (wantedFiles.length === 0) return [];
  const { stdout } = spawnSync('git', ['cat-file', '--batch'], {
    cwd: top,
    input: wantedFiles.map(({ object }) => `${object}\n`).join(''),
    maxBuffer: 1 << 30,
  });
  let at = 0;
  return wantedFiles.map(({ path }) => {
    // `<object> blob <size>`
    const lineEnd = stdout.indexOf(10, at);
    const size = Number(stdout.subarray(at, lineEnd).toString().split(' ')[2]);
    const start = lineEnd + 1;
    at = start + size + 1;
    return { absolute: `${top}/${path}`, bytes: stdout.subarray(start, start + size) };
  });
}

function git(cwd: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 30,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new UserError('--staged needs git, and git is not installed.');
    }
    const said = String((error as { stderr?: unknown }).stderr ?? '').trim();
    if (/not a git repository/i.test(said) || said === '') {
      throw new UserError('--staged needs a git repository, and this folder is in none.');
    }
    throw new UserError(`--staged: git cannot tell what is staged: ${said.replace(/^fatal: /, '')}`);
  }
}
