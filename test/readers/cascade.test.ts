/** Text and what it lies on, by the cascade. bench/browser-truth.ts holds the same to a browser, over whole emails. */
import { describe, expect, test } from 'vitest';
import { formatHex } from '../../src/color/index.ts';
import type { Paint, Scheme } from '../../src/model/index.ts';
import { loadReader } from '../../src/readers/registry.generated.ts';
import { guideOf } from '../../src/test-rule.ts';

async function readOne(path: string, text: string) {
  const reader = await loadReader(path);
  const { assets } = await reader!.read({ path, text, encoding: 'utf-8' }, guideOf({}));
  return { asset: assets[0]!, text };
}

const shown = ({ color, doubt, stops }: Paint): string =>
  color ? formatHex(color) : stops.length > 0 ? stops.map(formatHex).join('/') : `${doubt}`;

/** `text: colour on ground`, in the order of the text. */
async function seen(html: string, scheme: Scheme = 'light'): Promise<string[]> {
  const { asset, text } = await readOne('sale.html', html);
  return asset.pairs
    .filter((pair) => pair.scheme === scheme && !pair.hidden)
    .map(
      ({ range, foreground, background }) =>
        `${text.slice(range.start, range.end)}: ${shown(foreground)} on ${shown(background)}`,
    );
}

const page = (body: string, css = ''): string =>
  `<!doctype html><html><head><style>${css}</style></head>${body.startsWith('<body') ? body : `<body>${body}</body>`}</html>`;

describe('in the light', () => {
  test.each<[name: string, html: string, expected: string | string[]]>([
    ['nothing said', page('<p>Ride on'), 'Ride on: #000000 on #FFFFFF'],
    ['a style sheet', page('<p>Ride on', 'p{color:#0B4F3C}'), 'Ride on: #0B4F3C on #FFFFFF'],
    [
      'more specific wins, wherever it stands',
      page('<p class="lead" id="top">Ride on', '#top{color:#111111}.lead{color:#222222}p{color:#333333}'),
      'Ride on: #111111 on #FFFFFF',
    ],
    [
      'of equals, the later one',
      page('<p class="a b">Ride on', '.b{color:#111111}.a{color:#222222}'),
      'Ride on: #222222 on #FFFFFF',
    ],
    [
      'style beats rules, !important beats style',
      page(
        '<p style="color:#111111">Ride<p class="x" style="color:#111111">on',
        'p{color:#222222}.x{color:#333333!important}',
      ),
      ['Ride: #111111 on #FFFFFF', 'on: #333333 on #FFFFFF'],
    ],
    [
      'an attribute loses to every rule',
      page('<table><tr><td bgcolor="#111111">Ride', 'td{background:#222222}'),
      'Ride: #000000 on #222222',
    ],
    [
      'an attribute as the standard reads it',
      page('<table bgcolor="#0057b7;"><tr><td>Ride'),
      'Ride: #000000 on #007B00',
    ],
    ['bgcolor says nothing on a div', page('<div bgcolor="#111111">Ride'), 'Ride: #000000 on #FFFFFF'],
    [
      'body attributes',
      page(
        '<body bgcolor="#F4EDE1" text="#1B1B1B" link="#0B4F3C">Ride <a href="/x">on</a> <a>still</a></body>',
      ),
      ['Ride: #1B1B1B on #F4EDE1', 'on: #0B4F3C on #F4EDE1', 'still: #1B1B1B on #F4EDE1'],
    ],
    ['a font element', page('<font color="#E4572E">Ride</font>'), 'Ride: #E4572E on #FFFFFF'],
    [
      'a link has a colour of its own',
      page('<p style="color:#111111">Ride <a href="/x">on</a>'),
      ['Ride: #111111 on #FFFFFF', 'on: #0000EE on #FFFFFF'],
    ],
    [
      'through nested tables',
      page(
        '<table bgcolor="#0B4F3C"><tr><td><table><tr><td style="color:#F4EDE1"><p>Ride</p></td><td bgcolor="#E4572E">on',
      ),
      ['Ride: #F4EDE1 on #0B4F3C', 'on: #000000 on #E4572E'],
    ],
    [
      'see-through layers',
      page(
        '<div style="background:#0B4F3C"><div style="background:rgba(255,255,255,.5)"><p style="color:rgba(0,0,0,.5)">Ride',
      ),
      'Ride: #43544F on #85A79E',
    ],
    [
      "a group's opacity",
      page('<div style="background:#000"><div style="opacity:.5;background:#fff;color:#f00">Ride'),
      'Ride: #800000 on #808080',
    ],
    [
      'currentColor',
      page('<p style="color:#111111"><b style="background:currentColor;color:#222222">Ride'),
      'Ride: #222222 on #222222',
    ],
    [
      'a shorthand resets what it does not say',
      page('<p class="x">Ride', '.x{background-color:#111111}p.x{background:none}'),
      'Ride: #000000 on #FFFFFF',
    ],
    [
      'what is no colour is dropped',
      page('<p style="color:#111111;color:#12;color:pine;background:#222222;background:bgcolor">Ride'),
      'Ride: #111111 on #222222',
    ],
    [
      'comments in values',
      page('<p style="color:/* was red */ #111111 /* x */">Ride'),
      'Ride: #111111 on #FFFFFF',
    ],
    [
      'custom properties',
      page('<p>Ride<p class="x">on', ':root{--ink:#111111}.x{--ink:#222222}p{color:var(--ink)}'),
      ['Ride: #111111 on #FFFFFF', 'on: #222222 on #FFFFFF'],
    ],
    [
      'custom properties: fallbacks, one in another, and a circle',
      page(
        '<p class="a">Ride<p class="b">on<p class="c">home',
        ':root{--a:var(--b);--b:#111111;--x:var(--y);--y:var(--x)}.a{color:var(--none,#222222)}.b{color:var(--a)}.c{color:var(--x)}',
      ),
      ['Ride: #222222 on #FFFFFF', 'on: #111111 on #FFFFFF', 'home: #000000 on #FFFFFF'],
    ],
    [
      'screens and widths',
      page(
        '<p>Ride',
        'p{color:#111111}@media print{p{color:#222222}}@media (max-width:600px){p{color:#333333}}@media screen and (min-width:600px){p{background:#444444}}',
      ),
      'Ride: #111111 on #444444',
    ],
    [
      'states and pseudo-elements do not count',
      page('<a href="/x" class="x">Ride', '.x{color:#111111}.x:hover,.x::before,a:visited{color:#222222}'),
      'Ride: #111111 on #FFFFFF',
    ],
    [
      'combinators and functions',
      page(
        '<ul><li>one<li>two<li class="x">three</ul>',
        'ul>li:first-child{color:#111111}li+li{color:#222222}ul li:not(li:is(:first-child,:nth-child(2))){color:#333333}:where(#a,li){color:#444444}',
      ),
      ['one: #111111 on #FFFFFF', 'two: #222222 on #FFFFFF', 'three: #333333 on #FFFFFF'],
    ],
    [
      'nesting',
      page('<div class="card"><p>Ride', '.card{color:#111111;& p{color:#222222}}'),
      'Ride: #222222 on #FFFFFF',
    ],
    ['layers', page('<p>Ride', 'p{color:#111111}@layer x{#a,p{color:#222222}}'), 'Ride: #111111 on #FFFFFF'],
    [
      'a broken rule takes its whole list with it',
      page('<p>Ride', 'p{color:#111111}p,p:nope{color:#222222}'),
      'Ride: #111111 on #FFFFFF',
    ],
    [
      'no doctype: a table starts its text anew',
      '<body style="color:#111111"><div style="color:#222222"><table><tr><td>Ride',
      'Ride: #111111 on #FFFFFF',
    ],
    [
      'a dark canvas that the page asks for',
      page('<p>Ride', ':root{color-scheme:dark}'),
      'Ride: #FFFFFF on #121212',
    ],
  ])('%s', async (_, html, expected) => {
    expect(await seen(html)).toEqual([expected].flat());
  });
});

describe('what cannot be told', () => {
  test.each<[name: string, html: string, expected: string | string[]]>([
    ['over a picture', page('<td style="background:#111111 url(hero.jpg)">Ride'), 'Ride: #000000 on image'],
    ['over a picture of old', page('<table background="hero.jpg"><tr><td>Ride'), 'Ride: #000000 on image'],
    [
      'over a gradient: each stop',
      page('<div style="background:linear-gradient(90deg,#0B4F3C,#1B1B1B 60%)">Ride'),
      'Ride: #000000 on #0B4F3C/#1B1B1B',
    ],
    [
      'what a merge tag fills in',
      page('<p style="color:{{ brand.ink }}">Ride'),
      'Ride: merge-tag on #FFFFFF',
    ],
    ['out of the flow', page('<div style="position:absolute">Ride'), 'Ride: #000000 on effect'],
    ['a filter', page('<div style="filter:invert(1)">Ride'), 'Ride: effect on effect'],
    [
      'text that its ground shows through',
      page(
        '<h1 style="background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent">Ride',
      ),
      'Ride: effect on #FFFFFF',
    ],
    ['a system colour', page('<p style="color:AccentColor">Ride'), 'Ride: unknown-value on #FFFFFF'],
    [
      'a container query',
      page('<p>Ride', 'p{color:#111111}@container (min-width:300px){p{color:#222222}}'),
      'Ride: unknown-value on #FFFFFF',
    ],
    [
      'a style sheet from elsewhere may say anything but what style says',
      '<!doctype html><link rel="stylesheet" href="https://cdn.example/site.css"><p>Ride<p style="color:#111111">on',
      ['Ride: outside on outside', 'on: #111111 on outside'],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await seen(html)).toEqual([expected].flat());
  });

  test('a partial: what it stands on is for the page to say', async () => {
    expect(
      await seen('<td style="color:#F4EDE1">Ride</td><td style="background:#0B4F3C">on</td><p>home</p>'),
    ).toEqual(['Ride: #F4EDE1 on outside', 'on: outside on #0B4F3C']);
  });

  test('a font service says nothing of colour', async () => {
    expect(
      await seen(
        '<!doctype html><link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter"><p>Ride',
      ),
    ).toEqual(['Ride: #000000 on #FFFFFF']);
  });
});

describe('in the dark', () => {
  test('only where a rule asks for it', async () => {
    expect(await seen(page('<p>Ride'), 'dark')).toEqual([]);
  });

  test('by its media query', async () => {
    const css =
      'p{color:#111111}@media (prefers-color-scheme:dark){p{color:#EEEEEE!important}body{background:#1B1B1B}}';
    expect(await seen(page('<p style="color:#111111">Ride', css), 'dark')).toEqual([
      'Ride: #EEEEEE on #1B1B1B',
    ]);
    expect(await seen(page('<p style="color:#111111">Ride', css))).toEqual(['Ride: #111111 on #FFFFFF']);
  });

  test('light-dark() and the canvas', async () => {
    const html = page(
      '<p>Ride<p class="x">on',
      ':root{color-scheme:light dark}.x{color:light-dark(#111111,#EEEEEE)}',
    );
    expect(await seen(html, 'dark')).toEqual(['Ride: #FFFFFF on #121212', 'on: #EEEEEE on #121212']);
  });

  test("Outlook's: what its rules say, and the rest is Outlook's own", async () => {
    const css = '[data-ogsc] .x{color:#EEEEEE!important}[data-ogsb] .x{background:#111111!important}';
    const html = page('<p>Ride<p class="x">on', css);
    expect(await seen(html, 'outlook-dark')).toEqual(['Ride: effect on effect', 'on: #EEEEEE on #111111']);
    expect(await seen(html)).toEqual(['Ride: #000000 on #FFFFFF', 'on: #000000 on #FFFFFF']);
  });
});

describe('for Outlook on Windows', () => {
  test('text on a shape, with what it inherits from around the comment', async () => {
    const html = page(
      '<div style="color:#111111"><!--[if mso]><v:roundrect fillcolor="#0B4F3C"><center style="color:#FFFFFF">Shop</center></v:roundrect><p>Ride</p><![endif]--></div>',
    );
    const { asset, text } = await readOne('sale.html', html);
    expect(
      asset.pairs.map(({ range, foreground, background, part, condition }) => [
        text.slice(range.start, range.end),
        shown(foreground),
        shown(background),
        part,
        condition,
      ]),
    ).toEqual([
      ['Shop', '#FFFFFF', '#0B4F3C', 'button', 'mso'],
      ['Ride', '#111111', '#FFFFFF', 'text', 'mso'],
    ]);
  });
});

test.each([
  ['display:none', true],
  ['visibility:hidden', true],
  ['opacity:0', true],
  ['font-size:0', true],
  ['max-height:0;overflow:hidden', true],
  ['max-height:0', false],
  ['mso-hide:all', false],
])('text with %s is hidden: %s', async (style, hidden) => {
  const { asset } = await readOne('sale.html', page(`<div style="${style}"><p>Ride on`));
  expect(asset.pairs.map((pair) => pair.hidden)).toEqual([hidden]);
  expect(asset.runs.at(-1)!.hidden).toBe(hidden);
});

test('text in a cell without size, as MJML writes it, is shown', async () => {
  const { asset } = await readOne(
    'sale.html',
    page('<td style="font-size:0px"><div style="font-size:13px">Ride'),
  );
  expect(asset.pairs[0]).toMatchObject({ hidden: false, fontSize: 13 });
});

test.each([
  ['<p style="font-size:10pt">', 13.33, 400],
  ['<h1>', 32, 700],
  ['<div style="font-size:20px"><p style="font-size:1.5em">', 30, 400],
  ['<p style="font:italic bold 18px/1.4 Inter,sans-serif">', 18, 700],
  ['<font size="5">', 24, 400],
  ['<b>', 16, 700],
])('%s is %f px of weight %i', async (tag, size, weight) => {
  const { asset } = await readOne('sale.html', page(`${tag}Ride on`));
  expect(asset.pairs[0]!.fontSize).toBeCloseTo(size, 2);
  expect(asset.pairs[0]!.fontWeight).toBe(weight);
});

test.each([
  ['<a href="/x">', 'link'],
  ['<a href="/x" class="btn">', 'button'],
  ['<a href="/x" style="background:#0B4F3C;padding:12px 20px">', 'button'],
  ['<table><tr><td bgcolor="#0B4F3C"><a href="/x" style="padding:12px 20px">', 'button'],
  ['<table><tr><td bgcolor="#0B4F3C"><a href="/x">', 'link'],
  ['<h2><a href="/x">', 'link'],
  ['<h2>', 'heading'],
  ['<button>', 'button'],
])('%s is a %s', async (tag, part) => {
  const { asset } = await readOne('sale.html', page(`${tag}Ride on`));
  expect(asset.pairs[0]!.part).toBe(part);
});

test('every source is at its place', async () => {
  const html = page(
    '<table bgcolor="#F4EDE1"><tr><td style="color: var(--ink)">Ride',
    ':root{--ink:#111111} td{background: url(x.png) no-repeat #0B4F3C}',
  );
  const { asset, text } = await readOne('sale.html', html);
  for (const { foreground, background } of asset.pairs) {
    for (const source of [foreground.source, background.source]) {
      if (source) expect(text.slice(source.range.start, source.range.end)).toBe(source.raw);
    }
  }
  expect(asset.pairs[0]!.foreground.source).toMatchObject({
    raw: 'var(--ink)',
    property: 'color',
    selector: null,
  });
  expect(asset.pairs[0]!.background.source).toMatchObject({ property: 'background-image', selector: 'td' });
});

test('a style sheet beside the page, and the places it says things at', async () => {
  const html = '<!doctype html><link rel="stylesheet" href="css/brand.css"><p>Ride on';
  const css = 'p { color: #0B4F3C }';
  const reader = await loadReader('sale.html');
  const { assets } = await reader!.read(
    { path: 'sale.html', text: html, encoding: 'utf-8' },
    guideOf({}),
    (address) => (address === 'css/brand.css' ? { path: 'css/brand.css', text: css } : null),
  );
  const { foreground } = assets[0]!.pairs[0]!;
  expect(shown(foreground)).toBe('#0B4F3C');
  expect(foreground.source).toMatchObject({ path: 'css/brand.css', selector: 'p' });
  expect(css.slice(foreground.source!.range.start, foreground.source!.range.end)).toBe('#0B4F3C');
});

describe('CSS that nobody writes by hand is read to its end', () => {
  const times = (count: number, text: string) => text.repeat(count);
  test.each<[name: string, html: string]>([
    ['parentheses in a value', `<p style="color:${times(100_000, '(')}">Ride`],
    ['blocks in blocks', `<style>${times(20_000, '.a{')}</style><p class="a">Ride`],
    [
      '`& &`, which doubles with each step',
      `<style>${times(40, '.a{& & {')}color:red${times(80, '}')}</style><p>Ride`,
    ],
    [
      'custom properties in a long row',
      `<style>:root{${Array.from({ length: 5000 }, (_, i) => `--v${i}:var(--v${i + 1})`).join(';')}}p{color:var(--v0)}</style><p>Ride`,
    ],
    [
      'custom properties that double',
      `<style>:root{--a0:red;${Array.from({ length: 40 }, (_, i) => `--a${i + 1}:var(--a${i}) var(--a${i})`).join(';')}}p{color:var(--a40)}</style><p>Ride`,
    ],
    ['mixes in mixes', `<p style="color:${times(20_000, 'color-mix(in srgb,red,')}">Ride`],
    ['fallbacks in fallbacks', `<p style="color:${times(20_000, 'var(--a,')}red">Ride`],
    ['negations', `<style>${times(20_000, ':not(')}p${times(20_000, ')')}{color:red}</style><p>Ride`],
    ['descendants of descendants', `<style>${times(60, '* ')}{color:red}</style>${times(300, '<div>')}Ride`],
    ['queries in queries', `<style>@media ${times(20_000, '(')}{p{color:red}}</style><p>Ride`],
    ['pictures in pictures', `<img src="data:image/svg+xml,${times(5000, '%3Csvg fill=')}"><p>Ride`],
  ])('%s', async (_, body) => {
    const { asset } = await readOne('sale.html', `<!doctype html>${body}`);
    expect(asset.pairs.length).toBeLessThanOrEqual(1);
  });
});
