/** `brandlint voice`: how each channel sounds, beside the guide's voice. */
import { Chalk, type ChalkInstance } from 'chalk';
import { loadGuide } from '../../guide/load.ts';
import { folderOf } from '../../lint/inputs.ts';
import { readAssets } from '../../lint/read-assets.ts';
import { voiceLoader } from '../../lint/voice.ts';
import { type ChannelVoice, type VoicesInUse, voicesInUse } from '../../lint/voices-in-use.ts';
import type { BrandGuide, VoiceTarget } from '../../model/index.ts';
import { createVoice, DIMENSIONS, LEAST_WORDS } from '../../voice/index.ts';
import { crashReport, deliver } from '../deliver.ts';
import type { VoiceFlags } from '../program.ts';
import { progressOn } from '../progress.ts';
import type { Outcome, Terminal } from '../terminal.ts';

interface Picture extends VoicesInUse {
  readonly guide: BrandGuide;
  readonly targets: readonly VoiceTarget[];
}

/** @throws UserError without a guide. */
export async function voice(
  paths: readonly string[],
  flags: VoiceFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const { cwd } = terminal;
  const { config, channel } = flags;
  const guide = await loadGuide({
    cwd,
    near: folderOf({ cwd, paths }),
    ...(config !== undefined && { config }),
  });
  const loader = voiceLoader(guide);
  const own =
    (await loader.voice()) ?? createVoice(guide.voice, { on: [], off: [], paths: new Set<string>() });
  const progress = progressOn(terminal);
  const { files, notices, crashes } = await readAssets(
    { cwd, paths, ...(channel && { channels: channel }), ...(progress && { onProgress: progress.show }) },
    guide,
  ).finally(() => progress?.end());
  const picture = { ...voicesInUse(files, own), guide, targets: own.targets };
  const isFile = flags.output !== undefined;
  const report =
    flags.format === 'json'
      ? json(picture)
      : text(picture, isFile ? { ...terminal, colorLevel: 0, width: 80 } : terminal);
  await deliver(report, flags.output, terminal);
  for (const notice of notices) await terminal.warn(`${notice}\n`);
  if (loader.faults().length > 0)
    await terminal.warn('Something is wrong with the examples of the voice: run "brandlint" to see what.\n');
  if (crashes.length === 0) return 'clean';
  await terminal.warn(crashReport(crashes));
  return 'crashed';
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function json({ guide, targets, channels, separation, trust }: Picture): string {
  const picture = {
    version: 1,
    guide: { path: guide.path, sha256: guide.sha256 },
    targets: targets.map(({ dimension, place, source }) => ({ dimension, place: rounded(place), source })),
    examples: { trust, separation: separation.map((at) => ({ ...at, auc: rounded(at.auc) })) },
    channels: channels.map(({ dimensions, unlike, ...channel }) => ({
      ...channel,
      dimensions:
        dimensions &&
        Object.fromEntries(
          Object.entries(dimensions).map(([name, { place, words, give }]) => [
            name,
            { place: rounded(place), words, give: rounded(give) },
          ]),
        ),
      unlike: unlike && rounded(unlike),
    })),
  };
  return `${JSON.stringify(picture, null, 2)}\n`;
}

type Look = Pick<Terminal, 'colorLevel' | 'unicode' | 'width'>;

/** The places that a plot shows; what is further off stands at its end. */
const END = 3;

function text({ channels, targets, trust }: Picture, look: Look): string {
  const chalk = new Chalk({ level: look.colorLevel });
  const marks = look.unicode
    ? { here: '●', target: '◇', both: '◆', line: '─', middle: '┼' }
    : { here: 'o', target: 'x', both: '*', line: '-', middle: '+' };
  if (channels.length === 0) return `No running text in English here.\n\n${trust}\n`;
  const lines = channels.flatMap((channel) => [
    `${chalk.bold(channel.channel ?? 'no channel')}  ${chalk.dim(amount(channel))}`,
    ...(channel.dimensions === null
      ? [`  Too little copy to say: that takes ${LEAST_WORDS} words.`]
      : plots(channel.dimensions, targets, marks, look, chalk)),
    ...(channel.unlike === null ? [] : [`  ${likeness(channel.unlike)}`]),
    '',
  ]);
  const asked = targets.some(({ written }) => written === 'your examples')
    ? 'the guide or your examples'
    : 'the guide';
  const legend = [
    `${marks.here} this channel`,
    ...(targets.length > 0 ? [`${marks.target} ${asked}`] : []),
    `${marks.middle} ordinary copy`,
  ];
  return `${lines.join('\n')}\n${chalk.dim(legend.join('   '))}\n${trust}\n`;
}

function amount({ assets, words }: ChannelVoice): string {
  const counted = (count: number, one: string) =>
    `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
  return `${counted(assets, 'text')}, ${counted(words, 'word')}`;
}

function likeness(unlike: number): string {
  const percent = `${Math.round(100 * Math.min(0.99, Math.max(unlike, 1 - unlike)))}%`;
  if (Math.abs(unlike - 0.5) < 0.25)
    return 'Together neither clearly like "sounds-like" nor like "not-like".';
  if (unlike >= 0.5) return `Together more like "not-like" than "sounds-like" (confidence ${percent}).`;
  return `Together more like "sounds-like" than "not-like" (confidence ${percent}).`;
}

interface Marks {
  readonly here: string;
  readonly target: string;
  readonly both: string;
  readonly line: string;
  readonly middle: string;
}

function plots(
  places: NonNullable<ChannelVoice['dimensions']>,
  targets: readonly VoiceTarget[],
  marks: Marks,
  { width }: Look,
  chalk: ChalkInstance,
): string[] {
  const widest = (end: 'low' | 'high') => Math.max(...DIMENSIONS.map((dimension) => dimension[end].length));
  const [left, right] = [widest('low'), widest('high')];
  // An odd number of columns has a middle.
  const room = Math.min(61, Math.max(13, width - left - right - 24));
  const columns = room - 1 + (room % 2);
  return DIMENSIONS.map(({ name, low, high }) => {
    const { place, words } = places[name];
    const target = targets.find(({ dimension }) => dimension === name);
    const line = plot(place, target?.place ?? null, columns, marks, chalk);
    const sign = place < -0.005 ? (marks.here === 'o' ? '-' : '−') : '+';
    return `  ${low.padStart(left)} ${line} ${high.padEnd(right)}  ${sign}${Math.abs(place).toFixed(1)} ${words}`;
  });
}

function plot(
  place: number,
  target: number | null,
  columns: number,
  { here, target: aim, both, line, middle }: Marks,
  chalk: ChalkInstance,
): string {
  const columnOf = (value: number) =>
    Math.round(((Math.max(-END, Math.min(END, value)) + END) / (2 * END)) * (columns - 1));
  const at = columnOf(place);
  const wanted = target === null ? -1 : columnOf(target);
  return Array.from({ length: columns }, (_, i) => {
    if (i === at) return chalk.bold(i === wanted ? both : here);
    if (i === wanted) return aim;
    return chalk.dim(i === (columns - 1) / 2 ? middle : line);
  }).join('');
}
