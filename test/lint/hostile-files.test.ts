/** Files as they come: broken, huge, and made by other programs. Each is said once, and the others are still checked. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RunOptions, run } from '../../src/lint/run.ts';
import { brandlint, folder, useBrandlint } from '../cli/brandlint.ts';

useBrandlint();

const guide = 'color: {palette: {pine: "#0B4F3C"}}\nterms: [{use: e-bike, not: [ebike]}]\n';

async function check(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<RunOptions> = {},
) {
  const cwd = folder({ 'brand.yaml': guide, ...files });
  const results = await run({ cwd, paths: [], ...options });
  const said = results.files.flatMap(({ path, findings }) =>
    findings.map(({ place, message }) => `${path}:${place.line}:${place.column} ${message}`),
  );
  return { ...results, said };
}

describe('a file in an encoding nobody named', () => {
  it('is reported at the byte that gives it away, and what to do', async () => {
    const { said } = await check({ 'blog/a.md': Buffer.from('# News\n\nThe caf\xe9 opens.\n', 'latin1') });
    expect(said).toEqual([
      'blog/a.md:3:8 This file is no UTF-8 text: the byte at this place stands for no character. Save it as UTF-8.',
    ]);
  });

  it('is reported with the encoding it names, when that is not read', async () => {
    const { said } = await check({
      'emails/a.html': Buffer.from('<meta charset="shift_jis"><p>\x83\x67</p>', 'latin1'),
    });
    expect(said).toEqual([
      'emails/a.html:1:30 This file is no UTF-8 text, and brandlint does not read the "shift_jis" that it names: the byte at this place stands for no character. Save it as UTF-8.',
    ]);
  });

  it('is reported at its start where its bytes come in pairs', async () => {
    const { said } = await check({ 'blog/a.md': Uint8Array.from([0xff, 0xfe, 0x41]) });
    expect(said).toEqual([
      'blog/a.md:1:1 This file is no UTF-8 text: the byte at this place stands for no character. Save it as UTF-8.',
    ]);
  });
});

describe('a file larger than life', () => {
  it('may nest elements deeper than a stack is deep, closed or not', async () => {
    const { said, crashes } = await check({
      'emails/a.html': `${'<div>'.repeat(20_000)}an ebike${'</div>'.repeat(20_000)}<p>an ebike</p>`,
      'emails/b.html': `${'<table><tr><td>'.repeat(10_000)}an ebike`,
      'emails/c.svg': `<svg>${'<g>'.repeat(20_000)}<text>an ebike</text>`,
    });
    expect(crashes).toEqual([]);
    expect(said).toHaveLength(4);
  });

  it('may have more findings than a call takes arguments', async () => {
    const { summary, crashes } = await check({ 'social/a.txt': 'ebike, '.repeat(150_000) });
    expect(crashes).toEqual([]);
    expect(summary.errors).toBe(150_000);
  });

  it('may be one paragraph of many words', async () => {
    // Takes minutes where each word copies the text before it.
    const { summary } = await check({ 'emails/a.html': `<p>${'The ebike is here. '.repeat(60_000)}` });
    expect(summary.errors).toBe(60_000);
  });

  it('may be a calendar of many posts', async () => {
    const rows = Array.from({ length: 15_000 }, (_, i) => `${i},x,Our ebike no. ${i} is here\n`);
    const { summary, files } = await check({ 'social/a.csv': `id,channel,text\n${rows.join('')}` });
    expect(summary).toMatchObject({ assets: 15_000, errors: 15_000 });
    expect(files[0]!.assets.every(({ score }) => score === 90)).toBe(true);
  });
});

/** Each took minutes where a part of it was held against every other. */
describe('a file with more of a thing than anybody writes', () => {
  const brand = `${guide}handles: {"social/*": "@harbourpine", social/instagram: "@harbourpine_au"}
links: {hosts: [harbourandpine.example]}
merge-tags: {fallback: required}
`;
  const many = (count: number, write: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => write(i)).join(' ');
  /** How often each message is said. */
  const counted = async (file: string, copy: string) => {
    const rules = [{ pattern: 'tone/*', severity: 'off' as const, options: {}, source: '' }];
    const { files, crashes } = await check({ 'brand.yaml': brand, [file]: copy }, { rules });
    expect(crashes).toEqual([]);
    const counts: Record<string, number> = {};
    for (const { rule, messageId } of files.flatMap(({ findings }) => findings)) {
      const name = `${rule} ${messageId}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  };
  const refused = { 'channel/length hard': 1 };

  it.each<[string, string, string, Record<string, number>]>([
    [
      'hashtags',
      'social/x.txt',
      many(60_000, () => '#ride'),
      { ...refused, 'channel/hashtags repeated': 59_999 },
    ],
    ['hashtags of digits', 'social/x.txt', many(60_000, (i) => `#${i}`), refused],
    ['mentions', 'social/x.txt', many(20_000, (i) => `@harbourpin${i}`), refused],
    [
      'handles of another network',
      'social/x.txt',
      many(20_000, () => '@harbourpine_au'),
      { ...refused, 'channel/mentions elsewhere': 20_000 },
    ],
    ['addresses', 'social/x.txt', many(80_000, (i) => `https://harbourandpine.example/${i}`), refused],
    [
      'links',
      'emails/a.html',
      many(30_000, (i) => `<p><a href="https://harbourandpine.example/${i}">Ride ${i}</a></p>`),
      {},
    ],
    [
      'merge tags',
      'emails/a.html',
      many(30_000, () => '<p>Hi {{first_name}}</p>'),
      { 'content/merge-tag fallback': 30_000 },
    ],
    ['merge tags that print nothing', 'emails/a.html', `<p>${'{{#a}}{{/a}}'.repeat(80_000)}</p>`, {}],
    ['merge tags without an end', 'emails/a.txt', `${'<%= '.repeat(300_000)}${'{% '.repeat(300_000)}`, {}],
  ])('%s', async (_, file, copy, expected) => {
    expect(await counted(file, copy)).toEqual(expected);
  });

  it('columns', async () => {
    const row = (write: (i: number) => string) =>
      Array.from({ length: 10_000 }, (_, i) => write(i)).join(',');
    const rows = Array.from({ length: 20 }, () => `x,The sale is on,${row(() => '1')}`);
    const { summary } = await check({
      'social/a.csv': `channel,text,${row((i) => `c${i}`)}\n${rows.join('\n')}\n`,
    });
    expect(summary.assets).toBe(20);
  });

  it('text in a cell', async () => {
    const text = 'We ride the ""Tideline"" to work.\n\n'.repeat(30_000);
    const counts = await counted('social/a.csv', `channel,text\nx,"${text}"\nx,Ride\n`);
    expect(counts).toEqual(refused);
  });
});

describe('a rule of a plugin that fails', () => {
  const rule = (body: string) => `export default { name: 'acme/x', summary: 'x', severity: 'error',
    messages: { wrong: { text: 'Wrong.' } }, ${body} };`;
  it.each([
    [
      'while it prepares',
      '*check() {}, prepare() { throw new Error("no glossary") }',
      'no glossary',
      'brand.yaml',
    ],
    ['on a file', '*check() { throw new Error("no glossary") }', 'no glossary', 'blog/a.md and 1 more'],
    [
      'by a place outside the file',
      '*check() { yield { messageId: "wrong", range: { start: 0, end: 999 } } }',
      'reports 0–999, and the file has 12 characters',
      'blog/a.md and 1 more',
    ],
  ])('%s is named once, and the other rules run', async (_, body, why, where) => {
    const cwd = folder({
      'brand.yaml': `${guide}plugins: [./acme.mjs]\n`,
      'acme.mjs': rule(body),
      'blog/a.md': 'Our ebikes.\n',
      'blog/b.md': 'One ebike.\n\n',
    });
    const { code, stdout, stderr } = await brandlint([], { cwd });
    expect(code).toBe(3);
    expect(stdout).toContain('Say "e-bike" instead of "ebike".');
    expect(stderr).toContain(`acme/x failed on ${where}\n`);
    expect(stderr).toContain(why);
    expect(stderr.match(/at .*acme\.mjs|RangeError/g)!.length).toBeLessThan(3);
    expect(stderr).toContain('a fault of a plugin');
    expect(stderr).not.toContain('fault of brandlint');
  });
});

describe('a path that leads nowhere is said in words', () => {
  it.each([
    ['a link to nothing', 'broken.md', 'broken.md is a link to a file that is not there.\n'],
    ['links in a circle', 'ring.md', 'ring.md cannot be opened: its links lead in a circle.\n'],
    [
      'a file taken for a folder',
      'blog/a.md/b.md',
      'There is no file or folder blog/a.md/b.md.\n  blog/a.md is a file',
    ],
    ['a name that is too long', `${'sale-'.repeat(100)}.md`, '… cannot be opened: its name is too long.\n'],
  ])('%s', async (_, path, message) => {
    const cwd = folder({ 'brand.yaml': guide, 'blog/a.md': 'An e-bike.\n' });
    symlinkSync('gone.md', join(cwd, 'broken.md'));
    symlinkSync('ring.md', join(cwd, 'ring.md'));
    const { code, stderr } = await brandlint([path], { cwd });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it.each([
    ['a folder', 'blog', 'it is a folder'],
    ['below a file', 'blog/a.md/report.json', 'a part of its path is a file'],
  ])('--output: %s', async (_, path, reason) => {
    const cwd = folder({ 'brand.yaml': guide, 'blog/a.md': 'An e-bike.\n' });
    const { code, stderr } = await brandlint(['--output', path], { cwd });
    expect(stderr).toBe(`--output: ${path} cannot be written: ${reason}.\n`);
    expect(code).toBe(2);
  });
});
