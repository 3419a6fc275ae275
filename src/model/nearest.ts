import { distance } from 'fastest-levenshtein';

/**
 * The candidate a person may have meant, for a did-you-mean; null when none is near: up to four of ten letters differ,
 * or one is the start of the other (`warn`). Capitals are not a difference.
 */
export function nearest(given: string, candidates: Iterable<string>): string | null {
  const typed = given.toLowerCase();
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(typed.length * 0.4)) + 1;
  let begun: string | null = null;
  for (const candidate of candidates) {
    if (candidate === given) continue;
    const known = candidate.toLowerCase();
    const edits = distance(typed, known);
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
    if (typed.length > 2 && (known.startsWith(typed) || typed.startsWith(known))) begun ??= candidate;
  }
  return best ?? begun;
}
