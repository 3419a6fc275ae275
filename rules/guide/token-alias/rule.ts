import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the place in the guide or in the file it names. */
export default defineRule({
  name: 'guide/token-alias',
  summary: 'Every alias in a token file leads to a token.',
  severity: 'error',
  messages: {
    broken: { text: 'The alias {actual} leads nowhere. {hint}' },
    undefined: { text: 'No token file defines {actual}. {hint}', severity: 'warning' },
    elsewhere: {
      text: '{count} aliases of this file lead nowhere, {actual} first. Add the file that defines them ({names} names) to "color.tokens".',
      severity: 'warning',
    },
    circle: { text: '{actual} goes round in a circle: {circle}. Give one of them a value.' },
  },
});
