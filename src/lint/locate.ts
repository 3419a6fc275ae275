/** Findings with lines and columns, for results. */
import { type Finding, LineIndex, type Range } from '../model/index.ts';
import type { LocatedFinding, Place } from './results.ts';
import { compareFindings } from './settle.ts';

const words = new Map<string, string>();

/**
 * In order.
 * @param text Of the file they stand in.
 * @param textOf Of another file, where a related place may be.
 */
export function locate(
  findings: readonly Finding[],
  text: string,
  textOf: (path: string) => string | null,
): LocatedFinding[] {
  if (findings.length === 0) return [];
  const own = new LineIndex(text);
  const elsewhere = locator(textOf);
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
    place: placeOf(finding.range, own),
    related: finding.related.map((related) => ({
      ...related,
      place:
        related.path === finding.path ? placeOf(related.range, own) : elsewhere(related.path, related.range),
    })),
  }));
}

/** Where a range of a file stands; each file's lines are counted once. */
export function locator(textOf: (path: string) => string | null): (path: string, range: Range) => Place {
  const byPath = new Map<string, LineIndex>();
  return (path, range) => {
    let lines = byPath.get(path);
    if (!lines) {
      lines = new LineIndex(textOf(path) ?? '');
      byPath.set(path, lines);
    }
    return placeOf(range, lines);
  };
}

function placeOf({ start, end }: Finding['range'], lines: LineIndex): Place {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
