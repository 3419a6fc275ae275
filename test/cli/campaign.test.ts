import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brandlint, folder, useBrandlint } from './brandlint.ts';

useBrandlint();

/** A sale on five channels: one post has another percentage, one message a slip in its code. */
const sale = {
  'brand.yaml': `meta: {name: Lumen Outdoor}
voice: {exclamations: {max: 0}}
campaigns:
  - {name: peak-week, files: "peak-week/**"}
  - {name: open-day, files: "open-day/**"}
  - {name: not-yet, files: "spring/**"}
`,
  'peak-week/campaign.yaml': `name: peak-week
offer:
  percent: 20
  code: PEAK20
channels: [email, blog, social/x, sms]
variants:
  sms: {code: TEXT20}
`,
  'peak-week/email.md': 'Take 20% off every tent with code PEAK20!\n\nThat is 20% off the Ridge, too.\n',
  'peak-week/blog.md': 'All week, tents are 20% off. Use code PEAK20.\n',
  'peak-week/sms.txt': 'Tents are 20% off. Use code TEXT20.\n',
  'peak-week/social/x.yaml': `posts:
  - {id: monday, channel: social/x, text: Take 20% off every tent with code PEAK20.}
  - {id: friday, channel: social/x, text: Last days of 25% off. The code is PEAK2O.}
`,
  'open-day/email.md': 'Come and see the workshop. Code VISIT10 takes 10% off.\n',
  'open-day/blog.md': 'Code VISIT10 takes 10% off.\n',
} as const;

const run = (args: readonly string[], files: Record<string, string> = {}, env: Record<string, string> = {}) =>
  brandlint(['campaign', ...args], { cwd: folder({ ...sale, ...files }), env });

describe('campaign NAME', () => {
  it('shows what each channel says, with a mark at what dissents and its place', async () => {
    const { code, stdout, stderr } = await run(['peak-week']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toBe(`peak-week  5 assets on 4 channels; the brief is peak-week/campaign.yaml

             brief   email   blog    social/x (2)      sms
percent off  20%     20%     20%     ✗ 25%, 20%        20%
code         PEAK20  PEAK20  PEAK20  ✗ PEAK2O, PEAK20  TEXT20 (variant)

percent off  the brief: 20%  peak-week/campaign.yaml:3:12
  ✗ 25%  social/x  peak-week/social/x.yaml:3:56  use: 20%
    20%  email     peak-week/email.md:1:6
    20%  blog      peak-week/blog.md:1:21
    20%  social/x  peak-week/social/x.yaml:2:48
    20%  sms       peak-week/sms.txt:1:11

code  the brief: PEAK20  peak-week/campaign.yaml:4:9
  ✗ PEAK2O  social/x       peak-week/social/x.yaml:3:77  use: PEAK20
    PEAK20  email          peak-week/email.md:1:35
    PEAK20  blog           peak-week/blog.md:1:39
    PEAK20  social/x       peak-week/social/x.yaml:2:77
    TEXT20  sms (variant)  peak-week/sms.txt:1:29

✖ 2 conflicts
`);
  });

  it('is a sentence more where all agree, and without a brief the assets are held to one another', async () => {
    const { code, stdout } = await run(['Open Day']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'open-day  2 assets on 2 channels; there is no brief, so its assets are held to one another\n',
    );
    expect(stdout).toMatch(/^percent off +10% +10%$/m);
    expect(stdout).toContain('\n✔ Every channel says the same.\n');
  });

  it('stands on its side where the table is too wide', async () => {
    const channels = Object.fromEntries(
      ['instagram', 'facebook', 'linkedin', 'threads', 'bluesky', 'mastodon', 'tiktok', 'pinterest'].map(
        (name) => [
          `peak-week/social/${name}.txt`,
          'Every tent of the long and rather wordy range of this season: 20% off. Use code PEAK20.\n',
        ],
      ),
    );
    const long =
      'peak-week/social/youtube/a-film-about-tents-and-how-to-pitch-them-in-the-rain/a-very-long-name-for-a-post';
    const { stdout } = await run(['peak-week'], {
      ...channels,
      [`${long}.txt`]: '20% off. Use code PEAK20.\n',
    });
    expect(stdout).not.toMatch(/^ +brief/m);
    expect(stdout).toContain('\n  ✗ PEAK2O  social/x');
    expect(stdout).toContain(`${long}.txt:1:19\n`);
  });

  it('is quiet about what agrees and loud about what does not', async () => {
    const { stdout } = await run(['peak-week'], {}, { FORCE_COLOR: '1' });
    expect(stdout).toContain('\u001B[31m\u001B[1m✗ PEAK2O\u001B[22m\u001B[39m');
    expect(stdout).toContain('\u001B[2mPEAK20\u001B[22m');
    expect((await run(['peak-week'], {}, { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).toContain('\u001B');
    expect((await run(['peak-week', '--no-color'], {}, { FORCE_COLOR: '1' })).stdout).not.toContain('\u001B');
  });

  it('keeps to ASCII where the terminal knows no more', async () => {
    const { stdout } = await run(['peak-week'], {}, { TERM: 'dumb' });
    expect(stdout).toContain('x 25%, 20%');
    expect(stdout).toMatch(/^[\x00-\x7F]*$/);
  });

  it('is JSON for programs, each cell with its place', async () => {
    const { code, stdout } = await run(['peak-week', '--format', 'json']);
    expect(code).toBe(1);
    const { version, campaigns } = JSON.parse(stdout);
    expect([version, campaigns.length]).toEqual([1, 1]);
    const [{ name, brief, assets, channels, rows, findings, elsewhere }] = campaigns;
    expect({ name, brief, assets, elsewhere }).toEqual({
      name: 'peak-week',
      brief: 'peak-week/campaign.yaml',
      assets: 5,
      elsewhere: 0,
    });
    expect(channels).toEqual([
      { channel: 'email', assets: 1 },
      { channel: 'blog', assets: 1 },
      { channel: 'social/x', assets: 2 },
      { channel: 'sms', assets: 1 },
    ]);
    const code20 = rows.find(({ kind }: { kind: string }) => kind === 'code');
    expect(code20.brief).toEqual({
      text: 'PEAK20',
      path: 'peak-week/campaign.yaml',
      line: 4,
      column: 9,
      endLine: 4,
      endColumn: 15,
    });
    expect(code20.cells.find(({ asset }: { asset: string }) => asset === 'friday')).toEqual({
      channel: 'social/x',
      asset: 'friday',
      value: 'PEAK2O',
      text: 'PEAK2O',
      qualifier: null,
      status: 'dissent',
      expected: 'PEAK20',
      path: 'peak-week/social/x.yaml',
      line: 3,
      column: 77,
      endLine: 3,
      endColumn: 83,
    });
    expect(code20.cells.map(({ status }: { status: string }) => status)).toEqual([
      'agree',
      'agree',
      'agree',
      'dissent',
      'variant',
    ]);
    expect(findings.map(({ rule, line }: { rule: string; line: number }) => [rule, line])).toEqual([
      ['campaign/offer', 3],
      ['campaign/code', 3],
    ]);
  });

  it('says in JSON which channel says nothing', async () => {
    const { stdout } = await run(['peak-week', '--format', 'json'], {
      'peak-week/push/one.txt': 'Tents, all week.\n',
    });
    const [{ rows }] = JSON.parse(stdout).campaigns;
    expect(rows[0].cells.at(-1)).toEqual({
      channel: 'push',
      asset: null,
      value: null,
      text: null,
      qualifier: null,
      status: 'absent',
      expected: null,
      path: null,
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
    });
  });

  it('is a table of markdown, with footnotes for places', async () => {
    const { stdout } = await run(['peak-week', '--format', 'markdown']);
    expect(stdout).toContain(
      '| code | PEAK20[^7] | PEAK20[^8] | PEAK20[^9] | PEAK20[^10]<br>**✗ PEAK2O**[^11] |',
    );
    expect(stdout).toContain('TEXT20 (variant)[^12] |');
    expect(stdout).toContain(
      '[^11]: `peak-week/social/x.yaml:3:77`: PEAK2O is almost the code of the campaign, PEAK20.',
    );
  });

  it('numbers footnotes on through several campaigns', async () => {
    const { stdout } = await run(['*', '--format', 'markdown']);
    const notes = [...stdout.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number));
    expect(notes).toEqual(notes.map((_, i) => i + 1));
    expect(stdout.match(/^## /gm)).toHaveLength(2);
  });

  it('shows a broken brief, and what is held to nothing then', async () => {
    const { code, stdout } = await run(['peak-week'], { 'peak-week/campaign.yaml': 'offr: {percent: 20}\n' });
    expect(code).toBe(1);
    expect(stdout).toContain('there is no brief');
    expect(stdout).toMatch(
      /^Also\n {2}.*"offr".*Did you mean "offer"\?.* {2}peak-week\/campaign\.yaml:1:1$/m,
    );
  });

  it('marks all that are in doubt where nobody knows who is right', async () => {
    const { code, stdout } = await run(['open-day'], {
      'open-day/sms.txt': '15% off at our open day.\n',
      'open-day/push/a.txt': '15% off at our open day.\n',
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^percent off +✗ 10% +✗ 10% +✗ 15% +✗ 15%$/m);
    expect(stdout).toContain('✖ 1 conflict\n');
  });

  it('reads only the paths that are named, and finds the brief all the same', async () => {
    const { code, stdout } = await run(['peak-week', 'peak-week/blog.md', 'peak-week/sms.txt']);
    expect(code).toBe(0);
    expect(stdout).toContain('2 assets on 2 channels; the brief is peak-week/campaign.yaml');
  });

  it('asks back for a name that is none, and says where nothing belongs to one', async () => {
    const { code, stdout, stderr } = await run(['peak-weak']);
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'Nothing here belongs to a campaign "peak-weak".\n  Did you mean "peak-week"?\n',
    ]);
    expect(await run(['not-yet'])).toMatchObject({
      code: 2,
      stderr:
        'Nothing here belongs to the campaign "not-yet".\n  Look at its "files" under "campaigns" in the guide.\n',
    });
  });

  it('lets no control character of the copy through', async () => {
    const post =
      '---\ncampaign: odd\nchannel: sms\n---\nUse code "\u001B[31mRED20\u001B[0m" and take 20% off.\n';
    const { stdout } = await run(['odd'], { 'odd.md': post });
    expect(stdout).not.toContain('\u001B');
  });

  it('judges as of a day, and writes to a file', async () => {
    const cwd = folder(sale);
    const { code, stdout } = await brandlint(
      ['campaign', 'open-day', '--now', '2026-03-02', '--output', 'out/open-day.txt'],
      { cwd, env: { FORCE_COLOR: '1' } },
    );
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'out/open-day.txt'), 'utf8')).toMatch(/^open-day {2}2 assets/);
    expect((await run(['open-day', '--now', 'today'])).code).toBe(2);
  });

  it('runs no other rule, and says what could not be read', async () => {
    const { stdout, stderr } = await run(['peak-week'], { 'peak-week/extra.md': 'caf\u0000e' });
    expect(stdout + stderr).not.toContain('exclamation');
    expect(stderr).toMatch(/^peak-week\/extra\.md:1:\d+ {2}\S/);
  });
});

describe('campaign', () => {
  it('lists the campaigns there are, and those that nothing belongs to', async () => {
    const { code, stdout } = await run([]);
    expect(code).toBe(1);
    expect(stdout).toBe(`campaign   assets  channels  conflicts  brief
open-day        2         2          0  none
peak-week       5         4          2  peak-week/campaign.yaml
not-yet         0         0          0  none
`);
    expect(JSON.parse((await run(['--format', 'json'])).stdout).campaigns[1]).toEqual({
      name: 'peak-week',
      brief: 'peak-week/campaign.yaml',
      assets: 5,
      channels: 4,
      conflicts: 2,
    });
    expect((await run(['--format', 'markdown'])).stdout).toContain('| open-day | 2 | 2 | 0 | none |\n');
  });

  it('takes a first word with a slash for a path', async () => {
    const { code, stdout } = await run(['./open-day']);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(3);
  });

  it('says how files come to belong to one where none does', async () => {
    const { code, stdout } = await brandlint(['campaign'], {
      cwd: folder({ 'brand.yaml': 'meta: {name: Tide}\n', 'a.md': 'Hello.\n' }),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('No campaign here. A file belongs to one by');
  });
});

describe('campaign --draft', () => {
  it('writes a brief that brandlint then holds the campaign to', async () => {
    const { 'peak-week/campaign.yaml': _, ...files } = sale;
    const cwd = folder(files);
    const drafted = await brandlint(['campaign', 'peak-week', '--draft'], { cwd });
    expect([drafted.code, drafted.stderr]).toEqual([0, '']);
    expect(drafted.stdout).toContain('#   PEAK2O: social/x peak-week/social/x.yaml:3:77\n');
    const args = ['campaign', 'open-day', '--draft', '--output', 'open-day/campaign.yaml'];
    const written = await brandlint(args, { cwd });
    expect(written).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Wrote open-day/campaign.yaml, from 2 assets. Read it, and correct it.\n',
    });
    expect(readFileSync(join(cwd, 'open-day/campaign.yaml'), 'utf8')).toContain(
      'name: open-day\noffer:\n  percent: 10\n  code: VISIT10\n',
    );
    const held = await brandlint(['campaign', 'open-day'], { cwd });
    expect([held.code, held.stdout]).toEqual([
      0,
      expect.stringContaining('the brief is open-day/campaign.yaml'),
    ]);
    expect(await brandlint(args, { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is a open-day/campaign.yaml already'),
    });
  });

  it('makes the folder it is to lie in', async () => {
    const cwd = folder(sale);
    await brandlint(['campaign', 'open-day', '--draft', '--output', 'briefs/new/campaign.yaml'], { cwd });
    expect(existsSync(join(cwd, 'briefs/new/campaign.yaml'))).toBe(true);
  });

  it('is of one campaign', async () => {
    expect(await run(['--draft'])).toMatchObject({
      code: 2,
      stderr:
        'A draft is of one campaign, and there are 2: open-day, peak-week.\n  Name one: brandlint campaign NAME --draft.\n',
    });
  });
});
