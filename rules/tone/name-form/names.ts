/** The guide's names, by every way to spell them. */
import { type BrandGuide, compileMatcher, foldSpelling, type Matcher, nameKey } from 'brandlint/rule';

/** One right form of a name, and what is known of its other spellings. */
export interface NameForm {
  readonly form: string;
  readonly never: readonly string[];
  /** Its key is that of a wrong form only: `Harbor & Pine` is no spelling of `Harbour & Pine` that follows from it. */
  readonly onlyListed: boolean;
  readonly because: string | null;
  readonly source: string;
}

export interface Names {
  readonly matcher: Matcher<NameForm>;
  /** Every form the guide calls right, as written. */
  readonly right: ReadonlySet<string>;
}

/** The shortest key that is looked for unless the guide lists the spelling: `hp` and `x` are too many other things. */
const SHORTEST = 3;

export function namesOf(guide: BrandGuide): Names | null {
  const named = [
    ...guide.names.map((form) => ({
      forms: [form],
      wrong: [] as readonly string[],
      because: null,
      source: 'meta.name',
    })),
    ...guide.terms
      .filter(({ kind }) => kind === 'name')
      .map(({ right, forms, wrong, because, source }) => ({
        forms: [...right, ...forms],
        wrong,
        because,
        source,
      })),
  ];
  if (named.length === 0) return null;
  const byKey = new Map<string, NameForm>();
  for (const { forms, wrong, because, source } of named) {
    const keys = new Set(forms.map(nameKey));
    for (const form of forms) {
      const key = nameKey(form);
      const known = byKey.get(key);
      // A name of the guide that is a term, too, has the term's word on it. Of two right forms with one key the first is it.
      if (known && (known.source === source || known.source !== 'meta.name')) continue;
      const never = wrong.filter((spelling) => nameKey(spelling) === key);
      byKey.set(key, {
        form: known?.form ?? form,
        never,
        onlyListed: key.length < SHORTEST,
        because,
        source,
      });
    }
    for (const spelling of wrong.filter((spelling) => !keys.has(nameKey(spelling)))) {
      const key = nameKey(spelling);
      const never = [...(byKey.get(key)?.never ?? []), spelling];
      byKey.set(key, { form: forms[0]!, never, onlyListed: true, because, source });
    }
  }
  const phrases = Array.from(byKey, ([key, value]) => ({ text: key, value }));
  const right = new Set(
    [...named.flatMap(({ forms }) => forms), ...guide.terms.flatMap((term) => term.right)].map(foldSpelling),
  );
  return { matcher: compileMatcher(phrases, { fold: 'name' }), right };
}
