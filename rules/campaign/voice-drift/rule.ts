import { defineRule, type Fact } from 'brandlint/rule';
import { type Comparison, compare } from '../compare.ts';

const voices: Comparison = {
  kind: 'voice',
  // A brief says what is offered; how the reader is spoken to is the assets' own to agree on.
  briefing: () => null,
  isSame: (a, b) => a.value === b.value,
  say: ({ text, value }: Fact) => `"${text}" (${value})`,
};

export default defineRule({
  name: 'campaign/voice-drift',
  summary: 'Every asset of a campaign speaks to its reader in one form.',
  severity: 'warning',
  messages: {
    lone: {
      text: 'This asset speaks to its reader with {actual}; {others} others of the campaign do with {expected}.',
    },
    split: {
      text: 'The campaign does not agree on how it speaks to its reader: {actual} here, {values} elsewhere. Settle on one form.',
      severity: 'info',
    },
  },
  campaign: (campaign) => compare(campaign, voices),
});
