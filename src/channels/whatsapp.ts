import type { Channel } from './channel.ts';

export default {
  name: 'whatsapp',
  label: 'WhatsApp message',
  kind: 'message',
  aliases: ['whatsapp', 'whats app', 'wa', 'whatsapp business'],
  folders: ['whatsapp'],
  words: ['whatsapp'],
  limits: [
    {
      of: 'text',
      max: 1024,
      unit: 'characters',
      kind: 'reject',
      note: 'the body of a message template',
      source:
        'https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'headline',
      max: 60,
      unit: 'characters',
      kind: 'reject',
      note: 'the header of a message template',
      source:
        'https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'cta',
      max: 25,
      unit: 'characters',
      kind: 'advise',
      source:
        'https://www.braze.com/docs/user_guide/channels/whatsapp/create_a_whatsapp_message/message_and_image_formats/',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
