import type { Channel } from './channel.ts';

export default {
  name: 'social/x',
  label: 'X (Twitter) post',
  kind: 'social',
  aliases: [
    'x',
    'twitter',
    'tweet',
    'x/twitter',
    'twitter/x',
    'x (twitter)',
    'x (formerly twitter)',
    'x.com',
    'twitter.com',
  ],
  folders: ['social/x', 'twitter', 'tweet', 'tweets'],
  words: ['twitter', 'tweet', 'tweets', 'post x', 'social x', 'x post'],
  limits: [
    {
      of: 'text',
      max: 280,
      unit: 'x-weight',
      kind: 'reject',
      note: 'with X Premium 25,000: then set it under limits in the guide',
      source: 'https://docs.x.com/fundamentals/counting-characters',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'alt',
      max: 1000,
      unit: 'characters',
      kind: 'advise',
      source: 'https://www.ayrshare.com/docs/help-center/technical-support/character_limits',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
