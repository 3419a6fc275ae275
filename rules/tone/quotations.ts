/** Other people's words inside a run: what a rule of the brand's own voice must not judge. */
import { isQuoted, type Stretch, type TextRun } from 'brandlint/rule';

/** Opening marks, and what closes each. An apostrophe that opens nothing (`'til`, `rock 'n' roll`) finds no close. */
const QUOTATION =
  /“[^“”]*(?:”|$)|(?<![\w"])"(?=[^\s"])[^"]*(?:"|$)|«[^«»]*»|(?<![\p{L}\p{N}])‘[^‘]{3,400}?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}'])'(?=\S)[^']*(?:(?<=\p{L})'(?=\p{L})[^']*)*'(?![\p{L}\p{N}])/gu;

const quotationsByText = new WeakMap<TextRun, readonly Stretch[]>();

function quotationsIn(run: TextRun): readonly Stretch[] {
  let quotations = quotationsByText.get(run);
  if (!quotations) {
    const { text } = run.content;
    quotations = /["“«‘']/.test(text)
      ? Array.from(text.matchAll(QUOTATION), ({ 0: { length }, index }) => ({
          start: index,
          end: index + length,
        }))
      : [];
    quotationsByText.set(run, quotations);
  }
  return quotations;
}

/**
 * Whether the stretch is speech or a citation: marked up as one, or between quotation marks. A quotation that is not
 * closed goes on to the end of its paragraph, as those of several paragraphs do.
 */
export function isSpoken(run: TextRun, stretch: Stretch): boolean {
  return (
    isQuoted(run, stretch) ||
    quotationsIn(run).some(({ start, end }) => start <= stretch.start && stretch.end <= end)
  );
}
