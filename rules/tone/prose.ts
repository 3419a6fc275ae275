/**
 * Sentences as a reader meets them, for the rules that measure: no small print, no lines of a list, and an address
 * is one word.
 */
import {
  type BrandGuide,
  compileMatcher,
  compileWordFilter,
  holdsLetters,
  type MappedText,
  type Matcher,
  partOf,
  ROW,
  remembered,
  type Sentence,
  sentencesOf,
  type TextRun,
  touchesSorted,
  type Word,
  type WordFilter,
  type WordTable,
} from 'brandlint/rule';

/** What a law or a sending system wants at the end of a message. Its words are not the writer's. */
const SMALL_PRINT =
  /\bunsubscribe\b|\bopt(?:ing)?[ -]out\b|\byou(?:['’]re| are) (?:receiving|getting) this\b|\bthis (?:e-?mail|message|newsletter) (?:was|has been) sent\b|©|\ball rights reserved\b|\bin (?:your|a) browser\b|\b(?:terms|T&Cs?|conditions|exclusions) apply\b|\bterms (?:and|&) conditions\b|\bregistered (?:office|number|trade ?marks?|in England)\b|\b(?:company|registration|charity) (?:number|no\b)|\bdo not reply\b|\bif you received this\b|\bstandard (?:message|rates)\b/i;

/** Each kind of small print has one of these. */
const MARKS =
  'unsubscribe opt opting receiving getting sent reserved browser apply conditions registered company registration charity reply received rates';
let marks: WordFilter | undefined;

const holdsSmallPrint = remembered((content: MappedText): boolean => {
  marks ??= compileWordFilter(MARKS.split(' '));
  const { text } = content;
  return (text.includes('©') || holdsLetters(content, marks)) && SMALL_PRINT.test(text);
});

export function isFooter({ content }: TextRun): boolean {
  return holdsSmallPrint(content);
}

/** Finds the legal sentences of the guide, which must stand word for word. */
export function legalMatcher({ data }: BrandGuide): Matcher<null> {
  const legal = Array.isArray(data.legal) ? data.legal : [];
  return compileMatcher(
    legal.flatMap(({ text }: { text?: unknown }) =>
      typeof text === 'string' ? [{ text: text.trim().replace(/[.!?]+$/, ''), value: null }] : [],
    ),
  );
}

/**
 * Where a sentence ends though the next one starts with a small letter: at a bullet, an address on a line of its own, a
 * colon at the end of a line, or a full stop after a word that is too long for a short form.
 */
const BREAK =
  /\n[\s>]*(?:[-*•–—·▪►✓✔✅➡→\p{Extended_Pictographic}]|\d{1,2}[.)])\s*|\n\s*https?:\/\/\S+(?:\n|$)|(?<=:)\n+|(?<=\p{Ll}{3}[.!?]["'”’)]?)\s+/gu;

/** Who speaks or what it is about, before the sentence: `Ana: I ride to work.` */
const LABEL = /^\P{L}{0,4}[^\s:.!?]+(?: [^\s:.!?]+){0,3}:\s+(?=["“‘']?\p{Lu})/u;

/**
 * The sentences of a run that its writer put into words: an item of a list typed as lines is one of its own, and legal
 * sentences are left out.
 */
export function proseOf(run: TextRun, legal: Matcher<null>): readonly Sentence[] {
  const sentences = writtenSentences(run.content);
  const skipped = legal(run.content);
  return skipped.length === 0 ? sentences : sentences.filter((sentence) => !touchesSorted(skipped, sentence));
}

const writtenSentences = remembered((content: MappedText): readonly Sentence[] => {
  const { text } = content;
  const sentences = sentencesOf(content);
  // Most texts have neither a label nor a place where an item may end.
  if (sentences.every((sentence) => isOnePiece(text, sentence))) return sentences;
  return sentences
    .map((sentence) => withoutLabel(content, sentence))
    .flatMap((sentence) => itemsOf(content, sentence));
});

/** A cheap test: no colon near the start, no line break, and no end mark with white space after it. */
function isOnePiece(text: string, { start, end }: Sentence): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return false;
    if (code === 58 && at < start + LABEL_ROOM) return false;
    if ((code === 46 || code === 33 || code === 63) && MAY_BREAK.test(text.slice(at, Math.min(end, at + 3))))
      return false;
  }
  return true;
}

/** UTF-16 units in which a label ends. */
const LABEL_ROOM = 80;
/** A plain test for the places of `BREAK`. */
const MAY_BREAK = /\n|[.!?]\S?\s/;

function withoutLabel(content: MappedText, sentence: Sentence): Sentence {
  const { text } = content;
  if (!text.slice(sentence.start, sentence.start + LABEL_ROOM).includes(':')) return sentence;
  const label = LABEL.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + LABEL_ROOM)));
  if (!label) return sentence;
  const start = sentence.start + label[0].length;
  return partOf(content, sentence, { start, end: sentence.end }, sentence.isClosed);
}

function itemsOf(content: MappedText, sentence: Sentence): Sentence[] {
  const { text } = content;
  const written = text.slice(sentence.start, sentence.end);
  // The plain test first: few sentences hold such a place.
  const breaks = MAY_BREAK.test(written) ? Array.from(written.matchAll(BREAK)) : [];
  if (breaks.length === 0) return [sentence];
  const starts = [0, ...breaks.map(({ 0: mark, index }) => index + mark.length)];
  const ends = [...breaks.map(({ index }) => index), written.length];
  return starts.map((from, i) => {
    const [start, end] = [sentence.start + from, sentence.start + ends[i]!];
    const isClosed = i < starts.length - 1 ? /[.!?]/.test(text.slice(end - 2, end)) : sentence.isClosed;
    return partOf(content, sentence, { start, end }, isClosed);
  });
}

/** Whether two words are written apart, by what stands between them: white space, a dash, an ellipsis, a comma. */
function isGap(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 44 || code === 59 || (code >= 9 && code <= 13)) return true;
    if (code > 127 && /[\s–—…]/.test(text[at]!)) return true;
  }
  return false;
}

/** Words as a word processor counts them: an address, `and/or`, `{{name}}’s` and `#tag` are one each. */
export function writtenWords(text: string, words: readonly Word[]): readonly Word[] {
  const written: Word[] = [];
  for (const word of words) {
    const last = written.at(-1);
    if (last && !isGap(text, last.end, word.start))
      written[written.length - 1] = {
        start: last.start,
        end: word.end,
        text: text.slice(last.start, word.end),
      };
    else written.push(word);
  }
  return written;
}

/** As `writtenWords` joins them: the index of the last word of the table, before `end`, that is one with the first. */
export function lastOfWritten(text: string, { words }: WordTable, first: number, end: number): number {
  let last = first;
  // A space stands after most words.
  while (
    last + 1 < end &&
    text.charCodeAt(words[last * ROW + 1]!) !== SPACE &&
    !isGap(text, words[last * ROW + 1]!, words[(last + 1) * ROW]!)
  )
    last++;
  return last;
}

const SPACE = 32;
