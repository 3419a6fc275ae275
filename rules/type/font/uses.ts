/** Which declarations choose a font for somebody to see, and which only look like it. */
import { type Asset, contains, type FontUse, OPAQUE, type Range, type RuleContext } from 'brandlint/rule';
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
  const passages = passagesOf(raw(asset.range), asset.range.start);
  const within = (kind: Passage['kind'], { range }: FontUse) =>
    passages.some((passage) => passage.kind === kind && contains(passage.range, range));
  const defined = new Set(
    asset.fonts.filter((use) => within('font-face', use)).map(({ families }) => families[0]!.toLowerCase()),
  );
  return asset.fonts.flatMap((use) => {
    const [first = '', ...fallbacks] = use.families.filter((family) => family !== '');
    const isUse = !within('font-face', use) && !within('outlook', use);
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

interface Passage {
  /** `font-face`: names a font that it brings. `outlook`: a conditional comment, where a plain font is the point. */
  readonly kind: 'font-face' | 'outlook';
  readonly range: Range;
}

const PASSAGE =
  /@font-face\s*\{[^}]*\}|<!--\[if\s(?<condition>[^\]]*)\]>(?!<!--|\s*-->)[\s\S]*?<!\[endif\]-->/gi;

/** The model does not say of a font where it stands, so this reads the file once more. */
function passagesOf(text: string, offset: number): Passage[] {
  return Array.from(text.matchAll(PASSAGE)).flatMap(({ 0: { length }, index, groups }): Passage[] => {
    const { condition } = groups!;
    const range = { start: offset + index, end: offset + index + length };
    if (condition === undefined) return [{ kind: 'font-face', range }];
    return /(?:^|[^!\w])(?:mso|ie)\b/i.test(condition) ? [{ kind: 'outlook', range }] : [];
  });
}
