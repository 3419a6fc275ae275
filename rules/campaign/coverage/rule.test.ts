import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const BRIEF = `name: autumn-sale
offer: {percent: 20, code: PINE20, ends: 2026-03-15}
cta: Shop the sale
destination: https://harbourandpine.example/autumn
short-links: {hp.example/a: https://harbourandpine.example/autumn}
hashtags: ["#PineAutumn"]
claims: [ten-year repair promise]
phone: "1300 555 019"
`;

describe('channels', () => {
  campaignTable(
    rule,
    {},
    {
      'one that nothing is for, and one that nobody planned': {
        files: {
          'campaign.yaml': 'name: autumn-sale\nchannels: [email, ⟦social/x⟧]\n',
          'email.md': 'Bikes',
          'sms.txt': '⟦Bikes at 20% off⟧',
        },
        findings: [
          { messageId: 'absent', severity: 'warning', actual: 'social/x' },
          { messageId: 'unplanned', severity: 'info', actual: 'sms' },
        ],
      },
      'silent: all there': {
        files: {
          'campaign.yaml': 'name: autumn-sale\nchannels: [email, "social/*"]\n',
          'email.md': 'Bikes',
          'social/x.md': 'Bikes',
        },
      },
      'silent: the brief names no channels': {
        files: { 'campaign.yaml': 'name: autumn-sale\n', 'sms.txt': 'Bikes' },
      },
    },
  );
});

describe('what must be said', () => {
  campaignTable(
    rule,
    {},
    {
      'one finding for an asset, at its first words': {
        files: {
          'campaign.yaml': `${BRIEF}required: {"social/*": [hashtags, cta], sms: [offer, code, destination, phone]}\n`,
          'social/x.md': '⟦Bikes, bikes, bikes. #bikes⟧',
          'sms.txt': '⟦Bikes are cheaper this week⟧',
        },
      },
    },
  );
  campaignTable(
    rule,
    {},
    {
      'says what': {
        files: {
          'campaign.yaml': `${BRIEF}required: {sms: [offer, code, destination, phone, claims]}\n`,
          'sms.txt': '⟦Bikes are cheaper this week⟧',
        },
        findings: [
          {
            messageId: 'missing',
            expected:
              'the offer, the code PINE20, a link to https://harbourandpine.example/autumn, the number 1300 555 019, "ten-year repair promise"',
            verdict: 'likely',
          },
        ],
      },
      'silent: all said, in any words': {
        files: {
          'campaign.yaml': `${BRIEF}required: {"*": [offer, code, destination, phone, claims, hashtags, cta]}\n`,
          'sms.txt':
            '20% off with PINE20: hp.example/a Shop the sale, call +61 1300 555 019. 10 year repair promise #pineautumn',
        },
      },
      'silent: a slip is for the rule of its kind': {
        files: {
          'campaign.yaml': `${BRIEF}required: {sms: [offer, code, hashtags]}\n`,
          'sms.txt': '25% off with code PINE2O #PineAutunm',
        },
      },
      'silent: other channels, and what the brief does not have': {
        files: {
          'campaign.yaml':
            'name: autumn-sale\nrequired: {sms: [offer, code, phone, ends, price], email: [offer]}\n',
          'sms.txt': 'Bikes',
          'social/x.md': 'Bikes',
        },
      },
    },
  );
});
