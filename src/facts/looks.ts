/** How an asset looks, as far as a campaign has one look: the ground of its buttons, the logo it shows. */
import { formatHex } from '../color/index.ts';
import type { Asset, BrandGuide, Fact, LogoVariant } from '../model/index.ts';
import { type Extractor, inOneLine } from './passage.ts';

export const readLooks: Extractor = function* (asset, _passages, { guide }) {
  yield* buttons(asset);
  yield* logos(asset, guide);
};

function* buttons({ pairs }: Asset): Iterable<Fact> {
  const seen = new Set<string>();
  for (const { part, scheme, hidden, condition, background } of pairs) {
    if (part !== 'button' || scheme !== 'light' || hidden || condition !== null || !background.color)
      continue;
    const { source } = background;
    const value = formatHex(background.color).toUpperCase();
    // A button without a ground of its own is text.
    if (!source || source.path !== null || value === '#FFFFFF' || seen.has(value)) continue;
    seen.add(value);
    yield {
      kind: 'look',
      subject: 'button',
      value,
      qualifier: null,
      text: value,
      range: source.range,
      field: null,
      sentence: -1,
      isSure: true,
    };
  }
}

function* logos(asset: Asset, { logos }: BrandGuide): Iterable<Fact> {
  const seen = new Set<string>();
  for (const { src, kind, range, condition } of asset.images) {
    if (!src || kind === 'source' || condition !== null) continue;
    const variant = variantAt(src.text, logos);
    if (!variant || seen.has(variant.name)) continue;
    seen.add(variant.name);
    yield {
      kind: 'look',
      subject: `${variant.tone ?? 'any'} logo`,
      value: markOf(variant),
      qualifier: null,
      text: inOneLine(src.text),
      range,
      field: null,
      sentence: -1,
      isSure: true,
    };
  }
}

const fileOf = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .replace(/^.*\//, '')
    .toLowerCase();

function variantAt(src: string, logos: readonly LogoVariant[]): LogoVariant | null {
  const file = fileOf(src);
  return file === ''
    ? null
    : (logos.find(({ path, urls }) => [path, ...urls].some((known) => fileOf(known) === file)) ?? null);
}

/** One mark comes as SVG for pages and as PNG for email: the name of the file without its ending tells marks apart. */
function markOf({ path }: LogoVariant): string {
  return fileOf(path).replace(/(?:@\dx|[-_.]?\d+(?:px|w|x\d+)?)?\.[a-z]+$/, '');
}
