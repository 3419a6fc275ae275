import {
  type Asset,
  defineRule,
  type MailMessage,
  type Range,
  type Report,
  type RuleContext,
  rangeOf,
  type Verdict,
} from 'brandlint/rule';
import { bodyRuns, EMAIL, pageOf, plainWords, withoutComments } from '../mail.ts';
import { hasAddress, isAddressTag, isInclude, saysUnsubscribe, seemsPromotional } from './signs.ts';

export default defineRule({
  name: 'email/unsubscribe',
  summary: 'A promotional email can be unsubscribed from, and says where its sender is.',
  severity: 'error',
  looksAt: ['markup', 'message'],
  channels: EMAIL,
  messages: {
    link: {
      text: 'This promotional email has no unsubscribe link, which the law asks for in most countries. Add {expected} at its end.',
    },
    'link-maybe': {
      text: 'This looks like an email to a list, and nothing in it unsubscribes. If your sending system adds no link of its own, add {expected} at its end.',
      severity: 'info',
    },
    address: {
      text: 'This promotional email does not have the postal address of the brand. Add "{expected}" at its end.',
      severity: 'warning',
    },
    'address-maybe': {
      text: 'No postal address is seen in this promotional email, which the law of the United States asks for. Add yours at its end, or the tag that your sending system has for it.',
      severity: 'info',
    },
    header: {
      text: 'This promotional email has no List-Unsubscribe header. Gmail and Yahoo ask it of whoever sends many: turn it on in your sending system.',
      severity: 'warning',
    },
    'one-click': {
      text: 'The List-Unsubscribe header does not work with one click: that needs an https address in it and "List-Unsubscribe-Post: List-Unsubscribe=One-Click" (RFC 8058). Turn it on in your sending system.',
      severity: 'warning',
    },
  },
  *check(asset, context) {
    if (asset.kind === 'transactional') return;
    if (!asset.message && !pageOf(asset)) return;
    const isPromotional = asset.kind === 'promotional';
    if (!isPromotional && !seemsPromotional(asset)) return;
    const end = endOf(asset);
    if (!end) return;
    const tags = asset.mergeTags.map(({ range }) => context.raw(range));
    if (!tags.some(isInclude)) {
      yield* checkLink(asset, tags, end);
      if (isPromotional) yield* checkAddress(asset, tags, end, context);
    }
    if (asset.message && isPromotional) yield* checkHeaders(asset.message);
  },
});

function* checkLink(asset: Asset, tags: readonly string[], range: Range): Iterable<Report> {
  const html = asset.markup ? withoutComments(asset.markup.text) : '';
  const texts = asset.runs.map(({ content }) => content.text);
  if ([html, ...tags, ...texts].some(saysUnsubscribe)) return;
  const isCertain = asset.kind === 'promotional';
  yield {
    messageId: isCertain ? 'link' : 'link-maybe',
    verdict: isCertain ? 'certain' : 'cannot-tell',
    range,
    expected: linkFor(asset),
  };
}

function linkFor({ mergeTags }: Asset): string {
  const dialects = new Set(mergeTags.map(({ dialect }) => dialect));
  if (dialects.has('mailchimp')) return '<a href="*|UNSUB|*">Unsubscribe</a>';
  if (dialects.has('salesforce')) return '<a href="%%unsub_center_url%%">Unsubscribe</a>';
  return 'a link that says "Unsubscribe"';
}

function* checkAddress(
  asset: Asset,
  tags: readonly string[],
  range: Range,
  { guide }: RuleContext,
): Iterable<Report> {
  if (tags.some(isAddressTag)) return;
  const text = asset.runs.map(({ content }) => content.text).join('\n');
  const { addresses } = guide.email;
  if (addresses.length > 0) {
    const said = plainWords(text);
    if (addresses.some((address) => said.includes(plainWords(address)))) return;
    // Another way to write it is no fault of law.
    const verdict: Verdict = hasAddress(text) ? 'likely' : 'certain';
    yield { messageId: 'address', range, verdict, expected: addresses[0]!, source: 'email.address' };
  } else if (!hasAddress(text)) {
    yield { messageId: 'address-maybe', verdict: 'cannot-tell', range };
  }
}

function* checkHeaders({ headers }: MailMessage): Iterable<Report> {
  const unsubscribe = headers['list-unsubscribe'];
  const from = headers.from ?? headers.subject;
  // What was only written, and not yet sent, has no headers of a server: the sending system adds its own later.
  const verdict: Verdict = headers.received || headers['dkim-signature'] ? 'certain' : 'cannot-tell';
  if (!unsubscribe?.text) {
    if (from) yield { messageId: 'header', verdict, range: rangeOf(from) };
    return;
  }
  const isOneClick =
    /<\s*https:/i.test(unsubscribe.text) &&
    /list-unsubscribe\s*=\s*one-click/i.test(headers['list-unsubscribe-post']?.text ?? '');
  if (!isOneClick) yield { messageId: 'one-click', verdict, range: rangeOf(unsubscribe) };
}

/** Its last text. */
function endOf(asset: Asset): Range | null {
  const last = bodyRuns(asset).findLast(({ hidden, role }) => !hidden && role !== 'alt');
  const content = last?.content ?? bodyRuns(asset).at(-1)?.content;
  return content ? rangeOf(content) : null;
}
