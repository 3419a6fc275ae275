import { describe, expect, it } from 'vitest';
import { textIn } from '../../src/lint/open.ts';
import docxReader from '../../src/readers/docx/reader.ts';
import { guideOf } from '../../src/test-rule.ts';
import { docx, p, style } from './docx.ts';
import { outline, rawOf, read } from './read.ts';

const markdown = async (path: string, ...lines: readonly string[]) =>
  outline(await read(path, `${lines.join('\n\n')}\n`));

describe('a calendar in markdown', () => {
  it('has a post under each heading that names a channel', async () => {
    expect(
      await markdown(
        'social/march.md',
        '# March',
        '## Instagram',
        'Rain is back.',
        'So are we. #rain',
        '## LinkedIn post',
        'We open a **second** shop.',
        '## Notes',
        'Ask legal.',
      ),
    ).toEqual([
      ['march', null, 'heading: March', 'heading: Notes', 'body: Ask legal.'],
      ['march#1', 'social/instagram', 'body: Rain is back.', 'body: So are we. #rain'],
      ['march#2', 'social/linkedin', 'body: We open a second shop.'],
    ]);
  });

  it('may number its posts and give their days, in any folder', async () => {
    expect(
      await markdown(
        'plans/march.md',
        '# March',
        '## Week 1',
        '### Post 1 (LinkedIn, 3 March)',
        'We open a second shop.',
        '### Post 2 (X, 4 March)',
        'Rain is back.',
        '## Week 2',
        '### 📸 Post 3 – Instagram & Facebook – 9 March',
        'Coats for all.',
      ),
    ).toEqual([
      ['march#1', 'social/linkedin', 'body: We open a second shop.'],
      ['march#2', 'social/x', 'body: Rain is back.'],
      ['march#3:social/instagram', 'social/instagram', 'body: Coats for all.'],
      ['march#3:social/facebook', 'social/facebook', 'body: Coats for all.'],
    ]);
  });

  it('may be a table', async () => {
    const text =
      '# March\n\n| Channel | Copy | Alt text |\n| --- | --- | --- |\n| LinkedIn | We open a **second** shop. | A shop |\n| X | Rain is back. | |\n';
    const result = await read('plans/march.md', text);
    expect(outline(result)).toEqual([
      ['march#1', 'social/linkedin', 'body: We open a second shop.', 'alt: A shop'],
      ['march#2', 'social/x', 'body: Rain is back.'],
    ]);
    expect(rawOf(result.assets[0]!, text, 'a second')).toBe('a **second');
    const sizes = await read('blog/sizes.md', 'Sizes:\n\n| Size | Price |\n| --- | --- |\n| S | $129 |\n');
    expect(sizes.assets).toHaveLength(1);
  });

  it('may label the parts of a post', async () => {
    const text =
      '## 3 March: Instagram\n\n**Caption:** Rain is *back*.\n\nHashtags: #rain\n\n- Image: coat.jpg\n- Alt text: A green coat\n- Status: draft\n\nNB: bring a coat.\n';
    const result = await read('social/march.md', text);
    expect(outline(result)).toEqual([
      [
        'march',
        'social/instagram',
        'body: Rain is back.',
        'body: #rain',
        'alt: A green coat',
        'body: NB: bring a coat.',
      ],
    ]);
    expect(rawOf(result.assets[0]!, text, 'is back')).toBe('is *back');
  });

  it('is not an article about networks, nor one post with a heading', async () => {
    const article = ['# How we post', '## Twitter', 'We write short.', '## Instagram', 'We show.'];
    expect((await markdown('blog/how-we-post.md', ...article)).map(([id]) => id)).toEqual(['how-we-post']);
    expect((await markdown('_posts/how-we-post.md', ...article)).map(([id]) => id)).toEqual(['how-we-post']);
    const mixed = ['## Instagram', 'We show.', '## What we learned', 'A lot.'];
    expect((await markdown('social/report.md', ...mixed)).map(([id]) => id)).toEqual(['report']);
    expect(await markdown('social/launch.md', '# Rain is back', 'So are we.')).toEqual([
      ['launch', null, 'heading: Rain is back', 'body: So are we.'],
    ]);
  });

  it('is one post where its front matter names the channel', async () => {
    const text = '---\nchannel: linkedin\n---\n## Instagram\n\nWhy we left.\n';
    expect((await read('social/why.md', text)).assets.map(({ channel }) => channel)).toEqual(['linkedin']);
  });
});

it('works in Word documents, too', async () => {
  const bytes = docx(
    p('March', style('Title')) +
      p('Post 1: LinkedIn, 3 March', style('Heading2')) +
      p('We open a second shop.') +
      p('Post 2: SMS, 4 March', style('Heading2')) +
      p('Rain is back.'),
  );
  const opened = await textIn(bytes, 'march.docx');
  if (!opened.ok) throw new Error('unread');
  expect(outline(await docxReader.read(opened.source, guideOf({})))).toEqual([
    ['march#1', 'social/linkedin', 'body: We open a second shop.'],
    ['march#2', 'sms', 'body: Rain is back.'],
  ]);
});
