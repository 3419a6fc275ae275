import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the key in the guide. */
export default defineRule({
  name: 'guide/language',
  summary: 'The language of the guide is one.',
  severity: 'error',
  messages: {
    unknown: {
      text: 'There is no language "{actual}", so what depends on it is not checked. Write one such as en-AU, fr or pt-BR.',
    },
    alias: { text: '"{actual}" is written {expected}.', severity: 'warning' },
  },
});
