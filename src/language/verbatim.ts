/** Stretches of a run that are addresses, names of files or code: a writer does not choose their letters. */
import type { TextRun } from '../model/index.ts';

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

/** The stretches of a run that no rule about words looks into, in order. They may overlap. */
export function verbatimStretches(run: TextRun): readonly Stretch[] {
  const { text } = run.content;
  if (run.role === 'code') return [{ start: 0, end: text.length }];
  const stretches: Stretch[] = run.spans.filter(({ kind }) => kind === 'code');
  if (!/[@#＃/.]|:\S/u.test(text)) return stretches;
  const found = Array.from(text.matchAll(VERBATIM), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
  return [...stretches, ...found].sort((a, b) => a.start - b.start);
}

export function touchesAny(stretches: readonly Stretch[], { start, end }: Stretch): boolean {
  return stretches.some((stretch) => stretch.start < end && start < stretch.end);
}
