/** Everything, for programs. The shape is a contract: `version` goes up when a field changes meaning or goes. */
import type { Crash } from '../lint/check.ts';
import type { FileResult, LocatedFinding, Results } from '../lint/results.ts';
import type { Reporter } from './reporter.ts';

export default {
  name: 'json',
  describe: 'every finding with all its fields, for programs',
  *report(results: Results): Iterable<string> {
    const { guide, files, summary, crashes } = results;
    const head = { version: 1, guide: { path: guide.path, sha256: guide.sha256 } };
    const tail = {
      summary: {
        files: summary.files,
        assets: summary.assets,
        errors: summary.errors,
        warnings: summary.warnings,
        infos: summary.infos,
        fixable: summary.fixable,
      },
      ...(crashes.length > 0 ? { crashes: crashes.map(crash) } : {}),
    };
    yield `${JSON.stringify(head, null, 2).slice(0, -'\n}'.length)},\n  "results": [`;
    for (const [i, result] of files.entries()) {
      yield `${i === 0 ? '' : ','}\n    ${JSON.stringify(file(result), null, 2).replaceAll('\n', '\n    ')}`;
    }
    yield `${files.length === 0 ? '' : '\n  '}],${JSON.stringify(tail, null, 2).slice('{'.length)}\n`;
  },
} satisfies Reporter;

function file({ path, assets, findings }: FileResult) {
  return {
    path,
    assets: assets.map(({ id, channel, campaign, score }) => ({ id, channel, campaign, score })),
    findings: findings.map(finding),
  };
}

function finding(finding: LocatedFinding) {
  const {
    rule,
    messageId,
    severity,
    verdict,
    message,
    place,
    range,
    asset,
    field,
    actual,
    expected,
    source,
  } = finding;
  return {
    rule,
    messageId,
    severity,
    verdict,
    message,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    offset: range.start,
    endOffset: range.end,
    asset,
    field,
    actual,
    expected,
    source,
    related: finding.related.map(({ path, place, message }) => ({
      path,
      line: place.line,
      column: place.column,
      message,
    })),
    fix: finding.fix && {
      safety: finding.fix.safety,
      edits: finding.fix.edits.map(({ range, text }) => ({
        offset: range.start,
        endOffset: range.end,
        text,
      })),
    },
  };
}

function crash({ path, rule, error }: Crash) {
  return { path, rule, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
