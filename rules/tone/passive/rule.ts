import { defineRule, englishRuns, isSpoken, isVerbatim, rangeOf, wordsOf } from 'brandlint/rule';
import { isSmallPrint } from '../small-print.ts';

type Candidates = typeof import('./candidates.ts');

export default defineRule<Record<string, never>, Candidates>({
  name: 'tone/passive',
  summary: 'Sentences say who does what.',
  severity: 'warning',
  messages: {
    passive: {
      text: '"{actual}" leaves out who acts. Say who does it: start with "we", "you" or whoever it is.',
    },
    agent: {
      text: '"{actual} by {agent}" puts who acts last. Say who does it first: "{agent} …".',
    },
  },
  needs: ['voice.passive'],
  prepare: async (guide) => (guide.voice.passive === 'avoid' ? import('./candidates.ts') : null),
  *check(asset, { guide, prepared: { candidatesIn, isTaggedVerb } }) {
    for (const run of englishRuns(asset, guide.language)) {
      if (run.role === 'table-cell' || run.role === 'alt') continue;
      const { text } = run.content;
      for (const candidate of candidatesIn(run.content)) {
        const { start, end, agent, reading } = candidate;
        if (isVerbatim(run, candidate) || isSpoken(run, candidate) || isSmallPrint(run)) continue;
        if (reading === 'ask' && !isTaggedVerb(text, wordsOf(run.content), candidate)) continue;
        yield {
          messageId: agent ? 'agent' : 'passive',
          range: rangeOf(run.content, start, end),
          actual: text.slice(start, end),
          ...(agent && { data: { agent } }),
          source: 'voice.passive',
          verdict: reading === 'ask' ? 'likely' : 'certain',
        };
      }
    }
  },
});
