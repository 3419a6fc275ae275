/** What is said of a colour that the palette does not have, whichever scheme it is for. */
import {
  type ColorJudgement,
  type ColorUse,
  formatLike,
  type Report,
  type RuleContext,
} from 'brandlint/rule';
import { anyOf, shownEntry } from './words.ts';

/** Beyond this distance the nearest brand colour is no better a guess than any other. CIEDE2000. */
const RELATED = 20;

/** Whether a colour shows in dark mode alone. */
export function isForDark({ scheme }: ColorUse): boolean {
  return scheme === 'dark' || scheme === 'outlook-dark';
}

/** Null for a neutral. The message's id is the band's name. */
export function offBrandReport(
  use: ColorUse,
  { band, nearest, distance }: ColorJudgement,
  context: Pick<RuleContext, 'guide' | 'raw'>,
): Report | null {
  if (band === 'neutral') return null;
  const isPlain = context.raw(use.range) === use.raw;
  const isRelated = distance < RELATED;
  const text = band === 'near' && isPlain ? formatLike(use.raw, nearest.color) : null;
  return {
    messageId: band,
    range: use.range,
    actual: use.raw,
    // Whether so faint a hue is one is for the eye to tell.
    verdict: band === 'tint' ? 'cannot-tell' : 'certain',
    expected: isRelated ? shownEntry(nearest) : anyOf(context.guide.palette),
    source: isRelated ? nearest.source : 'color.palette',
    fix: text === null ? null : { safety: 'safe', edits: [{ range: use.range, text }] },
  };
}
