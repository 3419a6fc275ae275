/** For people at a terminal: by file, each fault once, with what to use instead and where the guide says so. */
import { stripVTControlCharacters } from 'node:util';
import { Chalk, type ChalkInstance } from 'chalk';
import { parseColor } from '../color/index.ts';
import type { FileResult, LocatedFinding, Results } from '../lint/results.ts';
import type { Severity } from '../model/index.ts';
import { pathFromCwd } from './paths.ts';
import type { Reporter, ReporterContext } from './reporter.ts';

export default {
  name: 'text',
  describe: 'for people (the default)',
  report(results, context) {
    const sheet: Sheet = {
      context,
      chalk: new Chalk({ level: context.colorLevel }),
      places: results.guide.places,
      width: Math.max(MIN_WIDTH, context.width),
    };
    const faulty = results.files.filter(({ findings }) => findings.length > 0);
    if (faulty.length === 0 && context.quiet) return '';
    return [...faulty.map((file) => fileSection(file, sheet)), summary(results, faulty.length, sheet)].join(
      '\n',
    );
  },
} satisfies Reporter;

interface Sheet {
  readonly context: ReporterContext;
  readonly chalk: ChalkInstance;
  readonly places: Results['guide']['places'];
  readonly width: number;
}

/** Narrower than this, wrapping hurts more than it helps. */
const MIN_WIDTH = 40;
/** How many further places of the same fault are listed. */
const LISTED = 5;
/** How many places stand beside a finding. */
const MOST_BESIDE = 6;

/** A file name may hold anything, and a terminal obeys it. */
function printable(path: string): string {
  return path.replace(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function longest(texts: readonly string[]): number {
  // Not `Math.max(...)`: a file may have more findings than a call takes arguments.
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

function fileSection(file: FileResult, sheet: Sheet): string {
  const groups = sameFaults(file.findings);
  const columns = {
    place: longest(groups.map(([first]) => placeOf(first!))),
    severity: longest(groups.map(([first]) => first!.severity)),
  };
  const rows = groups.map((group) => row(group, columns, sheet));
  return `${sheet.chalk.underline(printable(pathFromCwd(file.path, sheet.context)))}\n${rows.join('')}`;
}

/** Findings that differ in nothing but their place, in order of the first. */
function sameFaults(findings: readonly LocatedFinding[]): LocatedFinding[][] {
  const groups = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    const { rule, messageId, severity, actual, expected, message, related, path } = finding;
    const key = JSON.stringify([
      rule,
      messageId,
      severity,
      actual,
      expected,
      message,
      // Places in the same file are beside each of them; a place elsewhere is a fact of its own.
      related.filter((place) => place.path !== path).map(({ path, range }) => [path, range]),
    ]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

function row(group: LocatedFinding[], columns: { place: number; severity: number }, sheet: Sheet): string {
  const { chalk } = sheet;
  const finding = group[0]!;
  const { message, severity, rule, expected, source } = finding;
  const indent = columns.place + columns.severity + 6;
  const place = chalk.dim(placeOf(finding).padStart(columns.place));
  const label = severityColor(chalk, severity)(severity.padEnd(columns.severity));

  const notes: string[] = [];
  // Most messages name the value themselves.
  if (expected !== null && !message.includes(expected))
    notes.push(`use: ${chalk.green(swatches(expected, finding, sheet))}`);
  if (source !== null) notes.push(chalk.dim(whereGuideSays(source, sheet)));
  if (group.length > 1) notes.push(chalk.dim(furtherPlaces(group.slice(1), sheet.context)));

  const said = `${swatches(message, finding, sheet)}  ${chalk.dim(rule)}`;
  const lines = [said, ...notes].flatMap((text) => wrap(text, sheet.width - indent));
  const side = finding.related.length > 0 ? sideBySide(finding, sheet.width - indent, sheet) : [];
  const [first, ...rest] = [...lines, ...side];
  const margin = ' '.repeat(indent);
  return `  ${place}  ${label}  ${first}\n${rest.map((line) => `${margin}${line}\n`).join('')}`;
}

function placeOf({ place }: LocatedFinding): string {
  return `${place.line}:${place.column}`;
}

function severityColor(chalk: ChalkInstance, severity: Severity): (text: string) => string {
  return { error: chalk.red, warning: chalk.yellow, info: chalk.blue }[severity];
}

/** `brand.yaml:12 color.palette.pine` */
function whereGuideSays(source: string, { places, context }: Sheet): string {
  const place = places[source];
  return place ? `${pathFromCwd(place.path, context)}:${place.line} ${source}` : source;
}

/** `and 11 more places: lines 14, 22, 30, 31, 40 …` */
function furtherPlaces(others: readonly LocatedFinding[], { unicode }: ReporterContext): string {
  const lines = [...new Set(others.map(({ place }) => place.line))];
  const listed = lines.slice(0, LISTED).join(', ');
  const more = lines.length > LISTED ? (unicode ? ' …' : ' ...') : '';
  return `and ${counted(others.length, 'more place')}: ${lines.length === 1 ? 'line' : 'lines'} ${listed}${more}`;
}

/** The places that contradict each other, one under the other, what each says in one column where there is room. */
function sideBySide(finding: LocatedFinding, room: number, { context, chalk }: Sheet): string[] {
  const related = finding.related.slice(0, MOST_BESIDE);
  const left = finding.related.length - related.length;
  // The file's name stands above; with places in other files each needs its own.
  const isAllHere = related.every(({ path }) => path === finding.path);
  const at = (path: string, place: string) =>
    isAllHere ? place : `${printable(pathFromCwd(path, context))}:${place}`;
  const rows: [string, string][] = related.map(({ path, place, message }) => [
    at(path, `${place.line}:${place.column}`),
    onOneLine(message),
  ]);
  if (finding.actual !== null) rows.unshift([at(finding.path, placeOf(finding)), onOneLine(finding.actual)]);
  const width = longest(rows.map(([place]) => place));
  const isWide = rows.every(([, said]) => width + 2 + said.length <= room);
  const lines = rows.flatMap(([place, said]) =>
    // A place stays whole, so that a terminal can open it.
    isWide
      ? [`${chalk.dim(place.padEnd(width))}  ${said}`]
      : [chalk.dim(place), ...wrap(said, room - 2).map((line) => `  ${line}`)],
  );
  return left > 0 ? [...lines, chalk.dim(`and ${left} more`)] : lines;
}

const COLOR =
  /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/gi;

/** Copy may hold anything, escape sequences and line breaks too. */
function onOneLine(text: string): string {
  return stripVTControlCharacters(text).replace(/[\x00-\x1F\x7F-\x9F]+/g, ' ');
}

/** Puts a swatch before each colour, where the terminal can show that very colour. */
function swatches(given: string, { rule }: LocatedFinding, { chalk, context }: Sheet): string {
  const text = onOneLine(given);
  if (context.colorLevel < 3 || !rule.startsWith('color/')) return text;
  return text.replace(COLOR, (written) => {
    const color = parseColor(written);
    if (!color) return written;
    const [r, g, b] = [color.r, color.g, color.b].map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255),
    );
    // A no-break space keeps swatch and colour on one line.
    return `${chalk.rgb(r!, g!, b!)(context.unicode ? '■' : '#')}\u00A0${written}`;
  });
}

/** Breaks at spaces; a word longer than the line stands alone. Colour codes take no room. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ (?=[^ ])/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stripVTControlCharacters(longer).length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((full) => full.trimEnd());
}

function summary({ summary, files, crashes }: Results, faulty: number, sheet: Sheet): string {
  const { context, chalk } = sheet;
  const { errors, warnings, infos, fixable } = summary;
  const checked = `${counted(summary.files, 'file')} (${counted(summary.assets, 'asset')})`;
  const sign = (unicode: string, ascii: string) => (context.unicode ? unicode : ascii);
  if (errors + warnings + infos === 0) {
    if (files.length === 0) return 'Nothing to check: no file here holds copy that brandlint reads.\n';
    if (summary.assets === 0)
      return `Nothing to check: ${counted(files.length, 'file')} read, and no asset in there that was asked for.\n`;
    if (crashes.length > 0) return `${checked} checked, but not by every rule.\n`;
    return `${chalk.green(sign('✔', 'OK'))} ${checked} checked: all on brand.\n`;
  }
  const counts = [
    errors > 0 ? chalk.red(counted(errors, 'error')) : '',
    warnings > 0 ? chalk.yellow(counted(warnings, 'warning')) : '',
    infos > 0 ? chalk.blue(counted(infos, 'note')) : '',
  ].filter(Boolean);
  const mark =
    errors > 0
      ? chalk.red(sign('✖', 'x'))
      : warnings > 0
        ? chalk.yellow(sign('⚠', '!'))
        : chalk.blue(sign('ℹ', 'i'));
  const where = `in ${faulty} of ${counted(summary.files, 'file')} (${counted(summary.assets, 'asset')})`;
  const mend =
    fixable > 0 && context.fixCommand !== null
      ? `  ${fixable === errors + warnings + infos ? 'All' : fixable} can be mended by: ${chalk.bold(context.fixCommand)}\n`
      : '';
  return `${mark} ${listed(counts)} ${where}\n${mend}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
