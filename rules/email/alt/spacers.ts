/** Pictures that are not there to be seen. */
import type { ImageUse, RuleContext } from 'brandlint/rule';

/** A side this short shows nothing. CSS pixels. */
const SHORT = 3;

const NAME =
  /(?:^|[/_.-])(?:spacer|blank|transparent|clear(?:dot)?|shim|pixel|track(?:ing|er)?|beacon|1x1|dot|open)(?:[-_]?\d+(?:x\d+)?)?(?:\.(?:gif|png|php|aspx)|[/?#]|$)/i;

/** Spacers and tracking pixels. */
export function isSpacer(use: ImageUse, context: Pick<RuleContext, 'image'>): boolean {
  const isShort = (side: unknown) => typeof side === 'number' && side <= SHORT;
  const { width, height, box } = use;
  const written = [width, height].some((length) => length?.unit === 'px' && length.value <= SHORT);
  if (written || (box && (isShort(box.width) || isShort(box.height)))) return true;
  if (use.src && NAME.test(use.src.text.replace(/^[a-z]+:\/\/[^/]+/i, ''))) return true;
  const file = context.image(use);
  return file?.status === 'found' && (isShort(file.width) || isShort(file.height));
}

/** Said to be decoration, or named, in another way than by `alt`. */
export function isDecorative({ range }: ImageUse, { raw }: Pick<RuleContext, 'raw'>): boolean {
  return /\b(?:role\s*=\s*["']?(?:presentation|none)|aria-hidden\s*=\s*["']?true|aria-label(?:ledby)?\s*=)/i.test(
    raw(range),
  );
}
