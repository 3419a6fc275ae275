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

/** A cell that is longer is cut off, the more the less room there is: below the table it stands in full. */
const WIDEST_CELLS = [30, 24, 18, 14];
/** A value below the table that is longer moves what stands behind it. */
const WIDEST_VALUE = 44;
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
function table(sheet: Sheet): string[] | null {
  const room = Math.min(sheet.look.width, WIDEST_TABLE);
  for (const widest of WIDEST_CELLS) {
    const rows = cellsOf(sheet, widest);
    const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.text.length)));
    if (widths.reduce((sum, one) => sum + one + 2, -2) > room) continue;
    const [titles, ...lines] = rows.map((cells) =>
      cells
        .map(({ text, painted }, i) => painted + ' '.repeat(widths[i]! - text.length))
        .join('  ')
        .trimEnd(),
    );
    return [sheet.chalk.underline(titles), ...lines];
  }
  return null;
}

function cellsOf({ matrix, chalk, look }: Sheet, widest: number): DrawnCell[][] {
  const plain = (text: string): DrawnCell => ({ text, painted: text });
  const channels = matrix.columns.map(({ channel, assets }) =>
    assets === 1 ? channelText(channel) : `${channelText(channel)} (${assets})`,
  );
  const titles = ['', ...(matrix.brief ? ['brief'] : []), ...channels].map(plain);
  const rows = matrix.rows.map((row): DrawnCell[] => {
    const short = withoutHost(row);
    return [
      plain(labelOf(row)),
      ...(matrix.brief ? [plain(cut(short(briefText(row)) || none(look), widest, look))] : []),
      ...matrix.columns.map(({ channel }): DrawnCell => {
        // Who dissents comes first, so that it is never what is cut off.
        const said = sayingsIn(row, channel)
          .map((saying) => ({ ...saying, text: short(saying.text) }))
          .sort(dissentFirst);
        const text = said.map((saying) => marked(saying, look)).join(', ') || none(look);
        const shown = cut(text, widest, look);
        if (shown !== text || said.length === 0)
          return { text: shown, painted: paint(chalk, said[0]?.status ?? 'absent')(shown) };
        const painted = said.map((saying) => paint(chalk, saying.status)(marked(saying, look)));
        return { text, painted: painted.join(chalk.dim(', ')) };
      }),
    ];
  });
  return [titles, ...rows];
}

/** Of addresses on one host the path tells them apart. */
function withoutHost(row: FoundRow): (text: string) => string {
  if (row.kind !== 'destination') return (text) => text;
  const facts = [...row.brief, ...row.cells.flatMap(({ said }) => (said ? [said.fact] : []))];
  const [host, ...others] = new Set(facts.map(({ value }) => value.replace(/\/.*/, '')));
  const hasPaths = facts.every(({ value }) => /\/./.test(value));
  return (text) => (others.length === 0 && hasPaths ? text.replaceAll(`${host}/`, '/') : text);
}

function cut(text: string, widest: number, look: Look): string {
  if (text.length <= widest) return text;
  return `${text.slice(0, widest - ellipsis(look).length)}${ellipsis(look)}`;
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
    text: Math.min(WIDEST_VALUE, Math.max(0, ...lines.map(({ text }) => text.length))),
    channel: Math.max(0, ...lines.map(({ channel }) => channel.length)),
  };
  const shown = lines.map((line) => {
    const { status, text, channel, cells } = line;
    const mark = status === 'dissent' ? cross(look) : ' ';
    const places = placesOf(line, from, campaign);
    const start = `  ${mark} ${text.padEnd(widths.text)}  ${channel.padEnd(widths.channel)}  `;
    const expected = cells.find(({ finding }) => finding?.expected)?.finding?.expected;
    const use = expected ? `  use: ${onOneLine(expected)}` : '';
    const beside = fit(places, look.width - start.length - use.length);
    const said = paint(chalk, status)(start.trimEnd());
    // A place stays whole, so that a terminal can open it.
    if (beside === null) return `${said}${chalk.green(use)}\n      ${chalk.dim(firstOf(places, 1))}`;
    return `${said}${start.slice(start.trimEnd().length)}${chalk.dim(beside)}${chalk.green(use)}`;
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

/** As many places as there is room for; null where not even one fits. */
function fit(places: readonly string[], room: number): string | null {
  for (let shown = Math.min(LISTED, places.length); shown > 0; shown--) {
    const text = firstOf(places, shown);
    if (text.length <= room) return text;
  }
  return null;
}

function firstOf(places: readonly string[], count: number): string {
  const more = places.length - count;
  return places.slice(0, count).join(', ') + (more > 0 ? ` and ${more} more` : '');
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
