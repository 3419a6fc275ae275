import type { Channel } from './channel.ts';

export default {
  name: 'social/mastodon',
  label: 'Mastodon post',
  kind: 'social',
  aliases: ['mastodon', 'toot', 'fediverse'],
  folders: ['mastodon', 'toots'],
  words: ['mastodon', 'toot'],
  limits: [
    {
      of: 'text',
      max: 500,
      unit: 'mastodon',
      kind: 'reject',
      note: 'a server may allow more: then set it under limits in the guide',
      source: 'https://docs.joinmastodon.org/user/posting/',
      grade: 'primary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
