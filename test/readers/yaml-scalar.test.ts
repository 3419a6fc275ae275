import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, type ParsedNode, parseAllDocuments, type Scalar, stringify, visit } from 'yaml';
import { type MappedText, rangeOf } from '../../src/model/index.ts';
import { maskMergeTags } from '../../src/readers/merge-tags.ts';
import { mapScalar } from '../../src/readers/yaml/scalar.ts';
import { expectMapped } from './read.ts';

/** Every string in a document with the package's value, and only where the package finds no fault. */
function scalarsOf(source: string): { node: Scalar; mapped: MappedText }[] {
  const masked = maskMergeTags(source);
  const found: { node: Scalar; mapped: MappedText }[] = [];
  for (const document of parseAllDocuments<ParsedNode>(masked.text, {
    keepSourceTokens: true,
    logLevel: 'silent',
  })) {
    if (document.errors.length > 0) continue;
    visit(document, (_, node) => {
      if (isScalar(node) && typeof node.value === 'string')
        found.push({ node, mapped: mapScalar(source, masked, node) });
    });
  }
  return found;
}

function textOf(source: string): string {
  return scalarsOf(source).at(-1)!.mapped.text;
}

describe('the text of a YAML scalar', () => {
  it.each([
    ['plain over lines', 'text: Rain is\n  back and\n\n  so are we\n', 'Rain is back and\nso are we'],
    ['single quotes', "text: 'It''s\n  back'", "It's back"],
    ['double quotes', 'text: "Rain \\u2014 back \\\n  again\\n\\nNow"', 'Rain — back again\n\nNow'],
    ['literal', 'text: |\n  Rain is back.\n\n    Indented.\nid: x', 'Rain is back.\n\n  Indented.\n'],
    ['folded', 'text: >-\n  Rain is\n  back.\n\n  Now.\n\n', 'Rain is back.\nNow.'],
    ['folded, more indented', 'text: >\n  Rain\n    list\n  back\n', 'Rain\n  list\nback\n'],
    ['keep', 'text: |+\n  Rain\n\n', 'Rain\n\n'],
    ['indicator', 'a:\n  text: |2\n     Rain\n    back\n', ' Rain\nback\n'],
    ['CRLF', 'text: >\r\n  Rain is\r\n  back.\r\n', 'Rain is back.\n'],
    ['a header comment', 'text: | # for sms\n  Rain # not a comment\n', 'Rain # not a comment\n'],
  ])('%s', (_, source, value) => {
    const { node, mapped } =
      scalarsOf(source).find(({ mapped }) => mapped.text === value) ?? scalarsOf(source).at(-1)!;
    expect(mapped.text).toBe(value);
    expect(node.value).toBe(value);
    expectMapped(mapped, source);
  });

  it('leads back to what is written', () => {
    const source = 'text: "Save \\u20AC20,\n  today"';
    const { mapped } = scalarsOf(source).at(-1)!;
    const raw = (text: string) => {
      const at = mapped.text.indexOf(text);
      const { start, end } = rangeOf(mapped, at, at + text.length);
      return source.slice(start, end);
    };
    expect(raw('€20')).toBe('\\u20AC20');
    expect(raw(', today')).toBe(',\n  today');
  });

  it('keeps merge tags whole', () => {
    expect(textOf('text: {{ first_name }}, rain is back')).toBe('\uFFFC, rain is back');
    expect(textOf('text: "Hi {{ name | default: \\"you\\" }}!"')).toBe('Hi \uFFFC!');
    expect(textOf('text: >\n  Hi {{ name }}\n  there\n')).toBe('Hi \uFFFC there\n');
  });
});

describe('every scalar, against the yaml package', () => {
  const check = (source: string) => {
    for (const { node, mapped } of scalarsOf(source)) {
      expect(mapped.text, JSON.stringify(source)).toBe(node.value);
      expectMapped(mapped, source);
    }
  };
  const piece = fc.constantFrom(
    'a',
    'é',
    '🎉',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    "'",
    "''",
    '"',
    '\\',
    '\\n',
    '\\u20AC',
    '\\x41',
    '\\\n',
    ':',
    '#',
    ' #',
    '-',
    '\r\n',
    '\r\n  ',
  );
  const body = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it.each([
    ['plain', (text: string) => `k: a${text}`],
    ['single', (text: string) => `k: '${text.replaceAll("'", "''")}'\n`],
    ['double', (text: string) => `k: "${text.replaceAll('"', '')}"\nl: x`],
    ['nested double', (text: string) => `- k:\n    "${text.replaceAll('"', '')}"`],
  ])('%s, as written by a person', (_, wrap) => {
    fc.assert(
      fc.property(body, (text) => check(wrap(text))),
      { numRuns: 1000 },
    );
  });

  it('block, with every indicator', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', '  ', '  ', '  ', '   ', '    ', '  \t'),
        fc.constantFrom('', '', 'a', 'rain is', '# back', ' ', '\t', 'a '),
      )
      .map((parts) => parts.join(''));
    const header = fc
      .tuple(fc.constantFrom('|', '>'), fc.constantFrom('', '-', '+'), fc.constantFrom('', '', '1', '2', '3'))
      .map(([style, chomp, indent]) => style + indent + chomp);
    fc.assert(
      fc.property(
        header,
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\n', '\nz: b', '\n\n\nz: b'),
        fc.constantFrom('k: ', '- k: ', 'j:\n  k: '),
        (indicator, lines, newline, tail, head) => {
          check(head + indicator + newline + lines.join(newline) + tail.replaceAll('\n', newline));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('as the package writes it', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'a',
          'Rain is back',
          ' ',
          '\n',
          '\n\n',
          '  ',
          "'",
          '"',
          '\\',
          '#',
          ': ',
          '- ',
          '\t',
          '🎉',
          '\u00A0',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
        fc.integer({ min: 20, max: 80 }),
        (value, style, lineWidth) => {
          const source = stringify(
            { posts: [{ text: value }] },
            { defaultStringType: style as never, lineWidth },
          );
          check(source);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
