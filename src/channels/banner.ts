import type { Channel } from './channel.ts';

export default {
  name: 'banner',
  label: 'Display banner',
  kind: 'ad',
  aliases: ['banner', 'banners', 'display banner', 'display ad', 'display ads', 'html5 banner'],
  folders: ['banner', 'banners', 'ads/display', 'display-ads'],
  words: ['banner', 'display ad'],
} satisfies Channel;
