import { defineRule, rangeOf } from 'brandlint/rule';
import { logosInPictures } from '../inside.ts';
import { logosShown, placeOf } from '../shown.ts';
import { effectOf } from './effects.ts';
import { colorEffect, pictureEffect } from './picture.ts';

interface Options {
  /** Rounded corners are allowed. */
  readonly radius: boolean;
}

export default defineRule<Partial<Options>, Options>({
  name: 'logo/altered',
  summary: 'Every logo is shown as it was drawn.',
  severity: 'error',
  needs: ['logo.images'],
  looksAt: ['images'],
  options: {
    radius: {
      description: 'Rounded corners are allowed, as for a square icon. Default: false.',
      type: 'boolean',
    },
  },
  messages: {
    altered: { text: '"{actual}" on this logo {effect}. Remove it.' },
    rounded: {
      text: '"{actual}" on this logo {effect}. Remove it, or allow it with the option "radius".',
      severity: 'warning',
    },
    picture: { text: 'This picture shows the logo {effect}. Use {expected} as it is.' },
    'in-picture': {
      text: 'The logo in this picture is {effect}. Use {expected} as it is, or another approved version.',
      severity: 'info',
    },
  },
  prepare: ({ logos }, { radius = false }) => (logos.length > 0 ? { radius } : null),
  *check(asset, context) {
    // A rule of a style sheet may hold for several logos, and is one fault.
    const told = new Set<string>();
    const whole = new Set<number>();
    for (const { use, variant, source, verdict, misuse } of logosShown(asset, context)) {
      whole.add(use.range.start);
      if (!variant) continue;
      const effect = pictureEffect(misuse, use);
      if (effect && use.src) {
        yield {
          messageId: 'picture',
          range: rangeOf(use.src),
          actual: use.src.text,
          expected: variant.path,
          data: { effect },
          source,
          verdict: 'likely',
        };
      }
      for (const alteration of use.alterations) {
        const { kind, source: style } = alteration;
        if (kind === 'radius' && context.prepared.radius) continue;
        const written = style.path === null ? context.raw(style.range) : null;
        const effect = effectOf(alteration, written, use.grounds[0]?.ground.color ?? null);
        const place = placeOf(style, use);
        const key = `${place.range.start} ${style.property}`;
        if (!effect || told.has(key)) continue;
        told.add(key);
        yield {
          messageId: kind === 'radius' ? 'rounded' : 'altered',
          ...place,
          actual: `${style.property.replace(/^border-top-width$/, 'border')}: ${written ?? style.raw}`,
          data: { effect },
          source,
          // Corners that are empty lose nothing.
          verdict: kind === 'radius' ? 'likely' : verdict,
        };
      }
    }
    for (const { use, src, variant, shown } of logosInPictures(asset, context)) {
      const effect = colorEffect({ inverted: false, recoloured: shown.recoloured });
      if (!effect || whole.has(use.range.start)) continue;
      yield {
        messageId: 'in-picture',
        range: rangeOf(src),
        actual: src.text,
        expected: variant.path,
        data: { effect },
        source: variant.source,
        verdict: 'likely',
      };
    }
  },
});
