import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const BRIEF = 'name: autumn-sale\noffer: {percent: 20}\n';

describe('against the brief', () => {
  campaignTable(
    rule,
    { files: { 'campaign.yaml': BRIEF, 'sms.txt': '20% off bikes this week' } },
    {
      'another number, in every form': {
        files: {
          'email.html': '<h1>Take <b>⟦25</b>&nbsp;%⟧ off bikes</h1>',
          'social/x.md': 'Save ⟦30 percent⟧ this week',
          'push.json': '[{"title": "Sale", "body": "⟦15%⟧ discount on bikes"}]',
        },
        findings: [{ messageId: 'brief', expected: '20%', severity: 'error' }, {}, {}],
      },
      'once an asset, with its other places beside it': {
        files: { 'email.md': '# ⟦25%⟧ off\n\nYes: 25% off bikes.' },
      },
      'up to is another promise': {
        files: { 'email.md': 'Up to ⟦20%⟧ off bikes' },
        findings: [{ messageId: 'strength', actual: 'up to 20%' }],
      },
      'other languages': {
        files: {
          'de/email.md': '---\nlang: de\n---\nNur heute ⟦25 %⟧ Rabatt auf alle Räder',
          'fr/email.md': '---\nlang: fr\n---\nProfitez de ⟦25 %⟧ de réduction',
        },
      },
      'silent: the same offer in other words': {
        files: {
          'de/email.md': '---\nlang: de\n---\n20 % Rabatt, nur bis Sonntag',
          'email.md': 'Get 20 per cent off. -20%! Your 20% discount waits.',
        },
      },
      'silent: percent that is no offer': {
        files: {
          'blog.md':
            "40% more riders. 100% cotton. Save 30% of your time. Last year's 30% off is over. It cut 25% off their emissions. A 10% deposit. “I saved 50% with them”, says Ann. 5% interest.",
        },
      },
    },
  );
});

const STAGED = `name: boxes
offers:
  - {id: early-bird, percent: 40, starts: 2026-09-01, ends: 2026-09-07}
  - {id: main, percent: 30, starts: 2026-09-08, ends: 2026-09-20}
`;

describe('stages', () => {
  campaignTable(
    rule,
    { guide: { voice: { language: 'en-GB' } }, files: { 'campaign.yaml': STAGED } },
    {
      'one that is over': {
        files: { 'push.md': '---\nscheduled: 2026-09-12\n---\n⟦40%⟧ off your first box.' },
        findings: [
          {
            messageId: 'over',
            message:
              '40% ended on Monday 7 September 2026. When this goes out, on Saturday 12 September 2026, the brief says 30%.',
          },
        ],
      },
      'the last day of another one': {
        files: { 'email.md': '⟦30%⟧ off until 7 September' },
        findings: [{ messageId: 'brief', expected: '40%' }],
      },
      'silent: the stage that runs, one to come, and both side by side': {
        files: {
          'email.md':
            '---\nscheduled: 2026-09-02\n---\n40% off until 7 September; 30% off until 20 September.',
          'push.md': '---\nscheduled: 2026-09-12\n---\n30% off (it was 40% off until 7 September).',
          'sms.txt': '40% off until 7 September',
        },
      },
    },
  );
});

describe('among themselves', () => {
  campaignTable(
    rule,
    { guide: { campaigns: [{ name: 'autumn', files: '**' }] } },
    {
      'a lone dissenter': {
        files: {
          'email.md': '20% off bikes',
          'sms.txt': '20% off bikes',
          'social/x.md': '⟦25%⟧ off bikes',
        },
        findings: [{ messageId: 'lone', expected: '20%', verdict: 'certain' }],
      },
      'a split is one finding': {
        files: {
          'email.md': '20% off bikes',
          'sms.txt': '⟦25%⟧ off bikes',
        },
        findings: [{ messageId: 'split', severity: 'warning', verdict: 'likely' }],
      },
      'silent: several offers in one asset': {
        files: {
          'email.md': '20% off bikes, 30% off last winter’s jackets',
          'sms.txt': '20% off bikes',
          'social/x.md': '20% off bikes',
        },
      },
      'silent: assets of no campaign': {
        guide: {},
        files: { 'email.md': '20% off bikes', 'sms.txt': '25% off bikes' },
      },
    },
  );
});
