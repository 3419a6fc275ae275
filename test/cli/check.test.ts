import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brandlint, folder, git, house, useBrandlint } from './brandlint.ts';

useBrandlint();

const launch = {
  ...house,
  'social/launch.txt': 'Our cheap kayaks are here.\n\nAwesome views, cheap hire, cheap coffee.\n',
  'push/reminder.txt': 'Last day: an awesome paddle for two.\n',
  'social/thanks.txt': 'Thank you for a fine season.\n',
};

describe('brandlint', () => {
  it('reports by file what is wrong, what to use, and where the guide says so', async () => {
    const cwd = folder(launch);
    const { code, stdout, stderr } = await brandlint([], { cwd });
    expect(stdout).toBe(`push/reminder.txt
  1:14  warning  "awesome" says nothing. Say what is good about it.  house/hype

social/launch.txt
  1:5  error  "cheap" is not our word.  house/cheap
              use: affordable
              brand.yaml:2 meta.name
              and 2 more places: line 3

✖ 3 errors and 1 warning in 2 of 3 files (3 assets)
  3 can be mended by: brandlint --fix
`);
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  it('says so in one line when all is well, and nothing at all with --quiet', async () => {
    const cwd = folder(launch);
    const clean = await brandlint(['social/thanks.txt'], { cwd });
    expect(clean).toEqual({ code: 0, stdout: '✔ 1 file (1 asset) checked: all on brand.\n', stderr: '' });
    expect(await brandlint(['--quiet', 'push'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('shows paths from where it runs, and JSON paths from the guide', async () => {
    const root = folder(launch);
    const cwd = join(root, 'social');
    expect((await brandlint(['check', '.'], { cwd })).stdout).toMatch(
      /^launch\.txt\n.*\n.*\n +\.\.\/brand\.yaml:2 meta\.name/,
    );
    const report = JSON.parse((await brandlint(['--format', 'json'], { cwd })).stdout);
    expect(report.results.map(({ path }: { path: string }) => path)).toEqual([
      'push/reminder.txt',
      'social/launch.txt',
      'social/thanks.txt',
    ]);
    expect(report.summary).toEqual({ files: 3, assets: 3, errors: 3, warnings: 1, infos: 0, fixable: 3 });
  });

  it.each([
    [['push'], 0],
    [['push', '--fail-on', 'warning'], 1],
    [['push', '--max-warnings', '0'], 1],
    [['push', '--max-warnings', '1'], 0],
    [['push', '--max-warnings', '0', '--quiet'], 1],
    [['push', '--rule', 'house/hype=error'], 1],
    [['--rule', 'house/*=off'], 0],
    [['--rule=house/*=off', '--rule', 'house/hype=error'], 1],
    [['--channel', 'push'], 0],
    [['--channel', 'push', '--channel', 'soc*'], 1],
  ])('%j exits with %i', async (args, code) => {
    expect((await brandlint(args, { cwd: folder(launch) })).code).toBe(code);
  });

  it('does not call a channel clean that nothing goes out through', async () => {
    const { stdout } = await brandlint(['--channel', 'rcs'], { cwd: folder(launch) });
    expect(stdout).toBe('Nothing to check: 3 files read, and no asset in there that was asked for.\n');
  });

  it('colours only what a terminal will show, or what is asked for', async () => {
    const cwd = folder(launch);
    const escapes = async (args: string[], env: Record<string, string>) =>
      (await brandlint(args, { cwd, env })).stdout.includes('\u001B[');
    expect(await escapes([], {})).toBe(false);
    expect(await escapes([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await escapes([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(await escapes(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(await escapes(['--output', 'report.txt'], { FORCE_COLOR: '1' })).toBe(false);
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).not.toContain('\u001B[');
  });

  it('writes the report to a file, in a folder that may be new', async () => {
    const cwd = folder(launch);
    const { code, stdout } = await brandlint(['--format', 'sarif', '--output', 'reports/brand.sarif'], {
      cwd,
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(join(cwd, 'reports/brand.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('judges stdin by the name it is given', async () => {
    const cwd = folder(house);
    const given = await brandlint(['--stdin', '--stdin-filename', 'social/new.txt'], {
      cwd,
      input: 'So cheap.\n',
    });
    expect(given.stdout).toMatch(/^social\/new\.txt\n {2}1:4 /);
    expect(given.code).toBe(1);
  });

  it('takes each staged text for its own file, whatever the names, and no link for copy', async () => {
    const cwd = folder({
      ...house,
      'social/a\nb.txt': 'cheap\n',
      'social/old.txt': 'Two cheap days by the sea.\n',
    });
    git(cwd, 'init', '-q');
    git(cwd, 'add', 'social/old.txt');
    git(cwd, 'commit', '-qm', 'Start');
    git(cwd, 'mv', 'social/old.txt', 'social/new.txt');
    writeFileSync(join(cwd, 'social/zest.txt'), 'A fair price.\n');
    symlinkSync('cheap.txt', join(cwd, 'social/link.txt'));
    git(cwd, 'add', 'social');
    const { results } = JSON.parse((await brandlint(['--staged', '--format', 'json'], { cwd })).stdout);
    expect(
      results.map(({ path, findings }: any) => [path, findings.map(({ offset }: any) => offset)]),
    ).toEqual([
      ['social/a\nb.txt', [0]],
      ['social/new.txt', [4]],
      ['social/zest.txt', []],
    ]);
  });

  it('takes globs for what is staged, and refuses a path that is nowhere', async () => {
    const cwd = folder({ ...house, 'social/a.txt': 'cheap\n', 'push/a.txt': 'cheap\n' });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    const staged = async (path: string) => brandlint(['--staged', '--format', 'json', path], { cwd });
    const { results } = JSON.parse((await staged('social/*.txt')).stdout);
    expect(results.map(({ path }: any) => path)).toEqual(['social/a.txt']);
    const { code, stderr } = await staged('socail');
    expect([code, stderr]).toEqual([2, 'There is no file or folder socail.\n  Check its spelling.\n']);
  });

  it('judges what is staged, not what lies on disk', async () => {
    const cwd = folder({ ...house, 'social/launch.txt': 'Our cheap kayaks.\n' });
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', '.');
    expect((await brandlint(['--staged'], { cwd })).code).toBe(1);
    git(cwd, 'commit', '--quiet', '--message', 'Launch');
    expect((await brandlint(['--staged'], { cwd })).code).toBe(0);
  });

  it('is quiet when its reader has gone away', async () => {
    const posts = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`social/post-${i}.txt`, `${'cheap day\n\n'.repeat(20)}`]),
    );
    const cwd = folder({ ...house, ...posts });
    const { execFileSync } = await import('node:child_process');
    const { bundle } = await import('./brandlint.ts');
    const command = `'${process.execPath}' '${join(bundle, 'cli.js')}' --format json 2>errors.txt | head -n 1`;
    expect(execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8' })).toBe('{\n');
    expect(readFileSync(join(cwd, 'errors.txt'), 'utf8')).toBe('');
  });
});

describe('what the user gets wrong ends with 2 and plain words', () => {
  it.each([
    [['--fxi'], 'unknown option', '--fix'],
    [['ruels'], 'There is no command, file or folder "ruels"', 'Did you mean "rules"?'],
    [['--format', 'jsn'], "'jsn' is invalid", 'Did you mean "json"?'],
    [['--rule', 'house/chaep=off'], 'There is no rule "house/chaep"', 'Did you mean "house/cheap"?'],
    [['--rule', 'huose/*=off'], 'There is no rule "huose/*"', 'Did you mean "house/*"?'],
    [['--rule', 'house/cheap=eror'], 'no severity "eror"', 'Did you mean "error"?'],
    [['--rule', 'house/cheap'], 'names no rule and severity', "--rule 'color/*=off'"],
    [['--max-warnings', 'none'], "'none' is invalid", 'whole number'],
    [['--now', '2026-02-30'], "'2026-02-30' is invalid", '2026-03-02'],
    [['--fail-on', 'info'], "'info' is invalid", 'error, warning'],
    [['--stdin'], '--stdin-filename', 'emails/sale.html'],
    [['--fix', '--staged'], 'in the index', 'git add'],
    [['--config', 'brnd.yaml'], 'brnd.yaml', 'brand.yaml'],
    [['social/lanch.txt'], 'social/lanch.txt', 'launch.txt'],
    [['explain', 'house/chepa'], 'There is no rule "house/chepa"', 'Did you mean "house/cheap"?'],
    [['completion', 'fishy'], 'no completion for "fishy"', 'Did you mean "fish"?'],
  ])('%j', async (args, message, hint) => {
    const { code, stdout, stderr } = await brandlint(args, { cwd: folder(launch) });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('lists every problem of the guide with its place', async () => {
    const cwd = folder({ 'brand.yaml': 'meta: {name: Tide}\ncolr: {}\ntermz: []\n', 'a.txt': 'Fine.\n' });
    const { code, stderr } = await brandlint([], { cwd });
    expect(stderr).toMatch(
      /^brand\.yaml:2:1 {2}.*colr.*\n {2}Did you mean "color"\?\nbrand\.yaml:3:1 {2}.*termz.*\n {2}Did you mean "terms"\?\n$/,
    );
    expect(code).toBe(2);
  });
});

it('says whose rule failed, keeps the stack, and reports the rest', async () => {
  const cwd = folder({ ...house, 'social/a.txt': 'A cheap way to trip the rule.\n' });
  const { code, stdout, stderr } = await brandlint([], { cwd });
  expect(stdout).toContain('"cheap" is not our word.');
  expect(stderr).toMatch(/house\/broken failed on social\/a\.txt\nError: a fault in a rule\n\s+at /);
  expect(stderr).toMatch(/This is a fault of a plugin/);
  expect(code).toBe(3);
});

describe('--fix', () => {
  it('mends to the end and reports what remains', async () => {
    const cwd = folder({ ...house, 'social/a.txt': 'A very cheap and awesome day.\n' });
    const { code, stdout, stderr } = await brandlint(['--fix'], { cwd });
    expect(readFileSync(join(cwd, 'social/a.txt'), 'utf8')).toBe('A affordable and awesome day.\n');
    expect(stderr).toBe('Mended 2 findings in 1 file.\n');
    expect(stdout).toContain('1 warning in 1 of 1 file');
    expect(code).toBe(0);
    expect((await brandlint(['--fix'], { cwd })).stderr).toBe('');
  });

  it('shows with --fix-dry-run a diff that git takes, and writes nothing', async () => {
    const text = 'One.\n\nA very cheap day\r\n\nTwo.\n\nThree.\n\nFour.\n\nCheap is not cheap';
    const cwd = folder({ ...house, 'social/a.txt': text });
    const { code, stdout, stderr } = await brandlint(['--fix-dry-run', 'social'], { cwd });
    expect(stdout).toMatch(/^--- a\/social\/a\.txt\n\+\+\+ b\/social\/a\.txt\n@@ -1,6 \+1,6 @@\n/);
    expect(stdout).toMatch(/\n\\ No newline at end of file\n$/);
    expect(stderr).toBe('--fix would mend 3 findings in 1 file. Nothing was written.\n');
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'social/a.txt'), 'utf8')).toBe(text);

    const patched = folder({ 'social/a.txt': text, 'fix.patch': stdout });
    git(patched, 'init', '--quiet');
    git(patched, 'apply', '--whitespace=nowarn', 'fix.patch');
    await brandlint(['--fix'], { cwd });
    expect(readFileSync(join(patched, 'social/a.txt'), 'utf8')).toBe(
      readFileSync(join(cwd, 'social/a.txt'), 'utf8'),
    );
  });

  it('prints mended stdin, and its report to stderr', async () => {
    const cwd = folder(house);
    const args = ['--fix', '--stdin', '--stdin-filename', 'social/new.txt'];
    const { code, stdout, stderr } = await brandlint(args, { cwd, input: 'A very cheap, awesome day.' });
    expect(stdout).toBe('A affordable, awesome day.');
    expect(stderr).toContain('house/hype');
    expect(code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['brand.yaml', 'house.js']);
  });
});

describe('the guide of what is checked', () => {
  const below = Object.fromEntries(Object.entries(launch).map(([path, text]) => [`site/${path}`, text]));

  it('is the one whose rules --rule and SARIF know', async () => {
    const cwd = folder(below);
    const set = await brandlint(['site/push', '--rule', 'house/hype=error'], { cwd });
    expect([set.code, set.stderr]).toEqual([1, '']);
    const sarif = JSON.parse((await brandlint(['site/push', '--format', 'sarif'], { cwd })).stdout);
    expect(sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['house/hype']);
  });

  it('holds for its fixes too, where another one lies nearer to a file', async () => {
    const cwd = folder({ ...launch, 'social/brand.yaml': 'terms: [{use: fine, not: [affordable]}]\n' });
    await brandlint(['--fix', '.'], { cwd });
    expect(readFileSync(join(cwd, 'social/launch.txt'), 'utf8')).toContain('Our affordable kayaks');
  });
});
