/** The hook under the real pre-commit: BRANDLINT_REQUIRE_PEERS=1 makes its absence a failure. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundle, folder, git, house, repository, useBrandlint } from './cli/brandlint.ts';

const { status } = spawnSync('pre-commit', ['--version']);
const present = status === 0;
if (!present && !process.env.BRANDLINT_REQUIRE_PEERS) {
  console.warn('SKIPPED: pre-commit is not on PATH, so its hook is not tested (pip install pre-commit).');
}

const [hook] = parse(readFileSync(join(repository, '.pre-commit-hooks.yaml'), 'utf8'));

useBrandlint();

describe('the manifest', () => {
  const given = (path: string) =>
    new RegExp(hook.files).test(path) && !new RegExp(hook.exclude.replace('(?i)', ''), 'i').test(path);
  it.each([
    'emails/sale.html',
    'blog/post.mdx',
    'social/launch.csv',
    'copy/brand-story.md',
    'social/october.yaml',
  ])('takes %s', (path) => {
    expect(given(path)).toBe(true);
  });
  it.each([
    'brand.yaml',
    'campaigns/sale/campaign.yaml',
    '_brand.yml',
    'LICENSE.txt',
    'requirements-dev.txt',
    'package.json',
    'src/index.ts',
  ])('leaves %s', (path) => {
    expect(given(path)).toBe(false);
  });
});

describe.skipIf(!present && !process.env.BRANDLINT_REQUIRE_PEERS)('pre-commit', () => {
  it('finds the manifest valid', () => {
    const { status, stdout } = spawnSync('pre-commit', ['validate-manifest', '.pre-commit-hooks.yaml'], {
      cwd: repository,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  });

  it('stops a faulty commit and lets a clean one pass, by what is staged', () => {
    const cwd = folder({
      ...house,
      'social/launch.txt': 'Our cheap kayaks are here.\n',
      // The hook as it is published, but run from here: installing it would need the network.
      '.pre-commit-config.yaml': JSON.stringify({
        repos: [
          {
            repo: 'local',
            hooks: [{ ...hook, language: 'system', entry: `${process.execPath} ${join(bundle, 'cli.js')}` }],
          },
        ],
      }),
    });
    const env = { ...process.env, PRE_COMMIT_HOME: join(cwd, '.git/pre-commit-home') };
    const commit = () =>
      spawnSync(
        'git',
        ['-c', 'user.name=T', '-c', 'user.email=t@tideandtimber.example', 'commit', '--message', 'Launch'],
        {
          cwd,
          env,
          encoding: 'utf8',
        },
      );
    git(cwd, 'init', '--quiet');
    expect(spawnSync('pre-commit', ['install'], { cwd, env }).status).toBe(0);
    git(cwd, 'add', '.');

    const faulty = commit();
    expect(faulty.stderr + faulty.stdout).toMatch(
      /social\/launch\.txt\n +1:5 +error +"cheap" is not our word\./,
    );
    expect(faulty.status).toBe(1);

    // Mended on disk alone is not mended in the commit.
    writeFileSync(join(cwd, 'social/launch.txt'), 'Our affordable kayaks are here.\n');
    expect(commit().status).toBe(1);

    git(cwd, 'add', '.');
    const clean = commit();
    expect(clean.stderr + clean.stdout).toMatch(/brandlint\.+Passed/);
    expect(clean.status).toBe(0);
  });
});
