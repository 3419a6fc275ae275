import {
  type Asset,
  defineRule,
  editOf,
  enclosing,
  isVerbatim,
  type MergeTag,
  type Range,
  type Report,
  type RuleContext,
  rangeOf,
  type TextRun,
  touchesAny,
} from 'brandlint/rule';
import { wholeText } from '../whole.ts';
import { blockStep, endingOf } from './blocks.ts';
import { brokenTagsIn, mayHoldBrokenTags } from './broken.ts';
import { hasFallback, isPersonName, variableOf, withFallback } from './names.ts';

/** Channels whose copy a sending system fills in. */
const FILLED_IN = /^(?:email|sms|push|rcs|whatsapp)$/;
/** Made by programs with tags of their own. */
const SITE = /^(?:blog|page)$/;
/** Networks take a post as it is. Adverts may hold tags of a catalogue. */
const LITERAL = /^social\//;

const DIALECTS: Readonly<Record<MergeTag['dialect'], string>> = {
  braces: '{{ }}',
  mailchimp: '*|NAME|*',
  salesforce: '%%name%%',
  erb: '<%= %>',
};

export default defineRule({
  name: 'content/merge-tag',
  summary: 'Every merge tag is whole, and one that the sending system fills in.',
  severity: 'error',
  messages: {
    broken: { text: '{actual} is a broken merge tag, and would be sent as it is. Write {expected}.' },
    unclosed: { text: '{actual} is opened and never closed. Close it with {expected}.' },
    unopened: { text: '{actual} closes nothing that is open. Delete it, or put its opening tag before it.' },
    dialect: {
      text: '{actual} is not a tag of the system that sends this: its tags are written {expected}. Rewrite the tag.',
    },
    fallback: {
      text: '{actual} leaves a gap where the name is not known. Give it other words, as in {expected}.',
    },
    literal: {
      text: '{actual} is a merge tag, and nothing fills it in here: readers see the tag itself. Write what belongs there.',
      severity: 'warning',
    },
  },
  *check(asset, context) {
    if (mayHoldBrokenTags(wholeText(asset))) yield* brokenTags(asset);
    if (asset.mergeTags.length === 0) return;
    const isInCode = codeIn(asset);
    const tags = asset.mergeTags.filter(({ kind, range }) => kind !== 'comment' && !isInCode(range));
    const channel = asset.channel ?? '';
    // The program that makes a site refuses such a page itself, and leaves its own marks to includes.
    if (!SITE.test(channel)) yield* blocks(tags, context);
    const isAsked = questionsIn(tags, context);
    for (const tag of tags) {
      const torn = tornTag(tag, context);
      if (torn) {
        if (!SITE.test(channel)) yield torn;
        continue;
      }
      const report = LITERAL.test(channel)
        ? literal(tag, context)
        : (wrongDialect(tag, channel, context) ?? withoutFallback(tag, isAsked, channel, context));
      if (report) yield report;
    }
  },
});

/** Tells the tags that stand in code. */
function codeIn({ format, runs, links, images }: Asset): (range: Range) => boolean {
  const code: Range[] = [];
  for (const { role, content, spans } of runs) {
    if (content.segments.length === 0) continue;
    if (role === 'code') code.push(rangeOf(content));
    for (const { kind, start, end } of spans) if (kind === 'code') code.push(rangeOf(content, start, end));
  }
  const codeAround = enclosing(code, (range) => range);
  if (format !== 'markdown') return (range) => codeAround(range) !== null;
  // Blocks of code in markdown are nobody's text; all else is in a run, an address or a picture.
  const shown = [
    ...runs.map(({ content }) => rangeOf(content)),
    ...links.map(({ range }) => range),
    ...images.map(({ range }) => range),
  ];
  const shownAround = enclosing(shown, (range) => range);
  return (range) => shownAround(range) === null || codeAround(range) !== null;
}

function* brokenTags(asset: Asset): Generator<Report> {
  for (const run of asset.runs) {
    if (run.role === 'code') continue;
    for (const { start, end, right } of brokenTagsIn(run.content.text)) {
      if (isCodeOf(run, { start, end })) continue;
      const edit = editOf(run.content, start, end, right);
      yield {
        messageId: 'broken',
        range: rangeOf(run.content, start, end),
        actual: run.content.text.slice(start, end),
        expected: right,
        fix: edit && { safety: 'suggested', edits: [edit] },
      };
    }
  }
}

/** A tag without its end runs on to the end of the next one: `{% if member }You save 20%.{% endif %}`. */
function tornTag({ range }: MergeTag, { raw }: RuleContext): Report | null {
  const torn = /^(\{%|<%=?)([^{}<>%]*)\}?>?[\s\S]*?\1/.exec(raw(range));
  if (!torn) return null;
  const [, opening = '', inside = ''] = torn;
  const first = raw(range)
    .slice(0, opening.length + inside.length + 1)
    .trimEnd();
  const actual = /[}>]$/.test(first) ? first : first.slice(0, -1).trimEnd();
  return {
    messageId: 'broken',
    range: { start: range.start, end: range.start + actual.length },
    actual,
    expected: `${opening} ${inside.trim()} %}`.replace(/^<([\s\S]*)\}$/, '<$1>'),
  };
}

function isCodeOf(run: TextRun, stretch: { start: number; end: number }): boolean {
  return (
    touchesAny(
      run.spans.filter(({ kind }) => kind === 'code'),
      stretch,
    ) ||
    (/:\/\//.test(run.content.text) && isVerbatim(run, stretch))
  );
}

/** Blocks that are opened and never closed, and the other way round. */
function* blocks(tags: readonly MergeTag[], context: RuleContext): Generator<Report> {
  const { raw } = context;
  const open: { name: string; tag: MergeTag }[] = [];
  let text: string | null = null;
  for (const tag of tags) {
    const written = raw(tag.range);
    const step = tornTag(tag, context) ? null : blockStep(written, tag.dialect);
    if (!step) continue;
    if (text !== null) {
      if (step.does === 'close' && step.name === text) text = null;
      continue;
    }
    if (step.does === 'open-text') {
      text = step.name;
    } else if (step.does === 'open') {
      open.push({ name: step.name, tag });
    } else {
      const at = open.findLastIndex(
        ({ name, tag: { dialect } }) => name === step.name && dialect === tag.dialect,
      );
      if (at === -1) yield { messageId: 'unopened', range: tag.range, actual: written };
      else for (const left of open.splice(at).slice(1)) yield unclosed(left, raw);
    }
  }
  for (const left of open) yield unclosed(left, raw);
}

function unclosed({ name, tag }: { name: string; tag: MergeTag }, raw: RuleContext['raw']): Report {
  const written = raw(tag.range);
  return {
    messageId: 'unclosed',
    range: tag.range,
    actual: written,
    expected: endingOf(written, name, tag.dialect),
  };
}

function literal(tag: MergeTag, { raw }: RuleContext): Report | null {
  // Shortcodes of Hugo look like braces, too.
  if (tag.kind !== 'output' || /^\{\{[<%]/.test(raw(tag.range))) return null;
  return { messageId: 'literal', verdict: 'likely', range: tag.range, actual: raw(tag.range) };
}

function wrongDialect(tag: MergeTag, channel: string, { guide, raw }: RuleContext): Report | null {
  const { dialect } = guide.mergeTags;
  if (dialect === null || tag.dialect === dialect || !FILLED_IN.test(channel)) return null;
  return {
    messageId: 'dialect',
    range: tag.range,
    actual: raw(tag.range),
    expected: DIALECTS[dialect],
    source: 'merge-tags.dialect',
  };
}

function withoutFallback(
  tag: MergeTag,
  isAsked: (variable: string, before: number) => boolean,
  channel: string,
  { guide, raw }: RuleContext,
): Report | null {
  if (guide.mergeTags.fallback !== 'required' || !FILLED_IN.test(channel)) return null;
  const written = raw(tag.range);
  const variable = variableOf(written, tag);
  if (!variable || !isPersonName(variable) || hasFallback(written, tag.dialect)) return null;
  if (isAsked(variable, tag.range.start)) return null;
  return {
    messageId: 'fallback',
    range: tag.range,
    actual: written,
    expected: withFallback(written, variable, tag.dialect) ?? 'words of your own',
    source: 'merge-tags.fallback',
    // Mailchimp keeps a default for each field in its audience, too.
    verdict: tag.dialect === 'mailchimp' ? 'cannot-tell' : 'certain',
  };
}

/** Whether a condition on a name stands before an offset: what follows is printed only where the name is known. */
function questionsIn(
  tags: readonly MergeTag[],
  { raw }: RuleContext,
): (variable: string, before: number) => boolean {
  const first = new Map<string, number>();
  return (variable, before) => {
    let start = first.get(variable);
    if (start === undefined) {
      const asked = tags.find(({ kind, range }) => kind === 'control' && raw(range).includes(variable));
      start = asked?.range.start ?? Number.POSITIVE_INFINITY;
      first.set(variable, start);
    }
    return start < before;
  };
}
