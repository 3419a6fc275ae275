/** Other people's words inside a run: what a rule of the brand's own voice must not judge. */
import { isQuoted, type Stretch, type TextRun } from 'brandlint/rule';

/** Opening marks, and what closes each. An apostrophe that opens nothing (`'til`, `rock 'n' roll`) finds no close. */
const QUOTATION =
  /“[^“”]*(?:”|$)|(?<![\w"])"(?=[^\s"])[^"]*(?:"|$)|«[^«»]*»|(?<![\p{L}\p{N}])‘[^‘]{3,400}?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}'])'(?=\S)[^']*(?:(?<=\p{L})'(?=\p{L})[^']*)*'(?![\p{L}\p{N}])/gu;

/**
 * Whether the stretch is speech or a citation: marked up as one, or between quotation marks. A quotation that is not
 * closed goes on to the end of its paragraph, as those of several paragraphs do.
 */
export function isSpoken(run: TextRun, stretch: Stretch): boolean {
  if (isQuoted(run, stretch)) return true;
  const { text } = run.content;
  if (!/["“«‘']/.test(text)) return false;
  for (const { 0: quotation, index } of text.matchAll(QUOTATION)) {
    if (index >= stretch.end) return false;
    if (stretch.end <= index + quotation.length) return true;
  }
  return false;
}
