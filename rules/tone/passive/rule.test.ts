import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import { ADJECTIVES, VERBS } from './participles.ts';
import rule from './rule.ts';

const guide = { voice: { language: 'en-AU', passive: 'avoid' } };

describe('passive sentences', () => {
  ruleTable(
    rule,
    { guide },
    {
      'are asked who acts': {
        copy: 'Your order ⟦was shipped⟧ this morning.',
        findings: [
          {
            messageId: 'passive',
            severity: 'warning',
            verdict: 'certain',
            actual: 'was shipped',
            source: 'voice.passive',
            message:
              '"was shipped" leaves out who acts. Say who does it: start with "we", "you" or whoever it is.',
          },
        ],
      },
      'with a "by" are told whom to start with': {
        copy: 'Every loaf ⟦is baked⟧ by our team in Fremantle. The roof ⟦was repaired⟧ by volunteers.',
        findings: [
          {
            messageId: 'agent',
            message: '"is baked by our team" puts who acts last. Say who does it first: "our team …".',
          },
          {
            messageId: 'agent',
            message:
              '"was repaired by volunteers" puts who acts last. Say who does it first: "volunteers …".',
          },
        ],
      },
      'name nobody where the "by" is a time or a means': {
        copy: 'Parcels ⟦are sealed⟧ by hand and ⟦will be delivered⟧ by Friday.',
        findings: [{ messageId: 'passive' }, { messageId: 'passive' }],
      },
      'are marked from the first auxiliary to the participle': {
        copy: 'It ⟦should have been delivered⟧ by Friday. They ⟦are not yet being sold⟧. It ⟦won’t be moved⟧.',
        findings: [{ messageId: 'passive' }, { messageId: 'passive' }, { messageId: 'passive' }],
      },
      'of rare verbs are found by the parts of speech, and are likely': {
        copy: 'The vines ⟦were pruned⟧ in July.',
        findings: [{ verdict: 'likely' }],
      },
      'with "get" are found where somebody gets something done to it': {
        copy: 'Your bike ⟦gets delivered⟧ fully built. Get started, get inspired, get paid.',
      },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['email.html'] },
    {
      'across tags': {
        copy: '<h1>Your parcel ⟦has been <b>delivered⟧</b></h1><p>It ⟦wasn&rsquo;t opened⟧ by us.</p>',
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'on feelings': {
        copy: 'We are thrilled. Are you tired of trains? I was so moved. She is interested in you.',
      },
      'on states': {
        copy: 'We are based in Hobart. Breakfast is included. The bridge is closed. It is made of oak. It is called Tern.',
      },
      'on degrees and lists of qualities': {
        copy: 'The coast is very exposed. Our tours are guided, small and slow.',
      },
      'on words that only end like a participle': {
        copy: 'The door is red. There is need. You are indeed naked.',
      },
      'on a participle that belongs to the noun after it': {
        copy: 'There are reduced prices. It is printed cotton. We are trained nurses.',
      },
      'on the active voice': {
        copy: 'We have shipped it. You have been here. It has arrived, and we got tired.',
      },
      'on speech': { copy: 'Maria says: “The ferries were cancelled.” Sam says: "It was stolen."' },
      'on small print': { copy: 'Prices are reviewed monthly. Terms and conditions apply.' },
      'on addresses': { copy: 'See tern.example/is/shipped or write to was@shipped.example.' },
      'across a stop': { copy: 'This is it. Delivered today? What you are: loved.' },
      'on a merge tag between': { copy: 'Your order is {{status}} shipped.' },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['copy.md'] },
    { 'in code and block quotes': { copy: 'Call `was shipped`.\n\n> It was shipped late.\n' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { language: 'de-DE', passive: 'avoid' } } },
    { 'on another language': { copy: 'Your order was shipped this morning.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { passive: 'allow' } } },
    { 'where it is allowed': { copy: 'It was shipped.' } },
  );
});

it('lists no participle as a quality and as a deed', () => {
  expect([...ADJECTIVES].filter((word) => VERBS.has(word))).toEqual([]);
});
