/** The public API. */
export * from './model/index.ts';
export { defineRule, type RuleDefinition } from './define-rule.ts';
export { type RunOptions as LintOptions, run as lint } from './lint/run.ts';
export type { AssetSummary, FileResult, LocatedFinding, LocatedRelated, Place, Results, Summary } from './lint/results.ts';
export { guideOf, type RuleCase, testRule } from './test-rule.ts';
