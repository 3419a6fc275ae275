import { describe, expect, test } from 'vitest';
import { type Asset, type MappedText, OPAQUE, type ReadResult, rangeOf } from '../../src/model/index.ts';
import { remarkParser, satteriParser } from '../../src/readers/markdown/parse.ts';
import { readMarkdown } from '../../src/readers/markdown/reader.ts';

const satteri = await satteriParser();
const remark = await remarkParser();

/** Reads with both parsers, which must agree. */
async function read(text: string, path = 'posts/spring.md'): Promise<ReadResult & { asset: Asset }> {
  const source = { path, text, encoding: 'utf-8' } as const;
  const result = await readMarkdown(source, satteri);
  const { assets, comments } = await readMarkdown(source, remark);
  expect({ assets, comments }).toEqual({ assets: result.assets, comments: result.comments });
  return { ...result, asset: result.assets[0]! };
}

/** Each run as `role: text`. */
async function runs(text: string, path?: string): Promise<string[]> {
  const { asset } = await read(text, path);
  return asset.runs.map(({ role, content }) => `${role}: ${content.text}`);
}

/** What the file holds where a phrase of a run stands. */
function rawOf(text: string, content: MappedText, phrase = content.text): string {
  const at = content.text.indexOf(phrase);
  const { start, end } = rangeOf(content, at, at + phrase.length);
  return text.slice(start, end);
}

describe('blocks', () => {
  test('each leaf is a run with its role', async () => {
    const text = `# Tideline 2 is here

Made for the school run.

- Range of 90 km
- Charges over lunch

  And it folds.

> Best bike I ever had.

| Model | Price |
|-------|-------|
| Two   | $249  |

Rides far.[^1]

[^1]: On flat ground.
`;
    expect(await runs(text)).toEqual([
      'heading: Tideline 2 is here',
      'body: Made for the school run.',
      'list-item: Range of 90 km',
      'list-item: Charges over lunch',
      'list-item: And it folds.',
      'quote: Best bike I ever had.',
      'table-cell: Model',
      'table-cell: Price',
      'table-cell: Two',
      'table-cell: $249',
      'body: Rides far.',
      'body: On flat ground.',
    ]);
  });

  test('code and rules are no copy', async () => {
    expect(await runs('Before\n\n```\nnpm i\n```\n\n    indented\n\n---\n\nAfter\n')).toEqual([
      'body: Before',
      'body: After',
    ]);
  });

  test('a task is text without its box', async () => {
    expect(await runs('- [ ] Book the van\n- [x] Order flyers\n')).toEqual([
      'list-item: Book the van',
      'list-item: Order flyers',
    ]);
  });

  test('a paragraph that is one link is a link', async () => {
    expect(
      await runs('[Shop the sale](https://harbour.example/sale)\n\nOr [visit us](/shops) today.\n'),
    ).toEqual(['link: Shop the sale', 'body: Or visit us today.']);
  });
});

describe('inline text', () => {
  test('marks are left out and the words map through them', async () => {
    const text = 'The e-**bike** that *folds*.\n';
    const { asset } = await read(text);
    const { content, spans } = asset.runs[0]!;
    expect(content.text).toBe('The e-bike that folds.');
    expect(rawOf(text, content, 'e-bike')).toBe('e-**bike');
    expect(spans).toEqual([
      { kind: 'strong', start: 6, end: 10 },
      { kind: 'emphasis', start: 16, end: 21 },
    ]);
  });

  test('entities and escapes are one atom each', async () => {
    const text = 'Harbour &amp; Pine: 5\\* stars &#x1F600; &copy; 2026 &nope; \\q\n';
    const { asset } = await read(text);
    const { content } = asset.runs[0]!;
    expect(content.text).toBe('Harbour & Pine: 5* stars 😀 © 2026 &nope; \\q');
    expect(rawOf(text, content, '&')).toBe('&amp;');
    expect(rawOf(text, content, '*')).toBe('\\*');
    expect(rawOf(text, content, '😀')).toBe('&#x1F600;');
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('a soft break is a space that takes the next line’s marks with it (%s)', async (_, lineEnd) => {
    const text = ['> Free returns', '> for **ninety**', 'days, always', ''].join(lineEnd);
    const { asset } = await read(text);
    const { content, role } = asset.runs[0]!;
    expect(role).toBe('quote');
    expect(content.text).toBe('Free returns for ninety days, always');
    expect(rawOf(text, content, 'returns for')).toBe(`returns${lineEnd}> for`);
  });

  test('a sign that continues a paragraph is text', async () => {
    expect(await runs('Batteries\n    > 90 km\n')).toEqual(['body: Batteries > 90 km']);
  });

  test('hard breaks are line ends', async () => {
    expect(await runs('Harbour & Pine  \n12 Quay St\\\nFremantle<br>WA<br/>\n6160\n')).toEqual([
      'body: Harbour & Pine\n12 Quay St\nFremantle\nWA\n6160',
    ]);
  });

  test('inline code is text with a span of its own', async () => {
    const text = 'Enter ``PINE`20`` or ` x ` now\n\n| a |\n|--|\n| `b\\|c` |\n';
    const { asset } = await read(text);
    expect(asset.runs[0]!.content.text).toBe('Enter PINE`20 or x now');
    expect(asset.runs[0]!.spans.map(({ kind }) => kind)).toEqual(['code', 'code']);
    expect(asset.runs[2]!.content.text).toBe('b|c');
  });

  test('a merge tag is one opaque character', async () => {
    const text =
      'Hi **{{ first_name | default: "you" }}**, it is *|DATE|* and 100%% yours.{{!-- draft --}}\n';
    const { asset } = await read(text);
    const { content, spans } = asset.runs[0]!;
    expect(content.text).toBe(`Hi ${OPAQUE}, it is ${OPAQUE} and 100%% yours.`);
    expect(rawOf(text, content, OPAQUE)).toBe('{{ first_name | default: "you" }}');
    expect(spans).toEqual([{ kind: 'strong', start: 3, end: 4 }]);
    expect(asset.mergeTags).toHaveLength(3);
  });

  test('a byte order mark, tabs and astral letters keep every place', async () => {
    const text = '\uFEFF#\tRide 🚲\tthe 𝒯ideline\n';
    const { asset } = await read(text);
    const { content, role } = asset.runs[0]!;
    expect(role).toBe('heading');
    expect(content.text).toBe('Ride 🚲\tthe 𝒯ideline');
    expect(rawOf(text, content, '𝒯ideline')).toBe('𝒯ideline');
  });
});

describe('links and images', () => {
  const links = async (text: string) => {
    const { asset } = await read(text);
    return asset.links.map(({ href, text: label, kind, range }) => [
      kind,
      href && [href.text, rawOf(text, href)],
      label?.text ?? null,
      text.slice(range.start, range.end),
    ]);
  };

  test('a link has its address, its text and its place', async () => {
    const text = 'See [the *big* sale](https://harbour.example/a_b?x=1&amp;y=2 "Sale") now.\n';
    const whole = '[the *big* sale](https://harbour.example/a_b?x=1&amp;y=2 "Sale")';
    const address = 'https://harbour.example/a_b?x=1&y=2';
    expect(await links(text)).toEqual([
      ['link', [address, 'https://harbour.example/a_b?x=1&amp;y=2'], 'the big sale', whole],
    ]);
  });

  test.each([
    ['[a](</two words>)', '/two words'],
    ['[a](/one_(two)_three)', '/one_(two)_three'],
    ['[a\\]b](\n/next)', '/next'],
    ['[`]` x](/code)', '/code'],
    ['[a](/esc\\_aped)', '/esc_aped'],
  ])('the address of %j', async (text, address) => {
    const [[, href]] = (await links(text)) as [[string, string[]]];
    expect(href[0]).toBe(address);
  });

  test('a reference link points into its definition', async () => {
    const text =
      'Read [the story][Story] or the [guide].\n\n[story]: <https://harbour.example/s> "S"\n[guide]:\n  /guide\n[guide]: /other\n';
    expect(await links(text)).toEqual([
      ['link', ['https://harbour.example/s', 'https://harbour.example/s'], 'the story', '[the story][Story]'],
      ['link', ['/guide', '/guide'], 'guide', '[guide]'],
    ]);
  });

  test('an address in the text is a bare link', async () => {
    expect(
      await links(
        'Go to https://harbour.example/sale, <mailto:hi@harbour.example> or www.harbour.example.\n',
      ),
    ).toEqual([
      [
        'bare',
        ['https://harbour.example/sale', 'https://harbour.example/sale'],
        'https://harbour.example/sale',
        'https://harbour.example/sale',
      ],
      [
        'bare',
        ['mailto:hi@harbour.example', 'mailto:hi@harbour.example'],
        'mailto:hi@harbour.example',
        '<mailto:hi@harbour.example>',
      ],
      [
        'bare',
        ['http://www.harbour.example', 'www.harbour.example'],
        'www.harbour.example',
        'www.harbour.example',
      ],
    ]);
  });

  test('a merge tag belongs to the bare link it ends', async () => {
    const text = '> - ******www.harbour.example%%city%% Ride ** far\n';
    const address = 'www.harbour.example%%city%%';
    expect(await links(text)).toEqual([
      ['bare', ['http://www.harbour.example\uFFFC', address], 'www.harbour.example\uFFFC', address],
    ]);
    const { asset } = await read(text);
    expect(rawOf(text, asset.links[0]!.href!, 'harbour.example\uFFFC')).toBe('harbour.example%%city%%');
  });

  test('a link around an image alone is an image’s', async () => {
    const text = '[![The *Two* &amp; its bag](img/two.png "Two")](/two)\n';
    const { asset } = await read(text);
    expect(await links(text)).toEqual([['image', ['/two', '/two'], null, text.trim()]]);
    const [image] = asset.images;
    expect(image!.alt!.text).toBe('The Two & its bag');
    expect(rawOf(text, image!.alt!, 'Two & its')).toBe('Two* &amp; its');
    expect(image!.src!.text).toBe('img/two.png');
    expect(image!.href).toBe('/two');
    expect(asset.runs.map(({ role, content }) => [role, content.text])).toEqual([
      ['alt', 'The Two & its bag'],
    ]);
  });

  test('an empty alt is empty, not absent', async () => {
    const { asset } = await read('![](line.png) ![x][logo]\n\n[logo]: logo.svg\n');
    expect(asset.images.map(({ alt, src }) => [alt?.text, src?.text])).toEqual([
      ['', 'line.png'],
      ['x', 'logo.svg'],
    ]);
  });

  test('an address that is a merge tag is opaque', async () => {
    const text = '[Shop]({{ "/sale" | url }})\n';
    expect(await links(text)).toEqual([
      ['link', [OPAQUE, '{{ "/sale" | url }}'], 'Shop', '[Shop]({{ "/sale" | url }})'],
    ]);
  });
});

describe('HTML in markdown', () => {
  test('inline tags are no text; what they hold is read', async () => {
    const text =
      'Only <span style="color: #E4572E">today</span>: <b>20%</b> <a href="https://harbour.example/sale">off</a>.\n';
    const { asset } = await read(text);
    expect(asset.runs.map(({ role, content }) => `${role}: ${content.text}`)).toEqual([
      'body: Only today: 20% off.',
    ]);
    expect(asset.runs[0]!.spans).toEqual([
      { kind: 'strong', start: 12, end: 15 },
      { kind: 'link', start: 16, end: 19 },
    ]);
    expect(asset.colors.map(({ range }) => text.slice(range.start, range.end))).toEqual(['#E4572E']);
    const [link] = asset.links;
    expect(link!.href!.text).toBe('https://harbour.example/sale');
    expect(link!.text!.text).toBe('off');
    expect(text.slice(link!.range.start, link!.range.end)).toBe(
      '<a href="https://harbour.example/sale">off</a>',
    );
  });

  test('an image tag has its alt text and the link around it', async () => {
    const text = 'Look: <a href="/two"><img src="two.png" alt="The Two"></a>\n';
    const { asset } = await read(text);
    expect(asset.images.map(({ alt, src, href }) => [alt?.text, src?.text, href])).toEqual([
      ['The Two', 'two.png', '/two'],
    ]);
    expect(asset.links.map(({ kind, text: label }) => [kind, label])).toEqual([['image', null]]);
    expect(await runs(text)).toEqual(['body: Look:', 'alt: The Two']);
  });

  test('a block of HTML is read at its own place', async () => {
    const text = 'Before\n\n<div style="background:#0B4F3C">\n<p>Shop &amp; save</p>\n</div>\n\nAfter\n';
    const { asset } = await read(text);
    expect(asset.runs.map(({ content }) => content.text)).toEqual(['Before', 'Shop & save', 'After']);
    expect(rawOf(text, asset.runs[1]!.content, '& save')).toBe('&amp; save');
    expect(asset.colors.map(({ range }) => text.slice(range.start, range.end))).toEqual(['#0B4F3C']);
  });

  test('comments are comments, in blocks and in lines', async () => {
    const text =
      '<!-- brandlint-disable-next-line tone/term -- a quote -->\nCheap and cheerful <!-- check -->\n';
    const { comments } = await read(text);
    expect(comments.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '<!-- brandlint-disable-next-line tone/term -- a quote -->',
      '<!-- check -->',
    ]);
    expect(comments[0]!.text.trim()).toBe('brandlint-disable-next-line tone/term -- a quote');
    expect(await runs(text)).toEqual(['body: Cheap and cheerful']);
  });
});

describe('MDX', () => {
  test('text between tags is copy; modules, attributes and expressions are not', async () => {
    const text = `import Note from './note'
export const price = 249

# The Two

<Note tone="cheap">Folds *flat*.</Note>

<Columns>
  Ships{' '}free from {price} dollars.

  {/* brandlint-disable-next-line tone/term -- quoted */}

  <a href="/two">Meet the Two</a> today.
</Columns>
`;
    const { asset, comments } = await read(text, 'posts/two.mdx');
    expect(asset.runs.map(({ role, content }) => `${role}: ${content.text}`)).toEqual([
      'heading: The Two',
      'body: Folds flat.',
      `body: Ships free from ${OPAQUE} dollars.`,
      'body: Meet the Two today.',
    ]);
    expect(comments.map(({ text: said }) => said.trim())).toEqual([
      'brandlint-disable-next-line tone/term -- quoted',
    ]);
    expect(asset.links.map(({ href, text: label }) => [href?.text, label?.text])).toEqual([
      ['/two', 'Meet the Two'],
    ]);
  });

  test('MDX that does not parse is one problem, and is read as markdown', async () => {
    const text = "import Note from './note'\n\nHello <Note>\n\nFree returns.\n";
    const { asset, problems } = await read(text, 'posts/two.mdx');
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(/^This is not valid MDX: Expected a closing tag for `<Note>`/);
    expect(text.slice(problems[0]!.range.start).startsWith('<Note>')).toBe(true);
    expect(asset.runs.map(({ content }) => content.text)).toEqual(['Hello', 'Free returns.']);
  });
});

describe('front matter', () => {
  test('copy fields are runs, and the asset is placed by the others', async () => {
    const text = `---
title: "Autumn \\u2014 20% off"
Subject line: 'It''s here'
preview_text: Free returns
  until Friday # not copy
summary: >-
  Ride
  far.

  Fold flat.
excerpt: |
  Line one
    indented
lang: en-AU
channel: email
campaign: autumn-sale
id: autumn-1
tags: [sale, bikes]
draft: true
---
Body.
`;
    const { asset, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(asset.runs.map(({ role, content }) => `${role}: ${content.text}`)).toEqual([
      'field:title: Autumn — 20% off',
      "field:subject: It's here",
      'field:preheader: Free returns until Friday',
      'field:description: Ride far.\nFold flat.',
      'field:description: Line one\n  indented',
      'body: Body.',
    ]);
    expect(rawOf(text, asset.runs[0]!.content, '—')).toBe('\\u2014');
    expect(rawOf(text, asset.runs[1]!.content, "'")).toBe("''");
    expect(rawOf(text, asset.runs[2]!.content, 'returns until')).toBe('returns\n  until');
    expect(rawOf(text, asset.runs[3]!.content, 'Ride far')).toBe('Ride\n  far');
    expect(asset.runs.map(({ content }) => content.notation)).toEqual([
      'yaml-double',
      'yaml-single',
      'yaml-plain',
      'yaml-block',
      'yaml-block',
      'markdown',
    ]);
    const { id, channel, campaign, lang, impliedChannel } = asset;
    expect({ id, channel, campaign, lang, impliedChannel }).toEqual({
      id: 'autumn-1',
      channel: 'email',
      campaign: 'autumn-sale',
      lang: 'en-AU',
      impliedChannel: 'email',
    });
    expect(asset.runs.every(({ lang: of }) => of === 'en-AU')).toBe(true);
  });

  test('images and links of the front matter', async () => {
    const text = `---
image: /img/two.jpg
featured_image: {src: hero.png, alt: "The Two, folded"}
hero: false
cta_url: https://harbour.example/two
url: /posts/two
---
`;
    const { asset } = await read(text);
    expect(asset.images.map(({ kind, src, alt }) => [kind, src?.text, alt?.text])).toEqual([
      ['attachment', '/img/two.jpg', undefined],
      ['attachment', 'hero.png', 'The Two, folded'],
    ]);
    expect(asset.links.map(({ href }) => href?.text)).toEqual(['https://harbour.example/two']);
    expect(await runs(text)).toEqual(['alt: The Two, folded']);
  });

  test('a merge tag in front matter is opaque', async () => {
    const text =
      '---\ntitle: {{ page.title }} at Harbour\nsubject: "Hi {{ name | default: "you" }}"\n---\nHello\n';
    const { asset, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(asset.runs.map(({ content }) => content.text)).toEqual([
      `${OPAQUE} at Harbour`,
      `Hi ${OPAQUE}`,
      'Hello',
    ]);
    expect(rawOf(text, asset.runs[1]!.content, OPAQUE)).toBe('{{ name | default: "you" }}');
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('with %s as line end', async (_, lineEnd) => {
    const text = [
      '\uFEFF---',
      'title: "Two"',
      "excerpt: 'Far",
      "  and flat'",
      'tease: |',
      '  One',
      '  two',
      '---',
      '# Two',
      '',
    ].join(lineEnd);
    const { asset, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(asset.runs.map(({ content }) => content.text)).toEqual(['Two', 'Far and flat', 'One\ntwo', 'Two']);
    expect(rawOf(text, asset.runs[2]!.content, 'two')).toBe('two');
    expect(rawOf(text, asset.runs[3]!.content)).toBe('Two');
  });

  test('lines of a quoted value may stand at the margin', async () => {
    const text =
      "---\ntitle: \"Ride far, \nfold \\\nflat\"\nexcerpt: 'It''s\n\nhere'\ndescription: Plain\n---\n";
    const { asset, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(asset.runs.map(({ content }) => content.text)).toEqual([
      'Ride far, fold flat',
      "It's\nhere",
      'Plain',
    ]);
    expect(asset.runs.map(({ content }) => rawOf(text, content))).toEqual([
      'Ride far, \nfold \\\nflat',
      "It''s\n\nhere",
      'Plain',
    ]);
  });

  test.each([
    ['title: Sale: 20% off', 'Sale', 'This value holds ": ", which starts a new key.'],
    ['title: "Sale', '"Sale', 'A quotation mark is opened and never closed.'],
    ['title: @harbour', '@', 'A value cannot start with "@".'],
    ['tags:\n\t- sale', '\t', 'This line is indented with a tab'],
  ])('broken YAML is one problem, and the body is read: %j', async (yaml, place, message) => {
    const text = `---\n${yaml}\n---\nFree returns.\n`;
    const { asset, problems } = await read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(message);
    expect(text.slice(problems[0]!.range.start).startsWith(place)).toBe(true);
    expect(asset.runs.map(({ content }) => content.text)).toEqual(['Free returns.']);
  });

  test('a key that stands twice is a problem; the fields are read', async () => {
    const { asset, problems } = await read('---\ntitle: Two\ndate: 1\ndate: 2\n---\n');
    expect(problems.map(({ message }) => message)).toEqual([
      'This key is given twice. Put both parts under one key, or delete one.',
    ]);
    expect(asset.runs.map(({ content }) => content.text)).toEqual(['Two']);
  });

  test.each(['js', 'javascript', 'coffee', 'coffeescript', 'cson'])(
    'front matter that is code is not run: ---%s',
    async (language) => {
      const text = `---${language}\n{ title: (globalThis.ran = true, 'Two') }\n---\nFree returns.\n`;
      const { asset, problems } = await read(text);
      expect(problems).toHaveLength(1);
      expect(problems[0]!.message).toContain('It is not run');
      expect(text.slice(problems[0]!.range.start, problems[0]!.range.end)).toBe(`---${language}`);
      expect(asset.runs.map(({ content }) => content.text)).toEqual(['Free returns.']);
      expect('ran' in globalThis).toBe(false);
    },
  );

  test('JSON front matter is YAML; TOML is known and left', async () => {
    expect(await runs('---json\n{"title": "Ride \\"far\\""}\n---\nBody\n')).toEqual([
      'field:title: Ride "far"',
      'body: Body',
    ]);
    expect(await runs('---toml\ntitle = "Two"\n---\nBody\n')).toEqual(['body: Body']);
    expect(await runs('+++\ntitle = "Two"\n+++\nBody\n')).toEqual(['body: Body']);
  });

  test.each([
    ['an unclosed block', '---\n\nSale\n', ['body: Sale']],
    [
      'two rules with text between',
      '---\nFree returns\n---\nalways\n',
      ['heading: Free returns', 'body: always'],
    ],
    ['two rules with marked text between', '---\n\n**Free** returns\n\n---\n', ['body: Free returns']],
    ['two rules with a heading between', '---\n\n## Free returns\n\n---\n', ['heading: Free returns']],
    ['dashes that open a sentence', '--- and then\n---\n', ['heading: --- and then']],
    ['a rule further down', 'Sale\n\n---\ntitle: x\n\n---\n', ['body: Sale', 'body: title: x']],
    ['an empty block', '---\n---\nSale\n', ['body: Sale']],
  ])('%s is no field', async (_, text, expected) => {
    const { problems } = await read(text);
    expect(problems).toEqual([]);
    expect(await runs(text)).toEqual(expected);
  });

  test('spaces after the opening line move nothing', async () => {
    const text = '---  \ntitle: Ride far\n---\n';
    const { asset } = await read(text);
    expect(rawOf(text, asset.runs[0]!.content)).toBe('Ride far');
  });

  test('a directive in a YAML comment, and no "#" that is text', async () => {
    const text =
      '---\n# brandlint-disable-next-line tone/term -- a name\ntitle: Cheap Thrills\nexcerpt: |\n  Ride\n  # brandlint-disable-file\n---\n';
    const { comments } = await read(text);
    expect(comments.map(({ range, text: said }) => [text.slice(range.start, range.end), said])).toEqual([
      [
        '# brandlint-disable-next-line tone/term -- a name',
        ' brandlint-disable-next-line tone/term -- a name',
      ],
    ]);
  });
});

test('an empty file is an asset that says nothing', async () => {
  const { asset, problems } = await read('');
  expect(asset.runs).toEqual([]);
  expect(asset.id).toBe('spring');
  expect(problems).toEqual([]);
});

test('what is nested thousands deep is a problem, not a crash', async () => {
  const text = `---\ntitle: Two\n---\n${'> '.repeat(20_000)}Sale\n`;
  const { assets, problems } = await readMarkdown({ path: 'deep.md', text, encoding: 'utf-8' }, satteri);
  expect(problems.map(({ message }) => message)).toEqual([
    'Its quotations, lists or marks are nested too deep to be read: close some of them.',
  ]);
  expect(assets[0]!.runs.map(({ content }) => content.text)).toEqual(['Two']);
});
