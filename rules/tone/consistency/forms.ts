/** The ways in which one asset may write one word, and where it does. */
import {
  type Asset,
  compileWordFilter,
  englishRegion,
  englishRuns,
  FEW_WORDS_BITS,
  isAllCaps,
  isHyphenated,
  isInQuotation,
  isVerbatim,
  keepCase,
  lettersIn,
  type MappedText,
  type Matcher,
  rangeOf,
  rememberedWord,
  rightSpelling,
  type Spellings,
  type Stretch,
  spellingLanguageOf,
  spellingsIn,
  type TextRun,
  touchesSorted,
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

const joined = rememberedWord((text: string): string =>
  text
    .toLowerCase()
    .replace(/[-‐‑]/g, '')
    .replace(/['’]s$/, ''),
);

/** What the forms of a word have in common: plural and verb endings off. */
const stemOf = rememberedWord((word: string): string =>
  word.length < 5 ? word.replace(/s$/, '') : word.replace(/(?:ing|ed|es|s|e)$/, ''),
);

const different = new Set(DIFFERENT.map(stemOf));
const loose = new Set(LOOSE_COMPOUNDS.map((phrase) => phrase.replace(' ', '')));
const open = new Map<string, ReadonlySet<string>>();
for (const phrase of [...OPEN_COMPOUNDS, ...LOOSE_COMPOUNDS]) {
  const [first = '', second] = phrase.split(' ');
  if (second) open.set(first, new Set([...(open.get(first) ?? []), second]));
}

/** Where a hyphen, a space or nothing joins the parts. */
const SHAPES: Readonly<Record<string, string>> = { '-': 'hyphen', ' ': 'open', '': 'closed' };

interface Found {
  readonly run: TextRun;
  readonly use: Use;
}

/** What an asset writes in several ways: the uses by way, the most frequent way first; of equals the one that comes first. */
export function* mixedIn(
  asset: Asset,
  language: string | null,
  spellings: Spellings,
  own: Matcher<null>,
): Iterable<readonly (readonly Use[])[]> {
  const runs = englishRuns(asset, language);
  const hyphenated = new Map(runs.map((run) => [run, [...hyphensIn(run.content)]]));
  const compounds = new Set([...hyphenated.values()].flat().map(({ text }) => stemOf(joined(text))));
  const ofAsset = filterOf(compounds);
  const all = new Map<string, Found[]>();
  for (const run of runs) {
    const region = englishRegion(spellingLanguageOf(run, asset, language).language);
    const add = (uses: Iterable<Use>) => {
      for (const use of uses) {
        const group = all.get(use.of);
        if (group) group.push({ run, use });
        else all.set(use.of, [{ run, use }]);
      }
    };
    add(spelledUses(run, spellings, region));
    add(listedUses(run, ofAsset, compounds));
    add(hyphenUses(run, hyphenated.get(run)!));
    add(formatsIn(run));
  }
  for (const found of all.values()) {
    // The dear questions last: most words have one way.
    if (found.every(({ use }) => use.way === found[0]!.use.way)) continue;
    const ways = byWay(found.filter((of) => isCopy(of.run, of.use, own)));
    if (ways.length > 1) yield ways;
  }
}

function byWay(found: readonly Found[]): Use[][] {
  const ways = new Map<string, Use[]>();
  const places = new Set<number>();
  const placed = found.map(({ use }) => ({ use, at: rangeOf(use.content, use.start, use.end).start }));
  for (const { use, at } of placed.sort((a, b) => a.at - b.at)) {
    // A reader may hand a text over twice, as a field and as body text.
    if (places.has(at)) continue;
    places.add(at);
    const way = ways.get(use.way);
    if (way) way.push(use);
    else ways.set(use.way, [use]);
  }
  return [...ways.values()].sort((a, b) => b.length - a.length);
}

function* spelledUses(run: TextRun, spellings: Spellings, region: string | null): Iterable<Use> {
  const { content } = run;
  for (const { word, form } of spellingsIn(content, spellings)) {
    // What the region spells otherwise is for tone/spelling-variant to say.
    if (region && rightSpelling(form, region)) continue;
    yield {
      content,
      start: word.start,
      end: word.end,
      kind: 'word',
      of: String(form.word),
      way: String(form.column),
      like: (other) => keepCase(word.text, word.text.toLowerCase(), form.spellings[Number(other.way)]!),
    };
  }
}

const closed = new Set([...OPEN_COMPOUNDS, ...LOOSE_COMPOUNDS].map((phrase) => phrase.replace(' ', '')));
let listed: WordFilter | undefined;

/** `ok`, the compounds of the lists in one piece or two, and words in one piece that the asset has with a hyphen as well. */
function* listedUses(
  run: TextRun,
  ofAsset: WordFilter | null,
  compounds: ReadonlySet<string>,
): Iterable<Use> {
  const { content } = run;
  const { text } = content;
  for (const { start, end } of lettersIn(content, listedFilter(), ofAsset)) {
    if (isHyphenated(text, start, end)) continue;
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    if (lower === 'ok' || lower === 'okay') {
      yield {
        content,
        start,
        end,
        kind: 'word',
        of: 'ok',
        way: lower,
        like: ({ way }) => (way === 'ok' ? 'OK' : keepCase(isAllCaps(word) ? 'x' : word, 'ok', way)),
      };
    } else if (isOneWord(lower, compounds)) {
      yield compound(content, { start, end }, lower, '');
    } else {
      const [, second = ''] =
        /^[ \u00A0]([A-Za-z]+)(?![\p{L}\p{N}_]|[-‐‑]\p{L})/u.exec(text.slice(end, end + 24)) ?? [];
      const next = second.toLowerCase();
      if (open.get(lower)?.has(next) || open.get(lower)?.has(next.replace(/s$/, '')))
        yield compound(content, { start, end: end + 1 + second.length }, lower + next, ' ');
    }
  }
}

/** The compounds of two parts with a hyphen, by their places. */
function* hyphensIn({ text }: MappedText): Iterable<Word> {
  const isWhole = /^(?:[^\p{L}\p{N}_‐‑-]|-(?![\p{L}\p{N}]))?$/u;
  for (const hyphen of ['-', '‐', '‑']) {
    for (let at = text.indexOf(hyphen); at !== -1; at = text.indexOf(hyphen, at + 1)) {
      let [start, end] = [at, at + 1];
      while (isLetter(text.charCodeAt(start - 1))) start--;
      while (isLetter(text.charCodeAt(end))) end++;
      if (start === at || end === at + 1 || end - start < 5) continue;
      if (isWhole.test(text.slice(Math.max(0, start - 1), start)) && isWhole.test(text.slice(end, end + 1)))
        yield { text: text.slice(start, end), start, end };
    }
  }
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function* hyphenUses(run: TextRun, words: readonly Word[]): Iterable<Use> {
  for (const word of words) {
    const whole = joined(word.text);
    if (!different.has(stemOf(whole))) yield compound(run.content, word, whole, '-');
  }
}

function isOneWord(word: string, compounds: ReadonlySet<string>): boolean {
  if (closed.has(word) || closed.has(word.replace(/s$/, ''))) return true;
  if (word.length < 4) return false;
  const stem = stemOf(word);
  return compounds.has(stem) && !different.has(stem);
}

/** What `stemOf` takes off. */
const ENDINGS = ['', 's', 'es', 'ed', 'ing', 'e'];

function listedFilter(): WordFilter {
  listed ??= compileWordFilter([
    'ok',
    'okay',
    ...open.keys(),
    ...[...closed].flatMap((word) => [word, `${word}s`]),
  ]);
  return listed;
}

/** All words that have one of the stems; null where there is none: of a calendar's thousands of assets most have none. */
function filterOf(stems: ReadonlySet<string>): WordFilter | null {
  if (stems.size === 0) return null;
  return compileWordFilter(
    Array.from(stems).flatMap((stem) => ENDINGS.map((ending) => stem + ending)),
    FEW_WORDS_BITS,
  );
}

function compound(content: MappedText, { start, end }: Stretch, whole: string, joint: string): Use {
  const text = content.text.slice(start, end);
  const of = stemOf(whole);
  const way = SHAPES[joint === '-' && loose.has(whole.replace(/s$/, '')) ? ' ' : joint]!;
  return {
    content,
    start,
    end,
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

function isCopy(run: TextRun, use: Use, own: Matcher<null>): boolean {
  return (
    !(use.kind === 'word' && isNamed(run, use)) &&
    !isVerbatim(run, use) &&
    !isInQuotation(run, use) &&
    !isDeclaration(run.content.text, use) &&
    !touchesSorted(own(run.content), use)
  );
}

/** `the Digital.gov Homepage Team`: a capital where none has to be. Wi-Fi has one by itself. */
function isNamed(run: TextRun, use: Use): boolean {
  if (use.of === 'wifi' || use.of === 'ok') return false;
  const text = run.content.text.slice(use.start, use.end);
  return mayBeName(run, { ...use, text });
}
