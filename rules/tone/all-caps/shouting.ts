import {
  type Asset,
  compileMatcher,
  isAllCaps,
  isCommonWord,
  isVerbatim,
  isWithin,
  type Matcher,
  OPAQUE,
  quotationsOf,
  ROW,
  type Stretch,
  type TextRun,
  touchesAny,
  type Word,
  wordAt,
  wordTableOf,
} from 'brandlint/rule';
import { ALSO_WORDS, INITIALISMS, LOUD } from './words.data.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const INITIALISM = setOf(INITIALISMS);
const ALONE = setOf(LOUD);
const MORE = setOf(ALSO_WORDS);
const CONTRACTION = /^\p{L}+['’](?:s|t|re|ll|ve|d|m)$/u;
/** Words of two letters, of which `isCommonWord` knows none. `A` and `I` are capitals anyway. */
const SHORT = setOf('an as at be by do go he if in is it me my no of on or so to up us we');

/** A keyword to type, or the name of a key or button: `code SPRING`, `text JOIN`, `press ENTER`. */
const KEYWORD =
  /(?:^|[^\p{L}])(?:codes?|coupons?|vouchers?|promo(?:code)?|passwords?|keywords?|use|using|enter|apply|type|text|txt|reply|send|sms|press|hit|tap|click|select|choose|key|quote|mention|ref(?:erence)?|say|button|word|with)[\s:"“‘']{1,3}$/iu;

export interface Shout extends Stretch {
  readonly words: readonly Word[];
}

/** What a guide writes in capitals, and legal sentences. */
export function exceptionsOf(names: readonly string[]): Matcher<null> {
  return compileMatcher(names.map((text) => ({ text, value: null })));
}

/** Whether a word in capitals is an ordinary one, and not letters that stand for something. */
export function isOrdinary(word: string): boolean {
  const lower = word.toLowerCase();
  if (CONTRACTION.test(lower) || ALONE.has(lower)) return true;
  return lower.split(/[-‐‑]/).every((part) => SHORT.has(part) || MORE.has(part) || isWord(part));
}

function isWord(lower: string): boolean {
  return lower.length >= 3 && isCommonWord(lower) && !INITIALISM.has(lower);
}

/** Whether a word shouts though the words around it do not. */
export function isLoud(word: string): boolean {
  return word.length >= 3 && ALONE.has(word.toLowerCase().replace(/’/g, "'"));
}

/**
 * Stretches of words in capitals. Numbers, merge tags and names in capitals do not end one, and no stretch starts or
 * ends with them.
 */
export function capitalsIn(run: TextRun, exceptions: Matcher<null>): Shout[] {
  const { text } = run.content;
  const skipped = [
    ...exceptions(run.content),
    ...run.spans.filter(({ kind }) => kind === 'code'),
    // What is mentioned and not said, and what is to be filled in: [YOUR NAME]
    ...bracketed(text),
  ];
  const links = linksOf(run);
  const shouts: Shout[] = [];
  let words: Word[] = [];
  const close = () => {
    const shout = trimmed(words);
    if (shout.length > 0) shouts.push({ start: shout[0]!.start, end: shout.at(-1)!.end, words: shout });
    words = [];
  };
  let last = 0;
  const table = wordTableOf(run.content);
  for (let i = 0; i * ROW < table.words.length; i++) {
    // Most words end in a small letter, and end the stretch.
    const end = table.words[i * ROW + 1]!;
    const unit = text.charCodeAt(end - 1);
    if (unit >= 97 && unit <= 122) {
      if (words.length > 0) close();
      last = end;
      continue;
    }
    const word = wordAt(text, table, i)!;
    const isNeutral = word.text === OPAQUE || /^[\d.,:%$€£-]+$/.test(word.text);
    // `SALE. BUY NOW` is one shout, `NOW\nSHOP` are two, as are two links side by side.
    const isApart = links.some(
      ({ start, end }) => start === word.start || (last <= end && end <= word.start),
    );
    if (isApart || /[\n|•·()<>"“”]/.test(text.slice(last, word.start))) close();
    last = word.end;
    if (isNeutral) {
      if (words.length > 0) words.push(word);
      continue;
    }
    const isCapitals =
      isAllCaps(word.text) &&
      !/[\d_]/.test(word.text) &&
      !touchesAny(skipped, word) &&
      !isVerbatim(run, word);
    if (isCapitals) words.push(word);
    else close();
  }
  close();
  return shouts;
}

export function linksOf({ spans }: TextRun): readonly Stretch[] {
  return spans.filter(({ kind }) => kind === 'link');
}

/** Without the numbers and merge tags at its end, and without an `A` or `I` that is a capital by itself. */
function trimmed(words: readonly Word[]): readonly Word[] {
  const isWritten = ({ text }: Word) => /\p{L}{2}/u.test(text);
  const last = words.findLastIndex(isWritten);
  const first = words.filter(isWritten).length > 1 ? 0 : words.findIndex(isWritten);
  return words.slice(Math.max(0, first), last + 1);
}

function bracketed(text: string): Stretch[] {
  if (!/[[<{]/.test(text)) return [];
  return Array.from(
    text.matchAll(/\[[^[\]\n]{1,80}\]|<[^<>\n]{1,80}>|\{[^{}\n]{1,80}\}/g),
    ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }),
  );
}

/** Whether a stretch is a keyword, a label, an abbreviation that is explained, or a word that is talked about. */
export function isMentioned({ content }: TextRun, { start, end, words }: Shout): boolean {
  const { text } = content;
  // The DATA Act, the SAVE ACT: laws have such names.
  if (words.length === 2 && words[1]!.text === 'ACT') return true;
  if (words.length < 3 && KEYWORD.test(text.slice(Math.max(0, start - 24), start))) return true;
  const after = text.slice(end, end + 2);
  if (words.length === 1) {
    if (/\b[A-Z]{2,6}: ?$/.test(text.slice(Math.max(0, start - 9), start))) return true;
    if (/^\s*[:=]/.test(after) || (/^\)/.test(after) && text[start - 1] === '(')) return true;
    if (/^ \(/.test(after) || /[-/&+_.#@]/.test(text[start - 1] ?? '') || /^[-/&+_@]|^\.\p{L}/u.test(after))
      return true;
  }
  return (
    words.length < 4 &&
    isWithin(
      quotationsOf(content),
      { start, end },
      (quoted) => quoted.isClosed && quoted.end - quoted.start < 60,
    )
  );
}

/** Legal texts are in capitals because a law wants them to be seen. */
const LEGAL =
  /\b(?:WARRANT|LIABLE|LIABILITY|DAMAGES|HEREBY|MERCHANTABILITY|INDEMNI|COPYRIGHT|DISCLAIM|PURSUANT)/;
const ADDRESS =
  /\b\d{3,5}\b.*\b[A-Z]{2,3}\b \d{4,5}\b|\b[A-Z]{2,3} \d{4,5}\b|\bPO BOX\b|\b[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b/;

export function isOfficial(text: string): boolean {
  return LEGAL.test(text) || ADDRESS.test(text);
}

/** How the asset spells a word elsewhere: as an abbreviation that it explains, or in small letters. */
export function isExplained(asset: Asset, word: string): boolean {
  const form = `(${word})`;
  const plural = `(${word}s)`;
  return asset.runs.some(({ content: { text } }) => text.includes(form) || text.includes(plural));
}
