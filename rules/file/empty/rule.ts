import { defineRule } from 'brandlint/rule';

/** Reported by the engine: an empty file gives a reader nothing to make an asset of. */
export default defineRule({
  name: 'file/empty',
  summary: 'No file is empty.',
  severity: 'warning',
  messages: {
    empty: { text: 'This file is empty: there is nothing to check. Write its copy or delete it.' },
  },
});
