/** A family as a file names it against the families of the brand. */

import type { BrandFonts } from 'brandlint/rule';

export type NameMatch = 'same' | 'near';

/** What fonts of one family are told apart by where each has a name of its own: "Merriweather Bold". */
const STYLE =
  /^(?:thin|hairline|(?:extra|ultra|semi|demi)?[- ]?(?:light|bold|black)|light|regular|normal|book|roman|medium|heavy|italic|oblique|variable|var|vf|webfont|web|\d{3})$/i;

/** `near`: another spelling of it. Null: another font. */
export function matchName(written: string, brand: string): NameMatch | null {
  const [a, b] = [plainName(written), plainName(brand)];
  if (a === b || isStyleOf(a, b)) return 'same';
  // A name as short as "Lato" is one letter away from other fonts.
  const isSlip = b.length > 4 && a[0] === b[0] && isOneEdit(a, b);
  return isSlip || letters(a) === letters(b) ? 'near' : null;
}

/** Apple's font also goes by its file's name: HelveticaNeue-Bold. */
function plainName(family: string): string {
  return family.toLowerCase().replace(/^helveticaneue/, 'helvetica neue');
}

function isStyleOf(written: string, brand: string): boolean {
  if (!written.startsWith(brand)) return false;
  const rest = written
    .slice(brand.length)
    .split(/[\s_-]+/)
    .filter(Boolean);
  return /^[\s_-]/.test(written.slice(brand.length)) && rest.every((word) => STYLE.test(word));
}

function letters(name: string): string {
  return name.replace(/[\s_+-]+/g, '');
}

/** One letter more, less or other, or two that changed places. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && y.length === 2 && x === y[1]! + y[0]!);
}

/** Whether it is one of the brand's, spelled as it is. */
export function isBrands(family: string, { families }: BrandFonts): boolean {
  return families.some(({ name }) => matchName(family, name) === 'same');
}
