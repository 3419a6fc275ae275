import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { decodeHTML } from 'entities/decode';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import term from '../../rules/tone/term/rule.ts';
import { decode } from '../../src/lint/decode.ts';
import {
  type Asset,
  editOf,
  fieldOf,
  type ReadResult,
  rangeOf,
  type SourceFile,
  textIn,
} from '../../src/model/index.ts';
import reader from '../../src/readers/eml/reader.ts';
import { guideOf, testRule } from '../../src/test-rule.ts';
import { corpus, corpusFiles, hasCorpus } from '../corpus.ts';
import { assertPlaces, textsOf } from './invariants.ts';
import { outline, rawOf, runsOf } from './read.ts';

/** Lines as a mail server sends them. */
const lines = (...all: readonly string[]): string => all.join('\r\n');

const HEAD = [
  'From: Harbour & Pine <news@harbourandpine.example>',
  'Subject: The autumn sale starts on Friday',
  'MIME-Version: 1.0',
];

/** An email of one part. */
const single = (type: string, encoding: string, ...body: readonly string[]): string =>
  lines(...HEAD, `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', ...body);

/** What a piece of text stands for is held to the decoder of postal-mime, below; here, that places are in order. */
async function read(path: string, text: string): Promise<ReadResult> {
  const result = await reader.read({ path, text, encoding: 'utf-8' }, guideOf({}));
  for (const asset of result.assets) expectPlaced(asset, text);
  return result;
}

function expectPlaced(asset: Asset, text: string): void {
  for (const mapped of textsOf(asset)) assertPlaces(mapped, text, () => true);
}

async function firstOf(text: string): Promise<Asset> {
  const { assets } = await read('emails/sale.eml', text);
  return assets[0]!;
}

function readBytes(bytes: Uint8Array): Promise<{ assets: readonly Asset[]; source: SourceFile }> {
  const decoded = decode(bytes, 'emails/sale.eml');
  if (!decoded.ok) throw new Error(decoded.messageId);
  return Promise.resolve(reader.read(decoded.source, guideOf({}))).then(({ assets }) => ({
    assets,
    source: decoded.source,
  }));
}

describe('a message', () => {
  const source = lines(
    'Return-Path: <bounce@harbourandpine.example>',
    ...HEAD,
    'List-Unsubscribe: <https://harbourandpine.example/u/1>,',
    ' <mailto:leave@harbourandpine.example>',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    'This is a multi-part message in MIME format.',
    '--outer',
    'Content-Type: multipart/alternative; boundary=outer-2',
    '',
    '--outer-2',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Everything is 20% off.',
    '--outer-2',
    'Content-Type: multipart/related; boundary="rel"',
    '',
    '--rel',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html lang="en-AU"><body><div style="display:none">Two weeks only</div><h1>20% off</h1><img src="cid:logo" alt="Harbour &amp; Pine"></body></html>',
    '--rel',
    'Content-Type: image/png',
    'Content-ID: <logo>',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--rel--',
    '--outer-2--',
    '--outer',
    'Content-Type: text/html; name="terms.html"',
    'Content-Disposition: attachment; filename="terms.html"',
    '',
    '<p>An attachment is no copy.</p>',
    '--outer--',
    '',
  );

  it('is its HTML with the headers, and its plain-text version is an asset beside it', async () => {
    const result = await read('emails/sale.eml', source);
    expect(outline(result)).toEqual([
      [
        'sale',
        'email',
        'field:subject: The autumn sale starts on Friday',
        'field:preheader: Two weeks only',
        'heading: 20% off',
        'alt: Harbour & Pine',
      ],
      ['sale/text', 'email', 'body: Everything is 20% off.'],
    ]);
    expect(result.problems).toEqual([]);
    const [html, text] = result.assets;
    expect([html?.format, text?.format]).toEqual(['eml', 'text']);
    expect(html?.lang).toBe('en-AU');
    expect(html?.about.from?.text).toBe('Harbour & Pine <news@harbourandpine.example>');
    expect(html?.message?.headers['list-unsubscribe']?.text).toBe(
      '<https://harbourandpine.example/u/1>, <mailto:leave@harbourandpine.example>',
    );
    expect(html?.message?.plainText?.text).toBe('Everything is 20% off.');
    expect(text?.message).toBeNull();
    expect(html?.markup?.text).toMatch(/^<html lang="en-AU">.*<\/html>$/);
    expect(html?.images[0]?.src?.text).toBe('cid:logo');
  });

  it('without HTML is its text', async () => {
    expect(
      outline(await read('sale.eml', single('text/plain', '7bit', 'Hi there,', '', 'It is on.'))),
    ).toEqual([
      [
        'sale',
        'email',
        'field:subject: The autumn sale starts on Friday',
        'body: Hi there,',
        'body: It is on.',
      ],
    ]);
  });

  it('of several texts has an asset for each', async () => {
    const mixed = lines(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>The sale is on.</p>',
      '--b',
      '',
      'Sent to the list of friends.',
      '--b--',
    );
    const { assets } = await read('sale.eml', mixed);
    expect(assets.map(({ id, runs }) => [id, runs.at(-1)?.content.text])).toEqual([
      ['sale', 'The sale is on.'],
      ['sale/part-2', 'Sent to the list of friends.'],
    ]);
  });

  it('may start with the line of an mbox, a byte order mark and lines that end in LF', async () => {
    const unix = single('text/html', '7bit', '<p>The sale is on.</p>').replaceAll('\r\n', '\n');
    for (const start of ['\uFEFF', 'From news@harbourandpine.example Fri Mar  6 09:00:00 2026\n'])
      expect(runsOf(await firstOf(start + unix))).toEqual([
        'field:subject: The autumn sale starts on Friday',
        'body: The sale is on.',
      ]);
  });

  it('has merge tags in the subject and in the text', async () => {
    const tagged = single(
      'text/html; charset=utf-8',
      'quoted-printable',
      '<p>Hi {{ first=',
      '_name }}, it is on.</p>',
    );
    const asset = await firstOf(tagged.replace('The autumn sale', '{{ first_name }}, the sale'));
    expect(runsOf(asset)).toEqual([
      'field:subject: \uFFFC, the sale starts on Friday',
      'body: Hi \uFFFC, it is on.',
    ]);
    expect(asset.mergeTags.map(({ range }) => tagged.length > 0 && range.end > range.start)).toEqual([
      true,
      true,
    ]);
  });
});

describe('quoted-printable', () => {
  const source = single(
    'text/html; charset=utf-8',
    'quoted-printable',
    '<p style=3D"color:#E45=',
    '72E">We=E2=80=99re open, and every =',
    'chair is=20',
    '20% off.   ',
    'Caf=C3=',
    '=A9 &amp; bar</p>',
  );

  it('is read, and every place is that of the characters that encode it', async () => {
    const asset = await firstOf(source);
    expect(runsOf(asset)).toEqual([
      'field:subject: The autumn sale starts on Friday',
      'body: We’re open, and every chair is 20% off. Café & bar',
    ]);
    expect(rawOf(asset, source, 'We’re')).toBe('We=E2=80=99re');
    expect(rawOf(asset, source, 'every chair')).toBe('every =\r\nchair');
    expect(rawOf(asset, source, 'Café')).toBe('Caf=C3=\r\n=A9');
    expect(rawOf(asset, source, '&')).toBe('&amp;');
    expect(asset.colors.map(({ raw, range }) => [raw, source.slice(range.start, range.end)])).toEqual([
      ['#E4572E', '#E45=\r\n72E'],
    ]);
    expect(textIn(asset.markup!, asset.colors[0]!.range)).toBe('#E4572E');
    const [pair] = asset.pairs;
    expect(source.slice(pair!.foreground.source!.range.start, pair!.foreground.source!.range.end)).toBe(
      '#E45=\r\n72E',
    );
  });

  it('takes fixes in its own notation, but not across a soft line break', async () => {
    const { content } = (await firstOf(source)).runs[1]!;
    const edit = (from: string, to: string) => {
      const at = content.text.indexOf(from);
      return editOf(content, at, at + from.length, to)?.text ?? null;
    };
    expect(edit('We’re', 'We are')).toBe('We are');
    expect(edit('open', 'back & “a=b” ')).toBe('back &amp; =E2=80=9Ca=3Db=E2=80=9D=20');
    expect(edit('every chair', 'all')).toBeNull();
  });

  it('of another charset is read, and takes no fix', async () => {
    const latin = single('text/html; charset="iso-8859-1"', 'Quoted-Printable', '<p>Caf=E9 =80 5</p>');
    const asset = await firstOf(latin);
    expect(runsOf(asset)[1]).toBe('body: Café € 5');
    expect(rawOf(asset, latin, 'é €')).toBe('=E9 =80');
    expect(editOf(asset.runs[1]!.content, 0, 4, 'Bar')).toBeNull();
  });

  it('keeps what encodes nothing', async () => {
    expect(runsOf(await firstOf(single('text/plain', 'quoted-printable', 'a = b, 1=Z2 and 100=')))[1]).toBe(
      'body: a = b, 1=Z2 and 100',
    );
  });
});

describe('base64', () => {
  const html = '<p style="color:#E4572E">We’re open &amp; 20% off</p>';
  const coded = Buffer.from(html).toString('base64').replace(/.{20}/g, '$&\r\n');
  const source = single('text/html; charset=utf-8', 'base64', coded);
  const decodeSlice = ({ start, end }: { start: number; end: number }) =>
    Buffer.from(source.slice(start, end), 'base64').toString();

  it('is read, and a place is that of the groups of four that hold it', async () => {
    const asset = await firstOf(source);
    expect(runsOf(asset)[1]).toBe('body: We’re open & 20% off');
    expect(asset.markup?.text).toBe(html);
    for (const word of ['We’re', 'open', '20%']) {
      const { content } = asset.runs[1]!;
      const at = content.text.indexOf(word);
      const range = rangeOf(content, at, at + word.length);
      expect(decodeSlice(range)).toContain(word);
      expect(range.end - range.start).toBeLessThan(24);
    }
    expect(decodeSlice(asset.colors[0]!.range)).toContain('#E4572E');
    expect(editOf(asset.runs[1]!.content, 0, 5, 'We are')).toBeNull();
  });
});

describe('8bit', () => {
  it('in UTF-8 is the text itself, and takes any fix', async () => {
    const source = single('text/html; charset=UTF-8', '8bit', '<p>Café &amp; bar</p>');
    const asset = await firstOf(source);
    expect(rawOf(asset, source, 'Café &')).toBe('Café &amp;');
    expect(editOf(asset.runs[1]!.content, 0, 4, '“Bistro”')?.text).toBe('“Bistro”');
  });

  it('7bit takes ASCII only', async () => {
    const { content } = (await firstOf(single('text/html', '7bit', '<p>The sale is on.</p>'))).runs[1]!;
    expect(editOf(content, 0, 3, 'A')?.text).toBe('A');
    expect(editOf(content, 0, 3, 'Été')).toBeNull();
  });

  it('in several charsets is read part by part', async () => {
    const parts = (charset: string, text: Uint8Array) => [
      Buffer.from(
        `--b\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`,
      ),
      text,
      Buffer.from('\r\n'),
    ];
    const bytes = Buffer.concat([
      Buffer.from(`${lines(...HEAD)}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`),
      ...parts('iso-8859-1', Buffer.from('Caf\xe9 \x80 5', 'latin1')),
      ...parts('utf-8', Buffer.from('Café “bar” 🎉 now')),
      ...parts('koi8-r', Buffer.from([0xf3, 0xcb, 0xc9, 0xc4, 0xcb, 0xc9])),
      ...parts('shift_jis', Buffer.from([0x83, 0x5a, 0x81, 0x5b, 0x83, 0x8b, 0x21])),
      ...parts('iso-2022-jp', Buffer.from('\x1b$B%;!<%k\x1b(B!')),
      Buffer.from('--b--\r\n'),
    ]);
    const { assets, source } = await readBytes(bytes);
    expect(source.encoding).toBe('windows-1252');
    expect(assets.map(({ runs }) => runs.at(-1)?.content.text)).toEqual([
      'Café € 5',
      'Café “bar” 🎉 now',
      'Скидки',
      'セール!',
      'セール!',
    ]);
    const { start, end } = rangeOf(assets[1]!.runs[0]!.content, 5, 10);
    expect(Buffer.from(source.text.slice(start, end).replace(/â€œ/, '“')).length).toBeGreaterThan(0);
    expect(source.text.slice(0, start).length).toBe(bytes.indexOf('“bar'));
    expect(end - start).toBe(Buffer.byteLength('“bar”'));
  });
});

describe('headers', () => {
  const subjectOf = async (...raw: readonly string[]) => {
    const source = lines('From: a@b.example', ...raw, '', 'Hello');
    const asset = await firstOf(source);
    return { source, content: fieldOf(asset, 'subject')!.content };
  };

  it.each([
    [['Subject: The autumn', ' sale'], 'The autumn sale'],
    [['SUBJECT:The autumn sale '], 'The autumn sale'],
    [['Subject: =?utf-8?Q?We=E2=80=99re_open?='], 'We’re open'],
    [['Subject: =?UTF-8?B?V2XigJlyZSBvcGVu?= today'], 'We’re open today'],
    [['Subject: =?utf-8?q?Caf=C3?=', ' =?utf-8?q?=A9?= & bar'], 'Café & bar'],
    [['Subject: =?iso-8859-1?Q?Caf=E9?= =?utf-8?Q?_=F0=9F=8E=89?='], 'Café 🎉'],
    [['Subject: 20% off = good? =?'], '20% off = good? =?'],
    [['Subject: Café in plain UTF-8'], 'Café in plain UTF-8'],
  ])('%j says %s', async (raw, said) => {
    expect((await subjectOf(...raw)).content.text).toBe(said);
  });

  it('have places in encoded words, too', async () => {
    const { source, content } = await subjectOf('Subject: Now: =?utf-8?Q?We=E2=80=99re_open?=');
    const at = content.text.indexOf('’');
    const { start, end } = rangeOf(content, at, at + 1);
    expect(source.slice(start, end)).toBe('=E2=80=99');
    expect(editOf(content, at, at + 1, "'")).toBeNull();
  });

  it('take ASCII as a fix', async () => {
    const { content } = await subjectOf('Subject: The autumn sale');
    expect(editOf(content, 0, 3, 'Our')?.text).toBe('Our');
    expect(editOf(content, 0, 3, '“Our”')).toBeNull();
  });

  it('may lack a subject', async () => {
    const asset = await firstOf('From: a@b.example\r\n\r\nHello\r\n');
    expect(runsOf(asset)).toEqual(['body: Hello']);
    expect(asset.message?.headers.subject).toBeUndefined();
  });
});

it('is fixed in its own notation', async () => {
  const source = (subject: string, html: string) =>
    single('text/html; charset=utf-8', 'quoted-printable', html).replace('The autumn sale', subject);
  await testRule(term, {
    file: 'emails/sale.eml',
    guide: {
      terms: [
        { use: 'café', not: ['cafe'] },
        { use: 'e-bike', not: ['ebike'] },
      ],
    },
    copy: source('The ⟦ebike⟧ sale', '<p style=3D"margin:0">Our ⟦cafe⟧ lends you an ⟦ebike⟧.</p>'),
    fixed: source('The e-bike sale', '<p style=3D"margin:0">Our caf=C3=A9 lends you an e-bike.</p>'),
  });
});

it('joins the lines of flowed text', async () => {
  const source = single(
    'text/plain; charset=utf-8; format=flowed',
    '8bit',
    'The sale ',
    'is on.',
    'Really.',
    '-- ',
    'Pia',
  );
  expect(runsOf(await firstOf(source)).slice(1)).toEqual(['body: The sale is on.\nReally.\n-- \nPia']);
});

it('reads suppressions in the HTML', async () => {
  const source = single(
    'text/html',
    'quoted-printable',
    '<!-- brandlint-disable tone/term -=',
    '- quoted --><p>Hi</p>',
  );
  const { comments } = await read('a.eml', source);
  expect(comments.map(({ text, range }) => [text, source.slice(range.start, range.start + 4)])).toEqual([
    [' brandlint-disable tone/term -- quoted ', '<!--'],
  ]);
});

describe('a broken message', () => {
  const problemsOf = async (text: string) =>
    (await read('sale.eml', text)).problems.map(({ range, message }) => [
      text.slice(range.start, range.end).slice(0, 60),
      message,
    ]);

  it('without headers is no email', async () => {
    expect(await problemsOf('The sale is on.\r\nNote: bring a bag.\r\n')).toEqual([
      ['The sale is on.\r', expect.stringContaining('does not start with the headers of an email')],
    ]);
    expect(await problemsOf('<html><body><p>Hi</p></body></html>')).toHaveLength(1);
  });

  it('whose base64 is cut or holds other characters says so, and is read as far as it goes', async () => {
    const coded = Buffer.from('<p>The sale is on today.</p>').toString('base64');
    const cut = single('text/html', 'base64', coded.slice(0, 30));
    expect(await problemsOf(cut)).toEqual([
      [coded.slice(28, 30), expect.stringContaining('ends in the middle')],
    ]);
    expect(runsOf(await firstOf(cut))[1]).toBe('body: The sale is on toda');
    const stray = single('text/html', 'base64', coded.replace('V', '%V'));
    expect(await problemsOf(stray)).toEqual([['%', expect.stringContaining('none of base64')]]);
  });

  it.each([
    ['names no boundary', 'multipart/alternative', 'needs a "boundary"'],
    ['has no such boundary', 'multipart/alternative; boundary=other', 'No part of this email starts'],
    ['is cut short', 'multipart/alternative; boundary=b', 'ends before the line "--b--"'],
  ])('that %s says so', async (_, type, message) => {
    const source = lines(...HEAD, `Content-Type: ${type}`, '', '--b', '', 'Hello', '');
    expect(await problemsOf(source)).toEqual([[`Content-Type: ${type}`, expect.stringContaining(message)]]);
  });

  it('of an unknown charset says so', async () => {
    expect(await problemsOf(single('text/html; charset=fakescii', '7bit', '<p>Hi</p>'))).toEqual([
      ['Content-Type: text/html; charset=fakescii', expect.stringContaining('"fakescii" is no charset')],
    ]);
  });

  it('nested 100 deep is read to a depth, at once', async () => {
    let source = lines(...HEAD);
    for (let i = 0; i < 100; i++)
      source += `\r\nContent-Type: multipart/mixed; boundary=b${i}x\r\n\r\n--b${i}x`;
    source += '\r\n\r\nHello\r\n';
    for (let i = 99; i >= 0; i--) source += `--b${i}x--\r\n`;
    expect(await problemsOf(source)).toEqual([
      ['Content-Type: multipart/mixed; boundary=b50x', expect.stringContaining('more than 50 deep')],
    ]);
  });

  it.each([
    ['a subject', 'x'],
    ['encoded words', '=?utf-8?q?x?= '],
    ['quotation marks', ';a="'],
    ['folds', '\r\n '],
    ['spaces', ' '],
    ['brackets', '=?'],
  ])('with a header of a megabyte of %s is read at once', async (_, piece) => {
    const value = piece.repeat(1_000_000 / piece.length);
    const source = lines(
      'From: a@b.example',
      `Subject: ${value}`,
      `Content-Type: text/plain; x=${value}`,
      '',
      'Hello',
    );
    const { assets, problems } = await read('sale.eml', source);
    expect(assets[0]?.runs.at(-1)?.content.text).toBe('Hello');
    if (!piece.includes('\n')) expect(problems[0]?.message).toContain('mail servers take 998 at most');
  });

  it('with 100,000 empty parts is read at once', async () => {
    const source = lines(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...Array(100_000).fill('--b'),
      '--b--',
    );
    expect((await read('sale.eml', source)).problems).toEqual([]);
  });
});

describe.skipIf(!hasCorpus)('real messages', () => {
  const files = corpusFiles('eml', '.eml', '.raw', '.txt')
    .map((file) => [relative(corpus, file), file] as const)
    // Replies that are text alone, in no message.
    .filter(([name]) => !/planer|COPYRIGHT/.test(name));
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\r\n?/g, '\n').trim();

  it('are there', () => expect(files.length).toBeGreaterThan(130));

  it.each(files)('%s says what postal-mime reads, at its places', async (_, file) => {
    const bytes = readFileSync(file);
    const decoded = decode(bytes, 'message.eml');
    if (!decoded.ok) throw new Error(decoded.messageId);
    const { source } = decoded;
    const { assets } = await reader.read(source, guideOf({}));
    const parsed = await new PostalMime().parse(bytes);
    for (const asset of assets) expectPlaced(asset, source.text);
    const [asset] = assets;
    if (!asset) return;
    const { headers, plainText } = asset.message!;
    const subject = asset.mergeTags.some(
      ({ range }) => range.end <= (fieldOf(asset, 'subject')?.content.segments.at(-1) ?? 0),
    )
      ? parsed.subject?.replace(/\{\{.*?\}\}/g, '\uFFFC')
      : parsed.subject;
    expect(plain(headers.subject?.text).replace(/\s+/g, ' ')).toBe(plain(subject).replace(/\s+/g, ' '));
    if (parsed.from?.address && headers.from) expect(headers.from.text).toContain(parsed.from.address);

    // postal-mime joins the texts of a message to one; here each is an asset.
    const isOne = assets.length === (plainText ? 2 : 1);
    if (!isOne) return;
    expect(plain(asset.markup?.text)).toBe(plain(parsed.html));
    if (asset.markup && plainText) expect(plain(parsed.text)).toContain(plain(plainText.text));
    if (!asset.markup) return;
    const said = plain(asset.markup.text);
    for (const { content } of asset.runs.slice(headers.subject?.text ? 1 : 0)) {
      const shown = textIn(asset.markup, rangeOf(content));
      expect(said).toContain(plain(shown));
      if (!/<|\uFFFC/.test(shown + content.text)) {
        const words = (text: string) => text.replace(/\s+/g, ' ').trim();
        expect(words(decodeHTML(shown))).toContain(words(content.text));
      }
    }
  });
});
