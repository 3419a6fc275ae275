/** After the last asset: rules that judge several together see what was kept of each, never the assets. */
import type { Campaigns } from '../campaign/index.ts';
import type { AssetFacts, BrandGuide, Campaign, Collected, Finding } from '../model/index.ts';
import type { CampaignFacts } from './campaign-facts.ts';
import type { CheckResult, Crash } from './check.ts';
import { applyDirectives, type Directive } from './directives.ts';
import type { ActiveRule } from './rule-set.ts';
import { compareFindings, compareText, settleReport } from './settle.ts';

export interface CollectedFor {
  readonly active: ActiveRule;
  readonly collected: Collected;
}

export interface Converged {
  /** By file. */
  readonly findings: ReadonlyMap<string, Finding[]>;
  readonly crashes: readonly Crash[];
  /** By name. */
  readonly campaigns: readonly Campaign[];
}

export interface Convergence {
  /** @param checked Only what concerns this run: see `filterBy`. */
  add(path: string, checked: Pick<CheckResult, 'assets' | 'collected' | 'facts' | 'directives'>): void;
  /** @param rulesFor The active rules for a path: for findings in a brief. */
  settle(
    guide: BrandGuide,
    campaigns: Campaigns,
    rulesFor: (path: string) => Promise<readonly ActiveRule[]>,
  ): Promise<Converged>;
}

/** @param isWhole Whether the run reads all there is of a campaign whose brief lies at a path. */
export function convergence(isWhole: (path: string) => boolean): Convergence {
  const byRule = new Map<ActiveRule, Collected[]>();
  const byCampaign = new Map<string, CampaignFacts[]>();
  const directives = new Map<string, readonly Directive[]>();
  return {
    add(path, { assets, collected, facts, directives: here }) {
      const ids = new Set(assets.map(({ id }) => id));
      if (here.length > 0 && (collected.length > 0 || facts.length > 0)) directives.set(path, here);
      for (const { active, collected: kept } of collected) {
        if (!active.rule.converge || !ids.has(kept.asset.id)) continue;
        push(byRule, active, kept);
      }
      for (const kept of facts) if (ids.has(kept.facts.asset.id)) push(byCampaign, kept.campaign.name, kept);
    },
    async settle(guide, memberships, rulesFor) {
      const findings = new Map<string, Finding[]>();
      const crashes: Crash[] = [];
      const keep = (path: string, finding: Finding | null) => {
        const kept = finding ? applyDirectives([finding], directives.get(path) ?? []).kept : [];
        findings.set(path, [...(findings.get(path) ?? []), ...kept]);
      };
      for (const [active, collected] of byRule) {
        // Style sheets are added while files are read: the order must not tell.
        const sorted = collected.toSorted((a, b) => compareText(a.path, b.path));
        try {
          for (const { at, report } of active.rule.converge!(sorted, { guide, prepared: active.prepared }))
            keep(at.path, settleReport(active, report, at.path, at.asset));
        } catch (error) {
          crashes.push({ path: guide.path, rule: active.rule.name, error });
        }
      }
      const campaigns: Campaign[] = [];
      for (const name of [...byCampaign.keys()].sort(compareText)) {
        const kept = byCampaign.get(name)!.toSorted((a, b) => compareText(a.facts.path, b.facts.path));
        const { brief } = await memberships.named(name);
        const campaign: Campaign = {
          name,
          assets: kept.map(({ facts }) => facts),
          brief: brief && {
            path: brief.path,
            base: brief.base,
            layers: brief.layers.map((layer) => layer.brief),
            for: brief.for,
          },
          isComplete: brief !== null && isWhole(brief.path),
        };
        campaigns.push(campaign);
        const rulesOf = new Map<AssetFacts, readonly ActiveRule[]>(
          kept.map(({ facts, rules }) => [facts, rules]),
        );
        const ofBrief = brief ? await rulesFor(brief.path) : [];
        for (const { rule, prepared } of rulesIn([...kept.map(({ rules }) => rules), ofBrief])) {
          const found = new Map<readonly ActiveRule[], ActiveRule | undefined>();
          // Once a set of rules, not once an asset.
          const activeIn = (rules: readonly ActiveRule[]): ActiveRule | undefined => {
            if (!found.has(rules))
              found.set(
                rules,
                rules.find((active) => active.rule === rule),
              );
            return found.get(rules);
          };
          // What turns the rule off for its file takes no part in it.
          const part = {
            ...campaign,
            assets: campaign.assets.filter((asset) => activeIn(rulesOf.get(asset)!)),
          };
          try {
            for (const { at, report } of rule.campaign!(part, { guide, prepared })) {
              const path = at === 'brief' ? campaign.brief!.path : at.path;
              const active = activeIn(at === 'brief' ? ofBrief : rulesOf.get(at)!);
              if (active) keep(path, settleReport(active, report, path, at === 'brief' ? null : at.asset));
            }
          } catch (error) {
            crashes.push({ path: campaign.brief?.path ?? guide.path, rule: rule.name, error });
          }
        }
      }
      for (const found of findings.values()) found.sort(compareFindings);
      return { findings, crashes, campaigns };
    },
  };
}

/** The campaign rules of all these files, each once; where overrides set options of their own, the first file's hold. */
function rulesIn(sets: Iterable<readonly ActiveRule[]>): ActiveRule[] {
  const found = new Map<string, ActiveRule>();
  for (const rules of new Set(sets))
    for (const active of rules)
      if (active.rule.campaign && !found.has(active.rule.name)) found.set(active.rule.name, active);
  return [...found.values()];
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
