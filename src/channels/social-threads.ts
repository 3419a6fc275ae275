import type { Channel } from './channel.ts';

export default {
  name: 'social/threads',
  label: 'Threads post',
  kind: 'social',
  aliases: ['threads', 'threads.net', 'threads.com'],
  folders: ['social/threads', 'threads'],
  words: ['post threads', 'threads post'],
  limits: [
    {
      of: 'text',
      max: 500,
      unit: 'threads',
      kind: 'reject',
      source: 'https://developers.facebook.com/documentation/threads/posts',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'links',
      max: 5,
      unit: 'items',
      kind: 'reject',
      note: 'different addresses, that of the preview included',
      source: 'https://developers.facebook.com/documentation/threads/create-posts/text-attachments',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'hashtags',
      max: 1,
      unit: 'items',
      kind: 'advise',
      note: 'only one is a topic',
      source: 'https://www.ayrshare.com/apis/post/social-networks/threads',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
