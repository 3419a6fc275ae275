import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = { voice: { packs: ['plain-english'] } };

describe('a word of the pack', () => {
  ruleTable(
    rule,
    { guide },
    {
      'with the plain word in the same form': {
        copy: 'We ⟦utilised⟧ every scrap of leather.',
        findings: [
          {
            messageId: 'word',
            severity: 'warning',
            expected: 'used',
            source: 'voice.packs[0]',
            message: '"utilised" is not plain English: say "used".',
          },
        ],
      },
      'at the start, twice': { copy: '⟦In order to⟧ order, log in. Pay ⟦prior to⟧ Monday.' },
      'only as a verb, where its context shows it': {
        copy: '⟦Leverage⟧ your points today.',
        findings: [{ actual: 'Leverage', expected: 'Use' }],
      },
      'at info for a word that is only long': {
        copy: 'It takes ⟦approximately⟧ a week.',
        findings: [{ messageId: 'mild', severity: 'info', expected: 'about' }],
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'on the same words in another sense': {
        copy: 'Highly leveraged funds carry risk. End-to-end encryption is on. The bus terminates here.',
      },
      'in code and addresses': { copy: 'See tideline.example/utilize or utilize.csv.' },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: [] } } },
    { 'where the guide wants no packs': { copy: 'It is utilise.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['plain-english'], allow: ['utilise'] } } },
    { 'on a word that the brand allows itself': { copy: 'It is utilise.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['plain-english'] }, terms: [{ avoid: ['utilise'] }] } },
    { 'on a word that the guide speaks of itself': { copy: 'It is utilise.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['plain-english'], language: 'fr' } } },
    { 'in copy of another language': { copy: 'It is utilise.' } },
  );
});
