import type { Channel } from './channel.ts';

export default {
  name: 'social/tiktok',
  label: 'TikTok caption',
  kind: 'social',
  aliases: ['tiktok', 'tik tok', 'tiktok.com'],
  folders: ['tiktok'],
  words: ['tiktok'],
  required: ['image'],
  limits: [
    {
      of: 'text',
      max: 2200,
      unit: 'utf-16',
      kind: 'advise',
      note: 'a video published by a scheduling tool; a photo post may have 4,000',
      source: 'https://developers.tiktok.com/doc/content-posting-api-reference-direct-post',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'text',
      max: 4000,
      unit: 'utf-16',
      kind: 'reject',
      source: 'https://developers.tiktok.com/doc/content-posting-api-reference-photo-post',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'title',
      max: 90,
      unit: 'utf-16',
      kind: 'reject',
      note: 'of a photo post',
      source: 'https://developers.tiktok.com/doc/content-posting-api-reference-photo-post',
      grade: 'primary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
