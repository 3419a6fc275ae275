/**
 * The names under which formats keep the fields of copy: front matter, YAML keys, JSON properties, and the columns of
 * calendars and bulk uploads (Hootsuite, Sprout, GoHighLevel, SocialBee, Publer, PostFast, MagicSync, Ayrshare,
 * Oktopost, Buffer, Later). One table, so that `Subject line` in a sheet and `subject_line` in front matter are the
 * same field.
 */
import type { AboutKey, Role } from '../model/index.ts';

const ALIASES = {
  id: ['id', 'post id', 'ref', 'reference', 'slug'],
  channel: [
    'channel',
    'channels',
    'platform',
    'platforms',
    'network',
    'networks',
    'social network',
    'social networks',
  ],
  campaign: ['campaign', 'campaign name'],
  lang: ['lang', 'language', 'locale'],
  scheduled: [
    'scheduled',
    'scheduled at',
    'scheduled for',
    'scheduled time',
    'schedule date',
    'schedule',
    'date',
    'time',
    'datetime',
    'time 24hr',
    'posting time',
    'post at specific time',
    'publish at',
    'publish date',
    'post date',
    'post time',
    'send at',
    'send date',
    'send time',
    'publication date',
    'published',
    'published at',
  ],
  kind: ['kind', 'type', 'content type', 'message type', 'email type', 'asset kind'],
  sponsored: ['sponsored', 'is sponsored', 'sponsor', 'paid partnership', 'paid', 'partnership'],
  from: ['from', 'from name', 'from email', 'from address', 'sender', 'sender name'],
  status: ['status', 'approval status', 'approval'],
  text: [
    'text',
    'copy',
    'message',
    'message text',
    'caption',
    'body',
    'body copy',
    'body text',
    'content',
    'post',
    'post text',
    'post copy',
    'post content',
    'social copy',
    'tweet',
    'primary text',
    'introductory text',
  ],
  headline: ['headline', 'headlines'],
  kicker: ['kicker'],
  title: ['title', 'post title', 'youtube title', 'pinterest title', 'link title', 'app name', 'app title'],
  subtitle: ['subtitle', 'subhead', 'subheading', 'deck', 'dek'],
  tagline: ['tagline'],
  description: [
    'description',
    'descriptions',
    'link description',
    'meta description',
    'summary',
    'excerpt',
    'tease',
    'teaser',
  ],
  'short-description': ['short description'],
  'promotional-text': ['promotional text', 'promo text'],
  subject: ['subject', 'subject line', 'email subject'],
  preheader: ['preheader', 'preheader text', 'preview', 'preview text'],
  cta: ['cta', 'call to action', 'button', 'button text', 'cta text'],
  link: [
    'link',
    'links',
    'url',
    'urls',
    'link url',
    'post url',
    'final url',
    'destination',
    'landing page',
    'landing page url',
    'destination url',
    'website url',
    'cta url',
  ],
  image: [
    'image',
    'images',
    'image url',
    'image urls',
    'picture',
    'pictures',
    'photo',
    'photos',
    'media',
    'media url',
    'media urls',
    'attachments',
  ],
  alt: ['alt', 'alt text', 'alt texts', 'image alt', 'image alt text', 'image alts'],
  comment: ['first comment', 'comments', 'comment', 'follow up comment'],
  hashtags: ['hashtags', 'hashtag'],
} satisfies Record<string, readonly string[]>;

export type Field = keyof typeof ALIASES;

/** What pages have and posts have not. */
type PageField = 'kicker' | 'tagline';
const PAGE_FIELDS: ReadonlySet<Field> = new Set<PageField>(['kicker', 'tagline']);

export type PostField = Exclude<Field, PageField>;

/** The fields of copy that every version of a post shares. */
export const SHARED_FIELDS = [
  'headline',
  'title',
  'subtitle',
  'description',
  'short-description',
  'promotional-text',
  'subject',
  'preheader',
  'cta',
  'link',
  'comment',
  'hashtags',
] as const satisfies readonly PostField[];

/** Names that only copy has: alone they make a file a file of copy. `text` and `message` are in every data set. */
const UNMISTAKABLE = new Set([
  'caption',
  'copy',
  'tweet',
  'messagetext',
  'posttext',
  'postcopy',
  'postcontent',
  'socialcopy',
  'primarytext',
  'introductorytext',
]);

/**
 * `Media URL(s)`, `media-urls` and `mediaUrls` → `media_urls`. What stands in brackets is a remark: `link (OGmetaUrl)`
 * is `link`.
 */
export function normaliseKey(key: string): string {
  return key
    .replace(/\(s\)/gi, 's')
    .replace(/\([^)]*\)/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
    .toLowerCase();
}

/** Names are compared without their word breaks: `imageurl`, `subjectline`. */
const joined = (name: string): string => normaliseKey(name).replaceAll('_', '');

const byAlias = new Map(
  (Object.entries(ALIASES) as [Field, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [joined(name), field] as const),
  ),
);

function postField(name: string): PostField | null {
  const field = byAlias.get(name);
  return field && !PAGE_FIELDS.has(field) ? (field as PostField) : null;
}

const HEADERS: ReadonlySet<Field> = new Set<Field>([
  'kicker',
  'headline',
  'title',
  'subtitle',
  'tagline',
  'description',
  'subject',
  'preheader',
  'cta',
  'alt',
]);

/** The header of a page or email that a key of its front matter stands for; null when it is none. */
export function headerField(key: string): Field | null {
  const field = byAlias.get(joined(key));
  return field && HEADERS.has(field) ? field : null;
}

const ABOUT: ReadonlySet<Field> = new Set<AboutKey>(['scheduled', 'sponsored', 'from', 'status']);

/** What a key of front matter says of the asset beside its copy; null when it says nothing of the kind. */
export function aboutField(key: string): AboutKey | 'kind' | null {
  const field = byAlias.get(joined(key));
  return field === 'kind' || (field && isAbout(field)) ? field : null;
}

export function isAbout(field: Field): field is AboutKey {
  return ABOUT.has(field);
}

/** An image's text has its own role wherever it is kept; any other header is `field:name`. */
export function roleOfHeader(field: Field): Role {
  return field === 'alt' ? 'alt' : `field:${field}`;
}

/** The field a column or key is, and whether only copy has such a name. */
export interface NamedField {
  readonly field: PostField;
  readonly unmistakable: boolean;
}

/** Names fields; those of the guide's `columns` come before the usual ones. `Headline 2` is one more `headline`. */
export function fieldNamer(
  columns: Readonly<Record<string, readonly string[]>>,
): (name: string) => NamedField | null {
  const own = new Map<string, PostField>();
  for (const [field, names] of Object.entries(columns)) {
    const canonical = postField(joined(field));
    if (canonical) for (const name of names) own.set(joined(name), canonical);
  }
  return (name) => {
    const normal = joined(name);
    const chosen = own.get(normal);
    if (chosen) return { field: chosen, unmistakable: true };
    const field = postField(normal) ?? postField(normal.replace(/\d+$/, ''));
    return field ? { field, unmistakable: UNMISTAKABLE.has(normal) } : null;
  };
}
