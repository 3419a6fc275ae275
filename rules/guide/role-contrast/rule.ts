import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the place in the guide or in the file it names. */
export default defineRule({
  name: 'guide/role-contrast',
  summary: 'Every ground that the guide allows has a colour that can be read on it.',
  severity: 'warning',
  messages: {
    contradiction: {
      text: 'On {background}, which is in "{ground}", nothing in "{role}" can be read: {actual}, the {which}, has a contrast of {ratio}, and {level} needs {expected}. Add a colour that reaches it, or take the ground out.',
      severity: 'error',
    },
    low: {
      text: 'On {background}, which is in "{ground}", nothing in "{role}" can be read: {actual}, the {which}, has a contrast of {ratio}, and WCAG {level} needs {expected}. Add a colour that reaches it, or take the ground out.',
    },
  },
});
