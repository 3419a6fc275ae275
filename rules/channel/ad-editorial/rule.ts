import {
  compileMatcher,
  defineRule,
  fieldName,
  isVerbatim,
  type Matcher,
  matchesIn,
  rangeOf,
  type TextRun,
  touchesAny,
} from 'brandlint/rule';
import type { Fault, Policy } from './policies.ts';

interface Options {
  readonly allow?: readonly string[];
}

interface Prepared {
  readonly POLICIES: typeof import('./policies.ts').POLICIES;
  readonly faultsIn: typeof import('./faults.ts').faultsIn;
  readonly allowed: Matcher<null>;
}

/** Parts of a post that are not the ad. */
const BESIDE = new Set(['alt', 'code']);

/** What to do, by fault. */
const ADVICE: Readonly<Record<Fault, string>> = {
  exclamation: 'end the headline without an exclamation mark',
  punctuation: 'one mark is enough',
  symbols: 'write it with letters, and leave decoration out',
  emoji: 'leave the emoji out',
  capitals: 'write it in small letters, with a capital where a sentence has one',
  spacing: 'put one space between words and none inside one',
  'click-here': 'say what the click is for: "Shop the sale"',
  phone: 'leave the number out and add it as a call asset or extension',
  'repeated-words': 'say it once',
  rank: 'leave the ranking out',
  superlative: 'say what the app does instead',
  price: 'leave prices and discounts out',
  promotion: 'leave the offer out',
  install: 'leave the call to action out',
};

export default defineRule<Options, Prepared>({
  name: 'channel/ad-editorial',
  summary: 'Ads and app listings are written as the network or store wants them.',
  severity: 'error',
  channels: ['ad/*', 'app-store', 'google-play'],
  messages: {
    refused: { text: '{network} does not allow "{actual}" here: {advice}.' },
    discouraged: {
      text: '{network} asks advertisers to avoid "{actual}" here: {advice}.',
      severity: 'warning',
    },
  },
  options: {
    allow: {
      description:
        'Words and phrases that the network has approved as they are, such as a trademark in capitals.',
      type: 'array',
      items: { type: 'string', minLength: 1 },
      uniqueItems: true,
    },
  },
  async prepare(guide, { allow = [] }) {
    const [{ POLICIES }, { faultsIn }] = await Promise.all([import('./policies.ts'), import('./faults.ts')]);
    const names = guide.terms.flatMap(({ kind, right, forms }) =>
      kind === 'name' ? [...right, ...forms] : [],
    );
    const texts = [...new Set([...guide.names, ...names, ...allow])];
    return { POLICIES, faultsIn, allowed: compileMatcher(texts.map((text) => ({ text, value: null }))) };
  },
  *check(asset, { prepared: { POLICIES, faultsIn, allowed } }) {
    for (const policy of POLICIES[asset.channel ?? ''] ?? []) {
      for (const run of asset.runs) {
        if (BESIDE.has(run.role) || !speaksOf(policy, run)) continue;
        const { content } = run;
        for (const messageId of ['refused', 'discouraged'] as const) {
          const pages = messageId === 'refused' ? policy.refuses : policy.discourages;
          for (const [fault, page] of Object.entries(pages) as [Fault, string][]) {
            for (const stretch of faultsIn(fault, run)) {
              // `#1` looks like a hashtag.
              if (fault !== 'rank' && isVerbatim(run, stretch)) continue;
              if (touchesAny(matchesIn(run, allowed), stretch)) continue;
              yield {
                messageId,
                range: rangeOf(content, stretch.start, stretch.end),
                actual: content.text.slice(stretch.start, stretch.end),
                data: { network: policy.network, advice: ADVICE[fault] },
                source: page,
              };
            }
          }
        }
      }
    }
  },
});

function speaksOf({ fields }: Policy, { role }: TextRun): boolean {
  return fields === null || fields.includes(fieldName(role) ?? '');
}
