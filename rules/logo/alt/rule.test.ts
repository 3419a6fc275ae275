import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { guide, images } from '../images.ts';
import rule from './rule.ts';

const unsaid = { meta: { name: 'Harbour & Pine' }, logo: { images: { wordmark: 'assets/logo.png' } } };

const finds: [string, RuleCase][] = [
  [
    'no alternative text',
    {
      file: 'sale.html',
      copy: '<a href="/">⟦<img src="assets/logo.png" width="240">⟧</a>',
      findings: [
        {
          messageId: 'missing',
          severity: 'error',
          expected: 'Harbour & Pine',
          source: 'logo.images.wordmark',
          fix: null,
        },
      ],
    },
  ],
  [
    'an empty one, filled in by the fix',
    {
      file: 'sale.html',
      copy: '⟦<img alt="" src="assets/logo.png">⟧',
      findings: [{ messageId: 'missing' }],
      fixed: '<img alt="Harbour &amp; Pine" src="assets/logo.png">',
    },
  ],
  [
    'another text',
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" alt=\'⟦Logo image⟧\'>',
      findings: [{ messageId: 'wrong', actual: 'Logo image' }],
      fixed: '<img src="assets/logo.png" alt=\'Harbour &amp; Pine\'>',
    },
  ],
  [
    'the name spelled otherwise',
    { file: 'sale.html', copy: '<img src="assets/logo.png" alt="⟦Harbour and Pine⟧">' },
  ],
  ['a post', { file: 'post.md', copy: '![⟦our logo⟧](assets/logo.png)', findings: [{ messageId: 'wrong' }] }],
  [
    "the brand's name, where the guide gives no text",
    {
      guide: unsaid,
      file: 'sale.html',
      copy: '<img src="assets/logo.png" alt="⟦Home⟧">',
      findings: [{ expected: 'Harbour & Pine', source: 'meta.name' }],
    },
  ],
  [
    'the logo on the web, by its name',
    {
      file: 'sale.html',
      copy: '⟦<img src="https://cdn.example/mail/logo-white.png">⟧',
      findings: [{ verdict: 'likely' }],
    },
  ],
  [
    "Outlook's own picture, with another text",
    {
      file: 'sale.html',
      copy: '<!--[if mso]><v:image src="assets/logo.png" alt="⟦Banner⟧" /><![endif]-->',
      findings: [{ messageId: 'wrong' }],
    },
  ],
  [
    'an empty one beside a text that does not say the name',
    { file: 'sale.html', copy: '<a href="/">⟦<img src="assets/logo.png" alt="">⟧ Home</a>' },
  ],
];

const silent: [string, RuleCase][] = [
  [
    "the guide's own text",
    {
      file: 'sale.html',
      copy: '<img src="assets/logo.png" alt="Harbour &amp; Pine"><img src="assets/logo.svg" alt="Harbour &#38; Pine">',
    },
  ],
  [
    'white space aside',
    { file: 'sale.html', copy: '<img src="assets/logo.png" alt=" Harbour &amp;\n Pine ">' },
  ],
  [
    'any text with the name, where the guide gives none',
    { guide: unsaid, file: 'sale.html', copy: '<img src="assets/logo.png" alt="harbour &amp; pine, home">' },
  ],
  [
    'an empty one where the link says the name',
    {
      file: 'sale.html',
      copy: '<a href="/"><img src="assets/logo.png" alt=""> Harbour &amp; Pine</a><a href="/" aria-label="Harbour &amp; Pine, home"><img src="assets/logo.png" alt=""></a>',
    },
  ],
  [
    "Outlook's own picture, whose shape may have the text",
    {
      file: 'sale.html',
      copy: '<!--[if mso]><v:image src="assets/logo.png" /><v:fill type="frame" src="assets/logo.png" /><![endif]-->',
    },
  ],
  [
    'other pictures',
    { file: 'sale.html', copy: '<img src="img/tideline.jpg" alt=""><img src="img/paypal-logo.png">' },
  ],
  [
    'a logo as a background has no alternative text',
    { file: 'sale.html', copy: '<td style="background:url(assets/logo.png)">' },
  ],
  [
    'what another rule says of a logo that is not approved',
    { file: 'sale.html', copy: '<img src="img/harbour-pine-logo-new.png">' },
  ],
  [
    'neither text nor name in the guide',
    {
      guide: { logo: { images: { wordmark: 'assets/logo.png' } } },
      file: 'sale.html',
      copy: '<img src="assets/logo.png">',
    },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, images, ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, images, ...example }));
});
