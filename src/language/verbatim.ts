/** Stretches of a run that are addresses, names of files or code: a writer does not choose their letters. */
import type { MappedText, TextRun } from '../model/index.ts';
import { remembered } from './remember.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

// Each alternative starts where a word starts, so that a long word is tried once and not from each of its letters.
const VERBATIM = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:[A-Za-z][A-Za-z\d+.-]{1,20}://|mailto:|tel:|sms:)[^\s<>"“”]+`,
    String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    // A handle, a hashtag.
    String.raw`(?<![\p{L}\p{N}])[@#＃][\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*`,
    // A path: /sale/bikes, ~/copy, ./brand.yaml
    String.raw`(?<![^\s(“"'])(?:~|\.{1,2})?/[\p{L}\p{N}][^\s<>"“”)]*`,
    // A host or file: tideline.com/sale, brand.yaml, TIDELINE.COM
    String.raw`(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:[a-z][a-z\d]{1,12}|COM|NET|ORG|GOV|EDU|IO|CO)(?![\p{L}\p{N}_-])(?:[/?#:][^\s<>"“”)]*)?`,
  ].join('|'),
  'gu',
);

/**
 * Whether a stretch of a run touches code, an address, a handle, a hashtag or a file name. None of these but code has
 * white space in it, so only the words around the stretch are looked at.
 */
export function isVerbatim(run: TextRun, stretch: Stretch): boolean {
  const { text } = run.content;
  if (run.role === 'code') return true;
  if (run.spans.some(({ kind, start, end }) => kind === 'code' && start < stretch.end && stretch.start < end))
    return true;
  if (!mayHoldVerbatim(run.content)) return false;
  let from = stretch.start;
  while (from > 0 && !isSpace(text, from - 1)) from--;
  let to = stretch.end;
  while (to < text.length && !isSpace(text, to)) to++;
  const around = text.slice(from, to);
  if (!MARK.test(around)) return false;
  const inside = { start: stretch.start - from, end: stretch.end - from };
  return Array.from(around.matchAll(VERBATIM)).some(({ 0: match, index }) =>
    touchesAny([{ start: index, end: index + match.length }], inside),
  );
}

/** Each kind of such a stretch has one of these. */
const MARK = /[@#＃/.]|:\S/;

/** A full stop before white space or at the end is no part of one. */
const mayHoldVerbatim = remembered(({ text }: MappedText): boolean => /[@#＃/]|[.:]\S/.test(text));

/** White space, as `\s` has it. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(text[at]!));
}

export function touchesAny(stretches: readonly Stretch[], { start, end }: Stretch): boolean {
  return stretches.some((stretch) => stretch.start < end && start < stretch.end);
}

/** The first of some stretches in order, none over another, that ends after `at`; its index, or their number. */
function firstEndingAfter(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As `touchesAny`, for stretches in order of which none lies over another, as a matcher gives them. */
export function touchesSorted(stretches: readonly Stretch[], { start, end }: Stretch): boolean {
  const first = stretches[firstEndingAfter(stretches, start)];
  return first !== undefined && first.start < end;
}

/** Whether one of some stretches in order, none over another, holds the whole of a stretch and is such a one. */
export function isWithin<Outer extends Stretch>(
  stretches: readonly Outer[],
  { start, end }: Stretch,
  is: (outer: Outer) => boolean,
): boolean {
  const first = stretches[firstEndingAfter(stretches, start)];
  return first !== undefined && first.start <= start && end <= first.end && is(first);
}
