import { describe, expect, test } from 'vitest';
import { formatHex } from '../../src/color/index.ts';
import { type Asset, type Paint, rangeOf } from '../../src/model/index.ts';
import { loadReader } from '../../src/readers/registry.generated.ts';
import { guideOf } from '../../src/test-rule.ts';
import { expectMapped, rawOf, runsOf } from './read.ts';

interface Read {
  readonly asset: Asset;
  readonly problems: readonly { readonly raw: string; readonly message: string }[];
  readonly text: string;
}

async function readMjml(text: string, files: Readonly<Record<string, string>> = {}): Promise<Read> {
  const reader = await loadReader('emails/sale.mjml');
  const { assets, problems } = await reader!.read(
    { path: 'emails/sale.mjml', text, encoding: 'utf-8' },
    guideOf({}),
    (address) => (files[address] === undefined ? null : { path: address, text: files[address]! }),
  );
  const asset = assets[0]!;
  for (const { content } of asset.runs) expectMapped(content, text);
  for (const { src, alt } of asset.images)
    for (const mapped of [src, alt]) if (mapped) expectMapped(mapped, text);
  return {
    asset,
    text,
    problems: problems.map(({ range, message }) => ({ raw: text.slice(range.start, range.end), message })),
  };
}

const email = (body: string, head = '') =>
  `<mjml lang="en-AU"><mj-head>${head}</mj-head><mj-body background-color="#f4ede1">${body}</mj-body></mjml>`;
const inColumn = (content: string, head = '') =>
  email(`<mj-section><mj-column>${content}</mj-column></mj-section>`, head);

/** `text: colour on ground`, and where the colour is said. */
function looks({ asset, text }: Read): string[] {
  const hex = ({ color, doubt }: Paint) => (color ? formatHex(color) : doubt);
  return asset.pairs.map(
    ({ range, foreground, background }) =>
      `${text.slice(range.start, range.end)}: ${hex(foreground)} on ${hex(background)}`,
  );
}

describe('what is read', () => {
  const source = email(
    `<mj-section><mj-column>
      <mj-text>Ride <b>further</b> with AT&amp;T<br/>this autumn, {{ first_name }}.</mj-text>
      <mj-image src="img/tideline.jpg" alt="Tideline 2 on the quay" href="https://harbourandpine.example/tideline" />
      <mj-button href="https://harbourandpine.example/sale">Shop the sale</mj-button>
      <mj-table><tr><th>Model</th><td>Tideline 2</td></tr></mj-table>
      <mj-raw><h2>Opening hours</h2></mj-raw>
      <mj-social><mj-social-element name="facebook" href="https://facebook.example/hp" alt="Facebook">Follow us</mj-social-element></mj-social>
      <mj-navbar><mj-navbar-link href="/bikes">Bikes</mj-navbar-link></mj-navbar>
      <mj-accordion><mj-accordion-element><mj-accordion-title>Returns</mj-accordion-title><mj-accordion-text>Within 60 days.</mj-accordion-text></mj-accordion-element></mj-accordion>
    </mj-column></mj-section>`,
    '<mj-title>The autumn sale</mj-title><mj-preview>20% off e-bikes</mj-preview>',
  );

  test('the copy, in order, with its roles', async () => {
    const { asset } = await readMjml(source);
    expect(runsOf(asset)).toEqual([
      'field:title: The autumn sale',
      'field:preheader: 20% off e-bikes',
      'body: Ride further with AT&T\nthis autumn, \uFFFC.',
      'alt: Tideline 2 on the quay',
      'button: Shop the sale',
      'table-cell: Model',
      'body: Tideline 2',
      'heading: Opening hours',
      'alt: Facebook',
      'link: Follow us',
      'link: Bikes',
      'body: Returns',
      'body: Within 60 days.',
    ]);
    expect(asset).toMatchObject({ format: 'mjml', impliedChannel: 'email', lang: 'en-AU' });
  });

  test('at its very place', async () => {
    const { asset } = await readMjml(source);
    expect(rawOf(asset, source, 'AT&T')).toBe('AT&amp;T');
    expect(rawOf(asset, source, 'Shop the sale')).toBe('Shop the sale');
    expect(asset.mergeTags).toHaveLength(1);
  });

  test('links, buttons and pictures', async () => {
    const { asset, text } = await readMjml(source);
    expect(asset.links.map(({ kind, href, text }) => [kind, href?.text, text?.text ?? null])).toEqual([
      ['image', 'https://harbourandpine.example/tideline', null],
      ['button', 'https://harbourandpine.example/sale', 'Shop the sale'],
      ['image', 'https://facebook.example/hp', null],
      ['link', 'https://facebook.example/hp', 'Follow us'],
      ['link', '/bikes', 'Bikes'],
    ]);
    const [picture] = asset.images;
    expect(text.slice(picture!.range.start, picture!.range.end)).toMatch(/^<mj-image .*\/>$/);
    expect(picture).toMatchObject({ kind: 'img', href: 'https://harbourandpine.example/tideline' });
  });
});

describe('colours', () => {
  test.each([
    ["MJML's own", '<mj-text>Ride</mj-text>', '', 'Ride: #000000 on #F4EDE1'],
    ['of the element', '<mj-text color="#0B4F3C">Ride</mj-text>', '', 'Ride: #0B4F3C on #F4EDE1'],
    [
      'of its cell',
      '<mj-text container-background-color="#1b1b1b" color="#fff">Ride</mj-text>',
      '',
      'Ride: #FFFFFF on #1B1B1B',
    ],
    [
      'of every element',
      '<mj-text>Ride</mj-text>',
      '<mj-attributes><mj-all color="#333333"/></mj-attributes>',
      'Ride: #333333 on #F4EDE1',
    ],
    [
      'of a tag, before all',
      '<mj-text>Ride</mj-text>',
      '<mj-attributes><mj-text color="#222222"/><mj-all color="#333333"/></mj-attributes>',
      'Ride: #222222 on #F4EDE1',
    ],
    [
      'of classes, the last first',
      '<mj-text mj-class="quiet loud">Ride</mj-text>',
      '<mj-attributes><mj-text color="#222222"/><mj-class name="loud" color="#E4572E"/><mj-class name="quiet" color="#777777"/></mj-attributes>',
      'Ride: #E4572E on #F4EDE1',
    ],
    [
      'of a style sheet, which loses to what MJML writes in the element',
      '<mj-text css-class="loud">Ride</mj-text>',
      '<mj-style>.loud div { color: #E4572E }</mj-style>',
      'Ride: #000000 on #F4EDE1',
    ],
    [
      'of a style sheet that insists',
      '<mj-text css-class="loud">Ride</mj-text>',
      '<mj-style>.loud div { color: #E4572E !important }</mj-style>',
      'Ride: #E4572E on #F4EDE1',
    ],
    [
      'of HTML in the text, by a style sheet',
      '<mj-text><a href="/" class="loud">Ride</a></mj-text>',
      '<mj-style inline="inline">.loud { color: #E4572E }</mj-style>',
      'Ride: #E4572E on #F4EDE1',
    ],
    ['of a button', '<mj-button href="/">Ride</mj-button>', '', 'Ride: #FFFFFF on #414141'],
  ])('%s', async (_, content, head, look) => {
    expect(looks(await readMjml(inColumn(content, head)))).toEqual([look]);
  });

  test('grounds of column, section and wrapper', async () => {
    const text = '<mj-column background-color="#111111"><mj-text color="#fff">one</mj-text></mj-column>';
    const plain = '<mj-column><mj-text color="#fff">two</mj-text></mj-column>';
    const source = email(`<mj-wrapper background-color="#222222">
      <mj-section>${text}${plain}</mj-section>
      <mj-section background-color="#333333"><mj-group>${plain}</mj-group></mj-section>
      <mj-section full-width="full-width" background-url="img/hero.jpg">${plain}</mj-section></mj-wrapper>`);
    expect(looks(await readMjml(source))).toEqual([
      'one: #FFFFFF on #111111',
      'two: #FFFFFF on #222222',
      'two: #FFFFFF on #333333',
      'two: #FFFFFF on image',
    ]);
  });

  test('are found where they are written, once, and never where MJML fills them in', async () => {
    const source = inColumn(
      '<mj-text>One</mj-text><mj-text>Two</mj-text><mj-divider border-color="#E4572E" />',
      '<mj-attributes><mj-text color="#0B4F3C" /><mj-class name="unused" background-color="#123456" /></mj-attributes>',
    );
    const { asset } = await readMjml(source);
    expect(asset.colors.map(({ raw, property }) => [property, raw])).toEqual([
      ['color', '#0B4F3C'],
      ['background-color', '#123456'],
      ['background-color', '#f4ede1'],
      ['border-top-color', '#E4572E'],
    ]);
    for (const { range, raw } of asset.colors) expect(source.slice(range.start, range.end)).toBe(raw);
    expect(asset.pairs[0]!.foreground.source).toMatchObject({ raw: '#0B4F3C', property: 'color' });
    expect(
      (await readMjml(inColumn('<mj-text>Ride</mj-text>'))).asset.pairs[0]!.foreground.source,
    ).toBeNull();
  });
});

test('fonts: those that are used, and those that mj-font brings', async () => {
  const { asset } = await readMjml(
    inColumn(
      '<mj-text font-family="Recoleta, serif">Ride</mj-text><mj-text>Walk</mj-text>',
      '<mj-font name="Recoleta" href="https://fonts.example/recoleta.css" />',
    ),
  );
  expect(asset.fonts.map(({ families, isDefinition }) => [families, isDefinition])).toEqual([
    [['Recoleta'], true],
    [['Recoleta', 'serif'], false],
  ]);
  expect(asset.pairs.map(({ font }) => font.families[0])).toEqual(['Recoleta', 'Ubuntu']);
});

describe('pictures as MJML lays them out', () => {
  const boxOf = async (source: string) => (await readMjml(source)).asset.images[0]!;

  test('fill their column, less the padding', async () => {
    const image = await boxOf(inColumn('<mj-image src="a.png" />'));
    expect(image.box).toMatchObject({ width: 550, height: 'auto', certain: true });
    expect(image.width).toBeNull();
  });

  test('are no wider than their column', async () => {
    const columns = (image: string) =>
      email(
        `<mj-section padding="0"><mj-column>${image}</mj-column><mj-column><mj-text>x</mj-text></mj-column></mj-section>`,
      );
    const image = await boxOf(columns('<mj-image src="a.png" width="400px" padding="0 10px" />'));
    expect(image.width).toMatchObject({ value: 400, unit: 'px' });
    expect(image.box).toMatchObject({ width: 400, maxWidth: 280 });
    expect(image.phoneBox).toMatchObject({ maxWidth: 355 });
  });

  test('have the height that is said', async () => {
    const image = await boxOf(
      inColumn('<mj-image src="a.png" width="90px" height="40px" border-radius="8px" />'),
    );
    expect(image.box).toMatchObject({ width: 90, height: 40 });
    expect(image.alterations.map(({ kind }) => kind)).toEqual(['radius']);
  });
});

describe('other files', () => {
  test('an included head says how this email looks, and has no place in it', async () => {
    const source = inColumn('<mj-text>Ride</mj-text>', '<mj-include path="./head.mjml" />');
    const read = await readMjml(source, {
      './head.mjml': '<mj-attributes><mj-text color="#0B4F3C" /></mj-attributes>',
    });
    expect(looks(read)).toEqual(['Ride: #0B4F3C on #F4EDE1']);
    expect(read.asset.colors.map(({ raw }) => raw)).toEqual(['#f4ede1']);
  });

  test('an included style sheet', async () => {
    const source = inColumn('<mj-text><i>Ride</i></mj-text>', '<mj-include path="email.css" type="css" />');
    const read = await readMjml(source, { 'email.css': 'i { color: #E4572E }' });
    expect(looks(read)).toEqual(['Ride: #E4572E on #F4EDE1']);
    expect(read.asset.pairs[0]!.foreground.source).toMatchObject({ path: 'email.css', raw: '#E4572E' });
  });

  test('where one cannot be read, what it might say is not known', async () => {
    const source = inColumn('<mj-text>Ride</mj-text>', '<mj-include path="./head.mjml" />');
    expect(looks(await readMjml(source))).toEqual(['Ride: outside on unknown-value']);
  });

  test('a file that includes itself ends', async () => {
    const loop =
      '<mj-include path="./loop.mjml" /><mj-attributes><mj-text color="#0B4F3C" /></mj-attributes>';
    const source = inColumn('<mj-text>Ride</mj-text>', '<mj-include path="./loop.mjml" />');
    expect((await readMjml(source, { './loop.mjml': loop })).asset.runs).toHaveLength(1);
  });

  test('a part of another file: what it does not say is said there', async () => {
    const read = await readMjml(
      '<mj-section><mj-column><mj-text color="#0B4F3C">Ride</mj-text></mj-column></mj-section>',
    );
    expect(looks(read)).toEqual(['Ride: #0B4F3C on outside']);
  });
});

describe('what is broken', () => {
  test.each([
    ['an element that is not closed', '<mj-text>Ride', '<mj-text'],
    ['an end without a start', 'Ride</mj-button>', '</mj-button>'],
  ])('%s', async (_, content, raw) => {
    const { problems } = await readMjml(inColumn(content));
    expect(problems.map((problem) => problem.raw)).toEqual([raw]);
  });

  test.each([
    ['comments', '<mj-text>Ride</mj-text><!-- <mj-text>old -->'],
    ['a tag that closes itself, with a > in it', '<mj-image alt="Ride > walk" src="a.png" />'],
    ['a choice between two tags', '{{#if dark}}<mj-text color="#fff">{{else}}<mj-text>{{/if}}Ride</mj-text>'],
  ])('but not %s', async (_, content) => {
    expect((await readMjml(inColumn(content))).problems).toEqual([]);
  });

  test('a file that ends in a tag: no place is after its end', async () => {
    const whole = inColumn('<mj-image src="a.png" href="/sale" /><mj-button href="/sale">Shop</mj-button>');
    for (let end = 0; end <= whole.length; end++) {
      const { asset } = await readMjml(whole.slice(0, end));
      const { links, images, runs } = asset;
      const places = [...links, ...images].map(({ range }) => range);
      for (const place of [...places, ...runs.map(({ content }) => rangeOf(content))])
        expect(place.end).toBeLessThanOrEqual(end);
    }
  });

  test('an address of a place is one of the file', async () => {
    const { asset, text } = await readMjml(
      `\uFEFF${inColumn('<mj-button href="/a?b=1&amp;c=2">Go</mj-button>')}`,
    );
    const { start, end } = rangeOf(asset.links[0]!.href!);
    expect(text.slice(start, end)).toBe('/a?b=1&amp;c=2');
  });
});
