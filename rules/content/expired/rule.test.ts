import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const email = { guide: { voice: { language: 'en-AU' } }, channel: 'email', now: '2026-03-20' };

describe('an offer that has ended', () => {
  ruleTable(rule, email, {
    'with its year': {
      copy: 'The autumn sale ends ⟦15 March 2026⟧.',
      findings: [
        {
          messageId: 'over',
          severity: 'error',
          message:
            'This ends on 2026-03-15, and the asset goes out on 2026-03-20. Correct the date, or do not send it.',
        },
      ],
    },
    'without, where it was just now': {
      copy: 'Save 20% until ⟦Sunday, 15 March⟧. Use code PINE20 by ⟦18 March⟧.',
      findings: [{ messageId: 'inferred', severity: 'warning', verdict: 'likely' }, {}],
    },
    'named in the sentence before': { copy: 'Save 20% on raincoats. Ends ⟦15 March⟧.' },
    'as a period': { copy: 'Sale, ⟦3–15 March⟧: 20% off.' },
    'in a post, which may tell a story': {
      channel: 'blog',
      copy: 'Register by ⟦15 March 2026⟧.',
      findings: [{ messageId: 'inferred', severity: 'warning' }],
    },
    'by the own date of a row, not by the day of the run': {
      files: ['copy.csv'],
      copy: 'channel,date,time,copy\nx,2026-05-02,09:00,"The sale ends ⟦1 May⟧, so hurry."\nx,2026-04-30,09:00,"The sale ends 1 May, so hurry."\n',
    },
  });
});

describe('silence', () => {
  ruleTable(rule, email, {
    'on the last day': { copy: 'The sale ends 20 March 2026.' },
    'where nobody says when it goes out': {
      files: ['copy.html'],
      guide: {},
      channel: 'page',
      copy: '<p>The sale ends {{ end }}.</p>',
    },
    'on what was': { copy: 'The sale ended on 15 March. Last year it ran until 10 March, with 20% off.' },
    'on what is no offer': { copy: 'We are in Hobart until 15 March 2026. Terms of 1 March 2026.' },
    'on a day that is more likely still to come': { copy: 'Use code PINE20 by 5 January.' },
    'on two days that are no period': { copy: 'Sale on 7 and 8 March: thank you.' },
  });
  ruleTable(
    rule,
    { guide: email.guide, channel: 'email' },
    { 'without --now and a date of its own': { copy: 'The autumn sale ends 15 March 2020.' } },
  );
});
