/** Which colour is whose: the parts of a page by its cascade, those of a style sheet by its selectors. */
import {
  type Asset,
  type Color,
  type ColorRole,
  type ColorUse,
  contains,
  isSameColor,
  type Paint,
  type Range,
  rangeOf,
  type StyleSource,
  type TextPair,
  type TextPart,
} from 'brandlint/rule';
import { groundsOf } from '../legibility.ts';

export interface PartColor {
  readonly color: Color;
  readonly range: Range;
  readonly raw: string;
  /** The part's role, and others whose colours it may have as well. */
  readonly roles: readonly ColorRole[];
  /** What lies under it; null where that does not matter or is not known. */
  readonly grounds: readonly Color[] | null;
  /** False: a guess by looks or names. */
  readonly isCertain: boolean;
}

const TEXT_ROLE: Readonly<Record<TextPart, ColorRole>> = {
  text: 'text',
  heading: 'heading',
  link: 'link',
  button: 'button-text',
};

export function* partsOfPage(asset: Asset): Iterable<PartColor> {
  const pairs = asset.pairs.filter(({ scheme, hidden }) => scheme === 'light' && !hidden);
  const headings = asset.runs.filter(({ role }) => role === 'heading').map(({ content }) => rangeOf(content));
  const isOfPage = pageGrounds(pairs);
  for (const pair of pairs) {
    yield* textOf(pair, headings);
    yield* groundOf(pair, isOfPage);
  }
  const buttons = pairs.flatMap(({ part, background }) =>
    part === 'button' ? (background.color ?? []) : [],
  );
  for (const use of asset.colors) {
    if (use.origin !== 'css' || use.scheme !== null || isState(use.selector)) continue;
    // Buttons are padded with borders in the colour of their ground.
    if (!buttons.some((color) => use.color && isSameColor(color, use.color))) yield* borderOf(use);
  }
}

/** What the file itself declares; a linked style sheet is an asset of its own. */
function declared({ color, source }: Paint): (StyleSource & { readonly color: Color }) | null {
  return color && source?.path === null ? { ...source, color } : null;
}

function* textOf(pair: TextPair, headings: readonly Range[]): Iterable<PartColor> {
  const said = declared(pair.foreground);
  const grounds = groundsOf(pair.background);
  // Over a picture every colour may be the one that can be read.
  if (!said || grounds.length === 0) return;
  const isInHeading = pair.part === 'link' && headings.some((heading) => contains(heading, pair.range));
  yield {
    ...said,
    roles: isInHeading ? ['heading', 'link'] : [TEXT_ROLE[pair.part]],
    grounds,
    isCertain: pair.part !== 'button',
  };
}

function* groundOf(pair: TextPair, isOfPage: (source: StyleSource) => boolean): Iterable<PartColor> {
  const said = declared(pair.background);
  if (!said) return;
  const isButton = pair.part === 'button';
  // A button without a ground of its own stands on the page's.
  if (isButton && isOfPage(said)) return;
  yield {
    ...said,
    roles: [isButton ? 'button-background' : 'background'],
    grounds: null,
    isCertain: !isButton,
  };
}

function pageGrounds(pairs: readonly TextPair[]): (source: StyleSource) => boolean {
  const starts = new Set(
    pairs.flatMap(({ part, background: { source } }) =>
      part !== 'button' && source ? [source.range.start] : [],
    ),
  );
  return ({ range, selector }) => starts.has(range.start) || /^\s*(?:html|body)\b/i.test(selector ?? '');
}

function* borderOf({ color, range, raw, property, selector }: ColorUse): Iterable<PartColor> {
  if (!color || color.alpha === 0 || !/^border(?:-(?!radius|spacing|collapse|image)|$)/.test(property))
    return;
  if (BUTTON.test(selector ?? '')) return;
  yield { color, range, raw, roles: ['border'], grounds: null, isCertain: true };
}

/** A class that names a button. */
const BUTTON = /(?:^|[.\s_-])(?:btn|button|cta)(?:$|[\s_:-])/i;

/** A style sheet alone does not say what stands on what: only selectors that name the part itself are taken. */
export function* partsOfSheet(asset: Asset): Iterable<PartColor> {
  for (const use of asset.colors) {
    const { color, range, raw, property, selector, scheme } = use;
    if (!color || color.alpha < 1 || scheme !== null || selector === null || isState(selector)) continue;
    yield* borderOf(use);
    const roles = selector.split(',').map((one) => roleOfSelector(one.trim(), property));
    const [role] = roles;
    if (role && roles.every((other) => other === role))
      yield { color, range, raw, roles: [role], grounds: null, isCertain: false };
  }
}

function isState(selector: string | null): boolean {
  return /:(?:hover|active|focus|visited|disabled|target)/i.test(selector ?? '');
}

/** Null for a selector that says where it stands in: `.footer a` may be on any ground. */
function roleOfSelector(selector: string, property: string): ColorRole | null {
  const isGround = property === 'background' || property === 'background-color';
  if (!isGround && property !== 'color') return null;
  if (/^(?:a|button)?\.(?:[\w-]*-)?(?:btn|button|cta)$/i.test(selector) || selector === 'button')
    return isGround ? 'button-background' : 'button-text';
  if (/^(?:html|body)$/i.test(selector)) return isGround ? 'background' : 'text';
  if (isGround) return null;
  if (/^h[1-6]$/i.test(selector)) return 'heading';
  if (/^a(?::link|:any-link)?$/i.test(selector)) return 'link';
  return /^(?:p|li|td)$/i.test(selector) ? 'text' : null;
}
