import {
  type Asset,
  defineRule,
  type MappedText,
  type Range,
  type Report,
  rangeOf,
  type TextRun,
} from 'brandlint/rule';
import { bodyRuns, EMAIL, pageOf } from '../mail.ts';
import { saysUnsubscribe } from '../unsubscribe/signs.ts';

/**
 * Where Gmail cuts. Google does not say. Senders have measured 102 KB for more than ten years, and "around 105,000
 * bytes" (https://www.spamresource.com/2022/01/what-is-gmail-clipping-and-what-to-do.html), which is 102 times 1024,
 * of the HTML after its transfer encoding is undone.
 */
const LIMIT = 102;

interface Options {
  readonly limit?: number;
}

/** Merge tags, click tracking and an open pixel make an email longer when it is sent. */
const MARGIN = 0.92;

export default defineRule<Options, number>({
  name: 'email/clip',
  summary: 'An email is short enough for Gmail to show all of it.',
  severity: 'warning',
  looksAt: ['markup'],
  channels: EMAIL,
  messages: {
    clipped: {
      text: 'This email has {actual} of HTML. Gmail shows about {limit} KB: from here on it is hidden behind "View entire message"{lost}. Shorten comments, spaces and repeated styles.',
    },
    near: {
      text: 'This email has {actual} of HTML, and Gmail hides what comes after about {limit} KB. Links and merge tags grow when it is sent: shorten comments, spaces and repeated styles.',
      severity: 'info',
    },
  },
  options: {
    limit: {
      description:
        'The most HTML an email may have, in KB: less than 102 for a sending system that adds much.',
      type: 'number',
      exclusiveMinimum: 0,
    },
  },
  prepare: (_, { limit = LIMIT }) => limit,
  *check(asset, { prepared: limit }): Iterable<Report> {
    const page = pageOf(asset);
    const bytes = Math.floor(limit * 1024);
    // A character has three bytes at most for each UTF-16 unit.
    if (!page || page.text.length * 3 < bytes * MARGIN) return;
    const size = new TextEncoder().encode(page.text).length;
    const actual = `${Math.ceil(size / 1024)} KB`;
    if (size > bytes) {
      const cut = rangeOf(page, offsetOfByte(page.text, bytes)).start;
      const hidden = bodyRuns(asset).filter(({ content }) => rangeOf(content).start >= cut);
      yield {
        messageId: 'clipped',
        range: hidden[0] ? rangeOf(hidden[0].content) : { start: cut, end: rangeOf(page).end },
        actual,
        data: { limit, lost: lostIn(asset, hidden, cut) },
      };
    } else if (size > bytes * MARGIN) {
      yield { messageId: 'near', range: startOf(page), actual, data: { limit } };
    }
  },
});

function offsetOfByte(text: string, bytes: number): number {
  return new TextEncoder().encodeInto(text, new Uint8Array(bytes)).read;
}

/** What readers miss most. */
function lostIn(asset: Asset, hidden: readonly TextRun[], cut: number): string {
  const links = asset.links.filter(({ range }) => range.start >= cut);
  const isUnsubscribe =
    hidden.some(({ content }) => saysUnsubscribe(content.text)) ||
    links.some(({ href }) => href !== null && saysUnsubscribe(href.text));
  if (isUnsubscribe) return ', and so is the unsubscribe link';
  return hidden.some(({ content }) =>
    /\b(?:terms|conditions|excludes|©|rights reserved)\b|©/i.test(content.text),
  )
    ? ', and so is the small print'
    : '';
}

/** The first line. */
function startOf(page: MappedText): Range {
  const { text } = page;
  const start = text.search(/\S/);
  const end = text.slice(start).search(/[\r\n]/);
  return rangeOf(page, start, end === -1 ? text.length : start + Math.max(1, end));
}
