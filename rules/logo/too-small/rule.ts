import { defineRule, type LogoLimit, type LogoVariant, type Report, rangeOf } from 'brandlint/rule';
import { logosInPictures } from '../inside.ts';
import { logosShown, rounded, sidesOnPhone, sizeRange } from '../shown.ts';

export default defineRule({
  name: 'logo/too-small',
  summary: 'Every logo is large enough to be read.',
  severity: 'error',
  needs: ['logo.images', 'logo.min-width', 'logo.min-height'],
  looksAt: ['images'],
  messages: {
    'too-small': { text: 'This logo is shown {actual}. Show it at least {expected}.' },
    'on-phone': {
      text: 'On a phone this logo is shown {actual}. Show it at least {expected} there, too.',
      severity: 'warning',
    },
    'in-picture': {
      text: 'The logo in this picture is shown {actual} at most. Make it at least {expected}.',
      severity: 'warning',
    },
  },
  prepare: ({ logos }) => (logos.some(({ minWidth, minHeight }) => minWidth || minHeight) ? {} : null),
  *check(asset, context) {
    for (const logo of logosShown(asset, context)) {
      const { use, variant, scale, verdict } = logo;
      if (!variant) continue;
      const worst = worstSide(variant, logo, scale);
      if (!worst) {
        const onPhone = use.phoneBox && worstSide(variant, sidesOnPhone(logo), scale);
        if (onPhone) yield { messageId: 'on-phone', range: use.range, ...saying(onPhone), verdict: 'likely' };
        continue;
      }
      const { side } = worst;
      const range = sizeRange(use, use[side] ? side : side === 'width' ? 'height' : 'width');
      yield { messageId: 'too-small', range, ...saying(worst), verdict };
    }
    for (const { src, variant, shown, scale } of logosInPictures(asset, context)) {
      const worst = worstSide(variant, shown, scale);
      if (!worst) continue;
      const about = saying({ ...worst, shown: Math.round(worst.shown) });
      yield { messageId: 'in-picture', range: rangeOf(src), ...about, verdict: 'likely' };
    }
  },
});

interface Fault {
  readonly side: 'width' | 'height';
  readonly shown: number;
  readonly least: LogoLimit;
}

function saying({ side, shown, least }: Fault): Pick<Report, 'actual' | 'expected' | 'source'> {
  const words = side === 'width' ? 'px wide' : 'px high';
  return {
    actual: `${rounded(shown)} ${words}`,
    expected: `${least.value} ${words}`,
    source: least.source,
  };
}

/** The side that lacks most: large enough by that one, it is by the other. Null: none lacks anything. */
function worstSide(
  { minWidth, minHeight }: LogoVariant,
  laidOut: { readonly width: number | null; readonly height: number | null },
  scale: number,
): Fault | undefined {
  const faults = (['width', 'height'] as const).flatMap((side): Fault[] => {
    const least = side === 'width' ? minWidth : minHeight;
    if (!least || laidOut[side] === null) return [];
    const shown = laidOut[side] * scale;
    // Less than half a pixel is none.
    return shown > 0 && shown < least.value - 0.5 ? [{ side, shown, least }] : [];
  });
  return faults.sort((a, b) => b.least.value / b.shown - a.least.value / a.shown)[0];
}
