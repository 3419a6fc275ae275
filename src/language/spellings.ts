/** Words that are spelled differently in different regions of English. */

import type { Asset, MappedText, TextRun } from '../model/index.ts';
import { primaryLanguage } from './english.ts';
import { compileWordFilter, type WordFilter } from './letters.ts';
import { remembered, rememberedWord } from './remember.ts';
import { lettersIn, type Word } from './word-table.ts';

/**
 * A (American), B (British, also Irish and South African), C (Canadian), D (Australian, also New Zealand). Z is British
 * with -ize, the spelling of Oxford University Press.
 */
type SpellingRegion = 'A' | 'B' | 'Z' | 'C' | 'D';

const REGIONS: Readonly<Record<string, SpellingRegion>> = {
  US: 'A',
  GB: 'B',
  UK: 'B',
  IE: 'B',
  ZA: 'B',
  CA: 'C',
  AU: 'D',
  NZ: 'D',
};

/** One form of a word, such as a plural, in one of its spellings. */
export interface SpellingForm {
  /** The same for all forms of one word. */
  readonly word: number;
  /** Which of the word's spellings this is; the same for all its forms. */
  readonly column: number;
  /** All spellings of this form, by column. */
  readonly spellings: readonly string[];
  /** By column, the regions of which it is the first choice. */
  readonly best: readonly string[];
  /** By column, the regions in which it is right. */
  readonly accepted: readonly string[];
}

/** By spelling, lower case. */
export type Spellings = ReadonlyMap<string, SpellingForm>;

/** The capital of the region a BCP 47 tag of English names: `GB` for `en-GB`; null where it names none we know. */
export function englishRegion(tag: string | null): string | null {
  return tag === null ? null : regionOf(tag);
}

const regionOf = rememberedWord((tag: string): string | null => {
  if (primaryLanguage(tag) !== 'en') return null;
  const region = tag
    .split(/[-_]/)
    .find((part, i) => i > 0 && /^[a-z]{2}$/i.test(part))
    ?.toUpperCase();
  return region !== undefined && region in REGIONS ? region : null;
});

/**
 * The language whose spelling a run follows. `en` alone names no region: then the guide's holds.
 * @param language The guide's.
 */
export function spellingLanguageOf(
  run: TextRun,
  asset: Asset,
  language: string | null,
): { readonly language: string | null; readonly isGuides: boolean } {
  const said = run.lang ?? asset.lang;
  return englishRegion(said) ? { language: said, isGuides: false } : { language, isGuides: true };
}

export type Ize = 'ise' | 'ize' | 'either';

/**
 * Which of the two is right where nobody chose. Both are British, and Irish and South African with it: -ize is the
 * spelling of Oxford University Press. The style manuals of Australia and New Zealand want -ise.
 */
function usualIze(region: string): Ize {
  return region === 'AU' || region === 'NZ' ? 'ise' : 'either';
}

/**
 * The spelling that is right where `form` stands, or null where `form` is right itself or nobody says which is.
 * @param region As `englishRegion` gives it.
 * @param chosen Which of -ise and -ize is right, where British English has both.
 */
export function rightSpelling(form: SpellingForm, region: string, chosen?: Ize): string | null {
  const own = REGIONS[region]!;
  const ize = own === 'B' || own === 'D' ? (chosen ?? usualIze(region)) : 'ise';
  const isRight = (of: SpellingRegion) => form.accepted[form.column]!.includes(of);
  const wanted = ize === 'ize' && isByZ(form) ? 'Z' : own;
  if (isRight(wanted) || (ize === 'either' && isRight('Z'))) return null;
  const best = form.spellings.filter((_, column) => form.best[column]!.includes(wanted));
  return best.length === 1 ? best[0]! : null;
}

/** Whether British English has it with -ise and with -ize. */
function isByZ({ best, spellings }: SpellingForm): boolean {
  const [ise, ize] = (['B', 'Z'] as const).map((region) =>
    spellings.find((_, i) => best[i]!.includes(region)),
  );
  return ise !== undefined && ize !== undefined && ise !== ize;
}

let spellings: Spellings | undefined;
let filter: WordFilter | undefined;

/** A word of a text that is spelled in several ways; of a compound, its part. */
export interface SpelledWord {
  readonly word: Word;
  readonly form: SpellingForm;
}

/** By the table: there is one. */
const spelledOf = remembered((_: MappedText) => new Map<Spellings, readonly SpelledWord[]>());

/** The words of a text that are spelled in several ways, in order. */
export function spellingsIn(content: MappedText, table: Spellings): readonly SpelledWord[] {
  const known = spelledOf(content);
  let found = known.get(table);
  if (!found) {
    filter ??= compileWordFilter(table.keys());
    const { text } = content;
    const spelled: SpelledWord[] = [];
    for (const { start, end } of lettersIn(content, filter)) {
      const word = text.slice(start, end);
      const form = table.get(word.toLowerCase());
      if (form) spelled.push({ word: { text: word, start, end }, form });
    }
    found = spelled;
    known.set(table, found);
  }
  return found;
}

/** @returns the table; it is read on the first call of the function. */
export async function loadSpellings(): Promise<() => Spellings> {
  const { SPELLINGS } = await import('./spellings.data.ts');
  return () => {
    spellings ??= readSpellings(SPELLINGS);
    return spellings;
  };
}

function readSpellings(table: string): Spellings {
  const forms = new Map<string, SpellingForm>();
  let best: readonly string[] = [];
  let accepted: readonly string[] = [];
  for (const [word, line] of table.trim().split('\n').entries()) {
    if (line.startsWith('=')) {
      const marks = line.slice(1).split('/');
      best = marks.map((mark) => mark.replace(/[a-z]/g, ''));
      accepted = marks.map((mark) => mark.toUpperCase());
      continue;
    }
    for (const form of line.split(' ')) {
      const texts = form.includes('/') ? form.split('/') : [form, withIse(form)];
      for (const [column, text] of texts.entries())
        forms.set(text, { word, column, spellings: texts, best, accepted });
    }
  }
  return forms;
}

/** `organizing` → `organising`. */
function withIse(form: string): string {
  const z = form.lastIndexOf('z');
  return `${form.slice(0, z)}s${form.slice(z + 1)}`;
}
