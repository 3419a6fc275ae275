import {
  type Asset,
  compileMatcher,
  defineRule,
  editOf,
  englishRuns,
  isSpoken,
  isTitle,
  isVerbatim,
  type MappedText,
  type Matcher,
  rangeOf,
  type Stretch,
  type TextRun,
  touchesSorted,
} from 'brandlint/rule';
import { isSmallPrint } from '../small-print.ts';

/** A short or long form, and its other one. */
export interface Form extends Stretch {
  /** With straight apostrophes; two where it can stand for two. */
  readonly other: readonly string[];
  readonly isSafe: boolean;
  /** The other one takes more than a change of these words. */
  readonly noFix?: boolean;
}

interface Prepared {
  readonly messageId: 'prefer' | 'avoid';
  readonly names: Matcher<null>;
  formsIn(content: MappedText, inTitle: boolean): Iterable<Form>;
}

export default defineRule<Record<string, never>, Prepared>({
  name: 'tone/contractions',
  summary: 'Copy uses contractions, or does without them, as the guide says.',
  severity: 'warning',
  fixable: true,
  messages: {
    prefer: { text: 'Write it the way people say it: "{expected}" instead of "{actual}".' },
    avoid: { text: 'Write it in full: "{expected}" instead of "{actual}".' },
    either: { text: 'Write "{actual}" in full: "{expected}" or "{second}".' },
  },
  needs: ['voice.contractions'],
  prepare: async (guide) => {
    const { contractions } = guide.voice;
    if (contractions !== 'prefer' && contractions !== 'avoid') return null;
    const terms = guide.terms.flatMap(({ kind, right, forms }) =>
      kind === 'name' ? [...right, ...forms] : [],
    );
    return {
      messageId: contractions,
      names: compileMatcher([...guide.names, ...terms].map((text) => ({ text, value: null }))),
      formsIn:
        contractions === 'prefer'
          ? (await import('./long-forms.ts')).longFormsIn
          : (await import('./short-forms.ts')).shortFormsIn,
    };
  },
  *check(asset, { guide, prepared: { messageId, names, formsIn } }) {
    let apostrophe: string | undefined;
    for (const run of englishRuns(asset, guide.language)) {
      const { content } = run;
      const forms = Array.from(formsIn(content, isTitle(run)));
      if (forms.length === 0 || isSmallPrint(run)) continue;
      const named = names(content);
      for (const form of forms) {
        if (isLeftAlone(run, form) || touchesSorted(named, form)) continue;
        const { start, end, other, isSafe, noFix } = form;
        apostrophe ??= apostropheOf(asset);
        const [expected, second] = other.map((text) => text.replace("'", apostrophe!));
        const edit = noFix ? null : editOf(content, start, end, expected!);
        yield {
          messageId: second === undefined ? messageId : 'either',
          range: rangeOf(content, start, end),
          actual: content.text.slice(start, end),
          expected: expected!,
          ...(second !== undefined && { data: { second } }),
          source: 'voice.contractions',
          fix: edit && { safety: isSafe ? 'safe' : 'suggested', edits: [edit] },
        };
      }
    }
  },
});

function isLeftAlone(run: TextRun, form: Form): boolean {
  return isVerbatim(run, form) || isSpoken(run, form) || isEmphasised(run, form);
}

/** Whether one of its words is marked: "we *are* open" is said with weight, and has no other form. */
function isEmphasised({ spans, content: { text } }: TextRun, { start, end }: Stretch): boolean {
  // "It is *not* a toy" has no other form either.
  const not = /^\s+not\b/i.exec(text.slice(end, end + 8));
  const last = end + (not?.[0].length ?? 0);
  return spans.some(
    (span) =>
      (span.kind === 'strong' || span.kind === 'emphasis') &&
      span.start < last &&
      start < span.end &&
      !(span.start <= start && last < span.end),
  );
}

/** The apostrophe that the asset's words have, straight where it has none. */
function apostropheOf({ runs }: Asset): string {
  let curly = 0;
  let straight = 0;
  for (const { content } of runs) {
    curly += content.text.match(/[a-z]’[a-z]/gi)?.length ?? 0;
    straight += content.text.match(/[a-z]'[a-z]/gi)?.length ?? 0;
  }
  return curly > straight ? '’' : "'";
}
