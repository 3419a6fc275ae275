import { type RuleCase, testRule } from 'brandlint';
import { describe, expect, test } from 'vitest';
import { clientsNamed, EMAIL_CLIENTS } from '../../../src/email/index.ts';
import { namesOf } from './clients.ts';
import { FEATURES } from './features.ts';
import rule from './rule.ts';
import { SUPPORT } from './support.generated.ts';

const file = 'emails/sale.html';
const guide = { email: { clients: ['gmail', 'outlook.windows'] } };

const finds: [string, RuleCase][] = [
  [
    'columns that are stacked, at the first place and the others with it',
    {
      copy: '<div style="display: ⟦flex⟧">One</div><div style="display:flex">Two</div>',
      findings: [
        {
          messageId: 'unsupported',
          severity: 'warning',
          actual: 'display: flex',
          source: 'email.clients',
          message:
            'Outlook on Windows cannot show display: flex. What should stand side by side is stacked. Build the columns as table cells.',
        },
      ],
    },
  ],
  [
    'a ground that is not there, and one with a colour beside it',
    {
      copy: '<td style="background: ⟦url(a.jpg) no-repeat⟧">Ride</td>',
      findings: [{ messageId: 'unsupported' }],
    },
  ],
  [
    'a ground with a colour of its own',
    {
      copy: '<td style="background: ⟦#0B4F3C url(a.jpg)⟧">Ride</td>',
      findings: [{ messageId: 'harmless', severity: 'info' }],
    },
  ],
  [
    'a gradient in a style sheet',
    {
      copy: '<style>.hero { background-color: #0B4F3C; ⟦background-image: linear-gradient(#0B4F3C, #1B1B1B)⟧ }</style>',
      findings: [{ messageId: 'harmless' }],
    },
  ],
  ['a width without an attribute', { copy: '<img src="a.jpg" style="max-width: ⟦600px⟧">' }],
  [
    'a width with one',
    {
      copy: '<img src="a.jpg" width="600" style="max-width: ⟦600px⟧">',
      findings: [{ messageId: 'harmless' }],
    },
  ],
  [
    'pictures of a kind that is not shown',
    { copy: '<img ⟦src="a.webp"⟧ alt=""><img ⟦src="b.svg?v=2"⟧ alt="">' },
  ],
  ['a style sheet in the body', { copy: '<body><p>Hi</p>⟦<style⟧>p { color: #333 }</style></body>' }],
  ['elements', { copy: '⟦<video⟧ src="a.mp4"></video>⟦<form⟧><input></form>⟦<svg⟧ width="9"></svg>' }],
  [
    'a web font, and a style sheet that has no one to put it in',
    {
      copy: '⟦<link⟧ rel="stylesheet" href="https://fonts.example/css?family=Lato">⟦<link⟧ rel="stylesheet" href="https://cdn.example/email.css">',
      findings: [{ messageId: 'harmless' }, { messageId: 'unsupported' }],
    },
  ],
  [
    'a button made of borders',
    {
      copy: '<a style="border-top: ⟦10px solid #0B4F3C⟧; border-radius: 0">Shop</a>',
      findings: [{ messageId: 'harmless' }],
    },
  ],
  [
    'what does no harm',
    {
      copy: '<a style="border-radius: ⟦4px⟧; padding: 9px">Shop</a>',
      findings: [{ messageId: 'harmless', severity: 'info' }],
    },
  ],
  [
    'custom properties: what is dropped, and what has a plain value before it',
    {
      copy: '<style>a { ⟦color: var(--pine)⟧ } p { color: #0B4F3C; color: var(--pine) }</style>',
      findings: [{ messageId: 'unsupported' }],
    },
  ],
  [
    'accounts of another provider',
    {
      guide: { email: { clients: ['gmail.ios'] } },
      copy: '<div style="display:⟦flex⟧">Ride</div>',
      findings: [
        {
          messageId: 'accounts',
          message:
            'The Gmail app on iOS cannot show display: flex for accounts that are not Google’s. What should stand side by side is stacked. Build the columns as table cells.',
        },
      ],
    },
  ],
  [
    'a feature that nobody wrote a line for: the page of caniemail.com',
    {
      copy: '<p style="text-underline-offset: ⟦4px⟧">Ride</p>',
      findings: [
        {
          messageId: 'harmless',
          message:
            'Gmail and Outlook on Windows cannot show text-underline-offset. See https://www.caniemail.com/features/css-text-underline-offset/ for what is shown there.',
        },
      ],
    },
  ],
  [
    'HTML in MJML',
    {
      file: 'emails/sale.mjml',
      copy: '<mjml><mj-head><mj-style>.row { ⟦display: flex⟧ }</mj-style></mj-head><mj-body><mj-section><mj-column><mj-text border-radius="4px"><p style="position: ⟦absolute⟧">Ride</p></mj-text></mj-column></mj-section></mj-body></mjml>',
    },
  ],
  [
    'a message as it is sent, a line of it folded inside the word',
    {
      file: 'mails/sale.eml',
      copy: [
        'From: rides@harbourandpine.example',
        'Subject: The autumn sale',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<!doctype html><body><div style=3D"display: ⟦fl=',
        'ex⟧">Ride</div></body>',
        '',
      ].join('\n'),
      findings: [{ messageId: 'unsupported', actual: 'display: flex' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  ['no clients in the guide', { guide: {}, copy: '<div style="display:flex">Ride</div>' }],
  [
    'clients that can show it',
    { guide: { email: { clients: ['apple-mail'] } }, copy: '<div style="display:flex">Ride</div>' },
  ],
  ['a page', { file: 'pages/home.html', copy: '<main style="display:flex">Ride</main>' }],
  ['what only Outlook reads', { copy: '<!--[if mso]><div style="position:absolute">Ride</div><![endif]-->' }],
  [
    'what stands in a condition',
    {
      copy: '<style>@media screen { .row { display: flex } } @supports (display:grid) { .row { display: grid } }</style>',
      guide: { email: { clients: ['outlook.windows'] } },
      options: { harmless: 'off' },
    },
  ],
  [
    'what is for one client',
    { copy: '<style>[data-ogsc] .row { display: flex } u + .body .row { display: grid }</style>' },
  ],
  ['prefixes', { copy: '<p style="-webkit-text-size-adjust:100%;mso-line-height-rule:exactly">Ride</p>' }],
  [
    'a ground that VML draws for Outlook',
    {
      guide: { email: { clients: ['outlook.windows'] } },
      copy: '<td style="background:url(a.jpg)"><!--[if mso]><v:rect fill="true"><v:fill src="a.jpg" /></v:rect><![endif]-->Ride</td>',
    },
  ],
  [
    'a table that Outlook has around a width',
    {
      guide: { email: { clients: ['outlook.windows'] } },
      copy: '<!--[if mso]><table width="600"><tr><td><![endif]--><div style="max-width:600px">Ride</div><!--[if mso]></td></tr></table><![endif]-->',
    },
  ],
  ['a preheader of no width', { copy: '<div style="display:none;max-width:0px">Ride</div>' }],
  ['a style sheet that a tool puts in', { copy: '<link rel="stylesheet" href="css/app.css"><p>Ride</p>' }],
  [
    'what every client shows',
    { copy: '<td bgcolor="#0B4F3C" style="color:#fff;padding:12px;font-family:Arial">Ride</td>' },
  ],
  [
    "MJML's own elements",
    {
      file: 'emails/sale.mjml',
      copy: '<mjml><mj-body><mj-section background-url="a.jpg"><mj-column><mj-button border-radius="4px" href="/">Ride</mj-button></mj-column></mj-section></mj-body></mjml>',
    },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { file, guide, ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { file, guide, ...example }));
});

test('every feature is one of caniemail.com, with a letter for each client', () => {
  for (const { slug } of FEATURES) expect(SUPPORT[slug]?.[0], slug).toHaveLength(EMAIL_CLIENTS.length);
});

test('clients by family, by platform and by their own name', () => {
  expect(clientsNamed('apple-mail')).toEqual(['apple-mail.ios', 'apple-mail.macos']);
  expect(clientsNamed('Outlook')).not.toContain('outlook.windows-mail');
  expect(clientsNamed('outlook.windows-mail')).toEqual(['outlook.windows-mail']);
  expect(clientsNamed('*.ios')).toContain('gmail.ios');
  expect(clientsNamed('gmial')).toEqual([]);
});

test('names: a family by its one name where all of it is meant', () => {
  const asked = ['gmail.ios', 'gmail.android', 'outlook.windows', 'outlook.ios', 'samsung-email.android'];
  expect(namesOf(['gmail.ios', 'gmail.android', 'outlook.windows'], asked)).toBe(
    'Gmail and Outlook on Windows',
  );
  expect(namesOf(['gmail.ios', 'samsung-email.android'], asked)).toBe(
    'the Gmail app on iOS and Samsung Email on Android',
  );
});
