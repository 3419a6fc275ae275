/** Which declarations choose a font for somebody to see, and which only look like it. */
import { type Asset, OPAQUE, type Range, type RuleContext } from 'brandlint/rule';
import { isIconFont } from './families.ts';

/** A declaration with a family in front that is known. */
export interface FontChoice {
  /** The first family, without its quotes. */
  readonly first: string;
  readonly firstRange: Range;
  /** What stands behind it. */
  readonly fallbacks: readonly string[];
  readonly range: Range;
  /** Where a family may be added: behind the last one, over a comma too many. */
  readonly end: Range;
  readonly selector: string | null;
  /** Whether a `@font-face` of the asset brings a font of this very name. */
  readonly isDefined: boolean;
}

/**
 * Hacks that speak to one mail program only: Outlook's for web fonts (`[style*="Lato"]`), Gmail's (`u + #body`),
 * Outlook.com's (`[data-ogsc]`, `.ExternalClass`) and Apple's for what it links by itself.
 */
const CLIENT_SELECTOR =
  /\[style\s*[*^~|$]?=|(?:^|[\s,])u\s*\+\s*[.#\w]|\.ExternalClass|\[data-ogs|#outlook|\[owa\]|x-apple-data-detectors/i;

export function fontChoices(asset: Asset, raw: RuleContext['raw']): FontChoice[] {
  if (asset.fonts.length === 0) return [];
  const defined = new Set(
    asset.fonts.filter(({ isDefinition }) => isDefinition).map(({ families }) => families[0]!.toLowerCase()),
  );
  return asset.fonts.flatMap((use) => {
    const [first = '', ...fallbacks] = use.families.filter((family) => family !== '');
    // For Outlook a plain font is the point.
    const isUse = !use.isDefinition && use.condition === null;
    if (!isUse || !isKnown(first) || CLIENT_SELECTOR.test(use.selector ?? '')) return [];
    const { range, selector } = use;
    const isDefined = defined.has(first.toLowerCase());
    const end = endOf(range, raw);
    return [{ first, firstRange: firstRange(range, first, raw), fallbacks, range, end, selector, isDefined }];
  });
}

function isKnown(family: string): boolean {
  if (/^(?:inherit|initial|unset|revert|revert-layer)?$/i.test(family) || isIconFont(family)) return false;
  return !family.includes(OPAQUE) && !/[(){}<>@$[\]]/.test(family);
}

/** The first family's own place; the whole value where it is written in another notation than it reads. */
export function firstRange(range: Range, family: string, raw: RuleContext['raw']): Range {
  const text = raw(range);
  const at = /^\s*(?:["']|&quot;|&apos;|&#0*3[49];|&#x0*2[27];)?/i.exec(text)![0].length;
  if (!text.startsWith(family, at)) return range;
  return { start: range.start + at, end: range.start + at + family.length };
}

function endOf(range: Range, raw: RuleContext['raw']): Range {
  const text = raw(range).trimEnd();
  return { start: range.start + text.replace(/[\s,]+$/, '').length, end: range.start + text.length };
}
