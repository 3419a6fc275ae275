import { defineRule } from 'brandlint/rule';
import { type PackWords, packFindings, preparePacks } from '../packs.ts';

export default defineRule<Record<string, never>, PackWords>({
  name: 'tone/inclusive',
  summary: 'Copy has no words that leave readers out or hurt them.',
  severity: 'warning',
  messages: {
    word: { text: '"{actual}" leaves readers out or hurts them: {advice}{because}.' },
    mild: { text: '"{actual}" may jar with readers: {advice}{because}.', severity: 'info' },
  },
  needs: ['voice.packs', 'voice.allow'],
  prepare: (guide) => preparePacks(guide, 'tone/inclusive'),
  check: (asset, { guide, prepared }) =>
    packFindings(asset, guide, prepared, { usual: 'word', otherwise: 'say it another way' }),
});
