import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSlice } from '../../src/model/index.ts';
import { bareLinks } from '../../src/readers/bare-links.ts';
import { outline, rawOf, read, runsOf } from './read.ts';

describe('a text file', () => {
  it('is one asset with a run a paragraph, and keeps the lines of a post', async () => {
    const text = '\uFEFFRain is back.\r\nSo are we.\r\n \r\n\r\n  Raincoats from $129.  \r\n';
    const result = await read('social/linkedin/autumn.txt', text);
    expect(outline(result)).toEqual([
      ['autumn', null, 'body: Rain is back.\nSo are we.', 'body: Raincoats from $129.'],
    ]);
    expect(rawOf(result.assets[0]!, text, 'back.\nSo')).toBe('back.\r\nSo');
    expect(result.assets[0]!.range).toEqual({ start: 1, end: text.length });
  });

  it('keeps merge tags as one character each', async () => {
    const { assets } = await read('sms.txt', 'Hi {{ first_name }}, *|IF:VIP|*early*|END:IF|* access.');
    expect(assets[0]!.runs[0]!.content.text).toBe('Hi \uFFFC, \uFFFCearly\uFFFC access.');
    expect(assets[0]!.mergeTags).toHaveLength(3);
  });

  it('may be empty', async () => {
    expect(outline(await read('sms.txt', ''))).toEqual([['sms', null]]);
    expect(outline(await read('sms.txt', ' \n\n'))).toEqual([['sms', null]]);
  });

  it('loses no word and adds none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '\r', '\t', '🎉', '.'), maxLength: 30 }),
        async (text) => {
          const { assets } = await read('post.txt', text);
          expect(
            assets[0]!.runs
              .map(({ content }) => content.text)
              .join(' ')
              .split(/\s+/)
              .filter(Boolean),
          ).toEqual(text.split(/\s+/).filter(Boolean));
          for (const { content } of assets[0]!.runs)
            expect(content.text).toMatch(/^\S(?:(?!\n\s*\n)[\s\S])*$/);
        },
      ),
    );
  });
});

describe('the listing of an app, as fastlane lays it out', () => {
  const listing = async (path: string, text: string) => {
    const { assets } = await read(path, text);
    return assets.map((asset) => [asset.impliedChannel, asset.lang, ...runsOf(asset)]);
  };

  it.each([
    ['fastlane/metadata/en-US/name.txt', 'app-store', 'en-US', 'title'],
    ['ios/fastlane/metadata/zh-Hans/subtitle.txt', 'app-store', 'zh-Hans', 'subtitle'],
    ['metadata/ca/promotional_text.txt', 'app-store', 'ca', 'promotional-text'],
    ['fastlane/metadata/default/release_notes.txt', 'app-store', null, 'release-notes'],
    ['fastlane/metadata/android/es-419/title.txt', 'google-play', 'es-419', 'title'],
    ['fastlane/metadata/android/de-DE/short_description.txt', 'google-play', 'de-DE', 'short-description'],
    ['fastlane/metadata/android/de-DE/full_description.txt', 'google-play', 'de-DE', 'description'],
    ['fastlane/metadata/android/de-DE/changelogs/42.txt', 'google-play', 'de-DE', 'release-notes'],
  ])('%s', async (path, channel, lang, field) => {
    expect(await listing(path, 'Tideline\r\n\r\nRain or shine\n')).toEqual([
      [channel, lang, `field:${field}: Tideline\n\nRain or shine`],
    ]);
  });

  it('holds no copy in its settings and in the notes for those who review it', async () => {
    expect(await listing('fastlane/metadata/primary_category.txt', 'LIFESTYLE')).toEqual([]);
    expect(await listing('fastlane/metadata/review_information/notes.txt', 'Sign in as mia')).toEqual([]);
    expect(await listing('fastlane/metadata/android/en-US/video.txt', 'https://youtu.be/x')).toEqual([]);
  });

  it('is not what has such a name elsewhere', async () => {
    expect(await listing('docs/metadata/name.txt', 'Rain')).toEqual([[null, null, 'body: Rain']]);
    expect(await listing('social/description.txt', 'Rain')).toEqual([[null, null, 'body: Rain']]);
    expect(await listing('fastlane/metadata/en-US/support_url.txt', 'https://tideline.example')).toEqual([
      [null, null, 'body: https://tideline.example'],
    ]);
  });
});

describe('a .tweet file', () => {
  it('is a post for X', async () => {
    expect(outline(await read('tweets/rain.tweet', 'Rain is back. https://tideline.example/rain\n'))).toEqual(
      [['rain', 'social/x', 'body: Rain is back. https://tideline.example/rain']],
    );
  });

  it('may be a thread with front matter', async () => {
    const text = [
      '---',
      'media:',
      '  - file: coat.jpg',
      '    alt: "A green coat"',
      '---',
      '',
      'Rain: it is back.',
      '---',
      'Note: bring a coat.',
      '---',
      '---',
      'poll:',
      '  - Sun',
      '  - Rain',
      '---',
      'Which is it?',
    ].join('\n');
    const result = await read('tweets/rain.tweet', text);
    expect(outline(result)).toEqual([
      ['rain#1', 'social/x', 'alt: A green coat', 'body: Rain: it is back.'],
      ['rain#2', 'social/x', 'body: Note: bring a coat.'],
      ['rain#3', 'social/x', 'list-item: Sun', 'list-item: Rain', 'body: Which is it?'],
    ]);
    expect(result.assets[0]!.images.map(({ src, alt }) => [src!.text, alt!.text])).toEqual([
      ['coat.jpg', 'A green coat'],
    ]);
  });
});

describe('addresses in plain text', () => {
  const found = (text: string) =>
    bareLinks(mapSlice(text, { start: 0, end: text.length }, 'plain')).map(({ href }) => href!.text);

  it.each([
    ['See https://tideline.example/rain.', ['https://tideline.example/rain']],
    ['(https://tideline.example/rain_(2026))', ['https://tideline.example/rain_(2026)']],
    [
      'Shop: tideline.example, or www.tideline.example/x?a=1,2!',
      ['tideline.example', 'www.tideline.example/x?a=1,2'],
    ],
    ['20% off: bit.ly/rain20 Txt STOP', ['bit.ly/rain20']],
    ['HTTPS://TIDELINE.EXAMPLE/A https://b.example', ['HTTPS://TIDELINE.EXAMPLE/A', 'https://b.example']],
    ['https://tideline.example/?id=\uFFFC&x=1 now', ['https://tideline.example/?id=\uFFFC&x=1']],
    ['harbour.com.au and k8s.dev/celebration', ['harbour.com.au', 'k8s.dev/celebration']],
  ])('%s', (text, links) => {
    expect(found(text)).toEqual(links);
  });

  it.each([
    'We use Node.js and Next.js/React.',
    'Write to hello@tideline.example or @tideline.social.',
    'Sizes e.g. S/M, i.e. small. v2.0 costs $1.50/day.',
    'Read README.md/notes, 24/7.',
    'The sale ends.It was good.',
    'a.m./p.m. and/or...',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

const corpus = process.env.BRANDLINT_CORPUS ?? new URL('../../../shared/corpus', import.meta.url).pathname;
const tweets = (() => {
  try {
    return readdirSync(join(corpus, 'social'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.tweet'),
    );
  } catch {
    return [];
  }
})();

describe.skipIf(tweets.length === 0)('over the corpus', () => {
  it('reads every tweet as one post', async () => {
    for (const path of tweets) {
      const text = readFileSync(join(corpus, 'social', path), 'utf8');
      const { assets } = await read(path, text);
      expect(assets, path).toHaveLength(1);
      expect(assets[0]!.channel).toBe('social/x');
      expect(assets[0]!.links.length > 0, path).toBe(/https?:\/\//.test(text) || assets[0]!.links.length > 0);
    }
  });
});
