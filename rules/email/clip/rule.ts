import { type Asset, defineRule, type MappedText, type Range, rangeOf, type TextRun } from 'brandlint/rule';
import { bodyRuns, pageOf } from '../mail.ts';
import { saysUnsubscribe } from '../unsubscribe/signs.ts';

/**
 * Where Gmail cuts. Google does not say. Senders have measured 102 KB for more than ten years, and "around 105,000
 * bytes" (https://www.spamresource.com/2022/01/what-is-gmail-clipping-and-what-to-do.html), which is 102 times 1024,
 * of the HTML after its transfer encoding is undone.
 */
const LIMIT = 102 * 1024;

/** Merge tags, click tracking and an open pixel make an email longer when it is sent. */
const MARGIN = 0.92;

export default defineRule({
  name: 'email/clip',
  summary: 'An email is short enough for Gmail to show all of it.',
  severity: 'warning',
  messages: {
    clipped: {
      text: 'Gmail shows about 102 KB of an email, and this one has {actual}: from here on it is hidden behind "View entire message"{lost}. Shorten the HTML: comments, spaces, repeated styles.',
    },
    near: {
      text: 'This HTML has {actual}, and Gmail hides what comes after about 102 KB. Links and merge tags grow when the email is sent: shorten the HTML.',
      severity: 'info',
    },
  },
  *check(asset) {
    const page = pageOf(asset);
    // A character has three bytes at most for each UTF-16 unit.
    if (!page || page.text.length * 3 < LIMIT * MARGIN) return;
    const size = new TextEncoder().encode(page.text).length;
    const actual = `${Math.ceil(size / 1024)} KB`;
    if (size > LIMIT) {
      const cut = rangeOf(page, offsetOfByte(page.text, LIMIT)).start;
      const hidden = bodyRuns(asset).filter(({ content }) => rangeOf(content).start >= cut);
      yield {
        messageId: 'clipped',
        range: hidden[0] ? rangeOf(hidden[0].content) : { start: cut, end: rangeOf(page).end },
        actual,
        data: { lost: lostIn(asset, hidden, cut) },
      };
    } else if (size > LIMIT * MARGIN) {
      yield { messageId: 'near', range: startOf(page), actual };
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
