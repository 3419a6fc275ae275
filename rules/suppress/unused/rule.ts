import { defineRule } from 'brandlint/rule';

/** Reported by the engine, which alone knows what a suppression covered. */
export default defineRule({
  name: 'suppress/unused',
  summary: 'Every suppression still covers something.',
  severity: 'warning',
  messages: {
    unused: { text: 'This comment suppresses {rules}, but there is nothing to suppress. Remove it.' },
    unknown: {
      text: 'This comment suppresses "{actual}", and no rule has that name. "brandlint rules" lists them.',
    },
  },
});
