import type { Rule } from './model/index.ts';

/** A rule as written: what is left out is empty. */
export type RuleDefinition<Options, Prepared, Kept = never> = Pick<
  Rule<Options, Prepared, Kept>,
  'name' | 'summary' | 'severity' | 'messages'
> &
  Partial<Rule<Options, Prepared, Kept>>;

/**
 * Checks nothing at run time; it gives a rule its types and fills what is left out.
 *
 * @example
 * export default defineRule({
 *   name: 'acme/no-shouting',
 *   summary: 'Headings do not shout.',
 *   severity: 'warning',
 *   messages: { caps: { text: 'This heading is all capitals. Write it in sentence case.' } },
 *   *check(asset) {
 *     for (const run of asset.runs) {
 *       if (run.role === 'heading' && /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u.test(run.content.text)) {
 *         yield { messageId: 'caps', range: rangeOf(run.content), actual: run.content.text };
 *       }
 *     }
 *   },
 * });
 */
export function defineRule<Options = Record<string, never>, Prepared = Record<string, never>, Kept = never>(
  definition: RuleDefinition<Options, Prepared, Kept>,
): Rule<Options, Prepared, Kept> {
  return {
    fixable: false,
    options: {},
    needs: [],
    prepare: () => ({}) as Prepared,
    check: () => [],
    // What has neither reports on files and guides, and has nothing to do with any asset.
    ...(definition.check || definition.collect ? {} : { looksAt: [] }),
    ...definition,
  };
}
