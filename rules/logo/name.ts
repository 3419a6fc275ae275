/** The brand's name where a picture is named. */
import type { BrandGuide, ImageUse, RuleContext } from 'brandlint/rule';

/** Whether a text says the brand's name, however it is cased, spaced and joined. */
export function saysName(text: string, { names }: Pick<BrandGuide, 'names'>): boolean {
  const said = ` ${folded(text)} `;
  return names.some((name) => {
    const brand = folded(name);
    return brand !== '' && (said.includes(` ${brand} `) || said.includes(` ${brand.replaceAll(' ', '')} `));
  });
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and')
    .join(' ');
}

/** The first element in it, where the name stands; an SVG is not searched to its end. */
const TITLE_WITHIN = 2000;

/** What an inline `<svg>` is called: `aria-label`, `<title>`, its class and id; null: nothing. */
export function svgName({ alt, hints, range }: ImageUse, context: Pick<RuleContext, 'raw'>): string | null {
  const markup = context.raw({ start: range.start, end: range.end + TITLE_WITHIN });
  const own = markup.slice(0, /<\/svg/i.exec(markup)?.index);
  const title = /<title[^>]*>([^<]*)</i.exec(own)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const name = `${alt?.text ?? ''} ${title} ${hints}`.trim();
  return name === '' ? null : name;
}
