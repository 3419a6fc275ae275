import type { Channel } from './channel.ts';

export default {
  name: 'sms',
  label: 'Text message',
  kind: 'message',
  aliases: ['sms', 'text message', 'txt message', 'mms'],
  folders: ['sms', 'text-messages'],
  words: ['sms'],
  limits: [
    {
      of: 'text',
      max: 160,
      unit: 'gsm-septets',
      kind: 'advise',
      note: 'a longer one is sent, and paid for, in parts of 153; with a character outside the GSM alphabet 70, in parts of 67',
      source: 'https://doc.lox24.eu/info/encoding-and-number-of-characters/',
      grade: 'secondary',
      checked: '2026-11-22',
    },
    {
      of: 'text',
      max: 1600,
      unit: 'characters',
      kind: 'advise',
      note: 'what most gateways take',
      source: 'https://sendgrid.com/docs/glossary/what-sms-character-limit',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
