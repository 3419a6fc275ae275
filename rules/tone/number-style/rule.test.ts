import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const numbers = { 'spell-out': 9, dates: '15 March 2026', times: '9am', ranges: '9–5', percent: '20%' };
const guide = { voice: { language: 'en-GB', numbers } };
const withNumbers = (own: Record<string, unknown>, language = 'en-GB') => ({
  guide: { voice: { language, numbers: own } },
});

describe('small numbers', () => {
  ruleTable(
    rule,
    { guide, channel: 'blog' },
    {
      'are words': {
        copy: 'We have opened ⟦3⟧ new shops this year.',
        findings: [
          {
            messageId: 'number',
            severity: 'warning',
            source: 'voice.numbers.spell-out',
            message: 'Write "three", not "3": the guide has numbers up to 9 as words.',
          },
        ],
        fixed: 'We have opened three new shops this year.',
      },
      'at the start of a sentence have a capital': {
        copy: '⟦5⟧ readers have won a trip. We pack: ⟦2⟧ cameras and a tripod.',
        fixed: 'Five readers have won a trip. We pack: two cameras and a tripod.',
      },
      'two in a sentence': { copy: 'Stay for ⟦2⟧ or ⟦3⟧ nights by the sea.' },
      'beside a larger one stay': { copy: 'Order 5 or 12 boxes of tea today.' },
      'that are labels, ages, measures, prices or pairs stay': {
        copy: 'See step 3 of the guide. She is 5 years old. Run 5 km with us. Pay $4 for 2 on us. Get 3 for 2 teas now. It fits iPhone 9 owners.',
      },
      'in headings stay': { copy: '# 5 ways to save on tea\n\nHello there.', files: ['copy.md'] },
    },
  );
  ruleTable(
    rule,
    { guide, channel: 'social/x' },
    { 'in posts stay': { copy: 'We have 3 new shops in the north now.' } },
  );
  ruleTable(
    rule,
    { ...withNumbers({ 'spell-out': 100 }), channel: 'email' },
    {
      'up to a hundred': {
        copy: 'We ship ⟦42⟧ teas.  We ship ⟦42⟧ favourite teas.',
        findings: [{}, { expected: 'forty-two' }],
      },
    },
  );
  ruleTable(
    rule,
    { ...withNumbers({ 'spell-out': 0 }), channel: 'blog' },
    { 'with a limit of none stay': { copy: 'We have 3 new shops.' } },
  );
});

describe('dates', () => {
  const copy = 'We start on ⟦March 15, 2026⟧ in Leeds.';
  ruleTable(
    rule,
    { guide },
    {
      'in another order': {
        copy,
        findings: [
          {
            messageId: 'form',
            source: 'voice.numbers.dates',
            message:
              'Write "15 March 2026", not "March 15, 2026": the guide writes dates like "15 March 2026".',
          },
        ],
        fixed: 'We start on 15 March 2026 in Leeds.',
      },
      'with an ordinal, a short month or in digits': {
        copy: 'On ⟦15th March⟧, ⟦15 Mar 2026⟧, ⟦2026-03-15⟧ and ⟦15/3/2026⟧.',
        fixed: 'On 15 March, 15 March 2026, 15 March 2026 and 15 March 2026.',
      },
      'before a comma are not fixed by themselves': {
        copy: 'On ⟦March 15, 2026⟧, we start.',
        fixed: 'On March 15, 2026, we start.',
      },
      'whose order the region knows': { copy: 'By ⟦3/4/2026⟧.', findings: [{ expected: '3 April 2026' }] },
      'in a range stay': { copy: 'Open 15–20 March, and May 2026.' },
    },
  );
  ruleTable(rule, withNumbers({ dates: 'Mar 15, 2026' }, 'en-US'), {
    'as Mar 15, 2026': {
      copy: 'On ⟦15 March 2026⟧ or ⟦3/4/2026⟧.',
      findings: [{ expected: 'Mar 15, 2026' }, { expected: 'Mar 4, 2026' }],
    },
  });
  ruleTable(rule, withNumbers({ dates: '2026-03-15' }), {
    'as 2026-03-15': { copy: 'On ⟦15 March 2026⟧, or 15 March.', findings: [{ expected: '2026-03-15' }] },
  });
  ruleTable(
    rule,
    { guide: { voice: { language: 'en' } } },
    {
      'that can be read in two ways': {
        copy: 'The offer ends on ⟦3/4/2026⟧, not on 25/12/2026.',
        findings: [
          {
            messageId: 'ambiguous',
            severity: 'info',
            verdict: 'cannot-tell',
            fix: null,
            message:
              '"3/4/2026" is 3 April to some readers and 4 March to others. Write the month as a word.',
          },
        ],
      },
    },
  );
});

describe('times', () => {
  const cases = {
    '9am': 'from 9am to 5:30pm.',
    '9 am': 'from 9 am to 5:30 pm.',
    '9 a.m.': 'from 9 a.m. to 5:30 p.m.',
    '9:00 am': 'from 9:00 am to 5:30 pm.',
    '9:00 AM': 'from 9:00 AM to 5:30 PM.',
    '9 AM': 'from 9 AM to 5:30 PM.',
    '09:00': 'from 09:00 to 17:30.',
  };
  for (const [times, right] of Object.entries(cases)) {
    const other = times === '09:00' ? ['9 AM', '5:30 P.M.'] : ['09:00', '17:30'];
    ruleTable(rule, withNumbers({ times }), {
      [`as ${times}`]: {
        copy: `Open ⟦from ${other[0]} to ${other[1]}⟧`.replace(/⟦from (.*) to (.*)⟧/, 'from ⟦$1⟧ to ⟦$2⟧.'),
      },
      [`as ${times} already`]: { copy: `Open ${right}` },
    });
  }
  ruleTable(rule, withNumbers({ times: '9 a.m.' }), {
    'share the full stop with their sentence': {
      copy: 'Open until ⟦5pm⟧. Come by.',
      fixed: 'Open until 5 p.m. Come by.',
    },
  });
  ruleTable(rule, withNumbers({ times: '9am' }), {
    'leave ratios, verses and lengths': {
      copy: 'Watch it in 16:9, read Psalm 23:14, hear 13:45 long songs, 0:00.',
    },
  });
});

describe('ranges and percentages', () => {
  ruleTable(
    rule,
    { guide },
    {
      'have the guide’s dash': {
        copy: 'Open ⟦9am-5pm⟧, in ⟦3 - 5⟧ days, ⟦£5-£10⟧, ages ⟦8-12⟧, ⟦2019-2024⟧, ⟦10-20%⟧.',
        fixed: 'Open 9am–5pm, in 3–5 days, £5–£10, ages 8–12, 2019–2024, 10–20%.',
      },
      'are none in scores, phone numbers, codes and sizes': {
        copy: 'Leeds won 3-2, call 555-0100, order A-10 or 501-505 jeans, 24-7.',
      },
      'have the guide’s sign': {
        copy: 'Save ⟦20 %⟧ or ⟦20 percent⟧, in all ⟦12.5 per cent⟧.',
        fixed: 'Save 20% or 20%, in all 12.5%.',
      },
    },
  );
  ruleTable(rule, withNumbers({ ranges: '9 to 5', percent: '20 percent' }), {
    'are words in sentences': { copy: 'In ⟦3–5⟧ days save ⟦20%⟧.', fixed: 'In 3 to 5 days save 20 percent.' },
  });
  ruleTable(
    rule,
    { ...withNumbers({ ranges: '9 to 5', percent: '20 percent' }), files: ['copy.md'] },
    {
      'are signs in headings': { copy: '# Save 20% in 3–5 days' },
    },
  );
});

describe('conventions', () => {
  const inLanguage = (language: string) => ({ guide: { voice: { language } } });
  ruleTable(rule, inLanguage('en'), {
    'of English': {
      copy: 'Not ⟦20€⟧, ⟦$ 20⟧ or ⟦1.299,50⟧.',
      findings: [
        { messageId: 'convention', message: 'In English this is written "€20", not "20€".', source: null },
        { expected: '$20' },
        { expected: '1,299.50' },
      ],
      fixed: 'Not €20, $20 or 1,299.50.',
    },
    'of English, kept': { copy: 'From €20, $1,299.50 or US$20, version 1.234.567.' },
  });
  ruleTable(rule, inLanguage('de-DE'), {
    'of German': { copy: 'Nur ⟦€20⟧ oder ⟦19.99 €⟧.', fixed: 'Nur 20 € oder 19,99 €.' },
    'of German, kept': { copy: 'Nur 20 € oder 19,99 €, am 03.04.2026 um 9:00 Uhr, 20 %.' },
  });
  ruleTable(rule, inLanguage('de-CH'), { 'of Switzerland are left': { copy: 'Nur €20 oder 19.99 €.' } });
});

describe('silence', () => {
  const copy = 'We have 3 shops, open 9 AM - 5 PM from March 3, and 20 % off.';
  ruleTable(rule, { guide: {}, channel: 'blog' }, { 'without keys': { copy } });
  ruleTable(
    rule,
    { guide, channel: 'blog', files: ['copy.md'] },
    {
      'in quotations and code': { copy: `“${copy}”\n\n> ${copy}\n\n\`${copy}\`` },
      'in another language': { copy: `---\nlang: fr\n---\n${copy}` },
    },
  );
});
