import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import rule from './rule.ts';

const color = {
  palette: { pine: '#0B4F3C', sand: '#F4EDE1', coral: '#E4572E', ink: '#1B1B1B', white: '#FFFFFF' },
  roles: {
    text: 'ink',
    heading: ['pine', 'ink'],
    link: 'pine',
    'button-background': 'coral',
    'button-text': ['ink', 'white'],
    background: ['white', 'sand'],
    border: ['pine', 'sand'],
  },
};
const guide = { color };
const email = (body: string, css = ''): string =>
  `<!doctype html><html><head><style>${css}</style></head><body>${body}</body></html>`;

const finds: [string, RuleCase][] = [
  [
    'a link in the colour of buttons',
    {
      copy: email('<p>See <a href="/ride" style="color:⟦#E4572E⟧">the rides</a>.</p>'),
      findings: [
        {
          messageId: 'other',
          severity: 'error',
          verdict: 'certain',
          expected: '#0B4F3C (pine)',
          source: 'color.roles.link',
          message: '#E4572E is coral, which the guide does not have for links. Use #0B4F3C (pine).',
          fix: { safety: 'suggested', edits: [{ range: { start: 91, end: 98 }, text: '#0B4F3C' }] },
        },
      ],
    },
  ],
  [
    'headings, running text and their grounds',
    {
      copy: email(
        '<table bgcolor="⟦#E4572E⟧"><tr><td><h2>Ride</h2><p>Until Sunday.</p></td></tr></table><p class="far">Far</p>',
        'h2{color:#1B1B1B}.far{color:⟦#0B4F3C⟧}',
      ),
      findings: [
        { data: undefined, source: 'color.roles.text' },
        { source: 'color.roles.background', expected: '#FFFFFF (white) or #F4EDE1 (sand)' },
      ] as RuleCase['findings'],
    },
  ],
  [
    'a button in the colour of links, and its words',
    {
      copy: email(
        '<a href="/sale" class="btn" style="background:⟦#0B4F3C⟧;color:#FFFFFF;padding:12px">Shop the sale</a><a href="/sale" class="btn" style="background:#E4572E;color:⟦#0B4F3C⟧;padding:12px">Shop</a>',
      ),
      findings: [
        { verdict: 'likely', expected: '#E4572E (coral)' },
        { expected: '#1B1B1B (ink) or #FFFFFF (white)', fix: null },
      ],
    },
  ],
  [
    'a button that only Outlook on Windows shows',
    {
      copy: email(
        '<!--[if mso]><v:roundrect fillcolor="⟦#0B4F3C⟧"><center style="color:#FFFFFF">Shop the sale</center></v:roundrect><![endif]-->',
      ),
    },
  ],
  [
    'a border, wherever it is declared',
    { copy: email('<div style="border-top:1px solid ⟦#E4572E⟧">Ride on.</div>') },
  ],
  [
    'each declaration once, however many texts it is for',
    { copy: email('<p>Ride <b>on</b>.</p><p>Ride far.</p>', 'p{color:⟦#0B4F3C⟧}') },
  ],
  [
    'a neutral, as advice',
    {
      copy: email('<p style="color:⟦#000000⟧">Ride on.</p>'),
      findings: [{ messageId: 'neutral', severity: 'info', expected: '#1B1B1B (ink)' }],
    },
  ],
  [
    'the rules of a style sheet for parts by their names',
    {
      file: 'sale.css',
      copy: 'a { color: ⟦#E4572E⟧ } h1, h2 { color: ⟦#E4572E⟧ } .btn { background: ⟦#0B4F3C⟧; color: #FFFFFF } body { background-color: ⟦#0B4F3C⟧ }',
      findings: [{ verdict: 'likely' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'every part in a colour of its own',
    {
      copy: email(
        '<td bgcolor="#FFFFFF"><h1>Ride</h1><p>On <a href="/x">foot</a>.</p><a class="btn" href="/y">Shop</a></td>',
        'h1{color:#0B4F3C}p{color:rgb(27,27,27)}a{color:#0b4f3c}.btn{background:#E4572E;color:#FFF;padding:9px}',
      ),
    },
  ],
  ['what the browser decides', { copy: email('<h1>Ride</h1><p>On <a href="/x">foot</a>.</p>') }],
  [
    'a colour that is off the palette, and a slip of one that is allowed',
    {
      copy: email(
        '<p style="color:#0057B7">Ride</p><a href="/x" style="color:#0B4F3D">on</a><p style="color:#1B1B1C">and on</p>',
      ),
    },
  ],
  [
    'text on a ground on which none of its colours can be read',
    {
      guide: { color: { ...color, roles: { ...color.roles, background: ['white', 'pine'] } } },
      copy: email(
        '<td bgcolor="#0B4F3C"><p style="color:#F4EDE1">Harbour &amp; Pine. <a href="/stop" style="color:#F4EDE1">Unsubscribe</a></p></td>',
      ),
    },
  ],
  [
    'a link that is a heading',
    { copy: email('<h2><a href="/x" style="color:#1B1B1B">Cooler mornings</a></h2>') },
  ],
  [
    'a button without a ground of its own',
    {
      copy: email(
        '<td bgcolor="#F4EDE1"><p>Ride on.</p><a class="btn" href="/x" style="padding:9px;color:#1B1B1B">Shop</a></td>',
      ),
    },
  ],
  [
    'a button that is padded with a border',
    {
      copy: email(
        '<a href="/x" style="background:#E4572E;border:12px solid #E4572E;color:#FFFFFF;padding:0 9px">Shop</a>',
      ),
    },
  ],
  ['a grey rule', { copy: email('<div style="border-top:1px solid #DDDDDD">Ride on.</div>') }],
  [
    'text on a picture',
    { copy: email('<td style="background:url(bay.jpg)"><p style="color:#FFFFFF">Ride on.</p></td>') },
  ],
  [
    'dark mode, which has colours of its own',
    {
      copy: email(
        '<p>Ride on.</p>',
        'p{color:#1B1B1B}@media (prefers-color-scheme:dark){body{background:#0B4F3C}p{color:#F4EDE1;border:1px solid #E4572E}}',
      ),
    },
  ],
  [
    'hidden text',
    { copy: email('<div style="display:none;color:#FFFFFF">20% off bikes until Sunday</div>') },
  ],
  ['states', { file: 'sale.css', copy: 'a:hover { color: #E4572E } .btn:active { background: #0B4F3C }' }],
  [
    'selectors of a style sheet that say where they stand in',
    {
      file: 'sale.css',
      copy: '.footer a { color: #F4EDE1 } .hero p { color: #FFFFFF } .card { background: #0B4F3C }',
    },
  ],
  [
    'a guide that says nothing of that part',
    {
      guide: { color: { palette: color.palette, roles: { link: 'pine' } } },
      copy: email('<h1 style="color:#E4572E">Ride on</h1><p style="color:#0B4F3C">Ride far</p>'),
    },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});
