/** What text needs to be read, and which colours give it that. */
import {
  type BrandGuide,
  type Color,
  type ColorRole,
  chromaOf,
  contrastRatio,
  difference,
  isLargeText,
  NEEDED_CONTRAST,
  type Paint,
  type PaletteColor,
  parseColor,
  type TextPair,
  type TextPart,
} from 'brandlint/rule';

/** The guide's level, else the one that laws and other guides ask for. */
export function levelOf({ color }: BrandGuide): 'AA' | 'AAA' {
  return color.contrast ?? 'AA';
}

/** The least ratio for a piece of text; one whose size is not known may be small. */
export function neededFor({ fontSize, fontWeight }: TextPair, level: 'AA' | 'AAA'): number {
  const isLarge = fontSize !== null && isLargeText(fontSize, fontWeight);
  return NEEDED_CONTRAST[level][isLarge ? 'large' : 'text'];
}

/** What may lie under a text: one colour, or those of a gradient's stops. Empty: not known. */
export function groundsOf({ color, stops }: Paint): readonly Color[] {
  return color ? [color] : stops;
}

export function leastContrast(color: Color, grounds: readonly Color[]): number {
  return Math.min(...grounds.map((ground) => contrastRatio(color, ground)));
}

/**
 * Cut after two decimals, as 4.499 does not reach 4.5. A ratio that is a number of two decimals itself must not lose
 * its last one to binary fractions.
 */
export function shownRatio(ratio: number): string {
  return (Math.floor(ratio * 100 + 1e-9) / 100).toFixed(2);
}

const ROLES: Readonly<Record<TextPart, readonly [text: ColorRole, ground: ColorRole]>> = {
  text: ['text', 'background'],
  heading: ['heading', 'background'],
  link: ['link', 'background'],
  button: ['button-text', 'button-background'],
};

/** The guide's role for the colour of a part, or for its ground. */
export function roleOf(part: TextPart, side: 'text' | 'ground'): ColorRole {
  return ROLES[part][side === 'text' ? 0 : 1];
}

/** OKLCH chroma: the blue-greys and warm greys of the usual design sets go up to here. */
function isGreyish(color: Color): boolean {
  return chromaOf(color) < 0.05;
}

const BLACK_AND_WHITE: readonly PaletteColor[] = ['#000000', '#FFFFFF'].map((css) => ({
  name: css === '#000000' ? 'black' : 'white',
  css,
  color: parseColor(css)!,
  source: 'color.neutrals',
}));

/**
 * The brand's colour for a part that is most like the one it has and can be read: one of the part's role, else of the
 * palette, else a neutral that the guide allows.
 * @param isLegible Whether it can be read in it.
 */
export function legibleColor(
  guide: BrandGuide,
  role: ColorRole,
  like: Color,
  isLegible: (color: Color) => boolean,
): PaletteColor | null {
  const assigned = guide.color.roles.find((entry) => entry.role === role)?.colors ?? [];
  const { neutrals } = guide.color;
  const pools =
    assigned.length > 0 ? [assigned] : [guide.palette, neutrals === 'any' ? BLACK_AND_WHITE : neutrals];
  for (const pool of pools) {
    const [best] = pool
      .filter(({ color }) => color.alpha === 1 && isLegible(color))
      .map((entry) => ({
        entry,
        distance: difference(entry.color, like),
        // Who writes in a grey means no hue.
        addsHue: isGreyish(like) && !isGreyish(entry.color),
      }))
      .sort((a, b) => Number(a.addsHue) - Number(b.addsHue) || a.distance - b.distance);
    if (best) return best.entry;
  }
  return null;
}
