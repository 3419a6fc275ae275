/**
 * Sentences and words of a run of text, each found once a text: many rules ask for them.
 */
import type { MappedText } from '../model/index.ts';
import { remembered } from './remember.ts';
import type { Stretch } from './verbatim.ts';
import { ROW, type Word, type WordTable, wordAt, wordTableOf } from './word-table.ts';

/** A sentence without the white space around it; its end mark belongs to it. */
export interface Sentence extends Stretch {
  readonly words: readonly Word[];
  /** Its first word, by its index in the table of the text's words. */
  readonly firstWord: number;
  readonly wordCount: number;
  /** Whether it ends as one: with a full stop, a question or exclamation mark or an ellipsis. */
  readonly isClosed: boolean;
}

/** Most sentences are counted and never read, so that their words wait until someone asks for them. */
class SentenceOfTable implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly wordCount: number;
  readonly isClosed: boolean;
  readonly #content: MappedText;

  constructor(
    content: MappedText,
    { start, end }: Stretch,
    firstWord: number,
    wordCount: number,
    isClosed: boolean,
  ) {
    this.#content = content;
    this.start = start;
    this.end = end;
    this.firstWord = firstWord;
    this.wordCount = wordCount;
    this.isClosed = isClosed;
  }

  get words(): readonly Word[] {
    const { firstWord, wordCount } = this;
    return wordsFrom(this.#content.text, wordTableOf(this.#content), firstWord, firstWord + wordCount);
  }
}

/** Marks that may end a sentence, with the quotes and brackets that close after them; a hard line break. */
const END = /[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+["'”’」』）]*|[؟۔।]+(?=\s|$)|\n+/gu;

/** Before a full stop these do not end a sentence: short forms that stand before a name, a number or an example. */
const SHORT_FORM =
  /(?:^|[^\p{L}\p{N}.'’])(?:mr|mrs|ms|mx|dr|prof|rev|hon|st|mt|sr|jr|gen|sen|rep|capt|vs|v|e\.g|i\.e|cf|al|approx|est|no|nos|vol|p|pp|fig|ed|inc|ltd|co|corp|dept|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|(?!I)\p{Lu}|(?:\p{L}\.)+\p{L})$/iu;
/** Of these the next word tells: a capital letter starts a sentence. */
const MAY_END = /(?:^|[^\p{L}\p{N}.])(?:a\.m|p\.m|etc|inc|ltd|co|corp|al|jr|sr|(?:\p{Lu}\.)+\p{Lu}|no)$/iu;

/** The words of a text, in order. A merge tag is a word of its own, `\uFFFC`. */
export const wordsOf = remembered((content: MappedText): readonly Word[] => {
  const table = wordTableOf(content);
  return wordsFrom(content.text, table, 0, table.words.length / ROW);
});

function wordsFrom(text: string, table: WordTable, first: number, end: number): Word[] {
  const words: Word[] = [];
  for (let i = first; i < end; i++) words.push(wordAt(text, table, i)!);
  return words;
}

/** The sentences of a text, in order. A line that starts with a small letter goes on with the sentence before it. */
export const sentencesOf = remembered((content: MappedText): readonly Sentence[] => {
  const { text } = content;
  const { words } = wordTableOf(content);
  const sentences: Sentence[] = [];
  let from = 0;
  let next = 0;
  const close = (to: number, isClosed: boolean): void => {
    let [start, end] = [from, to];
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    const first = next;
    while (next * ROW < words.length && words[next * ROW]! < to) next++;
    from = to;
    if (end > start)
      sentences.push(new SentenceOfTable(content, { start, end }, first, next - first, isClosed));
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    if (index < from || !endsSentence(text, index, mark)) continue;
    close(index + mark.length, !mark.startsWith('\n'));
  }
  close(text.length, false);
  return sentences;
});

/** A part of a sentence of a text, with the words that are wholly in it. */
export function partOf(
  content: MappedText,
  { firstWord, wordCount }: Sentence,
  { start, end }: Stretch,
  isClosed: boolean,
): Sentence {
  const { words } = wordTableOf(content);
  let first = firstWord;
  let last = firstWord + wordCount;
  while (first < last && words[first * ROW]! < start) first++;
  while (last > first && words[(last - 1) * ROW + 1]! > end) last--;
  return new SentenceOfTable(content, { start, end }, first, last - first, isClosed);
}

/** White space, as `\s` and `trim` have it. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(text[at]!));
}

function endsSentence(text: string, at: number, mark: string): boolean {
  // A space and a capital letter follow most full stops.
  const next = text.charCodeAt(at + mark.length + 1);
  const isPlain = text.charCodeAt(at + mark.length) === 32 && next < 128;
  if (isPlain && next >= 97 && next <= 122) return false;
  const isFullStop = mark.startsWith('.') && !mark.startsWith('..');
  if (isPlain && next >= 65 && next <= 90) return !isFullStop || mayEndBefore(text, at, true);
  const after = /^[\s"'“‘«([{*•–—-]*(?<first>[^\s])?/u.exec(
    text.slice(at + mark.length, at + mark.length + 24),
  );
  const first = after?.groups?.first;
  if (first === undefined) return true;
  const isSmall = /\p{Ll}/u.test(first);
  if (isSmall) return false;
  return !isFullStop || mayEndBefore(text, at, /\p{Lu}/u.test(first));
}

/** The longest short form that `SHORT_FORM` and `MAY_END` list by its letters. */
const LONGEST_SHORT_FORM = 6;

/** Whether a full stop ends a sentence, by what stands before it. */
function mayEndBefore(text: string, at: number, isCapital: boolean): boolean {
  // A longer word in small letters is none of the short forms.
  let from = at;
  while (at - from <= LONGEST_SHORT_FORM && isSmallAscii(text.charCodeAt(from - 1))) from--;
  if (at - from > LONGEST_SHORT_FORM) return true;
  const before = text.slice(Math.max(0, at - 16), at);
  return MAY_END.test(before) ? isCapital : !SHORT_FORM.test(before);
}

const isSmallAscii = (code: number): boolean => code >= 97 && code <= 122;
