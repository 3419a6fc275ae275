import type { Channel } from './channel.ts';

export default {
  name: 'social/instagram',
  label: 'Instagram post',
  kind: 'social',
  aliases: ['instagram', 'insta', 'ig', 'instagram.com'],
  folders: ['instagram', 'insta', 'social/ig'],
  words: ['instagram', 'insta', 'ig post', 'post ig'],
  required: ['image'],
  limits: [
    {
      of: 'text',
      max: 2200,
      unit: 'characters',
      kind: 'reject',
      source:
        'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'hashtags',
      max: 30,
      unit: 'items',
      kind: 'reject',
      source:
        'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'hashtags',
      max: 5,
      unit: 'items',
      kind: 'advise',
      note: "rolled out since 19 December 2025, not to everybody yet; the network's own reference says 30",
      source: 'https://www.ayrshare.com/docs/apis/post/social-networks/instagram',
      grade: 'secondary',
      checked: '2026-11-22',
    },
    {
      of: 'mentions',
      max: 20,
      unit: 'items',
      kind: 'reject',
      source:
        'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'text',
      max: 125,
      unit: 'characters',
      kind: 'truncate',
      source: 'https://help.instagram.com/1643471055915254',
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
