/** What the guide's terms ask to look for, and what to leave alone. */
import type { Allowed, BrandGuide, Term, WordEntry } from 'brandlint/rule';

export interface TermEntry extends WordEntry {
  readonly term: Term;
}

export function entriesOf(guide: BrandGuide): readonly TermEntry[] {
  return guide.terms
    .filter(({ kind, wrong, pattern }) => kind !== 'name' && (wrong.length > 0 || pattern !== null))
    .map((term) => ({
      term,
      avoid: term.wrong,
      use: term.right,
      because: term.because,
      inflect: term.inflect,
      unless: term.unless,
      caseSensitive: term.caseSensitive,
      source: term.source,
    }));
}

/** Names and right forms: a wrong form inside one is no fault. */
export function allowedOf(guide: BrandGuide): readonly Allowed[] {
  const names = [
    ...guide.names,
    ...guide.terms.flatMap(({ kind, right, forms }) => (kind === 'name' ? [...right, ...forms] : [])),
  ];
  const words = guide.terms.flatMap(({ kind, right, wrong }) => (kind === 'name' ? wrong : right));
  return [
    // `Simply` may be a name and `simply` a word to avoid; a name of several words is one in any case.
    ...names.map((text) => ({ text, caseSensitive: !/\s/.test(text.trim()) })),
    ...words.map((text) => ({ text })),
  ];
}
