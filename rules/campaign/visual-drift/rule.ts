import { defineRule, difference, parseColor } from 'brandlint/rule';
import { type Comparison, compare } from '../compare.ts';

/** CIEDE2000: nearer than this, two buttons look alike. */
const ALIKE = 2;

const looks: Comparison = {
  kind: 'look',
  briefing: () => null,
  isSame: (a, b) => a.value === b.value || (a.subject === 'button' && isAlike(a.value, b.value)),
};

function isAlike(a: string, b: string): boolean {
  const [one, other] = [parseColor(a), parseColor(b)];
  return one !== null && other !== null && difference(one, other) < ALIKE;
}

export default defineRule({
  name: 'campaign/visual-drift',
  summary: 'Every asset of a campaign has the same buttons and the same logo.',
  severity: 'warning',
  messages: {
    lone: { text: '{actual} stands here; {others} others of the campaign have {expected}.' },
    split: {
      text: 'The campaign does not look like one: {actual} here, {values} elsewhere. Settle on one.',
      severity: 'info',
    },
  },
  campaign: (campaign) => compare(campaign, looks),
});
