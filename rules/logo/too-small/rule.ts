import { defineRule } from 'brandlint/rule';
import { logosShown, rounded, sizeRange } from '../shown.ts';

export default defineRule({
  name: 'logo/too-small',
  summary: 'Every logo is large enough to be read.',
  severity: 'error',
  needs: ['logo.images', 'logo.min-width', 'logo.min-height'],
  messages: {
    'too-small': { text: 'This logo is shown {actual}. Show it at least {expected}.' },
  },
  prepare: ({ logos }) => (logos.some(({ minWidth, minHeight }) => minWidth || minHeight) ? {} : null),
  *check(asset, context) {
    for (const { use, variant, width, height, scale, verdict } of logosShown(asset, context)) {
      const faults = (['width', 'height'] as const).flatMap((side) => {
        const least = side === 'width' ? variant?.minWidth : variant?.minHeight;
        const laidOut = side === 'width' ? width : height;
        if (!least || laidOut === null) return [];
        const shown = laidOut * scale;
        // Less than half a pixel is none.
        return shown > 0 && shown < least.value - 0.5 ? [{ side, shown, least }] : [];
      });
      // Larger by the side that lacks most, it is large enough by the other.
      const [worst] = faults.sort((a, b) => b.least.value / b.shown - a.least.value / a.shown);
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
  },
});
