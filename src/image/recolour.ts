/** Which colour became which. */
import { difference } from '../color/index.ts';
import type { Color, ColorChange } from '../model/index.ts';

/** The pairs that differ by at least `least` (CIEDE2000), each once. */
export function colorChanges(
  pairs: readonly { readonly from: Color; readonly to: Color }[],
  least: number,
): ColorChange[] {
  const changes: ColorChange[] = [];
  for (const { from, to } of pairs) {
    const apart = difference(from, to);
    if (apart < least) continue;
    if (changes.some((known) => difference(known.from, from) < 1 && difference(known.to, to) < 1)) continue;
    changes.push({ from, to, difference: Math.round(apart * 10) / 10 });
  }
  return changes;
}

/** CIEDE2000: encoders round, and a hue that is turned about is rounded twice. */
const NEGATIVE_NOISE = 10;

/** Whether each colour became its opposite. */
export function isNegative(changes: readonly ColorChange[]): boolean {
  return (
    changes.length > 0 &&
    changes.every(
      ({ from: { r, g, b }, to }) =>
        difference({ r: 1 - r, g: 1 - g, b: 1 - b, alpha: 1 }, to) < NEGATIVE_NOISE,
    )
  );
}
