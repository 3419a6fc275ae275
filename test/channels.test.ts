import { describe, expect, it } from 'vitest';
import { channelFromPath, channels, normalizeChannel } from '../src/channels/index.ts';
import { withPlacement } from '../src/lint/channel.ts';
import type { Asset } from '../src/model/index.ts';
import { emptyAsset } from '../src/readers/asset.ts';
import { guideOf } from '../src/test-rule.ts';

describe('the channels', () => {
  it('share no name, alias or folder', () => {
    const names = channels.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const key of ['aliases', 'folders', 'words'] as const) {
      const owner = new Map<string, string>();
      for (const channel of channels) {
        for (const text of channel[key]) {
          const other = owner.get(text) ?? channel.name;
          expect(other, `${key}: ${text}`).toBe(channel.name);
          owner.set(text, channel.name);
        }
      }
    }
  });

  it('are found by every alias of their own', () => {
    for (const { name, aliases } of channels) {
      for (const alias of [name, ...aliases]) expect(normalizeChannel(alias), alias).toBe(name);
    }
  });
});

describe('the limits', () => {
  const limits = channels.flatMap(({ name, limits = [] }) => limits.map((limit) => ({ name, ...limit })));

  it('name a page and the day on which somebody looked', () => {
    for (const { name, of, source, checked, max } of limits) {
      expect(source, `${name} ${of}`).toMatch(/^https:\/\/\S+$/);
      expect(checked, `${name} ${of}`).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(max).toBeGreaterThan(0);
    }
  });

  it('refuse nothing that only others say', () => {
    expect(limits.filter(({ kind, grade }) => kind === 'reject' && grade !== 'primary')).toEqual([]);
  });

  it('count things in items, and all else in a unit of text', () => {
    for (const { name, of, unit } of limits) {
      expect(unit === 'items', `${name} ${of}`).toBe(/^(?:hashtags|mentions|links|emoji)$/.test(of));
    }
  });
});

describe('normalizeChannel', () => {
  it.each([
    ['Twitter/X', 'social/x'],
    [' X (formerly Twitter) ', 'social/x'],
    ['insta', 'social/instagram'],
    ['Instagram Reels', 'social/instagram'],
    ['LinkedIn Company Page', 'social/linkedin'],
    ['linked-in', 'social/linkedin'],
    ['Facebook Page', 'social/facebook'],
    ['Facebook Ads', 'ad/meta'],
    ['E-Mail', 'email'],
    ['Push Notification', 'push'],
    ['Blog post', 'blog'],
    ['Page', 'page'],
    ['SOCIAL/X', 'social/x'],
  ])('%s is %s', (text, channel) => {
    expect(normalizeChannel(text)).toBe(channel);
  });

  it.each(['', '  ', 'Telegram', 'post', 'company', 'x-ray', '#general', 'constructor'])(
    '%j is none of ours',
    (text) => {
      expect(normalizeChannel(text)).toBeNull();
    },
  );
});

describe('channelFromPath', () => {
  it.each([
    ['posts/2026-03-02-autumn-sale-instagram.md', 'social/instagram'],
    ['social/linkedin/2026/autumn.yaml', 'social/linkedin'],
    ['emails/autumn.html', 'email'],
    ['Emails/Autumn Sale.html', 'email'],
    ['sms.txt', 'sms'],
    ['post-instagram.yaml', 'social/instagram'],
    ['autumn_linkedin_v2.txt', 'social/linkedin'],
    ['autumn.email.txt', 'email'],
    ['social/x/launch.txt', 'social/x'],
    ['social/x.txt', 'social/x'],
    ['ads/facebook/launch.csv', 'ad/meta'],
    ['google-ads.csv', 'ad/google'],
    ['emails/linkedin/launch.txt', 'social/linkedin'],
    ['mastodon/newsletter.txt', 'social/mastodon'],
    ['social/mastodon/2026/newsletter-signup.txt', 'social/mastodon'],
    ['emails/linkedin-webinar.html', 'email'],
    ['emails/instagram/launch/newsletter.txt', 'social/instagram'],
    ['linkedin+mastodon/sms.txt', 'sms'],
    ['threads.txt', 'social/threads'],
    ['fastlane/metadata/android/en-US/full_description.txt', 'google-play'],
    ['fastlane/metadata/en-US/description.txt', 'app-store'],
  ])('%s is %s', (path, channel) => {
    expect(channelFromPath(path)).toBe(channel);
  });

  it.each([
    'news/2026-03-02-sms-and-what-it-costs-a-shop.md',
    'iphone-x.txt',
    'x/y.txt',
    'x-axis.yaml',
    'final-push.txt',
    'emailed-report.txt',
    'landing/index.html',
    'threads-of-gold.txt',

    'linkedin-mastodon.txt',
    'campaigns/linkedin+mastodon/launch.txt',
    '',
  ])('%j says nothing', (path) => {
    expect(channelFromPath(path)).toBeNull();
  });
});

describe('which channel an asset has', () => {
  const guide = guideOf({
    channels: [
      { files: ['social/**'], channel: 'LinkedIn' },
      { files: ['social/short/**'], channel: 'social/x' },
    ],
    campaigns: [{ name: 'autumn-sale', files: ['social/**'] }],
  });
  const placed = (path: string, own: Partial<Asset> = {}) => {
    const asset = { ...emptyAsset({ path, text: '', encoding: 'utf-8' }, 'text'), ...own };
    const { channel, campaign } = withPlacement(asset, guide);
    return [channel, campaign];
  };

  it('is what it says itself, then the last glob that matches, then its path', () => {
    expect(placed('social/short/instagram.txt', { channel: 'insta', campaign: 'spring' })).toEqual([
      'social/instagram',
      'spring',
    ]);
    expect(placed('social/short/instagram.txt')).toEqual(['social/x', 'autumn-sale']);
    expect(placed('social/long/instagram.txt')).toEqual(['social/linkedin', 'autumn-sale']);
    expect(placed('emails/launch.txt')).toEqual(['email', null]);
    expect(placed('copy/launch.txt')).toEqual([null, null]);
  });

  it('keeps the name of a channel that brandlint does not know', () => {
    expect(placed('emails/launch.txt', { channel: ' Telegram ' })).toEqual(['telegram', null]);
    expect(placed('emails/launch.txt', { channel: ' ' })).toEqual(['email', null]);
  });
});
