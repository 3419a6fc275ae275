/** Words between quotation marks: someone else's, or words that are talked about. */
import type { MappedText, TextRun } from '../model/index.ts';
import { remembered } from './remember.ts';
import { isWithin, type Stretch } from './verbatim.ts';

export interface Quotation extends Stretch {
  /** Speech of several paragraphs is closed in the last of them only. */
  readonly isClosed: boolean;
  /** Words in it, roughly: what stands between white space. */
  readonly words: number;
}

/**
 * Opening marks, and what closes each. A straight mark after a digit is one of inches or minutes, and an apostrophe that
 * opens nothing (`'til`, `rock 'n' roll`) finds no close.
 */
const QUOTATION =
  /“[^“”]*(?:”|$)|„[^„“]*(?:“|$)|«[^«»]*(?:»|$)|(?<![\w"])"(?=[^\s"])[^"]*(?:"|$)|(?<![\p{L}\p{N}])‘[^‘]{3,400}?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}'])'(?=\S)[^'\n]{0,400}(?:(?<=\p{L})'(?=\p{L})[^'\n]{0,400}){0,9}'(?![\p{L}\p{N}])/gu;

/** The quotations of a text, in order, with their marks. */
export const quotationsOf = remembered(({ text }: MappedText): readonly Quotation[] => {
  if (!/["“„«‘']/.test(text)) return [];
  return Array.from(text.matchAll(QUOTATION), ({ 0: quoted, index }) => ({
    start: index,
    end: index + quoted.length,
    isClosed: /["”“»’']$/.test(quoted) && quoted.length > 1,
    words: quoted.split(/\s+/).length,
  }));
});

/** Fewer words between quotation marks are a name, a label or irony, and the writer's own. */
const WORDS_OF_SPEECH = 4;

function isMarkedUp({ role, spans }: TextRun, stretch: Stretch): boolean {
  return (
    role === 'quote' ||
    spans.some(({ kind, start, end }) => kind === 'quote' && start <= stretch.start && stretch.end <= end)
  );
}

/** Whether the stretch is someone else's words, which a fix must not change by itself. */
export function isQuoted(run: TextRun, stretch: Stretch): boolean {
  return (
    isMarkedUp(run, stretch) ||
    isWithin(
      quotationsOf(run.content),
      stretch,
      ({ isClosed, words }) => isClosed && words >= WORDS_OF_SPEECH,
    )
  );
}

/** Whether the stretch is in quotation marks, however few words they hold: a title, a label, a word that is talked about. */
export function isInQuotation(run: TextRun, stretch: Stretch): boolean {
  return isMarkedUp(run, stretch) || isWithin(quotationsOf(run.content), stretch, ({ isClosed }) => isClosed);
}

/**
 * Whether the stretch is speech or a citation: as `isInQuotation`, and a quotation that is not closed goes on to the end
 * of its paragraph.
 */
export function isSpoken(run: TextRun, stretch: Stretch): boolean {
  return isMarkedUp(run, stretch) || isWithin(quotationsOf(run.content), stretch, () => true);
}
