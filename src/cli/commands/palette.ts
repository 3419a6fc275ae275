/** `brandlint palette`: the colours in use, beside those of the guide. */
import { Chalk, type ChalkInstance } from 'chalk';
import { formatHex } from '../../color/index.ts';
import { GuideError } from '../../guide/guide-error.ts';
import { loadGuide } from '../../guide/load.ts';
import { resolveGuide } from '../../guide/resolve.ts';
import { type ColorInUse, type ColorsInUse, colorsInUse } from '../../lint/colors-in-use.ts';
import { folderOf } from '../../lint/inputs.ts';
import { readAssets } from '../../lint/read-assets.ts';
import { type BrandGuide, UserError } from '../../model/index.ts';
import { pathFromCwd } from '../../reporters/paths.ts';
import { crashReport, deliver } from '../deliver.ts';
import type { PaletteFlags } from '../program.ts';
import { progressOn } from '../progress.ts';
import type { Outcome, Terminal } from '../terminal.ts';

interface Picture extends ColorsInUse {
  /** Null: there is none, and colours are held to nothing. */
  readonly guide: BrandGuide | null;
  /** Absolute; paths are relative to it. */
  readonly root: string;
  /** How many were read. */
  readonly files: number;
}

export async function palette(
  paths: readonly string[],
  flags: PaletteFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const guide = await guideHere(paths, flags, terminal);
  const reading = guide ?? resolveGuide({}, { path: '', root: terminal.cwd, sha256: '', places: {} });
  const progress = progressOn(terminal);
  const { files, notices, crashes } = await readAssets(
    {
      cwd: terminal.cwd,
      paths,
      ...(flags.channel && { channels: flags.channel }),
      ...(progress && { onProgress: progress.show }),
    },
    reading,
  ).finally(() => progress?.end());
  const picture = { ...colorsInUse(files, reading), guide, root: reading.root, files: files.length };
  const isFile = flags.output !== undefined;
  const report =
    flags.format === 'json'
      ? json(picture)
      : text(picture, isFile ? { ...terminal, colorLevel: 0, width: Number.POSITIVE_INFINITY } : terminal);
  await deliver(report, flags.output, terminal);
  for (const notice of notices) await terminal.warn(`${notice}\n`);
  if (crashes.length === 0) return 'clean';
  await terminal.warn(crashReport(crashes));
  return 'crashed';
}

/** Without a guide the colours are still worth a look; one that is named, or broken, must be read. */
async function guideHere(
  paths: readonly string[],
  { config }: PaletteFlags,
  { cwd }: Terminal,
): Promise<BrandGuide | null> {
  try {
    return await loadGuide({ cwd, near: folderOf({ cwd, paths }), ...(config !== undefined && { config }) });
  } catch (error) {
    if (config !== undefined || !(error instanceof UserError) || error instanceof GuideError) throw error;
    return null;
  }
}

function json({ guide, colors, unused, files }: Picture): string {
  const picture = {
    version: 1,
    guide: guide && { path: guide.path, sha256: guide.sha256 },
    colors: colors.map(({ nearest, ...color }) => ({
      ...color,
      nearest: nearest && {
        name: nearest.entry.name,
        hex: formatHex(nearest.entry.color),
        source: nearest.entry.source,
        difference: Math.round(nearest.distance * 100) / 100,
      },
    })),
    unused: unused.map(({ name, color, source }) => ({ name, hex: formatHex(color), source })),
    summary: {
      files,
      colors: colors.length,
      places: colors.reduce((sum, { count }) => sum + count, 0),
    },
  };
  return `${JSON.stringify(picture, null, 2)}\n`;
}

type Look = Pick<Terminal, 'cwd' | 'colorLevel' | 'unicode' | 'width'>;

function text(picture: Picture, look: Look): string {
  const { colors, unused, guide, files } = picture;
  const chalk = new Chalk({ level: look.colorLevel });
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  if (colors.length === 0) return `No colours in ${counted(files, 'file')}.\n`;
  const lines = table(picture, chalk, look);
  const places = colors.reduce((sum, { count }) => sum + count, 0);
  lines.push(
    '',
    `${counted(colors.length, 'colour')} in ${counted(places, 'place')} of ${counted(files, 'file')}.`,
  );
  if (unused.length > 0) {
    lines.push('', 'Of the palette, not used:');
    const width = Math.max(...unused.map(({ name }) => name.length));
    for (const { name, color } of unused) {
      lines.push(`${swatch(formatHex(color), chalk, look)}${name.padEnd(width)}  ${formatHex(color)}`);
    }
  }
  if (!guide) lines.push('', chalk.dim('There is no brand guide here, so the colours are held to nothing.'));
  return `${lines.join('\n')}\n`;
}

interface Column {
  readonly title: string;
  readonly isNumber?: true;
  cell(color: ColorInUse): string;
}

function table({ colors, guide, root }: Picture, chalk: ChalkInstance, look: Look): string[] {
  const columns: Column[] = [
    { title: 'colour', cell: ({ hex, alpha }) => (alpha < 1 ? `${hex} ${Math.round(alpha * 100)}%` : hex) },
    { title: 'places', isNumber: true, cell: ({ count }) => String(count) },
    { title: 'files', isNumber: true, cell: ({ files }) => String(files) },
    ...(guide && guide.palette.length > 0 ? [{ title: 'palette', cell: standing }] : []),
    { title: 'used as', cell: rolesOf },
    {
      title: 'first place',
      cell: ({ example: { path, line, column } }) =>
        `${pathFromCwd(path, { root, cwd: look.cwd })}:${line}:${column}`,
    },
  ];
  const rows = [
    columns.map(({ title }) => title),
    ...colors.map((color) => columns.map(({ cell }) => cell(color))),
  ];
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const room = look.width - (chalk.level > 0 ? SWATCH + 2 : 0);
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0);
  const ellipsis = look.unicode ? '…' : '>';
  const lineOf = (cells: readonly string[]): string => {
    const padded = cells.map((cell, i) =>
      columns[i]!.isNumber ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!),
    );
    // Of a path the end says more than the start.
    const last = cells.at(-1)!;
    const left = Math.max(0, room - before);
    const shown = last.length <= left ? last : left < 12 ? '' : ellipsis + last.slice(1 - left);
    const line = [...padded.slice(0, -1), shown].join('  ').trimEnd();
    return line.length <= room ? line : `${line.slice(0, Math.max(0, room - 1))}${ellipsis}`;
  };
  const [titles, ...lines] = rows.map(lineOf);
  const head = ' '.repeat(chalk.level > 0 ? SWATCH + 2 : 0) + titles;
  return [chalk.dim(head), ...colors.map(({ hex }, i) => `${swatch(hex, chalk, look)}${lines[i]}`)];
}

/** In columns. */
const SWATCH = 4;

function swatch(hex: string, chalk: ChalkInstance, { unicode }: Look): string {
  if (chalk.level === 0) return '';
  return `${unicode ? chalk.hex(hex)('█'.repeat(SWATCH)) : chalk.bgHex(hex)(' '.repeat(SWATCH))}  `;
}

/** How it stands to the palette, in words. */
function standing({ band, nearest }: ColorInUse): string {
  if (!band || !nearest) return '';
  const { name } = nearest.entry;
  const by = `(${nearest.distance.toFixed(1)})`;
  switch (band) {
    case 'brand':
      return name;
    case 'mix':
      return `mix of ${name}`;
    case 'neutral':
      return 'neutral';
    case 'near':
      return `almost ${name} ${by}`;
    case 'off-shade':
      return `a shade off ${name} ${by}`;
    case 'tint':
      return `a faint tint, nearest ${name} ${by}`;
    case 'off':
      return `off, nearest ${name} ${by}`;
  }
}

function rolesOf({ roles }: ColorInUse): string {
  const byCount = Object.entries(roles).sort(([, a], [, b]) => b - a);
  return byCount.map(([role, count]) => (byCount.length > 1 ? `${role} ${count}` : role)).join(', ');
}
