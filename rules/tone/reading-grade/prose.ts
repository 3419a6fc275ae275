import {
  type Asset,
  type BrandGuide,
  compileMatcher,
  englishRuns,
  isRunningText,
  isVerbatim,
  type Matcher,
  OPAQUE,
  rememberedWord,
  type Sentence,
  type TextRun,
  touchesAny,
  touchesSorted,
  type Word,
} from 'brandlint/rule';
import { isFooter, proseOf, writtenWords } from '../prose.ts';
import type { Measured } from './grade.ts';

export interface MeasuredSentence extends Measured {
  readonly run: TextRun;
  readonly sentence: Sentence;
}

/** Syllables of a word as written. */
export type Syllables = (word: string) => number;

/** @param count Syllables of an English word. */
export function countSyllables(count: (word: string) => number): Syllables {
  // A number is read as one, whatever it is; so is what has no vowel.
  return rememberedWord((word) => Math.max(1, /\p{L}/u.test(word) ? count(word) : 1));
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
  const runs = englishRuns(asset, language).filter((run) => isRunningText(run) && !isFooter(run));
  return runs.flatMap((run) => {
    const { text } = run.content;
    const named = names(run.content);
    const code = run.spans.filter(({ kind }) => kind === 'code');
    const mayBeVerbatim = /[#@/]|\w\.\w/.test(text);
    const mayBeGiven = mayBeVerbatim || named.length > 0 || code.length > 0 || text.includes(OPAQUE);
    const isGiven = (word: Word) =>
      word.text.includes(OPAQUE) ||
      (named.length > 0 && touchesSorted(named, word)) ||
      (code.length > 0 && touchesAny(code, word)) ||
      (mayBeVerbatim && /[#@/.\d_]/.test(text.slice(word.start - 1, word.end)) && isVerbatim(run, word));
    return proseOf(run, legal).flatMap((sentence) => {
      if (!sentence.isClosed) return [];
      const measured = { run, sentence, words: 0, syllables: 0, longWords: 0 };
      for (const word of writtenWords(text, sentence.words)) {
        if (mayBeGiven && isGiven(word)) continue;
        const count = syllables(word.text);
        measured.words++;
        measured.syllables += count;
        if (count >= 3) measured.longWords++;
      }
      return measured.words > 0 ? measured : [];
    });
  });
}
