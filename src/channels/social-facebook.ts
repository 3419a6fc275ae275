import type { Channel } from './channel.ts';

export default {
  name: 'social/facebook',
  label: 'Facebook post',
  kind: 'social',
  aliases: ['facebook', 'fb', 'facebook.com'],
  folders: ['facebook', 'social/fb'],
  words: ['facebook', 'fb post', 'post fb'],
} satisfies Channel;
