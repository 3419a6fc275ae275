import {
  type Asset,
  type BrandGuide,
  compileMatcher,
  englishRuns,
  isRunningText,
  isVerbatim,
  type Matcher,
  OPAQUE,
  type Sentence,
  type TextRun,
  touchesAny,
  touchesSorted,
  type Word,
} from 'brandlint/rule';
import { isSmallPrint, proseOf, writtenWords } from '../prose.ts';
import type { Measured } from './grade.ts';

export interface MeasuredSentence extends Measured {
  readonly run: TextRun;
  readonly sentence: Sentence;
}

/** Syllables of a word as written; each word is looked at once. */
export type Syllables = (word: string) => number;

/** @param count Syllables of an English word. */
export function countSyllables(count: (word: string) => number): Syllables {
  const known = new Map<string, number>();
  return (word) => {
    let syllables = known.get(word);
    if (syllables === undefined) {
      // A number is read as one, whatever it is; so is what has no vowel.
      syllables = Math.max(1, /\p{L}/u.test(word) ? count(word) : 1);
      known.set(word, syllables);
    }
    return syllables;
  };
}

/** Names are given: a writer cannot choose a shorter one. */
export function nameMatcher({ names, terms }: BrandGuide): Matcher<null> {
  const right = terms.flatMap((term) => (term.kind === 'avoid' ? [] : [...term.right, ...term.forms]));
  return compileMatcher([...names, ...right].map((text) => ({ text, value: null })));
}

/**
 * The finished English sentences of an asset's running text. Names and terms of the guide, addresses, code and merge
 * tags are no words of theirs.
 */
export function sentencesIn(
  asset: Asset,
  { language }: BrandGuide,
  { legal, names, syllables }: { legal: Matcher<null>; names: Matcher<null>; syllables: Syllables },
): MeasuredSentence[] {
  const runs = englishRuns(asset, language).filter((run) => isRunningText(run) && !isSmallPrint(run));
  return runs.flatMap((run) => {
    const { text } = run.content;
    const named = names(run.content);
    const code = run.spans.filter(({ kind }) => kind === 'code');
    const mayBeVerbatim = /[#@/]|\w\.\w/.test(text);
    const isGiven = (word: Word) =>
      word.text.includes(OPAQUE) ||
      touchesSorted(named, word) ||
      touchesAny(code, word) ||
      (mayBeVerbatim && /[#@/.\d_]/.test(text.slice(word.start - 1, word.end)) && isVerbatim(run, word));
    return proseOf(run, legal).flatMap((sentence) => {
      if (!sentence.isClosed) return [];
      const words = writtenWords(text, sentence.words).filter((word) => !isGiven(word));
      if (words.length === 0) return [];
      const counts = words.map(({ text: word }) => syllables(word));
      return {
        run,
        sentence,
        words: words.length,
        syllables: counts.reduce((total, count) => total + count, 0),
        longWords: counts.filter((count) => count >= 3).length,
      };
    });
  });
}
