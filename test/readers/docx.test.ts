import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixFiles } from '../../src/fix/files.ts';
import { textIn } from '../../src/lint/open.ts';
import { run } from '../../src/lint/run.ts';
import { editOf } from '../../src/model/index.ts';
import reader from '../../src/readers/docx/reader.ts';
import { guideOf } from '../../src/test-rule.ts';
import { docx, p, pack, r, style, table } from './docx.ts';
import { expectSound, rawOf, runsOf } from './read.ts';

async function read(bytes: Uint8Array, path = 'deck.docx') {
  const opened = await textIn(bytes, path);
  if (!opened.ok) throw new Error('reason' in opened ? opened.reason : opened.messageId);
  const { source } = opened;
  const { assets } = await reader.read(source, guideOf({}));
  for (const asset of assets) expectSound(asset, source.text);
  return { assets, text: source.text };
}

const runsIn = async (body: string, parts?: Record<string, string>) =>
  runsOf((await read(docx(body, parts))).assets[0]);

describe('a Word document', () => {
  it('is its paragraphs, each a line', async () => {
    const { assets, text } = await read(
      docx(
        p('Autumn launch', style('Title')) +
          p('Rain is back', style('Heading1')) +
          p(r('So are ') + r('we', '<w:b/>') + r(': Harbour &amp; Pine.')) +
          p('') +
          p('Free returns', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
      ),
    );
    expect(text).toBe('Autumn launch\nRain is back\nSo are we: Harbour & Pine.\n\nFree returns');
    expect(assets[0]).toMatchObject({ id: 'deck', channel: null, impliedChannel: null, format: 'docx' });
    expect(runsOf(assets[0])).toEqual([
      'heading: Autumn launch',
      'heading: Rain is back',
      'body: So are we: Harbour & Pine.',
      'list-item: Free returns',
    ]);
    expect(rawOf(assets[0]!, text, 'we: Harbour')).toBe('we: Harbour');
  });

  it('knows headings by the names of their styles, in any language, and by outline levels', async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Kampagne"><w:name w:val="Kampagne"/><w:basedOn w:val="berschrift2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Punkte"><w:name w:val="List Bullet"/></w:style>
      <w:style w:type="paragraph" w:styleId="Verz1"><w:name w:val="toc 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Kreis"/><w:basedOn w:val="Kreis"/></w:style>
    </w:styles>`;
    expect(
      await runsIn(
        p('Regen', style('berschrift2')) +
          p('Herbst', style('Kampagne')) +
          p('Gratis', style('Punkte')) +
          p('Regen 1', style('Verz1')) +
          p('Rund', style('Kreis')) +
          p('Ebene', '<w:outlineLvl w:val="1"/>'),
        { 'word/styles.xml': styles },
      ),
    ).toEqual(['heading: Regen', 'heading: Herbst', 'list-item: Gratis', 'body: Rund', 'heading: Ebene']);
  });

  it('reads tracked changes as accepted', async () => {
    expect(
      await runsIn(
        p(
          `${r('Save ')}<w:del>${r('10')}<w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${r('20')}</w:ins>${r('% today.')}`,
        ) +
          p(`<w:moveFrom>${r('Moved.')}</w:moveFrom>`) +
          p(`<w:moveTo>${r('Moved.')}</w:moveTo>`) +
          p('Ends', '<w:rPr><w:del/></w:rPr>') +
          p(' here.') +
          p('Now body', `<w:pPrChange><w:pPr>${style('Heading1')}</w:pPr></w:pPrChange>`) +
          '<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>Gone</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Stays</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
    ).toEqual([
      'body: Save 20% today.',
      'body: Moved.',
      'body: Ends here.',
      'body: Now body',
      'table-cell: Stays',
    ]);
  });

  it('leaves out comments and hidden text, and reads text boxes once and notes at the end', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    expect(
      await runsIn(
        p(
          `<w:commentRangeStart w:id="1"/>${r('Rain')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r(' or not', '<w:vanish/>')}${r(' or shine', '<w:vanish w:val="0"/>')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('20% off')}</mc:Choice><mc:Fallback>${box('20% off')}</mc:Fallback></mc:AlternateContent></w:r>${r('.')}`,
        ),
        {
          'word/comments.xml': `<w:comments><w:comment>${p('Legal says no')}</w:comment></w:comments>`,
          'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:type="separator">${p('')}</w:footnote><w:footnote>${p('Excludes gift cards.')}</w:footnote></w:footnotes>`,
        },
      ),
    ).toEqual(['body: Rain or shine.', 'body: 20% off', 'body: Excludes gift cards.']);
  });

  it('keeps line breaks, links and merge fields', async () => {
    const { assets, text } = await read(
      docx(
        p(
          `${r('Dear ')}<w:fldSimple w:instr=" MERGEFIELD First "><w:r><w:t>«First»</w:t></w:r></w:fldSimple>${r(',')}<w:r><w:br/></w:r>${r('hi {{ nick }}')}`,
        ) +
          p(
            `<w:hyperlink r:id="rId7">${r('Shop the sale')}</w:hyperlink>${r(' at ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://pine.example/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Pine')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' or pine.example/c')}`,
          ),
        {
          'word/_rels/document.xml.rels':
            '<Relationships><Relationship Id="rId7" Type="x/hyperlink" Target="https://pine.example/a?x=1&amp;y=2" TargetMode="External"/></Relationships>',
        },
      ),
    );
    expect(runsOf(assets[0])).toEqual([
      'body: Dear \uFFFC,\nhi \uFFFC',
      'body: Shop the sale at Pine or pine.example/c',
    ]);
    expect(text.split('\n')).toHaveLength(2);
    expect(
      assets[0]!.links.map(({ href, text: said, range }) => [
        href!.text,
        said!.text,
        text.slice(range.start, range.end),
      ]),
    ).toEqual([
      ['https://pine.example/a?x=1&y=2', 'Shop the sale', 'Shop the sale'],
      ['https://pine.example/b', 'Pine', 'Pine'],
      ['pine.example/c', 'pine.example/c', 'pine.example/c'],
    ]);
    expect(assets[0]!.runs[1]!.spans).toEqual([
      { kind: 'link', start: 0, end: 13 },
      { kind: 'link', start: 17, end: 21 },
    ]);
  });

  it('is named by its package, whatever the part is called', async () => {
    const bytes = pack({
      '_rels/.rels':
        '<Relationships><Relationship Target="/word/document2.xml" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"/></Relationships>',
      'word/document2.xml':
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Rain</x:t></x:r></x:p></x:body></x:document>',
    });
    expect(runsOf((await read(bytes)).assets[0])).toEqual(['body: Rain']);
  });
});

describe('tables', () => {
  const outline = async (body: string) =>
    (await read(docx(body))).assets.map((asset) => [asset.id, asset.channel, ...runsOf(asset)]);

  it('of a copy deck are posts, a row a post', async () => {
    expect(
      await outline(
        p('Autumn, version 3', style('Title')) +
          table(
            ['Channel', 'Copy', 'CTA'],
            ['LinkedIn', ['Rain is back.', 'So are we.'], 'Shop the sale'],
            ['SMS', 'Rain is back. 20% off today.', ''],
          ),
      ),
    ).toEqual([
      ['deck', null, 'heading: Autumn, version 3'],
      ['deck#1', 'social/linkedin', 'body: Rain is back.', 'body: So are we.', 'button: Shop the sale'],
      ['deck#2', 'sms', 'body: Rain is back. 20% off today.'],
    ]);
  });

  it('may name their fields in the first column', async () => {
    expect(
      await outline(
        table(
          ['Element', 'Copy'],
          ['Subject line', 'Rain is back'],
          ['Preheader', 'And so are we'],
          ['Body copy', 'Twenty per cent off every coat.'],
          ['CTA', 'Shop the sale'],
        ),
      ),
    ).toEqual([
      [
        'deck#1',
        null,
        'field:subject: Rain is back',
        'field:preheader: And so are we',
        'body: Twenty per cent off every coat.',
        'button: Shop the sale',
      ],
    ]);
  });

  it('of other things are cells', async () => {
    expect(await outline(table(['Size', 'Price'], ['Small', '$129']))).toEqual([
      ['deck', null, 'table-cell: Size', 'table-cell: Price', 'table-cell: Small', 'table-cell: $129'],
    ]);
  });
});

describe('what is no Word document, or a hostile one', () => {
  const refusal = async (bytes: Uint8Array) => {
    const opened = await textIn(bytes, 'deck.docx');
    return opened.ok ? opened.source.text : 'reason' in opened ? opened.reason : opened.messageId;
  };
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it('is refused with one clear reason', async () => {
    expect(await refusal(Buffer.from('Rain is back.'))).toBe('is no Word document, whatever its name says');
    expect(await refusal(Uint8Array.from(compound))).toBe(
      'is in the old format of Word 97. Save it as .docx',
    );
    expect(
      await refusal(Buffer.concat([Uint8Array.from(compound), Buffer.from('EncryptedPackage', 'utf16le')])),
    ).toBe('is protected by a password. Save it without one');
    expect(await refusal(docx(p('Rain is back.')).subarray(0, 200))).toBe(
      'is damaged. Open it in Word and save it anew',
    );
    expect(await refusal(pack({ 'xl/workbook.xml': '<workbook/>' }))).toBe(
      'holds no text of a Word document',
    );
  });

  it('never unpacks more than its limit, whatever the archive says', async () => {
    const bomb = Buffer.from(docx(p('a'.repeat(64 * 1024 * 1024))));
    expect(await refusal(bomb)).toMatch(/^unpacks to more than 32 MB of text/);
    // The size that the archive gives, in its directory and before the part, made small.
    const size = Buffer.alloc(4);
    const name = Buffer.from('word/document.xml');
    size.writeUInt32LE(1000);
    size.copy(bomb, bomb.indexOf(name) - 30 + 22);
    size.copy(bomb, bomb.lastIndexOf(name) - 46 + 24);
    expect((await refusal(bomb)).length).toBeLessThan(2000);
  });

  it('never breaks the reader', async () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>Rain</w:t>',
      '<w:t>',
      '</w:t>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:br/>',
      '<w:hyperlink r:id="x">',
      '</w:hyperlink>',
      '<w:del>',
      '</w:del>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:instrText> MERGEFIELD x </w:instrText>',
      '<w:txbxContent>',
      '</w:txbxContent>',
      '&#10;',
      '{{x}}',
      '<w:gridSpan w:val="9"/>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await read(docx(pieces.join('')));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a run over Word documents', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'brandlint-docx-'));
    writeFileSync(join(folder, 'brand.yaml'), 'terms: [{use: e-bike, not: [ebike]}]\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);

  it('gives the paragraph as the line, and never writes', async () => {
    const bytes = docx(p('Launch', style('Heading1')) + p('Our new ebike is here.'));
    write('deck.docx', bytes);
    write('~$deck.docx', Buffer.from('lock'));
    const { results, fixed } = await fixFiles({ cwd: folder, paths: ['.'] });
    expect(fixed).toEqual([]);
    expect(
      results.files.map(({ path, findings }) => [
        path,
        findings.map(({ place, rule }) => [rule, place.line, place.column]),
      ]),
    ).toEqual([['deck.docx', [['tone/term', 2, 9]]]]);
    expect(results.summary.fixable).toBe(0);
    expect(Buffer.compare(readFileSync(join(folder, 'deck.docx')), bytes)).toBe(0);
    const { assets } = await read(bytes);
    expect(editOf(assets[0]!.runs[1]!.content, 8, 13, 'e-bike')).toBeNull();
  });

  it('says what cannot be read, and why', async () => {
    write('deck.docx', Buffer.from('PK\u0003\u0004'));
    const { files } = await run({ cwd: folder, paths: ['deck.docx'] });
    expect(files[0]!.findings.map(({ message }) => message)).toEqual([
      'This file cannot be read: it is damaged. Open it in Word and save it anew.',
    ]);
    expect(existsSync(join(folder, 'deck.docx'))).toBe(true);
  });
});
