/** The matrix at a terminal: a table where there is room, and below it who says what, and where. */
import { Chalk, type ChalkInstance } from 'chalk';
import { conflictsIn, labelOf, type Matrix } from '../../campaign/matrix.ts';
import type { LocatedCampaign, LocatedFinding } from '../../lint/results.ts';
import type { Terminal } from '../terminal.ts';
import {
  briefText,
  channelText,
  counted,
  type FoundRow,
  type From,
  onOneLine,
  placeIn,
  placeText,
  type Saying,
  sayingsIn,
} from './shown.ts';

type Look = Pick<Terminal, 'colorLevel' | 'unicode' | 'width'>;

interface Sheet {
  readonly chalk: ChalkInstance;
  readonly look: Look;
  readonly from: From;
  readonly campaign: LocatedCampaign;
  readonly matrix: Matrix<LocatedFinding>;
}

/** A cell that is longer is cut off: below the table it stands in full. */
const WIDEST_CELL = 30;
/** Where nobody looks at it in a window, a table that is wider is no help. */
const WIDEST_TABLE = 200;
/** Places of one value on one channel that are listed. */
const LISTED = 3;

export function matrixText(
  campaign: LocatedCampaign,
  matrix: Matrix<LocatedFinding>,
  look: Look,
  from: From,
): string {
  const sheet = { chalk: new Chalk({ level: look.colorLevel }), look, from, campaign, matrix };
  const parts = [head(sheet)];
  if (matrix.rows.length === 0) parts.push(['Its assets say nothing that could be compared.']);
  else {
    const drawn = table(sheet);
    if (drawn) parts.push(drawn);
    for (const row of matrix.rows) parts.push(block(row, sheet));
  }
  if (matrix.elsewhere.length > 0) parts.push(elsewhere(sheet));
  parts.push([verdict(sheet)]);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function head({ chalk, matrix, from, campaign }: Sheet): string[] {
  const { name, brief, assets, columns } = matrix;
  const where = columns.filter((column) => column.assets > 0).length;
  const held = brief
    ? `the brief is ${placeIn(campaign, brief, { start: 0, end: 0 }, from).replace(/:1:1$/, '')}`
    : 'there is no brief, so its assets are held to one another';
  return [
    `${chalk.bold(onOneLine(name))}  ${counted(assets, 'asset')} on ${counted(where, 'channel')}; ${held}`,
  ];
}

const cross = ({ unicode }: Look): string => (unicode ? '✗' : 'x');
const none = ({ unicode }: Look): string => (unicode ? '–' : '-');
const ellipsis = ({ unicode }: Look): string => (unicode ? '…' : '...');

/** A value as it stands in the table: who dissents is marked without colour, too. */
function marked({ text, status }: Saying, look: Look): string {
  if (status === 'dissent') return `${cross(look)} ${text}`;
  return status === 'variant' ? `${text} (variant)` : text;
}

function paint(chalk: ChalkInstance, status: Saying['status']): (text: string) => string {
  return { dissent: chalk.red.bold, variant: chalk.green, agree: chalk.dim, absent: chalk.dim }[status];
}

const dissentFirst = (a: Saying, b: Saying): number =>
  Number(b.status === 'dissent') - Number(a.status === 'dissent');

interface DrawnCell {
  readonly text: string;
  /** The same with colours. */
  readonly painted: string;
}

/** Null where the terminal is too narrow for it. */
function table({ matrix, chalk, look }: Sheet): string[] | null {
  const plain = (text: string): DrawnCell => ({ text, painted: text });
  const channels = matrix.columns.map(({ channel, assets }) =>
    assets === 1 ? channelText(channel) : `${channelText(channel)} (${assets})`,
  );
  const titles = ['', ...(matrix.brief ? ['brief'] : []), ...channels].map(plain);
  const rows = matrix.rows.map((row): DrawnCell[] => [
    plain(labelOf(row)),
    ...(matrix.brief ? [plain(cut(briefText(row) || none(look), look))] : []),
    ...matrix.columns.map(({ channel }): DrawnCell => {
      // Who dissents comes first, so that it is never what is cut off.
      const said = [...sayingsIn(row, channel)].sort(dissentFirst);
      const text = said.map((saying) => marked(saying, look)).join(', ') || none(look);
      const short = cut(text, look);
      if (short !== text || said.length === 0)
        return { text: short, painted: paint(chalk, said[0]?.status ?? 'absent')(short) };
      return {
        text,
        painted: said
          .map((saying) => paint(chalk, saying.status)(marked(saying, look)))
          .join(chalk.dim(', ')),
      };
    }),
  ]);
  const widths = titles.map((_, i) => Math.max(...[titles, ...rows].map((row) => row[i]!.text.length)));
  const width = widths.reduce((sum, one) => sum + one + 2, -2);
  if (width > Math.min(look.width, WIDEST_TABLE)) return null;
  const line = (cells: readonly DrawnCell[]) =>
    cells
      .map(({ text, painted }, i) => painted + ' '.repeat(widths[i]! - text.length))
      .join('  ')
      .trimEnd();
  return [chalk.underline(line(titles)), ...rows.map(line)];
}

function cut(text: string, look: Look): string {
  if (text.length <= WIDEST_CELL) return text;
  return `${text.slice(0, WIDEST_CELL - ellipsis(look).length)}${ellipsis(look)}`;
}

/** A row as a paragraph: each value, the channels that say it, and where. */
function block(row: FoundRow, { matrix, chalk, look, from, campaign }: Sheet): string[] {
  const briefed = row.brief[0];
  const says =
    briefed && campaign.brief
      ? `  the brief: ${briefText(row)}  ${chalk.dim(placeIn(campaign, campaign.brief.path, briefed.range, from))}`
      : '';
  const lines = matrix.columns.flatMap(({ channel }) =>
    sayingsIn(row, channel).map((saying) => ({
      ...saying,
      channel: saying.status === 'variant' ? `${channelText(channel)} (variant)` : channelText(channel),
    })),
  );
  // What most say is quiet; what contradicts it comes first.
  lines.sort(dissentFirst);
  const widths = {
    text: Math.min(WIDEST_CELL, Math.max(0, ...lines.map(({ text }) => text.length))),
    channel: Math.max(0, ...lines.map(({ channel }) => channel.length)),
  };
  const shown = lines.map((line) => {
    const { status, text, channel, cells } = line;
    const mark = status === 'dissent' ? cross(look) : ' ';
    const places = placesOf(line, from, campaign);
    const start = `  ${mark} ${text.padEnd(widths.text)}  ${channel.padEnd(widths.channel)}  `;
    const expected = cells.find(({ finding }) => finding?.expected)?.finding?.expected;
    const use = expected ? `  use: ${onOneLine(expected)}` : '';
    const room = look.width - start.length - use.length;
    return `${paint(chalk, status)(start.trimEnd())}${start.slice(start.trimEnd().length)}${chalk.dim(fit(places, room, look))}${chalk.green(use)}`;
  });
  const silent = matrix.columns
    .filter(({ channel }) => sayingsIn(row, channel).length === 0)
    .map(({ channel }) => channelText(channel));
  const who = lines.length === 0 ? 'no channel says this' : silent.join(', ');
  if (silent.length > 0) shown.push(chalk.dim(`    ${none(look)} ${who}`));
  return [`${chalk.bold(labelOf(row))}${says}`, ...shown];
}

function placesOf({ cells }: Saying, from: From, campaign: LocatedCampaign): readonly string[] {
  return cells.map((cell) => {
    const { asset, fact } = cell.said!;
    return placeIn(campaign, asset.path, fact.range, from);
  });
}

/** As many places as there is room for. Of a path the end says more than the start. */
function fit(places: readonly string[], room: number, look: Look): string {
  const more = (shown: number) => (places.length > shown ? ` and ${places.length - shown} more` : '');
  for (let shown = Math.min(LISTED, places.length); shown > 1; shown--) {
    const text = places.slice(0, shown).join(', ') + more(shown);
    if (text.length <= room) return text;
  }
  const [first] = places;
  const left = Math.max(12, room - more(1).length);
  const end =
    first!.length <= left ? first! : `${ellipsis(look)}${first!.slice(ellipsis(look).length - left)}`;
  return end + more(1);
}

function elsewhere({ matrix, chalk, from }: Sheet): string[] {
  return [
    chalk.bold('Also'),
    ...matrix.elsewhere.map(
      ({ path, place, message, severity }) =>
        `  ${severity === 'info' ? chalk.blue(message) : chalk.red(message)}  ${chalk.dim(placeText(path, place, from))}`,
    ),
  ];
}

function verdict({ matrix, chalk, look }: Sheet): string {
  const conflicts = conflictsIn(matrix.findings);
  if (conflicts > 0) return chalk.red(`${look.unicode ? '✖' : 'x'} ${counted(conflicts, 'conflict')}`);
  return chalk.green(`${look.unicode ? '✔' : 'OK'} Every channel says the same.`);
}
