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
  required: ['title'],
  limits: [
    {
      of: 'title',
      max: 30,
      unit: 'characters',
      kind: 'advise',
      note: '50 until September 2021',
      source:
        'https://raw.githubusercontent.com/coreyhaines31/marketingskills/HEAD/skills/aso/references/google-play-specs.md',
      grade: 'secondary',
      checked: '2026-11-22',
    },
    {
      of: 'short-description',
      max: 80,
      unit: 'characters',
      kind: 'advise',
      source:
        'https://raw.githubusercontent.com/coreyhaines31/marketingskills/HEAD/skills/aso/references/google-play-specs.md',
      grade: 'secondary',
      checked: '2026-11-22',
    },
    {
      of: 'description',
      max: 4000,
      unit: 'characters',
      kind: 'advise',
      source:
        'https://raw.githubusercontent.com/coreyhaines31/marketingskills/HEAD/skills/aso/references/google-play-specs.md',
      grade: 'secondary',
      checked: '2026-11-22',
    },
  ],
} satisfies Channel;
