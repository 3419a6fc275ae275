import type { Channel } from './channel.ts';

export default {
  name: 'google-play',
  label: 'Google Play listing',
  kind: 'store',
  aliases: ['google play', 'play store', 'google play store'],
  folders: ['google-play', 'play-store', 'metadata/android'],
  words: ['google play', 'play store'],
} satisfies Channel;
