/** What the rules of word packs share: which words a guide asks for, and where copy has them. */
import {
  type Allowed,
  type Asset,
  type BrandGuide,
  compileEntries,
  type EntryMatch,
  editOf,
  foldSpelling,
  inflectionsOf,
  isAllCaps,
  isEnglish,
  isSentenceStart,
  isTitle,
  keepCase,
  loadPack,
  type MappedText,
  matchesIn,
  type PackEntry,
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
  /** What may be in a text, by a word that it must have. */
  readonly entries: ReadonlyMap<string, readonly Listed[]>;
  readonly allowed: readonly Allowed[];
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
    entries: byWord(entries),
    allowed: own.map((text) => ({ text })),
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
  /** The words that all its forms have. */
  readonly fixed: readonly string[];
}

/**
 * Packs hold a thousand phrases and an asset a handful of them: to compile all of them takes longer (45 ms) than all
 * else that a small run does. So an asset is matched against those phrases only whose words it has.
 */
function byWord(entries: readonly Entry[]): ReadonlyMap<string, readonly Listed[]> {
  const index = new Map<string, Listed[]>();
  for (const entry of entries) {
    for (const listed of entry.avoid) {
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
        if (same) same.push({ entry, listed, fixed });
        else index.set(key, [{ entry, listed, fixed }]);
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

const partsByText = new WeakMap<MappedText, ReadonlySet<string>>();

function partsIn(content: MappedText): ReadonlySet<string> {
  let parts = partsByText.get(content);
  if (!parts) {
    parts = new Set(partsOf(content.text));
    partsByText.set(content, parts);
  }
  return parts;
}

/** Null where none of the entries can be in the run. */
function matcherFor({ content }: TextRun, { entries, allowed }: PackWords) {
  const parts = partsIn(content);
  const found = new Map<Entry, Set<string>>();
  for (const part of parts) {
    for (const { entry, listed, fixed } of entries.get(part) ?? []) {
      if (!fixed.every((word) => parts.has(word))) continue;
      const same = found.get(entry);
      if (same) same.add(listed);
      else found.set(entry, new Set([listed]));
    }
  }
  if (found.size === 0) return null;
  const possible = Array.from(found, ([entry, avoid]) => ({ ...entry, avoid: [...avoid] }));
  return compileEntries<Entry>(possible, allowed);
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
    const matcher = isCopy(run) ? matcherFor(run, words) : null;
    if (!matcher) continue;
    const { content } = run;
    const matches = matchesIn(run, matcher);
    // To look whether the words around are English takes longer than to find none of a pack's.
    if (matches.length === 0 || !isEnglish(run, asset, guide.language)) continue;
    for (const match of matches) {
      const found = match.value && narrowed(content.text, { ...match, value: match.value });
      if (!found) continue;
      const { start, end, form } = found;
      const { entry } = match.value!;
      const actual = content.text.slice(start, end);
      if (words.settled.has(keyOf(actual)) || words.settled.has(keyOf(form))) continue;
      if (isInQuotes(run, { start, end }) || isPartOfName(run, { start, end }, form)) continue;
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

/** The word itself, where its entry lists phrases that it is wrong in. */
function narrowed(text: string, { start, end, value }: Stretch & { readonly value: EntryMatch<Entry> }) {
  const { entry, form, right } = value;
  if (!entry.inner) return { start, end, form, right };
  const match = compileEntries([entry.inner])(text.slice(start, end)).find(({ value }) => value !== null);
  return match?.value
    ? { start: start + match.start, end: start + match.end, form: match.value.form, right: match.value.right }
    : null;
}

/** Someone else's words, the title of a work, or a word that is spoken of. A mark for inches has no space before it. */
const QUOTED = /“[^“”]{1,400}”|«[^«»]{1,400}»|(?<![\p{L}\p{N}])"(?=\S)[^"]{1,400}(?<=\S)"(?![\p{L}\p{N}])/gu;

export function isInQuotes({ content: { text }, spans }: TextRun, { start, end }: Stretch): boolean {
  if (spans.some((span) => span.kind === 'quote' && span.start <= start && end <= span.end)) return true;
  if (!/["“«]/.test(text)) return false;
  return Array.from(text.matchAll(QUOTED)).some(
    ({ 0: quoted, index }) => index <= start && end <= index + quoted.length,
  );
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
