/** Documents that hold posts under headings: a content calendar in markdown or Word. */
import { normalizeChannel } from '../channels/index.ts';
import {
  type Asset,
  type BrandGuide,
  type ChannelName,
  contains,
  type MappedText,
  type Range,
  rangeOf,
  sliceMapped,
  type TextRun,
} from '../model/index.ts';
import { fieldNamer, type NamedField } from './fields.ts';
import { tagsWithin } from './merge-tags.ts';
import { trimmed } from './trim.ts';

export interface Heading {
  readonly depth: number;
  readonly range: Range;
}

/** What may stand beside posts in a calendar and is none. */
const NEUTRAL =
  /^(?:notes?|to-?dos?|ideas?|assets|images|visuals|schedule|overview|brief|goals?|audience|timeline|checklist|links|resources)\b/i;
/** A plan numbers its posts or gives their days; an article about networks does not. */
const PLANNED =
  /(?:\b(?:posts?|tweet|day|week|draft|version)\s*#?\d)|\b\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}\b/i;
const CALENDAR_PATH = /^(?:socials?|calendars?|captions|tweets)$/;

/**
 * The posts of a document whose headings name channels (`## Instagram`, `### Post 1 (LinkedIn, 3 March)`), and what is
 * left of it; the document itself where they do not, or may well be those of an article.
 */
export function postsUnderHeadings(asset: Asset, headings: readonly Heading[], guide: BrandGuide): Asset[] {
  if (asset.channel !== null || headings.length === 0) return [asset];
  const marked = headings.map((heading) => {
    const text = asset.runs
      .filter(({ role, content }) => role === 'heading' && contains(heading.range, rangeOf(content)))
      .map(({ content }) => content.text)
      .join(' ');
    return { ...heading, text, channels: channelsIn(text) };
  });
  const named = marked.filter(({ channels }) => channels.length > 0);
  const depth = Math.min(...named.map((heading) => heading.depth));
  const level = marked.filter((heading) => heading.depth === depth);
  const isPlan = level.every(({ text, channels }) => channels.length > 0 || NEUTRAL.test(text));
  if (named.length === 0 || !isPlan) return [asset];
  const inCalendar = asset.path
    .toLowerCase()
    .split(/[/\s_.-]+/)
    .some((word) => CALENDAR_PATH.test(word));
  if (!inCalendar && !level.some(({ text }) => PLANNED.test(text))) return [asset];

  const fieldNamed = fieldNamer(guide.columns);
  const sections = level
    .filter(({ channels }) => channels.length > 0)
    .map((heading) => {
      const next = marked.find((other) => other.range.start > heading.range.start && other.depth <= depth);
      return { ...heading, whole: { start: heading.range.start, end: next?.range.start ?? asset.range.end } };
    });
  const posts = sections.flatMap(({ whole, range, channels }, i) => {
    const part = within(asset, whole, (place) => !contains(range, place));
    const runs = part.runs.flatMap((run) => withoutLabel(run, fieldNamed));
    if (runs.length === 0) return [];
    const id = sections.length > 1 ? `${asset.id}#${i + 1}` : asset.id;
    return channels.map(
      (channel): Asset => ({
        ...part,
        id: channels.length > 1 ? `${id}:${channel}` : id,
        channel,
        impliedChannel: null,
        runs,
      }),
    );
  });
  if (posts.length === 0) return [asset];
  const isOutside = (place: Range) => !sections.some(({ whole }) => contains(whole, place));
  const rest = { ...within(asset, asset.range, isOutside), impliedChannel: null };
  const isCopy = rest.runs.some(({ role }) => role !== 'heading');
  return isCopy ? [rest, ...posts] : posts;
}

/** Social networks, messages and ads: what has posts under headings. `Site` and `Blog` are parts of any document. */
const POSTED = /^(?:social\/|ad\/|sms$|push$|whatsapp$|rcs$)/;

function channelsIn(heading: string): ChannelName[] {
  if (heading.length > 80) return [];
  const whole = channelNamed(heading);
  if (whole) return [whole];
  const pieces = heading.split(/\s+[–—-]\s+|[|:,()[\]/·•+&]|\s+(?:and|for|on)\s+/i);
  return [...new Set(pieces.flatMap((piece) => channelNamed(piece) ?? []))];
}

function channelNamed(text: string): ChannelName | null {
  const name = text
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .replace(/(?:#|\b(?:no\.?|nr\.?)\s*)?\d+\s*$/i, '')
    .replace(/\b(?:caption|copy|draft)\s*$/i, '')
    .trim();
  const channel = name === '' ? null : normalizeChannel(name);
  return channel && POSTED.test(channel) ? channel : null;
}

function within(asset: Asset, range: Range, isKept: (place: Range) => boolean): Asset {
  const isIn = (place: Range): boolean => contains(range, place) && isKept(place);
  return {
    ...asset,
    range,
    runs: asset.runs.filter(({ content }) => isIn(rangeOf(content))),
    colors: asset.colors.filter((use) => isIn(use.range)),
    pairs: asset.pairs.filter((pair) => isIn(pair.range)),
    images: asset.images.filter((use) => isIn(use.range)),
    links: asset.links.filter((use) => isIn(use.range)),
    fonts: asset.fonts.filter((use) => isIn(use.range)),
    mergeTags: tagsWithin(asset.mergeTags, range.start, range.end),
  };
}

const LABEL = /^\s*([\p{L}][\p{L} /-]{0,24}?)\s*:\s*/u;

/** `**Caption:** Rain is back.` → the caption; `Image: coat.jpg` is no copy. A heading with such a name is a label, too. */
function withoutLabel(run: TextRun, fieldNamed: (name: string) => NamedField | null): TextRun[] {
  const { text } = run.content;
  if (run.role === 'heading') return fieldNamed(text.replace(/:\s*$/, '')) || NEUTRAL.test(text) ? [] : [run];
  const [label = '', name = ''] = LABEL.exec(text) ?? [];
  const field = name === '' ? null : (fieldNamed(name)?.field ?? null);
  if (label === '' || field === null) return [run];
  const said = sliceFrom(run, label.length);
  if (said.content.text === '') return [];
  switch (field) {
    case 'text':
    case 'hashtags':
      return [said];
    case 'headline':
    case 'title':
    case 'description':
    case 'subject':
    case 'preheader':
      return [{ ...said, role: `field:${field}` }];
    case 'cta':
      return [{ ...said, role: 'button' }];
    case 'alt':
      return [{ ...said, role: 'alt' }];
    // A day, a status, an address: about the post, and not in it.
    default:
      return [];
  }
}

function sliceFrom(run: TextRun, start: number): TextRun {
  const content: MappedText = trimmed(sliceMapped(run.content, start, run.content.text.length));
  const spans = run.spans.flatMap((span) => {
    const moved = {
      ...span,
      start: Math.max(0, span.start - start),
      end: Math.min(span.end - start, content.text.length),
    };
    return moved.start < moved.end ? [moved] : [];
  });
  return { ...run, content, spans };
}
