import type { Channel } from './channel.ts';

export default {
  name: 'social/youtube',
  label: 'YouTube title and description',
  kind: 'social',
  aliases: ['youtube', 'yt', 'youtube.com'],
  folders: ['youtube', 'social/yt'],
  words: ['youtube'],
  required: ['title'],
  limits: [
    {
      of: 'title',
      max: 100,
      unit: 'characters',
      kind: 'reject',
      source: 'https://developers.google.com/youtube/v3/docs/videos',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'text',
      max: 5000,
      unit: 'bytes',
      kind: 'reject',
      source: 'https://developers.google.com/youtube/v3/docs/videos',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'description',
      max: 5000,
      unit: 'bytes',
      kind: 'reject',
      source: 'https://developers.google.com/youtube/v3/docs/videos',
      grade: 'primary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
