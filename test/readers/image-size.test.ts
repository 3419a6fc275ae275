/** Sizes of pictures as shown. bench/browser-images.ts holds the same to a browser, over whole emails. */
import { expect, test } from 'vitest';
import { sizeShown } from '../../src/image/index.ts';
import { loadReader } from '../../src/readers/registry.generated.ts';
import { guideOf } from '../../src/test-rule.ts';

const NATURAL = { width: 640, height: 160 };

async function imageIn(body: string, css = '') {
  const text = `<!doctype html><html><head><style>${css}</style></head><body>${body}</body></html>`;
  const reader = await loadReader('sale.html');
  const { assets } = await reader!.read({ path: 'sale.html', text, encoding: 'utf-8' }, guideOf({}));
  return { image: assets[0]!.images[0]!, text };
}

test.each<[name: string, body: string, css: string, size: string]>([
  ['as the file is', '<img src="a.png">', '', '640 × 160'],
  ['by its attributes', '<img src="a.png" width="200" height="40">', '', '200 × 40'],
  ['by one of them', '<img src="a.png" width="200">', '', '200 × 50'],
  ['by its height', '<img src="a.png" height="40px">', '', '160 × 40'],
  ['a rule beats an attribute', '<img src="a.png" width="200" height="40">', 'img{height:auto}', '200 × 50'],
  ['style beats a rule', '<img src="a.png" style="width:120px">', 'img{width:200px}', '120 × 30'],
  ['max-width keeps the shape', '<img src="a.png">', 'img{max-width:320px}', '320 × 80'],
  ['and not a height that is set', '<img src="a.png" height="160">', 'img{max-width:320px}', '320 × 160'],
  ['in ems', '<p style="font-size:20px"><img src="a.png" style="width:10em"></p>', '', '200 × 50'],
  ['of the window', '<img src="a.png" style="width:50vw">', '', '512 × 128'],
  ['of the body, with its margins', '<img src="a.png" style="width:100%">', '', '1008 × 252'],
  [
    'of an email table, through a cell with padding',
    '<table width="600" cellpadding="0" cellspacing="0"><tr><td style="padding:0 20px"><a href="/"><img src="a.png" style="width:50%"></a></td></tr></table>',
    '',
    '280 × 70',
  ],
  [
    'of tables in tables',
    '<table width="100%" cellspacing="0" cellpadding="0"><tr><td align="center"><table width="50%" cellspacing="0" cellpadding="4"><tr><td><img src="a.png" width="100%"></td></tr></table></td></tr></table>',
    '',
    '496 × 124',
  ],
  [
    'of a cell that says its width in a table that says none, as MJML writes it',
    '<table style="border-collapse:collapse"><tr><td style="width:200px;padding:0"><img src="a.png" style="width:100%"></td></tr></table>',
    '',
    '200 × 50',
  ],
  [
    'of a box with a bound',
    '<div style="max-width:480px"><img src="a.png" style="width:100%"></div>',
    '',
    '480 × 120',
  ],
  [
    'what is no size is dropped',
    '<img src="a.png" width="30" height="30" style="width: 40px, height: 40px">',
    '',
    '30 × 30',
  ],
  [
    'on a phone it may be smaller',
    '<img src="a.png" width="200">',
    '@media (max-width:600px){img{width:100%}}',
    '200 × 50',
  ],
  [
    'one of two cells',
    '<table width="600"><tr><td><img src="a.png" width="100%"></td><td>text</td></tr></table>',
    '',
    'cannot tell',
  ],
  ['in a float', '<div style="float:left"><img src="a.png" width="100%"></div>', '', 'cannot tell'],
  ['by calc()', '<img src="a.png" style="width:calc(100% - 20px)">', '', 'cannot tell'],
  ['one of several files', '<img src="a.png" srcset="b.png 2x">', '', 'cannot tell'],
])('%s', async (_, body, css, size) => {
  const { image } = await imageIn(body, css);
  const shown = sizeShown(image.box!, NATURAL);
  expect(shown ? `${shown.width} × ${shown.height}` : 'cannot tell').toBe(size);
});

test('without its file, only what is said is known', async () => {
  expect(sizeShown((await imageIn('<img src="a.png" width="200" height="40">')).image.box!, null)).toEqual({
    width: 200,
    height: 40,
  });
  expect(sizeShown((await imageIn('<img src="a.png" width="200">')).image.box!, null)).toBeNull();
});

test('what is done to it, at its places', async () => {
  const { image, text } = await imageIn(
    '<img src="a.png" class="logo" style="border-radius: 8px; opacity:1; transform: translateY(2px)">',
    '.logo{filter:grayscale(1); box-shadow:none; border:0}',
  );
  expect(
    image.alterations.map(({ kind, source }) => [kind, text.slice(source.range.start, source.range.end)]),
  ).toEqual([
    ['filter', 'grayscale(1)'],
    ['radius', '8px'],
  ]);
});

test('what it stands on, in each scheme', async () => {
  const { image } = await imageIn(
    '<div class="head" style="background:#F4EDE1"><img src="a.png"></div>',
    '@media (prefers-color-scheme:dark){.head{background:#1B1B1B!important}.head img{display:none}}',
  );
  expect(image.grounds.map(({ scheme, ground, hidden }) => [scheme, ground.source?.raw, hidden])).toEqual([
    ['light', '#F4EDE1', false],
    ['dark', '#1B1B1B', true],
  ]);
});

test.each<[name: string, body: string, space: Record<string, [number, boolean]>]>([
  [
    'paddings of what holds it alone',
    '<table cellpadding="0"><tr><td style="padding:20px 40px"><a href="/"><img src="a.png"></a></td></tr><tr><td>text</td></tr></table>',
    { top: [20, false], right: [40, false], bottom: [20, false], left: [40, false] },
  ],
  [
    'a word right beside it',
    '<p style="margin:0"><img src="a.png" style="margin-right:6px">Harbour</p>',
    { right: [6, true] },
  ],
  [
    'a picture that is not shown is not beside it',
    '<p style="margin:0"><img src="a.png"><img src="b.png" style="display:none"></p>',
    { right: [0, false] },
  ],
  [
    'what stands in the next line',
    '<p style="margin:0"><img src="a.png"><br>Harbour</p>',
    { right: [0, false] },
  ],
  [
    'a picture in a line of its own',
    '<div>Now <a href="/"><img src="a.png" style="display:block"></a>Harbour</div>',
    { left: [0, false], right: [0, false] },
  ],
  [
    'no room for a word beside it',
    '<div style="width:200px"><img src="a.png" width="180"> Harbour</div>',
    { right: [0, false] },
  ],
  [
    'the cell beside it',
    '<table cellpadding="0"><tr><td style="padding:10px"><img src="a.png"></td><td>text</td></tr></table>',
    { right: [10, false], left: [10, false] },
  ],
])('the space around it: %s', async (_, body, space) => {
  const { image } = await imageIn(body, 'body{margin:0}');
  for (const [side, [pixels, isExact]] of Object.entries(space))
    expect([side, image.space![side as 'top']]).toEqual([side, { pixels, isExact }]);
});

test('in a piece of a page, only what is said in pixels is known', async () => {
  const text = '<img src="a.png" width="50%"><div style="width:300px"><img src="b.png" width="50%"></div>';
  const reader = await loadReader('sale.html');
  const { assets } = await reader!.read({ path: 'sale.html', text, encoding: 'utf-8' }, guideOf({}));
  expect(assets[0]!.images.map(({ box }) => sizeShown(box!, NATURAL))).toEqual([
    null,
    { width: 150, height: 37.5 },
  ]);
});

test('how it fills its box, by the cascade', async () => {
  expect((await imageIn('<img src="a.png">', 'img{object-fit:contain}')).image.fit).toBe('contain');
  expect(
    (await imageIn('<img src="a.png" style="object-fit:fill">', 'img{object-fit:contain}')).image.fit,
  ).toBe('fill');
});
