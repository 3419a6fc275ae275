import type { Channel } from './channel.ts';

export default {
  name: 'sms',
  label: 'Text message',
  kind: 'message',
  aliases: ['sms', 'text message', 'txt message', 'mms'],
  folders: ['sms', 'text-messages'],
  words: ['sms'],
} satisfies Channel;
