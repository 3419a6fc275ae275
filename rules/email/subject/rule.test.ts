import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const kind = (kind: string) => ({ channels: [{ files: '**', channel: 'email', kind }] });
const eml = (...headers: readonly string[]) =>
  [...headers, 'Content-Type: text/plain', '', 'Every bag is 20% off.'].join('\r\n');

describe('a message', () => {
  ruleTable(
    rule,
    { files: ['emails/sale.eml'] },
    {
      'without a subject is found at its sender': {
        copy: eml('From: ⟦news@harbourandpine.example⟧', 'To: friends@example.com'),
        findings: [{ messageId: 'missing', severity: 'error', field: 'subject' }],
      },
      'with an empty subject is found there': {
        copy: eml('From: news@harbourandpine.example', 'Subject: ⟦⟧'),
        findings: [{ messageId: 'missing' }],
      },
      'whose subject is a draft’s': {
        copy: eml('From: news@harbourandpine.example', 'Subject: ⟦Test email⟧'),
        findings: [
          {
            messageId: 'placeholder',
            message: '"Test email" is the subject of a draft, not one for your readers. Write the real one.',
          },
        ],
      },
      'whose subject is encoded': {
        copy: eml('From: a@b.example', 'Subject: =?utf-8?Q?⟦[TEST]⟧_We=E2=80=99re_open?='),
        findings: [{ messageId: 'mark', actual: '[TEST]', field: 'subject' }],
      },
      'that answers another one is what it says': {
        copy: eml('From: a@b.example', 'Subject: Re: 20% off?', 'In-Reply-To: <1@b.example>'),
        guide: kind('promotional'),
      },
      'that sells and says it answers is a trick': {
        copy: eml('From: a@b.example', 'Subject: ⟦Re:⟧ your basket'),
        guide: kind('promotional'),
        findings: [{ messageId: 'fake-reply', verdict: 'certain', severity: 'warning' }],
      },
      'that seems to sell is likely one': {
        copy: eml('From: a@b.example', 'Subject: ⟦FW:⟧ our spring sale'),
        findings: [{ messageId: 'fake-reply', verdict: 'likely' }],
      },
      'between two people is left alone': {
        copy: eml('From: a@b.example', 'Subject: Re: Thursday').replace('20% off', 'packed'),
      },
      'about a deal that was made is left alone': {
        copy: eml('From: a@b.example', 'Subject: Re: your claim'),
        guide: kind('transactional'),
      },
    },
  );
});

describe('front matter', () => {
  ruleTable(
    rule,
    { files: ['emails/sale.md'] },
    {
      'with a preheader and no subject': {
        copy: '---\npreheader: ⟦Two weeks only⟧\n---\nEvery bag is 20% off.\n',
        findings: [{ messageId: 'missing' }],
      },
      'with a title in its place': {
        copy: '---\ntitle: The autumn sale\npreheader: Two weeks only\n---\nEvery bag is 20% off.\n',
      },
      'with two marks': {
        copy: '---\nsubject: "⟦[draft]⟧ Copy of Autumn"\n---\nEvery bag is 20% off.\n',
        findings: [{ messageId: 'mark', actual: '[draft]' }],
      },
      'with a thread’s title as a merge tag': {
        copy: '---\nsubject: "Re: {{ thread.title }}"\n---\nShop now: every bag is 20% off.\n',
        guide: kind('promotional'),
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { files: ['emails/sale.html', 'emails/sale.txt'] },
    {
      'on files that hold no subject': { copy: '<body><p>Every bag is 20% off.</p></body>' },
    },
  );
  ruleTable(
    rule,
    { files: ['posts/walks.md'] },
    {
      'on other channels': { copy: '---\nsubject: Test\n---\nFive walks.\n', channel: 'blog' },
    },
  );
});
