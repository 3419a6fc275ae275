/** Which column of a table holds what. */
import { normalizeChannel } from '../../channels/index.ts';
import type { ChannelName } from '../../model/index.ts';
import type { fieldNamer, PostField } from '../fields.ts';
import { looksLikeCopy } from '../post.ts';

export interface Layout {
  readonly fields: ReadonlyMap<PostField, readonly number[]>;
  /** Of the columns, as written; empty where the table has no header. */
  readonly names: readonly string[];
  /** Columns named after a channel that hold its copy. */
  readonly channels: readonly { readonly column: number; readonly channel: ChannelName }[];
  /** The first row of posts. */
  readonly firstRow: 0 | 1;
  /** Publer writes a post's text and its photos' captions into one cell, parted by `||`. */
  readonly captions: boolean;
  /** Pictures or videos may stand in a column that is not among `fields`: `Video`, `Creative`. */
  readonly otherMedia: boolean;
  /** There is no header, and the columns are told by what stands in them. */
  readonly isGuessed?: true;
}

const MEDIA =
  /video|media|gif|reel|photo|image|picture|visual|creative|asset|file|attachment|design|carousel/i;

/** Names that a data set has for other things than copy: `page` counts views, `banner` is an address. */
const AMBIGUOUS: ReadonlySet<ChannelName> = new Set(['page', 'blog', 'captions', 'banner']);

/**
 * The layout of a table of posts, or null for any other table: an address list, a product feed, measurements.
 * `sure`: the path or the guide says that there is copy, so that a text column alone will do.
 */
export function layoutOf(
  rows: readonly (readonly string[])[],
  fieldNamed: ReturnType<typeof fieldNamer>,
  sure: boolean,
): Layout | null {
  const [header, ...body] = rows;
  if (!header) return null;
  if (isHootsuite(rows)) {
    const fields = new Map<PostField, number[]>([
      ['scheduled', [0]],
      ['text', [1]],
      ['link', [2]],
    ]);
    return { fields, names: [], channels: [], firstRow: 0, captions: false, otherMedia: false };
  }

  const fields = new Map<PostField, number[]>();
  const channels: { column: number; channel: ChannelName }[] = [];
  let unmistakable = false;
  let planned = false;
  for (const [column, name] of header.entries()) {
    const named = fieldNamed(name);
    if (named) {
      fields.set(named.field, [...(fields.get(named.field) ?? []), column]);
      unmistakable ||= named.unmistakable && named.field === 'text';
      planned ||= named.field === 'scheduled' && /sched|post|publish/i.test(name);
      continue;
    }
    const channel = normalizeChannel(name);
    if (channel && !AMBIGUOUS.has(channel) && holdsCopy(body, column)) channels.push({ column, channel });
  }

  const has = (...names: PostField[]) => names.some((name) => fields.has(name));
  const text =
    has('text') &&
    (sure ||
      unmistakable ||
      planned ||
      has('channel', 'campaign', 'image', 'alt', 'comment', 'hashtags', 'headline', 'subject') ||
      (has('link') && has('scheduled')));
  const ad = has('headline') && has('description') && (sure || has('campaign', 'link', 'cta', 'channel'));
  const email = has('subject') && has('preheader');
  if (!text && !ad && !email && channels.length === 0) return withoutHeader(rows);
  const captions = has('image') && header.some((name) => /^\s*labels?(?:\(s\))?\s*$/i.test(name));
  const known = fields.get('image') ?? [];
  const otherMedia = header.some((name, column) => MEDIA.test(name) && !known.includes(column));
  return { fields, names: header, channels, firstRow: 1, captions, otherMedia };
}

/** Two rows or more with a channel's name in one column, and in one other column alone a text. */
function withoutHeader(rows: readonly (readonly string[])[]): Layout | null {
  const columns = rows.length < 2 ? [] : rows[0]!.map((_, column) => rows.map((row) => row[column] ?? ''));
  const every = (test: (cell: string) => boolean) =>
    columns.flatMap((cells, column) => (cells.every(test) ? [column] : []));
  const [channel] = every((cell) => {
    const name = normalizeChannel(cell);
    return name !== null && !AMBIGUOUS.has(name);
  });
  const texts = every(looksLikeCopy);
  if (channel === undefined || texts.length !== 1) return null;
  const fields = new Map<PostField, number[]>([
    ['channel', [channel]],
    ['text', texts],
  ]);
  return { fields, names: [], channels: [], firstRow: 0, captions: false, otherMedia: true, isGuessed: true };
}

function holdsCopy(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(looksLikeCopy).length * 2 >= filled.length;
}

const DATE_TIME = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[ T]+\d{1,2}:\d{2}/;

/** Hootsuite's bulk file has no header: date and time, message, and maybe a link. */
function isHootsuite(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(0, 10).every((row) => {
    const [date, message, link] = row;
    return (
      row.length >= 2 &&
      row.length <= 3 &&
      DATE_TIME.test(date!) &&
      looksLikeCopy(message!) &&
      (!link?.trim() || /^\s*(?:https?:\/\/|www\.|\uFFFC)/i.test(link))
    );
  });
}
