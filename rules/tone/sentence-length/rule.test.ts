import { describe, expect, it } from 'vitest';
import { guideOf } from '../../../src/test-rule.ts';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = { voice: { 'sentence-words': { max: 14, 'social/*': { max: 8 } } } };

describe('a sentence that is too long', () => {
  ruleTable(
    rule,
    { guide },
    {
      'is reported as a whole, with its words and the limit': {
        copy: 'Good news. ⟦Your new card is on its way and should reach you within five working days.⟧',
        findings: [
          {
            messageId: 'long',
            severity: 'warning',
            actual: '15',
            expected: 'at most 14',
            source: 'voice.sentence-words',
            message:
              'This sentence has 15 words. The guide allows at most 14: say it in two or more sentences, or shorter.',
            fix: null,
          },
        ],
      },
      'twice in a paragraph': {
        copy: '⟦We knead every loaf by hand because no machine has ever done it half as well.⟧ Ask us. ⟦We get up at three in the morning so that you get to sleep until eight.⟧',
      },
      'at a semicolon': {
        copy: '⟦The update brings a faster search and a calmer inbox; it also mends forty-two small things.⟧',
        findings: [
          {
            message:
              'This sentence has 16 words. The guide allows at most 14: write a full stop for the semicolon after "a calmer inbox".',
          },
        ],
      },
      'where a clause ends': {
        copy: '⟦We started baking (in a garage, and at night) in 2015, and today we still knead by hand.⟧',
        findings: [
          {
            message:
              'This sentence has 18 words. The guide allows at most 14: end it sooner, perhaps after "night) in 2015".',
          },
        ],
      },
      'on a channel with its own limit': {
        copy: '⟦We tested tents on the Desert Road all winter⟧ 🏕️ https://tarn.example/tents #tents',
        channel: 'social/x',
      },
      'after a label': {
        copy: 'Ana: ⟦I joined because my sister dragged me along, and I have not missed a week since.⟧',
        findings: [{ actual: '16' }],
      },
    },
  );
});

describe('one word each', () => {
  ruleTable(
    rule,
    { guide },
    {
      'are addresses, numbers, hyphenated words and merge tags': {
        copy: 'Hi {{ first_name }}, the forty-two all-day tickets and/or passes cost $1,249.50 at https://loom.example/a-b/c_d?e=f-g-h-i.',
      },
      'but words around a dash are two': {
        copy: '⟦One two three four five six seven—eight nine ten eleven twelve thirteen fourteen fifteen.⟧',
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'at the limit': {
        copy: 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen.',
      },
      'on short forms, which end no sentence and start none': {
        copy: 'Dr. Lee came at 9 a.m. on Monday. She left at noon, e.g. for lunch.',
      },
      'on a list of short items': {
        copy: 'Colours: sand, pine, rust, ink, snow, moss, clay, fog, plum, sky, coral, slate, ochre and teal.',
      },
      'on a label without an end mark': {
        copy: 'Home | Shop | Men | Women | Kids | Shoes | Bags | Hats | Gifts | Sale | Stores | Jobs | Press | Blog',
      },
      'on small print': {
        copy: 'You can unsubscribe at any time by using the link at the bottom of each of our emails.',
      },
      'on somebody’s words': {
        copy: 'A review: “I was sure that I would hate it, but after one week I sold the car.”',
      },
      'on an address and its lines': {
        copy: 'Harbour & Pine Pty Ltd\nLevel 3, 120 Marine Parade\nCottesloe WA 6011\nAustralia\nABN 12 345 678 901\nphone 08 5550 1234',
      },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['copy.txt'] },
    {
      'on a list typed as lines': {
        copy: 'Today we have\n- bread\n- butter\n- cheese from the farm\n- olives\n- four kinds of tea\n- coffee\n- wine',
      },
    },
  );
  ruleTable(
    rule,
    {
      guide: {
        ...guide,
        legal: [
          {
            id: 'fund',
            text: 'Past performance is no guide to what the fund will return in any future year at all.',
          },
        ],
      },
    },
    {
      'on a legal sentence of the guide': {
        copy: 'Past performance is no guide to what the fund will return in any future year at all. Read on.',
      },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { 'sentence-words': 14, language: 'de' } } },
    {
      'in another language': {
        copy: 'Your new card is on its way to you and should reach you within five working days.',
      },
    },
  );
});

it('has nothing to do without a limit', () =>
  expect(rule.prepare(guideOf({ voice: { person: 'we-you' } }), {})).toBeNull());
