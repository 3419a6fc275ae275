import { defineRule } from 'brandlint/rule';
import { type PackWords, packFindings, preparePacks } from '../packs.ts';
import { contrastsIn } from './contrasts.ts';

/** "Not a game-changer", "stable over cutting-edge": no claim. "Not just a game-changer" is one. */
const DENIAL =
  /(?:(?<!\p{L})(?:not(?! (?:just|only|merely|simply))|no|never|none|nothing|neither|nor|without|over|than)|n['’]t)(?!\p{L})(?! (?:just|only|merely|simply))[^.!?;:,–—]{0,24}$|(?<!\p{L})none of [^.!?;:]{0,60}$/iu;

const isDenied = (text: string, start: number): boolean =>
  DENIAL.test(text.slice(Math.max(0, start - 70), start));

export default defineRule<Record<string, never>, PackWords>({
  name: 'tone/hype',
  summary: 'Copy shows what is good instead of claiming it.',
  severity: 'warning',
  messages: {
    claim: { text: '"{actual}" is a claim without proof: {advice}{because}.' },
    machine: {
      text: '"{actual}" is a favourite of writing machines: {advice}{because}.',
      severity: 'info',
    },
  },
  needs: ['voice.packs', 'voice.allow'],
  prepare: (guide) => preparePacks(guide, 'tone/hype'),
  *check(asset, { guide, prepared }) {
    yield* packFindings(asset, guide, prepared, {
      usual: 'claim',
      otherwise: 'leave it out or show it with a fact',
      isFine: isDenied,
    });
    const machine = guide.packs.find(({ name }) => name === 'machine');
    if (machine) yield* contrastsIn(asset, guide, machine.source);
  },
});
