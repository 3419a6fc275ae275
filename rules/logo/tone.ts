/** Whether a logo is light or dark: by its pixels, else by what the guide calls it. */
import type { ColorShare, ImageFile, LogoVariant, Mark, RuleContext } from 'brandlint/rule';

export type Tone = Mark['tone'];

export interface LogoTone {
  readonly tone: Tone;
  /** By its pixels, not by words. */
  readonly certain: boolean;
  /** Its own colours with their share, largest first; empty where it was not looked at. */
  readonly colors: readonly ColorShare[];
}

type Images = Pick<RuleContext, 'guide' | 'guideImage'>;

/**
 * Null: not known, or it brings its own ground.
 * @param file The picture itself; for an address on the web the guide's own file stands in.
 */
export function toneOf(variant: LogoVariant, file: ImageFile | null, context: Images): LogoTone | null {
  if (file?.status === 'found' && file.look) {
    const mark = markOf(file);
    return mark?.ground === null ? { tone: mark.tone, certain: true, colors: mark.colors } : null;
  }
  if (OPAQUE_FORMAT.test(variant.path)) return null;
  const tone = saidTone(variant, context);
  return tone && { tone, certain: false, colors: [] };
}

const OPAQUE_FORMAT = /\.(?:jpe?g|bmp)(?:[?#]|$)/i;

/** The whole mark; null: it was not looked at, or nothing stands on an even ground. */
function markOf(file: ImageFile | null): Mark | null {
  return (file?.status === 'found' && file.look?.marks[0]) || null;
}

const LIGHT_WORD = /^(?:white|reversed?|reversal|negative|knockout|inverse|inverted)$/;
const DARK_WORD = /^(?:black|positive)$/;

/** "Light" and "dark" are no such words: half of all files that have them mean the ground. */
function namedTone({ name, path }: LogoVariant): Tone | null {
  const words = `${name} ${path.replace(/^.*\//, '')}`
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const light = words.some((word) => LIGHT_WORD.test(word));
  const dark = words.some((word) => DARK_WORD.test(word));
  return light === dark ? null : light ? 'light' : 'dark';
}

/**
 * `logo.medium: {light, dark}` is a light-coloured logo and a dark one by Posit's schema, and the logos for light and
 * for dark grounds by its documentation and by every guide we have seen. So the guide's word counts as its other
 * logos show that it is meant.
 */
function saidTone(variant: LogoVariant, context: Images): Tone | null {
  const named = namedTone(variant);
  if (named || !variant.tone) return named;
  const meanings = new Set<'color' | 'ground'>();
  for (const other of context.guide.logos) {
    const tone = markOf(context.guideImage(other.path))?.tone ?? namedTone(other);
    if (tone && other.tone) meanings.add(tone === other.tone ? 'color' : 'ground');
  }
  const [meaning] = meanings;
  if (meanings.size !== 1) return null;
  return meaning === 'color' ? variant.tone : variant.tone === 'light' ? 'dark' : 'light';
}
