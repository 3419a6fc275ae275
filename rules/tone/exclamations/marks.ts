import {
  type Asset,
  isVerbatim,
  type Matcher,
  matchesIn,
  rangeOf,
  type TextRun,
  touchesSorted,
} from 'brandlint/rule';

// A mark before a word or `=` is a sign of some notation: `!important`, `!=`, `[!NOTE]`. `Wow!Great` has a word before it, too.
const MARKS =
  /[?？]*(?:(?<![\p{L}\p{N})"'”’])[!！](?![\p{L}\p{N}=[-])|(?<=[\p{L}\p{N})"'”’])[!！](?!=)|[‼⁉⁈])[!！?？‼⁉⁈]*/gu;
const ANY_MARK = /[!！‼⁉⁈]/;
const MARK = /[!！‼⁉⁈]/g;

/** How many exclamation marks a text holds; `‼` is two. */
export function countMarks(text: string): number {
  return text.replaceAll('‼', '!!').match(MARK)?.length ?? 0;
}

export interface Marks {
  readonly run: TextRun;
  /** Text offsets: one mark, or several that stand together. */
  readonly start: number;
  readonly end: number;
}

/**
 * The marks a reader sees, each once: a preheader may be both a field and body text, and Outlook may get a copy of its
 * own. Marks that stand together are one.
 */
export function marksIn(asset: Asset, names: Matcher<null>): Marks[] {
  const places = new Set<number>();
  return asset.runs.flatMap((run) => {
    if (!ANY_MARK.test(run.content.text) || run.condition === 'mso') return [];
    const marks = Array.from(run.content.text.matchAll(MARKS), ({ 0: { length }, index }) => ({
      run,
      start: index,
      end: index + length,
    }));
    const skipped = matchesIn(run, names);
    return marks.filter((mark) => {
      const place = rangeOf(run.content, mark.start, mark.end).start;
      if (touchesSorted(skipped, mark) || isVerbatim(run, mark) || places.has(place)) return false;
      places.add(place);
      return true;
    });
  });
}
