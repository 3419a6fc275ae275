/** The public API. */
export * from './model/index.ts';
export { defineRule, type RuleDefinition } from './define-rule.ts';
export { guideOf, type RuleCase, testRule } from './test-rule.ts';
