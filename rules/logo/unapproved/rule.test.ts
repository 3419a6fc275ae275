import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { guide, images } from '../images.ts';
import rule from './rule.ts';

const finds: [string, RuleCase][] = [
  [
    "a file with the brand's name",
    {
      file: 'sale.html',
      copy: '<img src="⟦img/harbour-pine-logo-new.png⟧" alt="">',
      findings: [
        {
          messageId: 'unapproved',
          severity: 'error',
          verdict: 'likely',
          expected: 'assets/logo.png or another approved logo',
          source: 'logo.images',
        },
      ],
    },
  ],
  [
    'a file named in the alternative text',
    {
      file: 'sale.html',
      copy: '<img src="⟦img/top.png⟧" alt="The Harbour &amp; Pine logo">',
      findings: [{ messageId: 'unapproved' }],
    },
  ],
  [
    'a logo that names nobody',
    {
      file: 'sale.html',
      copy: '<a href="/"><img src="⟦img/emailLogo@2x.png⟧" alt="Logo"></a>',
      findings: [{ messageId: 'likely', severity: 'warning' }],
    },
  ],
  ['a logo in a post', { file: 'post.md', copy: '![Harbour & Pine logo](⟦img/brand-2020.png⟧)' }],
  [
    'two of them',
    {
      file: 'sale.html',
      copy: '<img src="⟦logo-dark.png⟧"><p>Bye</p><img src="⟦footer_logo_v2.gif⟧" alt="">',
    },
  ],
  [
    'a logo on the web that only begins, or only ends, as the guide says',
    {
      guide: {
        ...guide,
        logo: {
          images: {
            wordmark: {
              path: 'assets/a.png',
              urls: ['https://cdn.example/mail/*/logo.png', 'https://img.example/logo?id=8'],
            },
          },
        },
      },
      file: 'sale.html',
      copy: '<img src="⟦https://img.example/logo?id=7⟧"><img src="⟦https://cdn.example/mail/logo.png⟧"><img src="⟦https://evil.example/https://cdn.example/mail/1/logo.png⟧">',
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'approved files',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png"><img src="assets/logo.svg"><img src="https://cdn.example/mail/logo-white.png">',
    },
  ],
  [
    'a copy of an approved file under another name',
    { file: 'sale.html', copy: '<img src="copies/header.png" alt="Harbour &amp; Pine logo">' },
  ],
  [
    'the logo on the web, where the guide says',
    {
      guide: {
        ...guide,
        logo: {
          images: {
            wordmark: {
              path: 'assets/logo.png',
              urls: ['https://cdn.example/mail/*/hp-logo*.png', 'https://img.example/logo?id=7'],
            },
          },
        },
      },
      file: 'sale.html',
      copy: '<img src="https://cdn.example/mail/2026/10/hp-logo@2x.png?v=4" alt="Harbour &amp; Pine logo"><img src="http://img.example/logo?id=7" alt="logo">',
    },
  ],
  [
    'a slip in the address of an approved file, which another rule tells',
    { file: 'sale.html', copy: '<img src="asset/logo-wite.png" alt="Logo">' },
  ],
  [
    "a retired logo is another rule's",
    { file: 'sale.html', copy: '<img src="assets/logo-2019.png" alt="Harbour &amp; Pine logo">' },
  ],
  [
    "somebody else's logo",
    {
      file: 'sale.html',
      copy: '<img src="img/paypal-logo.png" alt="PayPal"><img src="img/logo-visa.png"><img class="logo" src="img/acme.svg" alt="Acme logo">',
    },
  ],
  [
    'a product picture',
    {
      file: 'sale.html',
      copy: '<img src="img/tideline.jpg" alt="The Tideline by Harbour &amp; Pine on the coast">',
    },
  ],
  [
    'words that hold "logo"',
    {
      file: 'sale.html',
      copy: '<img src="img/logotherapy-course.png"><img src="img/apologo.png"><img src="img/catalogo-2026.png">',
    },
  ],
  [
    'an address that is not known',
    { file: 'sale.html', copy: '<img src="{{ shop.logo }}" alt="{{ shop.name }} logo">' },
  ],
  [
    'no logo in the guide',
    {
      guide: { meta: { name: 'Harbour & Pine' } },
      file: 'sale.html',
      copy: '<img src="img/logo.png" alt="Harbour &amp; Pine">',
    },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, ...example }));
});
