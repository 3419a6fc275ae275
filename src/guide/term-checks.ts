/** Terms that say nothing or contradict each other, and a language that is none. */
import { compilePattern, foldSpelling, isOnChannel, nameKey, PatternError } from '../language/index.ts';
import type { BrandGuide, GuideFault, Term } from '../model/index.ts';

const lower = (form: string): string => foldSpelling(form.trim()).toLowerCase();

export function termFaults({ terms, places }: BrandGuide): GuideFault[] {
  const where = ({ source }: Term): string => {
    const place = places[source];
    return place ? ` (${place.path}:${place.line})` : '';
  };
  const fault = (term: Term, messageId: string, more: Partial<GuideFault> = {}): GuideFault => ({
    rule: 'guide/term',
    messageId,
    at: term.source,
    source: term.source,
    ...more,
  });
  /** Right form as compared → the term that has it. */
  const rights = new Map<string, Term[]>();
  for (const term of terms)
    for (const form of rightForms(term)) rights.set(form, [...(rights.get(form) ?? []), term]);
  const wrongs = new Map<string, Term>();
  const names = new Map<string, { readonly form: string; readonly term: Term }>();
  const faults: GuideFault[] = [];

  for (const term of terms) {
    if (isSilent(term)) {
      faults.push(fault(term, 'silent'));
      continue;
    }
    for (const form of term.wrong) {
      const key = keyOf(term, form);
      const right = rights.get(key)?.filter((other) => holdTogether(term, other)) ?? [];
      // A name in another case than its own is wrong by itself; only the very form contradicts.
      if (right.includes(term)) {
        if (term.kind !== 'avoid') faults.push(fault(term, 'itself', { actual: form }));
      } else if (right[0]) {
        faults.push(fault(term, 'contradiction', { actual: form, data: { where: where(right[0]) } }));
      }
      const other = wrongs.get(key);
      if (!other) wrongs.set(key, term);
      else if (holdTogether(term, other) && sayings(term) !== sayings(other) && term.kind !== 'name') {
        faults.push(
          fault(term, 'twice', {
            actual: form,
            expected: sayings(term),
            data: { other: sayings(other), where: where(other) },
          }),
        );
      }
    }
    if (term.kind !== 'name') continue;
    for (const form of [...term.right, ...term.forms]) {
      const known = names.get(nameKey(form));
      if (!known) names.set(nameKey(form), { form, term });
      else if (known.term !== term && foldSpelling(known.form) !== foldSpelling(form)) {
        faults.push(
          fault(term, 'name', { actual: form, data: { other: known.form, where: where(known.term) } }),
        );
      }
    }
  }
  return faults;
}

/** Patterns that are none. They are compiled to know it, so a guide without any does not pay for it. */
export async function patternFaults({ terms }: BrandGuide): Promise<readonly GuideFault[]> {
  const checked = terms.map(async ({ pattern, caseSensitive, source }): Promise<GuideFault[]> => {
    if (pattern === null) return [];
    try {
      await compilePattern(pattern, { caseSensitive });
      return [];
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      const at = `${source}.pattern`;
      const data = { reason: error.message };
      return [{ rule: 'guide/term', messageId: 'pattern', at, source: at, actual: pattern, data }];
    }
  });
  return (await Promise.all(checked)).flat();
}

function isSilent({ kind, wrong, pattern }: Term): boolean {
  return kind !== 'name' && wrong.length === 0 && pattern === null;
}

/** Capitals count where a term says so, in names, and where nothing else tells its wrong form from its right one. */
function keyOf(term: Term, form: string): string {
  const minds =
    term.caseSensitive || term.kind === 'name' || term.right.some((right) => lower(right) === lower(form));
  return minds ? foldSpelling(form.trim()) : lower(form);
}

function rightForms(term: Term): string[] {
  const forms = [...(term.kind === 'avoid' ? [] : term.right), ...term.forms];
  return [...new Set(forms.flatMap((form) => [foldSpelling(form.trim()), lower(form)]))];
}

function sayings({ right }: Term): string {
  return right.length === 0 ? 'nothing' : right.map((form) => `"${form}"`).join(' or ');
}

/** Terms for different channels may say different things. */
function holdTogether(a: Term, b: Term): boolean {
  if (a.channels.length === 0 || b.channels.length === 0) return true;
  return (
    a.channels.some((channel) => isOnChannel(b.channels, channel)) ||
    b.channels.some((channel) => isOnChannel(a.channels, channel))
  );
}

/** The tags most guides have: the Unicode data need not be asked. */
const COMMON = /^(?:en(?:-(?:AU|CA|GB|IE|NZ|US|ZA))?|de|es|fr|it|nl|pt(?:-BR)?|sv|da|pl|ja)$/;

export function languageFaults({ language }: BrandGuide): GuideFault[] {
  if (language === null || COMMON.test(language)) return [];
  const at = 'voice.language';
  const fault = { rule: 'guide/language', at, source: at, actual: language };
  const [canonical = language] = canonicalOf(language);
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(canonical);
  if (name === undefined || /unknown/i.test(name)) return [{ ...fault, messageId: 'unknown' }];
  return canonical.toLowerCase() === language.toLowerCase()
    ? []
    : [{ ...fault, messageId: 'alias', expected: canonical }];
}

function canonicalOf(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return [];
  }
}
