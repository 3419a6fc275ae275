import { isAbsolute, join, relative, sep } from 'node:path';
import type { ReporterContext } from './reporter.ts';

/** A result's path as seen from where the command runs, with forward slashes. */
export function pathFromCwd(path: string, { root, cwd }: Pick<ReporterContext, 'root' | 'cwd'>): string {
  if (isAbsolute(path)) return path;
  return relative(cwd, join(root, path)).split(sep).join('/');
}
