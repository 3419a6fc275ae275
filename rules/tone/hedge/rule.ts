import { defineRule } from 'brandlint/rule';
import { type PackWords, packFindings, preparePacks } from '../packs.ts';

export default defineRule<Record<string, never>, PackWords>({
  name: 'tone/hedge',
  summary: 'Copy does not take back half of what it says.',
  severity: 'info',
  messages: {
    hedge: { text: '"{actual}" weakens what you say: {advice}{because}.' },
  },
  needs: ['voice.packs', 'voice.allow'],
  prepare: (guide) => preparePacks(guide, 'tone/hedge'),
  check: (asset, { guide, prepared }) =>
    packFindings(asset, guide, prepared, {
      usual: 'hedge',
      otherwise: 'leave it out, or say what is certain',
    }),
});
