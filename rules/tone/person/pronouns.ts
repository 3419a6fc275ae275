/** The pronouns of a speaker and a reader, and what each is when somebody else speaks. */

export type Group = 'singular' | 'plural' | 'reader';

export interface Pronoun {
  readonly group: Group;
  /** `I`, `me`, `my`, `mine`, `myself` of the first person singular; the same job in the others. */
  readonly job: 'subject' | 'object' | 'determiner' | 'possessive' | 'reflexive';
  /** What is joined to it: `'m`, `'ve`; else empty. */
  readonly suffix: string;
}

const JOBS = ['subject', 'object', 'determiner', 'possessive', 'reflexive'] as const;

const FORMS: Readonly<Record<Group, Readonly<Record<Pronoun['job'], string>>>> = {
  singular: { subject: 'I', object: 'me', determiner: 'my', possessive: 'mine', reflexive: 'myself' },
  plural: { subject: 'we', object: 'us', determiner: 'our', possessive: 'ours', reflexive: 'ourselves' },
  reader: { subject: 'you', object: 'you', determiner: 'your', possessive: 'yours', reflexive: 'yourself' },
};
const SUFFIXES = ['', "'m", "'re", "'ve", "'ll", "'d"];

/**
 * By the word as it stands. `US`, `ME` and `MY` are left out: countries, a state and sizes are written so. A small `i`
 * is left out, too: it counts things (`i.`, `i)`).
 */
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  Object.entries(FORMS).flatMap(([group, forms]) =>
    JOBS.flatMap((job) =>
      (job === 'subject' ? SUFFIXES : ['']).flatMap((suffix) => {
        const word = forms[job] + suffix;
        const pronoun: Pronoun = { group: group as Group, job, suffix };
        const capital = word[0]!.toUpperCase() + word.slice(1);
        const upper = /^(?:us|me|my)$/.test(word) ? [] : [word.toUpperCase()];
        return [word, capital, ...upper]
          .flatMap((form) => [form, form.replace("'", '’')])
          .map((form): [string, Pronoun] => [form, pronoun]);
      }),
    ),
  ),
);

/** The same word in the other number: `my` → `our`, `We're` → `I'm`. */
export function turned(word: string, { job, suffix }: Pronoun, into: 'singular' | 'plural'): string {
  const be = /^'(?:m|re)$/i.test(suffix);
  const end = be ? (into === 'singular' ? "'m" : "'re") : suffix;
  const apostrophe = word.includes('’') ? '’' : "'";
  const other = FORMS[into][job] + end.replace("'", apostrophe);
  return /^[A-Z]/.test(word) && word[0] !== 'I' ? other[0]!.toUpperCase() + other.slice(1) : other;
}
