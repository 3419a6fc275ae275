import type { Channel } from './channel.ts';

export default {
  name: 'rcs',
  label: 'RCS message',
  kind: 'message',
  aliases: ['rcs', 'rcs message', 'rich communication services'],
  folders: ['rcs'],
  words: ['rcs'],
} satisfies Channel;
