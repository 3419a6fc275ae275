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
  required: ['headline', 'headline', 'headline', 'description', 'description'],
  limits: [
    {
      of: 'headline',
      max: 30,
      unit: 'half-width',
      kind: 'reject',
      source:
        'https://developers.google.com/google-ads/api/docs/responsive-search-ads/create-responsive-search-ads',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'description',
      max: 90,
      unit: 'half-width',
      kind: 'reject',
      source:
        'https://developers.google.com/google-ads/api/docs/responsive-search-ads/create-responsive-search-ads',
      grade: 'primary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
