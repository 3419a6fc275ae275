import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import { guide, images } from '../../logo/images.ts';
import rule from './rule.ts';

const file = 'emails/sale.html';

const finds: [string, RuleCase][] = [
  [
    'no alternative text',
    {
      copy: 'New on the quay: ⟦<img src="img/tideline.jpg" width="600">⟧',
      findings: [{ messageId: 'missing', severity: 'warning', fix: null }],
    },
  ],
  [
    'a link without a name, and one whose address is linked in words as well',
    {
      copy: '<a href="/sale">⟦<img src="img/sale.png" alt="">⟧</a><a href="/bikes">⟦<img src="b.png" alt="">⟧</a><p><a href="/bikes">All bikes</a></p>',
      findings: [
        { messageId: 'link', severity: 'warning' },
        { messageId: 'twin', severity: 'info' },
      ],
    },
  ],
  [
    'the name of a file',
    {
      copy: '<img src="a.jpg" alt="⟦IMG_2231.jpg⟧">',
      findings: [{ messageId: 'file-name', actual: 'IMG_2231.jpg' }],
    },
  ],
  [
    'a word for any picture',
    { copy: "<img src='a.jpg' alt='⟦Banner⟧'>", findings: [{ messageId: 'generic' }] },
  ],
  [
    'what a screen reader says by itself, with entities in the text',
    {
      copy: '<img src="a.jpg" alt="⟦Image of⟧ fish &amp; chips on the quay">',
      findings: [{ messageId: 'opening', actual: 'Image of', severity: 'info' }],
    },
  ],
  [
    'a text that is too long',
    {
      copy: `<img src="a.jpg" alt="⟦${'Two riders wait for the ferry. '.repeat(5).trim()}⟧">`,
      findings: [{ messageId: 'long', expected: '150' }],
    },
  ],
  [
    'what stands beside it',
    {
      copy: '<img src="a.jpg" alt="⟦Free  returns⟧"><h3>Free returns</h3>',
      findings: [{ messageId: 'repeats' }],
    },
  ],
  [
    'MJML',
    {
      file: 'emails/sale.mjml',
      copy: '<mjml><mj-body><mj-section><mj-column>⟦<mj-image src="a.jpg" />⟧<mj-image src="b.jpg" alt="⟦hero-final⟧" /></mj-column></mj-section></mj-body></mjml>',
    },
  ],
];

const silent: [string, RuleCase][] = [
  ['decoration', { copy: '<img src="img/wave.png" alt=""><img src="img/line.png" role="presentation">' }],
  ['a tracking pixel', { copy: '<img src="https://mail.example/o/8812" width="1" height="1">' }],
  ['a spacer, by its name', { copy: '<img src="img/spacer.gif" width="600" height="20">' }],
  [
    'a spacer, by its file',
    {
      copy: '<img src="img/gap.png" width="600">',
      images: {
        'img/gap.png': {
          status: 'found',
          path: 'img/gap.png',
          sha256: '',
          width: 1,
          height: 1,
          look: null,
          svg: null,
        },
      },
    },
  ],
  ['a logo of the guide, which logo/alt holds', { guide, images, copy: '<img src="assets/logo.png">' }],
  ['a picture nobody sees', { copy: '<div style="display:none"><img src="old.jpg"></div>' }],
  ["Outlook's copy of it", { copy: '<!--[if mso]><img src="a.jpg"><![endif]-->' }],
  [
    'a merge tag that may bring it',
    { copy: '<img src="a.jpg" {{{ alt }}}><img src="b.jpg" alt="{{ name }}">' },
  ],
  ['a page', { file: 'pages/home.html', copy: '<main><img src="a.jpg"></main>' }],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { file, ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { file, ...example }));
});
