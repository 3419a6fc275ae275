/** `brandlint channels`: what each channel allows, who says so, and when somebody last looked. */
import { Chalk, type ChalkInstance } from 'chalk';
import { type Channel, channels, type Limit, normalizeChannel, ownLimitsOn } from '../../channels/index.ts';
import { GuideError } from '../../guide/guide-error.ts';
import { loadGuide } from '../../guide/load.ts';
import { didYouMean } from '../../guide/suggest.ts';
import { type BrandGuide, UserError } from '../../model/index.ts';
import type { ChannelsFlags } from '../program.ts';
import type { Outcome, Terminal } from '../terminal.ts';

/** A limit that was looked at longer ago is marked. */
const STALE_DAYS = 180;
/** What is counted by the piece. */
const THINGS = /^(?:hashtags|mentions|links|emoji)$/;
const DAY = 24 * 60 * 60 * 1000;

interface ShownLimit extends Omit<Limit, 'grade' | 'kind'> {
  readonly kind: Limit['kind'] | 'yours';
  readonly grade: Limit['grade'] | null;
  readonly isStale: boolean;
}

interface ShownChannel extends Pick<Channel, 'name' | 'label'> {
  /** Without which nothing can be published there; several times where several are needed. */
  readonly required: readonly string[];
  readonly limits: readonly ShownLimit[];
}

export async function listChannels(
  names: readonly string[],
  flags: ChannelsFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const guide = await guideHere(flags, terminal);
  const now = dateOf(flags.now) ?? Date.now();
  const wanted = names.length === 0 ? channels : names.map(channelCalled);
  const shown = wanted.map((channel) => shownOf(channel, guide, now));
  await terminal.write(
    flags.format === 'json'
      ? `${JSON.stringify({ version: 1, channels: shown }, null, 2)}\n`
      : text(shown, terminal),
  );
  return 'clean';
}

/** Without a guide the limits are still worth a look; one that is named, or broken, must be read. */
async function guideHere({ config }: ChannelsFlags, { cwd }: Terminal): Promise<BrandGuide | null> {
  try {
    return await loadGuide({ cwd, near: cwd, ...(config !== undefined && { config }) });
  } catch (error) {
    if (config !== undefined || !(error instanceof UserError) || error instanceof GuideError) throw error;
    return null;
  }
}

function dateOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new UserError(`"${text}" is no date.`, { hint: 'Write it like 2026-11-22.' });
  return time;
}

function channelCalled(name: string): Channel {
  const known = normalizeChannel(name);
  const channel = channels.find((candidate) => candidate.name === known);
  if (channel) return channel;
  const names = channels.map((candidate) => candidate.name);
  const hint = didYouMean(name, [...names, ...channels.flatMap(({ aliases }) => aliases)]);
  throw new UserError(`There is no channel "${name}".`, { hint: hint ?? `There are: ${names.join(', ')}.` });
}

function shownOf(channel: Channel, guide: BrandGuide | null, now: number): ShownChannel {
  const { name, label, required = [] } = channel;
  const own = ownLimitsOn(guide?.limits ?? [], name);
  const limits = (channel.limits ?? []).map(
    (limit): ShownLimit => ({ ...limit, isStale: now - Date.parse(limit.checked) > STALE_DAYS * DAY }),
  );
  const shown: ShownLimit[] = limits.filter(({ of }) => !own.has(of));
  for (const { of, max, source } of own.values()) {
    const unit = limits.find((limit) => limit.of === of)?.unit ?? (THINGS.test(of) ? 'items' : 'characters');
    const yours = { of, max, unit, kind: 'yours', source, grade: null, checked: '', isStale: false } as const;
    // In the place of what it replaces.
    const at = limits.filter(
      (limit) => !own.has(limit.of) && limits.indexOf(limit) < limits.findIndex((l) => l.of === of),
    );
    shown.splice(limits.some((limit) => limit.of === of) ? at.length : shown.length, 0, yours);
  }
  return { name, label, required, limits: shown };
}

const UNITS: Readonly<Record<Limit['unit'], string>> = {
  characters: 'characters',
  'utf-16': 'characters (most emoji are two)',
  graphemes: 'characters, as a reader sees them',
  bytes: 'bytes (é is two, an emoji four)',
  'x-weight': 'characters, as X counts (emoji 2, link 23)',
  mastodon: 'characters, as Mastodon counts (link 23)',
  threads: 'characters (an emoji by its bytes)',
  'gsm-septets': 'characters of the GSM alphabet',
  'half-width': 'characters (a full-width one is two)',
  items: '',
};

const KINDS: Readonly<Record<ShownLimit['kind'], string>> = {
  reject: 'refused',
  truncate: 'cut off',
  advise: 'advice',
  yours: '(yours)',
};

const NAMES: Readonly<Record<string, string>> = {
  cta: 'button',
  alt: 'alternative text',
  image: 'picture or video',
};
const named = (of: string): string => NAMES[of] ?? of.replaceAll('-', ' ');

type Look = Pick<Terminal, 'colorLevel' | 'unicode' | 'width'>;

function text(shown: readonly ShownChannel[], look: Look): string {
  const chalk = new Chalk({ level: look.colorLevel });
  const blocks = shown.map((channel) => block(channel, chalk, look));
  const isStale = shown.some(({ limits }) => limits.some((limit) => limit.isStale));
  const notes = [
    'refused: it cannot be published. cut off: readers see the beginning. advice: no more than that.',
    ...(isStale ? [`!: looked at more than ${STALE_DAYS} days ago; networks change, so look again.`] : []),
  ];
  return `${blocks.join('\n\n')}\n\n${chalk.dim(notes.join('\n'))}\n`;
}

function block({ name, label, required, limits }: ShownChannel, chalk: ChalkInstance, look: Look): string {
  const lines = [`${chalk.bold(name)}  ${label}`];
  const needs = [...new Set(required)].map((field) => {
    const count = required.filter((other) => other === field).length;
    return count > 1 ? `${count} ${named(field)}s` : `a ${named(field)}`;
  });
  if (needs.length > 0) lines.push(`  needs ${needs.join(' and ')}`);
  if (limits.length === 0) lines.push('  no limit that its publisher names');
  const rows = limits.map(({ of, max, unit, kind, checked, isStale }) => [
    named(of),
    max.toLocaleString('en'),
    UNITS[unit],
    KINDS[kind],
    `${checked}${isStale ? ' !' : ''}`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...rows.map((row) => row[i]!.length)));
  for (const [i, row] of rows.entries()) {
    const [what, max, unit, kind, checked] = row.map((cell, k) =>
      k === 1 ? cell.padStart(widths[k]!) : cell.padEnd(widths[k]!),
    );
    const { source, note, kind: is, isStale } = limits[i]!;
    const line = `  ${what}  ${max}  ${unit}  ${paint(chalk, is)(kind!)}  ${isStale ? chalk.yellow(checked) : checked}`;
    lines.push(`${line}  ${chalk.dim(source)}`.trimEnd());
    if (note) lines.push(chalk.dim(`${' '.repeat(widths[0]! + 4)}${look.unicode ? '└ ' : ''}${note}`));
  }
  return lines.join('\n');
}

function paint(chalk: ChalkInstance, kind: ShownLimit['kind']): ChalkInstance {
  return { reject: chalk.red, truncate: chalk.yellow, advise: chalk.blue, yours: chalk.green }[kind];
}
