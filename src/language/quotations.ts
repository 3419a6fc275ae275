/** Words between quotation marks: someone else's, or words that are talked about. */
import type { Stretch } from './verbatim.ts';

/** A mark after a digit is one of inches or minutes: `a 27" screen`. */
const STRAIGHT = /(?<!\d)"/g;

/**
 * Whether the stretch stands between double quotation marks, or single curly ones, of its own run. An opening mark
 * that is never closed quotes nothing.
 */
export function isInQuotation(text: string, { start, end }: Stretch): boolean {
  if (!/["“„«‘]/.test(text)) return false;
  const before = text.slice(0, start);
  const after = text.slice(end);
  if ((before.match(STRAIGHT)?.length ?? 0) % 2 === 1 && after.includes('"')) return true;
  const isBetween = (open: string, close: string) => {
    const opened = before.lastIndexOf(open);
    return opened !== -1 && !before.slice(opened + 1).includes(close) && after.includes(close);
  };
  if (isBetween('“', '”') || isBetween('„', '“') || isBetween('«', '»')) return true;
  // The closing single mark is the apostrophe, too: only a short stretch is a quotation.
  return /‘[^‘’]{0,60}$/.test(before) && /^[^‘’]{0,60}’(?!\p{L})/u.test(after);
}
