/** The guide file and all it extends, read and held to the schema one by one, so that every place is true. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join, posix, resolve } from 'node:path';
import { guideIn, isFile, neighbourHint } from './find.ts';
import type { GuideProblem } from './guide-error.ts';
import { isUrl } from './logos.ts';
import { type GuideNode, isList, isMap, mapNode, mergeNodes } from './node.ts';
import { isPackPath } from './packs.ts';
import { parseGuide } from './parse.ts';
import { typedPath } from './places.ts';
import { validateGuide } from './validate.ts';

export interface GuideFiles {
  /** All files laid over each other; null when one of them cannot be used. */
  readonly node: GuideNode | null;
  readonly problems: readonly GuideProblem[];
  /** Absolute, the guide first, then what it extends, depth first. */
  readonly paths: readonly string[];
  /** Of the bytes of all files in that order. Hex. */
  /** The bytes of each, in the order they were read. */
  readonly contents: readonly Uint8Array[];
}

/** @param path Absolute. */
export async function readGuideFiles(path: string): Promise<GuideFiles> {
  const root = dirname(path);
  const contents: Uint8Array[] = [];
  const paths: string[] = [];
  const problems: GuideProblem[] = [];

  /** Null for a file that another branch has brought in already. */
  const read = async (file: string, chain: readonly string[]): Promise<GuideNode | null> => {
    if (paths.includes(file)) return null;
    paths.push(file);
    const bytes = readBytes(file, problems);
    if (!bytes) return null;
    contents.push(bytes);
    const own = await parseFile(bytes, file, problems);
    if (!own) return null;
    let merged: GuideNode | null = null;
    for (const entry of extendsOf(own)) {
      const found = resolveExtends(String(entry.value), file);
      if (typeof found !== 'string') {
        problems.push({ ...found, place: entry.place });
      } else if ([...chain, file].includes(found)) {
        problems.push({ ...circle([...chain, file, found]), place: entry.place });
      } else {
        const base = await read(found, [...chain, file]);
        if (base) merged = merged ? mergeNodes(merged, base) : base;
      }
    }
    const rebased = rebase(own, typedPath(root, dirname(file)));
    return merged ? mergeNodes(merged, rebased) : rebased;
  };
  const node = await read(path, []);
  return { node: problems.length > 0 ? null : node, problems, paths, contents };
}

/** Null when the file cannot be read, which is then among the problems. */
function readBytes(file: string, problems: GuideProblem[]): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = {
      EACCES: 'you have no permission to read it',
      EISDIR: 'it is a folder',
    };
    const message = `${basename(file)} cannot be read: ${reasons[code ?? ''] ?? code}.`;
    problems.push({ message, hint: 'Check its permissions.', place: { path: file, line: 1, column: 1 } });
    return null;
  }
}

/** Null when the file has a fault, which is then among the problems. */
async function parseFile(bytes: Buffer, file: string, problems: GuideProblem[]): Promise<GuideNode | null> {
  const place = { path: file, line: 1, column: 1 };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    problems.push({ message: `${basename(file)} is not UTF-8 text.`, hint: 'Save it as UTF-8.', place });
    return null;
  }
  const parsed = parseGuide(text, file);
  const faults = [...parsed.problems];
  const guide = parsed.node;
  if (
    faults.length === 0 &&
    (!guide || guide.value === null || (isMap(guide.value) && guide.value.size === 0))
  ) {
    faults.push({
      message: `${basename(file)} is empty.`,
      hint: 'Run "brandlint init" to start a guide.',
      place,
    });
  } else if (guide && !isMap(guide.value)) {
    const found = isList(guide.value) ? 'a list' : 'a single value';
    faults.push({
      message: `${basename(file)} should hold keys such as "color:" and "voice:", but holds ${found}.`,
      hint: 'Run "brandlint init" to see what a guide looks like.',
      place,
    });
  }
  if (faults.length > 0 || !guide) {
    problems.push(...faults);
    return null;
  }
  const spelled = withColor(guide, faults);
  const lifted = faults.length === 0 ? liftDefaults(spelled, faults) : spelled;
  if (faults.length === 0) faults.push(...(await validateGuide(lifted)));
  problems.push(...faults);
  // `extends` is followed even so: one run shows what is wrong in every file.
  return isMap(lifted.value) ? lifted : null;
}

/** Maps whose keys are the brand's own words. */
const OWN_KEYS = /^(color\.palette|logo\.images|columns|meta\b.*|defaults\.(?!brandlint\b).*)$/;

/** `colour` is `color` wherever the guide has such a key, in names of rules too. */
function withColor(guide: GuideNode, faults: GuideProblem[]): GuideNode {
  return mapNode(guide, (node, at) => {
    const path = at.replace(/^defaults\.brandlint\.?/, '');
    if (/(^|\.)suppress\[\d+\]\.rules(\[\d+\])?$/.test(path) && typeof node.value === 'string') {
      return { ...node, value: node.value.replace(/^colour\//, 'color/') };
    }
    if (!isMap(node.value) || OWN_KEYS.test(path)) return node;
    const entries = new Map<string, GuideNode>();
    for (const [key, child] of node.value) {
      const spelled = /(^|\.)rules$/.test(path)
        ? key.replace(/^colour\//, 'color/')
        : key.replace(/(^|-)colour$/, '$1color');
      if (spelled !== key && node.value.has(spelled)) {
        const hint = 'Put both parts under one of them.';
        faults.push({ message: `"${key}" and "${spelled}" are the same key.`, hint, place: child.place });
      }
      entries.set(spelled, child);
    }
    return { ...node, value: entries };
  });
}

/** A `_brand.yml` that other tools read too keeps our keys under `defaults.brandlint`. */
function liftDefaults(guide: GuideNode, faults: GuideProblem[]): GuideNode {
  const defaults = isMap(guide.value) ? guide.value.get('defaults') : undefined;
  const ours = isMap(defaults?.value) ? defaults.value.get('brandlint') : undefined;
  if (!isMap(guide.value) || !defaults || !isMap(defaults.value) || !ours) return guide;
  if (!isMap(ours.value)) {
    const message = '"defaults.brandlint" should hold keys of the guide, such as "voice:".';
    faults.push({ message, hint: 'Fill it in or delete the key.', place: ours.place });
    return guide;
  }
  const others = new Map(defaults.value);
  others.delete('brandlint');
  const rest = new Map(guide.value).set('defaults', { ...defaults, value: others });
  return mergeNodes({ ...guide, value: rest }, { ...ours, place: guide.place });
}

function extendsOf({ value }: GuideNode): readonly GuideNode[] {
  const entry = isMap(value) ? value.get('extends') : undefined;
  const entries = isList(entry?.value) ? entry.value : entry ? [entry] : [];
  return entries.filter((candidate) => typeof candidate.value === 'string');
}

/** The file an `extends` entry means: a file or folder beside this one, or a package. */
function resolveExtends(specifier: string, from: string): string | Omit<GuideProblem, 'place'> {
  const near = resolve(dirname(from), specifier);
  if (isFile(near)) return near;
  const inFolder = guideIn(near);
  if (inFolder) return inFolder;
  if (/^\.{0,2}\//.test(specifier) || isAbsolute(specifier) || /^[^@/]+\.(ya?ml|json)$/.test(specifier)) {
    return {
      message: `"extends" names "${specifier}", and there is no such file.`,
      hint: neighbourHint(dirname(from), specifier) ?? 'Paths are relative to the file that names them.',
    };
  }
  return (
    guideInPackage(specifier, from) ?? {
      message: `"extends" names "${specifier}", and no such package with a brand guide is installed.`,
      hint: `Install it with "npm install --save-dev ${specifier}", or write "./${specifier}" for a file.`,
    }
  );
}

/** The package's entry when it is a guide (`main: brand.yaml`, `@acme/brand/dark.yaml`), else the guide in its folder. */
function guideInPackage(specifier: string, from: string): string | null {
  const require = createRequire(from);
  try {
    const entry = require.resolve(specifier);
    if (/\.(ya?ml|json)$/.test(entry)) return entry;
  } catch {
    // No entry, or one that "exports" hides: the folder may hold a guide all the same.
  }
  const folders = (require.resolve.paths(specifier) ?? []).map((modules) => join(modules, specifier));
  return folders.map(guideIn).find((found) => found !== null) ?? null;
}

function circle(files: readonly string[]): Omit<GuideProblem, 'place'> {
  return {
    message: `"extends" goes round in a circle: ${files.map((file) => basename(file)).join(' → ')}.`,
    hint: 'Take one of them out.',
  };
}

/** Keys whose value is a file or a glob of files beside the guide that names it. */
const PATHS =
  /^(logo|logo\.images\.[^[\]]+|logo\.(small|medium|large)(\.(light|dark))?(\.path)?|logo\.retired(\[\d+\])?|color\.tokens(\[\d+\])?|voice\.(sounds-like|not-like|packs)(\[\d+\])?)$/;

/**
 * The guide with its paths relative to the root guide's folder. Globs over copy (`channels`, `overrides`, `ignore` …)
 * stay: a shared guide speaks of the files of those who extend it.
 */
function rebase(guide: GuideNode, folder: string): GuideNode {
  if (folder === '') return guide;
  const logo = isMap(guide.value) ? guide.value.get('logo') : undefined;
  const images = isMap(logo?.value) ? logo.value.get('images') : undefined;
  const isName = (path: string, value: string) =>
    (/^logo\.(small|medium|large)/.test(path) &&
      ((isMap(images?.value) && images.value.has(value)) || !/[./]/.test(value))) ||
    (path.startsWith('voice.packs') && !isPackPath(value));
  return mapNode(guide, (node, path) => {
    if (typeof node.value !== 'string' || !PATHS.test(path) || path.endsWith('.alt')) return node;
    if (isUrl(node.value) || isAbsolute(node.value) || isName(path, node.value)) return node;
    return { ...node, value: posix.join(folder, node.value) };
  });
}
