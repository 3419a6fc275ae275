/** Long forms that people say short: `we are`, `do not`. Only those whose short form stands well in their place. */
import {
  compileWordFilter,
  FEW_WORDS_BITS,
  holdsHash,
  isSentenceStart,
  type MappedText,
  ROW,
  type Word,
  type WordFilter,
  type WordTable,
  wordAt,
  wordsOf,
  wordTableOf,
} from 'brandlint/rule';
import type { Form } from './rule.ts';

const SUFFIX: Readonly<Record<string, string>> = {
  am: 'm',
  are: 're',
  is: 's',
  has: 's',
  will: 'll',
  have: 've',
  would: 'd',
};
/** Short forms that people write, by subject. `It'll`, `that'd` and the like are said, and look odd on a page. */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['i', new Set(['am', 'will', 'have', 'would'])],
  ['you', new Set(['are', 'will', 'have', 'would'])],
  ['we', new Set(['are', 'will', 'have', 'would'])],
  ['they', new Set(['are', 'will', 'have', 'would'])],
  ['he', new Set(['is', 'will', 'has', 'would'])],
  ['she', new Set(['is', 'will', 'has', 'would'])],
  ['it', new Set(['is', 'has'])],
  ['that', new Set(['is'])],
  ['there', new Set(['is'])],
  ['here', new Set(['is'])],
]);
const NEGATED = new Set('do does did is are was were has have had can could would should will'.split(' '));

const cases = (words: string): string[] =>
  words.split(' ').flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]);

const SECOND = new Set(cases('am are is has will have would not cannot'));
let seconds: WordFilter | undefined;
let firsts: WordFilter | undefined;

/** After these the verb ends its clause, and its short form cannot: "who we are", "how big it is", "than you are". */
const LEAVE_A_GAP = new Set(
  'what who where how which whatever whoever wherever however whichever than'.split(' '),
);
const GAP_BEFORE = new Set(
  'as all everything anything person version nor neither best most someone somebody place'.split(' '),
);
/** After these "it" starts a clause and is its subject. After any other word it may be an object: "wearing it is fun". */
const CLAUSE = new Set(
  'that if when because and but so while although though since whether unless once until why think know believe hope sure then now say says means because'.split(
    ' ',
  ),
);
const PREPOSITION = new Set(
  'of to for with about like between from by on in at around behind near without under over'.split(' '),
);
const JOINS = new Set(
  'and or but because if than when while until though unless we you i they he she'.split(' '),
);
const ADVERB = new Set(
  'already just also always never ever now recently finally only all both even since'.split(' '),
);
/** Participles that can stand after "have" only as a verb. `Left` and `set` can be something one has: "what you have left". */
const PARTICIPLE = new Set(
  'been got had done gone seen made come become taken given built found brought kept heard told met won begun bought chosen grown put sent shown sold spent taught thought written worked'.split(
    ' ',
  ),
);
/** After a participle in -ed these show that it is a verb: "we have added a", not "we have limited stock". */
const AFTER_VERB = new Set(
  'a an the our your my his her their its this that these those to in on at for from with by into over up out off down it them you us all every each some more two three how what why'.split(
    ' ',
  ),
);

export function* longFormsIn(content: MappedText, inTitle: boolean): Generator<Form> {
  const { text } = content;
  const table = wordTableOf(content);
  let words: readonly Word[] | undefined;
  for (let i = 0; i * ROW < table.words.length; i++) {
    if (!mayBeLong(text, table, i)) continue;
    words ??= wordsOf(content);
    const form = formAt(text, words, i, inTitle);
    if (!form) continue;
    yield form;
    // "We are not" is "we're not": one of the two is enough.
    if (words[i + 1]?.text.toLowerCase() === 'not') i++;
  }
}

/** The cheap questions: most words are none of these verbs, and most of these verbs have another subject. */
function mayBeLong(text: string, table: WordTable, i: number): boolean {
  seconds ??= compileWordFilter(SECOND, FEW_WORDS_BITS);
  firsts ??= compileWordFilter([...PAIRS.keys(), ...NEGATED], FEW_WORDS_BITS);
  if (!holdsHash(seconds, table.words[i * ROW + 2]!)) return false;
  const word = wordAt(text, table, i)!.text;
  if (!SECOND.has(word)) return false;
  const second = word.toLowerCase();
  if (second === 'cannot') return true;
  if (i === 0 || !holdsHash(firsts, table.words[(i - 1) * ROW + 2]!)) return false;
  const subject = wordAt(text, table, i - 1)!.text.toLowerCase();
  return second === 'not' ? NEGATED.has(subject) : PAIRS.get(subject)?.has(second) === true;
}

/** @param i A word that `mayBeLong`. */
function formAt(text: string, words: readonly Word[], i: number, inTitle: boolean): Form | null {
  const second = words[i]!.text.toLowerCase();
  if (second === 'cannot') {
    const { text: word, start, end } = words[i]!;
    const short = word === 'CANNOT' ? "CAN'T" : `${word[0]}an't`;
    return isStop(text, end) || isStressed(words, i, i) ? null : { start, end, other: [short], isSafe: true };
  }
  const first = words[i - 1]!;
  const subject = first.text.toLowerCase();
  if (!isGap(text, first, words[i]!)) return null;
  if (isStressed(words, i - 1, i) || (isCapital(words[i]!.text) && !inTitle && !isUpper(words[i]!.text)))
    return null;
  const place = { start: first.start, end: words[i]!.end };
  if (second === 'not') {
    if (!mayNegate(text, words, i)) return null;
    return { ...place, other: [negated(first.text, words[i]!.text)], isSafe: subject !== 'will' };
  }
  if (!goesOn(text, words, i, second)) return null;
  if (!isSubject(text, words, i - 1, subject, second)) return null;
  if (/^(?:am|are|is)$/.test(second) && leavesGap(text, words, i)) return null;
  const suffix = SUFFIX[second]!;
  const isLoud = isUpper(words[i]!.text) && (first.text.length === 1 || isUpper(first.text));
  return {
    ...place,
    other: [`${first.text}'${isLoud ? suffix.toUpperCase() : suffix}`],
    isSafe: second !== 'have' || !/ed$/.test(nextVerb(words, i)),
  };
}

function isGap(text: string, { end }: Word, { start }: Word): boolean {
  return start === end + 1 ? /\s/.test(text[end]!) : /^\s+$/.test(text.slice(end, start));
}

const isCapital = (word: string): boolean => /^[A-Z]/.test(word);
const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

/** "We ARE open", "do NOT bend": capitals among small letters say that the word is spoken loud. */
function isStressed(words: readonly Word[], from: number, to: number): boolean {
  const loud = words.slice(from, to + 2).some(({ text: word }, k) => isUpper(word) && k <= to - from + 1);
  if (!loud) return false;
  const isNextOnly = !words.slice(from, to + 1).some(({ text: word }) => isUpper(word));
  if (isNextOnly) return words[to + 1]!.text === 'NOT';
  const isAllUpper = (list: readonly Word[]) => list.every(({ text: word }) => !/[a-z]{2}/.test(word));
  const after = words.slice(to + 1, to + 3);
  return !isAllUpper(after.length > 0 ? after : words.slice(Math.max(0, from - 3), from));
}

/** What follows must be more of the same clause: the short form cannot end one. */
function goesOn(text: string, words: readonly Word[], i: number, second: string): boolean {
  const next = words[i + 1];
  if (!next || !isGap(text, words[i]!, next) || !/^[A-Za-z\d]/.test(next.text)) return false;
  const following = next.text.toLowerCase();
  if (JOINS.has(following)) return false;
  if (second === 'will' || second === 'would') return following !== 'not' && !/^\d/.test(following);
  if (second === 'has') return following === 'been' || following === 'got';
  if (second === 'have') return isPerfect(text, words, i);
  return true;
}

function nextVerb(words: readonly Word[], i: number): string {
  let at = i + 1;
  while (at < words.length && ADVERB.has(words[at]!.text.toLowerCase())) at++;
  return words[at]?.text.toLowerCase() ?? '';
}

/** "We have added a", not "we have limited stock" nor "we have a sale". */
function isPerfect(text: string, words: readonly Word[], i: number): boolean {
  let at = i + 1;
  while (at < words.length && ADVERB.has(words[at]!.text.toLowerCase())) at++;
  const verb = words[at];
  if (!verb || !isGap(text, words[at - 1]!, verb)) return false;
  const participle = verb.text.toLowerCase();
  if (PARTICIPLE.has(participle)) return true;
  if (!/..ed$/.test(participle) || /^(?:need|speed|feed|seed)$/.test(participle)) return false;
  const after = words[at + 1];
  if (!after || !isGap(text, verb, after)) return /^[.!,]/.test(text.slice(verb.end));
  return AFTER_VERB.has(after.text.toLowerCase());
}

function isSubject(
  text: string,
  words: readonly Word[],
  at: number,
  subject: string,
  second: string,
): boolean {
  const before = words[at - 1];
  const starts = isSentenceStart(text, words[at]!.start);
  if (!before || starts || !isGap(text, before, words[at]!)) {
    return subject !== 'here' || starts;
  }
  const previous = before.text.toLowerCase();
  if (subject === 'here') return false;
  if (subject === 'that') return /^(?:and|but|so|because)$/.test(previous) && second === 'is';
  if (subject === 'it' || subject === 'there') return CLAUSE.has(previous);
  if (subject === 'you') return !PREPOSITION.has(previous) && !/ing$/.test(previous) && previous !== 'and';
  // "Sam and I will" is no "Sam and I'll".
  return subject === 'we' || !/^(?:and|or)$/.test(previous);
}

function leavesGap(text: string, words: readonly Word[], i: number): boolean {
  const next = words[i + 1]!.text.toLowerCase();
  if (/^(?!.*thing$|morning$|evening$|during$)\w{2,}ing$/.test(next)) return false;
  const subject = i - 1;
  const previous = words[subject - 1];
  if (previous && GAP_BEFORE.has(previous.text.toLowerCase()) && isGap(text, previous, words[subject]!))
    return true;
  for (let at = subject - 1; at >= 0 && at >= subject - 5; at--) {
    if (!isGap(text, words[at]!, words[at + 1]!)) return false;
    if (LEAVE_A_GAP.has(words[at]!.text.toLowerCase())) return true;
  }
  return false;
}

/** Not where "not" is set against something or held up: "not only … but", "do or do not", "it is not, however". */
function mayNegate(text: string, words: readonly Word[], i: number): boolean {
  if (isStop(text, words[i]!.end)) return false;
  const next = words[i + 1]?.text.toLowerCase();
  if (next === 'only' || next === 'ever' || next === 'under') return false;
  const before = words[i - 2]?.text.toLowerCase();
  return before !== 'or' && !LEAVE_A_GAP.has(words[i - 3]?.text.toLowerCase() ?? '');
}

/** Whether the voice halts here. */
function isStop(text: string, end: number): boolean {
  return /^\s*(?:[,;:…–—]|\.\.)/.test(text.slice(end, end + 4));
}

function negated(verb: string, not: string): string {
  const lower = verb.toLowerCase();
  const short = lower === 'can' ? "can't" : lower === 'will' ? "won't" : `${lower}n't`;
  if (isUpper(verb) && isUpper(not)) return short.toUpperCase();
  return isCapital(verb) ? short[0]!.toUpperCase() + short.slice(1) : short;
}
