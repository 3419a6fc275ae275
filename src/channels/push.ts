import type { Channel } from './channel.ts';

export default {
  name: 'push',
  label: 'Push notification',
  kind: 'message',
  aliases: [
    'push',
    'push notification',
    'push notifications',
    'push message',
    'web push',
    'app push',
    'mobile push',
  ],
  folders: ['push', 'push-notification', 'push-notifications'],
  words: ['push notification', 'push notifications', 'push message'],
} satisfies Channel;
