import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MappedText, OPAQUE } from '../model/index.ts';
import { compileWordFilter, hashOf, splitLetters } from './letters.ts';
import { rememberedNumber } from './remember.ts';
import { partOf, sentencesOf, wordsOf } from './sentences.ts';
import { holdsLetters, lettersIn, ROW, wordAt, wordTableOf } from './word-table.ts';

const mapped = (text: string): MappedText => ({ text, segments: [0, 0, text.length], notation: 'plain' });
const copy = fc.stringMatching(/^[abSé1 .,:'’&_½²\n-]{0,24}$/);

describe('the table of words', () => {
  test('has a row for each word, with a hash that leaves its case out', () => {
    const content = mapped(`Hi ${OPAQUE}, don’t miss THE sale`);
    const table = wordTableOf(content);
    const words = Array.from({ length: table.words.length / ROW }, (_, i) => wordAt(content.text, table, i));
    expect(words).toEqual(wordsOf(content));
    expect(words.map((word) => word?.text)).toEqual(['Hi', OPAQUE, 'don’t', 'miss', 'THE', 'sale']);
    expect(table.words[4 * ROW + 2]).toBe(hashOf('the'));
    expect(table.words[2 * ROW + 2]).toBe(hashOf('don’t'));
    expect([wordAt(content.text, table, -1), wordAt(content.text, table, 6)]).toEqual([undefined, undefined]);
  });

  test('hashes words alike and finds the same letters, whether or not another script stands beside them', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const { words, letters } = wordTableOf(mapped(text));
        expect(letters).toEqual(splitLetters(text));
        for (let i = 0; i < words.length; i += ROW)
          expect(words[i + 2]).toBe(hashOf(text.slice(words[i], words[i + 1])));
        const beside = wordTableOf(mapped(`${text} ж`));
        expect(beside.words.slice(0, -ROW)).toEqual(wordTableOf(mapped(`${text} `)).words);
        expect(beside.letters.places).toEqual(letters.places);
      }),
      { numRuns: 1000 },
    );
  });

  test('leads to listed words, alone and in a compound', () => {
    const content = mapped('Our web-site. Our WEBSITE, our websites.');
    const filter = compileWordFilter(['website', 'site']);
    expect(lettersIn(content, filter).map(({ start, end }) => content.text.slice(start, end))).toEqual([
      'site',
      'WEBSITE',
    ]);
    expect(holdsLetters(mapped('Our sites'), filter)).toBe(false);
  });
});

describe('a part of a sentence', () => {
  test('has the words that are wholly in it', () => {
    const content = mapped('We ship. Ana: I ride my e-bike to work.');
    const sentence = sentencesOf(content)[1]!;
    expect(sentence.wordCount).toBe(7);
    const part = partOf(content, sentence, { start: 14, end: content.text.indexOf('bike') + 4 }, true);
    expect(part.words.map(({ text }) => text)).toEqual(['I', 'ride', 'my', 'e-bike']);
    const cut = partOf(content, sentence, { start: 15, end: content.text.indexOf('bike') }, true);
    expect(cut.words.map(({ text }) => text)).toEqual(['ride', 'my']);
  });
});

describe('a number that is remembered', () => {
  test('is the one of the word, however many others there are', () => {
    const lengthOf = rememberedNumber((word) => word.length + (word.toLowerCase().startsWith('a') ? 100 : 0));
    const numbers = (word: string) => word.length + (word.toLowerCase().startsWith('a') ? 100 : 0);
    const word = fc.stringMatching(/^[a-zA-Z'é@`{[]{1,15}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 50 }), (words) => {
        const text = words.join(' ');
        let start = 0;
        for (const word of words) {
          expect(lengthOf(text, start, start + word.length)).toBe(numbers(word));
          expect(lengthOf(word)).toBe(numbers(word));
          start += word.length + 1;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
