/** SARIF 2.1.0 (OASIS), for code scanning. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
import type { LocatedFinding, Place } from '../lint/results.ts';
import type { Edit, Range, Severity } from '../model/index.ts';
import { sha256 } from '../model/sha256.ts';
import { pathFromCwd } from './paths.ts';
import type { Reporter, ReporterContext } from './reporter.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
/** By convention the top of the sources; leaving it undefined keeps a machine's paths out of the report. */
const BASE = '%SRCROOT%';

export default {
  name: 'sarif',
  describe: 'SARIF 2.1.0, for code scanning',
  report({ files, crashes }, context) {
    const findings = files.flatMap((file) => file.findings);
    const names = [...new Set(findings.map(({ rule }) => rule))].sort();
    const fingerprint = fingerprints();
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'brandlint',
              semanticVersion: context.version,
              rules: names.map((name) => descriptor(name, context)),
            },
          },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: crashes.length === 0,
              ...(crashes.length > 0 && {
                toolExecutionNotifications: crashes.map(({ path, rule, error }) => ({
                  level: 'error',
                  message: {
                    text: `${rule ?? 'the reader'} failed: ${error instanceof Error ? error.message : String(error)}`,
                  },
                  locations: [{ physicalLocation: { artifactLocation: artifact(path, context) } }],
                })),
              }),
            },
          ],
          results: findings.map((finding) => ({
            ruleId: finding.rule,
            ruleIndex: names.indexOf(finding.rule),
            level: LEVELS[finding.severity],
            message: { text: finding.message },
            locations: [location(finding, context)],
            ...(finding.related.length > 0 && {
              relatedLocations: finding.related.map((related, id) => ({
                id,
                ...location(related, context),
                message: { text: related.message },
              })),
            }),
            partialFingerprints: { 'brandlint/v1': fingerprint(finding) },
            ...(finding.fix && { fixes: [fix(finding, finding.fix.edits, context)] }),
            properties: {
              messageId: finding.messageId,
              verdict: finding.verdict,
              ...(finding.asset !== null && { asset: finding.asset }),
              ...(finding.actual !== null && { actual: finding.actual }),
              ...(finding.expected !== null && { expected: finding.expected }),
              ...(finding.source !== null && { source: finding.source }),
            },
          })),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
} satisfies Reporter;

function descriptor(name: string, context: ReporterContext) {
  const rule = context.describeRule(name);
  if (!rule) return { id: name };
  return {
    id: name,
    shortDescription: { text: rule.summary },
    help: { text: rule.help ?? rule.summary, ...(rule.help && { markdown: rule.help }) },
    ...(rule.url && { helpUri: rule.url }),
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function artifact(path: string, context: ReporterContext) {
  const uri = pathFromCwd(path, context).split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: BASE };
}

function location(
  { path, place, range }: { path: string; place: Place; range: Range },
  context: ReporterContext,
) {
  return {
    physicalLocation: {
      artifactLocation: artifact(path, context),
      region: { ...lines(place), ...chars(range) },
    },
  };
}

function lines({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function chars({ start, end }: Range) {
  return { charOffset: start, charLength: end - start };
}

function fix({ path, expected }: LocatedFinding, edits: readonly Edit[], context: ReporterContext) {
  return {
    description: { text: expected === null ? 'Mend this' : `Use ${expected}` },
    artifactChanges: [
      {
        artifactLocation: artifact(path, context),
        replacements: edits.map(({ range, text }) => ({
          deletedRegion: chars(range),
          insertedContent: { text },
        })),
      },
    ],
  };
}

/**
 * What makes a finding the same one after the lines around it moved: everything but its place, and which of
 * its like it is.
 */
function fingerprints(): (finding: LocatedFinding) => string {
  const seen = new Map<string, number>();
  return ({ rule, messageId, path, asset, field, actual, expected, message }) => {
    // A message may count words or name a line; where the value is known it says enough.
    const key = JSON.stringify([rule, messageId, path, asset, field, actual ?? message, expected]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return sha256(`${key}${nth}`).slice(0, 32);
  };
}
