/** What every format of the matrix says in the same way. */
import { type Cell, type Row, sayingOf } from '../../campaign/matrix.ts';
import type { LocatedCampaign, LocatedFinding, Place } from '../../lint/results.ts';
import type { Range } from '../../model/index.ts';
import { pathFromCwd } from '../../reporters/paths.ts';

export type FoundCell = Cell<LocatedFinding>;
export type FoundRow = Row<LocatedFinding>;

/** Paths as seen from where the command runs. */
export interface From {
  readonly root: string;
  readonly cwd: string;
}

export const placeText = (path: string, { line, column }: Place, from: From): string =>
  `${onOneLine(pathFromCwd(path, from))}:${line}:${column}`;

export function placeIn({ placeOf }: LocatedCampaign, path: string, range: Range, from: From): string {
  return placeText(path, placeOf(path, range), from);
}

/** One value of a row, with all in a channel who say it. */
export interface Saying {
  readonly text: string;
  readonly status: FoundCell['status'];
  readonly cells: readonly FoundCell[];
}

/** What a channel says of a row: a value that several of its assets have, once. */
export function sayingsIn({ cells }: FoundRow, channel: string | null): Saying[] {
  const byText = new Map<string, FoundCell[]>();
  for (const cell of cells) {
    if (cell.channel !== channel || !cell.said) continue;
    const key = `${cell.status}\n${onOneLine(sayingOf(cell.said.fact))}`;
    byText.set(key, [...(byText.get(key) ?? []), cell]);
  }
  return [...byText.values()].map((same) => ({
    text: onOneLine(sayingOf(same[0]!.said!.fact)),
    status: same[0]!.status,
    cells: same,
  }));
}

/** What the brief says, several values in one line. */
export const briefText = ({ brief }: FoundRow): string =>
  [...new Set(brief.map((fact) => onOneLine(sayingOf(fact))))].join(' or ');

export const channelText = (channel: string | null): string => channel ?? 'no channel';

/** Copy may hold anything, and a terminal obeys it. */
export function onOneLine(text: string): string {
  return text.replace(/\u001B\[[\d;?]*[ -/]*[@-~]/g, '').replace(/[\x00-\x1F\x7F-\x9F]+/g, ' ');
}

export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
