/** Findings with lines and columns, for results. */
import { type Finding, LineIndex } from '../model/index.ts';
import type { LocatedFinding, Place } from './results.ts';
import { compareFindings } from './settle.ts';

const words = new Map<string, string>();

/** In order; `text` is the file they stand in. */
export function locate(findings: readonly Finding[], text: string): LocatedFinding[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  const placeOf = ({ start, end }: Finding['range']): Place => {
    const from = lines.positionAt(start);
    const to = lines.positionAt(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
  const intern = (text: string): string => {
    // A slice of a file keeps the whole file in memory; the same words in many findings are kept once.
    const known = words.get(text);
    if (known !== undefined) return known;
    if (words.size >= 10_000) words.clear();
    const own = Buffer.from(text).toString();
    words.set(own, own);
    return own;
  };
  return [...findings].sort(compareFindings).map((finding) => ({
    ...finding,
    message: intern(finding.message),
    actual: finding.actual && intern(finding.actual),
    expected: finding.expected && intern(finding.expected),
    place: placeOf(finding.range),
    related: finding.related.map((related) => ({ ...related, place: placeOf(related.range) })),
  }));
}
