import { type RuleCase, testRule } from 'brandlint';
import { describe, test } from 'vitest';
import rule from './rule.ts';

const guide = {
  color: { palette: { pine: '#0B4F3C', sand: '#F4EDE1', coral: '#E4572E', ink: '#1B1B1B' } },
};
const email = (css: string, body = '<p>Ride on.</p>'): string =>
  `<!doctype html><html><head><style>${css}</style></head><body>${body}</body></html>`;

const finds: [string, RuleCase][] = [
  [
    'the dark half of light-dark(), not its light one',
    {
      copy: email('p{color:light-dark(#7B2FF7, ⟦#0057B7⟧)}'),
      findings: [{ messageId: 'off', actual: '#0057B7' }],
    },
  ],
  [
    "another brand's blue, for dark mode alone",
    {
      copy: email('p{color:#1B1B1B}@media (prefers-color-scheme: dark){p{color:⟦#0057B7⟧!important}}'),
      findings: [
        {
          messageId: 'off',
          severity: 'error',
          actual: '#0057B7',
          message:
            '#0057B7, for dark mode, is not a brand colour. Use #0B4F3C (pine), #F4EDE1 (sand), #E4572E (coral) or #1B1B1B (ink), or add it to the palette.',
        },
      ],
    },
  ],
  [
    'a slip, with its fix',
    {
      copy: email('@media (prefers-color-scheme:dark) and (max-width:600px){h1{color:⟦#E4572F⟧}}'),
      findings: [{ messageId: 'near', severity: 'warning', expected: '#E4572E (coral)' }],
      fixed: email('@media (prefers-color-scheme:dark) and (max-width:600px){h1{color:#E4572E}}'),
    },
  ],
  [
    "Outlook's dark mode",
    {
      copy: email(
        '[data-ogsc] h1, [data-ogsc] h2{color:⟦#DF5F3C⟧!important}[data-ogsb] .card{background:⟦#6B7280⟧}',
      ),
      findings: [
        {
          messageId: 'off-shade',
          message:
            "#DF5F3C, for Outlook's dark mode, is a shade off #E4572E (coral). Use the brand colour, or add this shade to the palette.",
        },
        { messageId: 'tint', severity: 'info', verdict: 'cannot-tell' },
      ],
    },
  ],
  [
    'a style sheet of its own, and a custom property',
    {
      file: 'dark.css',
      copy: '@media (prefers-color-scheme: dark) { :root { --night: ⟦#0057B7⟧ } body { background: #111 } }',
    },
  ],
  [
    'a style element for dark mode alone',
    {
      copy: '<!doctype html><html><head><style media="(prefers-color-scheme: dark)">p{color:⟦#0057B7⟧}</style></head><body><p>Ride on.</p></body></html>',
    },
  ],
  [
    'text of one colour in Outlook and of another elsewhere',
    {
      copy: email(
        '@media (prefers-color-scheme:dark){p{color:#F4EDE1!important}}[data-ogsc] p{color:⟦#FFFFFF⟧!important}',
        '<p>Ride on.</p><p>Ride far.</p>',
      ),
      findings: [{ messageId: 'text-differs', severity: 'warning', actual: '#FFFFFF', expected: '#F4EDE1' }],
    },
  ],
  [
    'a ground of one colour in Outlook and of another elsewhere, without a guide',
    {
      guide: {},
      copy: email(
        '@media (prefers-color-scheme:dark){.card{background:#111111!important}}[data-ogsb] .card{background:⟦#1B1B1B⟧!important}',
        '<div class="card" style="background:#FFFFFF">Ride on.</div>',
      ),
      findings: [{ messageId: 'ground-differs' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    'brand colours and greys',
    {
      copy: email(
        '@media (prefers-color-scheme:dark){body{background:#121212!important}p{color:#F4EDE1!important;border-color:#444}}[data-ogsc] p{color:#F4EDE1!important}',
      ),
    },
  ],
  [
    'colours of the light scheme',
    { copy: email('p{color:#0057B7}@media (prefers-color-scheme:light){p{color:#0057B8}}') },
  ],
  ['rules for both schemes', { copy: email('@media screen, (prefers-color-scheme:dark){p{color:#0057B7}}') }],
  [
    'what no rule for Outlook names',
    {
      copy: email(
        '@media (prefers-color-scheme:dark){body{background:#111111}p{color:#F4EDE1!important}h1{color:#E4572E!important}}[data-ogsc] p{color:#F4EDE1!important}',
        '<h1>Ride</h1><p>On.</p>',
      ),
    },
  ],
  [
    'a word that Outlook has no colour of its own for',
    {
      copy: email(
        '@media (prefers-color-scheme:dark){p{color:#F4EDE1!important}b{color:#E4572E!important}}[data-ogsc] p{color:#F4EDE1!important}',
        '<p>Ride <b>on</b>.</p>',
      ),
    },
  ],
  [
    'an email that leaves Outlook alone',
    { copy: email('@media (prefers-color-scheme:dark){p{color:#F4EDE1!important}}') },
  ],
  ['a merge tag', { copy: email('@media (prefers-color-scheme:dark){p{color:{{ night }}!important}}') }],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});
