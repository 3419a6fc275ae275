import { defineRule, editOf, type ImageUse, type LogoVariant, matchLogo, rangeOf } from 'brandlint/rule';

export default defineRule({
  name: 'logo/alt',
  summary: "Every logo says the brand's name to those who do not see it.",
  severity: 'error',
  fixable: true,
  needs: ['logo.images'],
  messages: {
    missing: { text: 'This logo has no alternative text. Write alt="{expected}".' },
    wrong: { text: 'This logo\'s alternative text is "{actual}". Write "{expected}".' },
  },
  prepare: (guide) => (guide.logos.length > 0 ? {} : null),
  *check(asset, context) {
    for (const use of asset.images) {
      if (use.kind !== 'img') continue;
      const match = matchLogo(use, context);
      if (match?.kind !== 'approved') continue;
      const expected = match.variant.alt ?? context.guide.names[0];
      if (!expected || isRight(use, match.variant, expected)) continue;
      const edit = use.alt && editOf(use.alt, 0, use.alt.text.length, expected);
      yield {
        messageId: use.alt?.text.trim() ? 'wrong' : 'missing',
        range: use.alt?.text.trim() ? rangeOf(use.alt) : use.range,
        actual: use.alt?.text ?? '',
        expected,
        source: match.variant.alt === null ? 'meta.name' : match.variant.source,
        verdict: match.certain ? 'certain' : 'likely',
        fix: edit ? { safety: 'safe', edits: [edit] } : null,
      };
    }
  },
});

/** The guide's own text is meant to the letter; without one, any text that says the brand's name will do. */
function isRight({ alt }: ImageUse, variant: LogoVariant, expected: string): boolean {
  const said = fold(alt?.text ?? '');
  if (said === fold(expected)) return true;
  return variant.alt === null && said.toLowerCase().includes(fold(expected).toLowerCase());
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
