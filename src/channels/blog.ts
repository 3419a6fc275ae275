import type { Channel } from './channel.ts';

export default {
  name: 'blog',
  label: 'Blog post',
  kind: 'page',
  aliases: ['blog', 'blog post', 'article', 'weblog'],
  folders: ['blog', 'blogs', '_posts', 'blog-posts'],
  words: ['blog', 'blog post'],
} satisfies Channel;
