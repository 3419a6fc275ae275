import { defineRule } from 'brandlint/rule';
import { type PackWords, packFindings, preparePacks } from '../packs.ts';
import { contrastsIn } from './contrasts.ts';

export default defineRule<Record<string, never>, PackWords>({
  name: 'tone/hype',
  summary: 'Copy shows what is good instead of claiming it.',
  severity: 'warning',
  messages: {
    claim: { text: '"{actual}" is a claim without proof: {advice}{because}.' },
    machine: { text: '"{actual}" sounds as if a machine wrote it: {advice}{because}.', severity: 'info' },
  },
  needs: ['voice.packs', 'voice.allow'],
  prepare: (guide) => preparePacks(guide, 'tone/hype'),
  *check(asset, { guide, prepared }) {
    yield* packFindings(asset, guide, prepared, 'claim', 'leave it out or show it with a fact');
    const machine = guide.packs.find(({ name }) => name === 'machine');
    if (machine) yield* contrastsIn(asset, guide, machine.source);
  },
});
