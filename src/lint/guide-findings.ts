/** What is wrong with the guide itself and does not keep it from being used, at its own places. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type BrandGuide,
  type Finding,
  LineIndex,
  type Range,
  type Report,
  type Suppression,
} from '../model/index.ts';
import type { ActiveRule } from './rule-set.ts';
import { settleReport } from './settle.ts';

export interface GuideFindings {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

type Fault = { readonly rule: string; readonly source: string } & Omit<Report, 'range' | 'source'>;

/** @param rulesFor The active rules for a path. */
export function guideFindings(
  guide: BrandGuide,
  expired: readonly Suppression[],
  rulesFor: (path: string) => readonly ActiveRule[],
): GuideFindings[] {
  const faults: Fault[] = [
    ...guide.missingFiles.map(
      ({ path, source, hint }): Fault => ({
        rule: 'guide/missing-file',
        messageId: 'missing',
        source,
        actual: path,
        data: { hint },
      }),
    ),
    ...expired.map(
      ({ until, source }): Fault => ({
        rule: 'suppress/expired',
        messageId: 'expired',
        source,
        data: { until: until! },
      }),
    ),
  ];
  const files = new Map<string, { text: string; findings: Finding[] }>();
  for (const { rule, ...report } of faults) {
    const { path, line, column } = guide.places[report.source]!;
    const active = rulesFor(path).find((candidate) => candidate.rule.name === rule);
    if (!active) continue;
    const file = files.get(path) ?? { text: readFileSync(resolve(guide.root, path), 'utf8'), findings: [] };
    files.set(path, file);
    const finding = settleReport(
      active,
      { ...report, range: rangeAt(file.text, line, column, report.actual) },
      path,
      null,
    );
    if (finding) file.findings.push(finding);
  }
  return [...files].map(([path, file]) => ({ path, ...file }));
}

/** From a key's place: the value itself where that line says it, else the rest of the line. */
function rangeAt(text: string, line: number, column: number, value: string | undefined): Range {
  const whole = new LineIndex(text).rangeOfLine(line);
  const start = Math.min(whole.end, whole.start + column - 1);
  const at = value ? text.slice(start, whole.end).indexOf(value) : -1;
  return at === -1 ? { start, end: whole.end } : { start: start + at, end: start + at + value!.length };
}
