/**
 * What a list of words says: avoid these, say those. The guide's terms and the packs are such lists; both are matched
 * here, so that a word split by marks, inflected or written with another hyphen is found in both.
 */
import { foldSpelling } from './fold.ts';
import { type InflectedForm, type Inflection, inflectionsOf, inflectLike } from './inflect.ts';
import { compileMatcher, type Matcher, type Phrase } from './matcher.ts';

/** One line of a list. */
export interface WordEntry {
  /** Words and phrases that are wrong. */
  readonly avoid: readonly string[];
  /** What to say instead, best first; maybe nothing. */
  readonly use: readonly string[];
  readonly because: string | null;
  /** Whether the forms of a noun or a verb are meant, too; the replacement then follows. Null: only as listed. */
  readonly inflect: Inflection | null;
  /** Longer phrases in which the word is right. */
  readonly unless: readonly string[];
  /** Capitals tell the wrong word from the right one. */
  readonly caseSensitive: boolean;
  /** `terms[2]`, `voice.packs[0]` */
  readonly source: string;
}

export interface EntryMatch<Entry extends WordEntry> {
  readonly entry: Entry;
  /** The wrong form as listed, or an inflection of it. */
  readonly form: string;
  /** Replacements in the same form. */
  readonly right: readonly string[];
  /** It differs from a right form by its capitals alone. */
  readonly onlyCase: boolean;
}

/** What is right wherever it stands, also where it holds a wrong word: names, right forms, allowed words. */
export interface Allowed {
  readonly text: string;
  readonly caseSensitive?: boolean;
}

const lower = (form: string): string => foldSpelling(form).toLowerCase();
const letters = (form: string): string => lower(form).replace(/[\s'-]/g, '');

/** @returns a matcher whose matches without a value are right forms. */
export function compileEntries<Entry extends WordEntry>(
  entries: readonly Entry[],
  allowed: readonly Allowed[] = [],
): Matcher<EntryMatch<Entry> | null> {
  const rights = keysOf(allowed);
  return compileMatcher<EntryMatch<Entry> | null>([
    ...entries.flatMap((entry) => entryPhrases(entry, entry.avoid, rights)),
    ...allowed.map((phrase) => ({ ...phrase, value: null })),
  ]);
}

/** Forms as they are compared. */
export function keysOf(allowed: readonly Allowed[]): ReadonlySet<string> {
  return new Set(allowed.map(({ text }) => lower(text)));
}

/**
 * What to look for because of some of the words of an entry: their forms, and the longer phrases in which they are right.
 * @param rights Forms that are right, as `keysOf` gives them.
 */
export function entryPhrases<Entry extends WordEntry>(
  entry: Entry,
  words: readonly string[],
  rights: ReadonlySet<string>,
): Phrase<EntryMatch<Entry> | null>[] {
  return [
    ...words.flatMap((listed) =>
      formsOf(entry, listed).flatMap((form) => phrasesOf(entry, listed, form, rights)),
    ),
    ...entry.unless.map((text) => ({ text, value: null })),
  ];
}

function formsOf({ inflect }: WordEntry, listed: string): readonly InflectedForm[] {
  return inflect ? inflectionsOf(listed, inflect) : [{ text: listed, kind: 'base' }];
}

function phrasesOf<Entry extends WordEntry>(
  entry: Entry,
  listed: string,
  { text: form, kind }: InflectedForm,
  rights: ReadonlySet<string>,
): Phrase<EntryMatch<Entry>>[] {
  const onlyCase = entry.use.some((right) => lower(right) === lower(form));
  // Another spelling of the right word stays wrong in a compound (`ebike-friendly`); another word does not (`sugar-free`).
  const sameWord = entry.use.some((right) => letters(right) === letters(listed));
  const right = entry.use.map((word) =>
    kind === 'base' || !entry.inflect ? word : inflectLike(word, entry.inflect, kind),
  );
  const value = {
    entry,
    form,
    right: right.filter((word) => word !== null),
    onlyCase,
  };
  const phrase = { value, caseSensitive: entry.caseSensitive || onlyCase, alone: !sameWord };
  return [form, ...hyphenVariants(form).filter((variant) => !rights.has(lower(variant)))].map((text) => ({
    ...phrase,
    text,
  }));
}

/**
 * `game changer` also as `game-changer`, `best-in-class` also as `best in class`. A compound of two does not come apart:
 * `must-have` is no `you must have`.
 */
function hyphenVariants(form: string): string[] {
  if (/\s/.test(form)) return [form.trim().replace(/\s+/g, '-')];
  return form.split('-').length > 2 ? [form.replaceAll('-', ' ')] : [];
}
