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
    'a width that depends on the page',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" width="100%" height="90"><img src="assets/logo.png" style="width:50vw;height:90px">',
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
