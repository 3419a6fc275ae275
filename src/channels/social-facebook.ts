import type { Channel } from './channel.ts';

export default {
  name: 'social/facebook',
  label: 'Facebook post',
  kind: 'social',
  aliases: ['facebook', 'fb', 'facebook.com'],
  folders: ['facebook', 'social/fb'],
  words: ['facebook', 'fb post', 'post fb'],
  limits: [
    {
      of: 'text',
      max: 63_206,
      unit: 'characters',
      kind: 'advise',
      source: 'https://www.ayrshare.com/docs/help-center/technical-support/character_limits',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
