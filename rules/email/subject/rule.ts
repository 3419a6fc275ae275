import { type Asset, defineRule, fieldOf, OPAQUE, type Range, type Report, rangeOf } from 'brandlint/rule';
import { EMAIL } from '../mail.ts';
import { seemsPromotional } from '../unsubscribe/signs.ts';

export default defineRule({
  name: 'email/subject',
  summary: 'Every email has a subject that was written for its readers.',
  severity: 'error',
  channels: EMAIL,
  messages: {
    missing: { text: 'This email has no subject. Write one: without it, few people open an email.' },
    placeholder: {
      text: '"{actual}" is the subject of a draft, not one for your readers. Write the real one.',
    },
    mark: { text: 'The subject still has "{actual}", a mark of a test or a copy. Delete it.' },
    'fake-reply': {
      text: '"{actual}" says that this answers or forwards an earlier email. In an email to many that is a trick, and readers report it as spam: start with the subject itself.',
      severity: 'warning',
    },
  },
  *check(asset) {
    const subject = fieldOf(asset, 'subject');
    if (!subject) {
      const range = placeOfMissing(asset);
      if (range) yield { messageId: 'missing', range, field: 'subject' };
      return;
    }
    const { content } = subject;
    const report = (messageId: string, start: number, end: number): Report => ({
      messageId,
      range: rangeOf(content, start, end),
      actual: content.text.slice(start, end),
      field: 'subject',
    });
    const { text } = content;
    if (DRAFT.test(text.trim())) {
      yield report('placeholder', 0, text.length);
      return;
    }
    const mark = MARK_BEFORE.exec(text) ?? MARK_AFTER.exec(text);
    if (mark)
      yield report(
        'mark',
        mark.index + mark[0].length - mark[0].trimStart().length,
        mark.index + mark[0].trimEnd().length,
      );
    const reply = REPLY.exec(text);
    const isToMany =
      asset.kind === 'promotional' || (asset.kind !== 'transactional' && seemsPromotional(asset));
    if (reply && isToMany && !isAnswer(asset, text.slice(reply[0].length)))
      yield {
        ...report('fake-reply', 0, reply[0].trimEnd().length),
        verdict: asset.kind === 'promotional' ? 'certain' : 'likely',
      };
  },
});

/** What editors and sending systems put there, as the whole subject. */
const DRAFT =
  /^(?:(?:your |the |enter |add |insert |type |write |e-?mail |an? )*subject(?: lines?)?(?: goes)?(?: here)?|\(?no subject\)?|e-?mail|untitled(?: (?:e-?mail|campaign|message))?|(?:my )?(?:new|first|test|sample) (?:e-?mail|campaign|message|template|newsletter)|(?:this is )?(?:just )?an? test(?: e-?mail)?|test(?:ing)?(?: ?\d+| (?:123|test|subject|send|mail|e-?mail))?|(?:asdf|qwert|foo|xxx+|abc)\w*|draft|betreff|objet|asunto|oggetto|assunto|onderwerp|emne|ämne)[.!…:]*$/i;

/** `[TEST]`, `TEST:`, `Copy of Autumn sale`; not "Test: are you a night owl?" or "Copy of your invoice". */
const MARK_BEFORE =
  /^\s*(?:[[(](?:[Tt][Ee][Ss][Tt]|[Dd][Rr][Aa][Ff][Tt]|[Pp][Rr][Oo][Oo][Ff]|DO NOT SEND|Do not send)(?: e-?mail| send| \d+)?[\])][:\s]*|(?:TEST|DRAFT|PROOF)(?: \d+)?(?: ?[:|–—]| -)\s+|Copy of (?!your\b|you\b|our\b|the\b|my\b|an?\b|this\b|that\b|all\b|it\b|\uFFFC)(?=\p{Lu}))/u;
const MARK_AFTER = /\((?:copy(?: \d+)?|test|draft|clone|cloned|do not send)\)\s*$/i;

const REPLY = /^\s*(?:(?:re|fwd?|antw|aw|wg)(?:\[\d+\])?:\s+)+/i;

/** A message that does answer one, or may: a thread's own title follows. */
function isAnswer({ message }: Asset, rest: string): boolean {
  if (rest.startsWith(OPAQUE)) return true;
  return Boolean(message?.headers['in-reply-to'] ?? message?.headers.references);
}

/** Where the subject should be; null where the format need not have one: a sending system asks for it. */
function placeOfMissing(asset: Asset): Range | null {
  if (asset.message) {
    const { subject, from } = asset.message.headers;
    // An empty header has a place and no text.
    if (subject) return rangeOf(subject);
    return from ? rangeOf(from) : { start: asset.range.start, end: asset.range.start };
  }
  if (asset.format === 'html') return null;
  const preheader = fieldOf(asset, 'preheader');
  const hasTitle = fieldOf(asset, 'title') ?? fieldOf(asset, 'headline');
  return preheader && !hasTitle ? rangeOf(preheader.content) : null;
}
