import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import rule from './rule.ts';

const color = {
  palette: { pine: '#0B4F3C', sand: '#F4EDE1', coral: '#E4572E', ink: '#1B1B1B' },
  contrast: 'AA',
};
const guide = { color };
const email = (body: string, css = ''): string =>
  `<!doctype html><html><head><style>${css}</style></head><body>${body}</body></html>`;

const finds: [string, RuleCase][] = [
  [
    'small print in a pale grey, with the colour of the brand that can be read',
    {
      copy: email('<td bgcolor="#FFFFFF"><p style="color:⟦#9AA5A0⟧">Sale ends Sunday 15 March.</p></td>'),
      findings: [
        {
          messageId: 'contradiction',
          severity: 'error',
          verdict: 'certain',
          actual: '#9AA5A0',
          expected: '#1B1B1B (ink)',
          source: 'color.contrast',
          message:
            '#9AA5A0 on #FFFFFF has a contrast of 2.54:1, and the guide asks for 4.5:1 for text of this size (WCAG AA). Use #1B1B1B (ink).',
        },
      ],
    },
  ],
  [
    'a level that the guide does not ask for is a warning',
    {
      guide: { color: { palette: color.palette } },
      copy: email('<td bgcolor="#FFFFFF"><p style="color:⟦#9AA5A0⟧">Sale ends Sunday.</p></td>'),
      findings: [{ messageId: 'low', severity: 'warning', source: null }],
    },
  ],
  [
    'without any guide, black or white will do',
    {
      guide: {},
      copy: email('<td bgcolor="#FFFFFF"><p style="color:⟦#9AA5A0⟧">Sale ends Sunday.</p></td>'),
      findings: [{ messageId: 'low', expected: '#000000 (black)' }],
    },
  ],
  [
    'a ratio is never rounded up to the one it does not reach',
    {
      copy: email(
        '<td bgcolor="#FFFFFF"><p style="color:⟦#777777⟧">By post from Geelong.</p><p style="color:#767676;font-size:12px">Terms apply.</p></td>',
      ),
      findings: [
        {
          message:
            '#777777 on #FFFFFF has a contrast of 4.47:1, and the guide asks for 4.5:1 for text of this size (WCAG AA). Use #1B1B1B (ink).',
        },
      ],
    },
  ],
  [
    'AAA asks for more',
    {
      guide: { color: { ...color, contrast: 'AAA' } },
      copy: email('<td bgcolor="#FFFFFF"><p style="color:⟦#666666⟧">Ride on.</p></td>'),
      findings: [{ messageId: 'contradiction' }],
    },
  ],
  [
    'large text needs 3:1, and has less',
    {
      copy: email(
        '<td bgcolor="#F4EDE1"><h1 style="font-size:32px;color:⟦#E9A08A⟧">Cooler mornings</h1><p style="font-size:14pt;font-weight:bold;color:⟦#E9A08A⟧">Longer rides</p></td>',
      ),
      findings: [{ expected: '#E4572E (coral)' }, { expected: '#E4572E (coral)' }],
    },
  ],
  [
    'one rule for many texts is one finding, at the rule',
    {
      copy: email(
        '<td bgcolor="#FFFFFF"><p>Ride on.</p><p>Ride far.</p><p>Ride home.</p></td><td bgcolor="#ffffff"><p>Or walk.</p></td>',
        'p{color:⟦#9AA5A0⟧}',
      ),
    },
  ],
  [
    'one rule on two grounds is two',
    {
      copy: email(
        '<td bgcolor="#FFFFFF"><p>Ride on.</p></td><td bgcolor="#F4EDE1"><p>Ride far.</p></td>',
        'p{color:⟦⟦#9AA5A0⟧⟧}',
      ),
    },
  ],
  [
    'a word in the brand’s colour on another ground: change the ground',
    {
      copy: email(
        '<a href="/sale" style="padding:12px 20px;background:#E9703E;color:⟦#F4EDE1⟧">Shop the sale</a>',
      ),
      findings: [
        {
          expected: null,
          message:
            '#F4EDE1 (sand) on #E9703E has a contrast of 2.63:1, and the guide asks for 4.5:1 for text of this size (WCAG AA). Put it on #1B1B1B (ink).',
        },
      ],
    },
  ],
  [
    'a role narrows what is suggested',
    {
      guide: { color: { ...color, roles: { link: ['pine'] } } },
      copy: email('<td bgcolor="#FFFFFF"><a href="/ride" style="color:⟦#7FB5A5⟧">Plan a ride</a></td>'),
      findings: [
        {
          expected: '#0B4F3C (pine)',
          fix: { safety: 'suggested', edits: [{ range: { start: 106, end: 113 }, text: '#0B4F3C' }] },
        },
      ],
    },
  ],
  [
    'a link in the browser’s own blue on a dark footer',
    {
      copy: email('<td bgcolor="⟦#0B4F3C⟧"><a href="/stop">Unsubscribe</a></td>'),
      findings: [{ verdict: 'likely', actual: '#0000EE' }],
    },
  ],
  [
    'text that dark mode recolours on a ground that it does not',
    {
      copy: email(
        '<td bgcolor="#FFFFFF"><p>Ride on.</p></td>',
        'p{color:#1B1B1B}@media (prefers-color-scheme:dark){p{color:⟦#F4EDE1⟧!important}}',
      ),
      findings: [
        {
          message:
            '#F4EDE1 (sand) on #FFFFFF in dark mode cannot be read: its contrast is 1.16:1, and the guide asks for 4.5:1 for text of this size (WCAG AA). The text is recoloured for dark mode and its ground is not: put it on #1B1B1B (ink).',
        },
      ],
    },
  ],
  [
    'a ground that dark mode recolours under text that it does not',
    {
      copy: email(
        '<td class="panel" bgcolor="#FFFFFF"><a href="/ride" style="color:#0B4F3C">Plan a ride</a></td>',
        '@media (prefers-color-scheme:dark){.panel{background:⟦#1B1B1B⟧!important}}',
      ),
      findings: [{ actual: '#0B4F3C (pine)', expected: null }],
    },
  ],
  [
    'Outlook’s dark mode, by its own rules',
    {
      copy: email(
        '<td class="panel" bgcolor="#FFFFFF"><p class="lead">Ride on.</p></td>',
        '.lead{color:#1B1B1B}[data-ogsb] .panel{background:#2B2B2B!important}[data-ogsc] .lead{color:⟦#444444⟧!important}',
      ),
      findings: [{ verdict: 'certain' }],
    },
  ],
  [
    'a button that only Outlook on Windows shows',
    {
      copy: email(
        '<!--[if mso]><v:roundrect fillcolor="#F4EDE1"><center style="color:⟦#FFFFFF⟧">Shop the sale</center></v:roundrect><![endif]-->',
      ),
      findings: [{ actual: '#FFFFFF' }],
    },
  ],
  [
    'a gradient on none of whose stops text can be read',
    {
      copy: email(
        '<td style="background:linear-gradient(#FFFFFF,#F4EDE1)"><p style="color:⟦#9AA5A0⟧">Ride on.</p></td>',
      ),
      findings: [{ messageId: 'contradiction', verdict: 'likely' }],
    },
  ],
  [
    'a gradient on one of whose stops it cannot',
    {
      copy: email(
        '<td style="background:linear-gradient(#0B4F3C,#F4EDE1)"><p style="color:⟦#FFFFFF⟧">Ride on.</p></td>',
      ),
      findings: [{ messageId: 'gradient', severity: 'info', verdict: 'cannot-tell' }],
    },
  ],
  [
    'by a style sheet beside the page, at the text',
    {
      neighbours: { 'sale.css': 'td{background:#FFFFFF}p{color:#9AA5A0}' },
      copy: '<!doctype html><html><head><link rel="stylesheet" href="sale.css"></head><body><table><tr><td><p>⟦Ride on.⟧</p></td></tr></table></body></html>',
      findings: [{ expected: null }],
    },
  ],
  [
    'a custom property and a colour that is see-through',
    {
      copy: email(
        '<td bgcolor="#FFFFFF"><p>Ride on.</p><p class="soft">Terms apply.</p></td>',
        ':root{--soft:#9AA5A0}p{color:⟦var(--soft)⟧}.soft{color:⟦rgba(27,27,27,.4)⟧}',
      ),
      findings: [{ fix: null }, { fix: null }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  ['what can be read', { copy: email('<td bgcolor="#0B4F3C"><p style="color:#F4EDE1">Ride on.</p></td>') }],
  ['the browser’s own black on white', { copy: email('<p>Ride on. <a href="/x">Plan a ride</a></p>') }],
  [
    'just enough',
    { copy: email('<td bgcolor="#FFFFFF"><p style="color:#767676">By post from Geelong.</p></td>') },
  ],
  [
    'large text with 3:1',
    {
      copy: email(
        '<td bgcolor="#FFFFFF"><h1 style="font-size:24px;font-weight:400;color:#949494">Ride</h1><b style="font-size:14pt;color:#949494">on</b></td>',
      ),
    },
  ],
  [
    'a preheader in the colour of its ground',
    {
      copy: email(
        '<div style="display:none;color:#ffffff">20% off bikes</div><div style="font-size:1px;line-height:1px;color:#FFFFFF;background:#FFFFFF">20% off gear</div><div style="opacity:0;color:#fff">until Sunday</div><div style="max-height:0;overflow:hidden;color:#fff">with PINE20</div>',
      ),
    },
  ],
  [
    'separators, arrows and stars',
    {
      copy: email(
        '<td bgcolor="#FFFFFF"><span style="color:#DDDDDD"> | </span><span style="color:#DDDDDD">&nbsp;&middot;&nbsp;</span><span style="color:#F3C969">★★★★★</span><span style="color:#DDD">&#8594;</span></td>',
      ),
    },
  ],
  [
    'a ground that is not known: a picture, a merge tag',
    {
      copy: email(
        '<td style="background:url(bay.jpg)"><p style="color:#FFFFFF">Ride on.</p></td><td bgcolor="{{ tint }}"><p style="color:#FFFFFF">Ride far.</p></td>',
      ),
    },
  ],
  [
    'a colour that a merge tag fills in',
    { copy: email('<td bgcolor="#FFFFFF"><p style="color:{{ accent }}">Ride on.</p></td>') },
  ],
  [
    'text over a picture by position',
    {
      copy: email(
        '<div style="position:relative"><img src="bay.jpg" alt=""><p style="position:absolute;color:#FFFFFF">Ride on.</p></div>',
      ),
    },
  ],
  [
    'states that nobody is in yet',
    { copy: email('<a href="/x">Plan a ride</a>', 'a{color:#0B4F3C}a:hover{color:#DDDDDD}') },
  ],
  [
    'dark mode that recolours both',
    {
      copy: email(
        '<td class="panel" bgcolor="#FFFFFF"><p>Ride on.</p></td>',
        'p{color:#1B1B1B}@media (prefers-color-scheme:dark){.panel{background:#1B1B1B!important}p{color:#F4EDE1!important}}',
      ),
    },
  ],
  [
    'Outlook’s dark mode where only one of both is known',
    {
      copy: email(
        '<td class="panel" bgcolor="#FFFFFF"><p>Ride on.</p></td>',
        'p{color:#1B1B1B}[data-ogsc] p{color:#F4EDE1!important}',
      ),
    },
  ],
  [
    'a piece of HTML in a post, on a ground that the site gives it',
    { file: 'post.md', copy: 'Our <span style="color:#F4EDE1">brightest</span> ride yet.' },
  ],
  ['rules for print', { copy: email('<p>Ride on.</p>', '@media print{p{color:#DDDDDD}}') }],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});

test('what fails in dark mode as it does in the light is said once', () =>
  testRule(rule, {
    guide,
    file: 'sale.html',
    copy: email(
      '<td bgcolor="#FFFFFF"><p style="color:⟦#9AA5A0⟧">Ride on.</p><h2>Ride far</h2></td>',
      '@media (prefers-color-scheme:dark){h2{color:#1B1B1B!important}}',
    ),
  }));
