import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the place in the brief. */
export default defineRule({
  name: 'campaign/brief',
  summary: 'Every brief can be followed: its days, channels, zones and prices exist and agree.',
  severity: 'error',
  messages: {
    invalid: { text: '{problem} {hint}' },
    double: {
      text: 'There are two briefs for the campaign "{actual}": this one and {other}. Rename one, or join them.',
    },
    missing: { text: 'There is no brief "{actual}". Correct its path, or delete the key.' },
  },
});
