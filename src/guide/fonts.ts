/** The fonts of a guide. */
import type { BrandFont, BrandGuide } from '../model/index.ts';
import type { GuideData } from './guide.generated.ts';

const PARTS = ['base', 'headings', 'monospace', 'monospace-inline', 'monospace-block'] as const;

export function fontsOf(typography: GuideData['typography']): BrandGuide['fonts'] {
  const listed = (typography?.fonts ?? []).flatMap(({ family }, i) =>
    familiesIn(family, `typography.fonts[${i}].family`),
  );
  const parts = new Map(PARTS.map((part) => [part, familiesOf(typography?.[part], `typography.${part}`)]));
  const families = new Map<string, { name: string; source: string }>();
  for (const { family, source } of [...listed, ...[...parts.values()].flat()]) {
    const key = family.toLowerCase();
    if (!families.has(key)) families.set(key, { name: family, source });
  }
  return {
    families: [...families.values()],
    base: parts.get('base')?.[0] ?? null,
    headings: parts.get('headings')?.[0] ?? null,
    monospace: parts.get('monospace')?.[0] ?? null,
  };
}

/** A part is a family, or keys of which `family` is one. */
function familiesOf(part: unknown, source: string): BrandFont[] {
  return typeof part === 'object' && part !== null
    ? familiesIn((part as { family?: unknown }).family, `${source}.family`)
    : familiesIn(part, source);
}

/** `"Inter", Arial` is two families, as in CSS. */
function familiesIn(value: unknown, source: string): BrandFont[] {
  if (typeof value !== 'string') return [];
  const names = value.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return names.filter(Boolean).map((family) => ({ family, source }));
}
