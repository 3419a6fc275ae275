import { readFileSync } from 'node:fs';
import { load } from 'cheerio/slim';
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asset, OPAQUE, rangeOf } from '../../src/model/index.ts';
import reader from '../../src/readers/html/reader.ts';
import { maskMergeTags } from '../../src/readers/merge-tags.ts';
import { guideOf } from '../../src/test-rule.ts';
import { corpusFiles, hasCorpus } from '../corpus.ts';
import { assertPlaces, textsOf } from './invariants.ts';

const guide = guideOf({});

async function read(text: string): Promise<Asset> {
  const { assets } = await reader.read({ path: 'email.html', text, encoding: 'utf-8' }, guide);
  return assets[0]!;
}

/** What a character reference, a collapsed space, a `<br>` or a merge tag stands for. */
function decodes(raw: string, text: string): boolean {
  return (
    decodeHTML(raw) === text ||
    decodeHTMLAttribute(raw) === text ||
    (text === ' ' && /^(?:[ \t\n\f\r]|<[^>]*>|<!--[\s\S]*?-->|&#\d+;)+$/.test(raw)) ||
    (text === '\n' && /^<br/i.test(raw)) ||
    (text === OPAQUE && maskMergeTags(raw).tags.length === 1)
  );
}

/** cheerio's own text of the page, white space aside. */
function independentText(html: string): string {
  const $ = load(maskMergeTags(html).text, { xml: { xmlMode: false, decodeEntities: true } });
  $(
    'script,style,template,noscript,iframe,object,textarea,math,xml,datalist,embed,noembed,noframes',
  ).remove();
  return squeeze($.root().text());
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '').replace(new RegExp(`${OPAQUE}+`, 'g'), OPAQUE);
}

function shownText({ runs }: Asset): string {
  const shown = runs.filter(
    ({ role, condition, content }) => condition === null && role !== 'alt' && content.notation === 'html',
  );
  return squeeze(shown.map(({ content }) => content.text).join('\n'));
}

const words = fc.constantFrom(
  'Ride',
  'the coast',
  'AT&amp;T',
  '&copy; 2026',
  'caf&eacute;',
  '&#8217;',
  '&#x1F6B2;',
  'e&#173;bike',
  '&notin;',
  '&nbsp;',
  ' ',
  '\n  ',
  '\r\n\t',
  '🚲',
  '日本',
  '&',
  'a < b',
  '&ampx',
  '{{ first_name }}',
  '*|FNAME|*',
  '%%city%%',
  '<%= @price %>',
  '{% if a < b %}',
  '&NotEqualTilde;',
);
const attributes = fc.constantFrom(
  '',
  ' class="btn"',
  " style='color:#0B4F3C'",
  ' title="A &amp; B"',
  ' bgcolor=#F4EDE1',
  ' hidden',
  ' data-x={{ id }}',
);
const html = fc.letrec<{ nodes: string; node: string }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 5 }).map((list) => list.join('')),
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    fc.constantFrom(
      '<br>',
      '<br/>',
      '<hr>',
      '<!-- note -->',
      '<img src="a.png" alt="A &quot;b&quot;">',
      '</i>',
      '</div>',
      '</b  >',
      '</p\n>&amp;',
      '</nope >&#59;',
      '<!--[if mso]><p>Outlook &amp; co</p><![endif]-->',
      '<style>p{color:red}</style>',
      '<script>if (a<b) {}</script>',
    ),
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'b',
          'em',
          'span',
          'div',
          'td',
          'table',
          'tr',
          'a',
          'li',
          'h2',
          'code',
          'blockquote',
          'q',
        ),
        attributes,
        tie('nodes'),
      )
      .map(([name, attribute, inner]) => `<${name}${attribute}>${inner}</${name}>`),
    fc
      .tuple(fc.constantFrom('p', 'b', 'span', 'div'), tie('nodes'))
      .map(([name, inner]) => `<${name}>${inner}`),
  ),
})).nodes;

describe('every character of every text', () => {
  test('stands where its map says, in any HTML', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (source) => {
        const asset = await read(source);
        for (const mapped of textsOf(asset)) assertPlaces(mapped, source, decodes);
        expect(shownText(asset)).toBe(independentText(source));
        for (const { content } of asset.runs) expect(content.text).not.toMatch(/ {2}|^ | $/);
      }),
      { numRuns: 1500 },
    );
  });

  test.skipIf(!hasCorpus)('stands where its map says, in real emails', async () => {
    const files = [...corpusFiles('emails-html', '.html'), ...corpusFiles('campaigns', '.html')];
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const source = readFileSync(file, 'utf8');
      const asset = await read(source);
      try {
        for (const mapped of textsOf(asset)) assertPlaces(mapped, source, decodes);
        expect(shownText(asset)).toBe(independentText(source));
        for (const { range, raw } of asset.colors) {
          if (!raw.includes(OPAQUE) && !raw.includes('&'))
            expect(source.slice(range.start, range.end)).toBe(raw);
        }
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`);
      }
    }
  });
});

async function runsOf(text: string): Promise<string[]> {
  return (await read(text)).runs.map(({ role, content }) => `${role}: ${content.text}`);
}

describe('runs', () => {
  test('inline elements stay in the sentence, blocks end it', async () => {
    expect(
      await runsOf(
        '<h1>Ride  on</h1><p>An electric <b>bi</b>cycle<br>\n for AT&amp;T</p><ul><li>One<li>Two</ul><td>A <a href="/x">link</a></td>',
      ),
    ).toEqual([
      'heading: Ride on',
      'body: An electric bicycle\nfor AT&T',
      'list-item: One',
      'list-item: Two',
      'body: A link',
    ]);
  });

  test('a link or button alone has that role', async () => {
    expect(
      await runsOf('<td><a href="/sale" class="btn">Shop the sale</a></td><p><a href="/x">Read more</a></p>'),
    ).toEqual(['button: Shop the sale', 'link: Read more']);
  });

  test('the hidden first line is the preheader', async () => {
    const asset = await read(
      '<title>Autumn</title><body><div style="display:none">20% off e-bikes &zwnj;</div><p>Hello</p>',
    );
    expect(asset.runs.map(({ role, hidden }) => [role, hidden])).toEqual([
      ['field:title', false],
      ['field:preheader', true],
      ['body', false],
    ]);
  });

  test('a class that a style sheet hides is hidden', async () => {
    const asset = await read(
      '<style>.pre{display:none!important} @media (max-width:600px){.wide{display:none}}</style><div class="pre">Preview</div><p class="wide">Hello</p>',
    );
    expect(asset.runs.map(({ role }) => role)).toEqual(['field:preheader', 'body']);
  });

  test('Outlook reads what conditional comments hold, and nobody reads its settings', async () => {
    const asset = await read(
      '<!--[if mso]><xml><o:PixelsPerInch>96</o:PixelsPerInch></xml><v:roundrect href="/s" fillcolor="#E4572E [3204]"><center>Shop</center></v:roundrect><![endif]--><!--[if !mso]><!--><p>Hello</p><!--<![endif]-->',
    );
    expect(asset.runs.map(({ role, condition, content }) => [role, condition, content.text])).toEqual([
      ['button', 'mso', 'Shop'],
      ['body', null, 'Hello'],
    ]);
    expect(asset.colors).toMatchObject([{ origin: 'vml', raw: '#E4572E [3204]', property: 'fillcolor' }]);
  });
});

test('front matter is no text of the page, and its fields are the asset’s', async () => {
  const asset = await read(
    '---\nsubject: 20% off until Sunday\nchannel: email\ncampaign: autumn-sale\n---\n<p>Ride on</p>',
  );
  expect(asset).toMatchObject({ channel: 'email', campaign: 'autumn-sale' });
  expect(asset.runs.map(({ role, content }) => `${role}: ${content.text}`)).toEqual([
    'field:subject: 20% off until Sunday',
    'body: Ride on',
  ]);
});

describe('colours', () => {
  const cases: [string, string, (string | null)[]][] = [
    [
      'style attribute',
      '<p style="color:#0B4F3C;background: url(x#abc) rgb(244, 237, 225)">',
      ['#0B4F3C', 'rgb(244, 237, 225)'],
    ],
    ['entity in a style attribute', '<p style="font-family:&quot;Inter&quot;;color:#E4572E">', ['#E4572E']],
    [
      'style sheet',
      '<style>a{color:coral} @media (prefers-color-scheme:dark){a{color:hsl(14 77% 54%)}}</style>',
      ['coral', 'hsl(14 77% 54%)'],
    ],
    [
      'legacy attributes',
      '<body bgcolor=F4EDE1 text="#1B1B1B"><font color=red>',
      ['F4EDE1', '#1B1B1B', 'red'],
    ],
    [
      'inline SVG',
      '<svg fill="none" stroke="currentColor"><path fill="#0B4F3C" style="stroke:#E4572E"/><stop stop-color="sandybrown"/></svg>',
      ['#0B4F3C', '#E4572E', 'sandybrown'],
    ],
    ['theme colour', '<meta name="theme-color" content="#0B4F3C">', ['#0B4F3C']],
    [
      'borders, shadows, gradients',
      '<p style="border:1px solid #E4572E;box-shadow:0 0 2px rgba(0,0,0,.3);background:linear-gradient(#0B4F3C, teal 40%)">',
      ['#E4572E', 'rgba(0,0,0,.3)', '#0B4F3C', 'teal'],
    ],
    [
      'merge tags are unknown',
      '<td bgcolor="{{ brand }}" style="color:{{ ink }}">',
      ['{{ brand }}', '{{ ink }}'],
    ],
    [
      'decoys',
      '<p id="#facade" style="font-family:Navy;animation-name:red;background:url(#abc)">#facade #fff<a href="#add">x</a><!-- #123456 -->',
      [],
    ],
  ];
  test('know the scheme that their rule is for', async () => {
    const css = [
      'a{color:#111111}',
      '@media (prefers-color-scheme:dark){a{color:#222222}}',
      '@media screen and (max-width:600px) and (prefers-color-scheme: dark){a{color:#333333}}',
      '@media (prefers-color-scheme:light){a{color:#444444}}',
      '@media screen, (prefers-color-scheme:dark){a{color:#555555}}',
      '@media not all and (prefers-color-scheme:dark){a{color:#666666}}',
      '[data-ogsc] a, [data-ogsc] :is(h1, h2){color:#777777}',
      '[data-ogsb] a, a{background:#888888}',
    ];
    const dark = '<style media="(prefers-color-scheme: dark)">b{color:#999999}</style>';
    const { colors } = await read(`<style>${css.join('')}</style>${dark}<p style="color:#AAAAAA">`);
    expect(colors.map(({ raw, scheme }) => [raw, scheme])).toEqual([
      ['#111111', null],
      ['#222222', 'dark'],
      ['#333333', 'dark'],
      ['#444444', 'light'],
      ['#555555', null],
      ['#666666', null],
      ['#777777', 'outlook-dark'],
      ['#888888', null],
      ['#999999', 'dark'],
      ['#AAAAAA', null],
    ]);
  });

  test.each(cases)('%s', async (_, source, expected) => {
    const { colors } = await read(source);
    expect(colors.map(({ range }) => source.slice(range.start, range.end))).toEqual(expected);
  });
});

test('the files that a picture is offered in are pictures too, each at its address', async () => {
  const source = `<picture>
<source media="(max-width: 480px)" srcset="a,b.png, c.png 2x">
<img src="d.png" srcset=" e.png 480w 320h,f.png 2x, data:image/png;base64,AA== 3x, {{ hero }} 4x,g&amp;h.png," alt="Ride">
</picture><video><source src="ride.mp4"></video>`;
  const { images } = await read(source);
  const offered = images.map(({ kind, src }) => `${kind} ${src?.text}`);
  expect(offered).toEqual([
    'source a,b.png',
    'source c.png',
    'img d.png',
    'source e.png',
    'source f.png',
    'source g&h.png',
  ]);
  const last = images.at(-1)!.range;
  expect(source.slice(last.start, last.end)).toBe('g&amp;h.png');
});

test('images know their size, alt and link', async () => {
  const source =
    '<a href="https://harbourandpine.example"><img src="a&amp;b.png" width="240" height=60 alt="" style="width:50%;height:auto;object-fit:contain" class="logo"></a>';
  const { images, links } = await read(source);
  expect(images).toMatchObject([
    {
      src: { text: 'a&b.png' },
      alt: { text: '' },
      width: { value: 50, unit: '%' },
      height: null,
      fit: 'contain',
      hints: 'logo',
      href: 'https://harbourandpine.example',
    },
  ]);
  expect(source.slice(images[0]!.range.start, images[0]!.range.end)).toBe(
    source.slice(source.indexOf('<img'), source.indexOf('</a>')),
  );
  expect(links).toMatchObject([{ kind: 'image', text: null }]);
});

test('a link has its text and place', async () => {
  const source = '<p>See <a href="/a?x=1&amp;y=2"> the <b>range</b> </a> now</p>';
  const { links } = await read(source);
  expect(links).toHaveLength(1);
  expect(links[0]!.href!.text).toBe('/a?x=1&y=2');
  expect(links[0]!.text!.text).toBe('the range');
  const { start, end } = rangeOf(links[0]!.text!);
  expect(source.slice(start, end)).toBe('the <b>range');
});
