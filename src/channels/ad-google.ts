import type { Channel } from './channel.ts';

export default {
  name: 'ad/google',
  label: 'Google ad',
  kind: 'ad',
  aliases: [
    'google ad',
    'google ads',
    'adwords',
    'google search ad',
    'google search ads',
    'google rsa',
    'rsa',
    'responsive search ad',
    'responsive search ads',
  ],
  folders: ['ad/google', 'ads/google', 'google-ad', 'google-ads', 'adwords'],
  words: ['google ad', 'google ads', 'ad google', 'ads google', 'adwords'],
} satisfies Channel;
