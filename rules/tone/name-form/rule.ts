import {
  defineRule,
  editOf,
  foldSpelling,
  isQuoted,
  isTitle,
  matchesIn,
  nameKey,
  rangeOf,
} from 'brandlint/rule';
import { isIdentifier, mayBeMeant, splitsWords } from './look-alikes.ts';
import { type Names, namesOf } from './names.ts';
import { type NameUsage, usageFaults, usageOf } from './usage.ts';

interface Prepared extends Names {
  readonly usage: NameUsage | null;
}

export default defineRule<Record<string, never>, Prepared>({
  name: 'tone/name-form',
  summary: 'The brand’s names are written the way the guide writes them.',
  severity: 'error',
  fixable: true,
  messages: {
    spelling: { text: 'Write "{expected}", not "{actual}"{because}.' },
    as: {
      text: 'The guide never uses "{expected}" as a {kind}: write "{expected}" and say what it is, instead of "{actual}"{because}.',
    },
    mark: { text: 'Write "{expected}" where readers first meet the name{because}.' },
    never: { text: 'The guide rules out "{actual}": write "{expected}"{because}.' },
  },
  needs: ['meta.name', 'terms'],
  prepare(guide) {
    const names = namesOf(guide);
    return names && { ...names, usage: usageOf(guide) };
  },
  *check(asset, { prepared: { matcher, right, usage } }) {
    if (usage) yield* usageFaults(asset, usage);
    for (const run of asset.runs) {
      const { content } = run;
      for (const { start, end, value: name } of matchesIn(run, matcher)) {
        const actual = content.text.slice(start, end);
        const spelling = foldSpelling(actual);
        if (right.has(spelling) || isIdentifier(run, { start, end })) continue;
        const listed = name.never.some((form) => isForm(spelling, form, name.form));
        if (!listed && (name.onlyListed || mayBeMeant(run, { start, end }, name.form))) continue;
        const sure = !(splitsWords(spelling, name.form) && isTitle(run));
        const safe = sure && nameKey(actual) === nameKey(name.form) && !isQuoted(run, { start, end });
        const edit = editOf(content, start, end, name.form);
        yield {
          messageId: listed ? 'never' : 'spelling',
          range: rangeOf(content, start, end),
          actual,
          expected: name.form,
          data: { because: name.because ? ` (${name.because.replace(/\.$/, '')})` : '' },
          source: name.source,
          verdict: listed || sure ? 'certain' : 'likely',
          fix: edit && { safety: safe ? 'safe' : 'suggested', edits: [edit] },
        };
      }
    }
  },
});

/** A form that differs from the right one by its case alone is that form in that case only. */
function isForm(spelling: string, form: string, right: string): boolean {
  const listed = foldSpelling(form);
  const lower = listed.toLowerCase();
  return lower === foldSpelling(right).toLowerCase() ? spelling === listed : spelling.toLowerCase() === lower;
}
