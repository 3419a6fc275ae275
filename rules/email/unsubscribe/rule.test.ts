import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const kind = (kind: string, more = {}) => ({ channels: [{ files: '**', kind }], ...more });
const page = (footer: string, body = 'Every bag is 20% off until 15 March.') =>
  `<html><body><p>${body}</p><p>${footer}</p></body></html>`;
const address = '12 Quay Street, Geelong VIC 3220';

describe('a promotional email', () => {
  ruleTable(
    rule,
    { files: ['emails/sale.html'], guide: kind('promotional') },
    {
      'without a way out': {
        copy: page(`⟦© Harbour &amp; Pine, ${address}⟧`),
        findings: [{ messageId: 'link', severity: 'error', verdict: 'certain' }],
      },
      'without one, sent by Mailchimp': {
        copy: page(`⟦*|LIST:COMPANY|*, *|LIST:ADDRESS|*⟧`),
        findings: [{ expected: '<a href="*|UNSUB|*">Unsubscribe</a>' }],
      },
      'with a link': { copy: page(`<a href="https://x.example/u">Unsubscribe</a>, ${address}`) },
      'with a merge tag alone': { copy: page(`<a href="{{ unsubscribe_url }}">here</a>, ${address}`) },
      'with a link that only a comment has': {
        copy: page(`<!-- <a href="/unsubscribe">Unsubscribe</a> -->⟦Harbour &amp; Pine, ${address}⟧`),
      },
      'whose footer comes from elsewhere': { copy: page('{% include "footer" %}') },
      'that is a piece of one': { copy: '<p>Every bag is 20% off.</p>' },
      'without any address': {
        copy: page('⟦© 2026 Harbour &amp; Pine. Unsubscribe⟧'),
        findings: [{ messageId: 'address-maybe', severity: 'info', verdict: 'cannot-tell' }],
      },
    },
  );
  ruleTable(
    rule,
    {
      files: ['emails/sale.html'],
      guide: kind('promotional', { email: { address: [address, 'PO Box 41, Geelong'] } }),
    },
    {
      'without the brand’s address': {
        copy: page('⟦Harbour &amp; Pine. Unsubscribe⟧'),
        findings: [
          {
            messageId: 'address',
            verdict: 'certain',
            source: 'email.address',
            message: `This promotional email does not have the postal address of the brand. Add "${address}" at its end.`,
          },
        ],
      },
      'with an old address': {
        copy: page('⟦Harbour &amp; Pine, 3 Mill Lane, Geelong. Unsubscribe⟧'),
        findings: [{ messageId: 'address', verdict: 'likely' }],
      },
      'with one of them on several lines': {
        copy: page('Harbour &amp; Pine<br>12 Quay Street<br>Geelong&nbsp;VIC 3220<br>Unsubscribe'),
      },
      'with the tag for it': { copy: page('*|HTML:LIST_ADDRESS_HTML|* <a href="*|UNSUB|*">Unsubscribe</a>') },
    },
  );
});

describe('an email of which nobody says what it is', () => {
  ruleTable(
    rule,
    { files: ['emails/a.html'] },
    {
      'and that sells is asked': {
        copy: page('⟦© Harbour &amp; Pine⟧'),
        findings: [{ messageId: 'link-maybe', severity: 'info', verdict: 'cannot-tell' }],
      },
      'and that is a receipt is not': {
        copy: page('© Harbour &amp; Pine', 'Your receipt. Save 20% next time.'),
      },
      'and that could be anything is not': {
        copy: page('© Harbour &amp; Pine', 'The kitchen is closed on Monday.'),
      },
    },
  );
  ruleTable(
    rule,
    { files: ['emails/a.html'], guide: kind('transactional') },
    {
      'but that the guide knows is not': { copy: page('© Harbour &amp; Pine') },
    },
  );
});

describe('the headers of a message', () => {
  const eml = (...headers: readonly string[]) =>
    [
      'Received: from mta.example by mx.example; Fri, 6 Mar 2026 09:00:00 +1100',
      ...headers,
      'Content-Type: text/html',
      '',
      page(`Unsubscribe, ${address}`),
    ].join('\r\n');
  ruleTable(
    rule,
    { files: ['emails/sale.eml'], guide: kind('promotional') },
    {
      'have no List-Unsubscribe': {
        copy: eml('From: ⟦Harbour & Pine <news@harbourandpine.example>⟧'),
        findings: [{ messageId: 'header', severity: 'warning', verdict: 'certain' }],
      },
      'have one that takes more than a click': {
        copy: eml('From: a@b.example', 'List-Unsubscribe: ⟦<mailto:leave@b.example>⟧'),
        findings: [{ messageId: 'one-click', verdict: 'certain' }],
      },
      'have one without its other half': {
        copy: eml('From: a@b.example', 'List-Unsubscribe: ⟦<https://b.example/u/1>⟧'),
      },
      'are as they should be': {
        copy: eml(
          'From: a@b.example',
          'List-Unsubscribe: <https://b.example/u/1>,',
          ' <mailto:leave@b.example>',
          'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
        ),
      },
      'are not there yet before it is sent': {
        copy: eml('From: ⟦a@b.example⟧').replace(/^Received.*\r\n/, ''),
        findings: [{ messageId: 'header', verdict: 'cannot-tell', severity: 'info' }],
      },
    },
  );
});
