import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the place in the guide or in the file it names. */
export default defineRule({
  name: 'guide/token-file',
  summary: 'Every token file can be read and every colour in it is one.',
  severity: 'error',
  messages: {
    unreadable: { text: 'The token file "{actual}" cannot be read: {reason}.' },
    address: {
      text: 'The token file "{actual}" is on the web, and brandlint reads files only. Save it beside the guide.',
    },
    kind: {
      text: 'brandlint reads no colours from "{actual}". Name a .json, .tokens, .css or .yaml file; most tools can build one.',
    },
    syntax: { text: 'This token file cannot be read, and none of its colours count: {fault}' },
    deep: {
      text: 'This token file cannot be read, and none of its colours count: it nests more than {levels} levels.',
    },
    many: {
      text: 'This file makes more than {count} tokens by extending groups; the rest is left out.',
      severity: 'warning',
    },
    empty: {
      text: 'No colour was found in "{actual}". Check that it is the file with the colours.',
      severity: 'warning',
    },
    value: { text: 'The value of {actual} is no colour. {problem}', severity: 'warning' },
    untyped: {
      text: '{actual} has no "$type", so it does not count as a colour ({count} such in this file). Give it or its group "$type": "color".',
      severity: 'warning',
    },
  },
});
