/** Bulletproof backgrounds: a cell with a picture and a ground, and in it `<v:fill>` with both again for Outlook. */
import { type Asset, type ColorUse, contains, type Range, type RuleContext } from 'brandlint/rule';
import { misreadOf } from '../misread.ts';

/** The colour of each `<v:fill>` with that of the cell whose picture it repeats. Both are known. */
export function fillPairs(
  asset: Asset,
  raw: RuleContext['raw'],
): { readonly mso: ColorUse; readonly html: ColorUse }[] {
  return asset.images.flatMap((image) => {
    if (image.kind !== 'vml' || !image.src) return [];
    const mso = asset.colors.find(
      ({ origin, property, range }) =>
        origin === 'vml' && property === 'color' && contains(image.range, range),
    );
    const cell = asset.images.findLast(
      ({ kind, src, range }) =>
        kind === 'background' && range.end <= image.range.start && src?.text === image.src!.text,
    );
    const html = cell && groundBeside(cell.range, asset, raw);
    return mso?.color && html?.color ? [{ mso, html }] : [];
  });
}

/** The ground in the tag (or the CSS rule) that names the picture: nothing ends one between the two. */
function groundBeside(picture: Range, asset: Asset, raw: RuleContext['raw']): ColorUse | undefined {
  const beside = asset.colors.filter(
    (use) =>
      /^(?:bgcolor|background|background-color)$/.test(use.property) &&
      use.color?.alpha === 1 &&
      !misreadOf(use) &&
      !/[<>{}]/.test(
        raw({
          start: Math.min(use.range.start, picture.start),
          end: Math.max(use.range.end, picture.end),
        }),
      ),
  );
  // CSS wins over the attribute, and the later declaration over the earlier one.
  return beside.findLast(({ origin }) => origin === 'css') ?? beside.at(-1);
}
