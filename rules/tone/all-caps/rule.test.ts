import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';
import * as lists from './words.data.ts';

describe('words in capitals', () => {
  ruleTable(
    rule,
    {},
    {
      'in running text': {
        copy: 'This is ⟦YOUR LAST CHANCE⟧ to save.',
        findings: [
          {
            messageId: 'words',
            severity: 'warning',
            actual: 'YOUR LAST CHANCE',
            expected: 'your last chance',
            message:
              'Capitals shout, and are slow to read. Write "your last chance" instead of "YOUR LAST CHANCE".',
          },
        ],
      },
      'one alone is only worth a note': {
        copy: 'You will ⟦NEVER⟧ pay a fee, and returns are ⟦FREE⟧.',
        findings: [
          {
            messageId: 'word',
            severity: 'info',
            message: 'One word in capitals: write "never" instead of "NEVER", in bold if it matters.',
          },
          { messageId: 'word', expected: 'free' },
        ],
      },
      'at the start of a sentence': { copy: '⟦BUY NOW⟧ and save.', findings: [{ expected: 'Buy now' }] },
      'with numbers inside': {
        copy: 'Today: ⟦BUY 2 GET 1 FREE⟧ on socks.',
        findings: [{ expected: 'Buy 2 get 1 free' }],
      },
      'with an abbreviation inside': {
        copy: 'Get ⟦YOUR FREE PDF TODAY⟧.',
        findings: [{ expected: 'your free PDF today' }],
      },
      'with a day inside': { copy: 'The ⟦SALE ENDS SUNDAY⟧.', findings: [{ expected: 'sale ends Sunday' }] },
    },
  );
  ruleTable(
    rule,
    { guide: { terms: [{ name: 'Tideline' }] } },
    {
      'with a name of the guide inside': {
        copy: 'See why ⟦THE TIDELINE IS BACK⟧.',
        findings: [{ expected: 'the Tideline is back' }],
      },
    },
  );
});

describe('titles in capitals', () => {
  ruleTable(
    rule,
    { files: ['copy.md'] },
    {
      'one among others': {
        copy: '# Our bread\n\n## ⟦WHERE IT COMES FROM⟧\n\nFrom a mill.',
        findings: [
          {
            messageId: 'title',
            severity: 'warning',
            message: 'This heading shouts: "WHERE IT COMES FROM". Write "Where it comes from".',
          },
        ],
      },
      'all of them are a choice, said once': {
        copy: '# ⟦OUR BREAD⟧\n\nText.\n\n## WHERE IT COMES FROM\n\nText.\n\n## HOW IT IS MADE\n\nText.',
        findings: [
          {
            messageId: 'titles',
            severity: 'info',
            expected: 'Our bread',
            message:
              'All 3 headings are typed in capitals, which cannot be undone on a phone or for a screen reader. Type "Our bread" and let the design set capitals (text-transform).',
            fix: null,
          },
        ],
      },
      'a subject': {
        copy: '---\nsubject: ⟦OPEN THIS NOW⟧\n---\n\nHello.',
        findings: [{ messageId: 'title' }],
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide: { meta: { name: 'LOOM AND SONS' }, legal: [{ id: 'a', text: 'OFFER ENDS SUNDAY.' }] } },
    {
      'on abbreviations': {
        copy: 'NASA, HTML, USB, GST, RSVP, FAQ, VIP, TV, OK, 9 AM, MON to FRI, XL, NSW, XIV.',
      },
      'on abbreviations that are words, too': { copy: 'The WHO on AIDS, SMART goals, your PIN and a SIM.' },
      'on one that is explained': { copy: 'The Free Rides for Every Elder (FREE) plan. FREE is new.' },
      'on codes and keywords': {
        copy: 'Use SAVE20 or the code SPRING SALE. Text JOIN to 12345, reply STOP to end.',
      },
      'on keys and labels': { copy: 'Press ENTER. NOTE: we are shut on Monday.' },
      'on names and legal sentences of the guide': { copy: 'LOOM AND SONS: OFFER ENDS SUNDAY.' },
      'on a warranty and an address': {
        copy: 'SOLD AS IS WITHOUT WARRANTY OF ANY KIND.\n\n120 MARINE PARADE, COTTESLOE WA 6011',
      },
      'on a place to fill in': { copy: 'Dear {YOUR NAME HERE}, thank you.' },
      'on hashtags and addresses': { copy: '#BESTDAYEVER https://loom.example/SALE/NOW' },
      'on I and A': { copy: 'A VPN is a must. I have AWS, I have DNS.' },
    },
  );
  ruleTable(
    rule,
    { files: ['copy.html'] },
    {
      'on a short button': { copy: '<a class="btn" href="/a">SHOP NOW</a><p>Hi.</p>' },
      'on links side by side': { copy: '<p><a href="/a">BUY TICKETS</a> <a href="/b">READ MORE</a></p>' },
      'on the head of a table': { copy: '<table><tr><th>YOUR ORDER</th></tr></table>' },
      'on capitals of the style': { copy: '<p style="text-transform:uppercase">Shop the sale</p>' },
    },
  );
});

it('has each word of a list once, in lower case', () => {
  for (const list of Object.values(lists)) {
    const words = list.trim().split(/\s+/);
    expect(words.filter((word) => !/^[a-z'-]+$/.test(word))).toEqual([]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  }
});
