/**
 * Our counting beside the package of X itself, twitter-text 3.1.0, on texts made of what posts are made of.
 * BRANDLINT_TWITTER_TEXT_PACKAGE names its folder; BRANDLINT_REQUIRE_PEERS=1 makes its absence a failure.
 */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashtagsIn, linksIn, measure, mentionsIn } from './index.ts';

const folder = process.env.BRANDLINT_TWITTER_TEXT_PACKAGE;
if (!folder && !process.env.BRANDLINT_REQUIRE_PEERS) {
  console.warn('SKIPPED: BRANDLINT_TWITTER_TEXT_PACKAGE names no installed twitter-text.');
}

// Only top-level domains that both lists have: the package's is of 2020.
const piece = fc.constantFrom(
  ...[
    'Sale',
    'Harbour & Pine',
    'e-bike',
    'Café',
    'Cafe\u0301',
    'la niña',
    '9–5',
    '“Now”',
    'it’s',
    'über',
    '20%',
  ],
  ...[
    'foo.com',
    'pine.co.uk',
    'Node.js',
    'brand.yaml',
    'e.g.',
    'a.b',
    'ELPAÍS.com',
    'x.com-y',
    'me@pine.com',
  ],
  ...[
    'https://pine.com',
    'http://pine.com/a_(b)?c=d#e',
    'HTTP://PINE.COM/.',
    'https://t.co/abc?x=1',
    'ftp://a.com',
  ],
  ...[
    'https://pine',
    'http://例え.com/道',
    'pine.com:80/a',
    'pine.com?a=b',
    'http://a_b.pine.com',
    'http://-a.com',
  ],
  ...[
    '#sale',
    '#2026',
    '#1st',
    '#e-bike',
    '#harbour&pine',
    '#セール',
    '＃tag',
    '#a#b',
    '#',
    '&#39;',
    '#sale_now',
  ],
  ...['@pine', '@pine_au', '@pine/list', '.@pine', '@@', 'RT @pine:', '@víctor', '＠pine', '$PINE', '$9.99'],
  ...[
    '🎉',
    '👨‍👩‍👧',
    '🇦🇺',
    '1️⃣',
    '❤️',
    '☺',
    '©',
    '™',
    '👍🏽',
    '✅',
    '→',
    '…',
    '€',
    '日本語。',
    '한국',
    'مرحبا',
    'ﬁ',
  ],
);
/** What is written around words. */
const ending = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '\n',
  '. ',
  ', ',
  '! ',
  ') ',
  ' (',
  ' - ',
  ': ',
  '’s ',
  '\u3000',
  '… ',
);
const post = fc
  .array(fc.tuple(piece, ending), { maxLength: 12 })
  .map((pieces) => pieces.map((pair) => pair.join('')).join(''));

describe.skipIf(!folder && !process.env.BRANDLINT_REQUIRE_PEERS)('beside twitter-text', () => {
  const x = folder ? createRequire(import.meta.url)(folder) : null;
  const indices = (entities: { indices: [number, number] }[]) =>
    entities.map(({ indices: [start, end] }) => ({ start, end }));
  const runs = { numRuns: 3000 };

  it('is there', () => expect(folder, 'BRANDLINT_TWITTER_TEXT_PACKAGE').toBeTruthy());

  it('weighs posts as it does', () => {
    fc.assert(
      fc.property(post, (text) => {
        expect(measure(text, 'x-weight')).toBe(x.parseTweet(text).weightedLength);
      }),
      runs,
    );
  });

  it.each([
    ['addresses', (text: string) => linksIn(text), (text: string) => indices(x.extractUrlsWithIndices(text))],
    [
      'hashtags',
      (text: string) => hashtagsIn(text),
      (text: string) => indices(x.extractHashtagsWithIndices(text)),
    ],
    [
      'mentions',
      (text: string) => mentionsIn(text),
      (text: string) => indices(x.extractMentionsOrListsWithIndices(text)),
    ],
  ])('finds the same %s', (_, ours, theirs) => {
    fc.assert(
      fc.property(post, (text) => {
        const found = ours(text).map(({ start, end }) => ({ start, end }));
        expect(found).toEqual(theirs(text));
      }),
      runs,
    );
  });
});
