/**
 * What a rule imports, ours and a third party's alike: the vocabulary, `defineRule` and the pure modules of the trade.
 */

export {
  type Channel,
  channelNamed,
  type Limit,
  type LimitKind,
  loadUnits,
  ownLimitsOn,
  type Span,
  type TextUnit,
  type Unit,
  type Units,
} from './channels/index.ts';
export { foreignTo, type Parts, partsOf } from './channels/units/gsm-septets.ts';
export * from './color/index.ts';
export { defineRule, type RuleDefinition } from './define-rule.ts';
export * from './email/index.ts';
export * from './facts/index.ts';
export * from './image/index.ts';
export * from './language/index.ts';
export * from './links/index.ts';
export * from './model/index.ts';
