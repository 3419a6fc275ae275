import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = {};

describe('a word of the pack', () => {
  ruleTable(
    rule,
    { guide },
    {
      'with what to do': {
        copy: 'We ⟦went the extra mile⟧ for you.',
        findings: [
          {
            messageId: 'cliche',
            severity: 'warning',
            message:
              '"went the extra mile" is worn out: leave it out or say what you mean (say what you do).',
            fix: null,
          },
        ],
      },
      'with other hyphens and apostrophes': { copy: 'A ⟦tried-and-true⟧ plan: ⟦the sky’s the limit⟧.' },
      'across a line end': { copy: 'It is ⟦the tip of\nthe iceberg⟧.' },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'where the words mean what they say': {
        copy: 'Join us for a walk in the park. A piece of cake costs $6. Tick all the boxes that apply.',
      },
      'in quotations': { copy: 'She said: “Think outside the box!”' },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: [] } } },
    { 'where the guide wants no packs': { copy: 'It is second to none.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['cliches'], allow: ['second to none'] } } },
    { 'on a word that the brand allows itself': { copy: 'It is second to none.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['cliches'] }, terms: [{ avoid: ['second to none'] }] } },
    { 'on a word that the guide speaks of itself': { copy: 'It is second to none.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['cliches'], language: 'fr' } } },
    { 'in copy of another language': { copy: 'It is second to none.' } },
  );
});
