/** Where a report goes, and what is said when a run has failed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Results } from '../lint/results.ts';
import { UserError } from '../model/index.ts';
import type { Terminal } from './terminal.ts';

/** By error code. */
const WHY_NOT_WRITTEN: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  EROFS: 'there is no permission to write there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
};

/** @param output The file of `--output`; without it, `write`. @throws UserError when it cannot be written. */
export async function deliver(
  report: string | Iterable<string>,
  output: string | undefined,
  { cwd, write }: Pick<Terminal, 'cwd' | 'write'>,
): Promise<void> {
  const pieces = typeof report === 'string' ? [report] : report;
  if (output === undefined) {
    for (const piece of pieces) await write(piece);
    return;
  }
  const path = resolve(cwd, output);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, pieces);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UserError(`--output: ${output} cannot be written: ${WHY_NOT_WRITTEN[code] ?? message}.`);
  }
}

/** A rule that fails on one file fails on many: its trace is shown once. */
export function crashReport(crashes: Results['crashes']): string {
  const paths = (rule: string | null) => [
    ...new Set(crashes.filter((crash) => crash.rule === rule).map(({ path }) => path)),
  ];
  return crashes
    .filter(({ rule }, i) => crashes.findIndex((other) => other.rule === rule) === i)
    .map(({ rule, error }) => {
      const [first, ...others] = paths(rule);
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      return `\n${rule ?? 'Reading'} failed on ${first}${more}\n${(error as Error)?.stack ?? String(error)}\n`;
    })
    .join('');
}
