/** What stands in the package beside the code. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface PackageInfo {
  readonly version: string;
  readonly homepage?: string;
  readonly bugs?: string | { readonly url?: string };
}

let root: string | undefined;
let info: PackageInfo | undefined;

function packageRoot(): string {
  if (root === undefined) {
    let folder = dirname(fileURLToPath(import.meta.url));
    while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
    root = folder;
  }
  return root;
}

export function packageInfo(): PackageInfo {
  info ??= JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as PackageInfo;
  return info;
}

export function bugsUrl(): string | null {
  const { bugs } = packageInfo();
  return (typeof bugs === 'string' ? bugs : bugs?.url) ?? null;
}

/** The README of one of our own rules, in markdown. */
export function readmeOf(rule: string): string | null {
  const path = join(packageRoot(), 'rules', ...rule.split('/'), 'README.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Where that README stands on the web. */
export function urlOf(rule: string): string | null {
  const { homepage } = packageInfo();
  return homepage && readmeOf(rule)
    ? `${homepage.replace(/#.*$/, '')}/blob/main/rules/${rule}/README.md`
    : null;
}
