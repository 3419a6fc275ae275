/** What may be the logo and cannot be told from here. */
import { type Asset, type ImageUse, matchLogo, type RuleContext, rangeOf } from 'brandlint/rule';
import { saysName, svgName } from '../name.ts';

export interface Doubt {
  readonly range: { readonly start: number; readonly end: number };
  readonly actual: string;
}

/** Parts that come from elsewhere, and a header with the logo may be one: `{% include 'header' %}`, `{{> masthead}}`. */
const INCLUDE =
  /\b(?:include|partial|render|layout|extends|block|yield|snippet|component|import|header|footer|masthead|logo)|[{(]\s*[#&]?>/i;

/** Pictures this wide or less are icons, spacers and counters. CSS pixels. */
const ICON = 24;

/** The likeliest first: the pictures in their order, then what is filled in. */
export function doubtsIn(asset: Asset, context: RuleContext): Doubt[] {
  const pictures = asset.images.filter((use) => mayBeLogo(use, context));
  const tags = asset.mergeTags.filter(
    ({ kind, range }) => kind !== 'comment' && INCLUDE.test(context.raw(range)),
  );
  return [
    ...pictures.map((use) => ({
      range: use.src ? rangeOf(use.src) : use.range,
      actual: shortened(use.src?.text ?? context.raw(use.range)),
    })),
    ...tags.map(({ range }) => ({ range, actual: shortened(context.raw(range)) })),
  ];
}

function mayBeLogo(use: ImageUse, context: RuleContext): boolean {
  const { kind, src, alt, width } = use;
  if (width?.unit === 'px' && width.value <= ICON) return false;
  if (kind === 'source') return false;
  if (kind === 'attachment') return true;
  if (kind === 'svg') return svgName(use, context) === null;
  if (matchLogo(use, context)?.kind === 'candidate') return true;
  const text = saidBy(alt);
  // What says that it is something else is believed.
  if (text !== '') return saysName(text, context.guide) || NAMELESS_LOGO.test(text);
  return /\blogo/i.test(use.hints) || !src || context.image(use)?.status !== 'found';
}

/**
 * Whether a picture that may be anything is there, and is left out of the doubts by its text alone: a copy that was
 * pasted from another place keeps the text of that.
 */
export function isTakenAtItsWord(use: ImageUse, context: RuleContext): boolean {
  return saidBy(use.alt) !== '' && (!use.src || context.image(use)?.status !== 'found');
}

/** The words that stand in templates until somebody writes some say nothing. */
function saidBy(alt: ImageUse['alt']): string {
  const text = alt?.text.trim() ?? '';
  return /^(?:alt|text|image|img|picture|photo|placeholder|here|\W|_)*$/i.test(text) ? '' : text;
}

/** `Logo`, `our logo`, `Company logo image`: nobody else's. */
const NAMELESS_LOGO =
  /^\W*(?:(?:the|our|my|your|company|brand|site|website|blog|shop|store|email|header)\W+)*logo(?:\W+(?:image|img|here))?\W*$/i;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
