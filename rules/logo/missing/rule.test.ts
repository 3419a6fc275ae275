import { type ImageFile, type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { images as files, guide as logos } from '../images.ts';
import rule from './rule.ts';

const guide = { ...logos, logo: { ...logos.logo, required: ['email', 'social/*'] } };

const hero: ImageFile = { status: 'remote', url: 'https://cdn.example/8f2c1d.png' };
const images = { ...files, 'https://cdn.example/8f2c1d.png': hero };

const email = { guide, images, file: 'sale.html', channel: 'email' };

const finds: [string, RuleCase][] = [
  [
    'an email without a picture',
    {
      copy: '<html>⟦<body style="margin:0">⟧<p>The autumn sale starts on Friday.</p></body></html>',
      findings: [
        {
          messageId: 'missing',
          severity: 'error',
          verdict: 'certain',
          source: 'logo.required',
          expected: 'assets/logo.png',
          message:
            'Nothing here shows the logo, which the guide asks of everything for email. Add assets/logo.png.',
        },
      ],
    },
  ],
  [
    'only pictures of other things',
    {
      copy: '⟦<body>⟧<img src="img/tideline.jpg" alt="The Tideline"><img src="img/paypal-logo.png" alt="PayPal"></body>',
    },
  ],
  [
    'pictures on the web that say that they are something else, icons and counters',
    {
      copy: '⟦<body>⟧<img src="https://cdn.example/8f2c1d.png" alt="Two riders on the coast road"><img src="https://t.example/o.gif" width="1" height="1"><img src="https://cdn.example/fb" width="24"></body>',
      findings: [{ messageId: 'missing', verdict: 'likely' }],
    },
  ],
  [
    'a logo that nothing shows',
    { copy: '⟦<body>⟧<div style="display:none"><img src="assets/logo.png"></div></body>' },
  ],
  [
    "a body in Outlook's comment is not the page's",
    { copy: '<!--[if mso]><body class="mso"><![endif]-->⟦<body>⟧<p>Hello</p></body>' },
  ],
  [
    'a picture on the web that says nothing',
    {
      copy: '<body><img src="⟦https://cdn.example/8f2c1d.png⟧" width="200"><p>Hello</p></body>',
      findings: [
        {
          messageId: 'cannot-tell',
          severity: 'info',
          verdict: 'cannot-tell',
          message:
            'Nothing here is known to be the logo, which the guide asks of everything for email. If https://cdn.example/8f2c1d.png is not it, add assets/logo.png.',
        },
      ],
    },
  ],
  [
    "a picture on the web with a template's own words",
    {
      copy: '<body><img src="⟦https://cdn.example/8f2c1d.png⟧" alt="alt_text"></body>',
      findings: [{ messageId: 'cannot-tell' }],
    },
  ],
  [
    "somebody else's logo is none of ours",
    {
      copy: '⟦<body>⟧<img src="https://cdn.example/8f2c1d.png" alt="The Age logo"></body>',
      findings: [{ messageId: 'missing', verdict: 'likely' }],
    },
  ],
  [
    'a file that looks like our logo and is none',
    {
      copy: '<body><img src="⟦img/harbour-pine-logo-new.png⟧" alt=""></body>',
      findings: [{ messageId: 'cannot-tell' }],
    },
  ],
  [
    'an address that is filled in',
    {
      copy: '<body>⟦<img src="{{ shop.logo }}" alt="Logo">⟧</body>',
      findings: [{ messageId: 'cannot-tell' }],
    },
  ],
  [
    'a header that comes from elsewhere',
    {
      copy: '<body>⟦{% include "header" %}⟧<p>Hello {{ first_name }}</p></body>',
      findings: [{ messageId: 'cannot-tell', actual: '{% include "header" %}' }],
    },
  ],
  [
    'a post on a network',
    {
      file: 'posts.yaml',
      channel: 'social/instagram',
      copy: '- text: ⟦The autumn sale starts on Friday.⟧\n',
      findings: [{ messageId: 'missing' }],
    },
  ],
  [
    'a picture in a post, which may have the logo in it',
    {
      file: 'posts.yaml',
      channel: 'social/instagram',
      copy: '- text: The autumn sale starts on Friday.\n  image: ⟦img/tideline.jpg⟧\n',
      findings: [{ messageId: 'cannot-tell' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  ['an approved logo', { copy: '<body><img src="assets/logo.png"></body>' }],
  ['a copy of it under another name', { copy: '<body><img src="copies/header.png"></body>' }],
  [
    'the logo on the web, by its name',
    { copy: '<body><img src="https://cdn.example/mail/logo-white.png"></body>' },
  ],
  [
    'the logo on the web, where the guide says',
    {
      guide: {
        ...guide,
        logo: {
          ...guide.logo,
          images: { wordmark: { path: 'assets/logo.svg', urls: 'https://cdn.example/*.png' } },
        },
      },
      copy: '<body><img src="https://cdn.example/8f2c1d.png"></body>',
    },
  ],
  [
    'as a background',
    { copy: '<body><table><tr><td background="assets/logo.png">.</td></tr></table></body>' },
  ],
  [
    'drawn in the page, under its name',
    {
      copy: '<body><svg viewBox="0 0 9 9"><title>Harbour &amp; Pine</title><path d="M0 0h9"/></svg></body>',
    },
  ],
  [
    'named by its label',
    {
      copy: '<body><svg aria-label="Harbour and Pine, home" viewBox="0 0 9 9"><path d="M0 0h9"/></svg></body>',
    },
  ],
  ['a retired logo, which is told as such', { copy: '<body><img src="assets/logo-2019.png"></body>' }],
  ['a channel that need not show it', { channel: 'page', copy: '<body><p>Hello</p></body>' }],
  ['no channel', { file: 'note.html', channel: '', copy: '<body><p>Hello</p></body>' }],
  [
    'a piece of HTML, for something that may have the logo',
    { copy: '<tr><td>Our workshop in Geelong</td></tr>' },
  ],
  [
    'a post in which it is attached',
    {
      file: 'posts.yaml',
      channel: 'social/instagram',
      copy: '- text: The autumn sale starts on Friday.\n  image: assets/logo.png\n',
    },
  ],
  [
    'a text message',
    {
      file: 'sms.txt',
      channel: 'sms',
      guide: { ...guide, logo: { ...guide.logo, required: ['*'] } },
      copy: 'Autumn sale from Friday.',
    },
  ],
  ['a guide that asks it of nothing', { guide: logos, copy: '<body><p>Hello</p></body>' }],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { ...email, ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { ...email, ...example }));
});
