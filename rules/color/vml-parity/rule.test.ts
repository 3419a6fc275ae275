import { guideOf, type RuleCase, testRule } from 'brandlint';
import type { Asset, Paint, Report, TextPair } from 'brandlint/rule';
import { parseColor } from 'brandlint/rule';
import { describe, expect, test } from 'vitest';
import rule from './rule.ts';

const guide = { color: { palette: { pine: '#0B4F3C', coral: '#E4572E', ink: '#1B1B1B' } } };

interface ButtonText {
  readonly label: string;
  readonly href?: string;
  readonly ground: string;
  readonly color?: string;
  readonly mso?: true;
}

/** An email that is nothing but buttons, as a reader with a cascade hands it over: one line each. */
function emailOf(buttons: readonly ButtonText[]): { asset: Asset; text: string } {
  let text = '';
  const place = (value: string) => {
    const range = { start: text.length, end: text.length + value.length };
    text += `${value} `;
    return range;
  };
  const paint = (raw: string, property: string): Paint => ({
    color: parseColor(raw),
    doubt: null,
    stops: [],
    source: { range: place(raw), raw, property, path: null, selector: null },
  });
  const links: Asset['links'][number][] = [];
  const pairs = buttons.map(
    ({ label, href = 'https://harbourandpine.example/sale', ground, color = '#FFFFFF', mso }): TextPair => {
      const start = text.length;
      const address = place(href);
      const background = paint(ground, mso ? 'fillcolor' : 'background-color');
      const foreground = paint(color, 'color');
      const range = place(label);
      const mapped = (value: string, at: { start: number; end: number }) => ({
        text: value,
        segments: [0, at.start, at.end],
        notation: 'plain' as const,
      });
      links.push({
        range: { start, end: text.length },
        href: mapped(href, address),
        text: mapped(label, range),
        kind: 'button',
        condition: mso ? 'mso' : null,
      });
      return {
        range,
        part: 'button',
        scheme: 'light',
        foreground,
        background,
        fontSize: 16,
        fontWeight: 700,
        font: { families: [], source: null },
        hidden: false,
        condition: mso ? 'mso' : null,
      };
    },
  );
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
    links,
    fonts: [],
    mergeTags: [],
    markup: null,
    message: null,
    written: { uses: [] },
  };
  return { asset, text };
}

function check(buttons: readonly ButtonText[], data: Readonly<Record<string, unknown>> = guide): string[] {
  const { asset, text } = emailOf(buttons);
  const brand = guideOf(data);
  const reports: Report[] = [
    ...rule.check(asset, {
      guide: brand,
      prepared: rule.prepare(brand, {}) as never,
      now: null,
      image: () => null,
      guideImage: () => null,
      raw: ({ start, end }) => text.slice(start, end),
    }),
  ];
  return reports.map(
    ({ messageId, range, expected }) =>
      `${messageId}: ${text.slice(range.start, range.end)} → ${expected} @${range.start < text.length / 2 ? 'first' : 'second'}`,
  );
}

const shop = { label: 'Shop the sale', ground: '#0B4F3C' };

describe('the two buttons', () => {
  test('are alike', () => {
    expect(check([{ ...shop, mso: true }, shop])).toEqual([]);
  });

  test("on different grounds: the HTML one's is to be used", () => {
    expect(check([{ ...shop, ground: '#12573F', mso: true }, shop])).toEqual([
      'ground: #12573F → #0B4F3C (pine) @first',
    ]);
  });

  test('on two grounds that both miss the brand colour by little: that one is meant', () => {
    expect(
      check([
        { ...shop, ground: '#12573F', mso: true },
        { ...shop, ground: '#0B4F3D' },
      ]),
    ).toEqual(['ground: #12573F → #0B4F3C (pine) @first']);
  });

  test("on different grounds, of which only Outlook's is the brand's", () => {
    expect(
      check([
        { ...shop, mso: true },
        { ...shop, ground: '#1A73E8' },
      ]),
    ).toEqual(['ground: #1A73E8 → #0B4F3C (pine) @second']);
  });

  test('differ where there is no guide', () => {
    expect(
      check(
        [
          { ...shop, mso: true },
          { ...shop, ground: '#1A73E8' },
        ],
        {},
      ),
    ).toEqual(['ground: #0B4F3C → #1A73E8 @first']);
  });

  test('with words in different colours', () => {
    expect(check([{ ...shop, color: '#1B1B1B', mso: true }, shop])).toEqual([
      'text: #1B1B1B → #FFFFFF @first',
    ]);
  });

  test('lead to different places, or say different things', () => {
    expect(check([{ ...shop, href: 'https://harbourandpine.example/winter', mso: true }, shop])).toEqual([
      'address: https://harbourandpine.example/winter → https://harbourandpine.example/sale @first',
    ]);
    expect(check([{ ...shop, label: 'Shop the winter sale', mso: true }, shop])).toEqual([
      'label: Shop the winter sale → Shop the sale @first',
    ]);
  });

  test('may differ in capitals, white space, a trailing slash and what reports tell them apart by', () => {
    const html = {
      ...shop,
      label: 'SHOP  THE SALE',
      href: 'https://harbourandpine.example/sale/?utm_content=cta',
    };
    expect(check([{ ...shop, mso: true }, html])).toEqual([]);
  });

  test('the HTML one may come first', () => {
    expect(check([shop, { ...shop, ground: '#12573F', mso: true }])).toEqual([
      'ground: #12573F → #0B4F3C (pine) @second',
    ]);
  });

  test('of one label in a row of products belong to each other, not to the next', () => {
    const coral = { ...shop, ground: '#E4572E', href: 'https://harbourandpine.example/gear' };
    expect(check([{ ...shop, mso: true }, shop, { ...coral, mso: true }, coral])).toEqual([]);
    expect(
      check([{ ...coral, mso: true }, { ...coral, ground: '#C0392B' }, { ...shop, mso: true }, shop]),
    ).toEqual(['ground: #C0392B → #E4572E (coral) @first']);
  });

  test('that have nothing in common are two buttons', () => {
    const other = { label: 'Find a store', href: 'https://harbourandpine.example/stores', ground: '#E4572E' };
    expect(check([{ ...shop, mso: true }, other])).toEqual([]);
  });

  test('differ by less than an eye sees', () => {
    expect(check([{ ...shop, ground: '#0B4F3D', mso: true }, shop])).toEqual([]);
  });
});

const button = (vml: string, html: string, href = 'https://harbourandpine.example/sale') => `
<!--[if mso]><v:roundrect href="${href}" fillcolor="${vml}" stroke="f"><center style="color:#FFFFFF">Shop the sale</center></v:roundrect><![endif]-->
<!--[if !mso]><!--><a class="button" href="https://harbourandpine.example/sale" style="background:${html};color:#FFFFFF;padding:12px">Shop the sale</a><!--<![endif]-->`;

const finds: [string, RuleCase][] = [
  [
    'a button on another ground in Outlook',
    {
      copy: button('⟦#12573F⟧', '#0B4F3C'),
      findings: [
        {
          messageId: 'ground',
          severity: 'error',
          actual: '#12573F',
          expected: '#0B4F3C (pine)',
          message:
            'Outlook shows this button on #12573F, everybody else on #0B4F3C. Make both #0B4F3C (pine).',
        },
      ],
    },
  ],
  [
    'a button that leads somewhere else in Outlook',
    {
      copy: button('#0B4F3C', '#0B4F3C', '⟦https://harbourandpine.example/winter⟧'),
      findings: [{ messageId: 'address', expected: 'https://harbourandpine.example/sale' }],
    },
  ],
  [
    'a background picture over another ground in Outlook',
    {
      copy: '<td background="hero.jpg" bgcolor="#0B4F3C"><!--[if gte mso 9]><v:rect fill="true"><v:fill type="tile" src="hero.jpg" color="⟦#12573F⟧" /></v:rect><![endif]--><p>Ride on</p></td>',
      findings: [
        {
          messageId: 'fill',
          message:
            'Outlook fills this cell with #12573F, everybody else with #0B4F3C. Make both #0B4F3C (pine).',
        },
      ],
    },
  ],
  [
    "a cell whose ground is not the brand's, where Outlook's is",
    {
      copy: '<td style="background: ⟦#1A73E8⟧ url(hero.jpg) center"><!--[if gte mso 9]><v:rect fill="true"><v:fill type="frame" src="hero.jpg" color="#0B4F3C" /></v:rect><![endif]--></td>',
      findings: [{ messageId: 'fill', actual: '#1A73E8', expected: '#0B4F3C (pine)' }],
    },
  ],
];

const silent: [string, RuleCase][] = [
  ['two buttons alike', { copy: button('#0B4F3C', '#0b4f3c') }],
  [
    'a fill as the cell is',
    {
      copy: '<td background="hero.jpg" style="background-color: rgb(11, 79, 60)"><!--[if gte mso 9]><v:fill type="tile" src="hero.jpg" color="#0B4F3C" /><![endif]--></td>',
    },
  ],
  [
    'a fill with another picture, and a cell without a ground',
    {
      copy: '<td background="hero.jpg" bgcolor="#0B4F3C"><!--[if mso]><v:fill src="tile.jpg" color="#E4572E" /><![endif]--></td><td background="b.jpg"><!--[if mso]><v:fill src="b.jpg" color="#E4572E" /><![endif]--></td>',
    },
  ],
  [
    "the ground of the cell's neighbour",
    {
      copy: '<td bgcolor="#E4572E"></td><td background="b.jpg"><!--[if mso]><v:fill src="b.jpg" color="#0B4F3C" /><![endif]--></td>',
    },
  ],
];

describe('finds', () => {
  test.each(finds)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});

describe('is silent on', () => {
  test.each(silent)('%s', (_, example) => testRule(rule, { guide, file: 'sale.html', ...example }));
});
