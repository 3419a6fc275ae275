import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = {};

describe('a word of the pack', () => {
  ruleTable(
    rule,
    { guide },
    {
      'with the word to say, the reason and the pack': {
        copy: 'Park in one of twelve ⟦handicapped parking⟧ bays.',
        findings: [
          {
            messageId: 'word',
            severity: 'warning',
            actual: 'handicapped parking',
            expected: 'accessible parking',
            source: 'voice.packs',
            message:
              '"handicapped parking" leaves readers out or hurts them: say "accessible parking" (most disabled people find it dated).',
          },
        ],
      },
      'at info where many readers do not mind': {
        copy: 'It would be ⟦crazy⟧ to miss it.',
        findings: [{ messageId: 'mild', severity: 'info' }],
      },
      'in the plural and in capitals': {
        copy: 'Our ⟦salesmen⟧ know. ASK THE ⟦SALESMAN⟧.',
        findings: [{ expected: 'salespeople' }, { expected: 'SALESPERSON' }],
      },
      'within the only phrase it is wrong in': {
        copy: 'Rides for ⟦the elderly⟧ are half price.',
        findings: [{ actual: 'the elderly', expected: 'older people' }],
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
        copy: 'Blind tasting on Friday. The button is disabled. The elderly couple next door plays crazy golf.',
      },
      'in names': { copy: 'Crazy Horse Memorial is an hour away. We met at the Psycho Suzi bar.' },
      'in quotations and titles': { copy: '“It was crazy,” says Ana, and then we saw "Psycho" again.' },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: [] } } },
    { 'where the guide wants no packs': { copy: 'It is handicapped.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['inclusive'], allow: ['handicapped'] } } },
    { 'on a word that the brand allows itself': { copy: 'It is handicapped.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['inclusive'] }, terms: [{ avoid: ['handicapped'] }] } },
    { 'on a word that the guide speaks of itself': { copy: 'It is handicapped.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['inclusive'], language: 'fr' } } },
    { 'in copy of another language': { copy: 'It is handicapped.' } },
  );
});
