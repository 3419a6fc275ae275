import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const TERMS = 'Excludes gift cards and “made-to-measure” curtains.';
const guide = {
  campaigns: [{ name: 'autumn', files: '**' }],
  legal: [{ id: 'terms', text: TERMS, channels: ['email', 'page'], campaigns: 'autumn' }],
};

describe('sentences of the guide', () => {
  campaignTable(
    rule,
    { guide },
    {
      'missing: at the start of the asset': {
        files: { 'email.html': '<h1>⟦20% off bikes⟧</h1><p>Until Sunday.</p>', 'sms.txt': '20% off bikes' },
        findings: [{ messageId: 'missing', severity: 'warning', expected: TERMS, source: 'legal[0]' }],
      },
      'altered: one word, whatever stands around it': {
        files: {
          'email.html':
            '<h1>20% off bikes</h1><p><small>* ⟦Excludes <b>gift</b>&nbsp;cards and made-to-measure blinds⟧. See the terms.</small></p>',
          'pages/sale.md': 'Bikes at 20% off.\n\n⟦Excludes gift cards & made-to-measure curtains⟧.',
        },
        findings: [
          {
            messageId: 'altered',
            severity: 'error',
            message:
              'This must stand word for word: "curtains" has become "blinds". The sentence is: Excludes gift cards and “made-to-measure” curtains.',
          },
          { messageId: 'altered' },
        ],
      },
      'altered: a word is missing, and case': {
        files: {
          'email.md': 'Bikes.\n\n⟦Excludes cards and made-to-measure curtains⟧.',
          'pages/sale.md': 'Bikes.\n\nWhat it ⟦excludes gift cards and made-to-measure curtains⟧.',
        },
        findings: [
          {
            message:
              'This must stand word for word: "gift" is missing. The sentence is: Excludes gift cards and “made-to-measure” curtains.',
          },
          {},
        ],
      },
      'silent: other quotes, spaces, marks, entities and capitals': {
        files: {
          'email.html':
            '<p>*<b>Excludes</b> gift cards and &quot;made&#8209;to&#8209;measure&quot;\n curtains</p>',
          'pages/sale.md': 'EXCLUDES GIFT CARDS AND MADE-TO-MEASURE CURTAINS.',
          'social/x.md': 'Gift cards and curtains at 20% off',
        },
      },
      'silent: another campaign': {
        guide: { ...guide, campaigns: [{ name: 'winter', files: '**' }] },
        files: { 'email.md': 'Bikes.' },
      },
    },
  );
});

describe('sentences of the brief', () => {
  campaignTable(
    rule,
    {
      files: {
        'campaign.yaml':
          'name: autumn\nlegal: [{text: "Subject to availability. Minimum stay two nights.", channels: [email]}]\n',
      },
    },
    {
      'two sentences in two paragraphs, one of them altered': {
        files: { 'email.html': '<p>⟦Subject to availability.</p><p>Minimum stay three nights⟧.</p>' },
        findings: [{ messageId: 'altered' }],
      },
      'silent: elsewhere, and beside other sentences that are like it': {
        files: {
          'email.html':
            '<p>Minimum stay three nights at Easter.</p><p>Subject to availability. Minimum stay two nights.</p>',
          'sms.txt': 'Book now',
        },
      },
    },
  );
});

describe('footnotes among themselves', () => {
  campaignTable(
    rule,
    { guide: { campaigns: [{ name: 'autumn', files: '**' }] } },
    {
      'one word in one of them': {
        files: {
          'email.md': 'Bikes. Excludes gift cards and sale items.',
          'pages/sale.md': 'Excludes gift cards and sale items.',
          'social/facebook.md': '⟦Excludes gift cards and sale bikes.⟧',
        },
        findings: [{ messageId: 'lone', severity: 'warning', verdict: 'likely' }],
      },
      'silent: other footnotes': {
        files: {
          'email.md': 'Excludes gift cards and sale items.',
          'pages/sale.md': 'Excludes gift cards and sale items.',
          'social/facebook.md': 'Terms apply. New customers only, while stocks last.',
        },
      },
    },
  );
});
