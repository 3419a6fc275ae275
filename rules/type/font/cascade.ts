/** What is said of fonts by the text that is shown in them. */
import type { Asset, BrandFonts, Report, RuleContext } from 'brandlint/rule';
import { isBrands, matchName } from './names.ts';
import { type FontChoice, firstRange } from './uses.ts';

/**
 * Emails write a plain font into every cell and put the brand's over it by a class. What wins tells them apart; where
 * that is not known, a style sheet that names the brand's font is taken to win.
 */
export function shownChoices(
  { pairs }: Asset,
  choices: readonly FontChoice[],
  fonts: BrandFonts,
): (choice: FontChoice) => boolean {
  if (pairs.length === 0) {
    const isOverridden = choices.some(({ first, selector }) => selector !== null && isBrands(first, fonts));
    return () => !isOverridden;
  }
  const winners = new Set(
    pairs.flatMap(({ font: { source }, scheme, condition, hidden }) =>
      source?.path === null && scheme === 'light' && condition === null && !hidden
        ? [source.range.start]
        : [],
    ),
  );
  return ({ range }) => winners.has(range.start);
}

/** Headings in the base font, once for each declaration. */
export function* roleReports(asset: Asset, fonts: BrandFonts, raw: RuleContext['raw']): Iterable<Report> {
  const { base, headings } = fonts;
  if (!base || !headings || matchName(base.family, headings.family)) return;
  const said = new Set<number>();
  for (const { part, scheme, condition, hidden, font, range } of asset.pairs) {
    const [first = ''] = font.families;
    if (part !== 'heading' || scheme !== 'light' || condition !== null || hidden) continue;
    if (font.source === null || matchName(first, base.family) !== 'same') continue;
    const isHere = font.source.path === null;
    const at = isHere ? firstRange(font.source.range, first, raw) : range;
    if (said.has(at.start)) continue;
    said.add(at.start);
    yield {
      messageId: 'wrong-role',
      range: at,
      actual: first,
      expected: headings.family,
      source: headings.source,
      related: [
        isHere
          ? { path: asset.path, range, message: 'this heading' }
          : { path: font.source.path!, range: font.source.range, message: `${first} here` },
      ],
    };
  }
}
