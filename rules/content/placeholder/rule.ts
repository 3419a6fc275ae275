import {
  compileMatcher,
  defineRule,
  isVerbatim,
  type Matcher,
  matchesIn,
  rangeOf,
  touchesSorted,
} from 'brandlint/rule';
import { mayHold, placeholdersIn } from './find.ts';

interface Options {
  readonly allow?: readonly string[];
}

export default defineRule<Options, Matcher<null>>({
  name: 'content/placeholder',
  summary: 'No filler text, empty slot or note to self is left in the copy.',
  severity: 'error',
  messages: {
    filler: { text: '"{actual}" is filler text. Replace it with the copy.' },
    slot: {
      text: '{actual} was never filled in. Write what belongs there, or use a merge tag of your sending system.',
    },
    sample: { text: '"{actual}" is a template’s sample text. Replace it with the copy or delete it.' },
    pending: {
      text: '"{actual}" marks something still to be settled. Fill it in or leave it out.',
      severity: 'warning',
    },
    leak: {
      text: '"{actual}" is what a template prints for a missing value. Give it a value or a fallback.',
    },
  },
  options: {
    allow: {
      description: 'Words and phrases that are copy here, in any case: a company called TBC.',
      type: 'array',
      items: { type: 'string', minLength: 1 },
      uniqueItems: true,
    },
  },
  prepare: (_, { allow = [] }) => compileMatcher(allow.map((text) => ({ text, value: null }))),
  *check(asset, { prepared }) {
    if (!mayHold(asset)) return;
    for (const run of asset.runs) {
      const { content } = run;
      const found = placeholdersIn(run);
      if (found.length === 0) continue;
      const allowed = matchesIn(run, prepared);
      for (const placeholder of found) {
        if (touchesSorted(allowed, placeholder) || isVerbatim(run, placeholder)) continue;
        const { start, end, pattern } = placeholder;
        yield {
          messageId: pattern.messageId,
          range: rangeOf(content, start, end),
          actual: content.text.slice(start, end).replace(/\s+/g, ' '),
          verdict: pattern.verdict,
        };
      }
    }
  },
});
