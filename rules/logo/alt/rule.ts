import {
  type Asset,
  defineRule,
  editOf,
  type ImageUse,
  type LogoVariant,
  matchLogo,
  type RuleContext,
  rangeOf,
} from 'brandlint/rule';
import { saysName } from '../name.ts';

export default defineRule({
  name: 'logo/alt',
  summary: "Every logo says the brand's name to those who do not see it.",
  severity: 'error',
  fixable: true,
  needs: ['logo.images'],
  looksAt: ['images'],
  messages: {
    missing: { text: 'This logo has no alternative text. Write alt="{expected}".' },
    wrong: { text: 'This logo\'s alternative text is "{actual}". Write "{expected}".' },
  },
  prepare: (guide) => (guide.logos.length > 0 ? {} : null),
  *check(asset, context) {
    for (const use of asset.images) {
      // Outlook's pictures take theirs from the shape around them; one that is written is held to the guide.
      if (use.kind !== 'img' && !(use.kind === 'vml' && use.alt?.text.trim())) continue;
      const match = matchLogo(use, context);
      if (match?.kind !== 'approved') continue;
      const expected = match.variant.alt ?? context.guide.names[0];
      if (!expected || isRight(use, match.variant, expected) || isSaidBeside(use, asset, context)) continue;
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

/**
 * Whether the link around it says the name: then an empty text is right, as nobody is to hear it twice (WAI, images
 * tutorial: decorative images).
 */
function isSaidBeside({ alt, range, href }: ImageUse, { links }: Asset, context: RuleContext): boolean {
  if (href === null || alt === null || alt.text.trim() !== '') return false;
  return links.some((link) => {
    if (link.range.start > range.start || link.range.end < range.end) return false;
    if (saysName(link.text?.text ?? '', context.guide)) return true;
    const before = context.raw({ start: link.range.start, end: range.start });
    const label = /^<a\b[^>]*?\saria-label\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(before);
    return label !== null && saysName((label[1] ?? label[2]!).replaceAll('&amp;', '&'), context.guide);
  });
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
