import type { Channel } from './channel.ts';

export default {
  name: 'email',
  label: 'Email',
  kind: 'email',
  aliases: ['email', 'e-mail', 'mail', 'newsletter', 'edm', 'email newsletter', 'email marketing'],
  folders: ['email', 'emails', 'newsletter', 'newsletters', 'edm', 'edms'],
  words: ['email', 'newsletter', 'edm'],
  required: ['subject'],
  limits: [
    {
      of: 'subject',
      max: 50,
      unit: 'characters',
      kind: 'advise',
      note: 'tests of inboxes show 33 to 50 on phones, more on desktops',
      source: 'https://www.emailtooltester.com/en/blog/email-subject-lines-character-limit/',
      grade: 'secondary',
      checked: '2026-11-22',
    },
    {
      of: 'preheader',
      max: 100,
      unit: 'characters',
      kind: 'advise',
      note: 'Apple Mail on a phone shows 99, most inboxes fewer',
      source: 'https://www.emailtooltester.com/en/blog/email-subject-lines-character-limit/',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
