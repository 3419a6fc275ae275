import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const BRIEF = `name: autumn-sale
offer: {percent: 20}
currency: AUD
products:
  - {name: Tideline 2, price: 3490, was: 3990}
  - {name: Breakwater pannier set, also: [Breakwater set, panniers], price: 249}
  - {name: Harbour Club, price: 12, per: month}
  - {name: Custom build, price: 5000, from: true}
`;

describe('against the brief', () => {
  campaignTable(
    rule,
    { guide: { voice: { language: 'en-AU' } }, files: { 'campaign.yaml': BRIEF } },
    {
      'another price, before and after the name': {
        files: {
          'email.md': 'The Tideline 2, now ⟦$3,940⟧. Only ⟦$294⟧ for the Breakwater set.',
          'social/x.md': 'Tideline 2 for ⟦$3,409⟧, Breakwater pannier set $249.',
        },
        findings: [
          { messageId: 'brief', expected: 'AUD 3490' },
          { expected: 'AUD 249' },
          { messageId: 'brief' },
        ],
      },
      'on a card, below its name': {
        files: {
          'email.html':
            '<h3>Tideline 2</h3><p>Ninety kilometres into a headwind, and home before the battery notices</p><p>⟦$3,940⟧</p>',
        },
        findings: [{ messageId: 'brief', verdict: 'likely' }],
      },
      'in another currency': {
        files: { 'page.html': '<p>Tideline 2: ⟦€3,490⟧</p>' },
        findings: [{ messageId: 'currency' }],
      },
      'for another time': {
        files: { 'page.html': '<p>Harbour Club is ⟦$12⟧ a year</p>' },
        findings: [{ messageId: 'unit' }],
      },
      'without its from': {
        files: { 'page.html': '<p>A Custom build is ⟦$5,000⟧</p>' },
        findings: [{ messageId: 'from', severity: 'warning' }],
      },
      'a slip where nothing is named': {
        files: { 'sms.txt': 'Ride home from ⟦$3409⟧' },
        findings: [{ messageId: 'near', severity: 'warning', verdict: 'likely' }],
      },
      'silent: was, now, saved, instalments, delivery, other things': {
        files: {
          'email.md':
            'Tideline 2: was $3,990, now $3,490, save $500, or 4 payments of $872.50. With 20% off it is $2,792. Breakwater pannier set: from $249 down to $199.20. Delivery $15. Harbour Club $12/month. Custom builds from $5,000: a Custom build from $5,000. Coffee is $4. Spend over $100. We raised $3,940 for the surf club. Call 1300 349 000.',
        },
      },
    },
  );
});

describe('among themselves', () => {
  campaignTable(
    rule,
    {
      guide: {
        voice: { language: 'en-AU' },
        campaigns: [{ name: 'autumn', files: '**' }],
        terms: [{ name: 'Tideline 2' }],
      },
    },
    {
      'a lone dissenter': {
        files: {
          'email.md': 'Tideline 2 from $3,490',
          'sms.txt': 'Tideline 2 $3490',
          'social/x.md': 'Tideline 2 now ⟦$3,940⟧',
        },
        findings: [{ messageId: 'lone', expected: '$3,490' }],
      },
      'another currency, of nothing named': {
        files: {
          'email.md': 'Tickets $45',
          'sms.txt': 'Tickets $45',
          'social/x.md': 'Tickets ⟦€45⟧',
        },
      },
      'silent: prices of other things': {
        files: {
          'email.md': 'Jackets $249, gloves $45',
          'sms.txt': 'Jackets $249',
          'social/x.md': 'Boots $294',
        },
      },
    },
  );
});
