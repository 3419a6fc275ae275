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
  limits: [
    {
      of: 'text',
      max: 4096,
      unit: 'bytes',
      kind: 'reject',
      note: 'title, text and data together',
      source: 'https://firebase.google.com/docs/cloud-messaging/customize-messages/set-message-type',
      grade: 'primary',
      checked: '2026-11-22',
    },
    {
      of: 'title',
      max: 40,
      unit: 'characters',
      kind: 'advise',
      note: 'what an iPhone shows',
      source:
        'https://www.alibabacloud.com/help/en/mobile-platform-as-a-service/latest/message-conent-restrictions',
      grade: 'secondary',
      checked: '2026-11-22',
    },
    {
      of: 'text',
      max: 160,
      unit: 'characters',
      kind: 'advise',
      note: "an iPhone's lock screen shows about 160, an Android phone's 49",
      source:
        'https://www.braze.com/docs/user_guide/channels/push/create_a_push_message/message_and_image_formats/',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
