import {
  compileEntries,
  defineRule,
  type EntryMatch,
  editOf,
  isInLanguage,
  isQuoted,
  isSentenceStart,
  isTitle,
  keepCase,
  type Matcher,
  matchesIn,
  mayChangeArticle,
  rangeOf,
} from 'brandlint/rule';
import { allowedOf, entriesOf, type TermEntry } from './entries.ts';

export default defineRule<Record<string, never>, Matcher<EntryMatch<TermEntry> | null>>({
  name: 'tone/term',
  summary: 'The brand’s own words are used, and the words it avoids are not.',
  severity: 'error',
  fixable: true,
  messages: {
    use: { text: 'Say {advice} instead of "{actual}"{because}.' },
    avoid: { text: 'Avoid "{actual}": {advice}{because}.' },
  },
  needs: ['terms'],
  prepare(guide) {
    const entries = entriesOf(guide);
    return entries.length > 0 ? compileEntries(entries, allowedOf(guide)) : null;
  },
  *check(asset, { prepared, guide }) {
    for (const run of asset.runs) {
      if (!isInLanguage(run, asset, guide.language)) continue;
      const { content } = run;
      for (const { start, end, value } of matchesIn(run, prepared)) {
        if (!value) continue;
        const { entry, form, onlyCase } = value;
        const { term } = entry;
        // A word that is only capitalised where it should not be may be there because a sentence or a title starts words so.
        if (onlyCase && (isTitle(run) || isSentenceStart(content.text, start))) continue;
        const actual = content.text.slice(start, end);
        const right = value.right.map((word) => (onlyCase ? word : keepCase(actual, form, word)));
        const edit = right.length === 1 ? editOf(content, start, end, right[0]!) : null;
        const plain =
          term.kind === 'use' &&
          !isQuoted(run, { start, end }) &&
          !mayChangeArticle(content.text, start, actual, right[0]!);
        const choices = right.map((word) => `"${word}"`).join(' or ');
        yield {
          messageId: term.kind === 'avoid' ? 'avoid' : 'use',
          range: rangeOf(content, start, end),
          actual,
          expected: right.length > 0 ? right.join(' or ') : undefined,
          data: {
            advice:
              term.kind === 'use'
                ? choices
                : choices
                  ? `say ${choices}`
                  : 'leave it out or say it another way',
            because: term.because ? ` (${term.because.replace(/\.$/, '')})` : '',
          },
          source: term.source,
          fix: edit && { safety: plain ? 'safe' : 'suggested', edits: [edit] },
        };
      }
    }
  },
});
