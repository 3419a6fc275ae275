import { budgetFor, compileMatcher, defineRule, type Matcher, rangeOf } from 'brandlint/rule';

/** More places than this help nobody. */
const MOST_RELATED = 20;

interface Prepared {
  readonly emojiIn: typeof import('./emoji.ts').emojiIn;
  readonly names: Matcher<null>;
}

export default defineRule<Record<string, never>, Prepared>({
  name: 'tone/emoji',
  summary: 'An asset has no more emoji than the guide allows on its channel.',
  severity: 'warning',
  messages: {
    budget: {
      text: 'Emoji here: {count}. The guide allows {expected}{channel}: leave out this one{others}.',
    },
  },
  needs: ['voice.emoji'],
  async prepare(guide) {
    if (!guide.voice.emoji) return null;
    const { emojiIn, emojiOf } = await import('./emoji.ts');
    const names = [...guide.names, ...guide.terms.flatMap(({ right, forms }) => [...right, ...forms])];
    const withEmoji = names.filter((name) => emojiOf(name).length > 0);
    return { emojiIn, names: compileMatcher(withEmoji.map((text) => ({ text, value: null }))) };
  },
  *check(asset, { guide, prepared: { emojiIn, names } }) {
    const limit = budgetFor(guide.voice.emoji!, asset.channel);
    if (limit === null) return;
    const found = emojiIn(asset, names);
    const [first, ...others] = found.slice(limit);
    if (!first) return;
    const { content } = first.run;
    yield {
      messageId: 'budget',
      range: rangeOf(content, first.start, first.end),
      actual: content.text.slice(first.start, first.end),
      expected: limit === 0 ? 'none' : `at most ${limit}`,
      data: {
        count: found.length,
        channel: asset.channel ? ` (${asset.channel})` : '',
        others:
          others.length === 0 ? '' : others.length === 1 ? ' and one more' : ` and ${others.length} more`,
      },
      source: 'voice.emoji',
      related: others.slice(0, MOST_RELATED).map(({ run, start, end }) => ({
        path: asset.path,
        range: rangeOf(run.content, start, end),
        message: 'this one, too',
      })),
    };
  },
});
