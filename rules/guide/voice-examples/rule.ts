import { defineRule } from 'brandlint/rule';

/** Reported by the engine, at the guide's own place. */
export default defineRule({
  name: 'guide/voice-examples',
  summary: 'The examples of the voice are there, in English, and enough to learn from.',
  severity: 'warning',
  messages: {
    missing: {
      text: 'No file that brandlint reads matches "{actual}", so no voice is learnt from it. {hint}',
    },
    empty: {
      text: 'There is no running text in "{actual}" ({files}), so no voice is learnt from it. Put texts there that have whole sentences.',
    },
    language: {
      text: 'The texts in "{actual}" ({files}) are not in English, and brandlint learns English voices only.',
    },
    few: {
      text: '"{key}" holds {texts} with {words}: too little to learn a voice from. Add some until there are at least {leastTexts} texts and {leastWords} words; the more, the better.',
    },
  },
});
