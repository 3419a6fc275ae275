import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const BRIEF = `name: autumn-sale
products:
  - {name: Tideline 2, price: 3490, currency: AUD}
  - {name: Otway flannelette quilt cover set, also: [the Otway set]}
  - {name: Semaine bien-être}
  - {name: Family Box, also: [Breakwater]}
  - {name: Ledgerleaf Teams}
`;

campaignTable(
  rule,
  { files: { 'campaign.yaml': BRIEF } },
  {
    'a slip in one word': {
      files: {
        'blog.md':
          'The ⟦Otways flannelette quilt cover set⟧ is $186. The ⟦Otway flanelette quilt cover set⟧ too.',
        'email.html': '<p>A <b>⟦Famliy</b> Box⟧ or a ⟦Families Box⟧. The ⟦Braekwater⟧ is new.</p>',
        'sms.txt': '⟦Ledgerleaf Team⟧ is here',
      },
      findings: [
        {
          messageId: 'slip',
          expected: 'Otway flannelette quilt cover set',
          severity: 'error',
          verdict: 'likely',
        },
        {},
        {},
        {},
        { expected: 'Breakwater' },
        { expected: 'Ledgerleaf Teams' },
      ],
    },
    'another number, spacing, a small word': {
      files: {
        'email.md': '# ⟦Tideline 3⟧ at 20% off\n\nThe Tideline 3 again, and the ⟦Tide line 2⟧.',
        'page.md': 'La ⟦Semaine de bien-être⟧ passe à 1 299 €. The ⟦Tideline2⟧.',
      },
      findings: [{ messageId: 'number', severity: 'warning' }, { messageId: 'slip' }, {}, {}],
    },
    'silent: names as they are, and with their sentence': {
      files: {
        'email.md':
          'The Tideline 2’s frame. Two Family Boxes and a FAMILY BOX. The Otway Set. Our family boxer, and family books. Breakwaters. The Otway sale.',
        'blog.md':
          'In June 2 of us rode. A tideline 3 metres off. The set of Otway. Teams of two. Ledgerleaf tears.',
      },
    },
    'silent: other spellings of a name of the guide, which tone/name-form reports': {
      guide: { terms: [{ name: 'Ledgerleaf Teams' }] },
      files: { 'email.md': 'LedgerleafTeams, ledger leaf teams' },
    },
  },
);

describe('without a brief', () => {
  campaignTable(
    rule,
    { guide: { campaigns: [{ name: 'autumn', files: '**' }] } },
    {
      'silent: nobody says what things are called': {
        files: { 'email.md': 'Tideline 2', 'sms.txt': 'Tideline 3' },
      },
    },
  );
});
