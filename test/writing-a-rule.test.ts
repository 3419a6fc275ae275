/** docs/writing-a-rule.md shows a rule. It is the one in fixtures, and it works. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import rule from './fixtures/shouting/rule.ts';
import { ruleTable } from './rule-table.ts';

it('shows the rule as it is', () => {
  const page = readFileSync(new URL('../docs/writing-a-rule.md', import.meta.url), 'utf8');
  const shown = /^```ts rule\.ts\n([\s\S]*?)^```$/m.exec(page)?.[1];
  expect(shown).toBe(readFileSync(new URL('./fixtures/shouting/rule.ts', import.meta.url), 'utf8'));
});

describe('acme/shouting', () => {
  ruleTable(
    rule,
    { files: ['copy.md'] },
    {
      'finds a title in capitals': {
        copy: '# ⟦THE AUTUMN SALE⟧\n\nIt ends on Sunday.\n',
        findings: [{ message: 'This title shouts: "THE AUTUMN SALE". Write it in sentence case.' }],
      },
      'leaves other text, short titles and sentence case alone': {
        copy: '# FAQ\n\n## The autumn SALE\n\nTHE AUTUMN SALE IS ON\n',
      },
      'counts as many words as it is told': { copy: '# ⟦NEW IN⟧\n', options: { words: 2 } },
    },
  );
});
