/** The ways in which one asset may write one word, and where it does. */
import {
  type Asset,
  compileWordFilter,
  englishRegion,
  englishRuns,
  isAllCaps,
  isHyphenated,
  isInQuotation,
  isQuoted,
  isVerbatim,
  keepCase,
  lettersIn,
  type MappedText,
  type Matcher,
  rightSpelling,
  type Spellings,
  type Stretch,
  spellingLanguageOf,
  spellingsIn,
  type TextRun,
  touchesAny,
  type Word,
  type WordFilter,
} from 'brandlint/rule';
import { isDeclaration } from '../declarations.ts';
import { mayBeName } from '../names.ts';
import { formatsIn } from './formats.ts';
import { DIFFERENT, LOOSE_COMPOUNDS, OPEN_COMPOUNDS } from './open.data.ts';

/** One place where a word or a format stands in one of its ways. */
export interface Use extends Stretch {
  readonly content: MappedText;
  /** What is written in several ways: a word, or the kind of a format. */
  readonly of: string;
  /** The way in which it is written here. */
  readonly way: string;
  /** The same here, written as the other use is; null where that would be another text. */
  readonly like: (other: Use) => string | null;
  readonly kind: 'word' | 'times' | 'percentages' | 'dates';
}

const different = new Set(DIFFERENT.map(stemOf));
const loose = new Set(LOOSE_COMPOUNDS.map((phrase) => phrase.replace(' ', '')));
const open = new Map<string, ReadonlySet<string>>();
for (const phrase of [...OPEN_COMPOUNDS, ...LOOSE_COMPOUNDS]) {
  const [first = '', second] = phrase.split(' ');
  if (second) open.set(first, new Set([...(open.get(first) ?? []), second]));
}

/** Where a hyphen, a space or nothing joins the parts. */
const SHAPES: Readonly<Record<string, string>> = { '-': 'hyphen', ' ': 'open', '': 'closed' };

/** All places of an asset that could stand against others. */
export function usesIn(
  asset: Asset,
  language: string | null,
  spellings: Spellings,
  own: Matcher<null>,
): readonly Use[] {
  const runs = englishRuns(asset, language);
  const compounds = hyphenatedIn(runs);
  const isHalf = prefixFilter(compounds);
  const uses: Use[] = [];
  for (const run of runs) {
    const { text } = run.content;
    const region = englishRegion(spellingLanguageOf(run, asset, language).language);
    const names = lazily(() => own(text));
    const found = [
      ...spelledUses(run, spellings, region),
      ...listedUses(run),
      ...hyphenUses(run),
      ...closedUses(run, isHalf, compounds),
      ...formatsIn(run),
    ];
    for (const use of found) if (isCopy(run, use) && !touchesAny(names(), use)) uses.push(use);
  }
  return uses.sort((a, b) => (a.content === b.content ? a.start - b.start : 0));
}

function* spelledUses(run: TextRun, spellings: Spellings, region: string | null): Iterable<Use> {
  const { content } = run;
  for (const { word, form } of spellingsIn(content.text, spellings)) {
    // What the region spells otherwise is for tone/spelling-variant to say.
    if ((region && rightSpelling(form, region)) || mayBeName(run, word)) continue;
    yield {
      ...place(content, word),
      kind: 'word',
      of: String(form.word),
      way: String(form.column),
      like: (other) => keepCase(word.text, word.text.toLowerCase(), form.spellings[Number(other.way)]!),
    };
  }
}

const closed = new Set([...OPEN_COMPOUNDS, ...LOOSE_COMPOUNDS].map((phrase) => phrase.replace(' ', '')));
let listed: WordFilter | undefined;

/** `ok`, and the compounds of the lists in one piece or two. */
function* listedUses(run: TextRun): Iterable<Use> {
  const { content } = run;
  const { text } = content;
  listed ??= compileWordFilter([
    'ok',
    'okay',
    ...open.keys(),
    ...[...closed].flatMap((word) => [word, `${word}s`]),
  ]);
  for (const { start, end } of lettersIn(text, listed)) {
    if (isHyphenated(text, start, end)) continue;
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    if (lower === 'ok' || lower === 'okay') {
      yield {
        ...place(content, { start, end }),
        kind: 'word',
        of: 'ok',
        way: lower,
        like: ({ way }) => (way === 'ok' ? 'OK' : keepCase(isAllCaps(word) ? 'x' : word, 'ok', way)),
      };
    } else if (closed.has(lower) || closed.has(lower.replace(/s$/, ''))) {
      yield* unlessNamed(run, compound(content, { start, end }, lower, ''));
    } else {
      const [, second = ''] =
        /^[ \u00A0]([A-Za-z]+)(?![\p{L}\p{N}_]|[-‐‑]\p{L})/u.exec(text.slice(end, end + 24)) ?? [];
      const next = second.toLowerCase();
      if (open.get(lower)?.has(next) || open.get(lower)?.has(next.replace(/s$/, '')))
        yield* unlessNamed(
          run,
          compound(content, { start, end: end + 1 + second.length }, lower + next, ' '),
        );
    }
  }
}

/** The compounds of two parts with a hyphen, by their places. */
function* hyphensIn({ text }: MappedText): Iterable<Word> {
  for (const hyphen of ['-', '‐', '‑']) {
    for (let at = text.indexOf(hyphen); at !== -1; at = text.indexOf(hyphen, at + 1)) {
      let [start, end] = [at, at + 1];
      while (isLetter(text.charCodeAt(start - 1))) start--;
      while (isLetter(text.charCodeAt(end))) end++;
      const isWhole = /^(?:[^\p{L}\p{N}_‐‑-]|-(?![\p{L}\p{N}]))?$/u;
      if (start === at || end === at + 1 || end - start < 5) continue;
      if (isWhole.test(text.slice(Math.max(0, start - 1), start)) && isWhole.test(text.slice(end, end + 1)))
        yield { text: text.slice(start, end), start, end };
    }
  }
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function hyphenatedIn(runs: readonly TextRun[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { content } of runs) for (const { text } of hyphensIn(content)) stems.add(stemOf(joined(text)));
  return stems;
}

function* hyphenUses(run: TextRun): Iterable<Use> {
  for (const word of hyphensIn(run.content)) {
    const whole = joined(word.text);
    if (!different.has(stemOf(whole))) yield* unlessNamed(run, compound(run.content, word, whole, '-'));
  }
}

/** Words in one piece that the asset has with a hyphen as well. */
function* closedUses(run: TextRun, isHalf: WordFilter, compounds: ReadonlySet<string>): Iterable<Use> {
  const { content } = run;
  if (compounds.size === 0) return;
  for (const { start, end } of lettersIn(content.text, isHalf)) {
    const lower = content.text.slice(start, end).toLowerCase();
    const isListed = closed.has(lower) || closed.has(lower.replace(/s$/, ''));
    if (isListed || !compounds.has(stemOf(lower)) || different.has(stemOf(lower))) continue;
    if (!isHyphenated(content.text, start, end))
      yield* unlessNamed(run, compound(content, { start, end }, lower, ''));
  }
}

/** Whether a word starts with the three letters that one of the stems starts with. */
function prefixFilter(stems: ReadonlySet<string>): WordFilter {
  const key = (text: string, start: number) =>
    ((text.charCodeAt(start) & 31) << 10) |
    ((text.charCodeAt(start + 1) & 31) << 5) |
    (text.charCodeAt(start + 2) & 31);
  const keys = new Set(Array.from(stems, (stem) => key(stem, 0)));
  return (text, start, end) => end - start > 3 && keys.has(key(text, start));
}

function* unlessNamed(run: TextRun, use: Use): Iterable<Use> {
  if (!isNamed(run, use)) yield use;
}

function compound(content: MappedText, { start, end }: Stretch, whole: string, joint: string): Use {
  const text = content.text.slice(start, end);
  const of = stemOf(whole);
  const way = SHAPES[joint === '-' && loose.has(whole.replace(/s$/, '')) ? ' ' : joint]!;
  return {
    ...place(content, { start, end }),
    kind: 'word',
    of,
    way,
    like: (other) => rejoin(text, other),
  };
}

/** The word with the parts joined as the other use joins them. */
function rejoin(text: string, { content, start, end, way }: Use): string | null {
  const pattern = content.text.slice(start, end);
  if (way === 'closed')
    return text.replace(/[\s‐‑-]/g, '').replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => letter.toLowerCase());
  const at = pattern.search(/[\s‐‑-]/);
  const bare = text.replace(/[\s‐‑-]/g, '');
  return at === -1 ? null : `${bare.slice(0, at)}${pattern[at]}${bare.slice(at)}`;
}

function place(content: MappedText, { start, end }: Stretch) {
  return { content, start, end };
}

function joined(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-‐‑]/g, '')
    .replace(/['’]s$/, '');
}

/** What the forms of a word have in common: plural and verb endings off. */
function stemOf(word: string): string {
  return word.length < 5 ? word.replace(/s$/, '') : word.replace(/(?:ing|ed|es|s|e)$/, '');
}

function isCopy(run: TextRun, use: Use): boolean {
  return (
    !isVerbatim(run, use) &&
    !isQuoted(run, use) &&
    !isInQuotation(run.content.text, use) &&
    !isDeclaration(run.content.text, use)
  );
}

/** `the Digital.gov Homepage Team`: a capital where none has to be. Wi-Fi has one by itself. */
function isNamed(run: TextRun, use: Use): boolean {
  if (use.of === 'wifi') return false;
  const text = run.content.text.slice(use.start, use.end);
  return mayBeName(run, { ...use, text });
}

function lazily<Value>(make: () => Value): () => Value {
  let value: { readonly of: Value } | undefined;
  return () => {
    value ??= { of: make() };
    return value.of;
  };
}
