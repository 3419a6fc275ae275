/** What the parts of the rule find: a stretch of a text and how it is written instead. */
import type { Stretch } from 'brandlint/rule';

export interface Misfit extends Stretch {
  readonly messageId: 'number' | 'form' | 'ambiguous' | 'convention';
  readonly expected: string | null;
  /** The key of `voice.numbers`, or null where no key says it. */
  readonly key: 'spell-out' | 'dates' | 'times' | 'ranges' | 'percent' | null;
  /** What replaces it, where that is not all of the stretch by `expected`. */
  readonly edit?: Stretch & { readonly text: string };
  readonly isSafe: boolean;
  readonly data?: Readonly<Record<string, string>>;
}

/** Spaces that stand inside a number, a time or an amount. */
export const SPACE = '[ \\u00A0\\u202F\\u2009]';
