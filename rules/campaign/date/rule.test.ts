import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const BRIEF = `name: autumn-sale
offer: {percent: 20, code: PINE20, starts: 2026-03-02, ends: 2026-03-15T23:59, timezone: Australia/Sydney}
dates: {workshop night: 2026-03-12T18:00, festival: 2026-06-23/2026-06-26}
`;
const guide = { voice: { language: 'en-AU' } };
const defaults = { guide, files: { 'campaign.yaml': BRIEF } };

describe('the end of the offer, against the brief', () => {
  campaignTable(rule, defaults, {
    'a day too late, with the weekday that fits it': {
      files: { 'sms.txt': '20% off bikes and gear with PINE20. Ends Mon ⟦16 March⟧.' },
      findings: [
        {
          messageId: 'brief',
          severity: 'error',
          verdict: 'certain',
          message: 'This says Monday 16 March 2026; the brief says Sunday 15 March 2026. Correct the date.',
        },
      ],
    },
    'another month, in a heading, with entities': {
      files: { 'email.html': '<h1>20% off until <b>Wednesday ⟦15&nbsp;April</b>&nbsp;2026⟧</h1>' },
    },
    'another year': { files: { 'blog.md': 'The sale ends on ⟦15 March 2025⟧.' } },
    'in figures': {
      files: { 'social/x.md': 'Code PINE20, ends ⟦16/3⟧.', 'sms.txt': '20% off till Sat ⟦14/3⟧' },
    },
    'day last in American copy': {
      guide: { voice: { language: 'en-US' } },
      files: { 'email.md': '20% off through ⟦March 18⟧.', 'sms.txt': '20% off, ends ⟦3/16/2026⟧' },
    },
    'once an asset, with its other places beside it': {
      files: { 'email.md': '# 20% off until ⟦16 March⟧\n\nYes: 20% off until 16 March.' },
    },
    'in a paragraph of its own': { files: { 'email.md': '20% off bikes.\n\nEnds ⟦22 March⟧.' } },
    'the deadline to book, where it is a slip': {
      files: { 'email.md': 'Take 20% off with PINE20. Book by Sunday ⟦22 March⟧.' },
      findings: [{ messageId: 'near', verdict: 'likely', severity: 'warning' }],
    },
    'a period, at the bound that is wrong': {
      files: {
        'email.md': '20% off, 2–⟦16 March⟧.',
        'blog.md': '20% off from Monday ⟦9 March 2026⟧ to Sunday 15 March 2026.',
        'page.html': '<p>Use PINE20 when you book, between ⟦3 March⟧ and 15 March.</p>',
      },
      findings: [{ expected: 'Monday 2 March 2026' }, { expected: 'Sunday 15 March 2026' }, {}],
    },
    'its start': { files: { 'email.md': '20% off everything. It started today, Monday ⟦9 March⟧.' } },
    'other languages': {
      files: {
        'de/email.md': '---\nlang: de\n---\n20 % Rabatt, nur bis Montag, ⟦16. März⟧.',
        'fr/email.md': '---\nlang: fr\n---\n-20 % jusqu’au ⟦15 mai⟧.',
        'es/email.md': '---\nlang: es\n---\n20 % de descuento hasta el ⟦16 de marzo⟧.',
        'it/email.md': '---\nlang: it\n---\nSconto del 20% fino al ⟦16 marzo⟧.',
        'nl/email.md': '---\nlang: nl\n---\n20% korting t/m ⟦16 maart⟧.',
        'pt/email.md': '---\nlang: pt\n---\n20% de desconto até ⟦16 de março⟧.',
      },
    },
    'in a text of another language than the guide’s': {
      files: {
        'de/sms.txt': 'Nur noch bis So., ⟦15.04.⟧, 20 % Rabatt auf den Frühling am See. Der Code ist PINE20.',
      },
    },
    'silent: the day in every form': {
      files: {
        'email.md':
          '20% off until Sunday 15 March 2026. Ends 15/3. From 2 to 15 March: 20% off. Order with PINE20 before 16 March. The sale ends at midnight on 15 March. Ends midnight, 16 March. Save 20% by 15.3.2026.',
        'de/email.md': '---\nlang: de\n---\n20 % Rabatt vom 2. bis 15. März. Nur bis So., 15.03., 24 Uhr.',
        'sms.txt': '2 days left: 20% off.',
      },
    },
  });
});

describe('weekdays and days told from the day of the post', () => {
  campaignTable(rule, defaults, {
    'another weekday': {
      files: { 'email.md': '---\nscheduled: 2026-03-10\n---\n20% off until ⟦this Saturday⟧.' },
      findings: [{ messageId: 'near', verdict: 'likely', expected: 'Sunday 15 March 2026' }],
    },
    'a weekday without a day to tell it from': { files: { 'sms.txt': '20% off ends ⟦Saturday⟧' } },
    'tonight, a day too early': {
      files: { 'sms.txt': '20% off', 'push.md': '---\ndate: 2026-03-14\n---\n20% off ends ⟦tonight⟧!' },
    },
    'before the offer': {
      files: { 'social/x.md': '---\nscheduled: 2026-03-13\n---\n⟦This Saturday⟧ the offer closes.' },
    },
    'silent: the right one': {
      files: {
        'email.md': '---\nscheduled: 2026-03-10\n---\n20% off until Sunday night.',
        'sms.txt': '20% off, until Sunday',
        'push.md': '---\ndate: 2026-03-14\n---\n20% off ends tomorrow. Open Monday to Saturday.',
        'social/x.md': '---\nscheduled: 2026-03-15\n---\nThe sale ends today. See you on Friday!',
      },
    },
    'silent: by --now nobody tells a weekday': {
      now: '2026-03-20',
      files: { 'email.md': '20% off until Sunday.' },
    },
  });
});

describe('the hour', () => {
  campaignTable(rule, defaults, {
    'another hour': {
      files: { 'page.html': '<p>The sale ends at ⟦5pm AEDT⟧ on Sunday 15 March.</p>' },
      findings: [
        {
          messageId: 'time',
          verdict: 'certain',
          message: 'The time here is 5pm AEDT; the brief says 11:59pm AEDT.',
        },
      ],
    },
    'another zone': {
      files: { 'page.html': '<p>20% off until ⟦11:59pm AWST⟧ on Sunday 15 March.</p>' },
      findings: [{ expected: '11:59pm AEDT' }],
    },
    'of an event': {
      files: { 'email.md': 'Workshop night: Thursday 12 March 2026, ⟦7 pm⟧.' },
      findings: [{ messageId: 'time', expected: '6 pm' }],
    },
    'the second zone, in a cell of its own': {
      files: {
        'email.html':
          '<table><tr><td>When</td><td>Thursday, 12 March 2026</td></tr><tr><td>Time</td><td>6:00 pm AEDT, ⟦2:00 pm AWST⟧</td></tr></table>',
      },
      findings: [{ expected: '3:00 pm AWST' }],
    },
    'silent: the same hour': {
      files: {
        'email.md':
          '20% off until midnight on 15 March. The sale ends at 11:59pm AEDT on 15 March. 20% off till 11:59 pm (AEST), 15 March.',
        'blog.md': 'Workshop night: 12 March, 6pm AEDT (3pm AWST). Doors 5:30pm.',
      },
    },
    'silent: a zone that may be several': {
      files: { 'email.md': '20% off until 9am IST on 15 March 2026.' },
    },
  });
});

describe('other days, against the brief', () => {
  campaignTable(rule, defaults, {
    'the weekday of the brief’s day beside another number': {
      files: { 'email.md': 'Workshop night is on Thursday ⟦13 March 2026⟧.' },
      findings: [{ messageId: 'near', expected: 'Thursday 12 March 2026' }],
    },
    'another year': { files: { 'email.md': 'Our workshop: ⟦12 March 2025⟧, at the yard.' } },
    'the hour of the brief on another day': {
      files: { 'email.md': 'Come to the yard on Friday ⟦13 March⟧ at 6pm AEDT.' },
    },
    'a period that goes on too long': {
      files: { 'blog.md': 'The festival goes on from 23 June to ⟦28 June 2026⟧.' },
      findings: [{ expected: 'Friday 26 June 2026' }],
    },
    'a period that is moved': { files: { 'blog.md': 'The festival: ⟦23–26 July 2026⟧, by the bay.' } },
    silent: {
      files: {
        'blog.md': `We have ridden this path since 2014, and the yard was founded on 15 March 1998.

Workshop night is on Thursday 12 March. The festival is from 23 to 26 June, the market on 24–25 June.

Order by 12pm on 13 March for delivery on Monday. Orders arrive by 18 March. Last orders for Easter: 30 March.

Open 9am to 5pm, Monday to Saturday; closed Monday 9 March for the public holiday.

“I bought mine on 14 March and rode it home”, says Ann. Version 3.15, released 10 March 2026. Offer of the day: soup.

Terms of 15 March 2025 apply. Returns are free until 30 April. Registration for the race closes 20 March.

Last year’s sale ended on 16 March. © 2025 Harbour & Pine. We are in Hobart until 16 March.`,
      },
    },
  });
});

describe('among themselves', () => {
  campaignTable(
    rule,
    { guide: { ...guide, campaigns: [{ name: 'autumn', files: '**' }] } },
    {
      'a lone dissenter': {
        files: {
          'email.md': '20% off until Sunday 15 March 2026.',
          'sms.txt': '20% off, ends 15 March',
          'social/x.md': '20% off until ⟦16 March⟧!',
        },
        findings: [{ messageId: 'lone', severity: 'error', expected: 'Sunday 15 March 2026' }],
      },
      'a split is one finding': {
        files: { 'email.md': '20% off until 15 March', 'sms.txt': '20% off until ⟦31 March⟧' },
        findings: [{ messageId: 'split', severity: 'warning', verdict: 'likely' }],
      },
      'a weekday beside days': {
        files: {
          'email.md': '20% off until Sunday 15 March 2026.',
          'sms.txt': '20% off, ends 15 March 2026',
          'push.md': '20% off until ⟦Saturday⟧.',
        },
      },
      'the festival in another month': {
        files: {
          'email.md': 'The festival: 23–26 June 2026.',
          'blog.md': 'From 23 to 26 June we sing.',
          'social/x.md': 'See you at the festival, ⟦23–26 July⟧.',
        },
        findings: [{ messageId: 'lone', verdict: 'likely' }],
      },
      'an event a year off': {
        files: {
          'email.md': 'Workshop on 12 March 2026.',
          'blog.md': 'The workshop is on 12 March 2026.',
          'page.html': '<p>Workshop: ⟦12 March 2025⟧</p>',
        },
      },
      'silent: several days, and some that only one names': {
        files: {
          'email.md': 'Workshop on 12 March 2026. The market is on 14 March 2026.',
          'blog.md': 'The workshop is on 12 March 2026.',
          'page.html': '<p>Dinner on 13 March 2026, and a walk on 12 April 2026</p>',
          'social/x.md': '20% off until 15 March 2026',
        },
      },
      'silent: early birds beside the offer': {
        files: {
          'email.md': 'Early-bird prices end 1 March 2026.',
          'sms.txt': '20% off until 15 March 2026',
          'blog.md': '20% off until 15 March 2026, extended from 8 March.',
        },
      },
    },
  );
});
