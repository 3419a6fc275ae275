import type { Channel } from './channel.ts';

export default {
  name: 'social/linkedin',
  label: 'LinkedIn post',
  kind: 'social',
  aliases: ['linkedin', 'linked in', 'li', 'linkedin.com'],
  folders: ['linkedin'],
  words: ['linkedin'],
} satisfies Channel;
