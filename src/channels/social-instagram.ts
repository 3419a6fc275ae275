import type { Channel } from './channel.ts';

export default {
  name: 'social/instagram',
  label: 'Instagram post',
  kind: 'social',
  aliases: ['instagram', 'insta', 'ig', 'instagram.com'],
  folders: ['instagram', 'insta', 'social/ig'],
  words: ['instagram', 'insta', 'ig post', 'post ig'],
} satisfies Channel;
