/** The fonts of a guide. */
import type { BrandFont, BrandFonts } from '../model/index.ts';
import type { GuideData } from './guide.generated.ts';

const PARTS = ['base', 'headings', 'monospace', 'monospace-inline', 'monospace-block'] as const;

export function fontsOf(typography: GuideData['typography']): BrandFonts {
  const fontOf = (part: (typeof PARTS)[number]): BrandFont | null => {
    const value = typography?.[part];
    const family = typeof value === 'string' ? value : value?.family;
    return family ? { family, source: `typography.${part}` } : null;
  };
  const listed = (typography?.fonts ?? []).flatMap(({ family }, i) =>
    family ? [{ family, source: `typography.fonts[${i}].family` }] : [],
  );
  const named = [...PARTS.flatMap((part) => fontOf(part) ?? []), ...listed];
  const first = (name: string) =>
    named.findIndex(({ family }) => family.toLowerCase() === name.toLowerCase());
  return {
    families: named
      .filter(({ family }, i) => first(family) === i)
      .map(({ family, source }) => ({ name: family, source })),
    base: fontOf('base'),
    headings: fontOf('headings'),
    monospace: fontOf('monospace') ?? fontOf('monospace-inline') ?? fontOf('monospace-block'),
  };
}
