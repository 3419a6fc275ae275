import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { guide as base, images } from '../images.ts';
import rule from './rule.ts';

const guide = {
  ...base,
  logo: {
    ...base.logo,
    images: { ...base.logo.images, icon: { path: 'assets/icon.png', 'clear-space': 0.25 } },
    'clear-space': 0.5,
  },
};

const finds: [string, RuleCase][] = [
  [
    'a word right beside it',
    {
      copy: '<p>⟦<img src="assets/logo.png" width="160" style="margin-right:6px">⟧The autumn sale</p>',
      findings: [
        {
          messageId: 'tight',
          severity: 'error',
          verdict: 'certain',
          actual: '6 px on the right',
          expected: '20 px',
          message:
            'This logo has 6 px on the right; what stands there is too close. Leave 20 px free around it, 0.5 of its height (40 px).',
          source: 'logo.clear-space',
        },
      ],
    },
  ],
  [
    'between two words',
    {
      copy: '<p>Ride with ⟦<img src="assets/logo.png" width="160">⟧ this autumn</p>',
      findings: [{ actual: '0 px on the right and 0 px on the left' }],
    },
  ],
  [
    'a picture beside it, through the links around both',
    {
      copy: '<td><a href="/">⟦<img src="assets/logo.png" height="40">⟧</a><a href="/x"><img src="img/paypal-logo.png"></a></td>',
      findings: [{ actual: '0 px on the right' }],
    },
  ],
  [
    'less padding than it needs',
    {
      copy: '<p><span style="padding-left:10px">⟦<img src="assets/logo.png" style="padding:2px" width="160">⟧</span></p>'.replace(
        '<p>',
        '<p>Now ',
      ),
      findings: [{ actual: '12 px on the left' }],
    },
  ],
  [
    'a part of its own',
    {
      copy: '<p>⟦<img src="assets/icon.png" width="64" style="margin-right:4px">⟧Get the app</p>',
      findings: [{ expected: '16 px', source: 'logo.images.icon.clear-space' }],
    },
  ],
  [
    'of the height at which it is shown',
    {
      copy: '<!doctype html><body><style>img{max-width:400px;height:auto}</style><p>⟦<img src="assets/logo.png" style="margin-right:40px">⟧Ride on</p>',
    },
  ],
  ['an SVG', { copy: '<p>⟦<img src="assets/logo.svg" width="120">⟧Ride on</p>' }],
  [
    'the logo on the web, by the shape of its file',
    {
      copy: '<p>⟦<img src="https://cdn.example/mail/logo-white.png" width="160">⟧Ride on</p>',
      findings: [{ verdict: 'likely' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'enough',
    { copy: '<p><img src="assets/logo.png" width="160" style="margin-right:20px">The autumn sale</p>' },
  ],
  [
    'enough with the space between words',
    { copy: '<p><img src="assets/logo.png" width="160" style="margin-right:16px"> The autumn sale</p>' },
  ],
  ['a small one needs little', { copy: '<p>By <img src="assets/logo.png" height="10"> since 2009</p>' }],
  [
    'alone in its cell, whatever stands in the next',
    {
      copy: '<table cellpadding="0"><tr><td style="padding:4px"><img src="assets/logo.png" width="160"></td><td>Ride on</td></tr></table>',
    },
  ],
  [
    'words in the next line',
    {
      copy: '<td><img src="assets/logo.png" width="160"><br>Ride on</td><td><a href="/"><img src="assets/logo.png" width="160" style="display:block"></a>Ride on</td>',
    },
  ],
  [
    'no room for a word beside it',
    { copy: '<div style="width:200px"><img src="assets/logo.png" width="160">Ride on</div>' },
  ],
  ['a heading below', { copy: '<td><img src="assets/logo.png" width="160"><h1>Autumn</h1></td>' }],
  [
    'the logo for dark mode in its place',
    {
      copy: '<style>@media (prefers-color-scheme: dark){.l{display:none!important}.d{display:inline!important}}</style><a href="/"><img class="l" src="assets/logo.png" width="160"> <img class="d" src="assets/logo-white.png" width="160" style="display:none"></a>',
    },
  ],
  ['other pictures', { copy: '<p>Pay with <img src="img/paypal-logo.png" width="100"> now</p>' }],
  [
    'a height that cannot be known',
    { copy: '<p>Ride <img src="assets/logo.png" style="height:calc(2em + 4px)"> on</p>' },
  ],
  ['hidden', { copy: '<p>Ride <img src="assets/logo.png" width="160" style="display:none"> on</p>' }],
  [
    'a post, which a page lays out',
    { file: 'post.md', copy: 'Ride with ![us](assets/logo.png) this autumn' },
  ],
  [
    'no clear space in the guide',
    { guide: base, copy: '<p>Ride <img src="assets/logo.png" width="160"> on</p>' },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});
