/** The public API. */

export { defineRule, type RuleDefinition } from './define-rule.ts';
export type {
  AssetSummary,
  FileResult,
  LocatedFinding,
  LocatedRelated,
  Place,
  Results,
  Summary,
} from './lint/results.ts';
export { type RunOptions as LintOptions, run as lint } from './lint/run.ts';
export * from './model/index.ts';
export { type CampaignCase, guideOf, type RuleCase, testCampaign, testRule } from './test-rule.ts';
