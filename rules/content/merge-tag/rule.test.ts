import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const email = { channel: 'email' };

describe('a broken tag', () => {
  ruleTable(rule, email, {
    'is shown whole': {
      copy: 'Hi ⟦{{first_name}⟧, the sale is on.',
      findings: [
        {
          messageId: 'broken',
          severity: 'error',
          expected: '{{first_name}}',
          message: '{{first_name} is a broken merge tag, and would be sent as it is. Write {{first_name}}.',
        },
      ],
    },
    'that runs on to the next': {
      files: ['copy.txt'],
      copy: 'Hi ⟦{% if member }⟧You save.{% endif %}',
      findings: [{ expected: '{% if member %}' }],
    },
    'of every system': {
      files: ['copy.txt'],
      copy: '⟦*|FNAME|⟧, ⟦%%FirstName%⟧, ⟦<%= name >⟧',
      findings: [{ expected: '*|FNAME|*' }, { expected: '%%FirstName%%' }, { expected: '<%= name %>' }],
    },
  });
});

describe('a block', () => {
  ruleTable(
    rule,
    { ...email, files: ['copy.html'] },
    {
      'without its end': {
        copy: '⟦{% if a %}⟧<p>A</p>{% for b in c %}<p>B</p>{% endfor %}',
        findings: [{ messageId: 'unclosed', expected: '{% endif %}' }],
      },
      'without its beginning': { copy: '<p>A</p>⟦*|END:IF|*⟧', findings: [{ messageId: 'unopened' }] },
      'within another, which names the inner one': {
        copy: '{{#if a}}⟦{{#each b}}⟧<p>B</p>{{/if}}',
        findings: [{ expected: '{{/each}}' }],
      },
    },
  );
});

describe('what the guide asks for', () => {
  ruleTable(
    rule,
    { ...email, files: ['copy.txt'] },
    {
      'a dialect': {
        guide: { 'merge-tags': { dialect: 'mailchimp' } },
        copy: 'Hi ⟦{{ name }}⟧, dear *|FNAME|*.',
        findings: [{ messageId: 'dialect', expected: '*|NAME|*', source: 'merge-tags.dialect' }],
      },
      'a fallback': {
        guide: { 'merge-tags': { fallback: 'required' } },
        copy: 'Hi ⟦{{ user.first_name }}⟧, your {{ product.name }} is here.',
        findings: [{ messageId: 'fallback', expected: '{{ user.first_name | default: "there" }}' }],
      },
      'a fallback that Mailchimp may have elsewhere': {
        guide: { 'merge-tags': { fallback: 'required' } },
        copy: 'Hi ⟦*|FNAME|*⟧.',
        findings: [{ verdict: 'cannot-tell', severity: 'info' }],
      },
    },
  );
});

describe('a post', () => {
  ruleTable(
    rule,
    { channel: 'social/x' },
    {
      'has tags that nothing fills in': {
        copy: 'Hey ⟦{{ first_name }}⟧, the rain is back.',
        findings: [{ messageId: 'literal', severity: 'warning', verdict: 'likely' }],
      },
    },
  );
});

describe('silence', () => {
  ruleTable(rule, email, {
    'on whole tags': {
      copy: 'Hi {{ first_name | default: "there" }}, *|FNAME|*, %%FirstName%%, <%= name %>.',
    },
    'on signs that are no tags': { copy: 'The set {1, {2}} has 100%% of it. 5% | 10%.' },
    'on advertising tags of a catalogue': { channel: 'ad/meta', copy: 'Back in stock: {{product.name}}' },
    'on a page whose blocks a partial closes': {
      files: ['copy.html'],
      channel: 'page',
      copy: '<div>{% if a %}<p>A</p></div>',
    },
  });
});
