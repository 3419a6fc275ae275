/** Suppressions written in the guide: by path and rule, with a reason and maybe a last day. */
import picomatch from 'picomatch';
import type { BrandGuide, Finding, Suppression } from '../model/index.ts';
import { matchRuleName } from '../model/rule-name.ts';

export interface Suppressions {
  /** Without what an entry that still holds covers. */
  apply(findings: readonly Finding[]): readonly Finding[];
  /** Entries whose last day has passed. */
  readonly expired: readonly Suppression[];
}

/** @param today ISO date; an entry holds on its last day. */
export function suppressionsOf(guide: BrandGuide, today: string): Suppressions {
  const isOver = ({ until }: Suppression) => until !== null && until < today;
  const active = guide.suppress
    .filter((entry) => !isOver(entry))
    .map(({ files, rules }) => ({
      matchesPath: picomatch([...files]),
      matchesRule: (name: string) =>
        rules.length === 0 || rules.some((pattern) => matchRuleName(pattern)(name)),
    }));
  const covers = ({ path, rule }: Finding) =>
    active.some((entry) => entry.matchesPath(path) && entry.matchesRule(rule));
  return {
    apply: (findings) => (active.length === 0 ? findings : findings.filter((finding) => !covers(finding))),
    expired: guide.suppress.filter(isOver),
  };
}
