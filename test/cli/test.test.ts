import { describe, expect, it } from 'vitest';
import { brandlint, folder, useBrandlint } from './brandlint.ts';

useBrandlint();

const guide = `meta: {name: Harbour & Pine}
terms:
  - use: e-bike
    not: [ebike, electric bike]
    good: [Ride an e-bike to work., "An ebike, they say."]
    bad:
      - Ride an ebike to work.
      - Our electric bikes are here.
  - {avoid: [heaps], channels: ["social/*"], bad: [Heaps of fun.]}
  - {name: Tideline, mark: ®, good: [The Tideline® bag.], bad: [The tideline® bag., The Tideline bag.]}
`;

describe('test', () => {
  it('names each sentence that is not as the guide says, at its place', async () => {
    const { code, stdout, stderr } = await brandlint(['test'], { cwd: folder({ 'brand.yaml': guide }) });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toBe(`brand.yaml:5:37  good: An ebike, they say.
  This sentence is listed as right, and this is found in it:
  Say "e-bike" instead of "ebike". (terms[0])

brand.yaml:8:9  bad: Our electric bikes are here.
  This sentence is listed as wrong, and the term (e-bike) finds nothing in it.

8 sentences of 3 terms: 6 as the guide says, 2 not.
`);
  });

  it('is JSON for programs', async () => {
    const cwd = folder({ 'brand.yaml': guide });
    const { stdout } = await brandlint(['test', '--format', 'json'], { cwd });
    const { examples, summary } = JSON.parse(stdout);
    expect(summary).toEqual({ terms: 3, passed: 6, failed: 2 });
    expect(examples.filter(({ passes }: { passes: boolean }) => !passes)).toMatchObject([
      { term: 'terms[0]', kind: 'good', findings: [{ rule: 'tone/term', actual: 'ebike' }] },
      { term: 'terms[0]', kind: 'bad', text: 'Our electric bikes are here.', findings: [] },
    ]);
  });

  it('ends with 0 when all are, whatever severity the rules have in the guide', async () => {
    const cwd = folder({
      'brand.yaml': `terms: [{use: e-bike, not: [ebike], bad: Two ebike rides.}]\nrules: {"tone/*": off}\n`,
    });
    const { code, stdout } = await brandlint(['test'], { cwd });
    expect([code, stdout]).toEqual([0, '1 sentence of 1 term: all as the guide says.\n']);
  });

  it('says how to begin where no term has examples', async () => {
    const cwd = folder({ 'brand.yaml': 'terms: [{use: e-bike, not: [ebike]}]\n' });
    const { code, stdout } = await brandlint(['test'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('No term of brand.yaml has examples.');
  });
});
