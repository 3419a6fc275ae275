/** Which campaign an asset belongs to, in each of the ways in which it may be said. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/lint/run.ts';
import { folderOf } from '../guide/folder.ts';

const SAIL = 'Our new jackets are here. Come and try one on.\n';

/** By campaign: the ids of its assets. */
async function campaignsIn(files: Readonly<Record<string, string>>, more: { campaigns?: string[] } = {}) {
  const cwd = folderOf({ 'brand.yaml': 'meta: {name: Lumen Outdoor}\n', ...files });
  const { campaigns } = await run({ cwd, paths: [], wantsFacts: true, ...more });
  return Object.fromEntries(
    campaigns.map(({ name, assets, brief }) => [
      name,
      { assets: assets.map(({ asset }) => asset.id), brief: brief?.path ?? null },
    ]),
  );
}

describe('an asset belongs to', () => {
  it('the campaign that its front matter names', async () => {
    expect(
      await campaignsIn({
        'blog/jackets.md': `---\ncampaign: winter-launch\n---\n${SAIL}`,
        'blog/other.md': SAIL,
      }),
    ).toEqual({ 'winter-launch': { assets: ['jackets'], brief: null } });
  });

  it('the campaign in its row of a calendar', async () => {
    const calendar =
      'channel,campaign,text\nsocial/x,winter-launch,New jackets today.\nsocial/x,,Good morning to all.\nsocial/x,clear-out,The last tents.\n';
    const found = await campaignsIn({ 'social/calendar.csv': calendar });
    expect(Object.keys(found)).toEqual(['clear-out', 'winter-launch']);
    expect(found['winter-launch']!.assets).toEqual(['calendar#1']);
  });

  it("the campaign of the guide's globs, several where several match", async () => {
    const guide =
      'campaigns:\n  - {name: winter-launch, files: "launch/**"}\n  - {name: members, files: ["**/members-*.txt"]}\n';
    expect(
      await campaignsIn({ 'brand.yaml': guide, 'launch/sms.txt': SAIL, 'launch/members-sms.txt': SAIL }),
    ).toEqual({
      members: { assets: ['members-sms'], brief: null },
      'winter-launch': { assets: ['members-sms', 'sms'], brief: null },
    });
  });

  it.each(['campaign.yaml', 'campaign.yml', 'campaign.json'])(
    'the nearest folder above it that holds a %s, by the name in it or that of the folder',
    async (file) => {
      const brief = '{"offer": {"percent": 20}}';
      const found = await campaignsIn({
        [`work/winter-launch/${file}`]: brief,
        'work/winter-launch/emails/deep/launch.md': SAIL,
        [`work/named/${file}`]: '{"name": "Summer Tents"}',
        'work/named/sms.txt': SAIL,
        'work/sms.txt': SAIL,
      });
      expect(found).toEqual({
        'Summer Tents': { assets: ['sms'], brief: `work/named/${file}` },
        'winter-launch': { assets: ['launch'], brief: `work/winter-launch/${file}` },
      });
    },
  );

  it('the campaign that its links are counted for, where it is one and a name', async () => {
    const link = (campaign: string) =>
      `[Look](https://lumen.example/?utm_source=x&utm_campaign=${campaign})\n`;
    expect(
      await campaignsIn({
        'a.md': SAIL + link('winter-launch') + link('Winter_Launch'),
        'b.md': SAIL + link('winter-launch') + link('clear-out'),
        'c.md': SAIL + link('newsletter'),
        'd.md': SAIL + link('{{campaign}}'),
      }),
    ).toEqual({ 'winter-launch': { assets: ['a'], brief: null } });
  });
});

it('what an asset says itself comes before globs, folders and links', async () => {
  const post = `---\ncampaign: clear-out\n---\n${SAIL}[Look](https://lumen.example/?utm_campaign=members)\n`;
  expect(
    Object.keys(
      await campaignsIn({
        'brand.yaml': 'campaigns: [{name: winter-launch, files: "launch/**"}]\n',
        'launch/campaign.yaml': 'name: launch-week\n',
        'launch/post.md': post,
      }),
    ),
  ).toEqual(['clear-out']);
});

it('one asset may name several', async () => {
  const found = await campaignsIn({ 'a.md': `---\ncampaign: winter-launch, members\n---\n${SAIL}` });
  expect(Object.keys(found)).toEqual(['members', 'winter-launch']);
});

it('spellings of one name are one campaign, by the name that the guide or the brief has', async () => {
  const found = await campaignsIn({
    'launch/campaign.yaml': 'name: Winter Launch\nchannels: [sms, blog]\n',
    'launch/sms.txt': SAIL,
    'posts/a.md': `---\ncampaign: winter_launch\n---\n${SAIL}`,
    'posts/b.md': `${SAIL}[Look](https://lumen.example/?utm_campaign=WINTER-launch)\n`,
  });
  expect(found).toEqual({
    'Winter Launch': { assets: ['sms', 'a', 'b'], brief: 'launch/campaign.yaml' },
  });
});

it('a post that names a campaign is held to its brief, wherever that lies', async () => {
  const cwd = folderOf({
    'brand.yaml': 'meta: {name: Lumen Outdoor}\n',
    'briefs/winter/campaign.yaml': 'name: winter-launch\noffer: {percent: 20}\n',
    'posts/a.md': '---\ncampaign: winter-launch\n---\nTake 30% off every jacket.\n',
  });
  const { files } = await run({ cwd, paths: ['posts'] });
  expect(files.flatMap(({ findings }) => findings).map(({ rule, message }) => [rule, message])).toEqual([
    ['campaign/offer', 'This says 30%; the brief says 20%.'],
  ]);
});

it("a brief may lie where the guide says, and its globs' folder need not hold one", async () => {
  const found = await campaignsIn({
    'brand.yaml': 'campaigns: [{name: winter-launch, files: "launch/**", brief: briefs/w26.yaml}]\n',
    'briefs/w26.yaml': 'offer: {percent: 20}\n',
    'launch/sms.txt': SAIL,
  });
  expect(found['winter-launch']).toEqual({ assets: ['sms'], brief: 'briefs/w26.yaml' });
});

it('a filter takes a name however it is spelled, and leaves out the other campaigns of an asset', async () => {
  const files = {
    'a.md': `---\ncampaign: winter-launch, members\n---\n${SAIL}`,
    'b.md': `---\ncampaign: members\n---\n${SAIL}`,
  };
  expect(await campaignsIn(files, { campaigns: ['Winter Launch'] })).toEqual({
    'winter-launch': { assets: ['a'], brief: null },
  });
  expect(Object.keys(await campaignsIn(files, { campaigns: ['m*'] }))).toEqual(['members']);
  await expect(campaignsIn(files, { campaigns: ['winter-lunch'] })).rejects.toThrow(
    'Nothing here belongs to a campaign "winter-lunch".',
  );
});

it('a brief is no copy, whatever it is called', async () => {
  const cwd = folderOf({
    'brand.yaml': 'meta: {name: Lumen Outdoor}\n',
    'a/campaign.yaml': 'posts: [{channel: sms, text: Lorem ipsum dolor sit amet}]\n',
    'b/campaign.yml': 'posts: [{channel: sms, text: Lorem ipsum dolor sit amet}]\n',
    'c/campaign.json': '{"posts": [{"channel": "sms", "text": "Lorem ipsum dolor sit amet"}]}',
    'd/sms.txt': SAIL,
  });
  for (const paths of [[], ['a/campaign.yaml', 'b/campaign.yml', 'c/campaign.json', 'd/sms.txt'], ['*/*']]) {
    const { files } = await run({ cwd, paths });
    expect(files.flatMap(({ assets }) => assets.map(({ id }) => id))).toEqual(['sms']);
  }
});

it('nor is a brief that the guide names, among copy', async () => {
  const cwd = folderOf({
    'brand.yaml': 'campaigns: [{name: winter-launch, files: "launch/**", brief: launch/posts.yaml}]\n',
    'launch/posts.yaml': 'legal: [{text: Lorem ipsum dolor sit amet, channels: [page]}]\n',
    'launch/sms.txt': SAIL,
  });
  const { files } = await run({ cwd, paths: [] });
  expect(files.map(({ path, findings }) => [path, findings])).toEqual([['launch/sms.txt', []]]);
  const { notices } = await run({ cwd, paths: ['launch/posts.yaml'] });
  expect(notices).toEqual(['launch/posts.yaml is the brief of a campaign, and no copy.']);
});

it('places are exact in a large calendar, too', async () => {
  const row = 'social/x,winter-launch,Good morning from the workshop to all of you.\n';
  const cwd = folderOf({
    'brand.yaml': 'meta: {name: Lumen Outdoor}\n',
    'launch/campaign.yaml': 'name: winter-launch\noffer: {percent: 20}\n',
    'launch/calendar.csv': `channel,campaign,text\nsocial/x,winter-launch,Take 20% off.\n# ${'x'.repeat(2_200_000)}\n${row}social/x,winter-launch,Take 30% off.\n`,
  });
  const { files, campaigns } = await run({ cwd, paths: ['launch/calendar.csv'], wantsFacts: true });
  const [finding] = files.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'campaign/offer');
  expect(finding?.place.line).toBe(5);
  const [campaign] = campaigns;
  const last = campaign!.assets.at(-1)!;
  expect(campaign!.placeOf(last.path, last.facts[0]!.range).line).toBe(5);
});
