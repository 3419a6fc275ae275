import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../src/model/index.ts';
import { mapString } from '../../src/readers/json/reader.ts';
import { maskMergeTags } from '../../src/readers/merge-tags.ts';
import { expectMapped, outline, rawOf, read, runsOf } from './read.ts';

describe('a calendar in JSON', () => {
  it('is read like one in YAML', async () => {
    const text = JSON.stringify(
      {
        campaign: 'autumn-sale',
        posts: [
          {
            id: 'launch',
            channel: 'linkedin',
            text: 'Rain is "back".\nSo are we.\n\nFrom $129.',
            media: [{ url: 'img/coat.jpg', alt_text: 'A green coat' }],
            url: 'https://tideline.example',
          },
          { id: 7, platforms: ['x', 'threads'], message: 'Rain 🌧 back' },
        ],
      },
      null,
      2,
    );
    const result = await read('plan.json', text);
    expect(outline(result)).toEqual([
      [
        'launch',
        'social/linkedin',
        'body: Rain is "back".\nSo are we.',
        'body: From $129.',
        'alt: A green coat',
      ],
      ['7:social/x', 'social/x', 'body: Rain 🌧 back'],
      ['7:social/threads', 'social/threads', 'body: Rain 🌧 back'],
    ]);
    expect(result.assets[0]).toMatchObject({ campaign: 'autumn-sale', format: 'json' });
    expect(result.assets[0]!.links.map(({ href }) => href!.text)).toEqual(['https://tideline.example']);
    expect(rawOf(result.assets[0]!, text, '"back".\nSo')).toBe('\\"back\\".\\nSo');
  });

  it('leads a surrogate pair back to both its escapes', async () => {
    const text = '{"sms": "Rain \\ud83c\\udf27 is back again"}';
    const { assets } = await read('plan.json', text);
    expect(runsOf(assets[0])).toEqual(['body: Rain 🌧 is back again']);
    expect(rawOf(assets[0]!, text, '🌧')).toBe('\\ud83c\\udf27');
  });

  it('reads comments, trailing commas and a byte order mark', async () => {
    const text =
      '\uFEFF// brandlint-disable-next-line tone/*\n[{"channel": "sms", "text": "Rain // back", /* ours */ },]';
    const result = await read('plan.json', text);
    expect(result.problems).toEqual([]);
    expect(result.comments.map(({ text: said }) => said)).toEqual([
      ' brandlint-disable-next-line tone/*',
      ' ours ',
    ]);
    expect(outline(result)).toEqual([['plan', 'sms', 'body: Rain // back']]);
    expect(rawOf(result.assets[0]!, text, '//')).toBe('//');
  });

  it('keeps merge tags whole, with their quotes', async () => {
    const text = '{"channel": "sms", "text": "Hi {{ name | default: \\"you\\" }}, \\u20ac20 off"}';
    const { assets } = await read('plan.json', text);
    expect(runsOf(assets[0])).toEqual(['body: Hi \uFFFC, €20 off']);
    expect(rawOf(assets[0]!, text, '\uFFFC')).toBe('{{ name | default: \\"you\\" }}');
  });

  it('names the one fault of a file and reads what it can', async () => {
    const text =
      '{"posts": [\n  {"channel": "sms", "text": "Rain is back."}\n  {"channel": "push", "text": "Sun is out."}\n]}';
    const result = await read('plan.json', text);
    expect(
      result.problems.map(({ message, range }) => [message, text.slice(0, range.start).split('\n').length]),
    ).toEqual([[expect.stringMatching(/comma/), 3]]);
    expect(outline(result)).toHaveLength(2);
    expect((await read('plan.json', '{"posts": [{"channel": "sms", "text": "Rain')).problems).toHaveLength(1);
  });
});

describe('JSON that is no copy', () => {
  it.each([
    [
      'package.json',
      {
        name: 'tideline',
        description: 'Raincoats for wet places',
        keywords: ['email'],
        repository: { url: 'https://x.example' },
        scripts: { email: 'run the email build' },
      },
    ],
    ['tsconfig.json', { compilerOptions: { target: 'ES2023' } }],
    [
      'brand.tokens.json',
      { color: { pine: { $value: '#0B4F3C', $type: 'color', $description: 'The pine of our brand' } } },
    ],
    [
      'schema.json',
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'A social post',
        description: 'A post for X',
        properties: { text: { type: 'string' } },
      },
    ],
    [
      'locales/en.json',
      {
        email: 'Enter your email address here',
        facebook: 'Continue with Facebook please',
        cancel: 'Cancel this order now',
      },
    ],
    [
      'users.json',
      [{ id: 1, name: 'Jane Mary Doe', email: 'jane@tideline.example', text: 'A fine person indeed' }],
    ],
    [
      'manifest.webmanifest.json',
      { name: 'Tideline', description: 'Raincoats for wet places', icons: [{ src: 'a.png' }] },
    ],
    ['package-lock.json', { lockfileVersion: 3, packages: { '': { name: 'x' } } }],
    ['slack.json', { channel: '#general', text: 'The build is done now' }],
    [
      'site.json',
      {
        meta: { title: 'Raincoats for wet places', description: 'Coats that keep you dry' },
        page: { title: 'Home of coats', body: 'Hello to all of you' },
      },
    ],
  ])('%s', async (path, data) => {
    expect(await read(path, JSON.stringify(data, null, 2))).toEqual({
      assets: [],
      comments: [],
      problems: [],
    });
  });

  it('lists in lists without end', async () => {
    for (const text of ['['.repeat(50_000), '{"a":'.repeat(50_000)])
      expect((await read('data.json', text)).assets).toEqual([]);
  });

  it.each(['', '{', 'null', '[[[', '{"a": tru', 'not json at all', '"text"'])('%j', async (text) => {
    expect(await read('data.json', text)).toEqual({ assets: [], comments: [], problems: [] });
  });
});

describe('every string, against JSON.parse', () => {
  it('has the same text, and each character its place', () => {
    const escapeSome = (text: string, every: number) =>
      `"${[...text].map((c, i) => (i % every === 0 ? [...Array(c.length).keys()].map((k) => `\\u${c.charCodeAt(k).toString(16).padStart(4, '0')}`).join('') : JSON.stringify(c).slice(1, -1))).join('')}"`;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(3),
        (text, every, pad) => {
          const json = escapeSome(text, every);
          const source = ' '.repeat(pad) + json;
          const mapped = mapString(source, maskMergeTags(source), pad, source.length);
          if (maskMergeTags(source).tags.length > 0) return;
          expect(mapped.text).toBe(JSON.parse(json));
          expectMapped(mapped, source);
          for (let i = 0; i < mapped.text.length; i++) {
            const { start, end } = rangeOf(mapped, i, i + 1);
            expect(JSON.parse(`"${source.slice(start, end)}"`)).toBe(mapped.text[i]);
          }
        },
      ),
    );
  });
});
