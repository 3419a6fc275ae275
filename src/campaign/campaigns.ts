/**
 * Which campaigns an asset belongs to: those it names itself, else those of the guide's globs and of a folder above it
 * that holds a brief, else the one its links are counted for. Briefs are read when the first asset of theirs is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import picomatch from 'picomatch';
import { addressOf, parametersOf } from '../links/index.ts';
import type { Asset, BrandGuide, GuideFault } from '../model/index.ts';
import type { ReadBrief } from './read.ts';
import type { ResolvedBrief } from './resolve.ts';

export interface Membership {
  readonly name: string;
  readonly brief: ResolvedBrief | null;
}

export interface Campaigns {
  /** Must have run for a path before its assets are placed: it reads the briefs above it. */
  prepare(path: string): Promise<void>;
  /** Sync, for `prepare` has been there. */
  namesOf(asset: Asset): readonly string[];
  /** The campaigns with their briefs; also those that only the asset itself names. */
  of(asset: Pick<Asset, 'campaigns'>): Promise<readonly Membership[]>;
  /** A campaign and its brief by name. */
  named(name: string): Promise<Membership>;
  /** Every campaign that the guide or a brief names. */
  names(): readonly string[];
  /** The text of a brief that was read, by its path. */
  textOf(path: string): string | null;
  faults(): readonly GuideFault[];
}

const BRIEF_FILES = ['campaign.yaml', 'campaign.yml', 'campaign.json'];

/** Values of utm_campaign that say where a link stands, or nothing, and name no campaign. */
const NO_CAMPAIGN =
  /^(?:(?:e-?mail|newsletter|social|blog|organic|website|site|web|footer|header|homepage|none|default|test|post|link|bio|link-?in-?bio|referral|direct|cpc|ads?|brand|promo|general|campaign|(?:twitter|x|facebook|fb|instagram|ig|linkedin|tiktok|youtube|mastodon|bluesky|threads)(?:-?post)?))$/;

/** Two spellings of one name: `Autumn Sale`, `autumn_sale`. */
export const campaignKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

/** @param held What is judged instead of the disk, by path: files that are staged. */
export function campaignsOf(
  guide: BrandGuide,
  held: ReadonlyMap<string, () => Uint8Array> = new Map(),
): Campaigns {
  const globs = guide.campaigns.map((entry) => ({
    ...entry,
    matches: entry.files.length > 0 ? picomatch([...entry.files]) : () => false,
  }));
  const briefs = new Map<string, ReadBrief | null>();
  const byKey = new Map<string, { name: string; brief: ReadBrief | null }>();
  const doubles: GuideFault[] = [];
  const readFolders = new Map<string, Promise<ReadBrief | null>>();
  let everywhere: Promise<void> | undefined;

  for (const { name } of guide.campaigns) byKey.set(campaignKey(name), { name, brief: null });

  const textOf = (path: string): string | null => {
    const staged = held.get(path);
    try {
      return staged ? Buffer.from(staged()).toString('utf8') : readFileSync(join(guide.root, path), 'utf8');
    } catch {
      return null;
    }
  };

  const read = async (path: string): Promise<ReadBrief | null> => {
    const known = briefs.get(path);
    if (known !== undefined) return known;
    const text = textOf(path);
    if (text === null) {
      briefs.set(path, null);
      return null;
    }
    const { readBrief } = await import('./read.ts');
    const brief = await readBrief(text, path, guide);
    // Another may have come first while this one was read.
    const other = briefs.get(path);
    if (other !== undefined) return other;
    briefs.set(path, brief);
    const key = campaignKey(brief.name);
    const same = byKey.get(key);
    if (same?.brief && same.brief.path !== path) {
      doubles.push(doubleOf(brief, same.brief.path));
    } else byKey.set(key, { name: same?.name ?? brief.name, brief });
    return brief;
  };

  const inFolder = (folder: string): Promise<ReadBrief | null> => {
    let found = readFolders.get(folder);
    if (!found) {
      const path = BRIEF_FILES.map((file) => (folder === '' ? file : `${folder}/${file}`)).find(
        (candidate) => held.has(candidate) || existsSync(join(guide.root, candidate)),
      );
      found = path === undefined ? Promise.resolve(null) : read(path);
      readFolders.set(folder, found);
    }
    return found;
  };

  /** The nearest folder above a path that holds a brief; by folder, as `prepare` left it. */
  const nearestBrief = new Map<string, ReadBrief | null>();
  const prepareFolder = async (folder: string): Promise<ReadBrief | null> => {
    const known = nearestBrief.get(folder);
    if (known !== undefined) return known;
    const own = await inFolder(folder);
    const above = dirname(folder) === '.' ? '' : dirname(folder);
    const brief = own ?? (folder === '' || folder.startsWith('..') ? null : await prepareFolder(above));
    nearestBrief.set(folder, brief);
    return brief;
  };
  const folderOf = (path: string): string => (dirname(path) === '.' ? '' : dirname(path));

  /** The brief of a campaign of the guide: as it says, else in the folder that its globs start from. */
  const ofGlob = async ({ name, brief, files }: (typeof globs)[number]): Promise<void> => {
    const entry = byKey.get(campaignKey(name))!;
    if (entry.brief) return;
    const bases = brief === null ? files.map((glob) => picomatch.scan(glob).base) : [];
    const found =
      brief === null ? await firstOf(bases.map((base) => () => inFolder(base))) : await read(brief);
    if (found && !entry.brief) entry.brief = found;
  };

  const named = async (name: string): Promise<Membership> => {
    const key = campaignKey(name);
    for (const glob of globs) if (campaignKey(glob.name) === key) await ofGlob(glob);
    if (!byKey.get(key)?.brief) {
      everywhere ??= readAll();
      await everywhere;
    }
    const entry = byKey.get(key);
    return { name: entry?.name ?? name, brief: entry?.brief?.brief ?? null };
  };

  /** A post that names a campaign may lie anywhere, and so may the brief. */
  async function readAll(): Promise<void> {
    const { default: glob } = await import('fast-glob');
    const paths = await glob('**/campaign.{yaml,yml,json}', {
      cwd: guide.root,
      ignore: ['**/node_modules/**', '**/.git/**', ...guide.ignore],
      followSymbolicLinks: false,
      suppressErrors: true,
    });
    const staged = [...held.keys()].filter((path) => BRIEF_FILES.includes(basename(path)));
    for (const path of unique([...paths, ...staged]).sort()) await read(path);
  }

  const memberships = new Map<string, Promise<Membership>>();
  const membership = (name: string): Promise<Membership> => {
    let found = memberships.get(name);
    if (!found) {
      found = named(name);
      memberships.set(name, found);
    }
    return found;
  };

  return {
    prepare: async (path) => {
      await prepareFolder(folderOf(path));
    },
    namesOf(asset) {
      const known = (name: string) => byKey.get(campaignKey(name))?.name ?? name.trim();
      if (asset.campaign !== null) {
        const names = asset.campaign.split(/[,;|]/).map((name) => name.trim());
        return unique(names.filter((name) => name !== '').map(known));
      }
      const names = globs.filter(({ matches }) => matches(asset.path)).map(({ name }) => name);
      const brief = nearestBrief.get(folderOf(asset.path));
      if (brief) names.push(known(brief.name));
      if (names.length > 0) return unique(names);
      const counted = countedFor(asset, (name) => byKey.has(campaignKey(name)));
      return counted === null ? [] : [known(counted)];
    },
    of: (asset) => Promise.all(asset.campaigns.map(membership)),
    named: membership,
    names: () => unique([...byKey.values()].map(({ name }) => name)),
    textOf: (path) => briefs.get(path)?.text ?? null,
    faults: () => [
      ...[...briefs.values()].flatMap(
        (brief) => brief?.problems.map((problem) => faultOf(problem, brief.path)) ?? [],
      ),
      ...doubles,
      ...sameNames(guide),
      ...missingBriefs(guide, held),
    ],
  };
}

/** What the links of an asset are counted for, where it is one campaign. */
function countedFor({ links }: Asset, isKnown: (name: string) => boolean): string | null {
  const found = new Map<string, string>();
  for (const { href } of links) {
    if (!href || !/utm_campaign=/i.test(href.text)) continue;
    const value = parametersOf(addressOf(href.text)).find(
      ({ name }) => name.toLowerCase() === 'utm_campaign',
    )?.value;
    if (!value || /[\uFFFC{%]/.test(value) || NO_CAMPAIGN.test(campaignKey(value))) continue;
    if (!found.has(campaignKey(value))) found.set(campaignKey(value), value);
  }
  // A link of a campaign that nobody knows, among those of one: that is the slip.
  const known = [...found.values()].filter(isKnown);
  const [one, ...more] = known.length > 0 ? known : found.values();
  return one !== undefined && more.length === 0 ? one : null;
}

function faultOf({ message, hint, place }: ReadBrief['problems'][number], path: string): GuideFault {
  const at = { path, line: place?.line ?? 1, column: place?.column ?? 1 };
  return { rule: 'campaign/brief', messageId: 'invalid', at, data: { problem: message, hint: hint ?? '' } };
}

function doubleOf({ path, name, text }: ReadBrief, other: string): GuideFault {
  const lines = text.split(/\r?\n/);
  const line = Math.max(
    0,
    lines.findIndex((one) => /^name\s*:/.test(one)),
  );
  return {
    rule: 'campaign/brief',
    messageId: 'double',
    at: { path, line: line + 1, column: 1 },
    actual: name,
    data: { other },
  };
}

function sameNames({ campaigns }: BrandGuide): GuideFault[] {
  return campaigns.flatMap(({ name, source }, i): GuideFault[] => {
    const other = campaigns.slice(0, i).find((one) => campaignKey(one.name) === campaignKey(name));
    // One campaign may have several entries, each with globs; two briefs are two campaigns.
    if (!other || campaigns[i]!.brief === null || other.brief === null || other.brief === campaigns[i]!.brief)
      return [];
    return [
      {
        rule: 'campaign/brief',
        messageId: 'double',
        at: source,
        source,
        actual: name,
        data: { other: other.brief },
      },
    ];
  });
}

function missingBriefs(guide: BrandGuide, held: ReadonlyMap<string, unknown>): GuideFault[] {
  return guide.campaigns.flatMap(({ brief, source }): GuideFault[] => {
    if (brief === null || held.has(brief) || existsSync(join(guide.root, brief))) return [];
    const at = guide.places[`${source}.brief`] ? `${source}.brief` : source;
    return [{ rule: 'campaign/brief', messageId: 'missing', at, source: at, actual: brief }];
  });
}

async function firstOf<Value>(tries: readonly (() => Promise<Value | null>)[]): Promise<Value | null> {
  for (const attempt of tries) {
    const value = await attempt();
    if (value !== null) return value;
  }
  return null;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
