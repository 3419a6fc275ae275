import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../src/model/index.ts';
import { kindOf } from '../../src/readers/about.ts';
import { expectMapped, read } from './read.ts';

/** What each asset of a file says of itself, as `key: text`, with the raw text of its place. */
async function aboutIn(path: string, text: string): Promise<Record<string, string | null>[]> {
  const { assets } = await read(path, text);
  return assets.map(({ kind, about }) => {
    for (const content of Object.values(about)) expectMapped(content, text);
    return { kind, ...Object.fromEntries(Object.entries(about).map(([key, { text }]) => [key, text])) };
  });
}

describe('a sheet', () => {
  it('has a column for each', async () => {
    const text =
      'Platform,Copy,Scheduled at,Status,Sponsored,Type\nX,"Rain is back, so are we.",2026-03-02 09:00,Approved,TRUE,promo\n';
    expect(await aboutIn('social.csv', text)).toEqual([
      {
        kind: 'promotional',
        scheduled: '2026-03-02 09:00',
        status: 'Approved',
        sponsored: 'TRUE',
      },
    ]);
  });

  it('may keep the day and the time apart, in any order', async () => {
    const text = 'time,channel,copy,date\n9:30 am,x,The rain is back.,02/03/2026\n';
    expect(await aboutIn('social.csv', text)).toEqual([{ kind: null, scheduled: '9:30 am 02/03/2026' }]);
    const { assets } = await read('social.csv', text);
    const { start, end } = rangeOf(assets[0]!.about.scheduled!);
    expect(text.slice(start, end)).toBe('9:30 am,x,The rain is back.,02/03/2026');
  });

  it('goes by the date of sending where another date stands beside it', async () => {
    const text = 'date,channel,copy,publish date\n2026-01-15,x,The rain is back.,2026-03-02\n';
    expect(await aboutIn('social.csv', text)).toEqual([{ kind: null, scheduled: '2026-03-02' }]);
  });

  it('without a header, by Hootsuite', async () => {
    const text = '03/02/2026 09:00,The rain is back today.,https://tideline.example\n';
    expect(await aboutIn('queue.csv', text)).toEqual([{ kind: null, scheduled: '03/02/2026 09:00' }]);
  });
});

describe('keys', () => {
  it('of a YAML calendar, for a post, for all of them, and for one version', async () => {
    const text = `status: draft
posts:
  - channel: x
    text: The rain is back in town.
    date: 2026-03-02
    time: "09:00"
    sponsored: true
  - text: Three days to go now.
    status: approved
    scheduled: 2026-03-05
    x: Three days to go.
`;
    expect(await aboutIn('social/calendar.yaml', text)).toEqual([
      { kind: null, scheduled: '2026-03-02 09:00', status: 'draft', sponsored: 'true' },
      { kind: null, scheduled: '2026-03-05', status: 'approved' },
      { kind: null, scheduled: '2026-03-05', status: 'approved' },
    ]);
  });

  it('of JSON', async () => {
    const text =
      '{"posts": [{"channel": "sms", "text": "Your parcel is on its way.", "type": "transactional", "sponsored": false, "sendAt": "2026-03-02T09:00:00Z"}]}';
    expect(await aboutIn('social/posts.json', text)).toEqual([
      { kind: 'transactional', scheduled: '2026-03-02T09:00:00Z', sponsored: 'false' },
    ]);
  });
});

describe('front matter', () => {
  const head =
    '---\nsubject: Sale\ndate: 2026-03-02\nfrom: Mara <mara@tideline.example>\ntype: Promotional email\nsponsored: yes\n---\n';

  it.each(['mail.md', 'mail.html'])('of %s', async (file) => {
    expect(await aboutIn(file, `${head}\n<p>The sale is on.</p>\n`)).toEqual([
      {
        kind: 'promotional',
        scheduled: '2026-03-02',
        from: 'Mara <mara@tideline.example>',
        sponsored: 'yes',
      },
    ]);
  });

  it('that says nothing of the kind', async () => {
    expect(await aboutIn('post.md', '---\ntitle: Rain\ntype: post\n---\n\nThe rain is back.\n')).toEqual([
      { kind: null },
    ]);
  });
});

describe('a word for a kind', () => {
  it.each([
    ['Promo', 'promotional'],
    ['marketing_email', 'promotional'],
    ['TRANSACTIONAL', 'transactional'],
    ['order-confirmation', 'transactional'],
    ['editorial content', 'editorial'],
    ['newsletter', null],
    ['post', null],
    ['image', null],
  ])('%s: %s', (word, kind) => expect(kindOf(word)).toBe(kind));
});
