import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = { voice: { language: 'en-AU' } };

describe('a weekday that is not that of its date', () => {
  ruleTable(
    rule,
    { guide },
    {
      'with the year': {
        copy: 'Doors open on ⟦Friday⟧, 7 March 2026.',
        findings: [
          {
            messageId: 'wrong',
            severity: 'error',
            actual: 'Friday',
            expected: 'Saturday',
            message: '2026-03-07 is not a Friday: its weekday is Saturday. Correct the weekday or the date.',
          },
        ],
      },
      'twice, in the form of the copy': {
        copy: '⟦FRI⟧ 7 MARCH 2026 and ⟦sunday⟧ 7 march 2026',
        findings: [{ expected: 'SAT' }, { expected: 'saturday' }],
      },
      'by the day of the run, as advice': {
        now: '2026-02-20',
        copy: 'Doors open on ⟦Saturday⟧, 6 March.',
        findings: [{ messageId: 'inferred', severity: 'info', verdict: 'cannot-tell' }],
      },
      'in a subject of its own date': {
        files: ['copy.md'],
        now: '2020-01-01',
        copy: '---\nsubject: Open from ⟦Saturday⟧ 6 March\ndate: 2026-02-20\n---\n\nHello.\n',
        findings: [{ messageId: 'inferred', severity: 'warning', verdict: 'likely', field: 'subject' }],
      },
      'in a row of a calendar': {
        files: ['copy.csv'],
        copy: 'channel,date,copy\nx,2026-02-20,"Doors open ⟦Sat⟧ 6 March, at nine."\n',
        findings: [{ expected: 'Fri' }],
      },
      'across an entity and a tag': {
        files: ['copy.html'],
        copy: '<p>Doors open <b>⟦Friday⟧</b>, 7&nbsp;March 2026.</p>',
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'without a year and without a day to judge by': { copy: 'Doors open on Saturday, 6 March.' },
      'where the date of the asset cannot be read for certain': {
        files: ['copy.md'],
        now: '2026-02-20',
        copy: '---\ndate: spring\n---\n\nDoors open on Saturday, 6 March.\n',
      },
      'where one reading of the numbers is right': {
        guide: {},
        copy: 'Doors open on Sunday, 3/5/2026, or on Thursday, 3/5/2026.',
      },
      'in another language than the copy is said to be in': {
        guide: { voice: { language: 'ja' } },
        copy: 'Friday, 7 March 2026',
      },
    },
  );
});
