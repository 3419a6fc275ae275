/**
 * Sentences and words of a run of text, each found once a text: many rules ask for them.
 */
import { type MappedText, OPAQUE } from '../model/index.ts';
import { remembered } from './remember.ts';
import type { Stretch } from './verbatim.ts';

export interface Word extends Stretch {
  readonly text: string;
}

/** A sentence without the white space around it; its end mark belongs to it. */
export interface Sentence extends Stretch {
  readonly words: readonly Word[];
  /** Whether it ends as one: with a full stop, a question or exclamation mark or an ellipsis. */
  readonly isClosed: boolean;
}

/** Letters and digits of any script, with the marks that join them: `don’t`, `e-bike`, `3.5`, `R&D`. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_]|['’ʼ‐‑&-](?=[\p{L}\p{N}])|(?<=\d)[.,:](?=\d)|(?<=(?<![\p{L}\p{N}])\p{L}|\.\p{L})\.(?=\p{L}(?![\p{L}\p{N}])))*/gu;
/** ASCII, Latin letters with their usual accents, and the marks of print: what nearly all copy in these is written with. */
const PLAIN = /^[\x00-\x7f\xa0-\xff\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122\ufffc]$/;

/** Marks that may end a sentence, with the quotes and brackets that close after them; a hard line break. */
const END = /[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+["'”’」』）]*|[؟۔।]+(?=\s|$)|\n+/gu;

/** Before a full stop these do not end a sentence: short forms that stand before a name, a number or an example. */
const SHORT_FORM =
  /(?:^|[^\p{L}\p{N}.'’])(?:mr|mrs|ms|mx|dr|prof|rev|hon|st|mt|sr|jr|gen|sen|rep|capt|vs|v|e\.g|i\.e|cf|al|approx|est|no|nos|vol|p|pp|fig|ed|inc|ltd|co|corp|dept|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|(?!I)\p{Lu}|(?:\p{L}\.)+\p{L})$/iu;
/** Of these the next word tells: a capital letter starts a sentence. */
const MAY_END = /(?:^|[^\p{L}\p{N}.])(?:a\.m|p\.m|etc|inc|ltd|co|corp|al|jr|sr|(?:\p{Lu}\.)+\p{Lu}|no)$/iu;

/** The words of a text, in order. A merge tag is a word of its own, `\uFFFC`. */
export const wordsOf = remembered(({ text }: MappedText): readonly Word[] => splitWords(text));

function splitWords(text: string): Word[] {
  const plain = plainWords(text);
  if (plain) return plain;
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    words.push({ text: word, start: index, end: index + word.length });
  if (!text.includes(OPAQUE)) return words;
  for (let at = text.indexOf(OPAQUE); at !== -1; at = text.indexOf(OPAQUE, at + 1))
    words.push({ text: OPAQUE, start: at, end: at + 1 });
  return words.sort((a, b) => a.start - b.start);
}

/** What a UTF-16 unit below 256 is: 0 no part of a word, 1 a letter, 2 a digit, 3 an underscore. */
const KIND = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) return 1;
  if (/\p{N}/u.test(character)) return 2;
  return character === '_' ? 3 : 0;
});
const kindOf = (code: number): number => (code < 256 ? KIND[code]! : 0);
const OPAQUE_CODE = OPAQUE.charCodeAt(0);

/** As `WORD` finds them, many times as fast; null where the text is not plain. */
function plainWords(text: string): Word[] | null {
  const words: Word[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === 0 || kind === 3) {
      if (code === OPAQUE_CODE) words.push({ text: OPAQUE, start: at, end: at + 1 });
      else if (code > 127 && !PLAIN.test(text[at]!)) return null;
      at++;
      continue;
    }
    let end = at + 1;
    for (; end < length; end++) {
      const next = text.charCodeAt(end);
      // Most words end with a space.
      if (next === 32 || (kindOf(next) === 0 && !joins(text, end))) break;
    }
    words.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return words;
}

const isLetterOrDigit = (code: number): boolean => {
  const kind = kindOf(code);
  return kind === 1 || kind === 2;
};
const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the mark at an offset is inside a word: `don't`, `e-bike`, `R&D`, `3.5`, `10:30`, `U.S`. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const after = text.charCodeAt(at + 1);
  if (code === 39 || code === 0x2019 || code === 38 || code === 45) return isLetterOrDigit(after);
  const before = text.charCodeAt(at - 1);
  if ((code === 46 || code === 44 || code === 58) && isAsciiDigit(before) && isAsciiDigit(after)) return true;
  if (code !== 46 || kindOf(before) !== 1 || kindOf(after) !== 1) return false;
  if (isLetterOrDigit(text.charCodeAt(at + 2))) return false;
  return at < 2 || !isLetterOrDigit(text.charCodeAt(at - 2));
}

/** The sentences of a text, in order. A line that starts with a small letter goes on with the sentence before it. */
export const sentencesOf = remembered((content: MappedText): readonly Sentence[] =>
  splitSentences(content.text, wordsOf(content)),
);

function splitSentences(text: string, words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let next = 0;
  const close = (to: number, isClosed: boolean): void => {
    let [start, end] = [from, to];
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    const first = next;
    while (next < words.length && words[next]!.start < to) next++;
    from = to;
    if (end > start) sentences.push({ start, end, words: words.slice(first, next), isClosed });
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    if (index < from || !endsSentence(text, index, mark)) continue;
    close(index + mark.length, !mark.startsWith('\n'));
  }
  close(text.length, false);
  return sentences;
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
