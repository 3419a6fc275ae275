import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the name in the guide or the place in the pack's file. */
export default defineRule({
  name: 'guide/pack',
  summary: 'Every word pack the guide names can be used.',
  severity: 'error',
  messages: {
    unknown: { text: 'There is no word pack "{actual}", so its words are not looked for. {hint}' },
    file: { text: '{problem} {hint}' },
  },
});
