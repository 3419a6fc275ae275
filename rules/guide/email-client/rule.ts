import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the key in the guide. */
export default defineRule({
  name: 'guide/email-client',
  summary: 'The email clients that the guide names exist.',
  severity: 'error',
  messages: {
    unknown: {
      text: 'There is no email client "{actual}" on caniemail.com, so no email is held to it. Write one such as gmail, outlook.windows or apple-mail.ios.',
    },
    near: {
      text: 'There is no email client "{actual}" on caniemail.com, so no email is held to it. If you mean {expected}, write that.',
    },
  },
});
