/** From what rules yield to what is reported: small steps, list to list. */
import type { Asset, Finding, Message, Report, SeveritySetting } from '../model/index.ts';
import type { ActiveRule } from './rule-set.ts';

/** Fills `{actual}`, `{expected}` and the report's data into a message. A placeholder nobody fills is our fault. */
export function render(message: Message, report: Report): string {
  const pieces = piecesOf(message.text);
  let text = pieces[0]!;
  for (let i = 1; i < pieces.length; i += 2) {
    const key = pieces[i]!;
    const value =
      key === 'actual' ? report.actual : key === 'expected' ? report.expected : report.data?.[key];
    if (value === undefined) throw new Error(`message "${message.text}" has no value for {${key}}`);
    text += String(value) + pieces[i + 1]!;
  }
  return text;
}

const parted = new Map<string, readonly string[]>();

/** What stands between the placeholders of a message, and their names, in turns. Rules have few messages and many findings. */
function piecesOf(text: string): readonly string[] {
  let pieces = parted.get(text);
  if (!pieces) {
    pieces = text.split(/\{(\w+)\}/);
    parted.set(text, pieces);
  }
  return pieces;
}

/** Doubt is advice; else the guide's word for the message, then for the rule, then the rule's own. */
export function severityOf(active: ActiveRule, report: Report): SeveritySetting {
  const message = active.rule.messages[report.messageId];
  if (!message) throw new Error(`rule ${active.rule.name} has no message "${report.messageId}"`);
  const set =
    active.messageSeverity[report.messageId] ?? active.severity ?? message.severity ?? active.rule.severity;
  return set !== 'off' && report.verdict === 'cannot-tell' ? 'info' : set;
}

/** A report as a finding, or null when its message is turned off. */
export function settleReport(
  active: ActiveRule,
  report: Report,
  path: string,
  asset: Pick<Asset, 'id'> | null,
): Finding | null {
  const severity = severityOf(active, report);
  if (severity === 'off') return null;
  return {
    rule: active.rule.name,
    messageId: report.messageId,
    severity,
    verdict: report.verdict ?? 'certain',
    message: render(active.rule.messages[report.messageId]!, report),
    path,
    range: report.range,
    asset: asset?.id ?? null,
    field: report.field ?? null,
    actual: report.actual ?? null,
    expected: report.expected ?? null,
    source: report.source ?? null,
    related: report.related ?? [],
    fix: report.fix ?? null,
  };
}

/** The order of every report: path, place, rule. It does not depend on timing. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    a.range.start - b.range.start ||
    compareText(a.rule, b.rule) ||
    a.range.end - b.range.end ||
    compareText(a.messageId, b.messageId) ||
    compareText(a.message, b.message)
  );
}

/** Code unit order: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One place may be read twice (a preheader is a field and body text): say it once. Expects sorted findings. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  // What is compared is all that is said, so that a repeat follows what it repeats.
  return findings.filter((finding, i) => i === 0 || compareFindings(findings[i - 1]!, finding) !== 0);
}

/**
 * 100 less 10 for each error and 3 for each warning, at least 0. Advice costs nothing. A number to watch over
 * time, not a grade: two assets of very different length compare poorly.
 */
export function scoreOf(findings: readonly Finding[]): number {
  const cost = { error: 10, warning: 3, info: 0 };
  return Math.max(0, 100 - findings.reduce((sum, { severity }) => sum + cost[severity], 0));
}
