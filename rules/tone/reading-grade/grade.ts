/**
 * The Flesch-Kincaid grade: the years of American school a text asks for.
 *
 *     0.39 × words / sentences + 11.8 × syllables / words − 15.59
 *
 * Source: Kincaid et al., Derivation of New Readability Formulas for Navy Enlisted Personnel (1975).
 */

/** A sentence as the measure sees it. */
export interface Measured {
  readonly words: number;
  readonly syllables: number;
  /** Words of three syllables and more. */
  readonly longWords: number;
}

export interface Grade {
  readonly grade: number;
  /** Standard error: how far another sample of the same writing would be from this one, in grades. */
  readonly error: number;
  /** Mean words in a sentence. */
  readonly sentenceWords: number;
  /** Share of words with three syllables and more, 0–1. */
  readonly longShare: number;
  readonly words: number;
}

/**
 * The standard error is that of a ratio by the delta method, which agrees with a bootstrap over sentences to a tenth of
 * a grade and, unlike it, is the same in every run.
 */
export function gradeOf(sentences: readonly Measured[]): Grade {
  const count = sentences.length;
  const sum = (of: (sentence: Measured) => number) => sentences.reduce((total, s) => total + of(s), 0);
  const words = sum((s) => s.words);
  const sentenceWords = words / count;
  const ratio = sum((s) => s.syllables) / words;
  // What each sentence adds to the grade, times the number of sentences.
  const weights = sentences.map(
    (s) => 0.39 * (s.words - sentenceWords) + (11.8 * (s.syllables - ratio * s.words)) / sentenceWords,
  );
  const variance = weights.reduce((total, weight) => total + weight ** 2, 0) / (count * (count - 1));
  return {
    grade: 0.39 * sentenceWords + 11.8 * ratio - 15.59,
    error: Math.sqrt(variance),
    sentenceWords,
    longShare: sum((s) => s.longWords) / words,
    words,
  };
}

/** The mean words a sentence that bring a text to a grade, its words staying as they are. */
export function wordsForGrade(wanted: number, { grade, sentenceWords }: Grade): number {
  return sentenceWords - (grade - wanted) / 0.39;
}
