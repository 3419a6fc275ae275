import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { guide, images } from '../images.ts';
import rule from './rule.ts';

const finds: [string, RuleCase][] = [
  [
    'attributes of another shape',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" width="240" height="⟦90⟧" alt="">',
      findings: [
        {
          messageId: 'stretched',
          verdict: 'certain',
          actual: '240 × 90 px',
          expected: '240 × 60 px',
          source: 'logo.images.wordmark',
        },
      ],
    },
  ],
  [
    'CSS wins over the attributes',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" width="240" height="60" style="width:200px; height:⟦80px⟧">',
      findings: [{ expected: '200 × 50 px' }],
    },
  ],
  [
    'a copy of the logo under another name',
    { file: 'sale.html', copy: '<img src="copies/header.png" width=240 height=⟦40⟧>' },
  ],
  [
    'the logo on the web, by its name',
    {
      file: 'sale.html',
      copy: '<img src="https://cdn.example/mail/logo-white.png" width="240" height="⟦120⟧">',
      findings: [{ verdict: 'likely' }],
    },
  ],
  [
    'a retired logo, too',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo-2019.png" width="300" height="⟦60⟧">',
      findings: [{ source: 'logo.retired[0]' }],
    },
  ],
  [
    '`object-fit: fill` is stretching',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" style="width:240px;height:⟦90px⟧;object-fit:fill">',
    },
  ],
  [
    'a height that a style sheet sets: the image',
    {
      file: 'sale.html',
      copy: '<style>.masthead img{width:240px;height:90px}</style><div class="masthead">⟦<img src="assets/logo.png" width="240" height="60">⟧</div>',
      findings: [{ actual: '240 × 90 px', expected: '240 × 60 px' }],
    },
  ],
  [
    'a bound that cuts the width and leaves the height',
    {
      file: 'sale.html',
      copy: '<style>img{max-width:160px}</style><img src="assets/logo.png" width="240" height="⟦60⟧">',
      findings: [{ actual: '160 × 60 px', expected: '160 × 40 px' }],
    },
  ],
  [
    'as wide as its cell, with a height of its own',
    {
      file: 'sale.html',
      copy: '<!doctype html><body><table width="600" cellpadding="0" cellspacing="0"><tr><td><img src="assets/logo.png" style="width:50%" height="⟦120⟧"></td></tr></table>',
      findings: [{ actual: '300 × 120 px', expected: '300 × 75 px' }],
    },
  ],
  [
    'as Outlook on Windows shows it',
    {
      file: 'sale.html',
      copy: '<!--[if mso]><img src="assets/logo.png" width="240" height="⟦90⟧"><![endif]-->',
    },
  ],
  [
    'scaled on one side, an SVG too',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" style="transform:⟦scaleX(1.2)⟧"><img src="assets/logo.svg" style="scale:⟦1 .9⟧">',
      findings: [{ messageId: 'scaled', actual: 'transform: scaleX(1.2)' }, { actual: 'scale: 1 .9' }],
    },
  ],
  [
    'inline HTML in a post',
    { file: 'post.md', copy: 'Ride on <img src="assets/logo.png" width="120" height="⟦20⟧">' },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'its own shape at any size',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" width="480" height="120"><img src="assets/logo.png" width="96" height="24">',
    },
  ],
  [
    'a size rounded to whole pixels',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" width="130" height="33"><img src="assets/logo.png" width="30" height="8">',
    },
  ],
  [
    'one side given',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" width="240"><img src="assets/logo.png" height="20" style="width:auto">',
    },
  ],
  [
    'a height that CSS leaves to the width',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" width="240" height="90" style="height:auto;max-width:100%">',
    },
  ],
  [
    'a width that is not known here',
    {
      file: 'sale.html',
      copy: '<table><tr><td><img src="assets/logo.png" width="100%" height="90"></td><td>Ride on</td></tr></table><img src="assets/logo.png" style="width:min(100%,240px);height:90px">',
    },
  ],
  [
    'a box the logo does not fill',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" width="240" height="90" style="object-fit:contain">',
    },
  ],
  [
    'a box of a style sheet that the logo does not fill',
    {
      file: 'sale.html',
      copy: '<style>.logo{width:120px;height:48px;object-fit:contain}</style><img class="logo" src="assets/logo.png">',
    },
  ],
  [
    'a bound that keeps the shape',
    {
      file: 'sale.html',
      copy: '<style>img{max-width:160px;height:auto}</style><img src="assets/logo.png" width="240" height="60">',
    },
  ],
  [
    'a part of a page that is not here',
    { file: 'post.md', copy: 'Ride on <img src="assets/logo.png" width="50%" height="20">' },
  ],
  [
    'scaled on both sides, moved and turned',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" style="transform:translate(2px) rotate(9deg) scale(1.2)">',
    },
  ],
  [
    'hidden in every scheme',
    { file: 'sale.html', copy: '<img src="assets/logo.png" width="9" height="90" style="display:none">' },
  ],
  [
    'an SVG keeps its shape by itself',
    { file: 'sale.html', copy: '<img src="assets/logo.svg" width="240" height="90">' },
  ],
  [
    'other pictures',
    {
      file: 'sale.html',
      copy: '<img src="img/tideline.jpg" width="240" height="240"><img src="img/paypal-logo.png" width="50" height="50">',
    },
  ],
  [
    'a tracking pixel',
    { file: 'sale.html', copy: '<img src="https://t.example/open.gif" width="1" height="1">' },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, ...example }));
});
