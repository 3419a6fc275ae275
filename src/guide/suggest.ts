import { closest, distance } from 'fastest-levenshtein';

/** The known name a person may have meant, or null when none is near. Capitals are not a difference. */
export function nearest(name: string, known: readonly string[]): string | null {
  const best =
    known.length > 0
      ? closest(
          name.toLowerCase(),
          known.map((candidate) => candidate.toLowerCase()),
        )
      : null;
  const meant = known.find((candidate) => candidate.toLowerCase() === best);
  if (best === null || meant === undefined || meant === name) return null;
  return distance(name.toLowerCase(), best) <= Math.max(1, Math.floor(name.length / 3)) ? meant : null;
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
