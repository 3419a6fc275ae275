/** A rule's cases as a table: the same copy in every format that can hold it. */
import { type RuleCase, testRule } from 'brandlint';
import type { Rule } from 'brandlint/rule';
import { describe, it } from 'vitest';
import { readers } from '../src/readers/registry.generated.ts';
import { entryFor } from '../src/readers/registry.ts';

export interface TableCase extends Omit<RuleCase, 'file'> {
  /** File names, each a case of its own. Default: plain text and markdown. */
  readonly files?: readonly string[];
}

/** Whether some reader reads such a file. */
export function isRead(file: string): boolean {
  return entryFor(readers, file) !== undefined;
}

/** One test a case and file. What the case leaves out, `defaults` says. */
export function ruleTable(
  rule: Rule,
  defaults: Partial<TableCase>,
  cases: Readonly<Record<string, TableCase>>,
): void {
  describe.each(Object.entries(cases))('%s', (_, own) => {
    const { files = ['copy.txt', 'copy.md'], ...test } = { ...defaults, ...own };
    for (const file of files) it.skipIf(!isRead(file))(`in ${file}`, () => testRule(rule, { ...test, file }));
  });
}
