import type { Channel } from './channel.ts';

export default {
  name: 'social/pinterest',
  label: 'Pinterest pin',
  kind: 'social',
  aliases: ['pinterest', 'pin', 'pins', 'pinterest.com'],
  folders: ['pinterest', 'social/pins'],
  words: ['pinterest'],
} satisfies Channel;
