import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { guide as base, images } from '../images.ts';
import rule from './rule.ts';

const guide = {
  ...base,
  logo: {
    ...base.logo,
    images: {
      ...base.logo.images,
      stacked: { path: 'copies/stacked.png', 'min-height': 48, 'min-width': 60 },
    },
    small: { path: 'assets/icon.png', 'min-width': 24 },
    'min-width': 90,
  },
};

const finds: [string, RuleCase][] = [
  [
    'a width that is less than the least',
    {
      copy: '<img src="assets/logo.png" width="⟦64⟧" height="16">',
      findings: [
        {
          messageId: 'too-small',
          severity: 'error',
          verdict: 'certain',
          actual: '64 px wide',
          expected: '90 px wide',
          source: 'logo.min-width',
        },
      ],
    },
  ],
  ['a width in CSS', { copy: '<img src="assets/logo.png" width="200" style="width: ⟦80px⟧; height: auto">' }],
  [
    'a width that follows from the height',
    { copy: '<img src="assets/logo.png" height="⟦20⟧">', findings: [{ actual: '80 px wide' }] },
  ],
  [
    'a bound of a style sheet: the image',
    {
      copy: '<!doctype html><body><style>.footer img{max-width:72px;height:auto}</style><div class="footer">⟦<img src="assets/logo.png">⟧</div>',
      findings: [{ actual: '72 px wide' }],
    },
  ],
  [
    'a bound that cuts what the attribute asks for',
    {
      copy: '<img src="assets/logo.png" width="⟦200⟧" style="max-width:60px">',
      findings: [{ actual: '60 px wide' }],
    },
  ],
  [
    'in percent of a table',
    {
      copy: '<!doctype html><body><table width="200" cellpadding="0" cellspacing="0"><tr><td>⟦<img src="assets/logo.png" width="40%">⟧</td></tr></table>',
      findings: [{ actual: '80 px wide' }],
    },
  ],
  [
    'scaled down',
    {
      copy: '<img src="assets/logo.svg" width="⟦160⟧" style="transform: scale(.5)">',
      findings: [{ actual: '80 px wide' }],
    },
  ],
  [
    'limits of its own: the side that lacks more',
    {
      copy: '<img src="copies/stacked.png" width="⟦50⟧" height="50"> <img src="copies/stacked.png" width="100" height="⟦30⟧">',
      findings: [
        { expected: '60 px wide', source: 'logo.images.stacked.min-width' },
        { expected: '48 px high', source: 'logo.images.stacked.min-height' },
      ],
    },
  ],
  [
    'an icon, by its own',
    { copy: '<img src="assets/icon.png" width="⟦16⟧">', findings: [{ expected: '24 px wide' }] },
  ],
  [
    'the logo on the web, whose size is not known and need not be',
    {
      copy: '<img src="https://cdn.example/mail/logo-white.png" width="⟦60⟧" style="height:auto">',
      findings: [{ verdict: 'likely' }],
    },
  ],
  ['inline HTML in a post', { file: 'post.md', copy: 'Ride on <img src="assets/logo.png" width="⟦60⟧">' }],
  [
    'seen in dark mode alone',
    {
      copy: '<style>@media (prefers-color-scheme: dark){.dark{display:inline!important}}</style><img class="dark" src="assets/logo-white.png" width="⟦60⟧" style="display:none">',
    },
  ],
  [
    'on phones alone',
    {
      copy: '<style>@media only screen and (max-width:600px){.logo{width:60px!important;height:auto!important}}</style>⟦<img class="logo" src="assets/logo.png" width="160">⟧',
      findings: [
        {
          messageId: 'on-phone',
          severity: 'warning',
          verdict: 'likely',
          message: 'On a phone this logo is shown 60 px wide. Show it at least 90 px wide there, too.',
        },
      ],
    },
  ],
  [
    'in percent, which is less on phones',
    {
      copy: '<!doctype html><body style="margin:0">⟦<img src="assets/logo.png" style="width:20%">⟧</body>',
      findings: [{ messageId: 'on-phone', actual: '75 px wide' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'the least and more',
    {
      copy: '<img src="assets/logo.png" width="90"><img src="assets/logo.png"><img src="assets/logo.png" width="89.6">',
    },
  ],
  [
    'an icon, which has the limits it gives itself',
    { copy: '<img src="assets/icon.png" width="32" height="32">' },
  ],
  ['limits of its own', { copy: '<img src="copies/stacked.png" width="60" height="48">' }],
  [
    'other pictures',
    { copy: '<img src="img/paypal-logo.png" width="40"><img src="img/tideline.jpg" width="60">' },
  ],
  ['what only looks like a logo', { copy: '<img src="img/harbour-pine-logo-new.png" width="40">' }],
  ["a retired logo is another rule's", { copy: '<img src="assets/logo-2019.png" width="40">' }],
  ['hidden in every scheme', { copy: '<img src="assets/logo.png" width="40" style="display:none">' }],
  [
    'what only Outlook on Windows shows',
    { copy: '<!--[if mso]><img src="assets/logo.png" width="40"><![endif]-->' },
  ],
  [
    'a width that cannot be known',
    {
      copy: '<table width="200"><tr><td><img src="assets/logo.png" width="20%"></td><td>Ride on</td></tr></table><img src="assets/logo.png" width="{{ w }}"><img src="assets/logo.png" style="width:calc(2rem + 1px)">',
    },
  ],
  [
    'a part of a page that is not here',
    { file: 'post.md', copy: 'Ride on <img src="assets/logo.png" width="5%">' },
  ],
  [
    'as small on phones as it may be, or not there',
    {
      copy: '<style>@media (max-width:600px){.a{width:90px!important}.b{width:60px;display:none!important}td{display:none}}@media (max-width:320px){img{width:60px!important}}@media (min-width:600px){.c{width:160px}}</style><img class="a" src="assets/logo.png" width="160"><img class="b" src="assets/logo.png" width="160"><table><tr><td><img class="d" src="assets/logo.png" width="160"></td></tr></table><img class="c" src="assets/logo.png">',
    },
  ],
  ['no least size in the guide', { guide: base, copy: '<img src="assets/logo.png" width="20">' }],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});
