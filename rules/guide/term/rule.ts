import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the term in the guide. */
export default defineRule({
  name: 'guide/term',
  summary: 'Every term of the guide says something, and no two contradict each other.',
  severity: 'error',
  messages: {
    silent: {
      text: 'This term does not say what is wrong, so nothing is looked for. Give it "use" with "not", or "name", "avoid" or "pattern".',
    },
    pattern: {
      text: 'The pattern "{actual}" cannot be used: {reason}. The other terms are held to.',
    },
    itself: { text: '"{actual}" is both right and wrong in this term. Take it out of one of the two.' },
    contradiction: {
      text: '"{actual}" is wrong here and right in another term{where}. Take it out of one of the two.',
    },
    twice: {
      text: 'Instead of "{actual}" this term says {expected}, and another one{where} says {other}. Make them one term.',
      severity: 'warning',
    },
    name: {
      text: 'The name "{actual}" is written "{other}" in another term{where}. Keep one, or list it under "forms".',
    },
  },
});
