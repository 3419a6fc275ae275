import type { Channel } from './channel.ts';

export default {
  name: 'social/youtube',
  label: 'YouTube title and description',
  kind: 'social',
  aliases: ['youtube', 'yt', 'youtube.com'],
  folders: ['youtube', 'social/yt'],
  words: ['youtube'],
} satisfies Channel;
