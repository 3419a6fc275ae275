/** Emoji as networks count them: whole sequences that are recommended for general interchange (UTS #51, RGI). */

import type { Span } from './span.ts';

const flag = String.raw`\p{RI}\p{RI}`;
const keycap = String.raw`[#*0-9]\uFE0F?\u20E3`;
const element = String.raw`(?![#*0-9])\p{Emoji}(?:\p{EMod}|\uFE0F\u20E3?|[\u{E0020}-\u{E007E}]+\u{E007F})?`;
const CANDIDATE = new RegExp(`${flag}|${keycap}|${element}(?:\\u200D${element})*`, 'gu');
const SINGLE = /^\P{Emoji_Presentation}$/u;
/** What is an emoji only where U+FE0F says so. */
const BARE = /(?!\p{Emoji_Presentation})\p{Emoji}(?![\uFE0F\p{EMod}])/gu;

// TypeScript's target does not know the flag, and biome would make a literal of it.
const SETS: string = 'v';
let rgi: RegExp | undefined;

/**
 * Whether it is one emoji. Inside a sequence U+FE0F may be missing, as many keyboards write it; a lone character that
 * is text by default (`©`, `❤`) is an emoji with it only.
 */
function isEmoji(sequence: string): boolean {
  rgi ??= new RegExp(String.raw`^\p{RGI_Emoji}$`, SETS);
  return rgi.test(sequence) || (!SINGLE.test(sequence) && rgi.test(sequence.replace(BARE, '$&\uFE0F')));
}

/** Every emoji in a text. What joiners tie together and no font draws as one is several. */
export function emojiIn(text: string): Span[] {
  if (!/[^\x00-\xa8]/.test(text)) return [];
  const found: Span[] = [];
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    const elements = candidate.split(/(?<=\u200D)/);
    let at = index;
    while (elements.length > 0) {
      const taken = longest(elements);
      const raw = elements.splice(0, Math.max(1, taken)).join('');
      const shown = elements.length > 0 ? raw.replace(/\u200D$/, '') : raw;
      if (taken > 0) found.push({ start: at, end: at + shown.length });
      at += raw.length;
    }
  }
  return found;
}

/** How many elements from the first on are one emoji. */
function longest(elements: readonly string[]): number {
  // The longest sequence there is joins five.
  for (let count = Math.min(elements.length, 6); count > 0; count--) {
    if (
      isEmoji(
        elements
          .slice(0, count)
          .join('')
          .replace(/\u200D$/, ''),
      )
    )
      return count;
  }
  return 0;
}
