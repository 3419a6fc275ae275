/** The channels there are, and which one a name or a path means. */
import { matchesChannel } from '../model/channel-glob.ts';
import type { ChannelName, OwnLimit } from '../model/index.ts';
import type { Channel } from './channel.ts';
import { channels } from './registry.generated.ts';

export type { Channel, Limit, LimitKind, Unit } from './channel.ts';
export { channels } from './registry.generated.ts';
export type { Span, TextUnit } from './units/index.ts';

/** What measures texts as each channel does. A rule loads it in its `prepare`. */
export type Units = typeof import('./units/index.ts');
export const loadUnits = (): Promise<Units> => import('./units/index.ts');

const byName = new Map(channels.map((channel) => [channel.name, channel]));

/** What is known of a channel; null where the name is none of ours. */
export function channelNamed(name: ChannelName | null): Channel | null {
  return byName.get(name ?? '') ?? null;
}

/** Words that say what of a network is meant, and not which network: `Instagram Reels`, `Facebook Page`. */
const GENERIC =
  /\b(?:posts?|pages?|feed|business|company|profile|account|story|stories|reels?|shorts?|videos?|carousel|updates?|status|captions?|groups?|copy|text)\b/g;

const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const byAlias = new Map(
  channels.flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => [squash(alias), name] as const)),
);

/** `Twitter/X`, ` insta `, `LinkedIn Company Page` → the channel's name; null when it names none of ours. */
export function normalizeChannel(text: string): ChannelName | null {
  // As most calendars write it, row by row.
  if (byName.has(text)) return text;
  return byAlias.get(squash(text)) ?? byAlias.get(squash(text.toLowerCase().replace(GENERIC, ' '))) ?? null;
}

interface Pattern {
  readonly words: readonly string[];
  readonly channel: ChannelName;
}

/** Longest first: `ads/facebook` is an ad, and holds `facebook`. */
function patternsOf(key: 'folders' | 'words', separator: string): Pattern[] {
  return channels
    .flatMap(({ name, [key]: patterns }) =>
      patterns.map((p) => ({ words: p.split(separator), channel: name })),
    )
    .sort((a, b) => b.words.length - a.words.length);
}
const folderPatterns = patternsOf('folders', '/');
const deepPatterns = folderPatterns.filter(({ words }) => words.length > 1);
const wordPatterns = patternsOf('words', ' ');

/** `kebab_case`, `kebab case` and `kebab-case` folders are the same. */
const folderKey = (segment: string): string => segment.toLowerCase().replace(/(?<=.)[\s_]+/g, '-');

/**
 * The channel a path names: by folders of several levels, of which the stem may be the last (`social/x.txt`), else by
 * the innermost folder that is one, else by the words of the stem: `mastodon/newsletter.txt` is a post about the
 * newsletter. Only whole folder names and whole words count, and a name with two channels says nothing.
 */
export function channelFromPath(path: string): ChannelName | null {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  const name = segments.pop() ?? '';
  const stem = name.replace(/(?<=.)\.[^.]*$/, '').toLowerCase();

  const folders = segments.map(folderKey);
  const whole = endingIn([...folders, folderKey(stem)], deepPatterns);
  if (whole) return whole;
  for (let depth = folders.length; depth > 0; depth--) {
    const inner = endingIn(folders.slice(0, depth), folderPatterns);
    if (inner) return inner;
    if (matchesIn(folders[depth - 1]!.split('+'), wordPatterns).size > 1) break;
  }
  const named = isTitle(stem) ? new Set<ChannelName>() : matchesIn(stem.split(/[-_.+\s]+/), wordPatterns);
  if (named.size > 0) return named.size === 1 ? [...named][0]! : null;
  return endingIn([folderKey(stem)], folderPatterns);
}

/** A day and many words are the title of an article, and what it is about: `2026-03-02-sms-and-what-it-costs-a-shop`. */
function isTitle(stem: string): boolean {
  return /^\d{4}-\d{2}-\d{2}-(?:[^-]+-){4}/.test(stem);
}

function endingIn(words: readonly string[], patterns: readonly Pattern[]): ChannelName | null {
  const found = patterns.find((pattern) =>
    pattern.words.every((word, i) => words.at(i - pattern.words.length) === word),
  );
  return found?.channel ?? null;
}

/** Every channel named, a longer name taking the words of a shorter one. */
function matchesIn(words: readonly string[], patterns: readonly Pattern[]): Set<ChannelName> {
  const rest: (string | null)[] = [...words];
  const found = new Set<ChannelName>();
  for (const pattern of patterns) {
    for (let i = 0; i + pattern.words.length <= rest.length; i++) {
      if (!pattern.words.every((word, k) => rest[i + k] === word)) continue;
      found.add(pattern.channel);
      rest.fill(null, i, i + pattern.words.length);
    }
  }
  return found;
}

/** What a path stands for among the files that hold one field each. */
export interface FieldFile {
  readonly channel: ChannelName;
  /** Null: no copy. */
  readonly field: string | null;
  /** The language that the path names, BCP 47; null where it names none. */
  readonly lang: string | null;
}

const fieldFiles = channels.flatMap(({ name, files = {} }) =>
  Object.entries(files).map(([pattern, field]) => ({ segments: pattern.split('/'), channel: name, field })),
);

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?$/;

/** `fastlane/metadata/de-DE/subtitle.txt` → the field `subtitle` of an App Store listing in German; null for most paths. */
export function fieldFromPath(path: string): FieldFile | null {
  const given = path.split('/');
  for (const { segments, channel, field } of fieldFiles) {
    const end = given.slice(-segments.length);
    if (end.length < segments.length) continue;
    if (!segments.every((segment, i) => stands(segment, end[i]!))) continue;
    const lang = end[segments.indexOf(':lang')] ?? 'default';
    return { channel, field, lang: lang === 'default' ? null : lang };
  }
  return null;
}

function stands(pattern: string, segment: string): boolean {
  // deliver takes from `default` what a language leaves out.
  if (pattern === ':lang') return LANGUAGE.test(segment) || segment === 'default';
  const [before, after] = pattern.split('*');
  return after === undefined
    ? segment === pattern
    : segment.startsWith(before!) && segment.endsWith(after) && segment.length > pattern.length - 1;
}

/** The guide's own limits on a channel, by what they limit; of several patterns that match, the last one holds. */
export function ownLimitsOn(
  limits: readonly OwnLimit[],
  channel: ChannelName | null,
): ReadonlyMap<string, OwnLimit> {
  const own = channel === null ? [] : limits.filter((limit) => matchesChannel(limit.channel, channel));
  return new Map(own.map((limit) => [limit.of, limit]));
}
