/** What the rules of word packs share: which words a guide asks for, and where copy has them. */
import {
  type Asset,
  type BrandGuide,
  compileEntries,
  type EntryMatch,
  editOf,
  englishRuns,
  foldSpelling,
  isAllCaps,
  isSentenceStart,
  isTitle,
  keepCase,
  loadPack,
  type Matcher,
  matchesIn,
  type PackEntry,
  type Report,
  rangeOf,
  type Stretch,
  type TextRun,
  type WordEntry,
} from 'brandlint/rule';

type Entry = WordEntry & PackEntry;

export interface PackWords {
  readonly matcher: Matcher<EntryMatch<Entry> | null>;
  /** What the guide itself speaks of: a pack has no say in it. */
  readonly settled: ReadonlySet<string>;
}

/** The words of a rule's packs; null where the guide asks for none. */
export async function preparePacks(guide: BrandGuide, rule: string): Promise<PackWords | null> {
  const named = guide.packs.filter((pack) => pack.rule === rule);
  if (named.length === 0) return null;
  const lists = named.map(async ({ name, entries, source }) =>
    (entries ?? (await loadPack(name))).map((entry) => ({ ...entry, caseSensitive: false, source })),
  );
  const entries: Entry[] = (await Promise.all(lists)).flat();
  const own = [
    ...guide.names,
    ...guide.terms.flatMap(({ right, wrong, forms }) => [...right, ...wrong, ...forms]),
    ...guide.allowed,
  ];
  return {
    matcher: compileEntries(
      entries,
      own.map((text) => ({ text })),
    ),
    settled: new Set(own.map(keyOf)),
  };
}

/** Two spellings with one key are one word to the matcher. */
function keyOf(text: string): string {
  return foldSpelling(text.trim())
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
}

/**
 * @param usual The message of an entry that names none.
 * @param otherwise What to do about a word that has no replacement.
 */
export function* packFindings(
  asset: Asset,
  guide: BrandGuide,
  { matcher, settled }: PackWords,
  usual: string,
  otherwise: string,
): Generator<Report> {
  for (const run of englishRuns(asset, guide.language)) {
    const { content } = run;
    for (const { start, end, value } of matchesIn(run, matcher)) {
      if (!value) continue;
      const { entry, form } = value;
      const actual = content.text.slice(start, end);
      if (settled.has(keyOf(actual)) || settled.has(keyOf(form))) continue;
      if (isInQuotes(run, { start, end }) || isPartOfName(run, { start, end }, form)) continue;
      const right = value.right.map((word) => keepCase(actual, form, word));
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
 * a sentence and the next word has such a capital: `Crazy Horse`, `the Revolutionary War`.
 */
export function isPartOfName(run: TextRun, { start, end }: Stretch, form: string): boolean {
  const { text } = run.content;
  const actual = text.slice(start, end);
  const isCapital = (word: string) => /^\P{L}*\p{Lu}/u.test(word);
  if (isTitle(run) || isCapital(form) || !isCapital(actual) || isAllCaps(actual)) return false;
  return !isSentenceStart(text, start) || /^[\s]+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 8));
}
