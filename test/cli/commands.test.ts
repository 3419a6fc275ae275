import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/registry.generated.ts';
import { reporters } from '../../src/reporters/registry.generated.ts';
import { brandlint, folder, house, repository, useBrandlint } from './brandlint.ts';

useBrandlint();

describe('init', () => {
  it.each(['Harbour & Pine', 'O\'Hara "The Boat" Co: #1'])(
    'writes a guide for %s that works at once',
    async (name) => {
      const cwd = folder({ 'social/a.txt': 'Come and see the new range.\n' });
      const { code, stdout } = await brandlint(['init', '--name', name], { cwd });
      expect([code, stdout]).toEqual([0, expect.stringContaining('Wrote brand.yaml')]);
      const { code: checked, stderr } = await brandlint([], { cwd });
      expect([checked, stderr]).toEqual([0, '']);
    },
  );

  it('has examples that are right too', async () => {
    const cwd = folder({
      'assets/logo.svg': '<svg/>',
      'assets/logo-2019.png': '',
      'social/a.txt': 'Come and see.\n',
    });
    await brandlint(['init'], { cwd });
    const guide = readFileSync(join(cwd, 'brand.yaml'), 'utf8');
    const header = guide.slice(0, guide.indexOf('meta:'));
    const examples = guide.slice(header.length).replace(/^( *)# (?=\s*(?:- [{]|[\w/*-]+:))/gm, '$1');
    expect(examples).not.toBe(guide.slice(header.length));
    const other = folder({
      'assets/logo.svg': '<svg/>',
      'assets/logo-2019.png': '',
      'a.txt': 'See.\n',
      'brand.yaml': examples,
    });
    const { code, stderr } = await brandlint(['a.txt'], { cwd: other });
    expect(stderr).toBe('');
    expect(code).not.toBe(2);
  });

  it('writes over nothing', async () => {
    const cwd = folder({ '_brand.yml': 'meta: {name: Tide}\n' });
    const { code, stderr } = await brandlint(['init'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is a _brand.yml here already')]);
    expect(existsSync(join(cwd, 'brand.yaml'))).toBe(false);
  });
});

describe('rules', () => {
  it("lists ours and the guide's with the severity they have here", async () => {
    const { stdout } = await brandlint(['rules'], { cwd: folder(house) });
    expect(stdout).toMatch(/^house\/hype +warning +Nothing is awesome\.$/m);
    for (const { name, summary } of rules)
      expect(stdout).toMatch(new RegExp(`^${name} .*${summary.slice(-10).replace(/\W/g, '.')}`, 'm'));
    const listed = JSON.parse(
      (await brandlint(['rules', '--format', 'json'], { cwd: folder(house) })).stdout,
    );
    expect(listed.find(({ name }: { name: string }) => name === 'file/empty').severity).toBe('off');
  });

  it('lists ours where there is no guide', async () => {
    const { code, stdout } = await brandlint(['rules'], { cwd: folder({}) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^file\/empty +warning /m);
  });
});

describe('explain', () => {
  it.each(rules.map(({ name }) => name))('%s', async (name) => {
    const { code, stdout } = await brandlint(['explain', name], { cwd: folder({}) });
    expect(code).toBe(0);
    expect(stdout).toContain(name);
    expect(stdout).not.toMatch(/^#|^```/m);
  });

  it.each([
    ['off-palet', 'color/off-palette'],
    ['term', 'tone/term'],
    ['tone/trem', 'tone/term'],
  ])('of %s asks whether %s was meant', async (name, meant) => {
    const { code, stderr } = await brandlint(['explain', name], { cwd: folder({}) });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`Did you mean "${meant}"?`)]);
  });

  it('knows the rules of plugins', async () => {
    const { stdout } = await brandlint(['explain', 'house/hype'], { cwd: folder(house) });
    expect(stdout).toContain('Nothing is awesome.');
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])(
    '%s knows every option and format, and the shell takes it',
    async (shell) => {
      const { stdout } = await brandlint(['completion', shell], { cwd: folder({}) });
      const help = (await brandlint(['--help'], { cwd: folder({}) })).stdout;
      const options = [...help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name!);
      expect(options).toContain('fix-dry-run');
      for (const word of [...options, ...reporters.map(({ name }) => name), 'explain', 'file/empty'])
        expect(stdout).toContain(word);
      const installed = ['/bin', '/usr/bin', '/usr/local/bin'].some((path) => existsSync(join(path, shell)));
      if (installed) execFileSync(shell, ['-n'], { input: stdout });
    },
  );
});

it('docs/command-line.md names every option', async () => {
  const help = (await brandlint(['--help'], { cwd: folder({}) })).stdout;
  const page = readFileSync(join(repository, 'docs/command-line.md'), 'utf8');
  for (const [, option] of help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm))
    expect(page).toContain(`\`${option}`);
});

it('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  expect((await brandlint(['--version'], { cwd: folder({}) })).stdout).toBe(`${version}\n`);
});
