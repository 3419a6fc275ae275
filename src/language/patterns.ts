/**
 * Patterns that a guide brings. They run in re2js, a port of RE2: in time proportional to the text, whatever they hold,
 * where JavaScript's own engine takes years for `(a+)+b`.
 */
import type { Stretch } from './verbatim.ts';
import { isWordEnd, isWordStart } from './words.ts';

export interface Pattern {
  /** Its matches that are whole words, in order. */
  matches(text: string): Stretch[];
}

/** Why a pattern is none, in words that go after "because". */
export class PatternError extends Error {}

/** re2js's own words → ours. */
const REASONS: readonly (readonly [RegExp, (part: string) => string])[] = [
  [/^missing closing [)\]]/, () => 'a bracket is not closed'],
  [/^unexpected \)/, () => 'a bracket is closed that was not opened'],
  [/^missing argument to repetition|^invalid nested repetition/, (part) => `"${part}" has nothing to repeat`],
  [/^invalid repeat count/, (part) => `"${part}" is no count from 0 to 1000`],
  [
    /^(?:invalid or unsupported Perl syntax|invalid named capture)/,
    (part) => `"${part}" looks around, which patterns here cannot`,
  ],
  [/^invalid escape sequence/, (part) => `"${part}" is no sign that patterns here know`],
  [/^trailing backslash/, () => 'it ends with a backslash'],
  [/^invalid character class range/, (part) => `"${part}" is no class of characters`],
];

/**
 * @param source RE2's syntax: no look-around, no back references.
 * @throws PatternError, also for a pattern that matches nothing at all, everywhere.
 */
export async function compilePattern(
  source: string,
  { caseSensitive = false }: { readonly caseSensitive?: boolean } = {},
): Promise<Pattern> {
  const { RE2JS, RE2JSSyntaxException } = await import('re2js');
  let compiled: InstanceType<typeof RE2JS>;
  try {
    compiled = RE2JS.compile(source, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    const { error: what, input } = error as unknown as { error: string; input: string | null };
    const reason = REASONS.find(([known]) => known.test(what))?.[1](input ?? '');
    throw new PatternError(reason ?? what);
  }
  if (compiled.matches('')) throw new PatternError('it matches where there is nothing');
  return {
    matches(text) {
      const found: Stretch[] = [];
      const matcher = compiled.matcher(text);
      while (matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        if (end > start && isWordStart(text, start) && isWordEnd(text, end)) found.push({ start, end });
      }
      return found;
    },
  };
}
