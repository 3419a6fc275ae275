/** What of an asset a channel counts: the text of its post, each of its fields, each alternative text. */
import {
  type Asset,
  type Channel,
  channelNamed,
  fieldName,
  type MappedText,
  OPAQUE,
  type Range,
  type RuleContext,
  rangeOf,
  sliceMapped,
} from 'brandlint/rule';

export interface CountedText {
  /** `text`, `alt`, `cta`, or a field: `headline`. */
  readonly of: string;
  readonly text: string;
  /** Whether the channel gets the very characters: a list or a link of markdown reaches it in a form of the tool's choice. */
  readonly isExact: boolean;
  /** How many merge tags print something in it. */
  readonly tags: number;
  /** Whether merge tags choose between parts of it. */
  readonly hasChoice: boolean;
  /** Where what stands behind an offset of it is in the file. */
  rest(from: number): Range;
}

/** Formats in which a post stands as it is sent. A page or an email is not its text alone. */
const FORMATS = new Set(['text', 'csv', 'yaml', 'json', 'markdown']);

/** Runs that are the text of a post, by format: the list of a tweet is the options of its poll. */
const PROSE = new Set(['body', 'list-item', 'quote']);

/** The stems under which fastlane keeps each text of a store listing as a file. */
const STORE_FILES: Readonly<Record<string, string>> = {
  name: 'title',
  title: 'title',
  subtitle: 'subtitle',
  keywords: 'keywords',
  promotional_text: 'promotional-text',
  description: 'description',
  short_description: 'short-description',
  full_description: 'description',
};

/**
 * @param wanted What is limited: nothing else is put together.
 * @param mayMatter Whether a text is worth more than a look: most are far from any limit.
 */
export function textsOf(
  asset: Asset,
  channel: Channel | null,
  wanted: ReadonlySet<string>,
  raw: RuleContext['raw'],
  mayMatter: (text: string, of: string) => boolean,
): readonly CountedText[] {
  const texts: CountedText[] = [];
  for (const { role, content } of asset.runs) {
    const of = role === 'button' ? 'cta' : role === 'alt' ? 'alt' : fieldName(role);
    if (of === null || !wanted.has(of) || !mayMatter(content.text, of)) continue;
    const parts = channel?.kind === 'ad' ? linesOf(content) : [content];
    for (const part of parts) texts.push(single(of, part, asset));
  }
  const of = channel?.kind === 'store' && asset.format === 'text' ? storeFieldOf(asset.path) : 'text';
  const post = of && wanted.has(of) && FORMATS.has(asset.format) ? postOf(of, asset, raw, mayMatter) : null;
  if (post) texts.push(post);
  return texts;
}

function storeFieldOf(path: string): string | null {
  const stem = /([^/]*)\.[^./]*$/.exec(path)?.[1] ?? '';
  return Object.hasOwn(STORE_FILES, stem) ? STORE_FILES[stem]! : null;
}

/** Each line on its own: a cell or value of an ad may hold all of its headlines. */
function linesOf(content: MappedText): MappedText[] {
  const lines: MappedText[] = [];
  for (const { 0: line, index } of content.text.matchAll(/[^\r\n|]+(?:\|(?!\|)[^\r\n|]+)*/g)) {
    const start = index + line.length - line.trimStart().length;
    if (line.trim() !== '') lines.push(sliceMapped(content, start, start + line.trim().length));
  }
  return lines;
}

/** What nobody sees, put behind a preheader so that the inbox shows no more of the email. */
const PADDING = /(?:\s|\u034F|[\u00AD\u061C\u2007\u200B-\u200F\u2060-\u2064\uFEFF])+$/u;

function single(of: string, content: MappedText, asset: Asset): CountedText {
  return {
    of,
    text: of === 'preheader' ? content.text.replace(PADDING, '') : content.text,
    isExact: true,
    ...tagsIn(content.text, [content], asset),
    rest: (from) => rangeOf(content, from),
  };
}

function tagsIn(
  text: string,
  contents: readonly MappedText[],
  asset: Asset,
): Pick<CountedText, 'tags' | 'hasChoice'> {
  if (!text.includes(OPAQUE)) return { tags: 0, hasChoice: false };
  const places = contents.map((content) => rangeOf(content));
  const tags = asset.mergeTags.filter(({ range }) =>
    places.some(({ start, end }) => start <= range.start && range.end <= end),
  );
  const count = (kind: string) => tags.filter((tag) => tag.kind === kind).length;
  return { tags: count('output'), hasChoice: count('control') > 0 };
}

/** The paragraphs of a post as one text. */
function postOf(
  of: string,
  asset: Asset,
  raw: RuleContext['raw'],
  mayMatter: (text: string, of: string) => boolean,
): CountedText | null {
  const isMarkdown = asset.format === 'markdown';
  const runs = asset.runs.filter(({ role }) => (isMarkdown ? PROSE.has(role) : role === 'body'));
  if (runs.length === 0 || (isMarkdown && isArticle(asset))) return null;
  const ordered = hashtagsLast(runs);
  const starts: number[] = [];
  let text = '';
  let last: MappedText | undefined;
  for (const { content } of ordered) {
    if (last) text += separatorOf(last, content, asset.format, raw);
    starts.push(text.length);
    text += content.text;
    last = content;
  }
  if (!mayMatter(text, of) || isThread(text)) return null;
  return {
    of,
    text,
    isExact: !isMarkdown || runs.every(({ role, spans }) => role === 'body' && spans.length === 0),
    ...tagsIn(
      text,
      runs.map(({ content }) => content),
      asset,
    ),
    rest(from) {
      const i = starts.findLastIndex((start) => start <= from);
      const { content } = ordered[i]!;
      const { start: begin, end } = rangeOf(content, Math.min(from - starts[i]!, content.text.length));
      // What follows in other cells may stand before it in the file.
      const last = rangeOf(ordered.at(-1)!.content).end;
      return { start: begin, end: Math.max(last >= begin ? last : end, end) };
    },
  };
}

const HASHTAGS = /^(?:[#＃][\p{L}\p{N}_]+[\s,]*)+$/u;

/** A column of hashtags goes under the post, wherever it stands in the sheet. */
function hashtagsLast(runs: Asset['runs']): Asset['runs'] {
  const isTags = ({ content }: Asset['runs'][number]) =>
    /^[#＃]/.test(content.text) && HASHTAGS.test(content.text);
  return runs.length > 1 && runs.slice(0, -1).some(isTags)
    ? [...runs.filter((run) => !isTags(run)), ...runs.filter(isTags)]
    : runs;
}

/** Paragraphs of one value keep their blank lines. Between two values a tool puts a space at the least. */
function separatorOf(before: MappedText, after: MappedText, format: string, raw: RuleContext['raw']): string {
  if (format === 'markdown') return '\n\n';
  const [start, end] = [rangeOf(before).end, rangeOf(after).start];
  if (end < start) return ' ';
  const gap = raw({ start, end });
  // YAML folds lines: how many of them the value has cannot be told from the file's.
  if (format === 'yaml') return gap.trim() === '' ? '\n\n' : ' ';
  if (gap === '\n\n') return gap;
  const lines = format === 'json' ? gap.replaceAll('\\r', '').replaceAll('\\n', '\n') : gap;
  if (lines.trim() !== '') return ' ';
  return '\n'.repeat(lines.match(/\r\n?|\n/g)?.length ?? 2);
}

/** No network shows headings: a page about LinkedIn may well be called so. */
function isArticle({ runs, channel }: Asset): boolean {
  const hasOwnTitle = channelNamed(channel)?.limits?.some(({ of }) => of === 'title');
  return runs.some(({ role }) => role === 'heading' || (role === 'field:title' && !hasOwnTitle));
}

/** `1/`, `1/3` or `(1/3)` at the start or end of a line; not a date or a share such as `1/2 price`. */
const FIRST = /^\s*\(?1\s?\/(?:\d{1,2}|n)?[).:]?(?:\s|$)|[(\s]1\/\d{1,2}\)?\s*$/m;
const SECOND = /^\s*\(?2\s?\/(?:\d{1,2}|n)?[).:]?(?:\s|$)|[(\s]2\/\d{1,2}\)?\s*$/m;

/** Several posts in one text, numbered: each is counted by itself where it is sent. */
function isThread(text: string): boolean {
  return text.includes('1/') && text.includes('2/') && FIRST.test(text) && SECOND.test(text);
}
