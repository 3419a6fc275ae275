import { defineRule } from 'brandlint/rule';

/** Reported by the engine, in the words of the reader that met the fault. */
export default defineRule({
  name: 'file/malformed',
  summary: 'Every file follows the grammar of its format.',
  severity: 'error',
  messages: { malformed: { text: '{problem}' } },
});
