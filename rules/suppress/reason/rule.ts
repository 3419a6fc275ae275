import { defineRule } from 'brandlint/rule';

/** Reported by the engine. */
export default defineRule({
  name: 'suppress/reason',
  summary: 'Every suppression gives its reason.',
  severity: 'warning',
  messages: {
    missing: { text: 'This comment suppresses {rules} without saying why. Add a reason after " -- ".' },
  },
});
