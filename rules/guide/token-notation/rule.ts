import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the place in the guide or in the file it names. */
export default defineRule({
  name: 'guide/token-notation',
  summary: 'Every colour token is written as Design Tokens 2025.10 has it.',
  severity: 'info',
  messages: {
    legacy: {
      text: '{actual} is a notation from before Design Tokens 2025.10, which writes a colour as {example}. It counts all the same.',
    },
  },
});
