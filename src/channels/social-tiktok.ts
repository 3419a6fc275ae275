import type { Channel } from './channel.ts';

export default {
  name: 'social/tiktok',
  label: 'TikTok caption',
  kind: 'social',
  aliases: ['tiktok', 'tik tok', 'tiktok.com'],
  folders: ['tiktok'],
  words: ['tiktok'],
} satisfies Channel;
