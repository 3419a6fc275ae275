import {
  type Asset,
  compileMatcher,
  compileWordFilter,
  englishRuns,
  FEW_WORDS_BITS,
  holdsHash,
  isAllCaps,
  isCommonWord,
  isRunningText,
  isSentenceStart,
  isVerbatim,
  type Matcher,
  OPAQUE,
  quotationsOf,
  ROW,
  rememberedWord,
  type TextRun,
  touchesAny,
  type Word,
  wordAt,
  wordsOf,
  wordTableOf,
} from 'brandlint/rule';
import { EITHER, MODERN_WORDS, NAMES, NEVER_NAMES, PHRASES, SMALL, VERBS } from './words.data.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const CLOSED = setOf(NEVER_NAMES);
const VERB = setOf(VERBS);
const NAME = setOf(NAMES);
/** After these, `May` is the month. */
const MONTH_AFTER = setOf('in of by until till from since this next last early mid late 1 31');
const MODERN = setOf(MODERN_WORDS);
const SMALL_WORDS = setOf(SMALL);
const EITHER_WAY = setOf(EITHER);
const phrases = compileMatcher(
  PHRASES.trim()
    .split(/;\s*/)
    .map((text) => ({ text, value: null })),
);

export interface HeadingWord extends Word {
  /** Lower case, with a straight apostrophe. */
  readonly key: string;
  readonly isCapitalised: boolean;
  /** The first of the heading, or of what follows a colon, a dash or an end mark. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Its case is its own: a name, an abbreviation, `iPhone`, code, a word of a quotation. */
  readonly isKept: boolean;
  /** Whether it may be part of a name by what stands around it alone. */
  readonly isDoubtful: boolean;
  /** A word that is no name anywhere: `your`, `how`, `with`. */
  readonly isClosed: boolean;
  readonly isSmall: boolean;
  readonly isEitherWay: boolean;
}

/** How an asset's running text writes its words. */
export interface Usage {
  /** In small letters, anywhere. */
  readonly lower: ReadonlyMap<string, number>;
  /** With a capital that no sentence start explains. */
  readonly capital: ReadonlyMap<string, number>;
  /** Two words with capitals, side by side in a sentence. */
  readonly pairs: ReadonlySet<string>;
}

const isSmallAscii = (code: number) => code >= 97 && code <= 122;
const keyOf = (word: string) => word.toLowerCase().replaceAll('’', "'");
const bare = (key: string) => key.replace(/'s$/, '');
const isTitleCased = (word: string) =>
  !isSmallAscii(word.charCodeAt(0)) && /^\p{Lu}\p{Ll}*(?:['’]\p{Ll}+)?$/u.test(word);

/** @param headings Only the words of these are looked for. */
export function usageOf(asset: Asset, headings: readonly TextRun[], language: string | null): Usage {
  const wanted = new Set<string>();
  for (const heading of headings)
    for (const { text } of wordsOf(heading.content))
      for (const form of [text, text.replace(/['’]s$/, '')])
        for (const cased of [
          form,
          form.toLowerCase(),
          form.charAt(0).toUpperCase() + form.slice(1).toLowerCase(),
        ])
          wanted.add(cased);
  const hashes = compileWordFilter(wanted, FEW_WORDS_BITS);
  const lower = new Map<string, number>();
  const capital = new Map<string, number>();
  const pairs = new Set<string>();
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
  for (const run of englishRuns(asset, language)) {
    if (!isRunningText(run)) continue;
    let before: Word | null = null;
    const { text } = run.content;
    const table = wordTableOf(run.content);
    for (let i = 0; i < table.words.length; i += ROW) {
      const hash = table.words[i + 2]!;
      const isPossessive = endsInS(text, table.words[i + 1]!);
      const word = holdsHash(hashes, hash) || isPossessive ? wordAt(text, table, i / ROW)! : null;
      if (!word || !(wanted.has(word.text) || (isPossessive && wanted.has(word.text.slice(0, -2))))) {
        before = null;
        continue;
      }
      // A part of an address or a file name.
      if (
        /[/@#_=:]$|\w\.$/.test(text.slice(Math.max(0, word.start - 2), word.start)) ||
        /^(?:[/@_=]|\.\w)/.test(text.slice(word.end, word.end + 2))
      )
        continue;
      const key = bare(keyOf(word.text));
      const isCapitalised = isTitleCased(word.text);
      if (/^\p{Ll}/u.test(word.text)) add(lower, key);
      else if (isCapitalised && !isSentenceStart(run.content.text, word.start)) add(capital, key);
      if (isCapitalised && before) pairs.add(`${bare(keyOf(before.text))} ${key}`);
      before = isCapitalised ? word : null;
    }
  }
  return { lower, capital, pairs };
}

/** Whether a word that ends here ends in `'s` or `’s`. */
function endsInS(text: string, end: number): boolean {
  if (text.charCodeAt(end - 1) !== 115) return false;
  const mark = text.charCodeAt(end - 2);
  return mark === 39 || mark === 0x2019;
}

/** What stands before a word that starts a part of a heading: `:`, `?`, `–`, `1.`, a quotation mark. */
const PART = /(?:^|[:.!?…•|/;]["'”’)]*\s+|\s[–—-]\s*|—|^[^\p{L}]*|[“"‘(]\s*)$/u;

/** Whether a word follows another with a space between them, the most common case: then it starts no part. */
function isBesideWord(text: string, words: readonly Word[], i: number): boolean {
  const before = words[i - 1]!;
  const code = before.text.charCodeAt(0) | 32;
  return (
    code >= 97 && code <= 122 && before.end + 1 === words[i]!.start && text.charCodeAt(before.end) === 32
  );
}

export function wordsOfHeading(run: TextRun, usage: Usage, names: Matcher<null>): HeadingWord[] {
  const { text } = run.content;
  const kept = [
    ...names(run.content),
    ...phrases(text),
    ...quotationsOf(run.content).filter(({ isClosed }) => isClosed),
    ...run.spans.filter(({ kind }) => kind === 'code' || kind === 'quote' || kind === 'emphasis'),
  ];
  const words = wordsOf(run.content);
  const keys = words.map(({ text }) => keyOf(text));
  return words.map((word, i) => {
    const key = keys[i]!;
    const { parts, base, isCapitalised, isShort, isOwn, isListed } = shapeOf(word.text);
    const isMonth = base === 'may' && (MONTH_AFTER.has(keys[i - 1] ?? '') || /^\d/.test(keys[i + 1] ?? ''));
    const isClosed = (isListed && !isMonth) || isShort;
    const hasOwnCase = isOwn || touchesAny(kept, word) || isVerbatim(run, word);
    const isOrdinary = isClosed || parts.every(({ isKnown, bare }) => isKnown || usage.lower.has(bare));
    const isPair =
      isCapitalised && !isClosed && isPairIn(usage, base, bare(keys[i - 1] ?? ''), bare(keys[i + 1] ?? ''));
    const isName =
      !isClosed && isCapitalised && (!isOrdinary || isPair || NAME.has(base) || isNameIn(usage, base));
    const isVerb = VERB.has(base) && !isPair;
    // Each by its name: a copy of the word with more added to it takes ten times as long.
    return {
      text: word.text,
      start: word.start,
      end: word.end,
      key,
      isCapitalised,
      isFirst: i === 0 || (!isBesideWord(text, words, i) && PART.test(text.slice(0, word.start))),
      isLast: i === words.length - 1 || /^["'”’)]*[:?!.]/.test(text.slice(word.end)),
      isKept:
        hasOwnCase ||
        (isName && !isVerb) ||
        key === 'i' ||
        key.startsWith("i'") ||
        (!isOrdinary && !isCapitalised),
      isDoubtful: isName && !hasOwnCase && !NAME.has(base) && (isOrdinary || !usage.capital.has(base)),
      isClosed: isClosed || isVerb,
      isSmall: SMALL_WORDS.has(key),
      isEitherWay: EITHER_WAY.has(key) || parts.length > 1,
    };
  });
}

/** Nouns that the list of common words lacks; no name that we know ends so and is that long. */
const DERIVED = /^\p{L}{5,}(?:tion|sion|ment|ness|ship|ity|itie|able|ible|ical|sourcing|izing|ising)s?$/u;

const isEnglishWord = rememberedWord(
  (key: string): boolean =>
    isCommonWord(key) ||
    isCommonWord(key.replace(/s$/, '')) ||
    isCommonWord(key.replace(/ie[sd]$/, 'y')) ||
    isCommonWord(key.replace(/(.)\1(?:ings?|ed|ers?)$/, '$1')) ||
    DERIVED.test(key) ||
    MODERN.has(key),
);

/** What a word is by its letters alone. */
interface Shape {
  readonly base: string;
  /** Of a compound. */
  readonly parts: readonly { readonly bare: string; readonly isKnown: boolean }[];
  readonly isCapitalised: boolean;
  /** `we're`, `don't` */
  readonly isShort: boolean;
  /** Its case is its own: `iPhone`, `R&D`, `NASA`. */
  readonly isOwn: boolean;
  /** Among the words that are no name anywhere. */
  readonly isListed: boolean;
}

const shapeOf = rememberedWord((word: string): Shape => {
  const key = keyOf(word);
  const base = bare(key);
  return {
    base,
    parts: key.split(/[-‐‑]/).map((part) => ({
      bare: bare(part),
      isKnown: SMALL_WORDS.has(part) || isEnglishWord(bare(part)),
    })),
    isCapitalised: /^\p{Lu}/u.test(word),
    isShort: /'(?:re|ll|ve|d|t|m)$/.test(key),
    isOwn:
      word === OPAQUE ||
      /\d|_|&|\./.test(word) ||
      (isAllCaps(word) && word !== 'A') ||
      /\p{Ll}\p{Lu}/u.test(word.replace(/[-‐‑]\p{Lu}/gu, '')),
    isListed: CLOSED.has(base),
  };
});

/** Whether the running text has the word as a name beside the neighbour that it has in the heading. */
function isPairIn({ pairs }: Usage, key: string, before: string, after: string): boolean {
  return pairs.has(`${before} ${key}`) || pairs.has(`${key} ${after}`);
}

/** Whether the running text has the word as a name by itself. */
function isNameIn({ lower, capital }: Usage, key: string): boolean {
  const capitals = capital.get(key) ?? 0;
  return capitals > 1 && capitals > 2 * (lower.get(key) ?? 0);
}

/** Whether the running text writes the word in small letters rather than with a capital. */
export function isLowerIn({ lower, capital }: Usage, key: string): boolean {
  const small = lower.get(key) ?? 0;
  return small > 0 && small >= (capital.get(key) ?? 0);
}

/** Whether the case of a heading may be wrong, by its letters alone: most are right, and need no closer look. */
export function mayBeWrong(style: 'sentence' | 'title', { content }: TextRun): boolean {
  const later = wordsOf(content).slice(1);
  return style === 'title'
    ? later.length > 0
    : later.filter(({ text }) => isTitleCased(text) || text.includes('-')).length > 0;
}
