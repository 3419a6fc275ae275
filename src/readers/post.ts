/** A post of a calendar, whatever format holds it, as an asset. */

import { channelFromPath, normalizeChannel } from '../channels/index.ts';
import {
  type Asset,
  type BlankField,
  type ChannelName,
  fieldName,
  type LinkUse,
  type MappedText,
  MappedTextBuilder,
  type MergeTag,
  type Range,
  type Role,
  rangeOf,
  type SourceFile,
  sliceMapped,
  type TextRun,
} from '../model/index.ts';
import { aboutOf, type NamedValue } from './about.ts';
import { NONE, NOTHING_WRITTEN, plainImage, plainRun, stemOf } from './asset.ts';
import { bareLinks } from './bare-links.ts';
import type { PostField } from './fields.ts';
import { tagsWithin } from './merge-tags.ts';
import { trimmed } from './trim.ts';

export interface PostImage {
  readonly src: MappedText | null;
  readonly alt: MappedText | null;
  readonly range: Range;
}

/** What a reader found of one post, before it is given a name. */
export interface Post {
  readonly id: string | null;
  /** Which post of the file it is, from 1. Versions of one post for several channels share the number. */
  readonly number: number;
  /** Every channel the post is for; empty when nothing says. It makes an asset for each. */
  readonly channels: readonly ChannelName[];
  readonly campaign: string | null;
  readonly lang: string | null;
  readonly range: Range;
  readonly texts: readonly {
    readonly field: PostField | 'caption' | 'list-item';
    readonly content: MappedText;
  }[];
  readonly images: readonly PostImage[];
  /** What is said beside the copy: when it goes out, what it is for. In file order. */
  readonly about: readonly NamedValue[];
  readonly blanks: readonly BlankField[];
}

/**
 * One asset for each post and channel, so that each is held to its channel's limits. Its id is the post's own, else
 * the file's stem, with `#n` when the file holds several; versions for several channels add them (`launch:social/x`).
 */
export function assetsOf(
  posts: Iterable<Post>,
  source: SourceFile,
  format: string,
  tags: readonly MergeTag[],
): Asset[] {
  const stem = stemOf(source.path);
  const assets: Asset[] = [];
  /** Of assets whose post has no id of its own. */
  const numbers: (number | null)[] = [];
  let first: number | null = null;
  let several = false;
  for (const post of posts) {
    first ??= post.number;
    several ||= post.number !== first;
    const { campaign, lang, range } = post;
    const { runs, links } = contentOf(post, source.text);
    const { kind, about } = aboutOf(source.text, post.about);
    // What one version leaves blank, another part of the post may say.
    const blanks = post.blanks.filter(({ field }) =>
      field === 'image' ? post.images.length === 0 : !post.texts.some((text) => text.field === field),
    );
    const images = post.images.map(({ src, alt, range }) => plainImage('attachment', range, src, alt));
    for (const channel of post.channels.length > 0 ? post.channels : [null]) {
      assets.push({
        id: post.id ?? stem,
        path: source.path,
        format,
        channel,
        impliedChannel: null,
        campaign,
        campaigns: NONE,
        kind,
        about,
        lang,
        range,
        blanks: blanks.length === 0 ? NONE : blanks,
        runs,
        colors: NONE,
        images: images.length === 0 ? NONE : images,
        links: links.length === 0 ? NONE : links,
        pairs: NONE,
        fonts: NONE,
        mergeTags: tags.length === 0 ? NONE : tagsWithin(tags, range.start, range.end),
        markup: null,
        message: null,
        written: NOTHING_WRITTEN,
      });
      numbers.push(post.id === null ? post.number : null);
    }
  }
  const named = assets.map((asset, i) =>
    several && numbers[i] !== null ? { ...asset, id: `${stem}#${numbers[i]}` } : asset,
  );
  const count = new Map<string, number>();
  for (const { id } of named) count.set(id, (count.get(id) ?? 0) + 1);
  return named.map((asset) =>
    count.get(asset.id)! > 1 && asset.channel ? { ...asset, id: `${asset.id}:${asset.channel}` } : asset,
  );
}

/** Whether there is anything in a post that an audience reads. */
export function hasCopy({ texts, images }: Pick<Post, 'texts' | 'images'>): boolean {
  return (
    texts.some(({ field, content }) => field !== 'link' && content.text.trim() !== '') ||
    images.some(({ alt }) => alt !== null && alt.text.trim() !== '')
  );
}

/** `x, linkedin` → both. A channel that brandlint does not know keeps its name. */
export function channelsIn(text: string): ChannelName[] {
  const whole = text === '' ? null : normalizeChannel(text);
  if (whole) return [whole];
  const names = text.split(/[,;|&+\n]/).map((name) => normalizeChannel(name) ?? name.trim().toLowerCase());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Whether a text is written to be read: three words or more, and no address, name or number. */
export function looksLikeCopy(text: string): boolean {
  if (/^\S*@\S+\.\S+$|<\S+@\S+>\s*$/.test(text.trim())) return false;
  // These scripts put no spaces between words.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{5}/u.test(text)) return true;
  return (text.match(/(?<!\S)[^\s/:]*\p{L}{2}[^\s/]*/gu)?.length ?? 0) >= 3;
}

/**
 * Whether the path says that a file holds posts: a channel's name in it, or a word for posts in general. A folder of
 * emails or pages holds their data as well: their news, their footers.
 */
export function pathSaysCopy(path: string): boolean {
  const channel = channelFromPath(path);
  return (
    (channel !== null && !/^(?:email|blog|page)$/.test(channel)) ||
    path
      .toLowerCase()
      .split(/[/\s_.-]+/)
      .some((word) => /^(?:social|socials|posts|ads|tweets)$/.test(word))
  );
}

/** Whether a file that cannot be parsed was meant to hold posts, so that its fault is worth a word. */
export function namesCopyKeys(text: string): boolean {
  const has = (keys: string) => new RegExp(`^[\\s{[,-]*["']?(?:${keys})["']?\\s*:`, 'im').test(text);
  return (
    has('text|copy|caption|message|body|headline|tweet') &&
    has('posts|channel|platform|network|hashtags|campaign|sms')
  );
}

function contentOf(post: Post, source: string): { runs: TextRun[]; links: LinkUse[] } {
  const runs: TextRun[] = [];
  const links: LinkUse[] = [];
  for (const { field, content } of post.texts) {
    if (field === 'link') {
      for (const href of addressesOf(content))
        links.push({ range: rangeOf(href), href, text: null, kind: 'bare', condition: null });
      continue;
    }
    const role = roleOf(field);
    const made = role === 'body' ? paragraphs(content, source) : [plainRun(role, trimmed(content))];
    for (const run of made) {
      if (run.content.text === '') continue;
      runs.push(run);
      if (fieldName(role) === null || field === 'description') links.push(...bareLinks(run.content));
    }
  }
  for (const { alt } of post.images) if (alt && alt.text.trim() !== '') runs.push(plainRun('alt', alt));
  if (runs.length > 1) runs.sort(byPlace);
  if (links.length > 1) links.sort((a, b) => a.range.start - b.range.start);
  return { runs, links };
}

function byPlace(a: TextRun, b: TextRun): number {
  return (a.content.segments[1] ?? 0) - (b.content.segments[1] ?? 0);
}

function roleOf(field: Post['texts'][number]['field']): Role {
  switch (field) {
    case 'headline':
    case 'title':
    case 'description':
    case 'subject':
    case 'preheader':
    case 'subtitle':
    case 'short-description':
    case 'promotional-text':
    case 'comment':
      return `field:${field}`;
    case 'cta':
      return 'button';
    case 'caption':
    case 'list-item':
      return field;
    default:
      return 'body';
  }
}

/** A run a paragraph. Blank lines part paragraphs; the other lines of a post are its own, and end with `\n` whatever the file's do. */
function paragraphs(content: MappedText, source: string): TextRun[] {
  const whole = withPlainNewlines(content, source);
  if (!whole.text.includes('\n')) return [plainRun('body', trimmed(whole))];
  const runs: TextRun[] = [];
  let start = 0;
  for (const gap of whole.text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    runs.push(plainRun('body', trimmed(sliceMapped(whole, start, gap.index))));
    start = gap.index + gap[0].length;
  }
  runs.push(plainRun('body', trimmed(sliceMapped(whole, start, whole.text.length))));
  return runs.filter((run) => run.content.text !== '');
}

export function withPlainNewlines(content: MappedText, source: string): MappedText {
  if (!content.text.includes('\r')) return content;
  const builder = new MappedTextBuilder(source, content.notation);
  let at = 0;
  for (const { 0: newline, index } of content.text.matchAll(/\r\n?/g)) {
    builder.append(sliceMapped(content, at, index));
    const { start, end } = rangeOf(content, index, index + newline.length);
    builder.atom('\n', start, end);
    at = index + newline.length;
  }
  return builder.append(sliceMapped(content, at, content.text.length)).build();
}

/** The pieces of a text between separators, without the white space around them; empty ones stay, so that lists pair up. */
export function splitText(content: MappedText, separator: RegExp): MappedText[] {
  const pieces: MappedText[] = [];
  let start = 0;
  for (const { 0: match, index } of content.text.matchAll(separator)) {
    pieces.push(trimmed(sliceMapped(content, start, index)));
    start = index + match.length;
  }
  pieces.push(trimmed(sliceMapped(content, start, content.text.length)));
  return pieces;
}

/** The addresses a cell or value lists, between commas, semicolons or bars, spaces or lines. A comma inside an address stays. */
export function addressesOf(content: MappedText): MappedText[] {
  // Most hold one.
  if (!/[,;|\s]/.test(content.text)) return content.text === '' ? [] : [content];
  const pieces = splitText(content, /\s*[,;|]\s+|\s*[,;|](?=https?:)|\s+(?=https?:)|\s*\n\s*/g);
  return pieces.filter(({ text }) => text !== '');
}
