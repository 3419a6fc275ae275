import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { images, guide as logos } from '../images.ts';
import rule from './rule.ts';

const guide = { ...logos, meta: { ...logos.meta, link: { home: 'https://harbourandpine.example' } } };
const strict = { ...guide, logo: { ...logos.logo, link: 'https://shop.harbourandpine.example' } };
const hosts = { ...logos, links: { hosts: ['harbourandpine.example', '*.pine.example'] } };

const LOGO = '<img src="assets/logo.png" alt="Harbour &amp; Pine">';

const finds: [string, RuleCase][] = [
  [
    "somebody else's site",
    {
      copy: `<a href="⟦https://themeforest.example/mail?id=3⟧">${LOGO}</a>`,
      findings: [
        {
          messageId: 'elsewhere',
          severity: 'error',
          verdict: 'certain',
          source: 'meta.link.home',
          message: 'This logo leads to themeforest.example. Link it to https://harbourandpine.example.',
        },
      ],
    },
  ],
  [
    'a host that only begins or ends like ours',
    {
      copy: `<a href="⟦https://harbourandpine.example.click-here.example/⟧">${LOGO}</a><a href="⟦//notharbourandpine.example⟧">${LOGO}</a>`,
    },
  ],
  [
    'a mail address',
    {
      copy: `<a href="⟦mailto:hello@harbourandpine.example⟧">${LOGO}</a>`,
      findings: [{ messageId: 'elsewhere' }],
    },
  ],
  [
    'another of our hosts, where the guide speaks of the logo',
    {
      guide: strict,
      copy: `<a href="⟦https://harbourandpine.example⟧">${LOGO}</a>`,
      findings: [{ source: 'logo.link', expected: 'https://shop.harbourandpine.example' }],
    },
  ],
  [
    'hosts alone',
    {
      guide: hosts,
      copy: `<a href="⟦https://example.com⟧">${LOGO}</a>`,
      findings: [{ source: 'links.hosts', expected: 'harbourandpine.example' }],
    },
  ],
  [
    'a host that counts clicks and leads on',
    {
      copy: `<a href="⟦https://click.mailer.example/ls/c?u=x8Vq2⟧">${LOGO}</a>`,
      findings: [{ messageId: 'redirect', severity: 'info', verdict: 'cannot-tell' }],
    },
  ],
  [
    'a redirect that says where it ends',
    {
      copy: `<a href="⟦https://click.mailer.example/?url=https%3A%2F%2Fold-agency.example%2F⟧">${LOGO}</a>`,
      findings: [{ messageId: 'elsewhere', actual: 'old-agency.example' }],
    },
  ],
  [
    'a logo on the web, known by its name',
    {
      copy: '<a href="⟦https://agency.example⟧"><img src="https://cdn.example/mail/logo-white.png"></a>',
      findings: [{ verdict: 'likely' }],
    },
  ],
  [
    'a logo in a post',
    { file: 'post.md', copy: '[![Harbour & Pine](assets/logo.png)](⟦https://blog.example⟧)' },
  ],
  [
    'no link, where the guide says where it leads',
    {
      guide: strict,
      copy: '<p>⟦<img src="assets/logo.png">⟧</p><p><img src="assets/logo-white.png"></p>',
      findings: [{ messageId: 'none', severity: 'info' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'the home page, its paths, parameters and hosts below it',
    {
      copy: `<a href="https://harbourandpine.example/?utm_source=newsletter">${LOGO}</a><a href="HTTP://WWW.HarbourAndPine.example/autumn">${LOGO}</a><a href="//shop.harbourandpine.example">${LOGO}</a>`,
    },
  ],
  [
    "any of the brand's hosts",
    {
      guide: hosts,
      copy: `<a href="https://www.harbourandpine.example">${LOGO}</a><a href="https://a.pine.example">${LOGO}</a>`,
    },
  ],
  [
    'an address that a merge tag fills in',
    {
      copy: `<a href="{{ shop.url }}">${LOGO}</a><a href="https://{{ host }}/">${LOGO}</a><a href="*|ARCHIVE|*">${LOGO}</a>`,
    },
  ],
  [
    'a path on the site, an anchor, nothing yet',
    {
      copy: `<a href="/">${LOGO}</a><a href="../index.html">${LOGO}</a><a href="#">${LOGO}</a><a href="">${LOGO}</a>`,
    },
  ],
  [
    'a picture that is shown large',
    { file: 'post.md', copy: '[![The new logo](assets/logo.png)](https://images.example/full/logo.png)' },
  ],
  [
    'a redirect that ends at home',
    {
      copy: `<a href="https://click.mailer.example/?url=https%3A%2F%2Fharbourandpine.example%2Fautumn">${LOGO}</a>`,
    },
  ],
  [
    "other pictures and other brands' logos",
    {
      copy: '<a href="https://paypal.example"><img src="img/paypal-logo.png" alt="PayPal"></a><a href="https://press.example"><img src="img/tideline.jpg"></a>',
    },
  ],
  [
    'a link beside the logo',
    { copy: `<p>${LOGO}</p><p>As seen in <a href="https://press.example">The Age</a></p>` },
  ],
  ['a logo without a link, where the guide does not speak of it', { copy: `<p>${LOGO}</p>` }],
  [
    'a second logo without one, and a logo in a post',
    { guide: strict, copy: `<a href="https://shop.harbourandpine.example">${LOGO}</a><p>${LOGO}</p>` },
  ],
  [
    'a logo in a post without one',
    { guide: strict, file: 'post.md', copy: '![Harbour & Pine](assets/logo.png)' },
  ],
  ['a guide that knows no address', { guide: logos, copy: `<a href="https://agency.example">${LOGO}</a>` }],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});
