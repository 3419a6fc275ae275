import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = { voice: { packs: ['hedges'] } };

describe('a word of the pack', () => {
  ruleTable(
    rule,
    { guide },
    {
      'at info': {
        copy: '⟦Perhaps⟧ it is time for a new mattress.',
        findings: [
          {
            messageId: 'hedge',
            severity: 'info',
            message: '"Perhaps" weakens what you say: leave it out, or say what is certain.',
          },
        ],
      },
      'twice in a sentence': { copy: '⟦We think⟧ the fabric is ⟦fairly⟧ light.' },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'on promises that the law wants careful': {
        copy: 'Fees may apply. Side effects may include drowsiness. Past results may not be repeated.',
      },
      'on the same words in another sense': {
        copy: 'What kind of coffee? Rather than wait, order now. We believe in good bread. Fairly traded cocoa.',
      },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: [] } } },
    { 'where the guide wants no packs': { copy: 'It is perhaps.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['hedges'], allow: ['perhaps'] } } },
    { 'on a word that the brand allows itself': { copy: 'It is perhaps.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['hedges'] }, terms: [{ avoid: ['perhaps'] }] } },
    { 'on a word that the guide speaks of itself': { copy: 'It is perhaps.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['hedges'], language: 'fr' } } },
    { 'in copy of another language': { copy: 'It is perhaps.' } },
  );
});
