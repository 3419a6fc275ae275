import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const prefer = { guide: { voice: { language: 'en-AU', contractions: 'prefer' } } };
const avoid = { guide: { voice: { language: 'en-AU', contractions: 'avoid' } } };

describe('where contractions are preferred', () => {
  ruleTable(rule, prefer, {
    'a long form is written short': {
      copy: '⟦We are⟧ open late, and ⟦it is⟧ free. ⟦Do not⟧ miss it: you ⟦cannot⟧ lose.',
      findings: [
        {
          messageId: 'prefer',
          severity: 'warning',
          actual: 'We are',
          expected: "We're",
          source: 'voice.contractions',
          message: 'Write it the way people say it: "We\'re" instead of "We are".',
        },
      ],
      fixed: "We're open late, and it's free. Don't miss it: you can't lose.",
    },
    'capitals stay': {
      copy: '⟦WE ARE⟧ OPEN. ⟦DO NOT⟧ MISS IT.',
      fixed: "WE'RE OPEN. DON'T MISS IT.",
    },
    'the apostrophe is that of the text': {
      copy: 'The baker’s dozen is back, and ⟦we are⟧ proud.',
      fixed: 'The baker’s dozen is back, and we’re proud.',
    },
    'one of two negations is enough': {
      copy: '⟦They are⟧ not heavy. The bag ⟦is not⟧ either.',
      fixed: "They're not heavy. The bag isn't either.",
    },
    'a fix in doubt is only suggested': {
      copy: 'It ⟦will not⟧ fade. ⟦We have⟧ moved to Perth.',
      findings: [
        {
          expected: "won't",
          fix: { safety: 'suggested', edits: [{ range: { start: 3, end: 11 }, text: "won't" }] },
        },
        { expected: "We've" },
      ],
      fixed: 'It will not fade. We have moved to Perth.',
    },
    'a clause that ends with the verb keeps it': {
      copy: "That's who we are. See how big it is. We love where we are today. If it is, good. Nobody is faster than we are now.",
      files: ['copy.txt'],
      findings: [],
    },
  });
  ruleTable(
    rule,
    { ...prefer, files: ['copy.html'] },
    {
      'across a tag there is no fix': {
        copy: '<p><b>Please</b> ⟦do <span>not</span>⟧ wait.</p>'.replace('not</span>⟧', 'not⟧</span>'),
        findings: [{ fix: null }],
      },
      'in the notation of the place': {
        copy: '<p title="x">The chef&rsquo;s table is back. ⟦We&nbsp;are⟧ full on Fridays.</p>',
        fixed: '<p title="x">The chef&rsquo;s table is back. We’re full on Fridays.</p>',
      },
    },
  );
});

describe('where contractions are avoided', () => {
  ruleTable(rule, avoid, {
    'a short form is written in full': {
      copy: "⟦We're⟧ open late. ⟦Don’t⟧ miss it: you ⟦can't⟧ lose, and it ⟦won't⟧ rain.",
      findings: [
        {
          messageId: 'avoid',
          expected: 'We are',
          message: 'Write it in full: "We are" instead of "We\'re".',
        },
      ],
      fixed: 'We are open late. Do not miss it: you cannot lose, and it will not rain.',
    },
    'capitals stay': { copy: "⟦WE'RE⟧ MOVING. ⟦I'M⟧ IN.", fixed: 'WE ARE MOVING. I AM IN.' },
    '"it\'s been" is "it has been"': {
      copy: "⟦It's⟧ been a long winter, but ⟦it's⟧ over.",
      fixed: 'It has been a long winter, but it is over.',
    },
    'two readings are both named, and left to the writer': {
      copy: "⟦We'd⟧ love to hear from you. ⟦It's⟧ grown in Perth.",
      findings: [
        {
          messageId: 'either',
          message: 'Write "We\'d" in full: "We would" or "We had".',
          fix: null,
        },
        { messageId: 'either', message: 'Write "It\'s" in full: "It is" or "It has".', fix: null },
      ],
    },
    'a question has no fix: its words change places': {
      copy: "⟦Don't⟧ you love it? ⟦Isn't⟧ the view great? Who ⟦doesn't⟧ like cake?",
      fixed: "Don't you love it? Isn't the view great? Who does not like cake?",
    },
    'a condition is no question': {
      copy: "If you ⟦hadn't⟧, you ⟦wouldn't⟧ know.",
      fixed: 'If you had not, you would not know.',
    },
    'a possessive is none': { copy: "The shop's door, today's soup, everyone's favourite, kids' shoes." },
    'nor is anything else with an apostrophe': {
      copy: "8 o'clock, ma'am. Rock 'n' roll, y'all. D'Angelo's dos and don'ts: a can't-miss '90s night.",
    },
    'nor a title or a name': { copy: "We show Don't Look Back on Friday. The site uses Let's Encrypt." },
  });
});

describe('a word that every object of JavaScript has', () => {
  ruleTable(rule, prefer, {
    'is a word': { copy: 'The constructor is here, and ⟦it is⟧ ready.' },
  });
});

describe('silence in both', () => {
  const spoken = { copy: 'Tom says: “It is great, and I don’t lie.” Ana: "It is. I don\'t."' };
  const verbatim = { copy: "See do.not/it-is or tern.example/don't, #WeAre and @it’s." };
  for (const [name, guide] of Object.entries({ prefer, avoid })) {
    ruleTable(rule, guide, {
      [`on speech (${name})`]: spoken,
      [`on addresses (${name})`]: verbatim,
      [`on small print (${name})`]: { copy: "It is not valid with other offers, and can't be sold." },
    });
    ruleTable(
      rule,
      { ...guide, files: ['copy.md'] },
      {
        [`in block quotes and code (${name})`]: {
          copy: "> It is great. I don't lie.\n\nCall `it is` or `don't()`.\n",
        },
      },
    );
  }
  ruleTable(rule, prefer, {
    'on words that are stressed': { copy: 'We ARE open. Do NOT bend. It is NOT a toy.' },
    'on a main verb': { copy: 'We have a sale. You have time. She has red hair. We have limited stock.' },
    'on a subject of its own kind': {
      copy: 'Wearing it is fun. The best of it is the price. All of you are welcome. Sam and I will come.',
    },
    'before a stop': {
      copy: 'The range, that is, all of it, is here. We are, as ever, on time. It does not, however, float.',
    },
    'on questions': { copy: 'Are we there? Will you come? Is it here?' },
    'across a stop': { copy: 'Here I am. Will that do? Thank you! Are there more?' },
    'on a merge tag between': { copy: 'We {{verb}} are. It {{x}} is here. We are {{mood}}.' },
  });
  ruleTable(
    rule,
    { ...prefer, files: ['copy.md'] },
    {
      'on a word in italics or bold': { copy: 'We *are* open. It is **not** a toy. **It is** so.\n' },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { contractions: 'prefer' }, terms: [{ name: 'We Are One' }] } },
    {
      'on names of the guide': { copy: 'The We Are One tour. WE ARE ONE is back.' },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { contractions: 'allow' } } },
    {
      'where both are allowed': { copy: "We are open. We're open." },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { language: 'fr', contractions: 'avoid' } } },
    {
      'on another language': { copy: "It's open." },
    },
  );
});
