import { describe, expect, it } from 'vitest';
import { lintCopy } from '../../../src/test-rule.ts';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const voiceOf = (person: string, name = 'Tern Bank') => ({
  guide: { meta: { name }, voice: { language: 'en-AU', person } },
});

describe('a brand that says "we"', () => {
  ruleTable(rule, voiceOf('we-you'), {
    'does not say "I": one finding, with the number of places': {
      copy: 'Write back and ⟦I⟧ will answer. My line is open, and I like calls.',
      findings: [
        {
          messageId: 'singular',
          severity: 'warning',
          verdict: 'certain',
          actual: 'I',
          expected: 'we',
          source: 'voice.person',
          message:
            '"I" is one person speaking (3 times in this copy). The guide wants "we" to speak to "you": write "we".',
        },
      ],
    },
    'has the same word in its own number': {
      copy: 'The oven is hot. ⟦I’ve⟧ baked all night.',
      findings: [{ expected: 'we’ve' }],
    },
    'does not speak of itself as of somebody else': {
      copy: '⟦Tern Bank⟧ offers free transfers.',
      findings: [{ messageId: 'name', severity: 'info', verdict: 'likely', expected: 'We' }],
    },
    'speaks to its customers': {
      copy: '⟦Customers must⟧ show a card. ',
      findings: [
        {
          messageId: 'customer',
          severity: 'info',
          expected: 'you',
          message:
            '"Customers must" speaks about customers, not to them (once in this copy). The guide wants "we" to speak to "you": write "you".',
        },
      ],
    },
    'may let somebody with a name speak': {
      copy: "Hi, I'm Ana. I run the branch in Perth, and my door is open.",
    },
    'may let somebody sign': { copy: 'I saw your note.\n\nCheers,\n\nAna\n\nTern Bank, 1 Main Street' },
    'is not spared by a team that signs': { copy: '⟦I⟧ saw your note.\n\nCheers,\n\nThe Tern Bank team' },
    'hears its customers': {
      copy: '“I love it.” Can I pay later? Yes, I want 20% off. I have never paid less. — Sam K., Perth',
    },
    'knows a numeral and a country': {
      copy: 'In Part I of the guide, Elizabeth I ships to the US and to ME.',
    },
    'knows the places of an app': { copy: 'Go to my account, or tap My Wishlist in MyTern.' },
    'says what it is': { copy: 'Tern Bank is a bank in Hobart. Ask at Tern Bank on Main Street.' },
  });
  ruleTable(
    rule,
    { ...voiceOf('we-you'), files: ['post.md'], channel: 'blog' },
    {
      'lets the author of a post say "I"': {
        copy: '---\ntitle: A year of bread\nauthor: Ana Reyes\n---\n\nI baked every day.\n',
      },
      'and nobody, where a post has none': {
        copy: '---\ntitle: A year of bread\n---\n\n⟦I⟧ baked every day.\n',
      },
    },
  );
  ruleTable(
    rule,
    { ...voiceOf('we-you'), files: ['copy.html'] },
    {
      'lets a button speak for the customer': {
        copy: '<a class="button" href="https://tern.example">Start my free trial</a><button>Remind me</button>',
      },
    },
  );
});

describe('a person who says "I"', () => {
  ruleTable(rule, voiceOf('i-you', 'Ana Tern'), {
    'does not say "we"': {
      copy: '⟦We’re⟧ a small studio. Our prints are here.',
      findings: [{ messageId: 'plural', expected: 'I’m' }],
    },
    'may mean two people, or everybody': {
      copy: 'Tom and I met here, and we stayed. We all need maps.',
    },
  });
});

describe('a brand that goes by its name', () => {
  ruleTable(rule, voiceOf('name-you'), {
    'says neither "we" nor "I"': {
      copy: 'Join ⟦us⟧ on Monday. ⟦I⟧ make the coffee, and our cake is free.',
      findings: [
        { messageId: 'plural', expected: 'Tern Bank' },
        { messageId: 'singular', expected: 'Tern Bank' },
      ],
    },
    'may be one of many': { copy: 'Some of us in the US still write cheques. Tern Bank offers you an app.' },
  });
});

describe('a brand that addresses nobody', () => {
  ruleTable(rule, voiceOf('third-person'), {
    'says neither "you" nor "we"': {
      copy: '⟦You⟧ can open an account. ⟦Our⟧ branch is near you.',
      findings: [
        {
          messageId: 'reader',
          expected: null,
          message:
            '"You" speaks to the reader (2 times in this copy). The guide wants nobody to be addressed, and the brand to go by its name: write "customers", "guests" or whoever they are.',
        },
        { messageId: 'plural', expected: 'Tern Bank’s' },
      ],
    },
    'may say thanks': { copy: 'Tern Bank says thank you. See YouTube for a do-it-yourself guide.' },
  });
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide: { meta: { name: 'Tern Bank' } } },
    {
      'without a person in the guide': { copy: 'I, we, you and Tern Bank offers.' },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { language: 'de', person: 'we-you' } } },
    {
      'on another language': { copy: 'I love it here.' },
    },
  );
});

it('has every other place as a related one', async () => {
  const copy = 'We bake, and I taste. My cake is done. I am full.';
  const [finding] = await lintCopy(rule, { ...voiceOf('we-you'), copy, file: 'copy.txt' }, copy);
  expect(finding!.related.map(({ range, message }) => [range.start, message])).toEqual([
    [22, '"My" here.'],
    [39, '"I" here.'],
  ]);
});
