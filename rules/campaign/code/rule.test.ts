import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const BRIEF = 'name: autumn-sale\noffer: {percent: 20, code: PINE20}\nvariants: {sms: {code: SMS20}}\n';

describe('against the brief', () => {
  campaignTable(
    rule,
    { files: { 'campaign.yaml': BRIEF } },
    {
      'almost the code, whatever stands around it': {
        files: {
          'email.html': '<p>Take 20% off with <b>⟦PINE2O⟧</b>, online.</p>',
          'social/x.md': 'Code ⟦PIEN20⟧ ends today',
          'blog.md': 'Shop [here](https://shop.example/?code=⟦PINE02⟧&utm_source=blog).',
        },
        findings: [
          { messageId: 'near', expected: 'PINE20' },
          { messageId: 'near', expected: 'PINE20' },
          { messageId: 'near', expected: 'PINE20' },
        ],
      },
      'another code': {
        files: { 'email.md': 'Use code ⟦SUMMER5⟧ today' },
        findings: [{ messageId: 'brief' }],
      },
      'the code of another channel': {
        files: { 'sms.txt': '20% off with code ⟦PINE20⟧' },
        findings: [{ messageId: 'brief', expected: 'SMS20' }],
      },
      silent: {
        files: {
          'sms.txt': 'code SMS20',
          'email.md':
            'Enter code **pine20** at checkout. Our code of conduct. Order SKU BR2049, flight QF400, ISO9001, 24/7.',
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
      'almost the code of the others': {
        files: {
          'email.md': 'Code: PINE20',
          'sms.txt': 'code PINE20',
          'social/x.md': '20% off with ⟦P1NE20⟧ today. Code PINE20.',
        },
        findings: [{ messageId: 'lone', expected: 'PINE20' }],
      },
      'silent: two codes that differ in their number': {
        files: {
          'email.md': 'Code SAVE20 for bikes, code SAVE25 for members',
          'sms.txt': 'code SAVE20',
          'social/x.md': 'code SAVE20',
        },
      },
    },
  );
});
