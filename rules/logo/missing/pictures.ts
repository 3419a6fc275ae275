/** Whether the pictures of an asset carry the logo themselves. */
import {
  type Asset,
  type ImageUse,
  picturesToCarryLogo,
  type Report,
  type RuleContext,
  rangeOf,
} from 'brandlint/rule';

/**
 * What is said of an asset none of whose pictures surely has it: once, of the likeliest picture or else the largest.
 * Null: it has no picture that is asked, or none was searched.
 */
export function pictureWithout(asset: Asset, context: RuleContext): Report | null {
  const asked = picturesToCarryLogo(asset, (use) => context.image(use));
  const doubts = asked.flatMap((use) => {
    const reason = doubtOf(use, context);
    return reason === null ? [] : [{ use, ...reason }];
  });
  const [doubt] = doubts.sort((a, b) => Number(b.isLike) - Number(a.isLike));
  const source = 'logo.required-in-images';
  if (doubt) {
    const { use, reason } = doubt;
    return {
      ...placeOf(use),
      messageId: 'picture-cannot-tell',
      verdict: 'cannot-tell',
      data: { reason },
      source,
    };
  }
  const searched = asked.find((use) => {
    const file = context.image(use);
    return file?.status === 'found' && file.inside === 'absent';
  });
  return searched ? { ...placeOf(searched), messageId: 'not-in-picture', verdict: 'likely', source } : null;
}

function placeOf({ src, range }: ImageUse): Pick<Report, 'range' | 'actual'> {
  return src ? { range: rangeOf(src), actual: src.text } : { range };
}

/** Why it cannot be told; null where it can, or where nothing was tried. */
function doubtOf(
  use: ImageUse,
  context: RuleContext,
): { readonly reason: string; readonly isLike: boolean } | null {
  const file = context.image(use);
  if (file?.status === 'remote') return { reason: 'it is on the web, and is not fetched', isLike: false };
  if (file?.status !== 'found') return null;
  const { inside, look } = file;
  if (inside && inside !== 'absent' && !inside.certain) {
    const percent = Math.round(Math.abs(inside.stretch - 1) * 100);
    const shape = inside.stretch === 1 ? '' : `, ${percent} % too ${inside.stretch > 1 ? 'wide' : 'narrow'}`;
    return { reason: `something in it is like the logo${shape}`, isLike: true };
  }
  if (inside === 'absent' && look?.animated)
    return { reason: 'it moves, and only its first frame is looked at', isLike: false };
  return null;
}
