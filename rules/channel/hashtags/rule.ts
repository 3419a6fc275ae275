import { defineRule, editOf, type Fix, type Report, rangeOf } from 'brandlint/rule';
import { networkOf, reportOver } from '../over-limit.ts';
import { grammarOf, type Hashtag, hashtagsOf } from './find.ts';

export default defineRule({
  name: 'channel/hashtags',
  summary: 'Hashtags link whole, stand once, and are no more than the network and the guide allow.',
  severity: 'warning',
  channels: ['social/*'],
  messages: {
    refused: {
      text: '{channel} takes {expected} hashtags and this post has {count}{note}: leave out those from here on.',
      severity: 'error',
    },
    many: {
      text: 'This post has {count} hashtags and {channel} advises {expected}{note}: keep the best ones.',
    },
    own: {
      text: 'This post has {count} hashtags and the guide allows {expected}: leave out those from here on.',
    },
    broken: {
      text: '{channel} ends this hashtag before "{at}" and links "{linked}" only: write "{expected}" instead of "{actual}".',
    },
    number: { text: '{channel} links no hashtag of digits alone: "{actual}" needs a letter.' },
    repeated: { text: 'This post has {actual} already: once is enough.' },
  },
  *check(asset, { guide }): Iterable<Report> {
    const hashtags = hashtagsOf(asset);
    if (hashtags.length === 0) return;
    const channel = networkOf(asset.channel!);
    const linked = hashtags.filter(({ isNumber }) => !isNumber);
    const { needsLetter } = grammarOf(asset.channel);

    yield* reportOver(linked, 'hashtags', asset, guide);
    const seen = new Set<string>();
    for (let i = 0; i < hashtags.length; i++) {
      const tag = hashtags[i]!;
      const { content } = tag.run;
      const at = (end: number) => ({
        range: rangeOf(content, tag.start, end),
        actual: content.text.slice(tag.start, end),
      });
      if (tag.isNumber) {
        if (needsLetter && isInRow(hashtags, i))
          yield { messageId: 'number', ...at(tag.end), data: { channel } };
      } else if (tag.meantEnd > tag.end) {
        const whole = content.text.slice(tag.start, tag.meantEnd);
        const expected = mended(whole);
        const edit = editOf(content, tag.start, tag.meantEnd, expected);
        yield {
          messageId: 'broken',
          ...at(tag.meantEnd),
          expected,
          data: { channel, at: content.text[tag.end]!, linked: content.text.slice(tag.start, tag.end) },
          fix: edit && { safety: 'suggested', edits: [edit] },
        };
      } else {
        const name = tag.name.toLowerCase();
        if (seen.has(name)) yield { messageId: 'repeated', ...at(tag.end), fix: removal(hashtags, i) };
        seen.add(name);
      }
    }
  },
});

/** `#harbour&pine` → `#harbourandpine`, `#Q&A` → `#QAndA`, `#e-bike` → `#ebike`. */
function mended(tag: string): string {
  return tag
    .replace(/&(?=\p{Lu})/gu, 'And')
    .replaceAll('&', 'and')
    .replace(/[^#＃\p{L}\p{M}\p{N}_]/gu, '');
}

/** Whether only white space parts it from another hashtag: `#PineAutumn #2026`, and not `bus #16`. */
function isInRow(hashtags: readonly Hashtag[], i: number): boolean {
  const tag = hashtags[i]!;
  const { text } = tag.run.content;
  const isBeside = (other: Hashtag | undefined): other is Hashtag =>
    other?.run === tag.run && !other.isNumber;
  const [before, after] = [hashtags[i - 1], hashtags[i + 1]];
  return (
    (isBeside(before) && isBlank(text.slice(before.meantEnd, tag.start))) ||
    (isBeside(after) && isBlank(text.slice(tag.end, after.start)))
  );
}

const isBlank = (between: string): boolean => between !== '' && /^\s+$/.test(between);

/** In a row of hashtags it can simply go; in a sentence it is a word. */
function removal(hashtags: readonly Hashtag[], i: number): Fix | null {
  const tag = hashtags[i]!;
  const { content } = tag.run;
  let start = tag.start;
  while (start > 0 && /\s/.test(content.text[start - 1]!)) start--;
  const next = /\S/g;
  next.lastIndex = tag.end;
  const follows = next.exec(content.text);
  const isLast = follows === null || (follows.index > tag.end && /[#＃]/.test(follows[0]));
  if (start === tag.start || !isLast || !isInRow(hashtags, i)) return null;
  const edit = editOf(content, start, tag.end, '');
  return edit && { safety: 'suggested', edits: [edit] };
}
