/** What the rules of word packs share: which words a guide asks for, and where copy has them. */
import {
  type Allowed,
  type Asset,
  type BrandGuide,
  compileEntries,
  type EntryMatch,
  editOf,
  entryPhrases,
  foldSpelling,
  inflectionsOf,
  isAllCaps,
  isEnglish,
  isInQuotation,
  isSentenceStart,
  isTitle,
  keepCase,
  keysOf,
  type ListsMatcher,
  listsMatcher,
  loadPack,
  type MappedText,
  type Matcher,
  type PackEntry,
  type PhraseMatch,
  type Report,
  rangeOf,
  type Stretch,
  type TextRun,
  type WordEntry,
} from 'brandlint/rule';

interface Entry extends WordEntry, PackEntry {
  /** The words of an entry that is listed by the phrases it is wrong in. */
  readonly inner: WordEntry | null;
}

export interface PackWords {
  /** What of the packs is in a run. */
  readonly matches: (run: TextRun) => readonly PhraseMatch<EntryMatch<Entry> | null>[];
  /** What the guide itself speaks of: a pack has no say in it. */
  readonly settled: ReadonlySet<string>;
}

/** The words of a rule's packs; null where the guide asks for none. */
export async function preparePacks(guide: BrandGuide, rule: string): Promise<PackWords | null> {
  const named = guide.packs.filter((pack) => pack.rule === rule);
  if (named.length === 0) return null;
  const lists = named.map(async ({ name, entries, source }) =>
    (entries ?? (await loadPack(name))).map((entry) => entryOf(entry, source)),
  );
  const entries: Entry[] = (await Promise.all(lists)).flat();
  const own = [
    ...guide.names,
    ...guide.terms.flatMap(({ right, wrong, forms }) => [...right, ...wrong, ...forms]),
    ...guide.allowed,
  ];
  return {
    matches: matchesOf(
      guide,
      rule,
      entries,
      own.map((text) => ({ text })),
    ),
    settled: new Set(own.map(keyOf)),
  };
}

function entryOf(entry: PackEntry, source: string): Entry {
  const own = { ...entry, caseSensitive: false, source };
  if (entry.within.length === 0) return { ...own, inner: null };
  return { ...own, avoid: entry.within, use: [], inflect: null, inner: { ...own, unless: [] } };
}

/** One word or phrase of an entry. */
interface Listed {
  readonly entry: Entry;
  readonly listed: string;
  /** Of phrases that two entries list, the first counts. */
  readonly rank: number;
}

/** UTF-16 units. Beyond so much copy, looking which words it has costs more than to compile all. */
const MUCH_COPY = 200_000;

/** What all rules of packs look for under a guide: one walk over a text is for all of them. */
interface Lists {
  readonly matcher: ListsMatcher<EntryMatch<Entry> | null>;
  /** Phrases that are not compiled yet, by a word that all their forms have. */
  readonly waiting: Map<string, (() => void)[]>;
  read: number;
}

const listsByGuide = new WeakMap<BrandGuide, Lists>();

function listsOf(guide: BrandGuide): Lists {
  let lists = listsByGuide.get(guide);
  if (!lists) {
    lists = { matcher: listsMatcher(), waiting: new Map(), read: 0 };
    listsByGuide.set(guide, lists);
  }
  return lists;
}

/**
 * Packs hold a thousand phrases and an asset a handful of them: to compile all of them takes longer (45 ms) than all
 * else that a small run does. So a phrase is compiled when a text first has a word that all its forms have.
 */
function matchesOf(
  guide: BrandGuide,
  rule: string,
  entries: readonly Entry[],
  allowed: readonly Allowed[],
): PackWords['matches'] {
  const lists = listsOf(guide);
  const { matcher, waiting } = lists;
  const rights = keysOf(allowed);
  matcher.add(
    rule,
    allowed.map((phrase) => ({ ...phrase, value: null })),
  );
  for (const [word, listed] of byWord(entries)) {
    const compile = () => {
      for (const { entry, listed: phrase, rank } of listed)
        matcher.add(
          rule,
          entryPhrases(entry, [phrase], rights).map((phrase) => ({ ...phrase, rank })),
        );
    };
    waiting.set(word, [...(waiting.get(word) ?? []), compile]);
  }
  return (run) => {
    if (waiting.size > 0) compileFor(run.content, lists);
    return matcher.matchesIn(run, rule);
  };
}

const compiledFor = new WeakSet<MappedText>();

function compileFor(content: MappedText, lists: Lists): void {
  if (compiledFor.has(content)) return;
  compiledFor.add(content);
  lists.read += content.text.length;
  const { waiting, read } = lists;
  for (const word of read > MUCH_COPY ? [...waiting.keys()] : partsIn(content)) {
    for (const compile of waiting.get(word) ?? []) compile();
    waiting.delete(word);
  }
}

function byWord(entries: readonly Entry[]): Map<string, Listed[]> {
  const index = new Map<string, Listed[]>();
  let rank = 0;
  for (const entry of entries) {
    for (const listed of entry.avoid) {
      rank++;
      const words = partsOf(listed);
      const fixed = { noun: words.slice(0, -1), verb: words.slice(1), none: words }[entry.inflect ?? 'none'];
      const longest = fixed.reduce((best, word) => (word.length > best.length ? word : best), '');
      const keys =
        longest.length > 3 || !entry.inflect
          ? [longest]
          : inflectionsOf(listed, entry.inflect).map(
              ({ text }) => partsOf(text).find((word) => !fixed.includes(word))!,
            );
      for (const key of new Set(keys)) {
        const same = index.get(key);
        if (same) same.push({ entry, listed, rank });
        else index.set(key, [{ entry, listed, rank }]);
      }
    }
  }
  return index;
}

/** Lower-case words, those of a compound each by itself and a possessive without its ending. */
function partsOf(text: string): string[] {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  const lower = foldSpelling(text).toLowerCase();
  return lower.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Two spellings with one key are one word to the matcher. */
function keyOf(text: string): string {
  return foldSpelling(text.trim())
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
}

function partsIn({ text }: MappedText): ReadonlySet<string> {
  return new Set(partsOf(text));
}

/** No code, no other person's words, and not the copy that a page keeps for Outlook beside that for the others. */
function isCopy({ role, condition }: TextRun): boolean {
  return role !== 'code' && role !== 'quote' && condition === null;
}

interface Wording {
  /** The message of an entry that names none. */
  readonly usual: string;
  /** What to do about a word that has no replacement. */
  readonly otherwise: string;
  /** Whether a word is fine for what stands before it. */
  readonly isFine?: (text: string, start: number) => boolean;
}

export function* packFindings(
  asset: Asset,
  guide: BrandGuide,
  words: PackWords,
  { usual, otherwise, isFine = () => false }: Wording,
): Generator<Report> {
  for (const run of asset.runs) {
    const matches = isCopy(run) ? words.matches(run) : [];
    const { content } = run;
    // To look whether the words around are English takes longer than to find none of a pack's.
    if (matches.length === 0 || !isEnglish(run, asset, guide.language)) continue;
    for (const match of matches) {
      const found = match.value && narrowed(content.text, { ...match, value: match.value });
      if (!found) continue;
      const { start, end, form } = found;
      const { entry } = match.value!;
      const actual = content.text.slice(start, end);
      if (words.settled.has(keyOf(actual)) || words.settled.has(keyOf(form))) continue;
      if (isInQuotation(run, { start, end }) || isPartOfName(run, { start, end }, form)) continue;
      if (isFine(content.text, start)) continue;
      const right = found.right.map((word) => keepCase(actual, form, word));
      const edit = right.length === 1 ? editOf(content, start, end, right[0]!) : null;
      const choices = right.map((word) => `"${word}"`).join(' or ');
      yield {
        messageId: entry.message ?? usual,
        range: rangeOf(content, start, end),
        actual,
        expected: right.length > 0 ? right.join(' or ') : undefined,
        data: {
          advice: choices === '' ? otherwise : `say ${choices}`,
          because: entry.because ? ` (${entry.because})` : '',
        },
        source: entry.source,
        fix: edit && { safety: 'suggested', edits: [edit] },
      };
    }
  }
}

const inners = new WeakMap<WordEntry, Matcher<EntryMatch<WordEntry> | null>>();

function innerOf(entry: WordEntry): Matcher<EntryMatch<WordEntry> | null> {
  let inner = inners.get(entry);
  if (!inner) {
    inner = compileEntries([entry]);
    inners.set(entry, inner);
  }
  return inner;
}

/** The word itself, where its entry lists phrases that it is wrong in. */
function narrowed(text: string, { start, end, value }: Stretch & { readonly value: EntryMatch<Entry> }) {
  const { entry, form, right } = value;
  if (!entry.inner) return { start, end, form, right };
  const match = innerOf(entry.inner)(text.slice(start, end)).find(({ value }) => value !== null);
  return match?.value
    ? { start: start + match.start, end: start + match.end, form: match.value.form, right: match.value.right }
    : null;
}

/**
 * Whether a word that is listed with a small letter stands with a capital that no sentence or title asks for, or starts
 * a sentence and the next word has such a capital, or a year follows: `Crazy Horse`, `the Revolutionary War`, `Psycho (1960)`.
 */
export function isPartOfName(run: TextRun, { start, end }: Stretch, form: string): boolean {
  const { text } = run.content;
  const actual = text.slice(start, end);
  const isCapital = (word: string) => /^\P{L}*\p{Lu}/u.test(word);
  if (isTitle(run) || isCapital(form) || !isCapital(actual) || isAllCaps(actual)) return false;
  return !isSentenceStart(text, start) || /^\s+(?:\p{Lu}\p{Ll}|\(\d{4}\))/u.test(text.slice(end, end + 8));
}
