/** Sentences word by word, for those that must stand as they are. */

export interface Wording {
  /** With their case; quotes and hyphens in one form. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A word, a number with its sign, or a sign of its own meaning. */
const WORD = /[$€£]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑'’ʼ.,:/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\s?%?|&/gu;

/** Merge tags, white space and marks between words do not count. */
export function wordingOf(text: string): Wording {
  const wording = { words: [] as string[], starts: [] as number[], ends: [] as number[] };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    wording.words.push(word.normalize('NFC').replace(/[‐‑]/g, '-').replace(/[’ʼ]/g, "'").replace(/\s/g, ''));
    wording.starts.push(index);
    wording.ends.push(index + word.trimEnd().length);
  }
  return wording;
}

export const wordingKey = (text: string): string => wordingOf(text).words.join(' ');

/** One step of a comparison: null on a side where the word stands only on the other. */
export type Step = readonly [a: number | null, b: number | null];

/** The longest row of words that both have in one order, case aside; at most a few hundred words each. */
export function align(a: readonly string[], b: readonly string[]): Step[] {
  const [one, other] = [a.map((word) => word.toLowerCase()), b.map((word) => word.toLowerCase())];
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      longest[i * width + j] =
        one[i] === other[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) steps.push([i++, j++]);
    else if (
      j >= other.length ||
      (i < one.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    )
      steps.push([i++, null]);
    else steps.push([null, j++]);
  }
  return steps;
}

export const sharedIn = (steps: readonly Step[]): number =>
  steps.filter(([a, b]) => a !== null && b !== null).length;
