/** The short way through a `style` attribute says what the grammar says, or leaves it to the grammar. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDeclarations, readStyle } from '../../src/readers/css/style.ts';
import { corpusFiles, hasCorpus } from '../corpus.ts';

/** Through the grammar: a comment, even an empty one at the end, bars the short way. */
const byGrammar = (text: string) =>
  readStyle(`${text} /**/`, 'declarationList')
    .declarations.filter(({ value }) => value !== '')
    .map(({ property, value, important, start }) => ({ property, value, important, start }));

const short = plainDeclarations;

test.each([
  'color:#0B4F3C',
  ' COLOR : #0B4F3C ; background-color:rgb(1, 2, 3)!important;',
  'font-family:Inter, Arial,sans-serif;;margin:0 auto',
  'width:calc(100% - 20px);mso-line-height-rule:exactly',
  '--pine:#0B4F3C;-webkit-text-size-adjust:100%',
  'color:red ! IMPORTANT',
  'font:italic bold 18px/1.4 Inter',
])('%s', (text) => {
  expect(short(text)).toEqual(byGrammar(text));
});

test.each([
  "font-family:'Inter'",
  'background:url(data:image/png;base64,AA)',
  'color:red /* ; */',
  'color:rgb(1;2)',
  'color:r\\65 d',
  '{color:red}',
  'width:calc((100% - 20px) / 2)',
  'color=red',
])('%s is left to the grammar', (text) => {
  expect(plainDeclarations(text)).toBeNull();
});

test('in any style', () => {
  const piece = fc.constantFrom(
    ...'color: ; background :#fff rgb( ) 1 , px !important ! - -- mso-x _a . 10% Inter calc( + * : ;; a'.split(
      ' ',
    ),
    ' ',
    ';',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const plain = short(text);
      if (plain) expect(plain).toEqual(byGrammar(text));
    }),
    { numRuns: 3000 },
  );
});

test.skipIf(!hasCorpus)('in the corpus', () => {
  let count = 0;
  for (const path of corpusFiles('emails-html', '.html')) {
    for (const [, text] of readFileSync(path, 'utf8').matchAll(/\sstyle="([^"&]*)"/g)) {
      const plain = short(text!);
      if (!plain) continue;
      count++;
      expect(plain).toEqual(byGrammar(text!));
    }
  }
  expect(count).toBeGreaterThan(1000);
});
