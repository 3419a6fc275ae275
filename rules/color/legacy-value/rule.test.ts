import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import rule from './rule.ts';

const finds: [string, RuleCase][] = [
  [
    'a semicolon that belongs to CSS: blue becomes green',
    {
      copy: '<table bgcolor="⟦#0057b7;⟧">',
      findings: [
        {
          messageId: 'misread',
          severity: 'error',
          verdict: 'certain',
          actual: '#0057b7;',
          expected: '#0057b7',
          message:
            'bgcolor="#0057b7;" shows as #007B00 in browsers: such an attribute takes a name or #RRGGBB and nothing else. Write #0057b7.',
        },
      ],
      fixed: '<table bgcolor="#0057b7">',
    },
  ],
  [
    "CSS's functions, an opaque alpha and a custom property's fallback",
    {
      copy: '<body bgcolor="⟦rgb(0,87,183)⟧" text="⟦#0057b7ff⟧" link="⟦hsl(211, 100%, 36%)⟧" vlink="⟦rgba(0, 87, 183, 1)⟧">',
      fixed: '<body bgcolor="#0057B7" text="#0057B7" link="#0059B8" vlink="#0057B7">',
    },
  ],
  [
    'three digits without their #, and an important one, each in its own notation',
    {
      copy: `<font color=⟦f00⟧>Last day</font><td bgcolor='⟦#E4572E !important⟧'><hr color="⟦white;⟧">`,
      findings: [{ expected: '#f00' }, { expected: '#E4572E' }, { expected: 'white' }],
      fixed: `<font color=#f00>Last day</font><td bgcolor='#E4572E'><hr color="white">`,
    },
  ],
  [
    'a declaration, a doubled # and a number as code writes it',
    {
      copy: '<td bgcolor="⟦background-color: #0B4F3C⟧"><td bgcolor="⟦##0B4F3C⟧"><td bgcolor="⟦0x0B4F3C⟧">',
      fixed: '<td bgcolor="#0B4F3C"><td bgcolor="#0B4F3C"><td bgcolor="#0B4F3C">',
    },
  ],
  [
    'a colour that no one can know, with nothing to write for it',
    {
      copy: '<td bgcolor="⟦var(--brand)⟧"><font color="⟦brand blue⟧">New</font><td bgcolor="⟦#0057b⟧">',
      findings: [
        {
          messageId: 'unreadable',
          fix: null,
          message:
            'bgcolor="var(--brand)" shows as #0A00A0 in browsers: such an attribute takes a name or #RRGGBB and nothing else. Write the colour that is meant as #RRGGBB.',
        },
        { messageId: 'unreadable' },
        { messageId: 'unreadable', fix: null },
      ],
    },
  ],
  [
    'no ground, as CSS says it',
    {
      copy: '<td bgcolor="⟦none⟧"><td bgcolor="⟦inherit⟧"><font color="⟦inherit⟧">Ride on</font>',
      findings: [{ messageId: 'keyword' }, { messageId: 'keyword' }, { messageId: 'keyword', fix: null }],
      fixed: '<td bgcolor="transparent"><td bgcolor="transparent"><font color="inherit">Ride on</font>',
    },
  ],
  [
    'a colour that is to let something through',
    {
      copy: '<td bgcolor="⟦rgba(0,87,183,.5)⟧"><td bgcolor="⟦#0057b780⟧"><td bgcolor="⟦rgba(0,0,0,0)⟧">',
      findings: [
        { messageId: 'see-through', fix: null },
        { messageId: 'see-through' },
        { expected: 'transparent' },
      ],
      fixed: '<td bgcolor="rgba(0,87,183,.5)"><td bgcolor="#0057b780"><td bgcolor="transparent">',
    },
  ],
  [
    'an entity in the value',
    {
      copy: '<td bgcolor="⟦#0B4F3C&#59;⟧">',
      findings: [{ actual: '#0B4F3C;' }],
      fixed: '<td bgcolor="#0B4F3C">',
    },
  ],
  ['HTML in a post', { file: 'post.md', copy: 'Our <font color="⟦rgb(228,87,46)⟧">brightest</font> ride' }],
];

const silent: [string, RuleCase][] = [
  [
    'what the attribute takes',
    { copy: '<body bgcolor="#0B4F3C" text="#FFF" link="0B4F3C" vlink="White" alink=" #e4572e ">' },
  ],
  [
    'nothing, and transparent, which browsers pass over',
    { copy: '<td bgcolor=""><td bgcolor="transparent">' },
  ],
  [
    'what another program fills in',
    {
      copy: '<td bgcolor="{{ theme.accent }}"><td bgcolor="*|ACCENT|*"><td bgcolor="@root.banner.color"><td bgcolor="$accent"><td bgcolor="%accent%">',
    },
  ],
  ['junk that changes nothing: black stays black', { copy: '<td bgcolor="#000000;">' }],
  [
    'CSS, VML and SVG, which read colours their own way',
    {
      copy: '<td style="background: rgb(0,87,183); color: var(--brand)"><!--[if mso]><v:rect fillcolor="rgb(0,87,183)"></v:rect><![endif]--><svg><path fill="none"/></svg>',
    },
  ],
  [
    'an attribute of that name elsewhere',
    { copy: '<option text="red;"><div color="none"><img link="blue;">' },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { file: 'sale.html', ...example }));
});
