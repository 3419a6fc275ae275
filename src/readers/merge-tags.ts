/**
 * Merge tags are what a sending system fills in: their output is not known here. They are masked before
 * any parser sees the file, character for character, so that a `<` inside one opens no tag, a `{{` starts
 * no YAML map, and every offset stays true. A parser then meets a run of U+FFFC, which is text to all of them.
 *
 * Dialects: `{{ }}`, `{{{ }}}`, `{% %}`, `{# #}` (Liquid, Handlebars, Jinja), `*|NAME|*` (Mailchimp),
 * `%%name%%`, `%%=v(@x)=%%`, `%%[ … ]%%` (Salesforce), `<% %>` (ERB).
 */
import { type MergeTag, OPAQUE } from '../model/index.ts';

export interface Masked {
  /** As long as the source; every merge tag is a run of U+FFFC. */
  readonly text: string;
  readonly tags: readonly MergeTag[];
}

/** How every tag starts. Cheap: most files hold none at all. */
const OPENING = /\{\{|\{%|\{#|\*\||%%|<%/g;

// Those that may not hold their own start or end. A `%%name%%` needs a name, so that `100%%` in copy is text.
const SHORT: readonly RegExp[] = [
  /\{\{\{[^{}]*\}\}\}/y,
  /\{\{(?:[^{}]|\}(?!\})|\{(?!\{))*\}\}/y,
  /\*\|[^|*\r\n]+\|\*/y,
  /%%[A-Za-z_][\w.: -]*%%/y,
];

/** Those that end with the first end there is: code, and comments, which in Handlebars may hold `}}`. */
const LONG: readonly (readonly [opening: string, closing: string])[] = [
  ['{{!--', '--}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['%%[', ']%%'],
  ['%%=', '=%%'],
  ['<%', '%>'],
];

export function maskMergeTags(source: string): Masked {
  if (source.search(OPENING) === -1) return { text: source, tags: [] };
  const tags: MergeTag[] = [];
  const pieces: string[] = [];
  const next = nextIn(source);
  let at = 0;
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(source); found; found = OPENING.exec(source)) {
    const start = found.index;
    const end = endOfTag(source, start, next);
    // An unclosed tag is text, and the next one may start within it: `{{{{name}}`.
    OPENING.lastIndex = end ?? start + 1;
    if (end === null) continue;
    tags.push({ range: { start, end }, ...classify(source.slice(start, end)) });
    pieces.push(source.slice(at, start), OPAQUE.repeat(end - start));
    at = end;
  }
  return { text: pieces.join('') + source.slice(at), tags };
}

function endOfTag(source: string, start: number, next: ReturnType<typeof nextIn>): number | null {
  for (const [opening, closing] of LONG) {
    if (!source.startsWith(opening, start)) continue;
    const inside = start + opening.length;
    // A hash alone is no comment: `{#each}`, `{#id}`.
    if (opening === '{#' && !/[\s-]/.test(source.charAt(inside))) continue;
    const close = next(closing, inside);
    if (close !== -1) return close + closing.length;
  }
  for (const tag of SHORT) {
    tag.lastIndex = start;
    if (tag.test(source)) return tag.lastIndex;
  }
  return null;
}

/**
 * `indexOf` for searches that go forward: it looks at no character twice for the same text, so that thousands of tags
 * without an end are no more than one.
 */
function nextIn(source: string): (wanted: string, from: number) => number {
  const known = new Map<string, number>();
  return (wanted, from) => {
    let index = known.get(wanted) ?? 0;
    if (index === -1 || index > from) return index;
    index = source.indexOf(wanted, from);
    known.set(wanted, index);
    return index;
  };
}

function classify(raw: string): Pick<MergeTag, 'dialect' | 'kind'> {
  if (raw.startsWith('*|')) {
    return {
      dialect: 'mailchimp',
      kind: /^\*\|(?:IF|IFNOT|ELSE|ELSEIF|END|INTERESTED)\b/i.test(raw) ? 'control' : 'output',
    };
  }
  if (raw.startsWith('%%'))
    return { dialect: 'salesforce', kind: raw.startsWith('%%[') ? 'control' : 'output' };
  if (raw.startsWith('<%')) {
    if (raw.startsWith('<%#')) return { dialect: 'erb', kind: 'comment' };
    return { dialect: 'erb', kind: /^<%[-=]?=/.test(raw) ? 'output' : 'control' };
  }
  if (raw.startsWith('{#') || raw.startsWith('{{!')) return { dialect: 'braces', kind: 'comment' };
  if (raw.startsWith('{%') || /^\{\{~?\s*[#/^]|^\{\{~?\s*else\b/.test(raw))
    return { dialect: 'braces', kind: 'control' };
  return { dialect: 'braces', kind: 'output' };
}

/** Where pieces of text go: a builder, or what prepares them for one. */
export interface TextSink {
  raw(start: number, end: number): unknown;
  atom(text: string, start: number, end: number): unknown;
}

/**
 * Appends a stretch of masked text: what is text as it is, each merge tag as one opaque atom, a comment tag as nothing.
 * `append` writes the parts between tags; by default they are taken raw.
 */
export function appendAroundTags(
  builder: TextSink,
  tags: readonly MergeTag[],
  start: number,
  end: number,
  append: (start: number, end: number) => void = (from, to) => builder.raw(from, to),
): void {
  let at = start;
  for (let i = firstTagFrom(tags, start); i < tags.length; i++) {
    const { range, kind } = tags[i]!;
    if (range.start >= end) break;
    if (range.start > at) append(at, range.start);
    const stop = Math.min(range.end, end);
    if (kind !== 'comment') builder.atom(OPAQUE, Math.max(range.start, at), stop);
    at = stop;
  }
  if (at < end) append(at, end);
}

/** Index of the first tag that ends after `offset`; tags are in file order and do not overlap. */
function firstTagFrom(tags: readonly MergeTag[], offset: number): number {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tags[middle]!.range.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tags within a range. */
export function tagsWithin(tags: readonly MergeTag[], start: number, end: number): MergeTag[] {
  const within: MergeTag[] = [];
  for (let i = firstTagFrom(tags, start); i < tags.length && tags[i]!.range.start < end; i++)
    within.push(tags[i]!);
  return within;
}
