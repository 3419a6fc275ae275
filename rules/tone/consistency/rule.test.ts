import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import { DIFFERENT, LOOSE_COMPOUNDS, OPEN_COMPOUNDS } from './open.data.ts';
import rule from './rule.ts';

const guide = { meta: { name: 'Harbour & Pine' } };

describe('one word in two ways', () => {
  ruleTable(
    rule,
    { guide },
    {
      'is reported where it is rarer, with what the others say': {
        copy: 'Your email is set. Change the email, or delete the ⟦e-mail⟧.',
        channel: 'email',
        findings: [
          {
            messageId: 'word',
            severity: 'warning',
            actual: 'e-mail',
            expected: 'email',
            message: 'This email writes "email" twice and "e-mail" once. Keep to one, here "email".',
          },
        ],
      },
      'at each of its places': {
        copy: 'A website, another website, the website. One ⟦web site⟧, two ⟦web sites⟧.',
        findings: [{ expected: 'website' }, { expected: 'websites' }],
      },
      'in a tie at the later one, once': {
        files: ['copy.txt'],
        copy: 'Reuse it. Reuse all. ⟦Re-use⟧ this. Re-use that.',
        findings: [
          {
            expected: 'Reuse',
            message: 'This text writes "Reuse" twice and "Re-use" twice. Keep to one, here "Reuse".',
          },
        ],
      },
      'in all its forms, with its case kept': {
        copy: 'We organize tours, organizing is fun.\n\n⟦Organised⟧ by us.',
        findings: [{ expected: 'Organized' }],
      },
      'with the hyphen of the frequent way': {
        copy: 'A pre-order, two pre-orders. ⟦Preordered⟧ today.',
        findings: [{ expected: 'Pre-ordered' }],
      },
      'in running text and in a heading': {
        copy: '# Your email settings\n\nThe email, and the ⟦e-mail⟧.',
        files: ['copy.md'],
      },
      'with its places beside it': {
        copy: 'The email, the email, the email, the email and the ⟦e-mail⟧.',
        files: ['copy.txt'],
        findings: [
          {
            related: [4, 15, 26].map((start) => ({
              path: 'copy.txt',
              range: { start, end: start + 5 },
              message: 'Here it is "email".',
            })),
          },
        ],
      },
    },
  );
});

describe('formats', () => {
  ruleTable(
    rule,
    { guide },
    {
      'of times': {
        files: ['copy.txt'],
        copy: 'From 9am to 11am, and at ⟦2:30 P.M.⟧ sharp.',
        findings: [
          {
            messageId: 'format',
            severity: 'info',
            expected: '2:30pm',
            message:
              'This text writes times like "9am" twice and like "2:30 P.M." once. Keep to one way, here "2:30pm".',
          },
        ],
      },
      'of percentages': { copy: '10% off, 20% off and ⟦30 %⟧ off.', findings: [{ expected: '30%' }] },
      'of dates': {
        copy: '15 March 2026, 20 March 2026 and ⟦April 2nd, 2026⟧.',
        findings: [{ expected: '2 April 2026' }],
      },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { numbers: { times: '9am', percent: '20%', dates: '15 March 2026' } } } },
    {
      'that the guide chooses are not for this rule': {
        copy: 'At 9am, 10am and 4 pm, 10% and 10 %, 2 May and May 3.',
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'on a verb and its noun': {
        copy: 'Sign up now, the sign-up is free. Log in: your login is new. Set up the setup.',
      },
      'on a compound adjective': {
        copy: 'A long-term plan for the long term. A back-end team on the back end.',
      },
      'on another word': {
        copy: 'Resign, or re-sign. We recovered the re-covered chair. Check-out time, checkout page.',
      },
      'on names': { copy: 'The Kennedy Center is near. The centre is open.' },
      'on addresses and quotations': {
        copy: 'An email to e-mail@pine.example. “The e-mail is late,” she wrote. #e-mail',
      },
      'on ranges of dates': { copy: 'Open 15–20 March. We meet on March 15.' },
      'on capitals among capitals': { copy: 'Doors at 9am and 10am. WE CLOSE AT 11 AM.' },
      'on one way': { copy: 'Emails, email and emailed.' },
    },
  );
  ruleTable(
    rule,
    { guide: { terms: [{ use: 'email', not: ['e-mail'] }] } },
    { 'on the guide’s words': { copy: 'An email, an email, an e-mail.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { language: 'en-GB' } } },
    { 'on what the region spells otherwise': { copy: 'The colour, the colour, the color.' } },
  );
});

describe('the lists', () => {
  it('have each word once, and nothing that the others rule out', () => {
    for (const list of [OPEN_COMPOUNDS, LOOSE_COMPOUNDS, DIFFERENT])
      expect(new Set(list).size).toBe(list.length);
    for (const phrase of [...OPEN_COMPOUNDS, ...LOOSE_COMPOUNDS]) expect(phrase).toMatch(/^[a-z]+ [a-z]+$/);
    expect(OPEN_COMPOUNDS.filter((phrase) => DIFFERENT.includes(phrase.replace(' ', '')))).toEqual([]);
  });
});
