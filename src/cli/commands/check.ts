/** The main job: run, mend if asked, report, judge. */
import { rules as builtin } from '../../../rules/registry.generated.ts';
import { type FixOutcome, fixFiles, planFixes } from '../../fix/files.ts';
import { folderOf } from '../../lint/inputs.ts';
import type { FileResult, Results } from '../../lint/results.ts';
import { type RunOptions, run } from '../../lint/run.ts';
import { type RuleSetting, UserError } from '../../model/index.ts';
import { pathFromCwd } from '../../reporters/paths.ts';
import { reporters } from '../../reporters/registry.generated.ts';
import type { ReporterContext } from '../../reporters/reporter.ts';
import { crashReport, deliver } from '../deliver.ts';
import { packageInfo } from '../package.ts';
import type { CheckFlags } from '../program.ts';
import { progressOn } from '../progress.ts';
import { parseRuleSetting, refuseUnknownRule, settingsWithoutRule } from '../rule-setting.ts';
import { describeRules, knownRules } from '../rules.ts';
import type { Outcome, Terminal } from '../terminal.ts';

export async function check(
  paths: readonly string[],
  flags: CheckFlags,
  argv: readonly string[],
  terminal: Terminal,
): Promise<Outcome> {
  refuseContradictions(paths, flags);
  const progress = flags.quiet ? null : progressOn(terminal);
  const options: RunOptions = {
    cwd: terminal.cwd,
    paths,
    ...(flags.rule && { rules: await ruleSettings(flags.rule, flags, terminal, paths) }),
    ...(flags.channel && { channels: flags.channel }),
    ...(flags.campaign && { campaigns: flags.campaign }),
    ...(flags.now !== undefined && { today: flags.now }),
    ...(flags.config !== undefined && { config: flags.config }),
    ...(flags.staged && { staged: true }),
    ...(flags.stdin && { stdin: { bytes: await terminal.readStdin(), filename: flags.stdinFilename! } }),
    ...(progress && { onProgress: progress.show }),
  };
  try {
    if (flags.fixDryRun) return await showFixes(options, flags, terminal);
    const results = flags.fix ? await fix(options, flags, terminal) : await run(options);
    await progress?.end();
    await publish(results, flags, argv, terminal);
    if (!flags.quiet) for (const notice of results.notices) await terminal.warn(`${notice}\n`);
    return await judge(results, flags, terminal);
  } finally {
    await progress?.end();
  }
}

function refuseContradictions(paths: readonly string[], flags: CheckFlags): void {
  const refuse = (message: string, hint: string) => {
    throw new UserError(message, { hint });
  };
  if (flags.stdin && flags.stdinFilename === undefined) {
    refuse(
      '--stdin needs --stdin-filename, which decides format and channel.',
      'For example: --stdin-filename emails/sale.html.',
    );
  }
  if (!flags.stdin && flags.stdinFilename !== undefined) {
    refuse(
      '--stdin-filename says what stdin is, but --stdin is not given.',
      'Add --stdin, or name the file itself.',
    );
  }
  if (flags.stdin && (paths.length > 0 || flags.staged)) {
    refuse('--stdin checks what comes in and nothing else.', 'Leave out the paths and --staged.');
  }
  if (flags.staged && (flags.fix || flags.fixDryRun)) {
    refuse(
      '--fix changes files on disk, and --staged checks what is in the index: together they would mend the wrong text.',
      'Run brandlint --fix, look at the change, then git add it.',
    );
  }
  if (flags.fix && flags.fixDryRun) refuse('--fix writes and --fix-dry-run does not.', 'Give one of them.');
}

async function ruleSettings(
  given: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
  paths: readonly string[],
): Promise<readonly RuleSetting[]> {
  const settings = given.map(parseRuleSetting);
  const stdin = flags.stdinFilename === undefined ? {} : { stdin: { filename: flags.stdinFilename } };
  const near = folderOf({ cwd: terminal.cwd, paths, ...stdin });
  const names = async (plugins: boolean) =>
    (await knownRules(terminal.cwd, flags.config, plugins, near)).rules.map(({ name }) => name);
  // The guide and its plugins are asked only when none of our own rules is meant.
  if (settingsWithoutRule(settings, await names(false)).length > 0) {
    const known = await names(true);
    const [unknown] = settingsWithoutRule(settings, known);
    if (unknown) refuseUnknownRule(unknown.pattern, known, '--rule: ');
  }
  return settings;
}

async function fix(options: RunOptions, flags: CheckFlags, terminal: Terminal): Promise<Results> {
  if (flags.stdin) return fixStdin(options, terminal);
  const { results, fixed, failures } = await fixFiles(options);
  const context = { root: results.guide.root, cwd: terminal.cwd };
  for (const { path, reason } of failures) {
    await terminal.warn(`${pathFromCwd(path, context)} was not mended: ${reason}.\n`);
  }
  if (fixed.length > 0 && !flags.quiet) await terminal.warn(`Mended ${mended(fixed)}.\n`);
  return results;
}

/** A run, and the bytes that its results speak of. */
async function runNoted(
  options: RunOptions,
): Promise<{ results: Results; checked: ReadonlyMap<string, Uint8Array> }> {
  const checked = new Map<string, Uint8Array>();
  const results = await run({ ...options, onRead: (path, bytes) => checked.set(path, bytes) });
  return { results, checked };
}

/** Prints the mended text; the results are those of that text. */
async function fixStdin(options: RunOptions, terminal: Terminal): Promise<Results> {
  const { results: before, checked } = await runNoted(options);
  const [fixed] = await planFixes(options, before, checked);
  const { bytes, filename } = { ...options.stdin!, ...fixed };
  await terminal.write(bytes);
  return fixed ? run({ ...options, stdin: { bytes, filename } }) : before;
}

async function showFixes(options: RunOptions, flags: CheckFlags, terminal: Terminal): Promise<Outcome> {
  const { results, checked } = await runNoted(options);
  const fixed = await planFixes(options, results, checked);
  const { unifiedDiff } = await import('../../fix/diff.ts');
  const context = { root: results.guide.root, cwd: terminal.cwd };
  const diffs = fixed.map(({ path, before, after }) =>
    unifiedDiff(pathFromCwd(path, context), before, after),
  );
  await deliver(diffs.join(''), flags.output, terminal);
  if (!flags.quiet) {
    await terminal.warn(
      fixed.length > 0
        ? `--fix would mend ${mended(fixed)}. Nothing was written.\n`
        : '--fix would change nothing.\n',
    );
  }
  return judge(results, flags, terminal);
}

function mended(fixed: FixOutcome['fixed']): string {
  const places = fixed.reduce((sum, { fixes }) => sum + fixes, 0);
  return `${places} ${places === 1 ? 'finding' : 'findings'} in ${fixed.length} ${fixed.length === 1 ? 'file' : 'files'}`;
}

async function publish(
  results: Results,
  flags: CheckFlags,
  argv: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const entry = reporters.find(({ name }) => name === flags.format)!;
  const { default: reporter } = await entry.load();
  const shown = flags.quiet ? errorsOnly(results) : results;
  const toFile = flags.output !== undefined;
  const context: ReporterContext = {
    root: results.guide.root,
    cwd: terminal.cwd,
    version: packageInfo().version,
    colorLevel: toFile ? 0 : terminal.colorLevel,
    unicode: terminal.unicode,
    width: toFile ? Number.POSITIVE_INFINITY : terminal.width,
    fixCommand: flags.fix || flags.stdin ? null : fixCommand(argv),
    quiet: flags.quiet ?? false,
    describeRule: await describeRules(flags.format, results, terminal),
  };
  // The mended text goes to stdout.
  const write = flags.stdin && flags.fix ? terminal.warn : terminal.write;
  await deliver(reporter.report(shown, context), flags.output, { cwd: terminal.cwd, write });
}

/** The results as if nothing but errors had been found, their summary too. */
function errorsOnly(results: Results): Results {
  const files = results.files.map(
    (file): FileResult => ({
      ...file,
      findings: file.findings.filter(({ severity }) => severity === 'error'),
    }),
  );
  const fixable = files
    .flatMap(({ findings }) => findings)
    .filter(({ fix }) => fix?.safety === 'safe').length;
  return { ...results, files, summary: { ...results.summary, warnings: 0, infos: 0, fixable } };
}

/** The same call again, with `--fix`. */
function fixCommand(argv: readonly string[]): string {
  const words = (argv[0] === 'check' ? argv.slice(1) : argv).filter((word) => word !== '--staged');
  const quoted = words.map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  return ['brandlint', '--fix', ...quoted].join(' ');
}

async function judge({ summary, crashes }: Results, flags: CheckFlags, terminal: Terminal): Promise<Outcome> {
  if (crashes.length > 0) {
    await terminal.warn(crashReport(crashes));
    const own = new Set<string | null>([null, ...builtin.map(({ name }) => name)]);
    if (crashes.some(({ rule }) => own.has(rule))) return 'crashed';
    await terminal.warn(
      '\nThis is a fault of a plugin that the guide names under "plugins". Tell its author, or turn the rule off.\n',
    );
    return 'plugin-crashed';
  }
  const { errors, warnings } = summary;
  if (errors > 0 || (flags.failOn === 'warning' && warnings > 0)) return 'findings';
  if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) {
    if (!flags.quiet)
      await terminal.warn(`${warnings} warnings are more than the ${flags.maxWarnings} of --max-warnings.\n`);
    return 'findings';
  }
  return 'clean';
}
