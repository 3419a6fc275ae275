import type { Channel } from './channel.ts';

export default {
  name: 'captions',
  label: 'Video captions',
  kind: 'captions',
  aliases: ['captions', 'subtitles', 'closed captions', 'srt', 'vtt'],
  folders: ['captions', 'subtitles'],
  words: ['captions', 'subtitles'],
} satisfies Channel;
