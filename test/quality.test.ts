/** Every rule with labelled copy is as good on it as docs/benchmarks.md says. */
import { describe, expect, test } from 'vitest';
import { labelledRules, qualityOf } from '../bench/quality.ts';

describe.each(labelledRules())('%s', (name) => {
  test('precision at least 0.97 and recall at least 0.9, on 40 faults and 40 look-alikes or more', async () => {
    const quality = await qualityOf(name);
    expect(quality.hits).toBeGreaterThanOrEqual(40);
    expect(quality.silent).toBeGreaterThanOrEqual(40);
    expect(quality.precision, quality.mistakes.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(quality.recall, quality.mistakes.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
