import {
  budgetFor,
  defineRule,
  englishRuns,
  isRunningText,
  type Matcher,
  rangeOf,
  sentencesOf,
} from 'brandlint/rule';
import { isFooter, legalMatcher, proseOf } from '../prose.ts';
import { isSentence, seamOf, stretchOf, weightOf, wordsIn } from './length.ts';

export default defineRule<Record<string, never>, { readonly legal: Matcher<null> }>({
  name: 'tone/sentence-length',
  summary: 'No sentence is longer than the guide allows.',
  severity: 'warning',
  messages: {
    long: { text: 'This sentence has {actual} words. The guide allows {expected}: {advice}.' },
  },
  needs: ['voice.sentence-words'],
  prepare: (guide) => guide.voice.sentenceWords && { legal: legalMatcher(guide) },
  *check(asset, { guide, prepared: { legal } }) {
    const limit = budgetFor(guide.voice.sentenceWords!, asset.channel);
    if (limit === null) return;
    for (const run of englishRuns(asset, guide.language)) {
      // A word takes two characters at least, with the space after it.
      if (!isRunningText(run) || run.content.text.length <= limit * 2) continue;
      if (sentencesOf(run.content).every(({ wordCount }) => wordCount <= limit) || isFooter(run)) continue;
      const { text } = run.content;
      for (const sentence of proseOf(run, legal)) {
        if (sentence.wordCount <= limit) continue;
        const words = wordsIn(asset, run, sentence);
        if (weightOf(text, words) <= limit || !isSentence(run.content, sentence, words)) continue;
        const { start, end } = stretchOf(text, sentence, words);
        const seam = seamOf(text, sentence, words);
        yield {
          messageId: 'long',
          range: rangeOf(run.content, start, end),
          actual: String(words.length),
          expected: `at most ${limit}`,
          data: {
            advice: !seam
              ? 'say it in two or more sentences, or shorter'
              : seam.isSemicolon
                ? `write a full stop for the semicolon after "${seam.after}"`
                : `end it sooner, perhaps after "${seam.after}"`,
          },
          source: 'voice.sentence-words',
        };
      }
    }
  },
});
