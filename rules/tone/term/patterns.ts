/** Terms that a guide writes as a pattern. */
import { compilePattern, type Pattern, PatternError } from 'brandlint/rule';
import type { TermEntry } from './entries.ts';

export interface TermPattern {
  readonly pattern: Pattern;
  readonly entry: TermEntry;
}

/** One that cannot be compiled is left out: `guide/term` says so at its place. */
export async function patternsOf(entries: readonly TermEntry[]): Promise<readonly TermPattern[]> {
  const compiled = await Promise.all(
    entries.map(async (entry): Promise<TermPattern | null> => {
      const { pattern, caseSensitive } = entry.term;
      if (pattern === null) return null;
      try {
        return { pattern: await compilePattern(pattern, { caseSensitive }), entry };
      } catch (error) {
        if (error instanceof PatternError) return null;
        throw error;
      }
    }),
  );
  return compiled.filter((pattern) => pattern !== null);
}
