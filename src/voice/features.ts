/**
 * What can be counted of a voice. Every feature is a count over a number of words or sentences, so that the counts of
 * two texts add up to those of both together: a window of a document is a sum of its sentences, and short posts of one
 * channel are judged as one text.
 */
import { BACKGROUND } from './background.data.ts';
import { CONTRACTION, IMPERATIVES, SPELLED_OUT, WORD_LISTS } from './words.ts';

/** `rate`: times in a hundred words. `share`: percent of sentences. `mean`: an average. */
type Measure = 'rate' | 'share' | 'mean';

export interface Feature {
  readonly id: string;
  readonly measure: Measure;
  /** What it counts, in a marketer's words; after "many", "few" and "no". */
  readonly label: string;
  /** For means: what is said when it is more or less, and the unit. */
  readonly more?: string;
  readonly less?: string;
  readonly unit?: string;
  /** Of several with the same topic only one is told. */
  readonly topic?: string;
  /** Told only where nothing else is: no writer counts articles. `less`: the lack of it, as of a colon. */
  readonly quiet?: 'always' | 'less';
}

const rate = (id: string, label: string): Feature => ({ id, measure: 'rate', label });
const quiet = (id: string, label: string): Feature => ({ ...rate(id, label), quiet: 'always' });
const mark = (id: string, label: string): Feature => ({ ...rate(id, label), quiet: 'less' });
const share = (id: string, label: string, topic?: string): Feature => ({
  id,
  measure: 'share',
  label,
  ...(topic !== undefined && { topic }),
});

export const FEATURES: readonly Feature[] = [
  {
    id: 'sentence-words',
    measure: 'mean',
    label: 'sentence length',
    more: 'sentences are long',
    less: 'sentences are short',
    unit: 'words',
    topic: 'sentences',
  },
  {
    id: 'word-letters',
    measure: 'mean',
    label: 'word length',
    more: 'words are long',
    less: 'words are short',
    unit: 'letters',
    topic: 'words',
  },
  share('short-sentences', 'very short sentences', 'sentences'),
  share('long-sentences', 'sentences of 25 words or more', 'sentences'),
  share('exclamations', 'exclamation marks'),
  share('questions', 'questions'),
  share('imperatives', 'sentences that tell the reader what to do'),
  share('and-starts', 'sentences that start with "and", "but" or "so"'),
  rate('contractions', 'contractions'),
  rate('spelled-out', 'spelled-out forms such as "do not"'),
  rate('we', 'uses of "we" and "our"'),
  rate('you', 'uses of "you" and "your"'),
  rate('i', 'uses of "I" and "my"'),
  quiet('they', 'words such as "they" and "it"'),
  quiet('the', 'uses of "the"'),
  quiet('a', 'uses of "a" and "an"'),
  quiet('of', 'uses of "of"'),
  quiet('prepositions', 'prepositions'),
  quiet('and', 'uses of "and"'),
  mark('joining', 'side clauses ("which", "although", "if")'),
  quiet('that', 'uses of "that"'),
  rate('possibility', 'uses of "can", "may" and "would"'),
  rate('duty', 'uses of "must", "should" and "need"'),
  rate('future', 'uses of "will"'),
  rate('negation', 'uses of "not", "no" and "never"'),
  quiet('being', 'forms of "to be"'),
  quiet('pointing', 'uses of "this" and "these"'),
  rate('boosting', 'boosters such as "really" and "just"'),
  rate('casual', 'everyday words such as "get", "lots" and "fun"'),
  rate('praise', 'words of delight such as "love" and "amazing"'),
  rate('formal', 'office words such as "ensure" and "regarding"'),
  rate('abstract', 'abstract nouns ("-tion", "-ment", "-ity")'),
  mark('adverbs', 'adverbs in "-ly"'),
  mark('ing', 'words in "-ing"'),
  rate('passives', 'passive verbs'),
  { ...rate('long-words', 'words of nine letters or more'), topic: 'words' },
  quiet('short-words', 'words of three letters or fewer'),
  mark('capitals', 'words in capitals'),
  mark('hyphens', 'hyphenated words'),
  mark('commas', 'commas'),
  mark('colons', 'colons and semicolons'),
  mark('dashes', 'dashes'),
  mark('brackets', 'brackets'),
  mark('quotes', 'quotation marks'),
  mark('ellipses', 'ellipses'),
  mark('emoji', 'emoji'),
];

const AT = new Map(FEATURES.map(({ id }, i) => [id, i]));

/** The place of a feature in the order of `FEATURES`. */
export function featureAt(id: string): number {
  const at = AT.get(id);
  if (at === undefined) throw new Error(`no feature "${id}"`);
  return at;
}

/** Counts of a text. They add up. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  /** By feature: how often; for a mean the sum of it. */
  readonly of: Float64Array;
}

export function addCounts(parts: readonly Counts[]): Counts {
  const sum = { words: 0, sentences: 0, of: new Float64Array(FEATURES.length) };
  for (const { words, sentences, of } of parts) {
    sum.words += words;
    sum.sentences += sentences;
    for (let i = 0; i < of.length; i++) sum.of[i]! += of[i]!;
  }
  return sum;
}

/** The value a person reads: per hundred words, percent of sentences, or the mean. */
export function featureValue(counts: Counts, at: number): number {
  const { id, measure } = FEATURES[at]!;
  const count = counts.of[at]!;
  if (measure === 'rate') return (100 * count) / Math.max(1, counts.words);
  if (measure === 'share') return (100 * count) / Math.max(1, counts.sentences);
  return count / Math.max(1, id === 'sentence-words' ? counts.sentences : counts.words);
}

/** Added to a count before its root, so that a short text in which nothing is counted is not taken for a long one. */
const PAD = 0.125;
/** Words of a text from which on the pad grows with it. */
const PADDED = 200;

/**
 * The values a model is fitted to. The spread of a count grows with the count; its root has the same everywhere
 * (Bartlett 1936), and the logarithm does so for lengths.
 */
export function vectorOf(counts: Counts): Float64Array {
  const pad = PAD * Math.max(1, counts.words / PADDED);
  return Float64Array.from(FEATURES, ({ measure }, i) => {
    if (measure === 'mean') return Math.log(1 + featureValue(counts, i));
    const base = measure === 'rate' ? counts.words : counts.sentences;
    return Math.sqrt((100 * (counts.of[i]! + pad)) / Math.max(1, base));
  });
}

/** What a value is in ordinary copy, as `featureValue` gives it. */
export function ordinaryValue(at: number): number {
  const mean = BACKGROUND.mean[at]!;
  if (FEATURES[at]!.measure === 'mean') return Math.exp(mean) - 1;
  // A median, so to say: the mean of roots, squared, without the pad of a text of this length.
  const sentences = Math.exp(BACKGROUND.mean[featureAt('sentence-words')]!) - 1;
  const base = FEATURES[at]!.measure === 'rate' ? PADDED : PADDED / sentences;
  return Math.max(0, mean ** 2 - (100 * PAD) / base);
}

/** Called for what a feature counts, in offsets of the text. */
export type Emit = (feature: number, start: number, end: number) => void;

let byWord: ReadonlyMap<string, readonly number[]> | undefined;

function featuresOfWords(): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  for (const [id, list] of Object.entries(WORD_LISTS)) {
    for (const word of list) map.set(word, [...(map.get(word) ?? []), featureAt(id)]);
  }
  return map;
}

const imperatives = new Set(IMPERATIVES);
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const PASSIVE =
  /\b(?:is|are|was|were|be|been|being)(?: \p{L}+ly)? (?:\p{L}{2,}ed|made|done|given|known|held|sent|sold|built|kept|taken|shown|paid|found|written)\b/giu;
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['commas', /,(?!\d)/g],
  ['colons', /[;:](?=\s|$)/g],
  ['dashes', /\s[-–—]+\s|—|(?<=\p{L})–(?=\p{L})/gu],
  ['brackets', /\(/g],
  ['quotes', /["“«]|(?<=^|\s)['‘](?=\p{L})/gu],
  ['ellipses', /…|\.{3,}/g],
  ['emoji', /\p{Extended_Pictographic}(?<![\d#*©®™])/gu],
];
const SHORT = 6;
const LONG = 25;

/** Scans one sentence. Returns how many words it has and how many letters. */
export function scanSentence(text: string, emit: Emit): { readonly words: number; readonly letters: number } {
  byWord ??= featuresOfWords();
  let words = 0;
  let letters = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    const say = (id: string) => emit(AT.get(id)!, index, end);
    words++;
    letters += word.length;
    const lower = word.toLowerCase().replaceAll('’', "'");
    const base = lower.replace(/(?:n't|'(?:re|ve|ll|m|d|s))$/, '');
    for (const feature of byWord.get(base) ?? []) emit(feature, index, end);
    if (lower.endsWith("n't")) say('negation');
    if (lower !== base && CONTRACTION.test(lower)) say('contractions');
    if (word.length <= 3) say('short-words');
    else if (base.length >= 9) say('long-words');
    if (word.includes('-')) say('hyphens');
    if (base.length >= 7 && /(?:[ts]ions?|ments?|[ae]nc(?:e|y|es|ies)|it(?:y|ies)|ness)$/.test(base))
      say('abstract');
    if (base.length >= 5 && base.endsWith('ly')) say('adverbs');
    if (base.length >= 5 && base.endsWith('ing')) say('ing');
    // Shorter ones are mostly acronyms, and those are a topic and no voice. So are numbers and names.
    if (/^\p{Lu}{5,}$/u.test(word)) say('capitals');
    if (words === 1) {
      if (imperatives.has(lower.replaceAll("'", '’'))) say('imperatives');
      if (lower === 'and' || lower === 'but' || lower === 'so') say('and-starts');
    }
  }
  if (words === 0) return { words, letters };
  for (const { 0: match, index } of text.matchAll(SPELLED_OUT))
    emit(featureAt('spelled-out'), index, index + match.length);
  for (const { 0: match, index } of text.matchAll(PASSIVE))
    emit(featureAt('passives'), index, index + match.length);
  for (const [id, pattern] of MARKS) {
    for (const { 0: match, index } of text.matchAll(pattern))
      emit(featureAt(id), index, index + match.length);
  }
  const ending = /[!?！？‼⁉][^\p{L}\p{N}]*$/u.exec(text);
  if (ending) {
    if (/[!！‼⁉]/.test(ending[0])) emit(featureAt('exclamations'), ending.index, ending.index + 1);
    if (/[?？⁉]/.test(ending[0])) emit(featureAt('questions'), 0, text.length);
  }
  if (words <= SHORT) emit(featureAt('short-sentences'), 0, text.length);
  if (words >= LONG) emit(featureAt('long-sentences'), 0, text.length);
  return { words, letters };
}

export function countSentence(text: string): Counts {
  const of = new Float64Array(FEATURES.length);
  const { words, letters } = scanSentence(text, (feature) => {
    of[feature]!++;
  });
  of[featureAt('sentence-words')] = words;
  of[featureAt('word-letters')] = letters;
  return { words, sentences: words > 0 ? 1 : 0, of };
}
