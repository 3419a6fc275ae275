import type { Channel } from './channel.ts';

export default {
  name: 'email',
  label: 'Email',
  kind: 'email',
  aliases: ['email', 'e-mail', 'mail', 'newsletter', 'edm', 'email newsletter', 'email marketing'],
  folders: ['email', 'emails', 'newsletter', 'newsletters', 'edm', 'edms'],
  words: ['email', 'newsletter', 'edm'],
} satisfies Channel;
