/** After the last asset: rules that judge several together see what they kept of each, never the assets. */
import type { BrandGuide, Collected, Finding } from '../model/index.ts';
import type { CheckResult, Crash } from './check.ts';
import { applyDirectives, type Directive } from './directives.ts';
import type { ActiveRule } from './rule-set.ts';
import { compareFindings, compareText, settleReport } from './settle.ts';

export interface CollectedFor {
  readonly active: ActiveRule;
  readonly collected: Collected;
}

export interface Convergence {
  /** @param checked Only what concerns this run: see `filterBy`. */
  add(path: string, checked: Pick<CheckResult, 'assets' | 'collected' | 'directives'>): void;
  /** By file. */
  findings(guide: BrandGuide): { findings: Map<string, Finding[]>; crashes: Crash[] };
}

export function convergence(): Convergence {
  const byRule = new Map<ActiveRule, Collected[]>();
  const directives = new Map<string, readonly Directive[]>();
  return {
    add(path, { assets, collected, directives: here }) {
      const ids = new Set(assets.map(({ id }) => id));
      if (here.length > 0 && collected.length > 0) directives.set(path, here);
      for (const { active, collected: kept } of collected) {
        if (!active.rule.converge || !ids.has(kept.asset.id)) continue;
        const known = byRule.get(active);
        if (known) known.push(kept);
        else byRule.set(active, [kept]);
      }
    },
    findings(guide) {
      const findings = new Map<string, Finding[]>();
      const crashes: Crash[] = [];
      for (const [active, collected] of byRule) {
        // Style sheets are added while files are read: the order must not tell.
        const sorted = collected.toSorted((a, b) => compareText(a.path, b.path));
        try {
          for (const { at, report } of active.rule.converge!(sorted, { guide, prepared: active.prepared })) {
            const finding = settleReport(active, report, at.path, at.asset);
            const kept = finding ? applyDirectives([finding], directives.get(at.path) ?? []).kept : [];
            findings.set(at.path, [...(findings.get(at.path) ?? []), ...kept].sort(compareFindings));
          }
        } catch (error) {
          crashes.push({ path: guide.path, rule: active.rule.name, error });
        }
      }
      return { findings, crashes };
    },
  };
}
