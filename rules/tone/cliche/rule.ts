import { defineRule } from 'brandlint/rule';
import { type PackWords, packFindings, preparePacks } from '../packs.ts';

export default defineRule<Record<string, never>, PackWords>({
  name: 'tone/cliche',
  summary: 'Copy has no worn-out phrases.',
  severity: 'warning',
  messages: {
    cliche: { text: '"{actual}" is worn out: {advice}{because}.' },
  },
  needs: ['voice.packs', 'voice.allow'],
  prepare: (guide) => preparePacks(guide, 'tone/cliche'),
  check: (asset, { guide, prepared }) =>
    packFindings(asset, guide, prepared, { usual: 'cliche', otherwise: 'leave it out or say what you mean' }),
});
