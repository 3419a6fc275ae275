/**
 * What the fields of a post are called in the calendars and bulk uploads of scheduling tools: Hootsuite, Sprout,
 * GoHighLevel, SocialBee, Publer, PostFast, MagicSync, Ayrshare, Oktopost, Buffer, Later, and in YAML and JSON
 * calendars. One list for columns and keys.
 */
export type PostField =
  | 'id'
  | 'channel'
  | 'campaign'
  | 'lang'
  | 'scheduled'
  | 'text'
  | 'headline'
  | 'title'
  | 'description'
  | 'subject'
  | 'preheader'
  | 'cta'
  | 'link'
  | 'image'
  | 'alt'
  | 'comment'
  | 'hashtags';

const ALIASES: Readonly<Record<PostField, readonly string[]>> = {
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
  ],
  text: [
    'text',
    'copy',
    'message',
    'message text',
    'caption',
    'body',
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
  title: ['title', 'post title', 'youtube title', 'pinterest title', 'link title'],
  description: ['description', 'descriptions', 'link description', 'meta description'],
  subject: ['subject', 'subject line', 'email subject'],
  preheader: ['preheader', 'preheader text', 'preview text'],
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
};

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

/** `Media URL(s)`, `media_urls` and `mediaUrls` are one name; `link (OGmetaUrl)` is `link`, and `Headline 2` is one more `headline`. */
const key = (name: string): string =>
  name
    .replace(/\(s\)/gi, 's')
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const byAlias = new Map(
  (Object.entries(ALIASES) as [PostField, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [key(name), field] as const),
  ),
);

/** The field a column or key is, and whether only copy has such a name. */
export interface NamedField {
  readonly field: PostField;
  readonly unmistakable: boolean;
}

/** Names fields; those of the guide's `columns` come before the usual ones. */
export function fieldNamer(
  columns: Readonly<Record<string, readonly string[]>>,
): (name: string) => NamedField | null {
  const own = new Map<string, PostField>();
  for (const [field, names] of Object.entries(columns)) {
    const canonical = field in ALIASES ? (field as PostField) : byAlias.get(key(field));
    if (canonical) for (const name of names) own.set(key(name), canonical);
  }
  return (name) => {
    const normal = key(name);
    const chosen = own.get(normal);
    if (chosen) return { field: chosen, unmistakable: true };
    const field = byAlias.get(normal) ?? byAlias.get(normal.replace(/\d+$/, ''));
    return field ? { field, unmistakable: UNMISTAKABLE.has(normal) } : null;
  };
}
