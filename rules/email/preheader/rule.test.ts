import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import { paddingIn } from './preview.ts';
import rule from './rule.ts';

const page = (start: string) =>
  `<html><body>${start}<h1>The autumn sale</h1><p>Every bag is 20% off.</p></body></html>`;
const hidden = (text: string) => `<div style="display:none;max-height:0">${text}</div>`;

describe('an email without a preheader', () => {
  ruleTable(
    rule,
    { files: ['emails/sale.html'] },
    {
      'starts with the link to a browser': {
        copy: page(
          '<img src="line.gif" alt=""><p>Trouble reading this? <a href="/v">View it in your browser</a></p>',
        ).replace(/Trouble.*browser/, '⟦$&⟧'),
        findings: [
          {
            messageId: 'leak',
            severity: 'warning',
            message:
              'This email has no preheader, so inboxes show "Trouble reading this? View it in your browser" after the subject. Put a hidden line before it that says more than the subject.',
          },
        ],
      },
      'starts with a picture’s alt text': {
        copy: page('<img src="logo.png" alt="⟦Harbour &amp; Pine⟧">'),
        findings: [{ messageId: 'alt', severity: 'info', actual: 'Harbour & Pine' }],
      },
      'starts with a menu': {
        copy: page('<p><a href="/n">⟦New</a> · <a href="/b">Bags</a> · <a href="/r">Racks⟧</a></p>'),
        findings: [{ messageId: 'leak' }],
      },
      'starts with copy': { copy: page('<p>Two weeks only.</p>') },
      'starts with a sentence of such words': {
        copy: page(
          '<p>Open the door, see the shop online and find out why our bags never need a browser to be seen: it is all here, in one email.</p>',
        ),
      },
      'starts with what a merge tag prints': { copy: page('<p>{{ preview_text }}</p>') },
      'is a piece that a layout surrounds': { copy: '<p><a href="/v">View in browser</a></p>' },
      'is a page': { copy: page('<p>View in browser</p>'), channel: 'page' },
    },
  );
});

describe('a preheader', () => {
  ruleTable(
    rule,
    { files: ['emails/sale.html'] },
    {
      'that is short lets in what follows': {
        copy: page(`${hidden('⟦Two weeks only⟧')}<p>View in browser</p>`),
        findings: [
          {
            messageId: 'short',
            severity: 'info',
            message:
              'The preheader has 14 characters, so inboxes go on with "View in browser". Write 40 to 100, or fill it up with &#847;&zwnj;&nbsp;.',
          },
        ],
      },
      'that is filled up keeps it out': {
        copy: page(`${hidden(`Two weeks only${'&#847;&zwnj;&nbsp;'.repeat(30)}`)}<p>View in browser</p>`),
      },
      'that is short before copy is fine': { copy: page(hidden('Two weeks only')) },
      'that a merge tag fills is not known': {
        copy: page(`${hidden('Hi {{ name }}')}<p>View in browser</p>`),
      },
      'that repeats the subject': {
        copy: `---\nsubject: The autumn sale is on\n---\n${page(hidden('⟦The autumn sale is on!⟧'))}`,
        findings: [{ messageId: 'repeats', field: 'preheader' }],
      },
      'that starts like the subject and says more': {
        copy: `---\nsubject: The autumn sale\n---\n${page(hidden('The autumn sale ends on Sunday, and coffee is on us'))}`,
      },
    },
  );
  ruleTable(
    rule,
    { files: ['emails/sale.eml'] },
    {
      'that repeats an encoded subject': {
        copy: `From: a@b.example\r\nSubject: =?utf-8?Q?We=E2=80=99re_open?=\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${hidden('⟦We=E2=80=99re ope=\r\nn.⟧').replaceAll('style=', 'style=3D')}<p>Come in.</p>`,
        findings: [{ messageId: 'repeats', actual: 'We’re open.' }],
      },
    },
  );
});

it('counts what takes no place', () => {
  expect(paddingIn('Two weeks\u00A0only\u034F\u200C\u00A0')).toBe(4);
});
