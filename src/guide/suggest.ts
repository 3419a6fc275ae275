import { nearest } from '../model/nearest.ts';

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
