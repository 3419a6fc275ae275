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

// A `%%name%%` needs a name, so that `100%%` in copy is text. Handlebars comments may hold `}}`. An unclosed tag is text.
const TAG =
  /\{\{!--[\s\S]*?--\}\}|\{\{\{[^{}]*\}\}\}|\{\{(?:[^{}]|\}(?!\})|\{(?!\{))*\}\}|\{%[\s\S]*?%\}|\{#(?=[\s-])[\s\S]*?#\}|\*\|[^|*\r\n]+\|\*|%%\[[\s\S]*?\]%%|%%=[\s\S]*?=%%|%%[A-Za-z_][\w.: -]*%%|<%[\s\S]*?%>/g;

/** Cheap: most files hold no tag at all. */
const HINT = /\{\{|\{%|\{#|\*\||%%|<%/;

export function maskMergeTags(source: string): Masked {
  if (!HINT.test(source)) return { text: source, tags: [] };
  const tags: MergeTag[] = [];
  const text = source.replace(TAG, (raw: string, offset: number) => {
    tags.push({ range: { start: offset, end: offset + raw.length }, ...classify(raw) });
    return OPAQUE.repeat(raw.length);
  });
  return { text, tags };
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
