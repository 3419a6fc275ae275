import type { Channel } from './channel.ts';

export default {
  name: 'social/linkedin',
  label: 'LinkedIn post',
  kind: 'social',
  aliases: ['linkedin', 'linked in', 'li', 'linkedin.com'],
  folders: ['linkedin'],
  words: ['linkedin'],
  limits: [
    {
      of: 'text',
      max: 3000,
      unit: 'characters',
      kind: 'advise',
      note: 'longer posts were refused wherever it was tried; LinkedIn has no page that says so',
      source: 'https://www.ayrshare.com/docs/apis/post/social-networks/linkedin',
      grade: 'secondary',
      checked: '2026-11-22',
    },
    {
      of: 'text',
      max: 210,
      unit: 'characters',
      kind: 'truncate',
      note: 'sources say 140 to 210, by device',
      source: 'https://lettercounter.org/blog/linkedin-character-limit-guide',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
