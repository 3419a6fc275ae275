import { defineRule, type ImageUse } from 'brandlint/rule';
import { logosShown, placeOf, rounded, type ShownLogo, sizeRange } from '../shown.ts';
import { transformationOf } from '../transform.ts';

export default defineRule({
  name: 'logo/stretched',
  summary: 'Every logo keeps its shape.',
  severity: 'error',
  needs: ['logo.images'],
  looksAt: ['images'],
  messages: {
    stretched: {
      text: 'This logo is shown {actual}, which is not its shape ({natural}). Show it {expected}, or leave its height out.',
    },
    scaled: { text: '"{actual}" stretches this logo. Scale both sides alike, or leave it out.' },
  },
  prepare: (guide) => (guide.logos.length + guide.retiredLogos.length > 0 ? {} : null),
  *check(asset, context) {
    for (const logo of logosShown(asset, context)) {
      const { use, file, source, verdict } = logo;
      for (const { kind, source: style } of use.alterations) {
        const done = kind === 'transform' ? transformationOf(style) : null;
        if (!done || done.isSkewed || Math.abs(done.scaleX / done.scaleY - 1) <= 0.02) continue;
        const actual = `${style.property}: ${style.raw}`;
        yield { messageId: 'scaled', ...placeOf(style, use), actual, source, verdict };
      }
      const box = boxOf(logo);
      // An SVG keeps its shape inside the box it is given (preserveAspectRatio), in every client that shows it.
      if (!box || !file || file.isVector || !isForced(use)) continue;
      const right = (box.width * file.height) / file.width;
      if (Math.abs(box.height - right) <= slack(right)) continue;
      yield {
        messageId: 'stretched',
        range: sizeRange(use, 'height'),
        actual: `${rounded(box.width)} × ${rounded(box.height)} px`,
        expected: `${rounded(box.width)} × ${Math.round(right)} px`,
        data: { natural: `${file.width} × ${file.height} px` },
        source,
        verdict,
      };
    }
  },
});

/** 2% and 1.5 px: sizes are rounded to whole pixels, and a trimmed file may lose a row. */
function slack(height: number): number {
  return height * 0.02 + 1.5;
}

/** As laid out; where nothing is, as for Outlook on Windows, as written. */
function boxOf({ use, width, height }: ShownLogo): { width: number; height: number } | null {
  if (width && height) return { width, height };
  if (use.box || use.width?.unit !== 'px' || use.height?.unit !== 'px') return null;
  return use.width.value > 0 && use.height.value > 0
    ? { width: use.width.value, height: use.height.value }
    : null;
}

/** A picture fills its box whatever its shape unless `object-fit` says otherwise. */
function isForced({ fit }: ImageUse): boolean {
  return fit === null || /^fill\b/i.test(fit);
}
