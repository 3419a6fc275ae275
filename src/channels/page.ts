import type { Channel } from './channel.ts';

export default {
  name: 'page',
  label: 'Web page',
  kind: 'page',
  aliases: ['page', 'web page', 'website', 'landing page', 'web', 'site'],
  folders: ['pages', 'landing-page', 'landing-pages'],
  words: ['landing page'],
} satisfies Channel;
