import type { Channel } from './channel.ts';

export default {
  name: 'social/bluesky',
  label: 'Bluesky post',
  kind: 'social',
  aliases: ['bluesky', 'bsky', 'bsky.app', 'blue sky'],
  folders: ['bluesky', 'bsky'],
  words: ['bluesky', 'bsky'],
} satisfies Channel;
