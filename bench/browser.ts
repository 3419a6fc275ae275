/** What the benches beside a browser share: the browser, the files, and what brandlint reads in them. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { neighboursOf } from '../src/lint/neighbours.ts';
import type { Asset, SourceFile } from '../src/model/index.ts';
import { loadReader } from '../src/readers/registry.generated.ts';
import { guideOf } from '../src/test-rule.ts';

export interface FileSet {
  readonly name: string;
  readonly root: string;
  readonly files: readonly string[];
}

const executablePath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].find((path) => path && existsSync(path));
if (!executablePath) {
  console.log('SKIPPED: no browser at CHROMIUM_PATH, /usr/bin/chromium or the usual places for Chrome.');
  process.exit(process.env.BRANDLINT_REQUIRE_PEERS ? 1 : 0);
}

/** A path as it was typed; npm changes the working folder. */
export const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** HTML files by where they come from. */
export function setsOfFiles({ corpus, only }: { corpus?: string; only?: string }): FileSet[] {
  const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
  const truth = join(fixtures, 'colour-truth');
  const sets = [
    { name: 'colour-truth', root: truth, files: htmlIn(truth) },
    {
      name: 'other fixtures',
      root: fixtures,
      files: htmlIn(fixtures).filter((file) => !file.startsWith(truth + sep)),
    },
  ];
  if (corpus !== undefined) {
    const root = fromHere(corpus);
    sets.push({ name: 'corpus', root, files: htmlIn(root) });
  }
  return sets.map((set) => ({ ...set, files: set.files.filter((file) => !only || file.includes(only)) }));
}

function htmlIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${sep}node_modules${sep}`))
    .sort();
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath!,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** A page as brandlint reads it, with the style sheets beside it. */
export async function readPage(root: string, source: SourceFile): Promise<Asset> {
  const reader = await loadReader(source.path);
  const { find } = neighboursOf(root);
  const { assets } = await reader!.read(source, guideOf({}), (address) => find(address, source.path));
  return assets[0]!;
}
