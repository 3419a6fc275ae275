/** Guides written to a scratch folder, with marks at the places that errors should name. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { GuideError, type GuideProblem } from '../../src/guide/guide-error.ts';
import { loadGuide } from '../../src/guide/load.ts';
import { type BrandGuide, UserError } from '../../src/model/index.ts';

/** Writes files into a new folder that is gone after the test; its path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'brandlint-guide-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function load(guide: string, more: Readonly<Record<string, string>> = {}): Promise<BrandGuide> {
  return loadGuide({ cwd: folderOf({ 'brand.yaml': guide, ...more }) });
}

/** A guide without its marks, and the line and column of each mark. */
export function unmark(marked: string): { text: string; places: { line: number; column: number }[] } {
  const places: { line: number; column: number }[] = [];
  let text = '';
  for (const piece of marked.split('⟦')) {
    text += piece.replaceAll('⟧', '');
    const lines = text.split('\n');
    places.push({ line: lines.length, column: lines.at(-1)!.length + 1 });
  }
  places.pop();
  return { text, places };
}

/** The problems of a guide, which must stand exactly at its ⟦marks⟧. */
export async function problemsOf(
  marked: string,
  {
    name = 'brand.yaml',
    files = {},
  }: { name?: string; files?: Readonly<Record<string, string | Uint8Array>> } = {},
): Promise<readonly GuideProblem[]> {
  const { text, places } = unmark(marked);
  const problems = await refused(loadGuide({ cwd: folderOf({ ...files, [name]: text }) }));
  const found = problems.map(({ place }) => `${place?.path}:${place?.line}:${place?.column}`);
  const wanted = places.map(({ line, column }) => `${name}:${line}:${column}`);
  if (found.join() !== wanted.join()) {
    const said = problems.map(({ message }, i) => `${found[i]} ${message}`).join('\n');
    throw new Error(`problems should stand at ${wanted.join(', ')}, but there are:\n${said}`);
  }
  return problems;
}

/** What a promise is rejected with, when that is a mistake of the user. */
export async function refused(promise: Promise<unknown>): Promise<readonly GuideProblem[]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof GuideError) return error.problems;
    if (error instanceof UserError) return [{ message: error.message, hint: error.hint, place: error.place }];
    throw error;
  }
  throw new Error('the guide was accepted');
}
