/** The ways in which one asset may write one word, and where it does. */
import {
  type Asset,
  englishRegion,
  englishRuns,
  isAllCaps,
  isInQuotation,
  isQuoted,
  isVerbatim,
  keepCase,
  type MappedText,
  type Matcher,
  rightSpelling,
  type Spellings,
  type Stretch,
  spellingLanguageOf,
  type TextRun,
  touchesAny,
  type Word,
  wordsOf,
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

/** All places of an asset that could stand against others, in order. */
export function usesIn(
  asset: Asset,
  language: string | null,
  spellings: Spellings,
  own: Matcher<null>,
): readonly Use[] {
  const runs = englishRuns(asset, language);
  const hyphenated = new Set<string>();
  for (const { content } of runs) {
    if (!/[a-z][-‐‑][a-z]/i.test(content.text)) continue;
    for (const { text } of wordsOf(content)) if (HYPHENATED.test(text)) hyphenated.add(stemOf(joined(text)));
  }
  const uses: Use[] = [];
  for (const run of runs) {
    const region = englishRegion(spellingLanguageOf(run, asset, language).language);
    const names = lazily(() => own(run.content.text));
    for (const use of [...wordUses(run, spellings, region, hyphenated), ...formatsIn(run)]) {
      if (isCopy(run, use) && !touchesAny(names(), use)) uses.push(use);
    }
  }
  return uses;
}

const HYPHENATED = /^[A-Za-z]+[-‐‑][A-Za-z]+(?:['’]s)?$/;

function* wordUses(
  run: TextRun,
  spellings: Spellings,
  region: string | null,
  hyphenated: ReadonlySet<string>,
): Iterable<Use> {
  const { content } = run;
  const words = wordsOf(content);
  for (const [i, word] of words.entries()) {
    const lower = word.text.toLowerCase();
    const form = spellings.get(lower);
    // What the region spells otherwise is for tone/spelling-variant to say.
    if (form && !(region && rightSpelling(form, region)) && !mayBeName(run, word)) {
      yield {
        ...place(content, word),
        kind: 'word',
        of: String(form.word),
        way: String(form.column),
        like: (other) => keepCase(word.text, lower, form.spellings[Number(other.way)]!),
      };
    }
    if (lower === 'ok' || lower === 'okay') {
      yield {
        ...place(content, word),
        kind: 'word',
        of: 'ok',
        way: lower,
        like: ({ way }) =>
          way === 'ok' ? 'OK' : keepCase(isAllCaps(word.text) ? 'x' : word.text, 'ok', way),
      };
    }
    const compound = compoundAt(content, words, i, lower, hyphenated);
    if (compound && !isNamed(run, compound)) yield compound;
  }
}

function compoundAt(
  content: MappedText,
  words: readonly Word[],
  i: number,
  lower: string,
  hyphenated: ReadonlySet<string>,
): Use | null {
  const word = words[i]!;
  if (lower.length > 3 && HYPHENATED.test(lower)) {
    const whole = joined(lower);
    return different.has(stemOf(whole)) ? null : compound(content, word, whole, '-');
  }
  const seconds = open.get(lower);
  const next = words[i + 1];
  if (seconds && next && /^[ \u00A0]$/.test(content.text.slice(word.end, next.start))) {
    const second = next.text.toLowerCase().replace(/['’]s$/, '');
    if (seconds.has(second) || seconds.has(second.replace(/s$/, '')))
      return compound(content, { start: word.start, end: next.end }, lower + second, ' ');
  }
  const bare = lower.replace(/['’]s$/, '');
  if (different.has(stemOf(bare))) return null;
  return isOpenClosed(bare) || hyphenated.has(stemOf(bare)) ? compound(content, word, bare, '') : null;
}

const closed = new Set([...OPEN_COMPOUNDS, ...LOOSE_COMPOUNDS].map((phrase) => phrase.replace(' ', '')));

function isOpenClosed(word: string): boolean {
  return closed.has(word) || closed.has(word.replace(/s$/, ''));
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
