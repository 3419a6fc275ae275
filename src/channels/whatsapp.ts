import type { Channel } from './channel.ts';

export default {
  name: 'whatsapp',
  label: 'WhatsApp message',
  kind: 'message',
  aliases: ['whatsapp', 'whats app', 'wa', 'whatsapp business'],
  folders: ['whatsapp'],
  words: ['whatsapp'],
} satisfies Channel;
