import fc from 'fast-check';
import { split } from 'split-sms';
import { describe, expect, it } from 'vitest';
import { emojiIn, fits, linksIn, measure, partsOf, type TextUnit } from './index.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const UNITS: readonly TextUnit[] = [
  'characters',
  'utf-16',
  'graphemes',
  'bytes',
  'x-weight',
  'mastodon',
  'threads',
  'gsm-septets',
  'half-width',
];

function table(unit: TextUnit, cases: Readonly<Record<string, number>>): void {
  it.each(Object.entries(cases))('%s', (text, length) => expect(measure(text, unit)).toBe(length));
}

describe('plain units', () => {
  it.each([
    ['Autumn sale', 11, 11, 11, 11],
    ['Café', 4, 4, 4, 5],
    ['Cafe\u0301', 5, 5, 4, 6],
    ['🎉', 1, 2, 1, 4],
    [FAMILY, 7, 11, 1, 25],
    ['🇦🇺', 2, 4, 1, 8],
    ['a\r\nb', 4, 4, 3, 4],
  ])('%j: characters, UTF-16, graphemes, bytes', (text, ...lengths) => {
    const units = ['characters', 'utf-16', 'graphemes', 'bytes'] as const;
    expect(units.map((unit) => measure(text, unit))).toEqual(lengths);
  });
});

describe('X', () => {
  // developer.x.com/en/docs/counting-characters; the suite of twitter-text has a file of its own.
  table('x-weight', {
    'The sale is on': 14,
    '’ “ ” – — ® ©': 13,
    '… € ™ → ✓': 14,
    'harbourandpine.com': 23,
    'Read https://harbourandpine.com/autumn?utm_source=x now': 32,
    'foo.kids': 23,
    '1️⃣': 2,
    '©️': 2,
    'Node.js': 7,
    'brand.yaml': 10,
  });
  it('takes joined people that no font draws for several emoji', () => {
    expect(measure('🚲‍🎉', 'x-weight')).toBe(5);
    expect(emojiIn('🚲‍🎉')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
  });
  it('takes an emoji without its variation selector', () => {
    expect(measure('👁‍🗨', 'x-weight')).toBe(2);
  });
});

describe('Mastodon', () => {
  // docs.joinmastodon.org/user/posting, spec/validators/status_length_validator_spec.rb
  table('mastodon', {
    'Our new range': 13,
    'See https://harbourandpine.com/a-long-way/to-the-autumn-sale': 27,
    'See harbourandpine.com/sale': 27,
    'By @ana@mastodon.social': 7,
    'By @ana': 7,
    'Write to ana@mastodon.social': 28,
    'https://mastodon.social/@ana@example.com': 23,
    [FAMILY]: 1,
  });
});

describe('Threads', () => {
  // developers.facebook.com/documentation/threads/posts
  table('threads', { 'Our new range': 13, Café: 4, '🎉': 4, [FAMILY]: 25, '❤️': 6, 'A 🇦🇺 B': 12 });
});

describe('Bluesky', () => {
  // lexicons/app/bsky/feed/post.json: maxGraphemes 300, maxLength 3000 (bytes).
  it.each([
    ['a'.repeat(300), 300, 300],
    ['🎉'.repeat(300), 300, 1200],
    [FAMILY.repeat(120), 120, 3000],
    [FAMILY.repeat(121), 121, 3025],
  ])('%j', (text, graphemes, bytes) => {
    expect([measure(text, 'graphemes'), measure(text, 'bytes')]).toEqual([graphemes, bytes]);
  });
});

describe('columns', () => {
  // Google Ads: a character of a double-width language takes two; half-width kana are half-width.
  table('half-width', {
    'Autumn sale': 11,
    秋のセール: 10,
    ｾｰﾙ: 3,
    가을: 4,
    ＳＡＬＥ: 8,
    '¥980': 4,
    '￥980': 5,
    '“Café”': 6,
    '🎉': 2,
  });
});

describe('text messages', () => {
  const a = (count: number) => 'a'.repeat(count);
  const zh = (count: number) => 'ж'.repeat(count);
  // 3GPP TS 23.038 §6.2.1 and TS 23.040 §9.2.3.24.1: where each part ends.
  it.each([
    ['one part, full', a(160), 'gsm-7', 160, [160]],
    ['two parts', a(161), 'gsm-7', 161, [153, 161]],
    ['a character of the extension table is two', `${a(158)}€`, 'gsm-7', 160, [159]],
    ['and never parted', `${a(152)}€${a(152)}`, 'gsm-7', 306, [152, 304, 305]],
    ['several parts, full', a(306), 'gsm-7', 306, [153, 306]],
    ['UCS-2, full', zh(70), 'ucs-2', 70, [70]],
    ['UCS-2 in two parts', zh(71), 'ucs-2', 71, [67, 71]],
    ['a surrogate pair is never parted', `${zh(66)}🎉${zh(66)}`, 'ucs-2', 134, [66, 133, 134]],
    ['Greek capitals and è are of the alphabet', 'ΔΦΓΛ è à ñ Ç', 'gsm-7', 12, [12]],
    ['ç and á are not', 'ça va, Álvaro', 'ucs-2', 13, [13]],
    ['nothing', '', 'gsm-7', 0, [0]],
    ['a merge tag counts nothing', `Hi \uFFFC, ${a(154)}`, 'gsm-7', 159, [160]],
  ])('%s', (_, text, encoding, length, ends) => {
    expect(partsOf(text)).toEqual({ encoding, length, ends });
  });

  // split-sms pairs any high surrogate with what follows; texts here are well-formed.
  const letters = fc.array(fc.constantFrom('a', 'é', '€', '[', 'ж', '’', '🎉', ' '), { maxLength: 400 });
  it('parts as split-sms does', () => {
    fc.assert(
      fc.property(letters, (characters) => {
        const text = characters.join('');
        const { characterSet, parts } = split(text);
        expect(partsOf(text)).toMatchObject({ encoding: characterSet === 'GSM' ? 'gsm-7' : 'ucs-2' });
        expect(partsOf(text).ends).toHaveLength(parts.length);
      }),
    );
  });

  table('gsm-septets', { 'Sale {on}': 11, [zh(70)]: 160, [zh(71)]: 163 });
});

describe('what fits', () => {
  it.each<[TextUnit, string, number, string]>([
    ['characters', 'Autumn sale', 6, 'Autumn'],
    ['characters', `Pine ${FAMILY} days`, 8, 'Pine '],
    ['utf-16', 'Sale 🎉', 6, 'Sale '],
    ['bytes', 'Café', 4, 'Caf'],
    ['x-weight', 'Look: https://harbourandpine.com/sale', 20, 'Look: '],
    ['x-weight', 'Cafe\u0301 au lait', 4, 'Cafe\u0301'],
    ['half-width', '秋のセール', 5, '秋の'],
    ['gsm-septets', 'It costs 9 €', 11, 'It costs 9 '],
    ['graphemes', 'Sale', 10, 'Sale'],
  ])('%s: %s in %i', (unit, text, max, expected) => {
    expect(text.slice(0, fits(text, unit, max))).toBe(expected);
  });

  const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
  it('never exceeds the limit, and is all of a text that does not', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...UNITS), fc.nat(80), (text, unit, max) => {
        const end = fits(text, unit, max);
        if (measure(text, unit) <= max) expect(end).toBe(text.length);
        // Part of an address is none, and a part in the alphabet takes less room: shorter for good reasons only.
        else expect(end).toBeLessThan(text.length);
        expect(measure(text.slice(0, end), 'graphemes')).toBeLessThanOrEqual(measure(text, 'graphemes'));
      }),
    );
  });

  it('counts a text in pieces as it counts the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('é', FAMILY, '🇦🇺', 'ж', 'a', '\u0301'), { maxLength: 900 }),
        (pieces) => {
          const text = pieces.join('');
          expect(measure(text, 'graphemes')).toBe(Array.from(new Intl.Segmenter('en').segment(text)).length);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('addresses', () => {
  it('hold what a merge tag fills in', () => {
    const shown = (text: string) => linksIn(text).map(({ start, end }) => text.slice(start, end));
    expect(shown('Go to https://pine.example.com/?id=\uFFFC now')).toEqual([
      'https://pine.example.com/?id=\uFFFC',
    ]);
    expect(shown('Go to https://\uFFFC/sale now')).toEqual(['https://\uFFFC/sale']);
  });
});
