/**
 * The campaigns of fixtures/campaigns: nothing in them as they are, and each conflict that their faults.yaml seeds at
 * its place. The conflicts were written by themselves, before most of the rules.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openLab } from '../bench/campaign-lab.ts';
import { mutate } from '../bench/mutations.ts';
import { run } from '../src/lint/run.ts';

const root = fileURLToPath(new URL('../fixtures/campaigns/', import.meta.url));

interface Fault {
  readonly file: string;
  /** Occurs once. */
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  /** What is wrong, in `to`. */
  readonly slice: string;
  readonly why: string;
}

describe.each(readdirSync(root))('%s', async (name) => {
  const folder = `${root}${name}`;
  const lab = await openLab(folder);
  const faults: readonly Fault[] = parse(readFileSync(`${folder}/faults.yaml`, 'utf8'));

  it('is clean as it is, by every rule there is', async () => {
    const { files, crashes } = await run({ cwd: folder, paths: [] });
    expect(crashes).toEqual([]);
    expect(
      files.flatMap(({ path, findings }) => findings.map((one) => `${path} ${one.rule}: ${one.message}`)),
    ).toEqual([]);
  });

  it.each(faults.map((fault) => [`${fault.rule} ${fault.slice} (${fault.why})`, fault] as const))(
    '%s',
    async (_, fault) => {
      const { file, from, to, slice, rule } = fault;
      const text = lab.files.get(file)!;
      expect(text.split(from)).toHaveLength(2);
      const at = text.indexOf(from);
      const start = at + to.indexOf(slice);
      const end = start + slice.length;
      const findings = await lab.findings(new Map([[file, text.replace(from, () => to)]]));
      const isThere = (path: string, range: { start: number; end: number }) =>
        path === file && range.start < end && start < range.end;
      // Where nobody can tell who is right, the place may be one of those beside the finding.
      const found = findings.filter(
        (one) =>
          isThere(one.path, one.range) ||
          (one.messageId === 'split' && one.related.some(({ path, range }) => isThere(path, range))),
      );
      expect(found.map((one) => one.rule)).toContain(rule);
    },
  );
});

it('finds slips that nobody wrote, and leaves other ways to say the same alone', {
  timeout: 120_000,
}, async () => {
  const { scores, clean } = await mutate({ seed: 2026, times: 150 });
  const all = scores.find(({ kind }) => kind === 'all')!;
  expect(all.found / all.made).toBeGreaterThanOrEqual(0.95);
  expect(clean.withFinding / clean.runs).toBeLessThanOrEqual(0.02);
});
