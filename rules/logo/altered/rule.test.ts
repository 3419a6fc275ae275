import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { guide as base, images } from '../images.ts';
import rule from './rule.ts';

const guide = base;

const finds: [string, RuleCase][] = [
  [
    'made grey by a rule of a style sheet, told once for two logos',
    {
      copy: '<style>.partners img { filter: ⟦grayscale(100%)⟧ }</style><div class="partners"><img src="assets/logo.png"><img src="assets/logo.svg"></div>',
      findings: [
        {
          messageId: 'altered',
          severity: 'error',
          verdict: 'certain',
          actual: 'filter: grayscale(100%)',
          message: '"filter: grayscale(100%)" on this logo changes its colours. Remove it.',
          source: 'logo.images.wordmark',
        },
      ],
    },
  ],
  [
    'turned, slanted and mirrored',
    {
      copy: '<img src="assets/logo.png" style="transform: ⟦rotate(-3deg)⟧"><img src="assets/logo.png" style="transform: translateX(2px) ⟦skewX(10deg)⟧"><img src="assets/logo.png" style="transform: ⟦scaleX(-1)⟧"><img src="assets/logo.png" style="rotate:⟦.25turn⟧">'.replace(
        'transform: translateX(2px) ⟦skewX(10deg)⟧',
        'transform: ⟦skewX(10deg) translateX(2px)⟧',
      ),
      findings: [
        { message: '"transform: rotate(-3deg)" on this logo turns it by 3°. Remove it.' },
        { message: '"transform: skewX(10deg) translateX(2px)" on this logo slants it. Remove it.' },
        { message: '"transform: scaleX(-1)" on this logo mirrors it. Remove it.' },
        { message: '"rotate: .25turn" on this logo turns it by 90°. Remove it.' },
      ],
    },
  ],
  [
    'see-through',
    {
      copy: '<img src="assets/logo.png" style="opacity:⟦.6⟧"><img src="assets/logo.svg" style="opacity:⟦60%⟧">',
    },
  ],
  [
    'with a shadow of either kind',
    {
      copy: '<img src="assets/logo.png" style="box-shadow:⟦0 2px 8px rgba(0,0,0,.3)⟧"><img src="assets/logo.png" style="filter:⟦drop-shadow(0 1px 2px #000)⟧">',
      findings: [
        { messageId: 'altered' },
        { message: '"filter: drop-shadow(0 1px 2px #000)" on this logo gives it a shadow. Remove it.' },
      ],
    },
  ],
  [
    'in a frame',
    {
      copy: '<img src="assets/logo.png" style="border:⟦1px solid #0B4F3C⟧"><img src="assets/logo.png" style="outline:⟦2px dashed red⟧">',
      findings: [{ actual: 'border: 1px solid #0B4F3C' }, { actual: 'outline: 2px dashed red' }],
    },
  ],
  ['blended', { copy: '<img src="assets/logo-white.png" style="mix-blend-mode:⟦multiply⟧">' }],
  [
    'blurred',
    {
      copy: '<img src="assets/logo.png" style="filter:brightness(1) ⟦blur(2px)⟧">'.replace(
        'brightness(1) ⟦',
        '⟦brightness(1) ',
      ),
    },
  ],
  [
    'with round corners',
    {
      copy: '<img src="assets/logo.png" style="border-radius:⟦8px⟧">',
      findings: [{ messageId: 'rounded', severity: 'warning', verdict: 'likely' }],
    },
  ],
  [
    'by a style sheet in another file: at the image',
    {
      neighbours: { 'mail.css': '.logo { opacity: .5; filter: invert(1) }' },
      copy: '<link rel="stylesheet" href="mail.css">⟦⟦<img class="logo" src="assets/logo.png">⟧⟧',
    },
  ],
  [
    'the logo on the web',
    {
      copy: '<img src="https://cdn.example/mail/logo-white.png" style="opacity:⟦.5⟧">',
      findings: [{ verdict: 'likely' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'resets',
    {
      copy: '<style>img{border:0;outline:none;box-shadow:none;filter:none;transform:none;opacity:1;border-radius:0;mix-blend-mode:normal}</style><img src="assets/logo.png">',
    },
  ],
  [
    'what changes nothing',
    {
      copy: '<img src="assets/logo.png" style="filter:grayscale(0) brightness(100%);opacity:.99;box-shadow:0 0 0 #000;transform:rotate(360deg)"><img src="assets/logo.png" style="box-shadow:inset 0 0 4px #000">',
    },
  ],
  [
    'moved and sized',
    { copy: '<img src="assets/logo.png" style="transform:translate(-50%, 2px) scale(1.2)">' },
  ],
  [
    'uneven scaling, which is stretching',
    { copy: '<img src="assets/logo.png" style="transform:scaleX(1.2)">' },
  ],
  [
    'free space made of a border',
    {
      copy: '<body style="background:#ffffff"><img src="assets/logo.png" style="border:10px solid #FFF"><img src="assets/logo.png" style="border:10px solid transparent"><img src="assets/logo.png" style="border-width:4px"></body>',
    },
  ],
  ['hidden', { copy: '<img src="assets/logo.png" style="opacity:0">' }],
  [
    'round corners that are allowed',
    { options: { radius: true }, copy: '<img src="assets/logo.png" style="border-radius:50%">' },
  ],
  [
    'other pictures',
    {
      copy: '<img src="img/tideline.jpg" style="border-radius:8px;filter:grayscale(1)"><img src="img/paypal-logo.png" style="opacity:.5">',
    },
  ],
  [
    'on hover and in dark mode',
    {
      copy: '<style>.l:hover{opacity:.7}@media (prefers-color-scheme:dark){.l{filter:invert(1)}}</style><img class="l" src="assets/logo.png">',
    },
  ],
  [
    'what cannot be known',
    {
      copy: '<img src="assets/logo.png" style="filter:var(--tone);opacity:{{ o }};transform:rotate(calc(1deg*0))">',
    },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});
