import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = {
  links: {
    hosts: ['harbourandpine.example'],
    utm: {
      required: ['source', 'medium'],
      source: { email: 'newsletter', 'social/*': 'social' },
      medium: { email: 'email', 'social/*': 'social' },
      unique: 'content',
    },
  },
};
const email = { guide, channel: 'email', files: ['copy.html'] };

describe('a link without parameters', () => {
  ruleTable(rule, email, {
    'gets them where the guide has the values': {
      copy: '<a href="⟦https://harbourandpine.example/a⟧">Shop</a>',
      fixed: '<a href="https://harbourandpine.example/a?utm_source=newsletter&amp;utm_medium=email">Shop</a>',
      findings: [
        {
          messageId: 'missing',
          severity: 'error',
          source: 'links.utm.required',
          message: 'This link has no utm_source, utm_medium. Add utm_source=newsletter&utm_medium=email.',
        },
      ],
    },
    'gets only those it lacks, before the place on the page': {
      copy: '<a href="⟦https://harbourandpine.example?utm_medium=email#a⟧">Shop</a>',
      fixed: '<a href="https://harbourandpine.example?utm_medium=email&amp;utm_source=newsletter#a">Shop</a>',
    },
    'is left to the writer where a value is not known': {
      guide: { links: { hosts: ['harbourandpine.example'], utm: { required: ['campaign'] } } },
      copy: '<a href="⟦https://harbourandpine.example/⟧">Shop</a>',
      fixed: '<a href="https://harbourandpine.example/">Shop</a>',
      findings: [{ expected: 'utm_campaign=…' }],
    },
    'in markdown': {
      files: ['copy.md'],
      copy: '[Shop](⟦https://harbourandpine.example/a_b⟧)',
      fixed: '[Shop](https://harbourandpine.example/a_b?utm_source=newsletter&utm_medium=email)',
    },
    'in a sheet': {
      files: ['copy.csv'],
      copy: 'platform,copy,link\nx,The rain is back today.,⟦https://harbourandpine.example/a⟧\n',
      fixed:
        'platform,copy,link\nx,The rain is back today.,https://harbourandpine.example/a?utm_source=social&utm_medium=social\n',
    },
  });
});

describe('a parameter', () => {
  ruleTable(rule, email, {
    'of another value': {
      copy: '<a href="https://harbourandpine.example/?utm_source=newsletter&amp;utm_medium=⟦E-Mail⟧">Shop</a>',
      fixed: '<a href="https://harbourandpine.example/?utm_source=newsletter&amp;utm_medium=email">Shop</a>',
      findings: [
        {
          messageId: 'value',
          source: 'links.utm.medium.email',
          message: 'utm_medium is "E-Mail" here. Write "email".',
        },
      ],
    },
    'of another name': {
      copy: '<a href="https://harbourandpine.example/?⟦UTM_Source⟧=newsletter&utm_medium=email">Shop</a>',
      fixed: '<a href="https://harbourandpine.example/?utm_source=newsletter&utm_medium=email">Shop</a>',
      findings: [{ messageId: 'name' }],
    },
    'behind a second question mark': {
      copy: '<a href="https://harbourandpine.example/?a=1⟦?⟧utm_source=newsletter&utm_medium=email">Shop</a>',
      fixed:
        '<a href="https://harbourandpine.example/?a=1&amp;utm_source=newsletter&utm_medium=email">Shop</a>',
      findings: [{ messageId: 'question' }],
    },
    'twice, or without a value': {
      copy: '<a href="https://harbourandpine.example/?utm_source=newsletter&utm_medium=email&⟦utm_medium=email⟧&⟦utm_term=⟧">Shop</a>',
      findings: [{ messageId: 'repeated' }, { messageId: 'empty' }],
    },
    'that does not tell two links apart': {
      copy: '<a href="https://harbourandpine.example/?utm_source=newsletter&utm_medium=email&utm_content=a">1</a><a href="https://harbourandpine.example/b?utm_source=newsletter&utm_medium=email&utm_content=⟦a⟧">2</a>',
      findings: [{ messageId: 'unique', severity: 'warning' }],
    },
  });
});

describe('silence', () => {
  ruleTable(rule, email, {
    'on what nobody counts': {
      copy: '<a href="https://harbourandpine.example/unsubscribe">1</a><a href="https://harbourandpine.example/privacy-policy">2</a><a href="mailto:a@harbourandpine.example">3</a><a href="#a">4</a>',
    },
    'on other hosts': { copy: '<a href="https://otherbrand.example/">1</a>' },
    'on what a tag may bring': {
      copy: '<a href="https://harbourandpine.example/?{{ utm }}">1</a><a href="https://harbourandpine.example/a{{ utm }}">2</a>',
    },
    "on a site's own links": { channel: 'blog', copy: '<a href="https://harbourandpine.example/a">1</a>' },
    'on a channel that the guide leaves out': {
      files: ['copy.txt'],
      channel: 'sms',
      copy: 'Shop: https://harbourandpine.example/a',
    },
    'without anything in the guide': { guide: {}, copy: '<a href="https://harbourandpine.example/a">1</a>' },
  });
});
