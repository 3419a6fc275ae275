import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = {
  meta: { name: 'Yay! Bikes' },
  terms: [{ name: 'Ahoy!' }],
  voice: { exclamations: { max: 1, 'social/*': { max: 2 }, 'social/linkedin': { max: 0 } } },
};

describe('more marks than the budget', () => {
  ruleTable(
    rule,
    { guide },
    {
      'are reported once, at the first too many': {
        copy: 'The sale is on! Everything is 20% off⟦!⟧ Come in!\n\nSee you there!',
        findings: [
          {
            messageId: 'budget',
            actual: '4',
            expected: 'at most 1',
            severity: 'warning',
            source: 'voice.exclamations',
            message:
              'Exclamation marks here: 4. The guide allows at most 1: end this sentence and the later ones with a full stop.',
            fix: null,
          },
        ],
      },
      'of any kind': { copy: 'Sale! 快来⟦！⟧' },
      'after a merge tag, an emoji, a bracket or a space': {
        copy: 'Hi {{name}}! Hello 🎉⟦!⟧ (Wow!) Super !',
      },
      'with no space after them': { copy: 'Wow!Look⟦!⟧Here!' },
      'on a channel with its own budget': { copy: 'One! Two! Three⟦!⟧', channel: 'social/x' },
      'where the last pattern that matches allows none': {
        copy: 'We are hiring⟦!⟧',
        channel: 'social/linkedin',
        findings: [
          {
            expected: 'none',
            message:
              'Exclamation marks here: 1. The guide allows none: end this sentence and the later ones with a full stop.',
          },
        ],
      },
    },
  );
});

describe('marks that stand together', () => {
  ruleTable(
    rule,
    { guide },
    {
      'are one too many': {
        copy: 'The sale is on⟦!!!⟧',
        findings: [
          { messageId: 'repeated', message: 'One exclamation mark is enough: write "!" instead of "!!!".' },
        ],
        fixed: 'The sale is on!',
      },
      'with a question mark lose the exclamation': {
        copy: 'Have you heard⟦?!?!⟧',
        findings: [{ messageId: 'repeated', expected: '?', fix: null }],
      },
      'count once': {
        copy: 'Sale⟦!!⟧ Now⟦!⟧',
        findings: [{ messageId: 'repeated' }, { messageId: 'budget', actual: '2' }],
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'within the budget': { copy: 'The sale is on! Everything is 20% off.' },
      'on one mark with a question mark': { copy: 'Really?!' },
      'on the inverted mark': { copy: '¡La tienda está abierta!' },
      'on names': { copy: 'Yay! Bikes opens! Yay! Bikes and Ahoy! invite you.' },
      'on addresses': { copy: 'Wow! See https://yay.example/!/sale and yay.example/a!b' },
      'on notation': { copy: 'Wow! Set color: red !important, a != b, !done, [!NOTE] and ![alt]' },
      'on merge tags': { copy: 'Wow! {{ name | default: "you!" }} and *|IF:!VIP|*' },
      'on a channel with a higher budget': { copy: 'One! Two!', channel: 'social/instagram' },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['copy.md'] },
    {
      'in code': { copy: 'Wow! Call `go!` now.\n\n```\nstop!\n```\n' },
    },
  );
  ruleTable(
    rule,
    { guide: { voice: { exclamations: { 'social/*': { max: 0 } } } } },
    {
      'on a channel without a budget': { copy: 'One! Two!! Three!', channel: 'email' },
    },
  );
  ruleTable(rule, { guide: {} }, { 'without a budget': { copy: 'One! Two!! Three!' } });
});
