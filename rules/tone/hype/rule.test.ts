import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = { voice: { packs: ['hype'] } };

describe('a word of the pack', () => {
  ruleTable(
    rule,
    { guide },
    {
      'with what to do': {
        copy: 'Our ⟦world-class⟧ coffee, roasted in Ballarat.',
        findings: [
          {
            messageId: 'claim',
            severity: 'warning',
            message: '"world-class" is a claim without proof: leave it out or show it with a fact.',
          },
        ],
      },
      'in headings as titles write it': { copy: '## A ⟦Best-in-Class⟧ Frame', files: ['copy.md'] },
      'where it is denied only to say more': { copy: 'Not just a ⟦game-changer⟧: a habit.' },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'on a claim that copy denies': { copy: 'It is not a game-changer. None of it is revolutionary.' },
      'in names': { copy: 'The Revolutionary War tour starts at noon.' },
      'on measurable superlatives': { copy: 'The longest mural on our street: 2.5 km.' },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: [] } } },
    { 'where the guide wants no packs': { copy: 'It is unrivalled.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['hype'], allow: ['unrivalled'] } } },
    { 'on a word that the brand allows itself': { copy: 'It is unrivalled.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['hype'] }, terms: [{ avoid: ['unrivalled'] }] } },
    { 'on a word that the guide speaks of itself': { copy: 'It is unrivalled.' } },
  );
  ruleTable(
    rule,
    { guide: { voice: { packs: ['hype'], language: 'fr' } } },
    { 'in copy of another language': { copy: 'It is unrivalled.' } },
  );
});

describe('what machines write', () => {
  ruleTable(
    rule,
    { guide: { voice: { packs: ['machine'] } } },
    {
      'is an advice': {
        copy: '⟦Delve⟧ into our spring range.',
        findings: [{ messageId: 'machine', severity: 'info' }],
      },
      'is also a turn of phrase': {
        copy: '⟦It’s not just⟧ coffee. It’s a way of life.',
        findings: [{ messageId: 'machine', source: 'voice.packs[0]' }],
      },
      'is no plain statement of more': { copy: 'It is not just for kids: adults ride free.' },
    },
  );
  ruleTable(
    rule,
    { guide: {} },
    {
      'is not looked for unless the guide asks': {
        copy: 'Delve into our range. It’s not just tea, it’s a mood.',
      },
    },
  );
});
