import {
  type Asset,
  defineRule,
  editOf,
  type Fix,
  type MappedText,
  type RuleContext,
  rangeOf,
} from 'brandlint/rule';
import { EMAIL, pageOf, withoutComments } from '../mail.ts';

export default defineRule({
  name: 'email/viewport',
  summary: 'An email that adapts to phones says so, and lets its readers zoom.',
  severity: 'warning',
  channels: EMAIL,
  fixable: true,
  looksAt: ['markup'],
  messages: {
    missing: {
      text: 'This email has styles for narrow screens (@media) and no viewport, so some phones show it as wide as on a desktop. Add {expected} to its head.',
      severity: 'info',
    },
    zoom: {
      text: '{actual} keeps readers from zooming in. Leave it out: content="{expected}".',
    },
  },
  *check(asset, { raw }) {
    const page = pageOf(asset);
    if (!page) return;
    const html = withoutComments(page.text);
    const metas = [...html.matchAll(META)].filter(([meta]) => IS_VIEWPORT.test(meta));
    for (const meta of metas) {
      const content = contentIn(meta[0]);
      if (!content) continue;
      const locks = content.value.match(LOCK)?.map((lock) => lock.trim());
      if (!locks) continue;
      const start = meta.index + content.start;
      const end = start + content.value.length;
      const expected = withoutLocks(content.value);
      yield {
        messageId: 'zoom',
        range: rangeOf(page, start, end),
        actual: locks.join(', '),
        expected,
        fix: fixOf(page, start, end, expected),
      };
    }
    if (metas.length > 0 || !adapts(asset, html, raw)) return;
    const head = /<head(?:\s[^<>]*)?>|<body[\s>]/i.exec(html)!;
    yield {
      messageId: 'missing',
      range: rangeOf(page, head.index, head.index + head[0].trimEnd().length),
      expected: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    };
  },
});

const META = /<meta\s[^<>]*>/gi;
const IS_VIEWPORT = /\bname\s*=\s*["']?viewport\b/i;

/** WCAG 2.2, 1.4.4: twice the size (https://www.w3.org/WAI/standards-guidelines/act/rules/b4f0c3/). */
const LOCK =
  /(?:user-scalable\s*=\s*(?:no|0(?:\.\d+)?)|maximum-scale\s*=\s*[01](?:\.\d+)?)(?=\s*(?:[,;]|$))/gi;

function contentIn(meta: string): { start: number; value: string } | null {
  const match = /\bcontent\s*=\s*(["'])([^"']*)\1/i.exec(meta);
  return match && { start: match.index + match[0].length - match[2]!.length - 1, value: match[2]! };
}

/** What is left; a phone's own width where nothing is. */
function withoutLocks(content: string): string {
  const kept = content
    .replace(LOCK, '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return kept.join(', ') || 'width=device-width';
}

function fixOf(page: MappedText, start: number, end: number, text: string): Fix | null {
  const edit = editOf(page, start, end, text);
  return edit && { safety: 'safe', edits: [edit] };
}

/** Styles by the screen's width, which a phone asks once it knows its own. */
function adapts(asset: Asset, html: string, raw: RuleContext['raw']): boolean {
  // A layout's head may be put together elsewhere.
  const isWhole =
    /<head[\s>]/i.test(html) &&
    !asset.mergeTags.some(({ range, kind }) => kind === 'control' && INCLUDES.test(raw(range)));
  return isWhole && /@media[^{@]*\b(?:max|min)(?:-device)?-width\b/i.test(html);
}

const INCLUDES = /^\{%-?\s*(?:include|render|extends|block)\b|^\{\{>/i;
