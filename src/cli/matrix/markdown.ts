/** The matrix as a table of GitHub's markdown, each value with a footnote that says where it stands. */
import { conflictsIn, labelOf, type Matrix } from '../../campaign/matrix.ts';
import type { LocatedCampaign, LocatedFinding } from '../../lint/results.ts';
import {
  briefText,
  channelText,
  counted,
  type FoundRow,
  type From,
  onOneLine,
  placeIn,
  placeText,
  sayingsIn,
} from './shown.ts';

/** @param first The number of its first footnote: several matrices may stand in one document. */
export function matrixMarkdown(
  campaign: LocatedCampaign,
  matrix: Matrix<LocatedFinding>,
  from: From,
  first = 1,
): { readonly text: string; readonly notes: number } {
  const notes: string[] = [];
  const note = (text: string): string => {
    notes.push(text);
    return `[^${first + notes.length - 1}]`;
  };
  const { columns, rows, brief } = matrix;
  const titles = [
    '',
    ...(brief ? ['brief'] : []),
    ...columns.map(({ channel, assets }) =>
      assets === 1 ? channelText(channel) : `${channelText(channel)} (${assets})`,
    ),
  ];
  const briefCell = (row: FoundRow): string => {
    if (row.brief.length === 0) return '–';
    return `${escaped(briefText(row))}${note(code(placeIn(campaign, brief!, row.brief[0]!.range, from)))}`;
  };
  const cell = (row: FoundRow, channel: string | null): string => {
    const sayings = sayingsIn(row, channel).map(({ text, status, cells }) => {
      const places = cells.map((one) => {
        const { asset, fact } = one.said!;
        const place = code(placeIn(campaign, asset.path, fact.range, from));
        return cells.length > 1 ? `${place} ${escaped(asset.asset.id)}` : place;
      });
      const expected = cells.find(({ finding }) => finding)?.finding?.message;
      const said = `${places.join(', ')}${expected ? `: ${escaped(expected)}` : ''}`;
      const shown = status === 'dissent' ? `**✗ ${escaped(text)}**` : escaped(text);
      return `${shown}${status === 'variant' ? ' (variant)' : ''}${note(said)}`;
    });
    return sayings.join('<br>') || '–';
  };
  const body = rows.map((row) => [
    escaped(labelOf(row)),
    ...(brief ? [briefCell(row)] : []),
    ...columns.map(({ channel }) => cell(row, channel)),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const conflicts = conflictsIn(matrix.findings);
  const lines = [
    `## ${escaped(matrix.name)}`,
    '',
    conflicts === 0 ? 'Every channel says the same.' : `**${counted(conflicts, 'conflict')}**`,
    ...(rows.length > 0
      ? ['', line(titles.map(escaped)), line(titles.map(() => '---')), ...body.map(line)]
      : []),
    ...(matrix.elsewhere.length > 0 ? [''] : []),
    ...matrix.elsewhere.map(
      ({ path, place, message }) => `- ${escaped(message)} (${code(placeText(path, place, from))})`,
    ),
    ...(notes.length > 0 ? [''] : []),
    ...notes.map((text, i) => `[^${first + i}]: ${text}`),
  ];
  return { text: `${lines.join('\n')}\n`, notes: notes.length };
}

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

function escaped(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');
}
