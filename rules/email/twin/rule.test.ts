import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import { factsIn } from './facts.ts';
import rule from './rule.ts';

/** A message of two versions. */
const eml = (text: string, html: string) =>
  [
    'From: Harbour & Pine <news@harbourandpine.example>',
    'Subject: The autumn sale',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    text,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><body>${html}</body></html>`,
    '--b--',
    '',
  ].join('\r\n');

const long =
  '<p>Every bag, rack and saddle of the autumn range is here, and the workshop in Geelong makes them to order in four colours, in two sizes and with your initials on the strap, as it has since we opened the doors.</p>';

describe('the plain-text version', () => {
  ruleTable(
    rule,
    { files: ['emails/sale.eml'] },
    {
      'that names another percentage': {
        copy: eml('Every bag is ⟦25 %⟧ off until Sunday.', '<p>Every bag is <b>20%</b> off.</p>'),
        findings: [
          {
            messageId: 'contradicts',
            severity: 'error',
            verdict: 'certain',
            message: 'The plain-text version says 25 %, and the HTML says 20%. Make them agree.',
          },
        ],
      },
      'that names another price and code, in encoded text': {
        copy: eml(
          'The Tideline costs =E2=\r\n=82=AC⟦⟧249. Use code ⟦PINE2O⟧.',
          '<p>The Tideline costs &euro;249.00. Use code <b>PINE20</b>.</p>',
        ).replace('⟦⟧', ''),
        findings: [{ messageId: 'contradicts', actual: 'PINE2O', expected: 'PINE20' }],
      },
      'that still links to a test server': {
        copy: eml(
          'Shop: ⟦http://staging.local⟧/autumn',
          '<p><a href="https://harbourandpine.example/autumn">Shop</a></p>',
        ),
        findings: [{ messageId: 'contradicts', verdict: 'likely', actual: 'staging.local' }],
      },
      'that lacks a price': {
        copy: eml(
          'The Tideline is back in stock in all colours.',
          '<p>The Tideline is back for ⟦$249⟧, and the Saltbox for $99.</p>',
        ),
        findings: [{ messageId: 'lacks', severity: 'info', actual: '$249' }],
      },
      'that only says it is none': {
        copy: eml('⟦This email requires HTML. Please view it in an HTML-capable program.⟧', long),
        findings: [{ messageId: 'placeholder', severity: 'warning' }],
      },
      'that is all but empty': { copy: eml('⟦Autumn sale⟧', long), findings: [{ messageId: 'placeholder' }] },
      'that says the same in other ways': {
        copy: eml(
          'Every bag is 20% off. The Tideline costs $1,299. Use code PINE20: https://click.harbourandpine.example/x',
          '<p>Every bag is 20&nbsp;% off. The Tideline costs $1299.00. Use code PINE20.</p><a href="https://www.harbourandpine.example/autumn">Shop</a>',
        ),
      },
      'that names what only a picture shows': {
        copy: eml(
          'Every bag is 20% off, from $49.',
          '<img src="sale.png" alt="The autumn sale"><p>Two weeks only.</p>',
        ),
      },
      'that names what an alt text says': {
        copy: eml(
          'Every bag is 20% off.',
          '<img src="sale.png" alt="20% off every bag"><p>30% off racks.</p>',
        ),
      },
      'that sums up': {
        copy: eml('Your order is on its way. Total: $40', '<p>Bag $30</p><p>Lid $10</p><p>Total $40</p>'),
      },
    },
  );

  const single = (type: string) =>
    `From: ⟦news@harbourandpine.example⟧\r\nSubject: Sale\r\nContent-Type: ${type}\r\n\r\n<html><body><p>20% off.</p></body></html>`;
  ruleTable(
    rule,
    { files: ['emails/sale.eml'] },
    {
      'that is missing': {
        copy: single('text/html'),
        findings: [{ messageId: 'missing', severity: 'info' }],
      },
      'that is all there is': { copy: single('text/plain').replace(/[⟦⟧]/g, '') },
    },
  );
  ruleTable(
    rule,
    { files: ['emails/sale.html'] },
    {
      'of a template is made elsewhere': { copy: '<html><body><p>20% off.</p></body></html>' },
    },
  );
});

it('knows facts however they are written', () => {
  const values = (text: string) => factsIn(text).map(({ kind, value }) => `${kind} ${value}`);
  expect(values('20 % off, was €1.299,00, now 999 EUR or US$ 1,050.50')).toEqual([
    'percentage 20%',
    'price 1299',
    'price 999',
    'price 1050.50',
  ]);
  expect(values('Use code SAVE10 at https://www.Shop.example/x')).toEqual([
    'code SAVE10',
    'host shop.example',
  ]);
  expect(values('code: enter it below; zip code 3220')).toEqual([]);
});
