import { budgetFor, defineRule, type Matcher, rangeOf } from 'brandlint/rule';
import { legalMatcher } from '../prose.ts';
import { type Grade, gradeOf, wordsForGrade } from './grade.ts';
import { countSyllables, nameMatcher, type Syllables, sentencesIn } from './prose.ts';

/** With fewer words a grade says nothing: one long word moves it. */
const ENOUGH_WORDS = 100;
/** So many standard errors above the limit, 19 of 20 such texts are really above it. */
const SURE = 1.645;
/** A mean below this reads like a telegram; then words must be shorter, too. */
const SHORTEST_MEAN = 10;
const WORST = 3;

export default defineRule<
  Record<string, never>,
  { readonly legal: Matcher<null>; readonly names: Matcher<null>; readonly syllables: Syllables }
>({
  name: 'tone/reading-grade',
  summary: 'The running text asks for no higher school grade than the guide allows.',
  severity: 'warning',
  messages: {
    hard: {
      text: 'This text reads at grade {actual}. The guide allows {expected}. Its sentences have {mean} words on average, and {share}% of its words have three syllables or more. {advice}, and start with this sentence.',
    },
    unsure: {
      text: 'This text reads at grade {actual}, give or take {margin}. The guide allows {expected}: if you make it simpler, start with this sentence.',
      severity: 'info',
    },
  },
  needs: ['voice.reading-grade'],
  async prepare(guide) {
    if (!guide.voice.readingGrade) return null;
    const { syllable } = await import('syllable');
    return { legal: legalMatcher(guide), names: nameMatcher(guide), syllables: countSyllables(syllable) };
  },
  *check(asset, { guide, prepared }) {
    const limit = budgetFor(guide.voice.readingGrade!, asset.channel);
    if (limit === null) return;
    const sentences = sentencesIn(asset, guide, prepared);
    const words = sentences.reduce((total, sentence) => total + sentence.words, 0);
    if (words < ENOUGH_WORDS || sentences.length < 2) return;
    const measured = gradeOf(sentences);
    const shown = Math.round(measured.grade);
    if (shown <= limit) return;
    // The one that takes longest to say: its own grade would point to two long words.
    const worst = [...sentences]
      .sort((a, b) => b.syllables - a.syllables)
      .slice(0, WORST)
      .map((sentence) => ({
        ...sentence,
        range: rangeOf(sentence.run.content, sentence.sentence.start, sentence.sentence.end),
      }));
    const isSure = measured.grade - limit > SURE * measured.error;
    yield {
      messageId: isSure ? 'hard' : 'unsure',
      range: worst[0]!.range,
      actual: String(shown),
      expected: `at most ${limit}`,
      data: {
        mean: Math.round(measured.sentenceWords),
        share: Math.round(measured.longShare * 100),
        margin: Math.max(1, Math.round(SURE * measured.error)),
        advice: adviceFor(limit, measured),
      },
      verdict: isSure ? 'certain' : 'cannot-tell',
      source: 'voice.reading-grade',
      related: worst.slice(1).map(({ range, words, longWords }) => ({
        path: asset.path,
        range,
        message: `${words} words, ${longWords} of them long`,
      })),
    };
  },
});

function adviceFor(limit: number, measured: Grade): string {
  const mean = Math.floor(wordsForGrade(limit, measured));
  return mean >= SHORTEST_MEAN
    ? `Split sentences until they have ${mean} words on average, or use shorter words`
    : 'Use shorter words in shorter sentences';
}
