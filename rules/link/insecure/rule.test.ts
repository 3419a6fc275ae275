import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const email = {
  guide: { links: { hosts: ['harbourandpine.example'] } },
  channel: 'email',
  files: ['copy.html'],
};

describe('finds', () => {
  ruleTable(rule, email, {
    'a link to the own host': {
      copy: '<a href="⟦http⟧://shop.harbourandpine.example/a">Shop</a>',
      findings: [
        {
          messageId: 'own',
          severity: 'warning',
          verdict: 'certain',
          actual: 'shop.harbourandpine.example',
          message:
            'shop.harbourandpine.example is the brand’s own host over http, which browsers call not secure. Write https.',
        },
      ],
    },
    'a picture of any host': {
      copy: '<img src="⟦http⟧://images.mailer.example/a.png" alt="Rain">',
      findings: [{ messageId: 'image', severity: 'warning', verdict: 'likely' }],
    },
    'links to others, where it is asked for': {
      options: { everywhere: true },
      copy: '<a href="⟦http⟧://otherbrand.example">A friend</a>',
      findings: [{ messageId: 'elsewhere', severity: 'info' }],
    },
    'a reference in a post': {
      files: ['copy.md'],
      channel: 'blog',
      copy: 'See [our shop][shop].\n\n[shop]: ⟦http⟧://harbourandpine.example',
    },
  });
});

describe('silence', () => {
  ruleTable(rule, email, {
    'on https, others and tags': {
      copy: '<a href="https://harbourandpine.example">1</a><a href="http://otherbrand.example">2</a><a href="http://{{ host }}">3</a>',
    },
    'on names that nobody fetches': {
      copy: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    },
    'on machines without a certificate': {
      copy: '<img src="http://localhost/a.png" alt="Rain"><a href="http://10.0.0.1">1</a>',
    },
    'on addresses that a post names': {
      files: ['copy.md'],
      channel: 'blog',
      copy: 'We used to be at http://harbourandpine.example.',
    },
  });
});
