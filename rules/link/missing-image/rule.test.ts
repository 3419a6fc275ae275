import { type ImageFile, type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import rule from './rule.ts';

const missing = (path: string, hasSiblings: boolean, near: string | null = null): ImageFile => ({
  status: 'missing',
  path,
  hasSiblings,
  near,
});

const images: Readonly<Record<string, ImageFile>> = {
  'images/tideline.jpg': {
    status: 'found',
    path: 'images/tideline.jpg',
    sha256: 'tideline',
    width: 1200,
    height: 800,
    look: null,
    svg: null,
  },
  'images/tidelin.jpg': missing('images/tidelin.jpg', true, 'images/tideline.jpg'),
  '../assets/Logo.png': missing('assets/Logo.png', true, '../assets/logo.png'),
  'images/workshop.jpg': missing('images/workshop.jpg', true),
  'images/workshop.jpg?v=2#top': missing('images/workshop.jpg', true),
  '/assets/tidelin.jpg': missing('assets/tidelin.jpg', true, '/assets/tideline.jpg'),
  '/assets/workshop.jpg': missing('assets/workshop.jpg', true),
  'dist/workshop.jpg': missing('dist/workshop.jpg', false),
  '/static/workshop.jpg': missing('static/workshop.jpg', false),
  'images/render?id=3': missing('images/render', true),
  'images/[[hero]].jpg': missing('images/[[hero]].jpg', true),
  'images/logo@2x.png': missing('images/logo@2x.png', true),
  'https://cdn.example/gone.png': { status: 'remote', url: 'https://cdn.example/gone.png' },
  'images/torn.png': { status: 'unreadable', path: 'images/torn.png', reason: 'it breaks off' },
  'images/pointer.png': {
    status: 'unreadable',
    path: 'images/pointer.png',
    reason: 'it is a pointer of Git LFS, and the picture is not here',
  },
  'images/render.php': { status: 'unreadable', path: 'images/render.php', reason: 'it is no picture' },
};

const finds: [string, RuleCase][] = [
  [
    'a file offered for sharp screens',
    {
      file: 'sale.html',
      copy: '<img src="images/tideline.jpg" srcset="images/tideline.jpg, ⟦images/logo@2x.png⟧ 2x" alt="">',
    },
  ],
  [
    'a picture that breaks off',
    {
      copy: '![](⟦images/torn.png⟧)',
      findings: [
        {
          messageId: 'broken',
          message:
            'images/torn.png cannot be read: it breaks off. Save it again, as PNG, JPEG, GIF, WebP or SVG.',
        },
      ],
    },
  ],
  [
    'a slip in a name',
    {
      copy: '![The Tideline](⟦images/tidelin.jpg⟧)',
      findings: [
        {
          messageId: 'near',
          severity: 'warning',
          verdict: 'certain',
          expected: 'images/tideline.jpg',
          message: 'There is no file images/tidelin.jpg. If images/tideline.jpg is meant, write that.',
        },
      ],
    },
  ],
  [
    'capitals, which count on most servers',
    {
      file: 'sale.html',
      copy: '<img src="⟦../assets/Logo.png⟧" alt="Harbour &amp; Pine">',
      findings: [{ expected: '../assets/logo.png' }],
    },
  ],
  [
    'a file that was never added',
    {
      copy: '![Our workshop](⟦images/workshop.jpg⟧)',
      findings: [
        {
          messageId: 'missing',
          expected: null,
          message: 'There is no file images/workshop.jpg. Add it, or put its address right.',
        },
      ],
    },
  ],
  ['with what a server reads of it', { copy: '![Our workshop](⟦images/workshop.jpg?v=2#top⟧)' }],
  ['as a background', { file: 'sale.html', copy: '<td background="⟦images/workshop.jpg⟧">Hello</td>' }],
  ['once, however often it is used', { copy: '![](⟦images/workshop.jpg⟧) ![](images/workshop.jpg)' }],
  [
    "from the site's root, where a file there is called nearly so",
    { copy: '![](⟦/assets/tidelin.jpg⟧)', findings: [{ expected: '/assets/tideline.jpg' }] },
  ],
  ['a name for dense screens', { file: 'sale.html', copy: '<img src="⟦images/logo@2x.png⟧">' }],
];

const silent: [string, RuleCase][] = [
  ['a file that is there', { copy: '![](images/tideline.jpg)' }],
  ['a folder that the site keeps elsewhere', { copy: '![](dist/workshop.jpg) ![](/static/workshop.jpg)' }],
  ["a file that a site makes, from the site's root", { copy: '![](/assets/workshop.jpg)' }],
  ['a picture on the web', { copy: '![](https://cdn.example/gone.png)' }],
  ['a picture that Git LFS keeps elsewhere', { copy: '![](images/pointer.png)' }],
  ['a program that makes a picture', { copy: '![](images/render.php)' }],
  ['an address that makes a picture', { copy: '![](images/render?id=3)' }],
  [
    'an address that another program fills in',
    { file: 'sale.html', copy: '<img src="images/[[hero]].jpg">' },
  ],
  ['a merge tag', { file: 'sale.html', copy: '<img src="images/{{ hero }}.jpg">' }],
  ['a picture in the address', { file: 'sale.html', copy: '<img src="data:image/png;base64,iVBORw0KGgo=">' }],
  ['a link to a page that may be anywhere', { copy: '[our workshop](images/workshop.jpg)' }],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { images, ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { images, ...example }));
});
