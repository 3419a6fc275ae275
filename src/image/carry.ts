/** Which pictures of an asset are asked to carry the logo. */
import type { Asset, ImageFile, ImageUse } from '../model/index.ts';
import { sizeShown } from './size.ts';

/** A picture that is smaller, as it is shown and as a file, is an icon, a face, a line or a counter. CSS pixels. */
const LEAST = { longer: 200, shorter: 50 };

/**
 * The pictures that are large enough to be more than an ornament, largest first. One whose size nobody can tell is
 * among them where it is attached, last.
 */
export function picturesToCarryLogo(
  { images }: Pick<Asset, 'images'>,
  image: (use: ImageUse) => ImageFile | null,
): ImageUse[] {
  const asked: { use: ImageUse; area: number }[] = [];
  for (const use of images) {
    if (!use.src || use.condition || !/^(?:img|background|attachment)$/.test(use.kind)) continue;
    if (use.grounds.length > 0 && use.grounds.every(({ hidden }) => hidden)) continue;
    const file = image(use);
    const natural =
      file?.status === 'found' && file.width && file.height
        ? { width: file.width, height: file.height }
        : null;
    if (file?.status !== 'found' && file?.status !== 'remote') continue;
    const boxed = use.box && sizeShown(use.box, natural);
    const sizes = [natural, boxed].filter((size) => size !== null);
    if (sizes.length === 0 && use.kind !== 'attachment') continue;
    const isSmall = sizes.some(
      ({ width, height }) =>
        Math.max(width, height) < LEAST.longer || Math.min(width, height) < LEAST.shorter,
    );
    if (isSmall) continue;
    const size = boxed ?? natural;
    asked.push({ use, area: size ? size.width * size.height : 0 });
  }
  return asked.sort((a, b) => b.area - a.area).map(({ use }) => use);
}
