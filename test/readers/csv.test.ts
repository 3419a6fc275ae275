import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, cellText, delimiterOf, tokenize } from '../../src/readers/csv/tokens.ts';
import { maskMergeTags } from '../../src/readers/merge-tags.ts';
import { expectMapped, outline, rawOf, read } from './read.ts';

const lines = (...rows: string[]): string => rows.join('\n');

describe('the layouts of scheduling tools', () => {
  it('Hootsuite: no header, three columns', async () => {
    const text = lines(
      '03/02/2026 09:00,"Autumn sale starts today, and so does the rain.",https://harbourandpine.example/autumn',
      '03/05/2026 18:30,Three days in. Raincoats first.,',
    );
    const result = await read('queue.csv', text);
    expect(outline(result)).toEqual([
      ['queue#1', null, 'body: Autumn sale starts today, and so does the rain.'],
      ['queue#2', null, 'body: Three days in. Raincoats first.'],
    ]);
    expect(result.assets[0]!.links.map(({ kind, href }) => [kind, href!.text])).toEqual([
      ['bare', 'https://harbourandpine.example/autumn'],
    ]);
    expect(text.slice(result.assets[1]!.range.start, result.assets[1]!.range.end)).toBe(text.split('\n')[1]);
  });

  it.each([
    ['Sprout', 'date,time_24hr,message_text,link', '2026-03-02,09:00,Rain is back.,https://tideline.example'],
    [
      'GoHighLevel',
      'postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link (OGmetaUrl),imageUrls,gifUrl,videoUrls',
      '2026-03-02 09:00:00,Rain is back.,https://tideline.example,,,',
    ],
    ['SocialBee', 'text,link,imageUrls', 'Rain is back.,https://tideline.example,'],
    [
      'Publer',
      'Date,Message,Link,Media URLs,Title,Labels',
      '2026/03/02 09:00,Rain is back.,https://tideline.example,,,',
    ],
    [
      'PostFast',
      'scheduled_at,account_id,content,media_urls,first_comment,ig_publish_type',
      '2026-03-02,7,Rain is back. https://tideline.example,,,',
    ],
    [
      'MagicSync',
      'content,image_url,scheduled_time,comments',
      'Rain is back. https://tideline.example,,2026-03-02,',
    ],
    [
      'Ayrshare',
      'post,platforms,mediaUrls,scheduleDate',
      'Rain is back. https://tideline.example,,,2026-03-02',
    ],
    [
      'Oktopost',
      'Network,Message,LinkUrl,LinkTitle,ImageUrl,Description,Picture',
      ',Rain is back.,https://tideline.example,,,,',
    ],
    [
      'Buffer',
      'Text,Image URL,Tags,Posting Time',
      'Rain is back. https://tideline.example,,winter,2026-03-02',
    ],
    ['Later', 'Caption,Media,Scheduled Time', 'Rain is back. https://tideline.example,,2026-03-02'],
  ])('%s', async (_, header, row) => {
    const { assets } = await read('queue.csv', `${header}\n${row}\n`);
    expect(assets).toHaveLength(1);
    expect(assets[0]!.runs[0]!.content.text).toMatch(/^Rain is back\./);
    expect(assets[0]!.links.map(({ href }) => href!.text)).toEqual(['https://tideline.example']);
  });

  it('Publer: the captions of photos stand in the message, parted by two bars', async () => {
    const text = lines(
      'Date,Message,Media URLs,Alt text(s),Label(s)',
      ',Our new home. || The yard || The sea from the loft,https://a.example/1.jpg,A yard,',
    );
    expect(outline(await read('publer.csv', text))).toEqual([
      [
        'publer',
        null,
        'body: Our new home.',
        'caption: The yard',
        'caption: The sea from the loft',
        'alt: A yard',
      ],
    ]);
  });

  it('Google Ads: numbered headlines and descriptions', async () => {
    const text = lines(
      'Campaign,Headline 1,Headline 2,Description 1,Final URL',
      'Autumn,Raincoats from $129,Free returns,Made for weather.,https://tideline.example',
    );
    const { assets } = await read('ads/google/autumn.csv', text);
    expect(assets[0]).toMatchObject({ campaign: 'Autumn' });
    expect(outline({ assets, comments: [], problems: [] })[0]!.slice(2)).toEqual([
      'field:headline: Raincoats from $129',
      'field:headline: Free returns',
      'field:description: Made for weather.',
    ]);
  });
});

describe('rows and columns', () => {
  it('takes each field for what it is', async () => {
    const text = lines(
      'ID,Platform,Campaign,Copy,Image,Alt text,First comment,Hashtags,Language',
      'launch,LinkedIn,autumn,"She said ""finally"".\n\nSee tideline.example/autumn",img/coat.jpg,A green coat,Sizes below,#PineAutumn #Rain,en-AU',
    );
    const result = await read('calendar.csv', text);
    expect(outline(result)).toEqual([
      [
        'launch',
        'social/linkedin',
        'body: She said "finally".',
        'body: See tideline.example/autumn',
        'alt: A green coat',
        'field:comment: Sizes below',
        'body: #PineAutumn #Rain',
      ],
    ]);
    const [asset] = result.assets;
    expect(asset).toMatchObject({ campaign: 'autumn', lang: 'en-AU', format: 'csv' });
    expect(asset!.images.map(({ kind, src, alt }) => [kind, src!.text, alt!.text])).toEqual([
      ['attachment', 'img/coat.jpg', 'A green coat'],
    ]);
    expect(asset!.links.map(({ href }) => href!.text)).toEqual(['tideline.example/autumn']);
    expect(rawOf(asset!, text, '"finally"')).toBe('""finally""');
  });

  it('makes an asset for each platform of a row', async () => {
    const text = lines(
      'platforms,post',
      '"x, LinkedIn",Rain is back.',
      'Telegram,Still raining.',
      'Twitter/X,Dry at last.',
    );
    expect(outline(await read('queue.csv', text))).toEqual([
      ['queue#1:social/x', 'social/x', 'body: Rain is back.'],
      ['queue#1:social/linkedin', 'social/linkedin', 'body: Rain is back.'],
      ['queue#2', 'telegram', 'body: Still raining.'],
      ['queue#3', 'social/x', 'body: Dry at last.'],
    ]);
  });

  it('makes an asset for each filled column of a platform', async () => {
    const text = lines(
      'Post ID,Date,Facebook,LinkedIn copy,X,Link',
      'launch,2026-03-02,The rain is back.,We are pleased about rain.,Rain!,https://tideline.example',
      'tease,2026-03-01,Something wet is coming.,,',
    );
    const result = await read('plan.csv', text);
    expect(outline(result)).toEqual([
      ['launch:social/facebook', 'social/facebook', 'body: The rain is back.'],
      ['launch:social/linkedin', 'social/linkedin', 'body: We are pleased about rain.'],
      ['tease', 'social/facebook', 'body: Something wet is coming.'],
    ]);
    expect(result.assets[0]!.links).toHaveLength(1);
  });

  it('pairs several images with their alt texts', async () => {
    const text = lines(
      'Caption,Images,Alt texts',
      'Two coats.,"https://a.example/1.jpg, https://a.example/2,b.jpg",Green coat | Sand coat',
    );
    const { assets } = await read('ig.csv', text);
    expect(assets[0]!.images.map(({ src, alt }) => [src!.text, alt!.text])).toEqual([
      ['https://a.example/1.jpg', 'Green coat'],
      ['https://a.example/2,b.jpg', 'Sand coat'],
    ]);
  });

  it("follows the guide's columns before the usual names", async () => {
    const text = lines('Text,Redaktionstext,Kanal', 'internal note,Der Regen ist zurück.,insta');
    const guide = { columns: { text: ['Redaktionstext'], channel: ['Kanal'] } };
    expect((await read('plan.csv', text)).assets).toEqual([]);
    const { assets } = await read(
      'plan.csv',
      lines('Redaktionstext,Kanal', 'Der Regen ist zurück.,insta'),
      guide,
    );
    expect(outline({ assets, comments: [], problems: [] })).toEqual([
      ['plan', 'social/instagram', 'body: Der Regen ist zurück.'],
    ]);
  });

  it('keeps merge tags whole, whatever stands in them', async () => {
    const text = lines(
      'channel,text',
      'sms,"Hi {{ name | default: ""there, you"" }}, 20% off"',
      'sms,Hi {{ name | default: "a,b" }} again',
    );
    expect(outline(await read('sms.csv', text))).toEqual([
      ['sms#1', 'sms', 'body: Hi \uFFFC, 20% off'],
      ['sms#2', 'sms', 'body: Hi \uFFFC again'],
    ]);
  });

  it('reads a byte order mark, semicolons, tabs, CRLF and short rows', async () => {
    const expected = [
      ['plan#1', 'sms', 'body: Rain, back\nagain'],
      ['plan#2', null, 'body: Dry'],
    ];
    expect(
      outline(await read('plan.csv', '\uFEFFcopy;channel\r\n"Rain, back\r\nagain";sms\r\n\r\nDry\r\n')),
    ).toEqual(expected);
    expect(outline(await read('plan.tsv', 'copy\tchannel\n"Rain, back\nagain"\tsms\nDry'))).toEqual(expected);
    expect(outline(await read('plan.csv', 'sep=;\ncopy;channel\r"Rain, back\ragain";sms\rDry'))).toEqual(
      expected,
    );
  });
});

describe('malformed tables', () => {
  it('names the one quote that is not closed and reads the other rows', async () => {
    const text = lines('channel,copy', 'sms,"Rain is back', 'push,"Umbrellas, ready."', 'sms,Dry "at last".');
    const result = await read('plan.csv', text);
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]!.message).toMatch(/not closed/);
    expect(result.problems[0]!.range.start).toBe(text.indexOf('"Rain'));
    expect(outline(result).map((row) => row.slice(1))).toEqual([
      ['sms', 'body: "Rain is back'],
      ['push', 'body: Umbrellas, ready.'],
      ['sms', 'body: Dry "at last".'],
    ]);
  });

  it('names a quote that is not doubled', async () => {
    const result = await read('plan.csv', lines('channel,copy', 'sms,"The "big" one"'));
    expect(result.problems.map(({ message }) => message)).toEqual([expect.stringMatching(/twice/)]);
  });
});

describe('sheets with a fault that hides rows', () => {
  const problemIn = async (path: string, text: string) => {
    const result = await read(path, text);
    return [
      ...result.problems.map(({ message, range }) => [text.slice(range.start, range.end), message]),
      ...outline(result).map((row) => row.slice(1)),
    ];
  };

  it('reads a row that is parted in another way than the header', async () => {
    const text = lines('channel;copy;link', 'x,Rain is back.,', 'sms;Dry at last.;', 'x,And wet again.,');
    expect(await problemIn('plan.csv', text)).toEqual([
      [
        'x,Rain is back.,',
        'this row parts its cells with commas, and the header with semicolons (so do 1 more): use semicolons throughout',
      ],
      ['social/x', 'body: Rain is back.'],
      ['sms', 'body: Dry at last.'],
      ['social/x', 'body: And wet again.'],
    ]);
  });

  it('names a row with a comma too many, and reads the others', async () => {
    const text = lines('channel,copy', 'x,Come in, have a coffee.', 'sms,Dry at last.');
    const [problem, , second] = await problemIn('plan.csv', text);
    expect(problem).toEqual([
      'x,Come in, have a coffee.',
      'this row has 3 cells and the header 2: put a text with commas in it in double quotes',
    ]);
    expect(second).toEqual(['sms', 'body: Dry at last.']);
  });

  it('guesses the columns of a sheet without a header', async () => {
    const text = lines('x,Rain is back for a while.,2026-03-02', 'linkedin,We are hiring two mechanics.,');
    expect(await problemIn('plan.csv', text)).toEqual([
      [expect.stringContaining('x,Rain'), expect.stringMatching(/^this sheet has no header/)],
      ['social/x', 'body: Rain is back for a while.'],
      ['social/linkedin', 'body: We are hiring two mechanics.'],
    ]);
  });

  it.each([
    ['bars', 'plan.csv', 'channel|copy\nx|Rain, again.\n'],
    ['commas in a file that is called tsv', 'plan.tsv', 'channel,copy\nx,"Rain, again."\n'],
    ['another delimiter than its first line says', 'plan.csv', 'sep=;\nchannel,copy\nx,"Rain, again."\n'],
  ])('reads %s without a word', async (_, path, text) => {
    expect(await problemIn(path, text)).toEqual([['social/x', 'body: Rain, again.']]);
  });

  it('says nothing of empty cells at the end of a row', async () => {
    expect(await problemIn('plan.csv', 'channel,copy\nx,Rain.,,,\n')).toEqual([['social/x', 'body: Rain.']]);
  });
});

describe('tables that are no copy', () => {
  it.each([
    [
      'an address list',
      lines(
        'name,email,phone,facebook,linkedin',
        'Jane Doe,jane@tideline.example,0400 000 000,https://facebook.com/jane,janedoe',
      ),
    ],
    [
      'an address list with full names',
      lines('Name,Email', 'Jane Doe,Jane Mary Doe <jane@tideline.example>'),
    ],
    ['coordinates', lines('x,y,label', '1,2,first', '3,4,second')],
    [
      'a product feed',
      lines(
        'id,title,description,link,image_link,price',
        '1,Tideline 2,A light raincoat for wet days.,https://tideline.example,https://tideline.example/a.jpg,249.00 AUD',
      ),
    ],
    ['a commit log', lines('date,author,message', '2026-03-02,jane,Fix the build on Windows')],
    ['a labelled corpus', lines('id,text,label', '1,This was a very good film,positive')],
    ['page views', lines('page,views,blog,email', '/autumn,12,3,4')],
    ['names beside sentences', lines('Jane,Rain is back for good', 'Tom,Dry at last and for all')],
    ['one column', 'text\nHello there you\n'],
    ['nothing', ''],
    ['an unclosed quote in a table of something else', 'x,y\n"1,2\n'],
  ])('%s', async (_, text) => {
    expect(await read('data/table.csv', text)).toEqual({ assets: [], comments: [], problems: [] });
  });
});

describe('every cell, against csv-parse', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '🎉', ' ', ',', ';', '\t', '"', '\n', '\r\n', '20%', '\uFEFF'),
    maxLength: 8,
  });
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('has the same text, and each character its place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        (rows, delimiter, newline, quoteAll, mark) => {
          const needsQuotes = (text: string) => quoteAll || /["\r\n,;\t]|^\uFEFF/.test(text);
          const body = rows
            .map((row) => row.map((text) => (needsQuotes(text) ? quote(text) : text)).join(delimiter))
            .join(newline);
          const source = (mark ? '\uFEFF' : '') + body;
          const expected = parse(Buffer.from(source), {
            bom: true,
            delimiter,
            relax_column_count: true,
            record_delimiter: newline,
            skip_empty_lines: true,
          }) as string[][];
          const masked = maskMergeTags(source);
          const { rows: read, problems } = tokenize(masked.text, mark ? 1 : 0, delimiter);
          const mapped = read.map((row) =>
            cellsOf(masked.text, row).map((found) => cellText(source, masked, found)),
          );
          expect(problems).toEqual([]);
          expect(mapped.map((row) => row.map(({ text }) => text))).toEqual(expected);
          for (const text of mapped.flat()) expectMapped(text, source);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('covers any text, well formed or not, in order and in bounds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '{{x}}', '{{'), maxLength: 30 }),
        (source) => {
          const masked = maskMergeTags(source);
          let last = 0;
          for (const row of tokenize(masked.text, 0, delimiterOf(masked.text, 0)).rows) {
            const { start, end, cellCount } = row;
            expect(start).toBeGreaterThanOrEqual(last);
            const cells = cellsOf(masked.text, row);
            expect(cells).toHaveLength(cellCount);
            expect(cells.at(-1)!.end).toBe(end);
            for (const found of cells) {
              expect(found.start).toBeGreaterThanOrEqual(last);
              expect(found.end).toBeLessThanOrEqual(end);
              last = found.end;
              expectMapped(cellText(source, masked, found), source);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
