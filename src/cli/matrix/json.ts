/** The matrix for programs. Paths are relative to the guide's folder. */
import type { Matrix } from '../../campaign/matrix.ts';
import type { LocatedCampaign, LocatedFinding } from '../../lint/results.ts';
import { briefText, type FoundCell } from './shown.ts';

const NOWHERE = { path: null, line: null, column: null, endLine: null, endColumn: null };

export function matrixJson(campaign: LocatedCampaign, matrix: Matrix<LocatedFinding>) {
  const { name, brief, assets, columns, rows, elsewhere } = matrix;
  return {
    name,
    brief,
    assets,
    channels: columns.map(({ channel, assets }) => ({ channel, assets })),
    rows: rows.map((row) => ({
      kind: row.kind,
      subject: row.subject,
      brief:
        brief === null || row.brief.length === 0
          ? null
          : { text: briefText(row), path: brief, ...campaign.placeOf(brief, row.brief[0]!.range) },
      cells: row.cells.map((cell) => cellJson(campaign, cell)),
    })),
    findings: matrix.findings.map(({ rule, messageId, severity, message, path, place }) => ({
      rule,
      messageId,
      severity,
      message,
      path,
      line: place.line,
      column: place.column,
    })),
    elsewhere: elsewhere.length,
  };
}

function cellJson(campaign: LocatedCampaign, { channel, said, status, finding }: FoundCell) {
  if (!said)
    return {
      channel,
      asset: null,
      value: null,
      text: null,
      qualifier: null,
      status,
      expected: null,
      ...NOWHERE,
    };
  const { asset, fact } = said;
  return {
    channel,
    asset: asset.asset.id,
    value: fact.value,
    text: fact.text,
    qualifier: fact.qualifier,
    status,
    expected: finding?.expected ?? null,
    path: asset.path,
    ...campaign.placeOf(asset.path, fact.range),
  };
}
