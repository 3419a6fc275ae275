import { type Asset, defineRule, fieldOf, OPAQUE, type Report, rangeOf } from 'brandlint/rule';
import { bodyRuns, EMAIL, pageOf, plainWords } from '../mail.ts';
import { type Leak, leakAtStart, paddingIn } from './preview.ts';

/** A phone shows 40 to 100 characters after the subject, a desktop up to 140. */
const SHORT = 40;

export default defineRule({
  name: 'email/preheader',
  summary: 'What an inbox shows after the subject was written for it.',
  severity: 'warning',
  channels: EMAIL,
  messages: {
    leak: {
      text: 'This email has no preheader, so inboxes show "{actual}" after the subject. Put a hidden line before it that says more than the subject.',
    },
    alt: {
      text: 'This email has no preheader, so inboxes start with the alt text of a picture: "{actual}". Put a hidden line before it that says more than the subject.',
      severity: 'info',
    },
    repeats: {
      text: 'The preheader says what the subject says, and inboxes show one after the other. Say something more.',
    },
    short: {
      text: 'The preheader has {length} characters, so inboxes go on with "{actual}". Write 40 to 100, or fill it up with &#847;&zwnj;&nbsp;.',
      severity: 'info',
    },
  },
  *check(asset) {
    const preheader = fieldOf(asset, 'preheader');
    if (preheader) yield* checkRepeats(asset);
    const leak = pageOf(asset) && leakAtStart(asset);
    if (!leak) return;
    if (preheader) yield* checkLength(asset, leak);
    else
      yield {
        messageId: leak.kind === 'alt' ? 'alt' : 'leak',
        range: rangeOf(leak.run.content),
        actual: shown(leak),
      };
  },
});

function* checkRepeats(asset: Asset): Iterable<Report> {
  const { content } = fieldOf(asset, 'preheader')!;
  const subject = plainWords(fieldOf(asset, 'subject')?.content.text ?? '');
  const preheader = plainWords(content.text);
  if (subject === '' || preheader === '' || (subject + preheader).includes(OPAQUE)) return;
  const isLonger = preheader.startsWith(`${subject} `);
  // More than the subject follows where it is only its beginning.
  const more = isLonger ? preheader.slice(subject.length).trim().split(' ').length : 0;
  const isPart = subject.startsWith(`${preheader} `) && preheader.split(' ').length >= 3;
  if (preheader !== subject && !isPart && !(isLonger && more <= 2)) return;
  const related = {
    path: asset.path,
    range: rangeOf(fieldOf(asset, 'subject')!.content),
    message: 'The subject',
  };
  yield {
    messageId: 'repeats',
    range: rangeOf(content),
    actual: content.text,
    field: 'preheader',
    related: [related],
  };
}

/** Only a hidden line is followed by the text; a field of front matter is put where its layout wants it. */
function* checkLength(asset: Asset, leak: Leak): Iterable<Report> {
  const { content, hidden } = fieldOf(asset, 'preheader')!;
  const said = content.text.replace(/(?:[\s\u00AD\u200B-\u200F\u2007\u2060\uFEFF]|\u034F)+/g, ' ').trim();
  if (!hidden || leak.kind === 'alt' || said.includes(OPAQUE) || said.length >= SHORT) return;
  const after = bodyRuns(asset).filter((run) => run.hidden);
  const padding = [content, ...after.map((run) => run.content)].reduce(
    (sum, { text }) => sum + paddingIn(text),
    0,
  );
  if (said.length + padding >= SHORT) return;
  yield {
    messageId: 'short',
    range: rangeOf(content),
    actual: shown(leak),
    data: { length: said.length },
    field: 'preheader',
  };
}

function shown({ run }: Leak): string {
  const text = run.content.text.replaceAll(OPAQUE, '…').replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
