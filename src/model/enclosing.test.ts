import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contains, enclosing, type Range } from './index.ts';

const place = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 }))
  .map(([start, length]): Range => ({ start, end: start + length }));

it('is the first, by start, of those that hold a stretch', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), place, (places, stretch) => {
      const inOrder = [...places].sort((a, b) => a.start - b.start);
      const expected = inOrder.find((outer) => contains(outer, stretch)) ?? null;
      expect(enclosing(places, (range) => range)(stretch)).toBe(expected);
    }),
    { numRuns: 5000 },
  );
});
