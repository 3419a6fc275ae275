import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';
import * as lists from './words.data.ts';

const files = ['copy.md'];
const sentence = { meta: { name: 'Harbour & Pine' }, voice: { headings: 'sentence' } };
const title = { meta: { name: 'Loom & Co' }, voice: { headings: 'title' } };

describe('sentence case', () => {
  ruleTable(
    rule,
    { guide: sentence, files },
    {
      'a heading in title case': {
        copy: '## ⟦What Our Customers Say⟧\n\nAll customers say the same.',
        findings: [
          {
            messageId: 'sentence',
            severity: 'warning',
            verdict: 'certain',
            actual: 'What Our Customers Say',
            expected: 'What our customers say',
            source: 'voice.headings',
            message: 'Headings are in sentence case: write "What our customers say".',
          },
        ],
        fixed: '## What our customers say\n\nAll customers say the same.',
      },
      'the fix is only suggested where a word may be a name': {
        copy: '# ⟦How We Built Drift Nine⟧\n\nIt took two years.',
        findings: [{ verdict: 'likely', expected: 'How we built drift nine' }],
        fixed: '# How We Built Drift Nine\n\nIt took two years.',
      },
      'names keep their capitals': {
        copy: '## ⟦Why Choose Harbour & Pine for Your Trip to New York in May?⟧\n\nBecause.',
        findings: [{ expected: 'Why choose Harbour & Pine for your trip to New York in May?' }],
      },
      'what follows a colon keeps its capital': {
        copy: '## ⟦Compost: How You Make It Work⟧\n\nIt can work.',
        findings: [{ expected: 'Compost: How you make it work' }],
      },
      'the title of a post': { copy: '---\ntitle: ⟦Saving Money Without Losing Sleep⟧\n---\n\nHere is how.' },
      'a subject, where the guide says so': {
        copy: '---\nsubject: ⟦What Our Customers Say⟧\n---\n\nA lot.',
        options: { fields: ['subject'] },
      },
    },
  );
  ruleTable(
    rule,
    { guide: sentence, files },
    {
      'is silent on sentence case': { copy: '# How we built a quieter bike\n\nIt took two years.' },
      'is silent on a name that the text has, too': {
        copy: '## The Department of Health answers\n\nWe asked the Department of Health.',
      },
      'is silent on names of people, places and feasts': {
        copy: '## Lunch with Priya Raman\n\nHi.\n\n## The Great Barrier Reef in winter\n\nHi.\n\n## Black Friday at our shops\n\nHi.',
      },
      'is silent on iPhone, NASA and code': {
        copy: '## iPhone tips from NASA\n\nHi.\n\n## Run `Get Started Now` first\n\nHi.',
      },
      'is silent on capitals, which are the business of another rule': {
        copy: '## OUR PROMISE TO YOU\n\nHi.',
      },
      'is silent on one word, and on a quotation': {
        copy: '## Privacy\n\nHi.\n\n## “The Long Way Home” in cinemas\n\nHi.',
      },
      'is silent on a subject by default': { copy: '---\nsubject: What Our Customers Say\n---\n\nA lot.' },
      'is silent in running text': { copy: '**What Our Customers Say**\n\n- How We Built It' },
    },
  );
});

describe('title case', () => {
  ruleTable(
    rule,
    { guide: title, files },
    {
      'a heading in sentence case': {
        copy: '## ⟦What our customers say⟧\n\nA lot.',
        findings: [
          {
            messageId: 'title',
            expected: 'What Our Customers Say',
            message: 'Headings Are in Title Case: write "What Our Customers Say".',
          },
        ],
        fixed: '## What Our Customers Say\n\nA lot.',
      },
      'small words stay small': {
        copy: '## ⟦The Best Of The Coast and a Day at the beach⟧\n\nGo.',
        findings: [{ expected: 'The Best of the Coast and a Day at the Beach' }],
      },
      'across marks': {
        copy: '## ⟦Made **by hand** in Perth⟧\n\nSlow.',
        fixed: '## Made **by Hand** in Perth\n\nSlow.',
      },
    },
  );
  ruleTable(
    rule,
    { guide: title, files },
    {
      'is silent on title case': {
        copy: '# How We Built a Quieter Bike\n\nHi.\n\n## Loom & Co at the Fair\n\nHi.',
      },
      'is silent on words that go either way': {
        copy: '## Sign In or Sign Up\n\nHi.\n\n## Our E-bikes for 2026\n\nHi.\n\n## Our E-Bikes for 2026\n\nHi.',
      },
      'is silent on iPad': { copy: '## iPhone and iPad Cases\n\nHi.' },
    },
  );
});

describe('neither', () => {
  ruleTable(
    rule,
    { files },
    {
      'without the guide’s word': { guide: {}, copy: '## What Our Customers Say\n\nA lot.' },
      'in another language': {
        guide: { voice: { headings: 'title', language: 'de' } },
        copy: '## Unser neues Programm\n\nJa.',
      },
    },
  );
});

it('has each word of a list once, in lower case', () => {
  for (const [name, list] of Object.entries(lists)) {
    const words = list.trim().split(name === 'PHRASES' ? /;\s*/ : /\s+/);
    expect(words.filter((word) => word !== word.toLowerCase() || word === '')).toEqual([]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  }
});
