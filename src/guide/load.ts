/** Finds, reads, extends, validates and resolves the brand guide. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { formatHex } from '../color/index.ts';
import { type BrandGuide, type GuideFault, type GuidePlace, UserError } from '../model/index.ts';
import { sha256 } from '../model/sha256.ts';
import type { TokenColor, TokenColors } from './colors.ts';
import { readGuideFiles } from './files.ts';
import { findGuide, guideIn, isFile, neighbourHint } from './find.ts';
import { GuideError, type GuideProblem } from './guide-error.ts';
import { isUrl } from './logos.ts';
import { dataOf, type GuideNode, placesOf } from './node.ts';
import { isPackPath, type OwnPack } from './packs.ts';
import { rememberFolder, typedPath } from './places.ts';
import { type ReportFault, resolveGuide } from './resolve.ts';
import { selfChecks } from './self-checks.ts';
import { didYouMean } from './suggest.ts';
import { patternFaults } from './term-checks.ts';

export interface GuideOptions {
  readonly cwd: string;
  readonly config?: string;
  readonly near?: string;
}

/**
 * @param options.cwd Absolute; the guide is looked for there and above, and paths in errors are relative to it.
 * @param options.config The guide file, or a folder that holds one, instead of looking for it.
 * @param options.near Absolute folder of what is checked: a guide there or above comes before that of `cwd`.
 * @throws UserError when there is no guide or it cannot be read; GuideError with all that is wrong with it.
 */
export async function loadGuide({ cwd, config, near = cwd }: GuideOptions): Promise<BrandGuide> {
  const path = config === undefined ? (findGuide(near) ?? findGuide(cwd)) : resolve(cwd, config);
  if (path === null) {
    throw new UserError('There is no brand guide here or in any folder above.', {
      hint: 'Run "brandlint init" to write a brand.yaml, or start from the example folder that the README shows.',
    });
  }
  const file = guideIn(path) ?? path;
  if (config !== undefined && !isFile(file)) {
    throw new UserError(`There is no brand guide at "${config}".`, {
      hint: neighbourHint(cwd, config) ?? 'Check the path, or run "brandlint init" to write a brand.yaml.',
    });
  }
  const { node, problems, paths, contents } = await readGuideFiles(file);
  if (!node) throw guideError(problems, paths, cwd);

  const found: GuideProblem[] = [];
  const tokens = await tokensOf(node, dirname(file));
  const packs = await packFilesOf(node, dirname(file));
  const read = [...contents, ...tokens.contents, ...packs.contents];
  const guide = await resolveNode(node, file, read, tokens, packs, found);
  if (found.length > 0) throw guideError(found, paths, cwd);
  rememberFolder(guide, cwd);
  return guide;
}

/** The colours of the guide's token files, with their places and faults. */
interface GuideTokens extends TokenColors {
  readonly places: Readonly<Record<string, GuidePlace>>;
  readonly faults: readonly GuideFault[];
  readonly contents: readonly Uint8Array[];
}

async function tokensOf(node: GuideNode, root: string): Promise<GuideTokens> {
  const named = tokenPaths((dataOf(node) as any).color?.tokens);
  const present = named.filter(({ path }) => isUrl(path) || existsSync(resolve(root, path)));
  if (present.length === 0)
    return { entries: [], isComplete: named.length === 0, places: {}, faults: [], contents: [] };
  const { readTokenFiles } = await import('./tokens/read.ts');
  const { tokens, faults, contents, isComplete } = await readTokenFiles(root, present);
  const typed = (place: GuidePlace): GuidePlace => ({ ...place, path: typedPath(root, place.path) });
  const places: Record<string, GuidePlace> = {};
  const entries: TokenColor[] = [];
  /** A theme may give one name several colours. */
  const byName = new Map<string, { readonly hex: string; readonly alsoNamed: string[] }[]>();
  for (const { name, alsoNamed, css, color, place } of tokens) {
    const hex = formatHex(color);
    const same = byName.get(name) ?? [];
    const known = same.find((other) => other.hex === hex);
    if (known) {
      known.alsoNamed.push(...alsoNamed);
      continue;
    }
    const names = [...alsoNamed];
    byName.set(name, [...same, { hex, alsoNamed: names }]);
    const source = `color.tokens:${name}${same.length > 0 ? `#${same.length + 1}` : ''}`;
    places[source] = typed(place);
    entries.push({ name, alsoNamed: names, css, color, source });
  }
  return {
    entries,
    isComplete: isComplete && present.length === named.length,
    places,
    faults: faults.map(({ at, ...fault }) => ({ ...fault, at: typeof at === 'string' ? at : typed(at) })),
    contents,
  };
}

interface PackFiles {
  readonly packs: ReadonlyMap<string, OwnPack>;
  readonly contents: readonly Uint8Array[];
  readonly faults: readonly GuideFault[];
}

async function packFilesOf(node: GuideNode, root: string): Promise<PackFiles> {
  const written = (dataOf(node) as any).voice?.packs;
  const named = [written ?? []].flat().filter((name) => typeof name === 'string' && isPackPath(name));
  if (named.length === 0) return { packs: new Map(), contents: [], faults: [] };
  const { readPackFiles } = await import('./pack-files.ts');
  const problems: GuideProblem[] = [];
  const read = readPackFiles(node, root, problems);
  const faults = problems.map(({ message, hint, place }): GuideFault => {
    const at = place ? { ...place, path: typedPath(root, place.path) } : 'voice.packs';
    return { rule: 'guide/pack', messageId: 'file', at, data: { problem: message, hint: hint ?? '' } };
  });
  return { ...read, faults };
}

async function resolveNode(
  node: GuideNode,
  file: string,
  contents: readonly Uint8Array[],
  tokens: GuideTokens,
  packs: PackFiles,
  problems: GuideProblem[],
): Promise<BrandGuide> {
  const root = dirname(file);
  const places = placesOf(node);
  const report = (key: string, message: string, hint: string | null) => {
    problems.push({ message, hint, place: nearestPlace(places, key) });
  };
  const source = {
    path: basename(file),
    root,
    sha256: '',
    places: { ...fromFolder(places, root), ...tokens.places },
  };
  const guide = resolveGuide(dataOf(node) as Record<string, unknown>, source, report, tokens, packs.packs);
  reportUnknownNames(guide, report);
  const patterns = await patternFaults(guide);
  let hash: string | undefined;
  let faults: readonly GuideFault[] | undefined;
  return {
    ...guide,
    get faults() {
      faults ??= [
        ...missingFilesOf(guide),
        ...tokens.faults,
        ...packs.faults,
        ...selfChecks(guide),
        ...patterns,
      ];
      return faults;
    },
    // Only some reports name it, and hashing loads a part of Node that is slow to start.
    get sha256() {
      hash ??= sha256(...contents);
      return hash;
    },
  };
}

function fromFolder(places: Readonly<Record<string, GuidePlace>>, root: string): Record<string, GuidePlace> {
  const paths = new Map<string, string>();
  for (const { path } of Object.values(places)) if (!paths.has(path)) paths.set(path, typedPath(root, path));
  return Object.fromEntries(
    Object.entries(places).map(([key, { path, line, column }]) => [
      key,
      { path: paths.get(path)!, line, column },
    ]),
  );
}

/** The place of a key, or of what holds it. */
function nearestPlace(places: Readonly<Record<string, GuidePlace>>, key: string): GuidePlace | null {
  if (places[key]) return places[key];
  const parent = key.replace(/(\.[^.[]*|\[\d+\])$/, '');
  return parent === key ? null : nearestPlace(places, parent);
}

/** Without a dot or slash it was meant as a name: `small: mark`. */
function isLogoName(path: string, source: string): boolean {
  return !source.startsWith('logo.images.') && !/[./]/.test(path);
}

function reportUnknownNames(guide: BrandGuide, report: ReportFault): void {
  const images = Object.keys((guide.data as any).logo?.images ?? {});
  for (const { path, source } of guide.logos) {
    if (!isLogoName(path, source) || isFile(resolve(guide.root, path))) continue;
    report(
      source,
      `"${source}" is "${path}", which is no name under "logo.images" and no file.`,
      nameHint(path, images),
    );
  }
}

/** Files the guide names that are not there: it can be used all the same, and says less. */
function missingFilesOf(guide: BrandGuide): GuideFault[] {
  const logos = guide.logos.filter(({ path, source }) => !isLogoName(path, source));
  const tokens = tokenPaths((guide.data as any).color?.tokens);
  const missing = [
    ...logos.filter(({ path }) => !isUrl(path) && !isFile(resolve(guide.root, path))),
    ...tokens.filter(({ path }) => !isUrl(path) && !existsSync(resolve(guide.root, path))),
  ];
  return missing.map(({ path, source }) => {
    const key = `${source}.path` in guide.places ? `${source}.path` : source;
    const hint = neighbourHint(guide.root, path) ?? 'Paths are relative to the guide that names them.';
    return {
      rule: 'guide/missing-file',
      messageId: 'missing',
      at: key,
      source: key,
      actual: path,
      data: { hint },
    };
  });
}

function tokenPaths(tokens: unknown): { path: string; source: string }[] {
  const paths = Array.isArray(tokens) ? tokens : [tokens ?? []].flat();
  return paths.flatMap((path, i) =>
    typeof path === 'string'
      ? [{ path, source: Array.isArray(tokens) ? `color.tokens[${i}]` : 'color.tokens' }]
      : [],
  );
}

function nameHint(name: string, images: readonly string[]): string {
  return didYouMean(name, images) ?? `Named images: ${images.join(', ') || 'none'}.`;
}

/** Problems in the order of the files, then from top to bottom. */
function guideError(problems: readonly GuideProblem[], paths: readonly string[], cwd: string): GuideError {
  const order = ({ place }: GuideProblem) => (place ? paths.indexOf(place.path) : -1);
  const sorted = problems.toSorted(
    (a, b) =>
      order(a) - order(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
  return new GuideError(
    sorted.map((problem) => ({
      ...problem,
      place: problem.place && { ...problem.place, path: typedPath(cwd, problem.place.path) },
    })),
  );
}
