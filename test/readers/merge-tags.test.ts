import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPAQUE } from '../../src/model/index.ts';
import { maskMergeTags } from '../../src/readers/merge-tags.ts';

/** What a tag is, as one expression: slow on many that are never closed. */
const TAG =
  /\{\{!--[\s\S]*?--\}\}|\{\{\{[^{}]*\}\}\}|\{\{(?:[^{}]|\}(?!\})|\{(?!\{))*\}\}|\{%[\s\S]*?%\}|\{#(?=[\s-])[\s\S]*?#\}|\*\|[^|*\r\n]+\|\*|%%\[[\s\S]*?\]%%|%%=[\s\S]*?=%%|%%[A-Za-z_][\w.: -]*%%|<%[\s\S]*?%>/g;

const piece = fc.constantFrom(
  ...['{{', '}}', '{', '}', '{%', '%}', '%', '{#', '#}', '#', '{{!--', '--}}', '-', '*|', '|*', '|', '*'],
  ...['%%', '%%[', ']%%', '%%=', '=%%', '=', '<%', '%>', '<', '>', 'a', 'name', ' ', '\n', '(', '"'],
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('merge tags', () => {
  it('are found as one expression finds them, in any text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const expected = Array.from(source.matchAll(TAG), ({ 0: { length }, index }) => ({
          start: index,
          end: index + length,
        }));
        const { tags, text } = maskMergeTags(source);
        expect(tags.map(({ range }) => range)).toEqual(expected);
        expect(text).toBe(source.replace(TAG, (tag) => OPAQUE.repeat(tag.length)));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['{{ first_name }}', '{{ first_name }}'],
    ['Hi {{{{name}}', '{{{name}}'],
    ['{% if a %}{{ b', '{% if a %}'],
    ['{{!-- {{ a }} --}}', '{{!-- {{ a }} --}}'],
    ['*|FNAME|* and 100%% of it', '*|FNAME|*'],
    ['%%First Name%%', '%%First Name%%'],
    ['{#id} {# note #}', '{# note #}'],
    ['<% a %> <%= b', '<% a %>'],
  ])('%s', (source, tag) => {
    expect(maskMergeTags(source).tags.map(({ range }) => source.slice(range.start, range.end))).toEqual([
      tag,
    ]);
  });
});
