import { type ImageFile, type RuleCase, testRule } from 'brandlint';
import { parseColor } from 'brandlint/rule';
import { describe, test } from 'vitest';
import rule from './rule.ts';

const guide = {
  meta: { name: 'Harbour & Pine' },
  logo: {
    images: {
      email: { path: 'assets/logo.png', alt: 'Harbour & Pine' },
      reversed: { path: 'assets/logo-white.png', alt: 'Harbour & Pine' },
      anchor: 'assets/anchor.png',
      plate: 'assets/plate.png',
      coral: 'assets/coral.png',
      boxed: 'assets/boxed.png',
      photo: 'assets/sign.png',
    },
  },
};

/** A picture by its colours: `{'#0B4F3C': 0.9}`. */
function seen(
  path: string,
  colors: Readonly<Record<string, number>>,
  tone: 'light' | 'dark',
  ground: string | null = null,
): ImageFile {
  const mark = {
    box: { left: 0, top: 0, width: 480, height: 120 },
    ground: ground === null ? null : parseColor(ground),
    grid: new Uint8Array(),
    colors: Object.entries(colors).map(([css, share]) => ({ color: parseColor(css)!, share })),
    flat: true,
    tone,
  };
  const look = { scale: 1, marks: [mark], softEdge: false, animated: false };
  return { status: 'found', path, sha256: path, width: 480, height: 120, look, svg: null };
}

const remote = (url: string): ImageFile => ({ status: 'remote', url });

const images: Readonly<Record<string, ImageFile>> = {
  'assets/logo.png': seen('assets/logo.png', { '#0B4F3C': 1 }, 'dark'),
  'assets/logo-white.png': seen('assets/logo-white.png', { '#FFFFFF': 1 }, 'light'),
  'assets/anchor.png': seen('assets/anchor.png', { '#0B4F3C': 0.7, '#E4572E': 0.3 }, 'dark'),
  'assets/plate.png': seen('assets/plate.png', { '#0B4F3C': 0.8, '#FFFFFF': 0.2 }, 'dark'),
  'assets/coral.png': seen('assets/coral.png', { '#E4572E': 1 }, 'dark'),
  'assets/boxed.png': seen('assets/boxed.png', { '#0B4F3C': 1 }, 'dark', '#FFFFFF'),
  'assets/sign.png': {
    status: 'found',
    path: 'assets/sign.png',
    sha256: 'sign',
    width: 480,
    height: 120,
    look: { scale: 1, marks: [], softEdge: false, animated: false },
    svg: null,
  },
  'https://cdn.example/logo.png': remote('https://cdn.example/logo.png'),
};

const page = (body: string, css = '') =>
  `<html><head><style>${css}</style></head><body>${body}</body></html>`;

const DARK = '@media (prefers-color-scheme: dark) { .panel { background: #1B1B1B !important } }';
const SWAP =
  '.dark { display: none } @media (prefers-color-scheme: dark) { .panel { background: #1B1B1B } .light { display: none } .dark { display: block } }';

const finds: [string, RuleCase][] = [
  [
    'a dark logo on a dark header',
    {
      copy: page('<div style="background:#1B1B1B"><img src="⟦assets/logo.png⟧"></div>'),
      findings: [
        {
          messageId: 'ground',
          severity: 'error',
          verdict: 'certain',
          actual: '#1B1B1B',
          expected: 'assets/logo-white.png',
          source: 'logo.images.reversed',
          message:
            'This logo is dark, and so is its ground, #1B1B1B (contrast 1.8:1). Use assets/logo-white.png.',
        },
      ],
    },
  ],
  [
    'a white logo on the page itself',
    {
      copy: page('<p><img src="⟦assets/logo-white.png⟧"></p>'),
      findings: [
        {
          message: 'This logo is light, and so is its ground, #FFFFFF (contrast 1.0:1). Use assets/logo.png.',
        },
      ],
    },
  ],
  [
    'a white logo on the sand of a table cell',
    { copy: page('<table><tr><td bgcolor="#F4EDE1"><img src="⟦assets/logo-white.png⟧"></td></tr></table>') },
  ],
  [
    'a dark logo whose panel turns dark',
    {
      copy: page('<div class="panel" style="background:#F4EDE1"><img src="⟦assets/logo.png⟧"></div>', DARK),
      findings: [
        {
          messageId: 'dark-mode',
          severity: 'error',
          message:
            'This logo is dark and vanishes in dark mode, where its ground is #1B1B1B (contrast 1.8:1). Show assets/logo-white.png there, or give it a light plate.',
        },
      ],
    },
  ],
  [
    'the same by the page alone, which follows the scheme',
    {
      copy: page('<img src="⟦assets/logo.png⟧">', ':root { color-scheme: light dark }'),
      findings: [{ messageId: 'dark-mode' }],
    },
  ],
  [
    'a mark whose letters are lost, while its accent is seen',
    { copy: page('<div style="background:#1B1B1B"><img src="⟦assets/anchor.png⟧"></div>') },
  ],
  [
    'a gradient that is dark from end to end',
    {
      copy: page(
        '<div style="background:linear-gradient(#1B1B1B, #0B4F3C)"><img src="⟦assets/logo.png⟧"></div>',
      ),
      findings: [{ verdict: 'likely' }],
    },
  ],
  [
    'a logo on the web, looked at where the guide has it',
    {
      copy: page('<div style="background:#1B1B1B"><img src="⟦https://cdn.example/logo.png⟧"></div>'),
      findings: [{ messageId: 'ground', verdict: 'likely' }],
    },
  ],
  [
    'a logo that calls itself white, which nothing could open',
    {
      images: {},
      copy: page('<p><img src="⟦assets/logo-white.png⟧"></p>'),
      findings: [
        {
          messageId: 'unsure',
          severity: 'warning',
          verdict: 'likely',
          message: 'By its name this logo is light, and so is its ground, #FFFFFF. Give it a dark plate.',
        },
      ],
    },
  ],
  [
    'the same by the other meaning of "light"',
    {
      images: {},
      guide: {
        logo: {
          images: { header: 'assets/header.png', reversed: 'assets/header-2.png' },
          medium: { light: 'reversed', dark: 'header' },
        },
      },
      copy: page('<div style="background:#000"><img src="⟦assets/header.png⟧"></div>'),
    },
  ],
  [
    'its pair by the guide, where the name of the other says what the guide means',
    {
      images: {},
      guide: {
        logo: {
          images: { header: 'assets/header.png', white: 'assets/header-white.png' },
          medium: { light: 'header', dark: 'white' },
        },
      },
      copy: page('<div style="background:#000"><img src="⟦assets/header.png⟧"></div>'),
      findings: [{ messageId: 'unsure', expected: 'assets/header-white.png' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'each on its own ground',
    {
      copy: page(
        '<div style="background:#F4EDE1"><img src="assets/logo.png"></div><div style="background:#0B4F3C"><img src="assets/logo-white.png"></div>',
      ),
    },
  ],
  [
    'pictures that change places in dark mode',
    {
      copy: page(
        '<div class="panel"><img class="light" src="assets/logo.png"><img class="dark" src="assets/logo-white.png"></div>',
        SWAP,
      ),
    },
  ],
  [
    'a light logo that joins a dark one in dark mode',
    {
      copy: page(
        '<div class="panel"><img src="assets/logo.png"><img class="dark" src="assets/logo-white.png"></div>',
        SWAP,
      ),
    },
  ],
  [
    'a picture with a source for dark mode',
    {
      copy: page(
        '<div class="panel"><picture><source media="(prefers-color-scheme: dark)" srcset="assets/logo-white.png"><img src="assets/logo.png"></picture></div>',
        DARK,
      ),
    },
  ],
  [
    'a logo that is inverted in dark mode',
    {
      copy: page(
        '<div class="panel"><img class="logo" src="assets/logo.png"></div>',
        `${DARK} @media (prefers-color-scheme: dark) { .logo { filter: invert(1) } }`,
      ),
    },
  ],
  [
    'a light plate that stays light',
    {
      copy: page(
        '<div class="panel"><span style="background:#fff;display:inline-block"><img src="assets/logo.png"></span></div>',
        DARK,
      ),
    },
  ],
  [
    'a mark in a bright colour, and one with white letters on its plate',
    {
      copy: page(
        '<div style="background:#1B1B1B"><img src="assets/coral.png"><img src="assets/plate.png"></div>',
      ),
    },
  ],
  [
    'a file that brings its own ground, and a photograph',
    {
      copy: page(
        '<div style="background:#000"><img src="assets/boxed.png"><img src="assets/sign.png"></div>',
      ),
    },
  ],
  [
    'a ground that cannot be known: a picture, a merge tag, a gradient across both',
    {
      copy: page(
        '<div style="background:url(night.jpg)"><img src="assets/logo.png"></div><div style="background:{{ theme.ground }}"><img src="assets/logo.png"></div><div style="background:linear-gradient(#000, #fff)"><img src="assets/logo.png"></div>',
      ),
    },
  ],
  [
    'a piece of HTML, a post',
    {
      file: 'post.md',
      copy: '![Harbour & Pine](assets/logo-white.png)\n\n<img src="assets/logo-white.png">',
    },
  ],
  [
    'a logo that nothing shows',
    { copy: page('<div style="display:none"><img src="assets/logo-white.png"></div>') },
  ],
  [
    'a mid ground, where only the tone is known',
    {
      images: {},
      copy: page('<div style="background:#7A7A7A"><img src="assets/logo-white.png"></div>'),
    },
  ],
  [
    'a guide whose "light" may be a colour or a ground',
    {
      images: {},
      guide: { logo: { medium: { light: 'assets/header.png', dark: 'assets/header-2.png' } } },
      copy: page(
        '<img src="assets/header.png"><div style="background:#000"><img src="assets/header-2.png"></div>',
      ),
    },
  ],
  [
    'names that say "light" or "dark", which may be the ground, and a JPEG, which brings its own',
    {
      images: {},
      guide: { logo: { images: { a: 'assets/logo-light.png', b: 'assets/logo-white.jpg' } } },
      copy: page('<img src="assets/logo-light.png"><img src="assets/logo-white.jpg">'),
    },
  ],
  [
    "other people's logos and pictures",
    { copy: page('<div style="background:#000"><img src="img/visa-logo-black.png"></div>') },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, file: 'sale.html', ...example }));
});
