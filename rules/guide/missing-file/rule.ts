import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the guide's own place. */
export default defineRule({
  name: 'guide/missing-file',
  summary: 'Every file the guide names is there.',
  severity: 'error',
  messages: { missing: { text: 'The guide names the file "{actual}", and it does not exist. {hint}' } },
});
