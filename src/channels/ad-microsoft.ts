import type { Channel } from './channel.ts';

export default {
  name: 'ad/microsoft',
  label: 'Microsoft ad',
  kind: 'ad',
  aliases: ['microsoft ad', 'microsoft ads', 'microsoft advertising', 'bing ad', 'bing ads'],
  folders: ['ad/microsoft', 'ads/microsoft', 'ad/bing', 'ads/bing', 'microsoft-ads', 'bing-ads'],
  words: ['microsoft ad', 'microsoft ads', 'bing ad', 'bing ads', 'ads microsoft', 'ads bing'],
  required: ['headline', 'headline', 'headline', 'description', 'description'],
  limits: [
    {
      of: 'headline',
      max: 30,
      unit: 'half-width',
      kind: 'advise',
      source:
        'https://experienceleague.adobe.com/docs/advertising/search-social-commerce/campaign-management/management/campaigns/ads/ad-settings-by-network/ad-settings-microsoft-rsa.html',
      grade: 'secondary',
      checked: '2026-11-22',
    },
    {
      of: 'description',
      max: 90,
      unit: 'half-width',
      kind: 'advise',
      source:
        'https://experienceleague.adobe.com/docs/advertising/search-social-commerce/campaign-management/management/campaigns/ads/ad-settings-by-network/ad-settings-microsoft-rsa.html',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
