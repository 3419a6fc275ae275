import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name a person may have meant, or null when none is near: up to four of ten letters differ, or one is the
 * start of the other (`warn`). Capitals are not a difference.
 */
export function nearest(name: string, known: readonly string[]): string | null {
  const typed = name.toLowerCase();
  const candidates = known
    .filter((candidate) => candidate !== name)
    .map((candidate) => candidate.toLowerCase());
  if (candidates.length === 0) return null;
  const best = closest(typed, candidates);
  const meant =
    distance(typed, best) <= Math.max(1, Math.floor(name.length * 0.4))
      ? best
      : candidates.find(
          (candidate) => typed.length > 2 && (candidate.startsWith(typed) || typed.startsWith(candidate)),
        );
  return known.find((candidate) => candidate.toLowerCase() === meant) ?? null;
}

/** `Did you mean "color"?`, or the fallback. */
export function didYouMean(
  name: string,
  known: readonly string[],
  otherwise: string | null = null,
): string | null {
  const meant = nearest(name, known);
  return meant === null ? otherwise : `Did you mean "${meant}"?`;
}

/** `a, b or c` */
export function anyOf(values: readonly unknown[]): string {
  const words = values.map(String);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
