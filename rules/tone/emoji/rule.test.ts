import { type Asset, MappedTextBuilder, type TextRun } from 'brandlint/rule';
import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import { emojiIn, emojiOf } from './emoji.ts';
import rule from './rule.ts';

const guide = {
  meta: { name: 'Pizza 🍕 Club' },
  voice: { emoji: { max: 0, 'social/*': { max: 2 }, 'social/linkedin': { max: 1 } } },
};

describe('emoji over the budget', () => {
  ruleTable(
    rule,
    { guide },
    {
      'are reported once, at the first one too many': {
        copy: 'We are open ⟦🎉⟧ Come in 👋 and say hi 😊',
        findings: [
          {
            messageId: 'budget',
            severity: 'warning',
            actual: '🎉',
            expected: 'none',
            source: 'voice.emoji',
            message: 'Emoji here: 3. The guide allows none: leave out this one and 2 more.',
            related: [
              { path: 'copy.txt', range: { start: 23, end: 25 }, message: 'this one, too' },
              { path: 'copy.txt', range: { start: 37, end: 39 }, message: 'this one, too' },
            ],
            fix: null,
          },
        ],
        files: ['copy.txt'],
      },
      'on a channel with its own budget': {
        copy: 'Sun ☀️ sand 🏖️ sale ⟦🛍️⟧',
        channel: 'social/instagram',
        findings: [
          {
            message: 'Emoji here: 3. The guide allows at most 2 (social/instagram): leave out this one.',
          },
        ],
      },
      'where the last pattern that matches allows fewer': {
        copy: 'Hiring 🚀 two ⟦🧑🏽‍💻⟧ now 🙌',
        channel: 'social/linkedin',
        findings: [{ expected: 'at most 1' }],
      },
      'in any language': { copy: 'Jetzt neu im Laden ⟦🛒⟧' },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'within the budget': { copy: 'Sun ☀️ sand 🏖️', channel: 'social/x' },
      'on characters of a text': { copy: '™ © ® ‼ ✓ ★ ♥ → ↗ #1 *2* 3 ℹ ☎︎' },
      'on a name with an emoji': { copy: 'Pizza 🍕 Club is open.' },
    },
  );
  ruleTable(rule, { guide, files: ['copy.md'] }, { 'in code': { copy: 'Say `🎉`.\n\n```\n🚀\n```\n' } });
  ruleTable(rule, { guide: {} }, { 'without a budget': { copy: '🎉🎉🎉' } });
  ruleTable(
    rule,
    { guide: { voice: { emoji: { 'social/*': { max: 0 } } } } },
    {
      'on a channel without a budget': { copy: '🎉🎉🎉', channel: 'email' },
    },
  );
});

describe('one emoji', () => {
  const ONE = [
    '😀',
    '☀️',
    '👍🏽',
    '👨‍👩‍👧‍👦',
    '👩🏽‍🍳',
    '🧑🏽‍🤝‍🧑🏻',
    '❤️‍🔥',
    '🏳️‍🌈',
    '🏴‍☠️',
    '🇳🇿',
    '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    '1️⃣',
    '#️⃣',
    '©️',
    '👁️‍🗨️',
    '🐦‍🔥',
  ]; // prettier-ignore

  it.each(ONE)('is %s', (emoji) => expect(emojiOf(emoji)).toEqual([{ start: 0, end: emoji.length }]));

  it('is what Unicode recommends for interchange, wherever it stands', () => {
    // Node 20 knows the flag; TypeScript’s target does not.
    const flags: string = 'gv';
    const recommended = new RegExp('\\p{RGI_Emoji}', flags);
    const text = ONE.filter((emoji) => emoji !== '🐦‍🔥').join('x') + ONE.slice(0, 9).join('');
    expect(emojiOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.match(recommended));
  });

  it.each(['👁‍🗨', '❤‍🔥', '🕵‍♂'])('is %s, though its signs for a picture are missing', (emoji) =>
    expect(emojiOf(emoji)).toHaveLength(1),
  );

  it.each(['❤', '❤︎', '✔', '™', '7', '🏽x', '🇳'])('is not %s', (text) => expect(emojiOf(text)).toEqual([]));

  it('is found among a hundred thousand', () =>
    expect(emojiOf('👍🏽'.repeat(100_000))).toHaveLength(100_000));

  it('counts once where a preheader is a field and body text', () => {
    const content = new MappedTextBuilder('Hi 👋', 'plain').raw(0, 5).build();
    const body: TextRun = { role: 'body', content, spans: [], lang: null, hidden: false, condition: null };
    const asset = { runs: [{ ...body, role: 'field:preheader' }, body] } as unknown as Asset;
    expect(emojiIn(asset, () => [])).toHaveLength(1);
  });
});
