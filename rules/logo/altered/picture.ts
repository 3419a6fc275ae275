/** What was done to the logo within a picture, in words. */
import { type Color, difference, formatHex, type ImageUse, type LogoMatch, NO_MISUSE } from 'brandlint/rule';

type Misuse = Extract<LogoMatch, { kind: 'approved' }>['misuse'];

/** Null where the picture shows the logo as it is. */
export function pictureEffect(misuse: Misuse, use: ImageUse): string | null {
  if (misuse === NO_MISUSE) return null;
  const effects = [
    misuse.stretched && stretchEffect(misuse.stretched),
    colorEffect(misuse),
    misuse.rotated !== 0 ? `turned by ${Math.round(Math.abs(misuse.rotated))}°` : null,
    misuse.cropped && cropEffect(misuse.cropped),
    misuse.effects.includes('shadow') ? 'with a shadow' : null,
    misuse.background && isBoxSeen(misuse.background, use)
      ? `in a box of ${formatHex(misuse.background)}`
      : null,
  ].filter((effect) => effect !== null);
  return effects.length === 0 ? null : listed(effects);
}

function stretchEffect({ ratio, natural }: NonNullable<Misuse['stretched']>): string {
  const percent = Math.round(Math.abs(ratio / natural - 1) * 100);
  return `${percent} % too ${ratio > natural ? 'wide' : 'narrow'}`;
}

export function colorEffect({
  inverted,
  recoloured,
}: Pick<Misuse, 'inverted' | 'recoloured'>): string | null {
  if (inverted) return 'in negative';
  if (recoloured.length === 0) return null;
  const changes = recoloured.map(({ from, to }) => `${formatHex(to)} for ${formatHex(from)}`);
  return `in other colours (${changes.join(', ')})`;
}

/** Parts that are off by less are a matter of how it was trimmed. */
const CUT = 0.02;

function cropEffect(cropped: NonNullable<Misuse['cropped']>): string | null {
  const sides = (['left', 'top', 'right', 'bottom'] as const).filter((side) => cropped[side] > CUT);
  return sides.length === 0 ? null : `cut off at the ${listed(sides)}`;
}

/** CIEDE2000 from which a box is seen on its ground. */
const VISIBLE = 2;

/** A box in the colour of what it stands on is none; where that is not known nothing is said. */
function isBoxSeen(background: Color, { grounds }: ImageUse): boolean {
  return grounds.some(
    ({ ground, hidden }) =>
      !hidden && ground.color !== null && difference(ground.color, background) > VISIBLE,
  );
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
