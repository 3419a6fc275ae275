import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the guide's `suppress` entry. */
export default defineRule({
  name: 'suppress/expired',
  summary: 'No suppression of the guide has outlived its date.',
  severity: 'warning',
  messages: {
    expired: {
      text: 'This suppression ended on {until}, so what it covered is reported again. Remove it, or set a new "until".',
    },
  },
});
