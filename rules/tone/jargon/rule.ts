import { defineRule } from 'brandlint/rule';
import { type PackWords, packFindings, preparePacks } from '../packs.ts';

export default defineRule<Record<string, never>, PackWords>({
  name: 'tone/jargon',
  summary: 'Copy says it in plain words.',
  severity: 'warning',
  messages: {
    word: { text: '"{actual}" is not plain English: {advice}{because}.' },
    mild: { text: '"{actual}" has a plainer word: {advice}{because}.', severity: 'info' },
  },
  needs: ['voice.packs', 'voice.allow'],
  prepare: (guide) => preparePacks(guide, 'tone/jargon'),
  check: (asset, { guide, prepared }) =>
    packFindings(asset, guide, prepared, { usual: 'word', otherwise: 'leave it out or say what you mean' }),
});
