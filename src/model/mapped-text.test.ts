import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editOf,
  forEachSegment,
  isContiguous,
  type MappedText,
  MappedTextBuilder,
  mapSlice,
  OPAQUE,
  rangeOf,
  sliceMapped,
} from './mapped-text.ts';

type Part = { kind: 'raw' | 'skip'; raw: string } | { kind: 'atom'; raw: string; text: string };

/** What a reader might meet, in the order of the file: text, entities, escapes, marks that are no text. */
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).map((raw) => ({ kind: 'raw', raw }) as const),
  fc.constantFrom('<b>', '</b>', '**', '`', ' ').map((raw) => ({ kind: 'skip', raw }) as const),
  fc
    .constantFrom(
      ['&amp;', '&'],
      ['\\*', '*'],
      ['\r\n> ', ' '],
      ['{{ name }}', OPAQUE],
      ['&#x1F600;', '😀'],
      ['\\n', '\n'],
    )
    .map(([raw, text]) => ({ kind: 'atom', raw: raw!, text: text! }) as const),
);

interface Built {
  readonly source: string;
  readonly mapped: MappedText;
  /** For each text offset: the raw range of the part's character it came from, and whether that part is an atom. */
  readonly origins: readonly { start: number; end: number; atomic: boolean }[];
}

function build(parts: readonly Part[]): Built {
  const source = `«${parts.map(({ raw }) => raw).join('')}»`;
  const builder = new MappedTextBuilder(source, 'html');
  const origins: Built['origins'][number][] = [];
  let at = 1;
  for (const each of parts) {
    const end = at + each.raw.length;
    if (each.kind === 'raw') {
      builder.raw(at, end);
      for (let i = at; i < end; i++) origins.push({ start: i, end: i + 1, atomic: false });
    } else if (each.kind === 'atom') {
      builder.atom(each.text, at, end);
      // An atom as long as what it says cannot be told from one that maps by character.
      const linear = each.text.length === each.raw.length;
      for (let i = 0; i < each.text.length; i++) {
        origins.push(
          linear ? { start: at + i, end: at + i + 1, atomic: false } : { start: at, end, atomic: true },
        );
      }
    }
    at = end;
  }
  return { source, mapped: builder.build(), origins };
}

const built = fc.array(part, { maxLength: 20 }).map(build);
const withRange = built.chain((one) =>
  fc
    .tuple(fc.nat(one.mapped.text.length), fc.nat(one.mapped.text.length))
    .map(([a, b]) => ({ ...one, start: Math.min(a, b), end: Math.max(a, b) })),
);

describe('MappedText', () => {
  test('maps an entity and leaves out a tag', () => {
    const source = 'AT&amp;T <b>Cloud</b>';
    const mapped = new MappedTextBuilder(source, 'html')
      .raw(0, 2)
      .atom('&', 2, 7)
      .raw(7, 9)
      .raw(12, 17)
      .build();
    expect(mapped.text).toBe('AT&T Cloud');
    expect(mapped.segments).toEqual([0, 0, 2, 2, 2, 7, 3, 7, 9, 5, 12, 17]);
    expect(rangeOf(mapped, 0, 4)).toEqual({ start: 0, end: 8 });
    expect(rangeOf(mapped, 5, 10)).toEqual({ start: 12, end: 17 });
  });

  test('every character maps to what it came from', () => {
    fc.assert(
      fc.property(built, ({ source, mapped, origins }) => {
        expect(mapped.text.length).toBe(origins.length);
        for (let i = 0; i < origins.length; i++) {
          const { start, end, atomic } = origins[i]!;
          expect(rangeOf(mapped, i, i + 1)).toEqual({ start, end });
          if (!atomic) expect(source[start]).toBe(mapped.text[i]);
        }
      }),
    );
  });

  test('a linear segment is the raw text itself, and segments are in order and do not overlap', () => {
    fc.assert(
      fc.property(built, ({ source, mapped }) => {
        let textAt = 0;
        let rawAt = 0;
        forEachSegment(mapped, (textStart, textEnd, rawStart, rawEnd) => {
          expect(textStart).toBe(textAt);
          expect(textEnd).toBeGreaterThan(textStart);
          expect(rawStart).toBeGreaterThanOrEqual(rawAt);
          expect(rawEnd).toBeLessThanOrEqual(source.length);
          textAt = textEnd;
          rawAt = rawEnd;
        });
        expect(textAt).toBe(mapped.text.length);
      }),
    );
  });

  test('a range covers what its characters came from and nothing beyond', () => {
    fc.assert(
      fc.property(withRange, ({ mapped, origins, start, end }) => {
        fc.pre(start < end);
        expect(rangeOf(mapped, start, end)).toEqual({
          start: origins[start]!.start,
          end: origins[end - 1]!.end,
        });
      }),
    );
  });

  test('an empty range lies between what is before and after it', () => {
    fc.assert(
      fc.property(withRange, ({ mapped, origins, start }) => {
        const { start: at, end } = rangeOf(mapped, start, start);
        expect(at).toBe(end);
        if (origins.length === 0) return;
        expect(at).toBe(start < origins.length ? origins[start]!.start : origins.at(-1)!.end);
      }),
    );
  });

  test('a slice says and maps what the whole does there', () => {
    fc.assert(
      fc.property(withRange, ({ mapped, start, end }) => {
        const slice = sliceMapped(mapped, start, end);
        expect(slice.text).toBe(mapped.text.slice(start, end));
        expect(slice.notation).toBe(mapped.notation);
        for (let i = start; i < end; i++) {
          const atom = splitAtom(mapped, start, end, i);
          if (!atom) expect(rangeOf(slice, i - start, i - start + 1)).toEqual(rangeOf(mapped, i, i + 1));
        }
      }),
    );
  });

  test('a text that is appended to another keeps its places', () => {
    fc.assert(
      fc.property(withRange, ({ source, mapped, start }) => {
        const head = sliceMapped(mapped, 0, start);
        const tail = sliceMapped(mapped, start, mapped.text.length);
        const joined = new MappedTextBuilder(source, 'html').append(head).append(tail).build();
        expect(joined.text).toBe(mapped.text);
        for (let i = 0; i < joined.text.length; i++) {
          if (!splitAtom(mapped, 0, start, i) && !splitAtom(mapped, start, mapped.text.length, i)) {
            expect(rangeOf(joined, i, i + 1)).toEqual(rangeOf(mapped, i, i + 1));
          }
        }
      }),
    );
  });

  test('an edit replaces what the text came from, or there is none', () => {
    fc.assert(
      fc.property(withRange, ({ source, mapped, origins, start, end }) => {
        const edit = editOf(mapped, start, end, 'Harbour & Pine');
        if (
          start === end ||
          mapped.text.slice(start, end).includes(OPAQUE) ||
          !isContiguous(mapped, start, end)
        ) {
          expect(edit).toBeNull();
          return;
        }
        expect(edit).toEqual({ range: rangeOf(mapped, start, end), text: 'Harbour &amp; Pine' });
        const edited = source.slice(0, edit!.range.start) + edit!.text + source.slice(edit!.range.end);
        expect(edited.length - source.length).toBe(edit!.text.length - (edit!.range.end - edit!.range.start));
        expect(edit!.range.start).toBe(origins[start]!.start);
      }),
    );
  });

  test('a text is contiguous exactly when no mark stands inside it', () => {
    fc.assert(
      fc.property(withRange, ({ mapped, origins, start, end }) => {
        fc.pre(start < end);
        let whole = true;
        for (let i = start + 1; i < end; i++) {
          const before = origins[i - 1]!;
          const here = origins[i]!;
          const sameAtom = here.atomic && before.start === here.start;
          if (!sameAtom && before.end !== here.start) whole = false;
        }
        expect(isContiguous(mapped, start, end)).toBe(whole);
      }),
    );
  });

  test('no edit where a tag stands inside the words', () => {
    const source = 'e-<b>bike</b>';
    const mapped = new MappedTextBuilder(source, 'html').raw(0, 2).raw(5, 9).build();
    expect(mapped.text).toBe('e-bike');
    expect(editOf(mapped, 0, 6, 'ebike')).toBeNull();
    expect(editOf(mapped, 2, 6, 'cycle')).toEqual({ range: { start: 5, end: 9 }, text: 'cycle' });
  });

  test('a slice of the file maps to itself', () => {
    expect(mapSlice('Sale ends Friday', { start: 5, end: 9 }, 'plain')).toEqual({
      text: 'ends',
      segments: [0, 5, 9],
      notation: 'plain',
    });
  });
});

/** Whether the segment of a character of two or more (an emoji from one entity) is cut by the slice's ends. */
function splitAtom(mapped: MappedText, start: number, end: number, at: number): boolean {
  let split = false;
  forEachSegment(mapped, (textStart, textEnd, rawStart, rawEnd) => {
    if (at < textStart || at >= textEnd || rawEnd - rawStart === textEnd - textStart) return;
    split = textStart < start || textEnd > end;
  });
  return split;
}
