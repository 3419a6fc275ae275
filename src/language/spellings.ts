/** Words that are spelled differently in different regions of English. */
import { primaryLanguage } from './english.ts';

/**
 * A (American), B (British, also Irish and South African), C (Canadian), D (Australian, also New Zealand). Z is British
 * with -ize, the spelling of Oxford University Press.
 */
export type SpellingRegion = 'A' | 'B' | 'Z' | 'C' | 'D';

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
  if (tag === null || primaryLanguage(tag) !== 'en') return null;
  const region = tag
    .split(/[-_]/)
    .find((part, i) => i > 0 && /^[a-z]{2}$/i.test(part))
    ?.toUpperCase();
  return region !== undefined && region in REGIONS ? region : null;
}

/** Whose spelling a region has, as `englishRegion` gives it. */
export function spellingRegion(region: string): SpellingRegion {
  return REGIONS[region]!;
}

let spellings: Spellings | undefined;

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
      const texts = form.includes('/') ? form.split('/') : [form, form.replace(/z(?!.*z)/, 's')];
      for (const [column, text] of texts.entries())
        forms.set(text, { word, column, spellings: texts, best, accepted });
    }
  }
  return forms;
}
