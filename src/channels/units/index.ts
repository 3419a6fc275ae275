/**
 * Counting as each channel counts. Loaded when a rule asks for it (`loadUnits`), with a list of top-level domains and
 * the patterns of addresses: nothing here may be imported where a run starts.
 */
import type { Unit } from '../channel.ts';
import { graphemeBoundary } from './graphemes.ts';
import { gsmSeptets } from './gsm-septets.ts';
import { halfWidth } from './half-width.ts';
import { mastodon } from './mastodon.ts';
import { bytes, characters, graphemes, utf16 } from './plain.ts';
import type { Counter } from './span.ts';
import { threads } from './threads.ts';
import { xWeight } from './x-weight.ts';

export { emojiIn } from './emoji.ts';
export { foreignTo, type Parts, partsOf } from './gsm-septets.ts';
export { linksIn } from './links.ts';
export type { Span } from './span.ts';
export { cashtagsIn, hashtagsIn, mentionsIn } from './x-text.ts';

/** Units of text: things are counted by whoever finds them. */
export type TextUnit = Exclude<Unit, 'items'>;

const counters: Readonly<Record<TextUnit, Counter>> = {
  characters,
  'utf-16': utf16,
  graphemes,
  bytes,
  'x-weight': xWeight,
  mastodon,
  threads,
  'gsm-septets': gsmSeptets,
  'half-width': halfWidth,
};

/** How long a text is. A merge tag counts nothing, so that with one in it the number is the least it can be. */
export function measure(text: string, unit: TextUnit): number {
  let total = 0;
  counters[unit](text, (_, cost) => {
    total += cost;
  });
  return total;
}

/**
 * Where the text must end to be no longer than `max`: an offset between two characters as a reader sees them, never
 * inside an address that counts as one. The text's length where all of it fits.
 */
export function fits(text: string, unit: TextUnit, max: number): number {
  let total = 0;
  let end = 0;
  counters[unit](text, (pieceEnd, cost) => {
    total += cost;
    if (total <= max) end = pieceEnd;
  });
  return graphemeBoundary(text, end);
}
