import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forEachGrapheme } from './graphemes.ts';

const piece = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '“',
    '’',
    '…',
    '–',
    'é',
    'e\u0301',
    'ß',
    'Ж',
    'и\u0306',
    'λ',
    '€',
    '日',
    'か',
    'か\u3099',
    'ﾊ',
    'ﾞ',
  ],
  ...[
    '\u00ad',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '\u20e3',
    '1',
    '#',
    '©',
    '™',
    '‼',
    '❤',
    '👍',
    '🏽',
    '👩',
    '🚀',
    '🇦',
    '🇺',
    '\ud83d',
    '한',
    '\u1100',
    '\u1161',
    '\u0600',
    'क',
    '\u094d',
    'ष',
    '\ufffc',
  ],
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

it('parts any text as the segmenter does', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(text, (text) => {
      const found: string[] = [];
      forEachGrapheme(text, (start, end) => found.push(text.slice(start, end)));
      expect(found).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
    { numRuns: 20_000 },
  );
});

it('has a boundary between any two characters that it takes to be apart', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (let code = 1; code < 0x10000; code++) {
    const text = `a${String.fromCharCode(code)}a${String.fromCharCode(code, code)}`;
    const found: string[] = [];
    forEachGrapheme(text, (start, end) => found.push(text.slice(start, end)));
    const expected = Array.from(segmenter.segment(text), ({ segment }) => segment);
    if (found.join('|') !== expected.join('|')) expect(found).toEqual(expected);
  }
});
