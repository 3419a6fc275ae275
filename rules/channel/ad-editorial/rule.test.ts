import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

describe('an ad for Google', () => {
  ruleTable(
    rule,
    { files: ['ads/google/spring.json'] },
    {
      'is held to what its policy pages refuse': {
        copy: '{"headline": "Raincoats", "description": "⟦FREE⟧ delivery. ⟦Click here⟧⟦!!⟧"}',
        findings: [
          {
            messageId: 'refused',
            severity: 'error',
            actual: 'FREE',
            message:
              'Google Ads does not allow "FREE" here: write it in small letters, with a capital where a sentence has one.',
            source: 'https://support.google.com/adspolicy/answer/14848295',
          },
          { messageId: 'refused', actual: 'Click here' },
          { messageId: 'refused', actual: '!!' },
        ],
      },
      'is warned where the page may be out of date': {
        copy: '{"headline": "Sale⟦!⟧", "description": "Ends Sunday!"}',
        findings: [{ messageId: 'discouraged', severity: 'warning' }],
      },
      'leaves out alt texts': { copy: '{"headline": "Raincoats", "image": "a.png", "alt": "SALE!!"}' },
      'may have names in any form': {
        copy: '{"headline": "FREE! Raincoats", "description": "GREAT DEALS by Yay!!"}',
        guide: { meta: { name: 'FREE!' }, terms: [{ name: 'Yay!!' }] },
        options: { allow: ['GREAT DEALS'] },
      },
    },
  );
});

describe('an app listing', () => {
  ruleTable(
    rule,
    {},
    {
      'has a title without a ranking': {
        files: ['fastlane/metadata/android/en-GB/title.txt'],
        copy: 'Tideline ⟦#1⟧ rain radar',
        findings: [
          { messageId: 'refused', message: 'Google Play does not allow "#1" here: leave the ranking out.' },
        ],
      },
      'has a name without a price': {
        files: ['fastlane/metadata/en-GB/name.txt'],
        copy: 'Tideline ⟦£2⟧',
        findings: [{ messageId: 'refused' }],
      },
      'may say so in its description': {
        files: [
          'fastlane/metadata/en-GB/description.txt',
          'fastlane/metadata/android/en-GB/full_description.txt',
        ],
        copy: 'The #1 rain radar, £2 a month!!',
      },
    },
  );
});

describe('silence', () => {
  ruleTable(rule, {}, { 'on other channels': { copy: 'SALE!!! Click here 🎉', channel: 'social/x' } });
});
