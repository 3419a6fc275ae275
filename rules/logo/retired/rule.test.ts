import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { guide, images } from '../images.ts';
import rule from './rule.ts';

const finds: [string, RuleCase][] = [
  [
    'the old file',
    {
      file: 'sale.html',
      copy: '<img src="⟦assets/logo-2019.png⟧" alt="Harbour &amp; Pine">',
      findings: [
        {
          messageId: 'retired',
          severity: 'error',
          verdict: 'certain',
          actual: 'assets/logo-2019.png',
          expected: 'assets/logo.png',
          source: 'logo.retired[0]',
        },
      ],
    },
  ],
  [
    'the old file on the web, by its name',
    {
      file: 'sale.html',
      copy: '<img src="⟦https://cdn.example/mail/logo-2019.png?v=3⟧">',
      findings: [{ verdict: 'likely' }],
    },
  ],
  [
    'the old file as a background and in a post',
    {
      file: 'post.md',
      copy: '![Old](⟦assets/logo-2019.png⟧)\n\n<div style="background: url(\'⟦assets/logo-2019.png⟧\')"></div>',
    },
  ],
  [
    'the old file among those offered for a picture',
    {
      file: 'sale.html',
      copy: '<picture><source media="(max-width: 480px)" srcset="assets/logo.png 1x, ⟦assets/logo-2019.png⟧ 2x"><img src="assets/logo.png" srcset="⟦assets/logo-2019.png⟧, assets/logo.png 480w" alt="Harbour &amp; Pine"></picture>',
    },
  ],
  [
    'the old file in an advertisement, as a picture and in its style sheet',
    {
      file: 'index.html',
      copy: '<!doctype html><html><head><meta name="ad.size" content="width=300,height=250"><style>#logo { background: #FFF url(⟦assets/logo-2019.png⟧) no-repeat }</style></head><body><a href="javascript:window.open(clickTag)"><div id="logo"></div><img src="⟦assets/logo-2019.png⟧" id="end-frame"></a></body></html>',
    },
  ],
  [
    'the old file attached to a post',
    {
      file: 'posts.yaml',
      copy: '- text: The autumn sale starts on Friday.\n  channel: instagram\n  image: ⟦assets/logo-2019.png⟧\n',
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'approved logos',
    { file: 'sale.html', copy: '<img src="assets/logo.png"><img src="assets/logo-white.png">' },
  ],
  [
    'another picture of that year',
    { file: 'sale.html', copy: '<img src="img/team-2019.png"><img src="assets/logo-2019.png.webp">' },
  ],
  [
    'nothing retired',
    {
      guide: { ...guide, logo: { images: guide.logo.images } },
      file: 'sale.html',
      copy: '<img src="assets/logo-2019.png">',
    },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, ...example }));
});
