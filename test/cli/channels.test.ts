import { describe, expect, it } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { brandlint, folder, useBrandlint } from './brandlint.ts';

useBrandlint();

const run = (args: readonly string[], files: Record<string, string> = {}) =>
  brandlint(['channels', ...args], { cwd: folder(files) });

describe('channels', () => {
  it('shows what one channel allows, who says so and when somebody looked', async () => {
    const { code, stdout, stderr } = await run(['Twitter/X', '--now', '2026-12-01']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('social/x  X (Twitter) post\n');
    expect(stdout).toMatch(
      /^ {2}text +280 {2}characters, as X counts \(emoji 2, link 23\) {2}refused {2}2026-11-22 {2}https:\/\/docs\.x\.com\//m,
    );
    expect(stdout).toContain('with X Premium 25,000');
    expect(stdout).not.toContain('linkedin');
    expect(stdout).not.toContain('!:');
  });

  it('marks what was looked at more than 180 days ago', async () => {
    const { stdout } = await run(['social/bluesky', '--now', '2027-05-22']);
    expect(stdout.match(/2026-11-22 !/g)).toHaveLength(2);
    expect((await run(['social/bluesky', '--now', '2027-05-21'])).stdout).not.toContain('!');
  });

  it("shows the guide's own limits in the place of those they replace", async () => {
    const guide = 'limits: {"social/*": {text: 200, hashtags: 3}}\n';
    const { stdout } = await run(['linkedin'], { 'brand.yaml': guide });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'social/linkedin  LinkedIn post',
      '  text      200  characters  (yours)    limits.social/*.text',
      '  hashtags    3              (yours)    limits.social/*.hashtags',
    ]);
  });

  it('says what is needed', async () => {
    expect((await run(['google ads'])).stdout).toContain('\n  needs 3 headlines and 2 descriptions\n');
  });

  it('is JSON for programs, every channel of it', async () => {
    const { stdout } = await run(['--format', 'json', '--now', '2026-12-01']);
    const { version, channels: shown } = JSON.parse(stdout);
    expect([version, shown.map(({ name }: { name: string }) => name)]).toEqual([
      1,
      channels.map(({ name }) => name),
    ]);
    expect(shown.find(({ name }: { name: string }) => name === 'social/x').limits[0]).toEqual({
      of: 'text',
      max: 280,
      unit: 'x-weight',
      kind: 'reject',
      note: expect.any(String),
      source: 'https://docs.x.com/fundamentals/counting-characters',
      grade: 'primary',
      checked: '2026-11-22',
      isStale: false,
    });
  });

  it('asks back for a name that is none', async () => {
    const { code, stderr } = await run(['social/linkdin']);
    expect([code, stderr]).toEqual([
      2,
      'There is no channel "social/linkdin".\n  Did you mean "social/linkedin"?\n',
    ]);
    expect((await run(['--now', 'tomorrow'])).stderr).toBe(
      '"tomorrow" is no date.\n  Write it like 2026-11-22.\n',
    );
  });
});
