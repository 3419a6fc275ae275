import type { Channel } from './channel.ts';

export default {
  name: 'ad/microsoft',
  label: 'Microsoft ad',
  kind: 'ad',
  aliases: ['microsoft ad', 'microsoft ads', 'microsoft advertising', 'bing ad', 'bing ads'],
  folders: ['ad/microsoft', 'ads/microsoft', 'ad/bing', 'ads/bing', 'microsoft-ads', 'bing-ads'],
  words: ['microsoft ad', 'microsoft ads', 'bing ad', 'bing ads', 'ads microsoft', 'ads bing'],
} satisfies Channel;
