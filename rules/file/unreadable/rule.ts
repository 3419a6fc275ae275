import { defineRule } from 'brandlint/rule';

/** Reported by the engine: a file that cannot be read holds no asset a rule could check. */
export default defineRule({
  name: 'file/unreadable',
  summary: 'Every file can be read.',
  severity: 'error',
  messages: {
    permission: {
      text: 'This file cannot be opened: {reason}. Mend that, or add it to "ignore" in the guide.',
    },
    binary: {
      text: 'This file holds binary data, not text. Replace it with the text it should hold, or add it to "ignore" in the guide.',
    },
    encoding: {
      text: 'This file is no UTF-8 text{declared}: the byte at this place stands for no character. Save it as UTF-8.',
    },
    document: { text: 'This file cannot be read: it {reason}.' },
    large: {
      text: 'This file is {size} MB; brandlint reads files up to {limit} MB. Split it, or add it to "ignore" in the guide.',
    },
  },
});
