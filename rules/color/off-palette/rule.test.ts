import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import rule from './rule.ts';

const guide = {
  color: { palette: { pine: '#0B4F3C', sand: '#F4EDE1', coral: '#E4572E', ink: '#1B1B1B' } },
};

const finds: [string, RuleCase][] = [
  [
    'a slip of the eyedropper in a style attribute, with its fix',
    {
      file: 'sale.html',
      copy: '<p style="color:⟦#0B4F3D⟧">Ride on</p>',
      findings: [
        {
          messageId: 'near',
          severity: 'warning',
          actual: '#0B4F3D',
          expected: '#0B4F3C (pine)',
          source: 'color.palette.pine',
        },
      ],
      fixed: '<p style="color:#0B4F3C">Ride on</p>',
    },
  ],
  [
    "the author's notation is kept",
    {
      file: 'sale.html',
      copy: '<td bgcolor="⟦0b4f3e⟧" style="color: ⟦rgb(228, 87, 47)⟧; border-color:⟦#e4572f⟧">',
      fixed: '<td bgcolor="0b4f3c" style="color: rgb(228, 87, 46); border-color:#e4572e">',
    },
  ],
  [
    'a see-through one keeps its alpha, hsl() and names their notation',
    {
      file: 'sale.html',
      copy: '<p style="color:⟦#0B4F3Dcc⟧;background:⟦rgba(11,79,61,.5)⟧;border-color:⟦hsl(13 77% 54%)⟧">Ride on</p>',
      fixed:
        '<p style="color:#0B4F3Ccc;background:rgba(11,79,60,.5);border-color:hsl(13.5 77.1% 53.7%)">Ride on</p>',
    },
  ],
  [
    'a shade beside a brand colour',
    {
      file: 'sale.html',
      copy: '<style>.cta { background: ⟦#DF5F3C⟧; }</style>',
      findings: [{ messageId: 'off-shade', expected: '#E4572E (coral)', fix: null }],
    },
  ],
  [
    "another brand's blue, in CSS, an attribute, VML and SVG",
    {
      file: 'sale.html',
      copy: '<style>a{color:⟦#0057B7⟧}</style><body bgcolor="⟦dodgerblue⟧"><!--[if mso]><v:roundrect fillcolor="⟦#0057B7⟧"></v:roundrect><![endif]--><svg><path fill="⟦hsl(211 100% 36%)⟧"/></svg>',
      findings: [
        {
          messageId: 'off',
          severity: 'error',
          verdict: 'certain',
          expected: '#0B4F3C (pine), #F4EDE1 (sand), #E4572E (coral) or #1B1B1B (ink)',
          source: 'color.palette',
        },
      ],
    },
  ],
  [
    'each stop of a gradient',
    {
      file: 'hero.css',
      copy: '.hero { background: linear-gradient(90deg, #0B4F3C, ⟦#7B2FF7⟧ 60%, ⟦gold⟧) }',
    },
  ],
  [
    'inline HTML in a blog post',
    { file: 'post.md', copy: 'Our <span style="color: ⟦#FF00AA⟧">brightest</span> ride' },
  ],
  [
    'a faint tint that was meant to be sand',
    {
      file: 'sale.html',
      copy: '<td bgcolor="⟦#F5EEE2⟧">',
      findings: [{ messageId: 'near', expected: '#F4EDE1 (sand)' }],
    },
  ],
  [
    'a see-through colour is judged by its hue',
    { file: 'sale.html', copy: '<p style="background:⟦rgba(0,87,183,.5)⟧">' },
  ],
  [
    "a neutral that is not in the guide's list",
    {
      guide: { color: { ...guide.color, neutrals: ['#FFFFFF'] } },
      file: 'sale.html',
      copy: '<p style="color:#fff;background:⟦#777⟧">',
    },
  ],
  [
    'a wide-gamut colour is not clipped to the palette',
    {
      guide: { color: { palette: { red: '#FF0000' } } },
      file: 'hero.css',
      copy: 'a { color: ⟦color(display-p3 1 0 0)⟧ }',
    },
  ],
  [
    'a grey with a hue is advice',
    {
      file: 'sale.html',
      copy: '<p style="color:⟦#6B7280⟧;background:⟦#94A3B8⟧">',
      findings: [{ messageId: 'tint', severity: 'info', verdict: 'cannot-tell' }, { messageId: 'tint' }],
    },
  ],
  [
    'a grey with a hue, where greys are listed',
    {
      guide: { color: { ...guide.color, neutrals: ['#333333'] } },
      file: 'sale.html',
      copy: '<p style="color:⟦#6B7280⟧">',
      findings: [{ messageId: 'off', severity: 'error' }],
    },
  ],
  [
    'a tint and a shade that the guide does not list',
    {
      guide: { color: { ...guide.color, tints: [20, 50], shades: [80] } },
      file: 'sale.html',
      copy: '<td style="background:⟦#F4BCAB⟧;border-color:⟦#AB4123⟧">',
    },
  ],
  [
    'a slip of the eyedropper, where every tint is allowed',
    {
      guide: { color: { ...guide.color, tints: 'any', shades: 'any' } },
      file: 'sale.html',
      copy: '<td style="background:⟦#E4572F⟧">',
      findings: [{ messageId: 'near', expected: '#E4572E (coral)' }],
    },
  ],
  [
    'a brand colour, or a tint of one, more see-through than the guide allows',
    {
      guide: { color: { ...guide.color, tints: [20], alphas: [0.1, 0.5] } },
      file: 'sale.html',
      copy: '<td style="background:⟦rgba(228,87,46,.6)⟧;color:⟦#FADDD5CC⟧">',
      findings: [
        {
          messageId: 'alpha',
          severity: 'error',
          message:
            'rgba(228,87,46,.6) is #E4572E (coral) at 60% opacity, and the guide allows 10%, 50% or 100%. Use one of these, or make it opaque.',
          source: 'color.alphas',
          fix: null,
        },
        { messageId: 'alpha' },
      ],
    },
  ],
  [
    'a see-through brand colour, where none may be',
    {
      guide: { color: { ...guide.color, alphas: [] } },
      file: 'sale.html',
      copy: '<td style="background:⟦#0B4F3C80⟧">',
      findings: [{ expected: '100% only' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'brand colours in any notation',
    {
      file: 'sale.html',
      copy: '<p style="color:#0b4f3c;background:rgb(244 237 225);border:1px solid hsl(13.52 77.12% 53.73%)">',
    },
  ],
  [
    'greys, black, white and faint tints',
    { file: 'sale.html', copy: '<p style="color:#333;background:white;border-color:#E5E7EB">' },
  ],
  [
    'colours that are none',
    {
      file: 'sale.html',
      copy: '<p style="color:inherit;background:transparent;border-color:currentColor;fill:none">',
    },
  ],
  ['an invisible colour', { file: 'sale.html', copy: '<p style="background:rgba(0,87,183,0)">' }],
  [
    'what a merge tag prints is not known',
    { file: 'sale.html', copy: '<td bgcolor="{{ theme.accent }}" style="color:*|ACCENT|*">' },
  ],
  [
    'words, fragments and addresses that look like colours',
    {
      file: 'sale.html',
      copy: '<p>Use #facade or #decade</p><a href="#add">Red</a><img src="x.png#fff"><i style="background:url(#abc);font-family:Coral">',
    },
  ],
  [
    'colours in comments',
    { file: 'sale.html', copy: '<!-- was #0057B7 --><style>/* #0057B7 */ a{color:#0B4F3C}</style>' },
  ],
  [
    'a colour that is talked about',
    { file: 'post.md', copy: 'The frame is #0057B7, a `#7B2FF7` sort of blue.' },
  ],
  ['code in a post', { file: 'post.md', copy: '```html\n<p style="color:#0057B7">\n```' }],
  [
    'an attribute that shows another colour than it says, which color/legacy-value reports',
    {
      file: 'sale.html',
      copy: '<table bgcolor="#0B4F3C;"><td bgcolor="rgb(11, 79, 60)"><td bgcolor="none">',
    },
  ],
  [
    'what a template fills in',
    { file: 'sale.html', copy: '<td bgcolor="@root.banner.color"><td bgcolor="$accent">' },
  ],
  [
    'tints and shades that the guide lists, one step of rounding off',
    {
      guide: { color: { ...guide.color, tints: [20, 50], shades: [80] } },
      file: 'sale.html',
      copy: '<td style="background:#FADDD5;color:#F2AB97;border-color:#B64625;outline-color:#F1AA97">',
    },
  ],
  [
    'any tint and any shade',
    {
      guide: { color: { ...guide.color, tints: 'any', shades: 'any' } },
      file: 'sale.html',
      copy: '<td style="background:#F4BCAB;color:#063024;border-color:#CEDCD8">',
    },
  ],
  [
    'brand colours as see-through as the guide allows, shadows, and any grey',
    {
      guide: { color: { ...guide.color, shades: 'any', alphas: [0.5, 0.85] } },
      file: 'sale.html',
      copy: '<td style="background:rgba(228,87,46,.5);color:#0B4F3CD9;box-shadow:0 1px 4px rgba(27,27,27,.2);border-color:rgba(0,0,0,.1)">',
    },
  ],
  ['no palette, no verdict', { guide: {}, file: 'sale.html', copy: '<p style="color:#0057B7">' }],
  [
    "the logo's own file",
    {
      guide: { ...guide, logo: { images: { mark: { path: 'assets/mark.svg' } } } },
      file: 'assets/mark.svg',
      copy: '<svg><path fill="#0057B7"/></svg>',
    },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, ...example }));
});

test("the tolerance is the guide's", async () => {
  const copy = '<p style="color:⟦#DF5F3C⟧">';
  await testRule(rule, {
    guide: { color: { ...guide.color, tolerance: 2 } },
    file: 'a.html',
    copy,
    findings: [{ messageId: 'off' }],
  });
});
