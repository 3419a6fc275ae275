import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editOf } from '../../src/model/index.ts';
import { rawOf, read, runsOf } from './read.ts';

const srt = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('a SubRip file', () => {
  const text = srt(
    '\uFEFF1',
    '00:00:01,000 --> 00:00:03,500',
    'Meet the <i>Tideline 2</i>,',
    'the e-bike that',
    '',
    '2',
    '00:00:03,600 --> 00:00:05,000  X1:40 X2:600 Y1:20 Y2:50',
    '{\\an8}folds in ten seconds.',
    '',
    '3',
    '00:00:05,100 --> 00:00:07,000',
    '- How much is it?',
    '- <font color="#ffcc00">From $249.</font>',
    '',
    '4',
    '00:00:07,100 --> 00:00:08,000',
    '[bell rings]',
    'See tideline.example/two',
  );

  it('is one asset for captions, a run a sentence or a speaker, without numbers, times and marks', async () => {
    const { assets, problems } = await read('video/launch.de.srt', text);
    expect(assets).toHaveLength(1);
    expect(assets[0]).toMatchObject({ id: 'launch', channel: null, impliedChannel: 'captions', lang: 'de' });
    expect(runsOf(assets[0])).toEqual([
      'body: Meet the Tideline 2, the e-bike that folds in ten seconds.',
      'body: How much is it?',
      'body: From $249.',
      'body: [bell rings]',
      'body: See tideline.example/two',
    ]);
    expect(assets[0]!.links.map(({ href }) => href!.text)).toEqual(['tideline.example/two']);
    expect(problems).toEqual([]);
  });

  it('keeps the place of every word, also through the break between two cues', async () => {
    const { assets } = await read('launch.srt', text);
    expect(rawOf(assets[0]!, text, 'Tideline 2')).toBe('Tideline 2');
    expect(rawOf(assets[0]!, text, 'Tideline 2, the')).toBe('Tideline 2</i>,\nthe');
    expect(rawOf(assets[0]!, text, 'that folds')).toMatch(/^that\n\n2\n00:00:03,600[\s\S]*folds$/);
  });

  it('offers no edit over two cues, which would delete what stands between them', async () => {
    const { assets } = await read('launch.srt', text);
    const { content } = assets[0]!.runs[0]!;
    const at = content.text.indexOf('that folds');
    expect(editOf(content, at, at + 'that folds'.length, 'which folds')).toBeNull();
    expect(editOf(content, at, at + 'that'.length, 'which')).not.toBeNull();
  });

  it('parts at a pause and where a sentence ends, not at the end of a cue', async () => {
    const { assets } = await read(
      'launch.srt',
      srt(
        '1',
        '00:00:01,000 --> 00:00:02,000',
        'our autumn range',
        '',
        '2',
        '00:00:09,000 --> 00:00:10,000',
        'starts today. Come',
        '',
        '3',
        '00:00:10,000 --> 00:00:11,000',
        'and see.',
      ),
    );
    expect(runsOf(assets[0])).toEqual(['body: our autumn range', 'body: starts today. Come and see.']);
  });

  it('reads any line ends, hours that are left out, and no blank line between cues', async () => {
    const text = '1\r\n00:01,0 --> 00:02,0\r\nRain is\r\nback\r\n2\r\n00:02,0 --> 00:03,0\r\n20 coats left.';
    const { assets, problems } = await read('rain.srt', text);
    expect(runsOf(assets[0])).toEqual(['body: Rain is back 20 coats left.']);
    expect(rawOf(assets[0]!, text, 'is back')).toBe('is\r\nback');
    expect(problems).toEqual([]);
  });

  it('keeps numbers, comparisons and dashes that are copy', async () => {
    const { assets, problems } = await read(
      'rain.srt',
      srt(
        '1',
        '00:00:01,000 --> 00:00:02,000',
        '2026',
        '',
        '2',
        '00:00:02,000 --> 00:00:03,000',
        'was wet - 3 < 5 &amp; -5 °C',
      ),
    );
    expect(runsOf(assets[0])).toEqual(['body: 2026 was wet - 3 < 5 &amp; -5 °C']);
    expect(problems).toEqual([]);
  });
});

describe('a WebVTT file', () => {
  const text = srt(
    'WEBVTT - Launch film',
    'Kind: captions',
    'Language: en-AU',
    '',
    'STYLE',
    '::cue { color: yellow }',
    '',
    'NOTE brandlint-disable tone/term -- spoken words',
    '',
    'intro',
    '00:01.000 --> 00:03.000 line:90% position:50% align:center',
    '<v.loud Mia Reyes>Rain &amp; wind? <00:02.000><c.yellow>No problem',
    '',
    '00:03.000 --> 00:05.000',
    '<v Mia Reyes>for the Tideline&nbsp;2.</v>',
    '',
    '00:05.000 --> 00:06.000',
    '<v Sam>I want one',
    '',
    '00:06.000 --> 00:07.000',
    '<v Mia Reyes>So do I',
  );

  it('is read without header, notes, styles, settings and marks, a run a speaker', async () => {
    const { assets, problems, comments } = await read('launch.vtt', text);
    expect(runsOf(assets[0])).toEqual([
      'body: Rain & wind? No problem for the Tideline\u00A02.',
      'body: I want one',
      'body: So do I',
    ]);
    expect(assets[0]!.lang).toBe('en-AU');
    expect(comments.map((comment) => comment.text.trim())).toEqual([
      'brandlint-disable tone/term -- spoken words',
    ]);
    expect(problems).toEqual([]);
    expect(rawOf(assets[0]!, text, 'Rain & wind')).toBe('Rain &amp; wind');
  });

  it('writes a fix as WebVTT has it', async () => {
    const { assets } = await read('launch.vtt', text);
    expect(editOf(assets[0]!.runs[0]!.content, 0, 4, 'R&B')?.text).toBe('R&amp;B');
  });
});

describe('broken captions', () => {
  const faults = async (path: string, text: string) => {
    const { assets, problems } = await read(path, text);
    return {
      runs: runsOf(assets[0]),
      faults: problems.map(({ range, message }) => [text.slice(range.start, range.end), message]),
    };
  };

  it('are told with their place, and the rest is read', async () => {
    const { runs, faults: found } = await faults(
      'launch.srt',
      srt(
        '1',
        '00:00:01,000 -> 00:00:03,000',
        'One arrow too short.',
        '',
        '2',
        '00:00:06,000 --> 00:00:05,000',
        'Ends early.',
        '',
        '3',
        '00:00:07,000 --> 00:00:08,000',
        'Fine.',
      ),
    );
    expect(runs).toEqual(['body: One arrow too short.', 'body: Ends early.', 'body: Fine.']);
    expect(found).toEqual([
      [
        '00:00:01,000 -> 00:00:03,000',
        'This timing line cannot be read. Write it as "00:00:01,000 --> 00:00:04,000": hours, minutes, seconds and thousandths.',
      ],
      [
        '00:00:06,000 --> 00:00:05,000',
        'This caption ends before it starts. Swap its times or mend one of them.',
      ],
    ]);
  });

  it('may have text without a time', async () => {
    const { runs, faults: found } = await faults(
      'launch.srt',
      srt('1', '00:00:01,000 --> 00:00:03,000', 'Rain', '', 'is back.'),
    );
    expect(runs).toEqual(['body: Rain is back.']);
    expect(found.map(([place]) => place)).toEqual(['is back.']);
  });

  it('in WebVTT may lack the header or have commas', async () => {
    const { runs, faults: found } = await faults(
      'launch.vtt',
      srt('00:00:01,000 --> 00:00:03,000', 'Rain is back.'),
    );
    expect(runs).toEqual(['body: Rain is back.']);
    expect(found.map(([, message]) => message!.split('.')[0])).toEqual([
      'The first line of a WebVTT file is "WEBVTT"',
      'The thousandths of a WebVTT time follow a full stop, not a comma',
    ]);
  });

  it('never break the reader', async () => {
    const piece = fc.constantFrom(
      '\n',
      '\r\n',
      '\n\n',
      '1',
      '00:00:01,000 --> 00:00:02,000',
      '-->',
      '- ',
      '<v Mia>',
      '<i>',
      '</i>',
      '&amp;',
      '&',
      '{\\an8}',
      'Rain',
      ' ',
      'back.',
      'WEBVTT',
      'NOTE',
      '[bell]',
      '\uFEFF',
      '{{name}}',
      '♪',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('a.srt', 'a.vtt'),
        async (pieces, path) => {
          await read(path, pieces.join(''));
        },
      ),
      { numRuns: 500 },
    );
  });
});
