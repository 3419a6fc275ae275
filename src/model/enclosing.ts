import type { Range } from './range.ts';

/**
 * Finds the first of some things that holds a stretch of the file, in O(log things): a page may have ten thousand texts
 * and as many links. Things may lie within each other; of those with one start the earlier in the list is first.
 */
export function enclosing<Thing>(
  things: readonly Thing[],
  placeOf: (thing: Thing) => Range,
): (stretch: Range) => Thing | null {
  const places = things.map((thing) => ({ thing, ...placeOf(thing) })).sort((a, b) => a.start - b.start);
  let furthest = Number.NEGATIVE_INFINITY;
  const reach = places.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reach[middle]! < end) low = middle + 1;
      else high = middle;
    }
    // The first that reaches as far; if it starts too late, so do all that follow.
    const place = places[low];
    return place && place.start <= start ? place.thing : null;
  };
}
