import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the place in the guide or in the file it names. */
export default defineRule({
  name: 'guide/close-colors',
  summary: 'Every colour of the guide can be told from the others.',
  severity: 'warning',
  messages: {
    close: {
      text: '{actual} ({name}) cannot be told from {other}{where}. Give both the same value, or take one out.',
    },
    greys: {
      text: '{actual} ({name}) can hardly be told from {other}{where}. Take one out unless they only ever lie side by side.',
      severity: 'info',
    },
  },
});
