/** What is wrong with the guide itself and does not keep it from being used, at its own places. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type BrandGuide,
  contentStart,
  type Finding,
  type GuideFault,
  LineIndex,
  type Range,
  type Suppression,
} from '../model/index.ts';
import type { ActiveRule } from './rule-set.ts';
import { settleReport } from './settle.ts';

export interface GuideFindings {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface FileFindings {
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: Finding[];
}

/**
 * @param guideFaults The guide's own and those of the files it names.
 * @param rulesFor The active rules for a path.
 */
export async function guideFindings(
  { root, places }: BrandGuide,
  guideFaults: readonly GuideFault[],
  expired: readonly Suppression[],
  rulesFor: (path: string) => Promise<readonly ActiveRule[]>,
): Promise<GuideFindings[]> {
  const faults: GuideFault[] = [
    ...guideFaults,
    ...expired.map(
      ({ until, source }): GuideFault => ({
        rule: 'suppress/expired',
        messageId: 'expired',
        at: source,
        source,
        data: { until: until! },
      }),
    ),
  ];
  const files = new Map<string, FileFindings>();
  for (const { rule, at, ...report } of faults) {
    const { path, line, column } = typeof at === 'string' ? places[at]! : at;
    const active = (await rulesFor(path)).find((candidate) => candidate.rule.name === rule);
    if (!active) continue;
    const file = files.get(path) ?? openFile(resolve(root, path));
    files.set(path, file);
    const range = rangeAt(file, line, column, report.actual);
    const finding = settleReport(active, { ...report, range }, path, null);
    if (finding) file.findings.push(finding);
  }
  return [...files].map(([path, { text, findings }]) => ({ path, text, findings }));
}

function openFile(path: string): FileFindings {
  const text = readFileSync(path, 'utf8');
  return { text, lines: new LineIndex(text), findings: [] };
}

/** From a key's place: the value itself where that line says it, else the rest of the line. */
function rangeAt(
  { text, lines }: FileFindings,
  line: number,
  column: number,
  value: string | undefined,
): Range {
  const whole = lines.rangeOfLine(line);
  // A byte order mark takes no column.
  const first = line === 1 ? contentStart(text) : whole.start;
  const start = Math.min(whole.end, first + column - 1);
  const at = value ? text.slice(start, whole.end).indexOf(value) : -1;
  return at === -1 ? { start, end: whole.end } : { start: start + at, end: start + at + value!.length };
}
