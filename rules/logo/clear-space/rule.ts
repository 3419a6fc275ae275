import { defineRule } from 'brandlint/rule';
import { logosShown, rounded } from '../shown.ts';

/** What stands in the same line may have a space before it, and that is about a quarter of an em. */
const WORD_SPACE = 5;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

export default defineRule({
  name: 'logo/clear-space',
  summary: 'Nothing stands too close to a logo.',
  severity: 'error',
  needs: ['logo.images', 'logo.clear-space'],
  messages: {
    tight: {
      text: 'This logo has {actual}; what stands there is too close. Leave {expected} free around it, {part} of its height ({height} px).',
    },
  },
  prepare: ({ logos }) => (logos.some(({ clearSpace }) => clearSpace) ? {} : null),
  *check(asset, context) {
    for (const { use, variant, height, scale, verdict } of logosShown(asset, context)) {
      const limit = variant?.clearSpace;
      if (!limit || !use.space || height === null || use.grounds[0]?.hidden) continue;
      const needed = limit.value * height * scale;
      const tight = SIDES.filter((side) => {
        const { pixels, isExact } = use.space![side];
        return isExact && pixels + WORD_SPACE < needed;
      });
      if (tight.length === 0) continue;
      const sides = tight.map((side) => `${rounded(use.space![side].pixels)} px on the ${side}`);
      yield {
        messageId: 'tight',
        range: use.range,
        actual: sides.join(' and '),
        expected: `${Math.ceil(needed)} px`,
        data: { part: limit.value, height: rounded(height * scale) },
        source: limit.source,
        verdict,
      };
    }
  },
});
