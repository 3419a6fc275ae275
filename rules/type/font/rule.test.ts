import { guideOf, type RuleCase, testRule } from 'brandlint';
import type { Asset, TextPair } from 'brandlint/rule';
import { describe, expect, test } from 'vitest';
import { matchName } from './names.ts';
import rule from './rule.ts';

const guide = { typography: { base: 'Inter', headings: { family: 'Recoleta' } } };

const finds: [string, RuleCase][] = [
  [
    'the font of last year',
    {
      copy: '<style>body { font-family: ⟦Montserrat⟧, Arial, sans-serif } h1 { font-family: "⟦Playfair Display⟧", serif }</style><p style="font-family:⟦Lato⟧,Arial">Ride on</p>',
      findings: [
        {
          messageId: 'off-brand',
          severity: 'error',
          actual: 'Montserrat',
          expected: 'Inter',
          source: 'typography.base',
          fix: null,
        },
        { messageId: 'off-brand', expected: 'Recoleta', source: 'typography.headings.family' },
        { messageId: 'off-brand', expected: 'Inter' },
      ],
    },
  ],
  [
    'a slip in the name, in any notation',
    {
      copy: `<p style="font-family:⟦Recolta⟧, Georgia, serif">Ride on</p><p style="font-family: '⟦Intr⟧', Arial">Ride on</p><p style="font-family: &quot;⟦Recoletta⟧&quot;, serif">On</p><font face="⟦Recoelta⟧, Georgia">Ride</font>`,
      findings: [{ messageId: 'near', severity: 'warning', actual: 'Recolta', expected: 'Recoleta' }],
      fixed: `<p style="font-family:Recoleta, Georgia, serif">Ride on</p><p style="font-family: 'Inter', Arial">Ride on</p><p style="font-family: &quot;Recoleta&quot;, serif">On</p><font face="Recoleta, Georgia">Ride</font>`,
    },
  ],
  [
    'a name of several words written as one, and one that needs quotes',
    {
      guide: { typography: { base: 'Open Sans', headings: 'Source Sans 3' } },
      copy: `<p style="font-family:⟦OpenSans⟧, Arial">Ride</p><p style="font-family:'⟦Source-Sans-3⟧', Arial">on</p><p style="font-family:⟦SourceSans3⟧, Arial">on</p>`,
      fixed: `<p style="font-family:Open Sans, Arial">Ride</p><p style="font-family:'Source Sans 3', Arial">on</p><p style="font-family:SourceSans3, Arial">on</p>`,
    },
  ],
  [
    'an email that shows no font of the brand',
    {
      copy: '<td style="font-family: ⟦Arial⟧, sans-serif">Ride on</td><td style="font-family: ⟦-apple-system⟧, BlinkMacSystemFont, sans-serif">Ride on</td>',
      channel: 'email',
      findings: [
        {
          messageId: 'fallback-only',
          severity: 'warning',
          verdict: 'likely',
          expected: 'Inter',
          message:
            'Arial stands first, so the brand\'s font is not shown here. Put Inter in front, or list Arial under "typography.fonts".',
        },
        { messageId: 'fallback-only', actual: '-apple-system' },
      ],
    },
  ],
  [
    'a web font with nothing behind it',
    {
      copy: '<style>h1 { font-family: ⟦Recoleta⟧ } p { font-family: "⟦Inter⟧" !important }</style>',
      findings: [{ messageId: 'no-fallback', severity: 'warning', actual: 'Recoleta', expected: 'serif' }],
      fixed:
        '<style>h1 { font-family: Recoleta, serif } p { font-family: "Inter", sans-serif !important }</style>',
    },
  ],
  [
    'a font of our own, of which nobody knows what kind it is',
    {
      guide: { typography: { base: 'Tideway' } },
      copy: '<p style="font-family:⟦Tideway⟧">Ride on</p>',
      findings: [{ messageId: 'no-fallback', fix: null, expected: 'a plain font such as Arial or Georgia' }],
    },
  ],
  [
    'a web font that one system brings',
    {
      guide: { typography: { base: 'Roboto' } },
      copy: '<p style="font-family:⟦Roboto⟧">Ride on</p>',
      fixed: '<p style="font-family:Roboto, sans-serif">Ride on</p>',
    },
  ],
  [
    'an email whose fallback is a font of one system',
    {
      copy: '<p style="font-family: ⟦Recoleta⟧, Baskerville">Ride on</p>',
      channel: 'email',
      findings: [{ messageId: 'email-fallback', severity: 'warning', expected: 'serif' }],
      fixed: '<p style="font-family: Recoleta, Baskerville, serif">Ride on</p>',
    },
  ],
  [
    'code in another font than the one for code',
    {
      guide: { typography: { base: 'Inter', monospace: 'JetBrains Mono' } },
      file: 'site.css',
      copy: 'pre { font-family: "⟦Fira Code⟧", monospace }',
      findings: [{ messageId: 'off-brand', expected: 'JetBrains Mono', source: 'typography.monospace' }],
    },
  ],
  [
    'a heading in the font of the text',
    {
      copy: '<style>h1, h2 { font-family: ⟦Inter⟧, sans-serif }</style><h1>Cooler mornings</h1><h2>Longer rides</h2><p>Ride on</p>',
      findings: [
        {
          messageId: 'wrong-role',
          severity: 'warning',
          actual: 'Inter',
          expected: 'Recoleta',
          source: 'typography.headings.family',
        },
      ],
    },
  ],
  [
    'HTML in a post',
    {
      file: 'post.md',
      copy: 'Our <span style="font-family: ⟦Papyrus⟧">oldest</span> ride',
      findings: [{ messageId: 'off-brand' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  [
    "the brand's fonts, in any case, weight and notation",
    {
      copy: `<style>h1 { font-family: recoleta, Georgia, serif } h2 { font-family: "Recoleta SemiBold", serif } p { font-family: 'Inter Variable', Inter, Arial, sans-serif }</style>`,
    },
  ],
  [
    'a font that the guide lists',
    {
      guide: { typography: { ...guide.typography, fonts: [{ family: 'Arial', source: 'system' }] } },
      copy: '<p style="font-family: Arial, sans-serif">Ride on</p>',
    },
  ],
  [
    'what is inherited, set elsewhere or filled in',
    {
      copy: '<p style="font-family: inherit">Ride</p><p style="font-family: inherit !important">on</p><p style="font-family: var(--font-body), serif">and</p><p style="font-family: {{ theme.font }}, Arial">on</p><p style="font-family: *|FONT|*">and on</p>',
    },
  ],
  [
    'signs, which are no text',
    {
      copy: '<style>.fa { font-family: "Font Awesome 6 Free" } .i { font-family: FontAwesome } .m { font-family: Material Icons } .e { font-family: "Apple Color Emoji" }</style>',
    },
  ],
  [
    'code, where the guide names no font for it',
    {
      file: 'site.css',
      copy: 'code, pre { font-family: Menlo, Consolas, monospace } kbd { font-family: "Fira Code" }',
    },
  ],
  [
    'the font that a page brings, which may be called as it likes',
    {
      guide: { typography: { base: 'Open Sans' } },
      copy: '<style>@font-face { font-family: OpenSans; src: url(open-sans.woff2) } @font-face { font-family: "Tideway"; src: url(t.woff2) } p { font-family: OpenSans, Arial, sans-serif }</style>',
    },
  ],
  [
    "Outlook's own fallback, in its conditional comment",
    {
      copy: '<!--[if mso]><style>td, p { font-family: Georgia, serif !important }</style><![endif]--><!--[if (gte mso 9)|(IE)]><td style="font-family: Arial"><![endif]--><p style="font-family: Inter, sans-serif">Ride on</p>',
    },
  ],
  [
    'hacks for one mail program',
    {
      copy: '<style>[style*="Inter"] { font-family: Arial, sans-serif !important } u + #body p { font-family: Georgia, serif } [data-ogsc] p { font-family: Arial } .ExternalClass * { font-family: Arial } p { mso-font-alt: Arial }</style>',
    },
  ],
  [
    'a plain font in each cell, with the brand font put over it by a class',
    {
      copy: '<style>@media screen { .text { font-family: Inter, Arial, sans-serif !important } }</style><td class="text" style="font-family: Arial, sans-serif">Ride on</td>',
      channel: 'email',
    },
  ],
  [
    "the system's fonts, where they are the brand's",
    {
      guide: { typography: { base: 'Arial' } },
      copy: '<p style="font-family: -apple-system, BlinkMacSystemFont, Arial, sans-serif">Ride</p><p style="font-family: Arial">on</p>',
    },
  ],
  [
    'a fallback of one system, on the web, and names of files',
    {
      guide: { typography: { base: 'Helvetica Neue', headings: 'Recoleta' } },
      file: 'site.css',
      copy: 'h1 { font-family: Recoleta, Baskerville } p { font-family: HelveticaNeue-Light, HelveticaNeue, Arial }',
    },
  ],
  ['a guide without fonts', { guide: {}, copy: '<p style="font-family: Papyrus">Ride on</p>' }],
  [
    'fonts that are talked about',
    { file: 'post.md', copy: 'Set in Comic Sans.\n\n```css\np { font-family: Papyrus }\n```\n' },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});

test.each([
  ['Inter', 'inter', 'same'],
  ['Merriweather Bold Italic', 'Merriweather', 'same'],
  ['Source Sans 3 VF', 'Source Sans 3', 'same'],
  ['Inter Tight', 'Inter', null],
  ['Source Sans Pro', 'Source Sans 3', null],
  ['Lat', 'Lato', null],
  ['Recolta', 'Recoleta', 'near'],
  ['Merriwether', 'Merriweather', 'near'],
  ['Work-Sans', 'Work Sans', 'near'],
])('%s to %s is %s', (written, brand, match) => {
  expect(matchName(written, brand)).toBe(match);
});

describe('by the cascade', () => {
  const text = 'Arial, sans-serif | Inter, sans-serif';
  const plain = { start: 0, end: 17 };
  const brand = { start: 20, end: 37 };
  const pairOf = (
    part: TextPair['part'],
    range: TextPair['range'],
    families: readonly string[],
  ): TextPair => ({
    range: { start: 0, end: 1 },
    part,
    scheme: 'light',
    foreground: { color: null, doubt: 'outside', stops: [], source: null },
    background: { color: null, doubt: 'outside', stops: [], source: null },
    fontSize: null,
    fontWeight: 400,
    font: {
      families,
      source: {
        range,
        raw: text.slice(range.start, range.end),
        property: 'font-family',
        path: null,
        selector: null,
      },
    },
    hidden: false,
    condition: null,
  });
  const found = (pairs: readonly TextPair[]) => {
    const asset: Asset = {
      id: 'sale',
      path: 'sale.html',
      format: 'html',
      channel: 'email',
      impliedChannel: null,
      campaign: null,
      campaigns: [],
      kind: null,
      about: {},
      lang: null,
      range: { start: 0, end: text.length },
      blanks: [],
      runs: [],
      colors: [],
      pairs,
      images: [],
      links: [],
      fonts: [
        {
          range: plain,
          families: ['Arial', 'sans-serif'],
          selector: null,
          isDefinition: false,
          condition: null,
        },
        {
          range: brand,
          families: ['Inter', 'sans-serif'],
          selector: null,
          isDefinition: false,
          condition: null,
        },
      ],
      mergeTags: [],
      markup: null,
      message: null,
      written: { uses: [] },
    };
    const brandGuide = guideOf(guide);
    const context = {
      guide: brandGuide,
      prepared: rule.prepare(brandGuide, {}) as never,
      now: null,
      image: () => null,
      guideImage: () => null,
      raw: ({ start, end }: { start: number; end: number }) => text.slice(start, end),
    };
    return [...rule.check(asset, context)].map(
      ({ messageId, range }) => `${messageId}: ${text.slice(range.start, range.end)}`,
    );
  };

  test('a plain font that no text is shown in is no fault', () => {
    expect(found([pairOf('text', brand, ['Inter', 'sans-serif'])])).toEqual([]);
  });

  test('a plain font that text is shown in is', () => {
    expect(found([pairOf('text', plain, ['Arial', 'sans-serif'])])).toEqual(['fallback-only: Arial']);
  });

  test("a heading in the text's font is told once for its declaration", () => {
    const heading = pairOf('heading', brand, ['Inter', 'sans-serif']);
    expect(found([heading, { ...heading, range: { start: 2, end: 3 } }])).toEqual(['wrong-role: Inter']);
  });

  test("Outlook's, dark and hidden headings are left alone", () => {
    const heading = pairOf('heading', brand, ['Inter', 'sans-serif']);
    expect(
      found([
        { ...heading, condition: 'mso' },
        { ...heading, scheme: 'dark' },
        { ...heading, hidden: true },
      ]),
    ).toEqual([]);
  });
});
