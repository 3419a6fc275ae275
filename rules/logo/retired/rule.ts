import { defineRule, logoInstead, matchLogo, rangeOf } from 'brandlint/rule';

export default defineRule({
  name: 'logo/retired',
  summary: 'No logo is one the brand has retired.',
  severity: 'error',
  needs: ['logo.retired'],
  looksAt: ['images'],
  messages: {
    retired: { text: '"{actual}" is a logo the brand no longer uses. Use {expected} instead.' },
  },
  prepare: (guide) => (guide.retiredLogos.length > 0 ? {} : null),
  *check(asset, context) {
    for (const use of asset.images) {
      const match = matchLogo(use, context);
      if (match?.kind !== 'retired' || !use.src) continue;
      yield {
        messageId: 'retired',
        verdict: match.certain ? 'certain' : 'likely',
        range: rangeOf(use.src),
        actual: use.src.text,
        expected: logoInstead(use, context.guide)?.path ?? 'an approved logo',
        source: match.source,
      };
    }
  },
});
