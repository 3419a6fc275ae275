/** What the guide's terms ask to look for, and what to leave alone. */
import { type BrandGuide, foldSpelling, type Phrase, type Term } from 'brandlint/rule';

export interface ListedForm {
  readonly term: Term;
  /** The wrong form as the guide lists it. */
  readonly form: string;
  /** It differs from the right form by its capitals alone. */
  readonly onlyCase: boolean;
}

const lower = (form: string): string => foldSpelling(form).toLowerCase();
const letters = (form: string): string => lower(form).replace(/[\s'-]/g, '');

/** Wrong forms with what is wrong about them; right forms and names with `null`: a wrong form inside one is no fault. */
export function phrasesOf(guide: BrandGuide): readonly Phrase<ListedForm | null>[] {
  const rights = new Set(guide.terms.flatMap(({ right, forms }) => [...right, ...forms]).map(lower));
  const wrong = guide.terms
    .filter(({ kind }) => kind !== 'name')
    .flatMap((term) => term.wrong.flatMap((form) => wrongForms(term, form, rights)));
  const names = [
    ...guide.names,
    ...guide.terms.flatMap(({ kind, right, forms }) => (kind === 'name' ? [...right, ...forms] : [])),
  ];
  const words = guide.terms.flatMap(({ kind, right, wrong }) => (kind === 'name' ? wrong : right));
  return [
    ...wrong,
    // `Simply` may be a name and `simply` a word to avoid; a name of several words is one in any case.
    ...names.map((text) => ({ text, value: null, caseSensitive: !/\s/.test(text.trim()) })),
    ...words.map((text) => ({ text, value: null })),
  ];
}

function wrongForms(term: Term, form: string, rights: ReadonlySet<string>): Phrase<ListedForm>[] {
  const onlyCase = term.right.some((right) => lower(right) === lower(form));
  // Another spelling of the right word stays wrong in a compound (`ebike-friendly`); another word does not (`sugar-free`).
  const sameWord = term.kind === 'use' && term.right.some((right) => letters(right) === letters(form));
  const phrase = {
    value: { term, form, onlyCase },
    caseSensitive: term.caseSensitive || onlyCase,
    alone: !sameWord,
  };
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
