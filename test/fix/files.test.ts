import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/fix/apply.ts';
import { unifiedDiff } from '../../src/fix/diff.ts';
import type { Fix } from '../../src/model/index.ts';
import { brandlint, folder, house, useBrandlint } from '../cli/brandlint.ts';

useBrandlint();

describe('a fix changes what it must and no other byte', () => {
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  it.each([
    [
      'line ends',
      Buffer.from('A cheap day.\r\n\r\nStill cheap.\rcheap\n'),
      Buffer.from('A affordable day.\r\n\r\nStill affordable.\raffordable\n'),
    ],
    ['a byte order mark', Buffer.from('\uFEFFcheap, café\n'), Buffer.from('\uFEFFaffordable, café\n')],
    ['UTF-16', utf16('cheap, café 🛶\r\n'), utf16('affordable, café 🛶\r\n')],
  ])('%s', async (_, before, after) => {
    const cwd = folder({ ...house, 'social/a.txt': before });
    await brandlint(['--fix'], { cwd });
    expect(readFileSync(join(cwd, 'social/a.txt')).toString('hex')).toBe(after.toString('hex'));
  });

  it('mode and links, and leaves nothing beside the file', async () => {
    const cwd = folder({ ...house, 'store/a.txt': 'A cheap day.\n', 'social/.keep': '' });
    chmodSync(join(cwd, 'store/a.txt'), 0o754);
    symlinkSync('../store/a.txt', join(cwd, 'social/a.txt'));
    await brandlint(['--fix', 'social/a.txt'], { cwd });
    expect(lstatSync(join(cwd, 'social/a.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'store/a.txt'), 'utf8')).toBe('A affordable day.\n');
    expect(statSync(join(cwd, 'store/a.txt')).mode & 0o777).toBe(0o754);
    expect(readdirSync(join(cwd, 'store'))).toEqual(['a.txt']);
  });

  it('leaves a read-only file, says so, and goes on', async () => {
    const cwd = folder({ ...house, 'social/a.txt': 'cheap\n', 'social/b.txt': 'cheap\n' });
    chmodSync(join(cwd, 'social/a.txt'), 0o444);
    const { code, stdout, stderr } = await brandlint(['--fix'], { cwd });
    expect(stderr).toBe('social/a.txt was not mended: it is read-only.\nMended 1 finding in 1 file.\n');
    expect(readFileSync(join(cwd, 'social/a.txt'), 'utf8')).toBe('cheap\n');
    expect(readFileSync(join(cwd, 'social/b.txt'), 'utf8')).toBe('affordable\n');
    expect(stdout).toContain('1 error in 1 of 2 files');
    expect(code).toBe(1);
  });

  it('never writes over what somebody else wrote meanwhile', async () => {
    const cwd = folder({
      'brand.yaml': 'plugins: [./editor.js]\nrules: {"*": off, "house/*": error}\n',
      'editor.js': `import { writeFileSync } from 'node:fs';
export default { name: 'house/cheap', summary: 's', severity: 'error', messages: { m: { text: 'No.' } },
  *check({ path, runs: [{ content }] }) {
    const start = content.text.indexOf('cheap');
    if (start < 0) return;
    const range = { start, end: start + 5 };
    if (path.endsWith('a.txt')) writeFileSync(path, 'All new. A cheap day.\\n');
    yield { messageId: 'm', range, fix: { safety: 'safe', edits: [{ range, text: 'affordable' }] } };
  } }`,
      'social/a.txt': 'A cheap day.\n',
      'social/b.txt': 'A cheap day.\n',
    });
    const { stderr } = await brandlint(['--fix', 'social/a.txt', 'social/b.txt'], { cwd });
    expect(stderr).toContain('social/a.txt was not mended: somebody changed it meanwhile');
    expect(readFileSync(join(cwd, 'social/a.txt'), 'utf8')).toBe('All new. A cheap day.\n');
    expect(readFileSync(join(cwd, 'social/b.txt'), 'utf8')).toBe('A affordable day.\n');
    expect(readdirSync(join(cwd, 'social'))).toEqual(['a.txt', 'b.txt']);
  });

  it('stops where rules undo each other', async () => {
    const rule = (name: string, from: string, to: string) => `{
      name: 'house/${name}', summary: 's', severity: 'error', messages: { m: { text: 'No.' } },
      *check({ runs: [{ content }] }) {
        const start = content.text.indexOf('${from}');
        const range = { start, end: start + ${from.length} };
        if (start >= 0) yield { messageId: 'm', range, fix: { safety: 'safe', edits: [{ range, text: '${to}' }] } };
      } }`;
    const cwd = folder({
      'brand.yaml': 'plugins: [./house.js]\nrules: {"*": off, "house/*": error}\n',
      'house.js': `export default [${rule('email', 'e-mail', 'email')}, ${rule('e-mail', 'email', 'e-mail')}];`,
      'social/a.txt': 'Send an e-mail.\n',
    });
    const { code } = await brandlint(['--fix'], { cwd });
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'social/a.txt'), 'utf8')).toBe('Send an email.\n');
  });
});

describe('applyFixes', () => {
  const fix = (...edits: [start: number, end: number, text: string][]): Fix => ({
    safety: 'safe',
    edits: edits.map(([start, end, text]) => ({ range: { start, end }, text })),
  });
  it.each([
    ['in any order', [fix([4, 7, 'pine']), fix([0, 3, 'The'])], 'The pine and sea', 2],
    ['the same fix once', [fix([4, 7, 'pine']), fix([4, 7, 'pine'])], 'the pine and sea', 2],
    [
      'never half of one',
      [fix([0, 3, 'The'], [8, 11, '&']), fix([2, 6, '-'], [12, 15, 'ocean'])],
      'The oak & sea',
      1,
    ],
    [
      'one of two insertions at a place',
      [fix([3, 3, ' old']), fix([3, 3, ' tall'])],
      'the old oak and sea',
      1,
    ],
    ['edits that only touch', [fix([4, 7, 'pine']), fix([7, 11, ' &'])], 'the pine & sea', 2],
  ])('%s', (_, fixes, text, applied) => {
    expect(applyFixes('the oak and sea', fixes)).toEqual({ text, applied });
  });
});

it('a diff shows three lines around a change and joins what is near', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `line ${i + 1}\n`);
  const changed = lines.map((line, i) => ([4, 9, 25].includes(i) ? line.toUpperCase() : line));
  const diff = unifiedDiff('blog/post.md', lines.join(''), changed.join(''));
  expect(diff.match(/^@@.*$/gm)).toEqual(['@@ -2,12 +2,12 @@', '@@ -23,7 +23,7 @@']);
  expect(unifiedDiff('blog/post.md', 'same\n', 'same\n')).toBe('');
});
