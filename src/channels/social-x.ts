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
} satisfies Channel;
