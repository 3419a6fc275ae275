/** The brand's logos that were found inside larger pictures. */
import {
  type Asset,
  type ImageUse,
  type LogoInside,
  type LogoVariant,
  type MappedText,
  type RuleContext,
  sizeShown,
} from 'brandlint/rule';

export interface LogoInPicture {
  readonly use: ImageUse;
  /** The picture's address. */
  readonly src: MappedText;
  readonly variant: LogoVariant;
  /** Sizes and spaces are in pixels of the file. */
  readonly shown: NonNullable<LogoInside['shown']>;
  readonly box: LogoInside['box'];
  /**
   * CSS pixels to one of the file. Where a picture is laid out by somebody else, such as a network, it is at most 1:
   * nobody shows a picture larger than it is.
   */
  readonly scale: number;
}

/** Those that are surely there, and no part of another. */
export function* logosInPictures(asset: Asset, context: RuleContext): Generator<LogoInPicture> {
  for (const use of asset.images) {
    const { src } = use;
    const file = context.image(use);
    if (!src || use.condition || file?.status !== 'found') continue;
    if (use.grounds.length > 0 && use.grounds.every(({ hidden }) => hidden)) continue;
    const { inside, width, height } = file;
    if (!inside || inside === 'absent' || !inside.shown) continue;
    const variant = context.guide.logos.find(({ path }) => path === inside.path);
    if (!variant) continue;
    const size = use.box && width && height ? sizeShown(use.box, { width, height }) : null;
    yield {
      use,
      src,
      variant,
      shown: inside.shown,
      box: inside.box,
      scale: size && width ? size.width / width : 1,
    };
  }
}
