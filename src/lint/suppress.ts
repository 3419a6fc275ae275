/** Suppressions written in the guide: by path and rule, with a reason and maybe a last day. */
import picomatch from 'picomatch';
import type { BrandGuide, Finding, LineIndex, Suppression } from '../model/index.ts';
import { type ActiveRule, matchRuleName } from './rule-set.ts';
import { settleReport } from './settle.ts';

export interface Suppressions {
  /** Without what an entry that still holds covers. */
  apply(findings: readonly Finding[]): readonly Finding[];
  /** A finding for each entry whose last day has passed, at its place in the guide. */
  expired(rules: readonly ActiveRule[]): ((lines: LineIndex) => Finding)[];
}

/** @param today ISO date. */
export function activeSuppressions(guide: BrandGuide, today: string): Suppressions {
  const isOver = ({ until }: Suppression) => until !== null && until < today;
  const active = guide.suppress.filter((entry) => !isOver(entry)).map(({ files, rules }) => ({
    matchesPath: picomatch([...files]),
    matchesRule: (name: string) => rules.length === 0 || rules.some((pattern) => matchRuleName(pattern)(name)),
  }));
  return {
    apply: (findings) =>
      active.length === 0
        ? findings
        : findings.filter(({ path, rule }) => !active.some((entry) => entry.matchesPath(path) && entry.matchesRule(rule))),
    expired: (rules) => {
      const rule = rules.find((candidate) => candidate.rule.name === 'suppress/expired');
      return guide.suppress.filter(isOver).flatMap(({ until, source }) => {
        const at = guide.places[source];
        // An entry of a guide this one extends is that guide's to mend.
        if (!rule || !at || at.path !== guide.path) return [];
        return (lines: LineIndex) => {
          const { start, end } = lines.rangeOfLine(at.line);
          const range = { start: Math.min(end, start + at.column - 1), end };
          return settleReport(rule, { messageId: 'expired', range, data: { until: until! }, source }, guide.path, null)!;
        };
      });
    },
  };
}
