/**
 * One compiled matcher over all words and phrases of a guide. They stand in a trie of folded characters that is
 * walked once from every place where a word can start, so a text costs the same with ten terms or ten thousand.
 */
import type { MappedText, TextRun } from '../model/index.ts';
import { type Folded, foldName, foldSpelling, foldText, inPlace, mayHoldName } from './fold.ts';
import {
  addHash,
  type HashSet,
  hashSet,
  hashWith,
  holdsHash,
  type Letters,
  NO_HASH,
  splitLetters,
} from './letters.ts';
import { remembered } from './remember.ts';
import { isVerbatim, type Stretch } from './verbatim.ts';
import { wordTableOf } from './word-table.ts';
import { isHyphenated, isWordEnd, isWordStart } from './words.ts';

export interface Phrase<Value> {
  readonly text: string;
  readonly value: Value;
  /** Only as written; default: in any case. */
  readonly caseSensitive?: boolean;
  /** Not where a hyphen joins it to another word: `free`, but not in `sugar-free`. */
  readonly alone?: boolean;
  /** Of equal phrases the one with the lower rank wins. Default: 0. */
  readonly rank?: number;
  /** Whose it is, where one matcher is for several lists. */
  readonly list?: string;
}

export interface PhraseMatch<Value> extends Stretch {
  readonly value: Value;
}

/** A mapped text is folded once for all matchers. */
export type Matcher<Value> = (content: string | MappedText) => PhraseMatch<Value>[];

interface Node<Value> {
  /** By ASCII code, for the first letters of phrases, which nearly every word is held against. */
  readonly table: (Node<Value> | undefined)[] | null;
  readonly next: Map<number, Node<Value>>;
  readonly phrases: Phrase<Value>[];
}

/** Phrases in a trie, and what tells a text without them cheaply. */
interface Trie<Value> {
  readonly root: Node<Value>;
  /** The letters (a to z) that phrases start with, up to the first other character. */
  readonly openings: HashSet;
  /** What phrases start with, up to the end of the second and each later stretch of letters. */
  readonly beginnings: HashSet;
  /** Phrases up to the end of their last letters. */
  readonly wholes: HashSet;
  /** Whether a phrase starts with something else than a letter (a to z). */
  hasOdd: boolean;
  /** The folded phrases while they are few; null: they are many. */
  few: string[] | null;
}

/** For so few phrases it is cheaper to look whether a text has any than to walk it. */
const FEW_PHRASES = 6;
/** Bits of the table of openings: for a thousand phrases, few other words pass. */
const OPENING_BITS = 17;
const FEW_OPENING_BITS = 12;

function trie<Value>(isLarge: boolean): Trie<Value> {
  const hashes = () => hashSet(isLarge ? OPENING_BITS : FEW_OPENING_BITS);
  return {
    root: node(),
    openings: hashes(),
    beginnings: hashes(),
    wholes: hashes(),
    hasOdd: false,
    few: [],
  };
}

export interface MatcherOptions {
  /** `text` (default): words and phrases as `foldText` compares them. `name`: every spelling of a name, as `foldName` does. */
  readonly fold?: 'text' | 'name';
}

/**
 * @returns a function from text to its matches, in order, in text offsets. Matches do not overlap: the longest wins,
 * then the first. Of equal phrases one that minds its case wins, then the one that was given first.
 */
export function compileMatcher<Value>(
  phrases: Iterable<Phrase<Value>>,
  { fold = 'text' }: MatcherOptions = {},
): Matcher<Value> {
  const all = [...phrases];
  if (all.length === 0) return () => [];
  const compiled = trie<Value>(all.length > FEW_NAMES);
  for (const phrase of all) insert(compiled, phrase, fold);
  const names = all.map(({ text }) => text);
  const mayHold = fold === 'name' && names.length <= FEW_NAMES ? mayHoldName(names) : () => true;
  return (content) =>
    mayHold(typeof content === 'string' ? content : content.text) ? match(compiled, content, fold) : [];
}

/**
 * A matcher for several lists, to which phrases are added as they are wanted. A text is walked once for all of them, and
 * each list has the matches that it would have alone.
 */
export interface ListsMatcher<Value> {
  /** The matches of a run that are copy. */
  matchesIn(run: TextRun, list: string): readonly PhraseMatch<Value>[];
  add(list: string, phrases: Iterable<Phrase<Value>>): void;
}

export function listsMatcher<Value>(): ListsMatcher<Value> {
  const compiled = trie<Value>(true);
  const candidatesOf = remembered((content: MappedText) => candidatesIn(compiled, content, 'text'));
  const listsIn = remembered((run: TextRun) => byList(run, candidatesOf(run.content)));
  return {
    matchesIn: (run, list) => (candidatesOf(run.content).length === 0 ? [] : (listsIn(run).get(list) ?? [])),
    add(list, phrases) {
      for (const phrase of phrases) insert(compiled, { ...phrase, list }, 'text');
    },
  };
}

interface Candidate<Value> extends PhraseMatch<Value> {
  readonly list: string | undefined;
}

function byList<Value>(
  run: TextRun,
  candidates: readonly Candidate<Value>[],
): ReadonlyMap<string, readonly PhraseMatch<Value>[]> {
  const lists = new Map<string, PhraseMatch<Value>[]>();
  for (const { start, end, value, list = '' } of candidates) {
    const own = lists.get(list);
    const match = { start, end, value };
    if (own) own.push(match);
    else lists.set(list, [match]);
  }
  for (const [list, matches] of lists)
    lists.set(
      list,
      longest(matches).filter((match) => !isVerbatim(run, match)),
    );
  return lists;
}

function match<Value>(
  compiled: Trie<Value>,
  content: string | MappedText,
  fold: 'text' | 'name',
): PhraseMatch<Value>[] {
  return longest(candidatesIn(compiled, content, fold));
}

function candidatesIn<Value>(
  compiled: Trie<Value>,
  content: string | MappedText,
  fold: 'text' | 'name',
): Candidate<Value>[] {
  const isMapped = typeof content !== 'string';
  const text = isMapped ? content.text : content;
  const folded = () => (isMapped ? foldedAs[fold](content) : FOLDERS[fold](content));
  if (fold === 'name') return candidates(compiled, text, folded(), true);
  const letters = isMapped ? wordTableOf(content).letters : splitLetters(text);
  if (letters.isPlain) return plainCandidates(compiled, text, text, letters, () => folded().text);
  const { isInPlace, text: lower } = folded();
  if (!isInPlace) return candidates(compiled, text, folded(), false);
  const own = text.includes(KELVIN) ? splitLetters(lower) : letters;
  return plainCandidates(compiled, text, lower, own, () => lower);
}

/** The one character that becomes an ASCII letter in place: `k`. */
const KELVIN = '\u212A';

/** For more of them, looking for their beginnings is no longer cheaper than the fold. */
const FEW_NAMES = 40;

const FOLDERS = { text: (text: string) => foldText(text), name: foldName };
const foldedAs = {
  text: remembered((content: MappedText) => foldText(content.text, wordTableOf(content).letters.isPlain)),
  name: remembered(({ text }: MappedText) => foldName(text)),
};

/** Deeper nodes are many, and few words get so far. */
const LEVELS_WITH_TABLE = 2;

function node<Value>(level = 0): Node<Value> {
  const table = level < LEVELS_WITH_TABLE ? new Array<Node<Value> | undefined>(128) : null;
  return { table, next: new Map(), phrases: [] };
}

function childOf<Value>({ table, next }: Node<Value>, code: number): Node<Value> | undefined {
  return table !== null && code < 128 ? table[code] : next.get(code);
}

function insert<Value>(compiled: Trie<Value>, phrase: Phrase<Value>, fold: 'text' | 'name'): void {
  const key = FOLDERS[fold](phrase.text.trim()).text;
  if (key === '') return;
  addOpening(compiled, key);
  if (!isLowerLetter(key.charCodeAt(0))) compiled.hasOdd = true;
  if (compiled.few?.push(key) === FEW_PHRASES + 1) compiled.few = null;
  let at = compiled.root;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    let next = childOf(at, code);
    if (!next) {
      next = node(i + 1);
      if (at.table !== null && code < 128) at.table[code] = next;
      else at.next.set(code, next);
    }
    at = next;
  }
  at.phrases.push(phrase);
  // The sort is stable: of equal ones the first that was given stays the first.
  if (at.phrases.length > 1)
    at.phrases.sort((a, b) => rankOf(a) - rankOf(b) || (a.rank ?? 0) - (b.rank ?? 0));
}

function rankOf({ caseSensitive }: Phrase<unknown>): number {
  return caseSensitive ? 0 : 1;
}

function addOpening({ openings, beginnings, wholes }: Trie<unknown>, key: string): void {
  let hash = NO_HASH;
  let to = openings;
  for (let at = 0; at < key.length; at++) {
    hash = hashWith(hash, key.charCodeAt(at));
    if (!isLowerLetter(key.charCodeAt(at)) || isLowerLetter(key.charCodeAt(at + 1))) continue;
    addHash(to, hash);
    to = beginnings;
    if (!LETTER.test(key.slice(at + 1))) addHash(wholes, hash);
  }
}

const LETTER = /[a-z]/;

/**
 * Whether a phrase may stand where a word opens some: many start with `at`, `in` or `it's`, and the letters and marks
 * that follow tell.
 */
function mayStand(
  { beginnings, wholes }: Trie<unknown>,
  text: string,
  places: readonly number[],
  i: number,
): boolean {
  let hash = places[i + 2]!;
  while (!holdsHash(wholes, hash)) {
    let at = places[i + 1]!;
    i += 3;
    if (i >= places.length) return false;
    for (const end = places[i + 1]!; at < end; at++) hash = hashWith(hash, text.charCodeAt(at));
    if (!holdsHash(beginnings, hash)) return false;
  }
  return true;
}

const isLowerLetter = (code: number): boolean => code >= 97 && code <= 122;

/**
 * The longest match of every list at every place where a word starts, in a text that the fold leaves in place: there a
 * match starts where letters do, and nearly all words are turned away by the hash of theirs.
 * @param marks The folded text but for its case, which its letters may have or not.
 * @param lower The folded text; most texts have no word that asks for it.
 */
function plainCandidates<Value>(
  compiled: Trie<Value>,
  text: string,
  marks: string,
  { places }: Letters,
  lower: () => string,
): Candidate<Value>[] {
  const { root, openings, hasOdd } = compiled;
  const found: Candidate<Value>[] = [];
  let folded: Folded | undefined;
  const add = (at: number): void => {
    folded ??= inPlace(lower());
    addAt(compiled, text, folded, at, found);
  };
  const addBetween = (start: number, end: number): void => {
    for (let at = start; at < end; at++) if (childOf(root, marks.charCodeAt(at))) add(at);
  };
  let gap = 0;
  for (let i = 0; i < places.length; i += 3) {
    if (hasOdd) addBetween(gap, places[i]!);
    gap = places[i + 1]!;
    if (holdsHash(openings, places[i + 2]!) && mayStand(compiled, marks, places, i)) add(places[i]!);
  }
  if (hasOdd) addBetween(gap, text.length);
  return found;
}

/**
 * As `plainCandidates`, in any text.
 * @param joinsWords Whether the fold takes away what stands between two words.
 */
function candidates<Value>(
  compiled: Trie<Value>,
  text: string,
  folded: Folded,
  joinsWords: boolean,
): Candidate<Value>[] {
  const { few } = compiled;
  const { text: letters } = folded;
  const found: Candidate<Value>[] = [];
  if (few?.every((key) => !letters.includes(key))) return found;
  let inWord = false;
  for (let from = 0; from < letters.length; from++) {
    const isLetter = isLowerLetter(letters.charCodeAt(from));
    const wasInWord = inWord;
    inWord = isLetter;
    // Most places are inside a word of ASCII.
    if (isLetter && wasInWord && !(joinsWords && folded.startOf(from) !== folded.endOf(from - 1))) continue;
    addAt(compiled, text, folded, from, found);
  }
  return found;
}

/** Adds what matches at one place. */
function addAt<Value>(
  { root }: Trie<Value>,
  text: string,
  folded: Folded,
  from: number,
  found: Candidate<Value>[],
): void {
  const { text: letters } = folded;
  const first = childOf(root, letters.charCodeAt(from));
  // What starts no phrase with its second letter either is most of the rest.
  if (!first || (first.phrases.length === 0 && !childOf(first, letters.charCodeAt(from + 1)))) return;
  let start = -1;
  const before = found.length;
  for (let at: Node<Value> | undefined = first, i = from; at; at = childOf(at, letters.charCodeAt(++i))) {
    if (at.phrases.length === 0) continue;
    if (start === -1) {
      start = folded.startOf(from);
      if (!isWordStart(text, start)) break;
    }
    const end = folded.endOf(i);
    if (!isWordEnd(text, end)) continue;
    for (const phrase of at.phrases) {
      if (!isMeant(phrase, text, start, end)) continue;
      const { list, value } = phrase;
      const shorter = indexOfList(found, before, list);
      // Of those that end at one place the first counts.
      if (shorter === -1) found.push({ start, end, value, list });
      else if (found[shorter]!.end !== end) found[shorter] = { start, end, value, list };
    }
  }
}

function indexOfList(found: readonly Candidate<unknown>[], from: number, list: string | undefined): number {
  for (let i = from; i < found.length; i++) if (found[i]!.list === list) return i;
  return -1;
}

function isMeant(
  { text: form, caseSensitive, alone }: Phrase<unknown>,
  text: string,
  start: number,
  end: number,
): boolean {
  if (caseSensitive && foldSpelling(text.slice(start, end)) !== foldSpelling(form.trim())) return false;
  return !(alone && isHyphenated(text, start, end));
}

/** Expects matches ordered by start. Only those that hang together are compared, so many matches stay cheap. */
function longest<Value>(found: readonly PhraseMatch<Value>[]): PhraseMatch<Value>[] {
  const kept: PhraseMatch<Value>[] = [];
  let group: PhraseMatch<Value>[] = [];
  let end = 0;
  for (const match of found) {
    if (match.start >= end) {
      for (const longest of longestOf(group)) kept.push(longest);
      group = [];
    }
    group.push(match);
    end = Math.max(end, match.end);
  }
  return [...kept, ...longestOf(group)];
}

function longestOf<Value>(group: readonly PhraseMatch<Value>[]): readonly PhraseMatch<Value>[] {
  if (group.length < 2) return group;
  const from = group[0]!.start;
  const taken = new Uint8Array(endOf(group) - from);
  const kept: PhraseMatch<Value>[] = [];
  for (const match of [...group].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const [start, end] = [match.start - from, match.end - from];
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function endOf(group: readonly Stretch[]): number {
  let end = 0;
  for (const match of group) if (match.end > end) end = match.end;
  return end;
}

/** The matches in a run that are copy: none in code, an address, a handle, a hashtag or a file name. */
export function matchesIn<Value>(run: TextRun, matcher: Matcher<Value>): PhraseMatch<Value>[] {
  return matcher(run.content).filter((match) => !isVerbatim(run, match));
}
