/** `brandlint campaign`: what the channels of a campaign say, side by side, and a brief drafted from it. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Chalk } from 'chalk';
import { campaignKey } from '../../campaign/index.ts';
import { conflictsIn, type Matrix, matrixOf } from '../../campaign/matrix.ts';
import { loadGuide } from '../../guide/load.ts';
import { folderOf } from '../../lint/inputs.ts';
import type { LocatedCampaign, LocatedFinding, Results } from '../../lint/results.ts';
import { run } from '../../lint/run.ts';
import { UserError } from '../../model/index.ts';
import { crashReport, deliver } from '../deliver.ts';
import { counted, onOneLine, placeText } from '../matrix/shown.ts';
import type { CampaignFlags } from '../program.ts';
import { progressOn } from '../progress.ts';
import type { Outcome, Terminal } from '../terminal.ts';

interface Found {
  readonly campaign: LocatedCampaign;
  readonly matrix: Matrix<LocatedFinding>;
}

/** @param operands The campaign's name, then paths; what has a slash in it is a path, and then no name is given. */
export async function campaign(
  operands: readonly string[],
  flags: CampaignFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const hasName = operands.length > 0 && !/[\\/]|^\.+$/.test(operands[0]!);
  const [name] = hasName ? operands : [];
  const paths = hasName ? operands.slice(1) : operands;
  const results = await read(name, paths, flags, terminal);
  const findings = results.files.flatMap((file) => file.findings);
  const found = results.campaigns.map((one): Found => ({ campaign: one, matrix: matrixOf(one, findings) }));
  if (name !== undefined && found.length === 0) {
    throw new UserError(`Nothing here belongs to the campaign "${name}".`, {
      hint: 'Look at its "files" under "campaigns" in the guide.',
    });
  }
  if (flags.draft) await draft(found, flags, terminal);
  else {
    const toFile = flags.output !== undefined;
    const look = toFile ? { ...terminal, colorLevel: 0 as const, width: Number.POSITIVE_INFINITY } : terminal;
    const report =
      name === undefined
        ? await listed(found, await unreached(found, paths, flags, terminal), flags, look)
        : await shown(found, results, flags, look);
    await deliver(report, flags.output, terminal);
  }
  const from = { root: results.guide.root, cwd: terminal.cwd };
  for (const { rule, path, place, message } of findings)
    if (rule.startsWith('file/'))
      await terminal.warn(`${placeText(path, place, from)}  ${onOneLine(message)}\n`);
  for (const notice of results.notices) await terminal.warn(`${notice}\n`);
  if (results.crashes.length > 0) {
    await terminal.warn(crashReport(results.crashes));
    return 'crashed';
  }
  const isWrong = found.some(({ matrix }) => matrix.findings.some(({ severity }) => severity === 'error'));
  return isWrong && !flags.draft ? 'findings' : 'clean';
}

/** Only what is compared, and what keeps a file from being read; of other rules nothing is asked. */
const OTHER_RULES = '!(campaign|file)/*';

async function read(
  name: string | undefined,
  paths: readonly string[],
  flags: CampaignFlags,
  terminal: Terminal,
): Promise<Results> {
  const progress = progressOn(terminal);
  const results = run({
    cwd: terminal.cwd,
    paths,
    wantsFacts: true,
    rules: [{ pattern: OTHER_RULES, severity: 'off', options: {}, source: 'brandlint campaign' }],
    ...(name !== undefined && { campaigns: [name] }),
    ...(flags.now !== undefined && { today: flags.now }),
    ...(flags.config !== undefined && { config: flags.config }),
    ...(progress && { onProgress: progress.show }),
  });
  return results.finally(() => progress?.end());
}

async function shown(
  found: readonly Found[],
  results: Results,
  { format }: CampaignFlags,
  look: Terminal,
): Promise<string> {
  const from = { root: results.guide.root, cwd: look.cwd };
  if (format === 'json') {
    const { matrixJson } = await import('../matrix/json.ts');
    const campaigns = found.map(({ campaign, matrix }) => matrixJson(campaign, matrix));
    return `${JSON.stringify({ version: 1, campaigns }, null, 2)}\n`;
  }
  if (format === 'markdown') {
    const { matrixMarkdown } = await import('../matrix/markdown.ts');
    let notes = 0;
    return found
      .map(({ campaign, matrix }) => {
        const part = matrixMarkdown(campaign, matrix, from, notes + 1);
        notes += part.notes;
        return part.text;
      })
      .join('\n');
  }
  const { matrixText } = await import('../matrix/text.ts');
  return found.map(({ campaign, matrix }) => matrixText(campaign, matrix, look, from)).join('\n');
}

/** Campaigns that the guide names and nothing belongs to: a glob may be wrong. */
async function unreached(
  found: readonly Found[],
  paths: readonly string[],
  { config }: CampaignFlags,
  { cwd }: Terminal,
): Promise<string[]> {
  if (paths.length > 0) return [];
  const guide = await loadGuide({
    cwd,
    near: folderOf({ cwd, paths }),
    ...(config !== undefined && { config }),
  });
  const known = new Set(found.map(({ campaign }) => campaignKey(campaign.name)));
  const names = guide.campaigns.map(({ name }) => name).filter((name) => !known.has(campaignKey(name)));
  return [...new Set(names)];
}

async function listed(
  found: readonly Found[],
  unreached: readonly string[],
  { format }: CampaignFlags,
  look: Terminal,
): Promise<string> {
  const rows = [
    ...found.map(({ matrix: { name, brief, assets, columns, findings } }) => ({
      name,
      brief,
      assets,
      channels: columns.filter((column) => column.assets > 0).length,
      conflicts: conflictsIn(findings),
    })),
    ...unreached.map((name) => ({ name, brief: null, assets: 0, channels: 0, conflicts: 0 })),
  ];
  if (format === 'json') return `${JSON.stringify({ version: 1, campaigns: rows }, null, 2)}\n`;
  if (rows.length === 0)
    return 'No campaign here. A file belongs to one by the guide\'s "campaigns", its own "campaign", a campaign.yaml beside it, or the utm_campaign of its links.\n';
  const titles = ['campaign', 'assets', 'channels', 'conflicts', 'brief'];
  const cells = rows.map((row) => [
    onOneLine(row.name),
    String(row.assets),
    String(row.channels),
    String(row.conflicts),
    row.brief ?? 'none',
  ]);
  if (format === 'markdown') {
    const line = (row: readonly string[]) =>
      `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
    return [titles, titles.map((_, i) => (i > 0 && i < 4 ? '---:' : '---')), ...cells].map(line).join('');
  }
  const chalk = new Chalk({ level: look.colorLevel });
  const widths = titles.map((_, i) => Math.max(...[titles, ...cells].map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i > 0 && i < 4 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  const lines = cells.map((row, i) => (rows[i]!.conflicts > 0 ? chalk.red(line(row)) : line(row)));
  return `${[chalk.dim(line(titles)), ...lines].join('\n')}\n`;
}

/** @throws UserError without a campaign, or where a file would be written over. */
async function draft(found: readonly Found[], { output }: CampaignFlags, terminal: Terminal): Promise<void> {
  const [only, ...others] = found;
  if (!only) {
    throw new UserError('Nothing here belongs to a campaign.', {
      hint: 'Name its files under "campaigns" in the guide first.',
    });
  }
  if (others.length > 0) {
    const names = found.map(({ campaign }) => campaign.name).join(', ');
    throw new UserError(`A draft is of one campaign, and there are ${found.length}: ${names}.`, {
      hint: 'Name one: brandlint campaign NAME --draft.',
    });
  }
  const { campaign } = only;
  const { draftOf } = await import('../../campaign/draft.ts');
  const text = draftOf(campaign, (path, range) => {
    const { line, column } = campaign.placeOf(path, range);
    return `${path}:${line}:${column}`;
  });
  if (output === undefined) {
    await terminal.write(text);
    return;
  }
  try {
    await writeFile(resolve(terminal.cwd, output), text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return deliver(text, output, terminal);
    throw new UserError(`There is a ${output} already, and a draft writes over nothing.`, {
      hint: 'Name another file, or leave out --output to read the draft first.',
    });
  }
  await terminal.warn(
    `Wrote ${output}, from ${counted(campaign.assets.length, 'asset')}. Read it, and correct it.\n`,
  );
}
