import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { guide as base, images } from '../images.ts';
import rule from './rule.ts';

const guide = {
  ...base,
  logo: {
    ...base.logo,
    images: {
      small: { path: 'copies/mark.png', alt: 'Harbour & Pine' },
      large: { path: 'copies/mark@3x.png', alt: 'Harbour & Pine' },
      ...base.logo.images,
    },
  },
};
const marks: RuleCase['images'] = {
  ...images,
  'copies/mark.png': {
    status: 'found',
    path: 'copies/mark.png',
    sha256: 'mark',
    width: 120,
    height: 30,
    look: null,
    svg: null,
  },
  'copies/mark@3x.png': {
    status: 'found',
    path: 'copies/mark@3x.png',
    sha256: 'mark3',
    width: 360,
    height: 90,
    look: null,
    svg: null,
  },
};

const finds: [string, RuleCase][] = [
  [
    'fewer than two pixels of the file for one on the page; no SVG in an email',
    {
      channel: 'email',
      copy: '<img src="assets/logo.png" width="⟦300⟧" height="75">',
      findings: [
        {
          messageId: 'blurry',
          severity: 'warning',
          verdict: 'certain',
          message:
            'This logo is shown 300 px wide and its file has 480 px: on sharp screens it is blurred. Use a file at least 600 px wide.',
          source: 'logo.images.wordmark',
        },
      ],
    },
  ],
  [
    'on a page, the same logo as SVG',
    {
      channel: 'page',
      copy: '<img src="assets/logo.png" width="⟦300⟧" height="75">',
      findings: [{ expected: 'assets/logo.svg or a file at least 600 px wide' }],
    },
  ],
  [
    'the same logo in more pixels',
    {
      images: marks,
      copy: '<img src="copies/mark.png" width="⟦100⟧">',
      findings: [{ expected: 'copies/mark@3x.png or a file at least 200 px wide' }],
    },
  ],
  [
    'which has too few, too',
    {
      images: marks,
      copy: '<img src="copies/mark.png" style="width:⟦200px⟧">',
      findings: [{ messageId: 'upscaled', severity: 'error', expected: 'a file at least 400 px wide' }],
    },
  ],
  [
    'shown at its own size',
    {
      channel: 'email',
      copy: '<!doctype html><body>⟦<img src="assets/logo.png" alt="">⟧',
      findings: [{ messageId: 'blurry' }],
    },
  ],
  [
    'by its height',
    { copy: '<img src="assets/logo-white.png" height="⟦80⟧">', findings: [{ actual: '480 px' }] },
  ],
  [
    'as wide as its cell: the image',
    {
      copy: '<!doctype html><body><table width="640" cellpadding="0" cellspacing="0"><tr><td>⟦<img src="assets/logo.png" style="width:100%">⟧</td></tr></table>',
      findings: [{ messageId: 'upscaled' }],
    },
  ],
  ['scaled up', { copy: '<img src="assets/logo.png" width="⟦200⟧" style="transform:scale(1.5)">' }],
  ['another density', { options: { density: 3 }, copy: '<img src="assets/logo.png" width="⟦200⟧">' }],
];

const silent: [string, RuleCase][] = [
  [
    'two pixels for one',
    { copy: '<img src="assets/logo.png" width="240"><img src="assets/logo.png" width="120">' },
  ],
  ['trimmed by a pixel or two', { copy: '<img src="assets/logo.png" width="244">' }],
  ['an SVG', { copy: '<img src="assets/logo.svg" width="900">' }],
  [
    'a larger file for sharp screens',
    { copy: '<img src="assets/logo.png" srcset="assets/logo-960.png 2x" width="480" height="120">' },
  ],
  ['a file on the web', { copy: '<img src="https://cdn.example/mail/logo-white.png" width="600">' }],
  [
    'other pictures',
    { copy: '<img src="img/tideline.jpg" width="1200"><img src="img/paypal-logo.png" width="100">' },
  ],
  ["a retired logo is another rule's", { copy: '<img src="assets/logo-2019.png" width="300">' }],
  ['hidden in every scheme', { copy: '<img src="assets/logo.png" width="480" style="display:none">' }],
  ['a density that is enough', { options: { density: 1 }, copy: '<img src="assets/logo.png" width="480">' }],
  [
    'a size that a page decides which is not here',
    {
      file: 'post.md',
      copy: 'Ride on <img src="assets/logo.png"> and <img src="assets/logo.png" width="100%">',
    },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});
