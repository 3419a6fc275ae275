/** What git holds in its index. */
import { execFileSync, spawnSync } from 'node:child_process';
import { UserError } from '../model/index.ts';

export interface StagedFile {
  readonly absolute: string;
  readonly bytes: Uint8Array;
}

/**
 * The staged files as they are staged, whatever the work tree holds: added, copied, modified or renamed.
 * @throws UserError outside a git repository.
 */
export function stagedFiles(cwd: string, wanted: (path: string) => boolean): StagedFile[] {
  const top = git(cwd, ['rev-parse', '--show-toplevel']).trim();
  const names = git(top, ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'])
    .split('\0')
    .filter(Boolean);
  const paths = names.filter(wanted);
  if (paths.length === 0) return [];
  const { stdout } = spawnSync('git', ['cat-file', '--batch'], {
    cwd: top,
    input: paths.map((path) => `:${path}\n`).join(''),
    maxBuffer: 1 << 30,
  });
  const files: StagedFile[] = [];
  let at = 0;
  for (const path of paths) {
    const lineEnd = stdout.indexOf(10, at);
    const [, type, size] = stdout.subarray(at, lineEnd).toString().split(' ');
    at = lineEnd + 1;
    // A submodule or a name with a line break has no blob to read here.
    if (type !== 'blob') continue;
    const end = at + Number(size);
    files.push({ absolute: `${top}/${path}`, bytes: stdout.subarray(at, end) });
    at = end + 1;
  }
  return files;
}

function git(cwd: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new UserError('--staged needs git, and git is not installed.');
    }
    throw new UserError('--staged needs a git repository, and this folder is in none.');
  }
}
