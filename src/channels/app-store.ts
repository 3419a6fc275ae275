import type { Channel } from './channel.ts';

export default {
  name: 'app-store',
  label: 'App Store listing',
  kind: 'store',
  aliases: ['app store', 'apple app store', 'ios app store', 'itunes'],
  folders: ['app-store', 'appstore', 'fastlane/metadata'],
  words: ['app store', 'appstore'],
} satisfies Channel;
