import type { Channel } from './channel.ts';

export default {
  name: 'social/mastodon',
  label: 'Mastodon post',
  kind: 'social',
  aliases: ['mastodon', 'toot', 'fediverse'],
  folders: ['mastodon', 'toots'],
  words: ['mastodon', 'toot'],
} satisfies Channel;
