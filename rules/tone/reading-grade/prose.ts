import {
  type Asset,
  type BrandGuide,
  compileMatcher,
  englishRuns,
  isRunningText,
  isVerbatim,
  type Matcher,
  OPAQUE,
  ROW,
  rememberedNumber,
  type Sentence,
  type Stretch,
  type TextRun,
  touchesAny,
  touchesSorted,
  type WordNumber,
  wordTableOf,
} from 'brandlint/rule';
import { isFooter, lastOfWritten, proseOf } from '../prose.ts';
import type { Measured } from './grade.ts';

export interface MeasuredSentence extends Measured {
  readonly run: TextRun;
  readonly sentence: Sentence;
}

/** Syllables of a word as written. */
export type Syllables = WordNumber;

/** @param count Syllables of an English word, in any case. */
export function countSyllables(count: (word: string) => number): Syllables {
  // A number is read as one, whatever it is; so is what has no vowel.
  return rememberedNumber((word) => Math.max(1, /\p{L}/u.test(word) ? count(word) : 1));
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
  const found: MeasuredSentence[] = [];
  for (const run of englishRuns(asset, language)) {
    if (!isRunningText(run) || isFooter(run)) continue;
    const { text } = run.content;
    const table = wordTableOf(run.content);
    const isGiven = givenIn(run, names);
    for (const sentence of proseOf(run, legal)) {
      if (!sentence.isClosed) continue;
      const measured = { run, sentence, words: 0, syllables: 0, longWords: 0 };
      const endWord = sentence.firstWord + sentence.wordCount;
      for (let i = sentence.firstWord; i < endWord; i++) {
        const start = table.words[i * ROW]!;
        i = lastOfWritten(text, table, i, endWord);
        const end = table.words[i * ROW + 1]!;
        if (isGiven?.({ start, end })) continue;
        const count = syllables(text, start, end);
        measured.words++;
        measured.syllables += count;
        if (count >= 3) measured.longWords++;
      }
      if (measured.words > 0) found.push(measured);
    }
  }
  return found;
}

/** Which words of a run are names, addresses, code or merge tags; null: none. */
function givenIn(run: TextRun, names: Matcher<null>): ((word: Stretch) => boolean) | null {
  const { text } = run.content;
  const named = names(run.content);
  const code = run.spans.filter(({ kind }) => kind === 'code');
  const mayBeVerbatim = mayHoldVerbatim(text);
  const hasOpaque = text.includes(OPAQUE);
  if (!mayBeVerbatim && !hasOpaque && named.length === 0 && code.length === 0) return null;
  return (word) =>
    (hasOpaque && holdsOpaque(text, word)) ||
    (named.length > 0 && touchesSorted(named, word)) ||
    (code.length > 0 && touchesAny(code, word)) ||
    (mayBeVerbatim && mayTouchVerbatim(text, word) && isVerbatim(run, word));
}

function holdsOpaque(text: string, { start, end }: Stretch): boolean {
  const at = text.indexOf(OPAQUE, start);
  return at !== -1 && at < end;
}

/** A cheap test: `#`, `@`, `/`, or a full stop inside a word. */
function mayHoldVerbatim(text: string): boolean {
  if (text.includes('/') || text.includes('@') || text.includes('#')) return true;
  for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at + 1))
    if (isAsciiWord(text.charCodeAt(at - 1)) && isAsciiWord(text.charCodeAt(at + 1))) return true;
  return false;
}

/** Whether a word, or what stands right before it, has a mark or digit of an address or a handle. */
function mayTouchVerbatim(text: string, { start, end }: Stretch): boolean {
  for (let at = Math.max(0, start - 1); at < end; at++) {
    const code = text.charCodeAt(at);
    // . / 0-9, @, #, _
    if ((code >= 46 && code <= 57) || code === 64 || code === 35 || code === 95) return true;
  }
  return false;
}

function isAsciiWord(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || code === 95;
}
