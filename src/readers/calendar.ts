/**
 * The posts in a YAML or JSON file. Such files are configuration far more often than copy, so a map is a post only
 * when its keys say so beyond doubt: it has a text and names a known channel, stands under `posts`, or the like.
 */
import { channelFromPath, normalizeChannel } from '../channels/index.ts';
import type { BrandGuide, ChannelName, MappedText } from '../model/index.ts';
import type { NamedValue } from './about.ts';
import { stemOf } from './asset.ts';
import { fieldNamer, isAbout, type NamedField, type PostField, SHARED_FIELDS } from './fields.ts';
import { channelsIn, hasCopy, looksLikeCopy, type Post, type PostImage, pathSaysCopy } from './post.ts';
import { pushMessagesIn } from './push-payload.ts';
import type { Entry, MapTree, Tree } from './tree.ts';

/** Posts of a file's documents, in file order. */
export function postsIn(documents: readonly Tree[], path: string, guide: BrandGuide): Post[] {
  // A guide and a brief hold rules and facts about copy. They are read elsewhere.
  if (path === guide.path || /^_?(?:brand|campaign)$/.test(stemOf(path))) return [];
  const search: Search = {
    fieldNamed: fieldNamer(guide.columns),
    mail: channelFromPath(path) === 'email',
    push: channelFromPath(path) === 'push',
    messages: /^(?:sms|push|whatsapp|rcs)$/.test(channelFromPath(path) ?? ''),
    posts: [],
    seen: new Set(),
    number: 0,
  };
  const context: Context = {
    id: null,
    campaign: null,
    lang: null,
    channels: [],
    about: [],
    sure: pathSaysCopy(path),
  };
  for (const document of documents) visit(document, context, search, 0);
  return search.posts;
}

interface Search {
  readonly fieldNamed: (name: string) => NamedField | null;
  /** The path says that there are emails, so that a subject and a body make one. */
  readonly mail: boolean;
  /** The path says that there are push messages. */
  readonly push: boolean;
  /** The path says that there are short messages, which are often kept under names. */
  readonly messages: boolean;
  readonly posts: Post[];
  /** A YAML alias may bring the same map many times, or inside itself. */
  readonly seen: Set<Tree>;
  number: number;
}

/** What the places above a map say of it. */
interface Context {
  readonly id: string | null;
  readonly campaign: string | null;
  readonly lang: string | null;
  readonly channels: readonly ChannelName[];
  readonly about: readonly NamedValue[];
  /** Something above says that this is copy: the path, a key such as `posts`, a channel. */
  readonly sure: boolean;
}

/** Deeper than any calendar. */
const MAX_DEPTH = 8;

/** Keys that hold posts, and those that may hold posts among other things. */
const POSTS =
  /^(?:posts|tweets|toots|thread|threads|social_?posts|social_?copy|ads|push_?notifications|text_?messages|captions)$/i;
const FOLDERS =
  /^(?:calendar|content_?calendar|social|social_?media|schedule|queue|campaigns?|weeks?|days?|messages|emails|items|entries|assets|content|copy)$/i;

/** Keys of a post that hold its versions by channel. */
const VERSIONS = /^(?:variants|versions|channels|platforms|networks)$/i;

/** Keys beside a channel's that say nothing either way. */
const NEUTRAL = /^(?:\$schema|name|notes?|status|owner|author|version|tags|labels|week|day|month)$/i;

/** Keys that are a channel's name and more often something else. They count only beside one that is not. */
const AMBIGUOUS_KEYS = new Set(
  'x li wa pin meta mail site web website article page blog banner banners captions itunes srt vtt rsa'.split(
    ' ',
  ),
);

function visit(tree: Tree, context: Context, search: Search, depth: number): void {
  if (depth > MAX_DEPTH || search.seen.has(tree)) return;
  search.seen.add(tree);
  if (tree.kind === 'list') {
    for (const item of tree.items) {
      if (item.kind === 'map') visit(item, context, search, depth + 1);
      else if (item.kind === 'text' && context.sure && looksLikeCopy(item.value))
        addText(item, context, search);
    }
  } else if (tree.kind === 'map') visitMap(tree, context, search, depth);
}

function visitMap(map: MapTree, outer: Context, search: Search, depth: number): void {
  const pushed = pushMessagesIn(map, search.push);
  if (pushed.length > 0) {
    for (const { copy, lang } of pushed) {
      const inner = { ...outer, channels: ['push'], lang: lang ?? outer.lang, sure: true };
      if (copy.kind === 'text') addText(copy, inner, search);
      else addPost(copy, inner, search);
    }
    return;
  }
  if (isPost(map, outer, search)) {
    addPost(map, outer, search);
    return;
  }
  if (search.messages && map.entries.length > 0 && map.entries.every(isNamedText)) {
    visitNamed(map, outer, search, depth);
    return;
  }
  const own = fieldsOf(map, search);
  const context: Context = {
    ...outer,
    id: null,
    campaign: valueIn(own, 'campaign') ?? outer.campaign,
    lang: valueIn(own, 'lang') ?? outer.lang,
    channels: channelsOf(own) ?? outer.channels,
    about: [...aboutIn(map, search), ...outer.about],
  };
  const versions = versionsIn(map, context.sure, search);
  for (const entry of map.entries) {
    const { key, value } = entry;
    const channel = versions.get(entry);
    if (channel) {
      const inner = { ...context, channels: [channel], sure: true };
      if (value.kind === 'text') addText(value, inner, search);
      else visit(value, inner, search, depth + 1);
    } else if (POSTS.test(key)) {
      visitNamed(value, { ...context, sure: context.sure || !hasOtherRecords(map, entry) }, search, depth);
    } else if (
      FOLDERS.test(key) ||
      (value.kind === 'map' && normalizeChannel(key) === null && hasPostsInside(value))
    ) {
      visit(value, context, search, depth + 1);
    }
  }
}

/** `welcome: Hi there, welcome to Tideline.` */
function isNamedText({ value }: Entry): boolean {
  return value.kind === 'text' && looksLikeCopy(value.value);
}

/** A page's or a newsletter's data has `posts` beside `news` and `events`; then they are sections of it. */
function hasOtherRecords(map: MapTree, posts: Entry): boolean {
  return map.entries.some(
    (entry) =>
      entry !== posts &&
      !POSTS.test(entry.key) &&
      entry.value.kind === 'list' &&
      entry.value.items.some(({ kind }) => kind === 'map'),
  );
}

function hasPostsInside(map: MapTree): boolean {
  return map.entries.some(({ key, value }) => POSTS.test(key) && value.kind === 'list');
}

/** `posts` as a map gives each post its id: `posts: {launch: {text: …}}`. */
function visitNamed(tree: Tree, context: Context, search: Search, depth: number): void {
  if (tree.kind !== 'map' || isPost(tree, context, search) || versionsIn(tree, true, search).size > 0) {
    visit(tree, context, search, depth + 1);
    return;
  }
  for (const { key, value } of tree.entries) {
    const inner = { ...context, id: key };
    if (value.kind === 'text' && looksLikeCopy(value.value)) addText(value, inner, search);
    else visit(value, inner, search, depth + 2);
  }
}

type Fields = ReadonlyMap<PostField, readonly Tree[]>;

function fieldsOf(map: MapTree, { fieldNamed }: Search): Fields {
  const fields = new Map<PostField, Tree[]>();
  for (const { key, value } of map.entries) {
    const field = fieldNamed(key)?.field;
    if (field) fields.set(field, [...(fields.get(field) ?? []), value]);
  }
  return fields;
}

function valueIn(fields: Fields, field: PostField): string | null {
  const [tree] = fields.get(field) ?? [];
  return tree?.kind === 'text' ? tree.value.trim() || null : null;
}

/** The channels a map names, known or not; null when it names none. */
function channelsNamed(fields: Fields): ChannelName[] | null {
  const named = (fields.get('channel') ?? []).flatMap(textsIn).flatMap(({ value }) => channelsIn(value));
  return named.length > 0 ? named : null;
}

/** The same, when at least one is known: `channel: "#general"` is a chat room. */
function channelsOf(fields: Fields): ChannelName[] | null {
  const named = channelsNamed(fields);
  return named?.some((name) => normalizeChannel(name) !== null) ? named : null;
}

function textsIn(tree: Tree): Extract<Tree, { kind: 'text' }>[] {
  if (tree.kind === 'text') return [tree];
  return tree.kind === 'list' ? tree.items.filter((item) => item.kind === 'text') : [];
}

/** Fields that tell one post with versions from a map of several posts. */
const SIGNS_OF_ONE: readonly PostField[] = [
  'id',
  'link',
  'image',
  'title',
  'headline',
  'hashtags',
  'comment',
  'cta',
];

function isPost(map: MapTree, context: Context, search: Search): boolean {
  const fields = fieldsOf(map, search);
  const holds = (field: PostField) =>
    (fields.get(field) ?? []).flatMap(textsIn).some(({ value }) => value.trim() !== '');
  const placed = context.channels.length > 0 || channelsOf(fields) !== null;
  const sharesSomething = SIGNS_OF_ONE.some((field) => fields.has(field));
  if (sharesSomething && versionEntries(map, context.sure || placed, search).length > 0) return true;
  if (holds('subject') && (holds('preheader') || (search.mail && holds('text')))) return true;
  if (!holds('text') && !holds('headline') && !holds('subject')) {
    return (placed && holds('title')) || (placed && context.sure && holds('description'));
  }
  if (context.sure || placed || holds('hashtags') || holds('comment')) return true;
  return map.entries.some(({ key, value }) => {
    const named = search.fieldNamed(key);
    if (named?.field === 'scheduled') return /sched|post/i.test(key);
    return (
      named?.field === 'text' &&
      named.unmistakable &&
      !/caption/i.test(key) &&
      value.kind === 'text' &&
      looksLikeCopy(value.value)
    );
  });
}

/**
 * The entries of a map whose key is a channel and whose value is its copy. Translations (`facebook: Share on
 * Facebook`), accounts (`twitter: tideline`) and workflows (`push: {branches: [main]}`) have such keys too: without
 * other evidence every key must be a channel or a field of a post.
 */
function versionsIn(map: MapTree, sure: boolean, search: Search): Map<Entry, ChannelName> {
  const found = new Map<Entry, ChannelName>();
  let clear = sure;
  let strange = false;
  for (const entry of map.entries) {
    const channel = search.fieldNamed(entry.key) ? null : normalizeChannel(entry.key);
    if (channel && holdsCopy(entry.value, sure, search)) {
      found.set(entry, channel);
      clear ||= !AMBIGUOUS_KEYS.has(entry.key.trim().toLowerCase());
    } else if (!channel && !NEUTRAL.test(entry.key) && !search.fieldNamed(entry.key)) strange = true;
  }
  if (strange && !sure && valueIn(fieldsOf(map, search), 'campaign') === null) clear = false;
  return clear ? found : new Map();
}

function holdsCopy(tree: Tree, sure: boolean, search: Search): boolean {
  switch (tree.kind) {
    case 'text':
      return looksLikeCopy(tree.value) || (sure && /\s/.test(tree.value.trim()));
    case 'list':
      return tree.items.some((item) => holdsCopy(item, sure, search));
    case 'map': {
      const fields = fieldsOf(tree, search);
      const copy: PostField[] = ['text', 'headline', 'title', 'subject', 'description'];
      return (
        copy.some((field) =>
          fields
            .get(field)
            ?.flatMap(textsIn)
            .some(({ value }) => looksLikeCopy(value) || sure),
        ) || hasPostsInside(tree)
      );
    }
    default:
      return false;
  }
}

type Draft = Omit<Post, 'number'>;

function addText(tree: Extract<Tree, { kind: 'text' }>, context: Context, search: Search): void {
  const { id, campaign, lang, channels, about } = context;
  const texts = [{ field: 'text' as const, content: tree.content() }];
  push([{ id, campaign, lang, channels, range: tree.range, texts, images: [], about, blanks: [] }], search);
}

function push(drafts: readonly Draft[], search: Search): void {
  const posts = drafts.filter(hasCopy);
  if (posts.length === 0) return;
  search.number++;
  search.posts.push(...posts.map((post) => ({ ...post, number: search.number })));
}

function addPost(map: MapTree, context: Context, search: Search): void {
  const versions = versionEntries(map, true, search);
  const base = draftOf(map, context, search);
  const replaced = new Set(versions.map(({ channel }) => channel));
  const left = base.channels.filter((channel) => !replaced.has(channel));
  const said = base.texts.some(
    ({ field }) => field === 'text' || field === 'headline' || field === 'subject',
  );
  const sent = left.length > 0 || base.channels.length === 0;
  const own = sent && (said || versions.length === 0) ? [{ ...base, channels: left }] : [];
  push(
    [...own, ...versions.flatMap(({ channel, value }) => versionsOf(base, channel, value, search))],
    search,
  );
}

/** A post's own versions: under `variants` or the like, under its text, or as keys of the post itself. */
function versionEntries(
  map: MapTree,
  sure: boolean,
  search: Search,
): { channel: ChannelName; value: Tree }[] {
  const nested = map.entries.flatMap(({ key, value }) =>
    value.kind === 'map' && (VERSIONS.test(key) || search.fieldNamed(key)?.field === 'text') ? [value] : [],
  );
  return [map, ...nested].flatMap((holder) =>
    [...versionsIn(holder, sure, search)].map(([{ value }, channel]) => ({ channel, value })),
  );
}

/** The post as one channel has it: what the version says in place of what the post says, and the rest of the post. */
function versionsOf(base: Draft, channel: ChannelName, value: Tree, search: Search): Draft[] {
  if (value.kind === 'list') return value.items.flatMap((item) => versionsOf(base, channel, item, search));
  if (value.kind === 'text') {
    const texts = [
      ...base.texts.filter(({ field }) => field !== 'text'),
      { field: 'text' as const, content: value.content() },
    ];
    return [{ ...base, channels: [channel], texts }];
  }
  if (value.kind !== 'map') return [];
  const { id: _, ...version } = draftOf(value, base, search);
  const replaced = new Set(version.texts.map(({ field }) => field));
  const texts = [...base.texts.filter(({ field }) => !replaced.has(field)), ...version.texts];
  const images = version.images.length > 0 ? version.images : base.images;
  const blanks = [...base.blanks, ...version.blanks];
  return [{ ...base, ...version, range: base.range, channels: [channel], texts, images, blanks }];
}

const TEXT_FIELDS: ReadonlySet<PostField> = new Set<PostField>(['text', ...SHARED_FIELDS]);

function draftOf(
  map: MapTree,
  context: Pick<Context, 'id' | 'campaign' | 'lang' | 'channels' | 'about'>,
  search: Search,
): Draft {
  const fields = fieldsOf(map, search);
  const texts = map.entries.flatMap(({ key, value }) => {
    const field = search.fieldNamed(key)?.field;
    return field && TEXT_FIELDS.has(field) ? contentsOf(field, value) : [];
  });
  return {
    id: valueIn(fields, 'id') ?? context.id,
    campaign: valueIn(fields, 'campaign') ?? context.campaign,
    lang: valueIn(fields, 'lang') ?? context.lang,
    channels: channelsNamed(fields) ?? context.channels,
    range: map.range,
    texts,
    images: imagesOf(fields, search),
    about: [...aboutIn(map, search), ...context.about],
    blanks: map.entries.flatMap(({ key, value }) => {
      const field = search.fieldNamed(key)?.field;
      return field && isBlank(value) ? [{ field, range: value.range }] : [];
    }),
  };
}

/** `title:`, `title: ~`, `title: ""` and `images: []`. Neither `true` nor `false` is one. */
function isBlank(tree: Tree): boolean {
  if (tree.kind === 'text') return tree.value.trim() === '';
  if (tree.kind === 'list') return tree.items.length === 0;
  return tree.kind === 'other' && tree.range.end - tree.range.start <= '~'.length;
}

function aboutIn(map: MapTree, { fieldNamed }: Search): NamedValue[] {
  return map.entries.flatMap(({ key, value }) => valuesOf(key, value, fieldNamed));
}

/** What a key says of a post beside its copy. A value that is no text or truth value says nothing. */
export function valuesOf(name: string, value: Tree, fieldNamed: Search['fieldNamed']): NamedValue[] {
  const field = fieldNamed(name)?.field;
  if (!field || (field !== 'kind' && !isAbout(field))) return [];
  if (value.kind === 'text') return [{ field, name, content: value.content() }];
  return value.kind === 'other' && value.content ? [{ field, name, content: value.content() }] : [];
}

function contentsOf(field: PostField, tree: Tree): Post['texts'][number][] {
  switch (tree.kind) {
    case 'text':
      return [{ field, content: tree.content() }];
    case 'list':
      return tree.items.flatMap((item) => contentsOf(field, item));
    case 'map':
      // A button or link with its parts: `cta: {text: Shop now, url: …}`.
      if (field !== 'cta' && field !== 'link') return [];
      return tree.entries.flatMap(({ key, value }) => {
        if (/^(?:text|label|title)$/i.test(key)) return contentsOf('cta', value);
        return /^(?:url|href|link)$/i.test(key) ? contentsOf('link', value) : [];
      });
    default:
      return [];
  }
}

function imagesOf(fields: Fields, search: Search): PostImage[] {
  const alts = (fields.get('alt') ?? []).flatMap(textsIn);
  const images = (fields.get('image') ?? []).flatMap((tree) => imagesIn(tree, search.fieldNamed));
  let next = 0;
  const paired = images.map(
    (image): PostImage => ({ ...image, alt: image.alt ?? alts[next++]?.content() ?? null }),
  );
  const rest = alts
    .slice(next)
    .map((alt): PostImage => ({ src: null, alt: alt.content(), range: alt.range }));
  return [...paired, ...rest];
}

/** The images of a value: an address, a map with an address and an alt text, or a list of these. */
export function imagesIn(tree: Tree, fieldNamed: Search['fieldNamed']): PostImage[] {
  if (tree.kind === 'list') return tree.items.flatMap((item) => imagesIn(item, fieldNamed));
  if (tree.kind === 'text')
    return tree.value.trim() === '' ? [] : [{ src: tree.content(), alt: null, range: tree.range }];
  if (tree.kind !== 'map') return [];
  let src: MappedText | null = null;
  let alt: MappedText | null = null;
  for (const { key, value } of tree.entries) {
    if (value.kind !== 'text') continue;
    if (fieldNamed(key)?.field === 'alt') alt = value.content();
    else if (/^(?:src|url|path|file|href|image)$/i.test(key)) src ??= value.content();
  }
  return src ? [{ src, alt, range: tree.range }] : [];
}
