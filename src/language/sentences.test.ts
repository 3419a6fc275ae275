import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MappedText, OPAQUE } from '../model/index.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

const mapped = (text: string): MappedText => ({ text, segments: [0, 0, text.length], notation: 'plain' });
const words = (text: string) => wordsOf(mapped(text)).map((word) => word.text);
const sentences = (text: string) => sentencesOf(mapped(text)).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  test.each([
    ["We don't ride e-bikes at 3.5 or 10:30, do we?", "We don't ride e-bikes at 3.5 or 10:30 do we"],
    ['R&D in the U.S. costs $1,200. A.B', 'R&D in the U.S costs 1,200 A.B'],
    ['a.m. today, ab.c here; snake_case', 'a.m today ab c here snake_case'],
    ['Größe, café und l’été', 'Größe café und l’été'],
    [`Hi ${OPAQUE}, welcome`, `Hi ${OPAQUE} welcome`],
    ["'tis the sellers' end-", 'tis the sellers end'],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected.split(' '));
  });

  test('are the same whether or not a letter of another script stands beside them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abé1 .,:'’&_A½²-]{0,24}$/), (text) => {
        expect(words(`${text} ж`).slice(0, -1)).toEqual(words(`${text} `));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sentences', () => {
  test.each([
    [
      "Mr. Smith's offer ends at 5 p.m. Today we ship.",
      ["Mr. Smith's offer ends at 5 p.m.", 'Today we ship.'],
    ],
    [
      "We don't ship to the U.S. yet. Is it? “Yes.” She left.",
      ["We don't ship to the U.S. yet.", 'Is it?', '“Yes.”', 'She left.'],
    ],
    [
      'See No. 5, e.g. the red one. It doesn’t. This does.',
      ['See No. 5, e.g. the red one.', 'It doesn’t.', 'This does.'],
    ],
    ['One line\nNext line goes\non here', ['One line', 'Next line goes\non here']],
    ['Yahoo! is here… And so on', ['Yahoo! is here…', 'And so on']],
    ['今日は。明日も。', ['今日は。', '明日も。']],
    ['Neither do I. You do.', ['Neither do I.', 'You do.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
