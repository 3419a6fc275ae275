import type { Channel } from './channel.ts';

export default {
  name: 'app-store',
  label: 'App Store listing',
  kind: 'store',
  aliases: ['app store', 'apple app store', 'ios app store', 'itunes'],
  folders: ['app-store', 'appstore', 'fastlane/metadata'],
  words: ['app store', 'appstore'],
  // fastlane deliver: https://docs.fastlane.tools/actions/upload_to_app_store/
  files: {
    'metadata/:lang/name.txt': 'title',
    'metadata/:lang/subtitle.txt': 'subtitle',
    'metadata/:lang/description.txt': 'description',
    'metadata/:lang/keywords.txt': 'keywords',
    'metadata/:lang/promotional_text.txt': 'promotional-text',
    'metadata/:lang/release_notes.txt': 'release-notes',
    'metadata/primary_category.txt': null,
    'metadata/secondary_category.txt': null,
    'metadata/primary_first_sub_category.txt': null,
    'metadata/primary_second_sub_category.txt': null,
    'metadata/secondary_first_sub_category.txt': null,
    'metadata/secondary_second_sub_category.txt': null,
    'metadata/review_information/*.txt': null,
    'metadata/trade_representative_contact_information/*.txt': null,
  },
} satisfies Channel;
