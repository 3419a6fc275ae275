import { defineRule, type ImageUse, logoInstead, matchLogo, type RuleContext, rangeOf } from 'brandlint/rule';

export default defineRule({
  name: 'logo/unapproved',
  summary: 'Every logo of the brand is a file the guide approves.',
  severity: 'error',
  needs: ['logo.images'],
  looksAt: ['images'],
  messages: {
    unapproved: {
      text: '"{actual}" carries the brand\'s name and is no approved logo file. Use {expected}.',
    },
    likely: {
      text: '"{actual}" looks like a logo and is none of the approved files. If it is the brand\'s, use {expected}.',
      severity: 'warning',
    },
  },
  prepare: (guide) => (guide.logos.length > 0 ? {} : null),
  *check(asset, context) {
    const { guide } = context;
    for (const use of asset.images) {
      const match = matchLogo(use, context);
      if (match?.kind !== 'candidate' || !use.src || isMistyped(use, context)) continue;
      const instead = logoInstead(use, guide)!.path;
      yield {
        messageId: match.named ? 'unapproved' : 'likely',
        verdict: 'likely',
        range: rangeOf(use.src),
        actual: use.src.text,
        expected: guide.logos.length > 1 ? `${instead} or another approved logo` : instead,
        source: 'logo.images',
      };
    }
  },
});

/** The address of an approved file with a slip in it: `link/missing-image` says which. */
function isMistyped(use: ImageUse, { guide, image }: RuleContext): boolean {
  const file = image(use);
  if (file?.status !== 'missing' || file.near === null) return false;
  const name = file.near.replace(/^.*\//, '');
  return guide.logos.some(({ path }) => path.replace(/^.*\//, '') === name);
}
