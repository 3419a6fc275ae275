import type { Channel } from './channel.ts';

export default {
  name: 'ad/linkedin',
  label: 'LinkedIn ad',
  kind: 'ad',
  aliases: ['linkedin ad', 'linkedin ads', 'sponsored content', 'linkedin sponsored content'],
  folders: ['ad/linkedin', 'ads/linkedin', 'linkedin-ad', 'linkedin-ads'],
  words: ['linkedin ad', 'linkedin ads', 'ad linkedin', 'ads linkedin'],
} satisfies Channel;
