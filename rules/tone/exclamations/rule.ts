import { budgetFor, compileMatcher, defineRule, editOf, type Matcher, rangeOf } from 'brandlint/rule';
import { countMarks, marksIn } from './marks.ts';

export default defineRule<Record<string, never>, Matcher<null>>({
  name: 'tone/exclamations',
  summary: 'An asset has no more exclamation marks than the guide allows, and no two in a row.',
  severity: 'warning',
  fixable: true,
  messages: {
    budget: {
      text: 'Exclamation marks here: {actual}. The guide allows {expected}: end this sentence and the later ones with a full stop.',
    },
    repeated: { text: 'One exclamation mark is enough: write "{expected}" instead of "{actual}".' },
  },
  needs: ['voice.exclamations'],
  prepare: (guide) =>
    guide.exclamations &&
    compileMatcher(
      [
        ...guide.names,
        ...guide.terms.flatMap(({ kind, right, forms }) => (kind === 'name' ? [...right, ...forms] : [])),
      ]
        .filter((name) => countMarks(name) > 0)
        .map((text) => ({ text, value: null })),
    ),
  *check(asset, { guide, prepared }) {
    const limit = budgetFor(guide.exclamations!, asset.channel);
    if (limit === null) return;
    const found = marksIn(asset, prepared);
    for (const [i, { run, start, end }] of found.entries()) {
      const { content } = run;
      const place = { range: rangeOf(content, start, end), source: 'voice.exclamations' };
      if (i === limit) {
        const expected = limit === 0 ? 'none' : `at most ${limit}`;
        yield { ...place, messageId: 'budget', actual: String(found.length), expected };
      }
      const actual = content.text.slice(start, end);
      if (limit > 0 && countMarks(actual) > 1) {
        const expected = /[?？⁉⁈]/.test(actual) ? '?' : '!';
        const edit = expected === '!' ? editOf(content, start, end, expected) : null;
        yield {
          ...place,
          messageId: 'repeated',
          actual,
          expected,
          fix: edit && { safety: 'safe', edits: [edit] },
        };
      }
    }
  },
});
