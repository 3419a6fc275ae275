import type { Channel } from './channel.ts';

export default {
  name: 'google-play',
  label: 'Google Play listing',
  kind: 'store',
  aliases: ['google play', 'play store', 'google play store'],
  folders: ['google-play', 'play-store', 'metadata/android'],
  words: ['google play', 'play store'],
  // fastlane supply: https://docs.fastlane.tools/actions/upload_to_play_store/
  files: {
    'metadata/android/:lang/title.txt': 'title',
    'metadata/android/:lang/short_description.txt': 'short-description',
    'metadata/android/:lang/full_description.txt': 'description',
    'metadata/android/:lang/changelogs/*.txt': 'release-notes',
    'metadata/android/:lang/video.txt': null,
  },
} satisfies Channel;
