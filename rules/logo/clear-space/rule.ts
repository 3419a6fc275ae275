import { defineRule, rangeOf } from 'brandlint/rule';
import { logosInPictures } from '../inside.ts';
import { logosShown, rounded } from '../shown.ts';

/** What stands in the same line may have a space before it, and that is about a quarter of an em. */
const WORD_SPACE = 5;

/** Of the logo's height: where it is in a picture is measured, and guides measure by eye. */
const SLACK = 0.05;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

export default defineRule({
  name: 'logo/clear-space',
  summary: 'Nothing stands too close to a logo.',
  severity: 'error',
  needs: ['logo.images', 'logo.clear-space'],
  looksAt: ['images'],
  messages: {
    tight: {
      text: 'This logo has {actual}; what stands there is too close. Leave {expected} free around it, {part} of its height ({height} px).',
    },
    'in-picture': {
      text: 'The logo in this picture has {actual}. Leave {expected} free around it, {part} of its height ({height} px).',
      severity: 'info',
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
    for (const { src, variant, shown, box } of logosInPictures(asset, context)) {
      const limit = variant.clearSpace;
      if (!limit) continue;
      const needed = limit.value * box.height;
      const tight = SIDES.filter((side) => {
        const { pixels, until } = shown.space[side];
        return until !== null && pixels + SLACK * box.height + 1 < needed;
      });
      if (tight.length === 0) continue;
      const sides = tight.map((side) => {
        const { pixels, until } = shown.space[side];
        return `${Math.round(pixels)} px to ${until === 'edge' ? 'the edge' : 'the next thing'} on the ${side}`;
      });
      yield {
        messageId: 'in-picture',
        range: rangeOf(src),
        actual: sides.join(' and '),
        expected: `${Math.ceil(needed)} px`,
        data: { part: limit.value, height: Math.round(box.height) },
        source: limit.source,
        verdict: 'likely',
      };
    }
  },
});
