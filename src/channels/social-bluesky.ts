import type { Channel } from './channel.ts';

export default {
  name: 'social/bluesky',
  label: 'Bluesky post',
  kind: 'social',
  aliases: ['bluesky', 'bsky', 'bsky.app', 'blue sky'],
  folders: ['bluesky', 'bsky'],
  words: ['bluesky', 'bsky'],
  limits: [
    {
      of: 'text',
      max: 300,
      unit: 'graphemes',
      kind: 'reject',
      source: 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'text',
      max: 3000,
      unit: 'bytes',
      kind: 'reject',
      source: 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json',
      grade: 'primary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
