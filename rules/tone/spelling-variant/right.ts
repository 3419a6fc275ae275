/** Which spelling a region wants. */
import { type SpellingForm, type SpellingRegion, spellingRegion } from 'brandlint/rule';

export type Ize = 'ise' | 'ize' | 'either';

/**
 * Unless the options say otherwise. Both are British, and Irish and South African with it: -ize is the spelling of
 * Oxford University Press. The style manuals of Australia and New Zealand want -ise.
 */
function usualIze(region: string): Ize {
  return region === 'AU' || region === 'NZ' ? 'ise' : 'either';
}

/**
 * The spelling that is right where `form` stands, or null where `form` is right itself or nobody says which is.
 * @param region As `englishRegion` gives it.
 */
export function rightSpelling(form: SpellingForm, region: string, chosen: Ize | undefined): string | null {
  const own = spellingRegion(region);
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
