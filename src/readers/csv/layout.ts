/** Which column of a table holds what. */
import { normalizeChannel } from '../../channels/index.ts';
import type { ChannelName } from '../../model/index.ts';
import { type fieldNamer, isAbout, type PostField, SHARED_FIELDS } from '../fields.ts';
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
  /** The columns of what all versions of a post share, field by field. */
  readonly shared: readonly FieldColumn[];
  /** The columns of what is said beside the copy, as they stand in the table. */
  readonly about: readonly FieldColumn[];
}

export interface FieldColumn {
  readonly field: PostField;
  readonly column: number;
}

/** A table as it reads. A row is made anew each time it is asked for: a long one need not be held. */
export interface Sheet {
  readonly length: number;
  row(index: number): readonly string[];
}

/** With the columns in the orders in which each row is looked through. */
function inOrder(layout: Omit<Layout, 'shared' | 'about'>): Layout {
  const columnsOf = (field: PostField): FieldColumn[] =>
    (layout.fields.get(field) ?? []).map((column) => ({ field, column }));
  const said = [...layout.fields.keys()].filter((field) => field === 'kind' || isAbout(field));
  return {
    ...layout,
    shared: SHARED_FIELDS.flatMap(columnsOf),
    about: said.flatMap(columnsOf).sort((a, b) => a.column - b.column),
  };
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
  sheet: Sheet,
  fieldNamed: ReturnType<typeof fieldNamer>,
  sure: boolean,
): Layout | null {
  if (sheet.length === 0) return null;
  const header = sheet.row(0);
  if (isHootsuite(sheet)) {
    const fields = new Map<PostField, number[]>([
      ['scheduled', [0]],
      ['text', [1]],
      ['link', [2]],
    ]);
    return inOrder({ fields, names: [], channels: [], firstRow: 0, captions: false, otherMedia: false });
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
    if (channel && !AMBIGUOUS.has(channel) && holdsCopy(sheet, column)) channels.push({ column, channel });
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
  if (!text && !ad && !email && channels.length === 0) return withoutHeader(sheet);
  const captions = has('image') && header.some((name) => /^\s*labels?(?:\(s\))?\s*$/i.test(name));
  const known = fields.get('image') ?? [];
  const otherMedia = header.some((name, column) => MEDIA.test(name) && !known.includes(column));
  return inOrder({ fields, names: header, channels, firstRow: 1, captions, otherMedia });
}

/** Two rows or more with a channel's name in one column, and in one other column alone a text. */
function withoutHeader(sheet: Sheet): Layout | null {
  if (sheet.length < 2) return null;
  const namesChannel = (cell: string): boolean => {
    const name = normalizeChannel(cell);
    return name !== null && !AMBIGUOUS.has(name);
  };
  // Row by row, and only the columns that may still be of a kind: most tables are none of posts, and soon told.
  let channels = [...sheet.row(0).keys()];
  let texts = channels;
  for (let i = 0; i < sheet.length && channels.length > 0 && texts.length > 0; i++) {
    const row = sheet.row(i);
    channels = channels.filter((column) => namesChannel(row[column] ?? ''));
    texts = texts.filter((column) => looksLikeCopy(row[column] ?? ''));
  }
  const [channel] = channels;
  if (channel === undefined || texts.length !== 1) return null;
  const fields = new Map<PostField, number[]>([
    ['channel', [channel]],
    ['text', texts],
  ]);
  return inOrder({
    fields,
    names: [],
    channels: [],
    firstRow: 0,
    captions: false,
    otherMedia: true,
    isGuessed: true,
  });
}

function holdsCopy(sheet: Sheet, column: number): boolean {
  let filled = 0;
  let copy = 0;
  for (let i = 1; i < sheet.length; i++) {
    const cell = sheet.row(i)[column]?.trim() ?? '';
    if (cell === '') continue;
    filled++;
    if (looksLikeCopy(cell)) copy++;
  }
  return filled > 0 && copy * 2 >= filled;
}

const DATE_TIME = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[ T]+\d{1,2}:\d{2}/;

/** Hootsuite's bulk file has no header: date and time, message, and maybe a link. */
function isHootsuite(sheet: Sheet): boolean {
  const first = Array.from({ length: Math.min(10, sheet.length) }, (_, i) => sheet.row(i));
  return first.every((row) => {
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
