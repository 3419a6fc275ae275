/**
 * The conformance suite of twitter-text, which is X's own. BRANDLINT_TWITTER_TEXT names a copy of its repository;
 * where it names one that is not there, that is a failure. twitter-text-peer.test.ts needs the registry only. Left out are `autolink` and `hit_highlighting`: they are
 * about markup; and `tweets`, which is by the rule of 2010 that took 140 characters.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHost } from 'tldts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cashtagsIn, fits, hashtagsIn, linksIn, measure, mentionsIn, type Span } from './index.ts';

const folder = process.env.BRANDLINT_TWITTER_TEXT ?? '';
const isMissing = folder === '' || !existsSync(join(folder, 'conformance/validate.yml'));
if (isMissing) {
  console.warn('SKIPPED: BRANDLINT_TWITTER_TEXT names no copy of github.com/twitter/twitter-text');
}

interface Case {
  readonly description: string;
  readonly text: string;
  readonly expected: any;
}

/** Cases that we answer otherwise, and why. */
const OLD_EMOJI = 'this section is also run by config/v2.json, in which each part of an emoji is counted';
const OTHERWISE: Readonly<Record<string, string>> = {
  'WeightedTweetsCounterTest: Count a mix of single byte single word, and double word unicode characters':
    OLD_EMOJI,
  'WeightedTweetsCounterTest: Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers':
    OLD_EMOJI,
};
/** Of the suite's top-level domains those that the root no longer has, or never had. Nobody may register right under `za`. */
const isGone = (text: string) => !parseHost(text).isIcann && !text.endsWith('.za');

function suite(file: string): Readonly<Record<string, readonly Case[]>> {
  if (isMissing) return {};
  return parse(readFileSync(join(folder, 'conformance', file), 'utf8')).tests;
}
const extract = suite('extract.yml');
const validate = suite('validate.yml');
const domains = suite('tlds.yml');

function each(tests: readonly Case[] | undefined, assert: (test: Case) => void): void {
  it.each((tests ?? []).map((test) => [test.description, test] as const))('%s', (_, test) => assert(test));
}

/** The suite counts code points. */
const codePoints = (text: string, { start, end }: Span) =>
  [start, end].map((offset) => Array.from(text.slice(0, offset)).length);
const shown = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
const names = (text: string, spans: readonly Span[]) => shown(text, spans).map((s) => s.slice(1));

it.skipIf(folder === '')('is there', () => expect(isMissing).toBe(false));

describe.skipIf(isMissing)('twitter-text', () => {
  describe.each([
    'WeightedTweetsCounterTest',
    'WeightedTweetsWithDiscountedEmojiCounterTest',
    'UnicodeDirectionalMarkerCounterTest',
  ])('%s', (section) => {
    each(validate[section], ({ description, text, expected }) => {
      const isSame = measure(text, 'x-weight') === expected.weightedLength;
      expect(isSame).toBe(OTHERWISE[`${section}: ${description}`] === undefined);
      // X takes no U+FFFF, and the suite stops at it; what fits is another question.
      if (isSame && description !== 'Handle invalid characters')
        expect(fits(text, 'x-weight', 280)).toBe(expected.validRangeEnd + 1);
    });
  });

  describe.each(['urls', 'tco_urls_with_params'])('%s', (section) => {
    each(extract[section], ({ text, expected }) => expect(shown(text, linksIn(text))).toEqual(expected));
  });
  describe.each(['urls_with_indices', 'urls_with_directional_markers'])('%s', (section) => {
    each(extract[section], ({ text, expected }) =>
      expect(linksIn(text).map((link) => codePoints(text, link))).toEqual(
        expected.map(({ indices }: any) => indices),
      ),
    );
  });
  describe.each(['country', 'generic'])('top-level domains: %s', (section) => {
    each(domains[section], ({ text, expected }) =>
      expect(shown(text, linksIn(text))).toEqual(isGone(text) ? [] : expected),
    );
  });
  describe('urls_without_protocol', () => {
    each(validate.urls_without_protocol, ({ text, expected }) =>
      expect(shown(text, linksIn(text))[0] === text).toBe(expected),
    );
  });

  describe.each(['hashtags', 'hashtags_from_astral'])('%s', (section) => {
    each(extract[section], ({ text, expected }) => expect(names(text, hashtagsIn(text))).toEqual(expected));
  });
  describe('hashtags_with_indices', () => {
    each(extract.hashtags_with_indices, ({ text, expected }) =>
      expect(hashtagsIn(text).map((tag) => codePoints(text, tag))).toEqual(
        expected.map(({ indices }: any) => indices),
      ),
    );
  });
  describe('valid hashtags', () => {
    each(validate.hashtags, ({ text, expected }) =>
      expect(shown(text, hashtagsIn(text))[0] === text).toBe(expected),
    );
  });

  describe('mentions', () => {
    each(extract.mentions, ({ text, expected }) =>
      expect(mentionsIn(text).map(({ name }) => name)).toEqual(expected),
    );
  });
  describe.each(['mentions_with_indices', 'mentions_or_lists_with_indices'])('%s', (section) => {
    each(extract[section], ({ text, expected }) =>
      expect(
        mentionsIn(text).map((mention) => [mention.name, mention.list, codePoints(text, mention)]),
      ).toEqual(
        expected.map(({ screen_name, list_slug = '', indices }: any) => [screen_name, list_slug, indices]),
      ),
    );
  });
  describe.each(['usernames', 'lists'])('valid %s', (section) => {
    each(validate[section], ({ text, expected }) => {
      const [mention] = mentionsIn(text);
      const isWhole = mention !== undefined && shown(text, [mention])[0] === text;
      expect(isWhole && (mention.list !== '') === (section === 'lists')).toBe(expected);
    });
  });

  describe('cashtags', () => {
    each(extract.cashtags, ({ text, expected }) => expect(names(text, cashtagsIn(text))).toEqual(expected));
  });
  describe('cashtags_with_indices', () => {
    each(extract.cashtags_with_indices, ({ text, expected }) =>
      expect(cashtagsIn(text).map((tag) => codePoints(text, tag))).toEqual(
        expected.map(({ indices }: any) => indices),
      ),
    );
  });
});
