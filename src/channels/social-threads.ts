import type { Channel } from './channel.ts';

export default {
  name: 'social/threads',
  label: 'Threads post',
  kind: 'social',
  aliases: ['threads', 'threads.net', 'threads.com'],
  folders: ['social/threads', 'threads'],
  words: ['post threads', 'threads post'],
} satisfies Channel;
