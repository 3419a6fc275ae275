import { defineRule, type LogoVariant, rangeOf } from 'brandlint/rule';
import { logosInPictures } from '../inside.ts';
import { logosShown, rounded, sizeRange } from '../shown.ts';

export default defineRule({
  name: 'logo/too-small',
  summary: 'Every logo is large enough to be read.',
  severity: 'error',
  needs: ['logo.images', 'logo.min-width', 'logo.min-height'],
  messages: {
    'too-small': { text: 'This logo is shown {actual}. Show it at least {expected}.' },
    'in-picture': {
      text: 'The logo in this picture is shown {actual} at most. Make it at least {expected}.',
      severity: 'warning',
    },
  },
  prepare: ({ logos }) => (logos.some(({ minWidth, minHeight }) => minWidth || minHeight) ? {} : null),
  *check(asset, context) {
    for (const { use, variant, width, height, scale, verdict } of logosShown(asset, context)) {
      const worst = variant && worstSide(variant, { width, height }, scale);
      if (!worst) continue;
      const { side, shown, least } = worst;
      const words = side === 'width' ? 'px wide' : 'px high';
      yield {
        messageId: 'too-small',
        range: sizeRange(use, use[side] ? side : side === 'width' ? 'height' : 'width'),
        actual: `${rounded(shown)} ${words}`,
        expected: `${least.value} ${words}`,
        source: least.source,
        verdict,
      };
    }
    for (const { src, variant, shown, scale } of logosInPictures(asset, context)) {
      const worst = worstSide(variant, shown, scale);
      if (!worst) continue;
      const words = worst.side === 'width' ? 'px wide' : 'px high';
      yield {
        messageId: 'in-picture',
        range: rangeOf(src),
        actual: `${Math.round(worst.shown)} ${words}`,
        expected: `${worst.least.value} ${words}`,
        source: worst.least.source,
        verdict: 'likely',
      };
    }
  },
});

/** The side that lacks most: large enough by that one, it is by the other. Null: none lacks anything. */
function worstSide(
  { minWidth, minHeight }: LogoVariant,
  laidOut: { readonly width: number | null; readonly height: number | null },
  scale: number,
) {
  const faults = (['width', 'height'] as const).flatMap((side) => {
    const least = side === 'width' ? minWidth : minHeight;
    if (!least || laidOut[side] === null) return [];
    const shown = laidOut[side] * scale;
    // Less than half a pixel is none.
    return shown > 0 && shown < least.value - 0.5 ? [{ side, shown, least }] : [];
  });
  return faults.sort((a, b) => b.least.value / b.shown - a.least.value / a.shown)[0];
}
