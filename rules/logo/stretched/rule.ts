import { defineRule, type ImageUse, type Length, matchLogo, type RuleContext } from 'brandlint/rule';

export default defineRule({
  name: 'logo/stretched',
  summary: 'Every logo keeps its shape.',
  severity: 'error',
  needs: ['logo.images'],
  messages: {
    stretched: {
      text: 'This logo is shown {actual}, which is not its shape ({natural}). Show it {expected}, or leave its height out.',
    },
  },
  prepare: (guide) => (guide.logos.length + guide.retiredLogos.length > 0 ? {} : null),
  *check(asset, context) {
    for (const use of asset.images) {
      const { width, height } = use;
      if (!isPixels(width) || !isPixels(height) || !isForced(use)) continue;
      const natural = naturalSize(use, context);
      if (!natural) continue;
      const right = (width.value * natural.height) / natural.width;
      if (Math.abs(height.value - right) <= slack(right)) continue;
      yield {
        messageId: 'stretched',
        range: height.range,
        actual: `${width.value} × ${height.value} px`,
        expected: `${width.value} × ${Math.round(right)} px`,
        data: { natural: `${natural.width} × ${natural.height} px` },
        source: natural.source,
        verdict: natural.certain ? 'certain' : 'likely',
      };
    }
  },
});

/** 2% and 1.5 px: sizes are rounded to whole pixels, and a trimmed file may lose a row. */
function slack(height: number): number {
  return height * 0.02 + 1.5;
}

function isPixels(length: Length | null): length is Length {
  return length?.unit === 'px' && length.value > 0;
}

/** A picture fills its box whatever its shape unless `object-fit` says otherwise. */
function isForced({ kind, fit }: ImageUse): boolean {
  return kind === 'img' && (fit === null || /^fill\b/i.test(fit));
}

function naturalSize(use: ImageUse, context: RuleContext) {
  const match = matchLogo(use, context);
  if (!match || match.kind === 'candidate') return null;
  const file =
    match.kind === 'approved' && match.how === 'name'
      ? context.guideImage(match.variant.path)
      : context.image(use);
  if (file?.status !== 'found' || !file.width || !file.height) return null;
  // An SVG keeps its shape inside the box it is given (preserveAspectRatio), in every client that shows it.
  if (/\.svg$/i.test(file.path)) return null;
  const source = match.kind === 'approved' ? match.variant.source : match.source;
  return { width: file.width, height: file.height, certain: match.certain, source };
}
