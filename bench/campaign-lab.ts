/**
 * Campaigns of the fixtures in memory, to change a text here and there and see what the rules about campaigns say:
 * only the changed file is read again. The test of seeded faults and the bench of mutations stand on it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rules as builtin } from '../rules/registry.generated.ts';
import { campaignsOf } from '../src/campaign/index.ts';
import { loadGuide } from '../src/guide/load.ts';
import { type CheckResult, checkSource } from '../src/lint/check.ts';
import { convergence } from '../src/lint/converge.ts';
import { decode } from '../src/lint/decode.ts';
import { discover } from '../src/lint/discover.ts';
import { RuleSets } from '../src/lint/rule-set.ts';
import type { BrandGuide, Campaign, Finding } from '../src/model/index.ts';
import { loadReader } from '../src/readers/registry.generated.ts';

export interface Lab {
  readonly guide: BrandGuide;
  /** By path, as stored. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * What the rules about campaigns find.
   * @param changes Files with another text; null: without the file.
   */
  findings(changes?: ReadonlyMap<string, string | null>): Promise<readonly Finding[]>;
  /** The campaigns with their facts. */
  campaigns(): Promise<readonly Campaign[]>;
}

/** @param options.withBriefs False: as if nobody had written a brief. */
export async function openLab(folder: string, { withBriefs = true } = {}): Promise<Lab> {
  const loaded = await loadGuide({ cwd: folder });
  const guide: BrandGuide = withBriefs ? loaded : { ...loaded, campaigns: await namedOnly(loaded) };
  const { targets } = await discover([], folder, guide);
  const files = new Map<string, string>();
  for (const { path, absolute } of targets) {
    const decoded = decode(readFileSync(absolute), path);
    if (decoded.ok) files.set(path, decoded.source.text);
  }
  const campaigns = withBriefs ? campaignsOf(guide) : { ...campaignsOf(guide), of: withoutBrief, named };
  const rules = new RuleSets(
    guide,
    builtin.filter(({ campaign }) => campaign),
  );
  const check = async (path: string, text: string): Promise<CheckResult | null> => {
    const reader = await loadReader(path);
    if (!reader) return null;
    return checkSource({ path, text, encoding: 'utf-8' }, reader, guide, {
      rules: await rules.for(path),
      image: (src) => ({ status: 'missing', path: src, hasSiblings: false, near: null }),
      neighbour: () => null,
      campaigns,
      ruleNames: builtin.map(({ name }) => name),
    });
  };
  const clean = new Map<string, CheckResult>();
  for (const [path, text] of files) {
    const checked = await check(path, text);
    if (checked) clean.set(path, checked);
  }
  return {
    guide,
    files,
    async campaigns() {
      const converging = convergence(() => true);
      for (const [path, checked] of clean) converging.add(path, checked);
      return (await converging.settle(guide, campaigns, (path) => rules.for(path))).campaigns;
    },
    async findings(changes = new Map()) {
      const converging = convergence(() => true);
      for (const [path, known] of clean) {
        const text = changes.get(path);
        if (text === null) continue;
        const checked = text === undefined ? known : ((await check(path, text)) ?? known);
        if (checked.crashes[0]) throw checked.crashes[0].error;
        converging.add(path, checked);
      }
      const { findings, crashes } = await converging.settle(guide, campaigns, (path) => rules.for(path));
      if (crashes[0]) throw crashes[0].error;
      return [...findings.keys()].sort().flatMap((path) => findings.get(path)!);
    },
  };
}

/** The campaign of a folder's brief as if the guide had named it. */
async function namedOnly(guide: BrandGuide): Promise<BrandGuide['campaigns']> {
  if (guide.campaigns.length > 0) return guide.campaigns.map((entry) => ({ ...entry, brief: null }));
  return [];
}

const named = async (name: string) => ({ name, brief: null });
const withoutBrief = async ({ campaigns }: { readonly campaigns: readonly string[] }) =>
  campaigns.map((name) => ({ name, brief: null }));

export const campaignFolders = (root: string): string => resolve(root, 'fixtures/campaigns');
