/** Commands, options and help. What a command does is loaded when it is called. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { closest, distance } from 'fastest-levenshtein';
import { didYouMean } from '../guide/suggest.ts';
import { UserError } from '../model/index.ts';
import { reporters } from '../reporters/registry.generated.ts';
import { packageInfo } from './package.ts';
import type { Outcome, Terminal } from './terminal.ts';

/** The options of the main job, as commander hands them over. */
export interface CheckFlags {
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly format: string;
  readonly output?: string;
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly channel?: readonly string[];
  readonly campaign?: readonly string[];
  readonly now?: string;
  readonly maxWarnings?: number;
  readonly failOn: 'error' | 'warning';
  readonly staged?: true;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly quiet?: true;
}

export interface PaletteFlags {
  readonly config?: string;
  readonly channel?: readonly string[];
  readonly format: 'text' | 'json';
  readonly output?: string;
}

export interface VoiceFlags {
  readonly config?: string;
  readonly channel?: readonly string[];
  readonly format: 'text' | 'json';
  readonly output?: string;
}

export interface ChannelsFlags {
  readonly config?: string;
  readonly format: 'text' | 'json';
  /** The day against which limits are old, ISO. */
  readonly now?: string;
}

export interface CampaignFlags {
  readonly config?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly output?: string;
  readonly now?: string;
  readonly draft?: true;
}

export interface LogoFlags {
  readonly config?: string;
  readonly format: 'text' | 'json';
  readonly inspect?: true;
  readonly output?: string;
  readonly force?: true;
}

const EXAMPLES = `
Examples:
  brandlint                                  everything below the guide's folder
  brandlint emails social/launch.csv         these only
  brandlint --fix emails                     mend what has one right answer
  brandlint --rule 'tone/*=off' --quiet      errors only, and none of tone
  brandlint --campaign autumn-sale           one campaign, across its channels
  brandlint --format sarif --output brand.sarif
  brandlint --staged                         what is about to be committed
  cat post.md | brandlint --stdin --stdin-filename blog/post.md

Exit code: 0 clean, 1 findings, 2 wrong usage or a fault in the guide, 3 a fault of brandlint.
`;

const PALETTE_EXAMPLES = `
Examples:
  brandlint palette                          every colour below the guide's folder
  brandlint palette emails                   these only
  brandlint palette --channel email          the emails, wherever they are
  brandlint palette --format json --output palette.json

It judges nothing: the exit code is 0 whatever the colours are.
`;

const VOICE_EXAMPLES = `
Examples:
  brandlint voice                            each channel's voice against the guide's
  brandlint voice emails                     these only
  brandlint voice --channel 'social/*'       the posts, wherever they are
  brandlint voice --format json --output voice.json

It judges nothing: the exit code is 0 whatever the voice is.
`;

const CAMPAIGN_EXAMPLES = `
Examples:
  brandlint campaign                         the campaigns there are, and how many conflicts each has
  brandlint campaign autumn-sale             what each channel says, side by side
  brandlint campaign autumn-sale emails      of these files only
  brandlint campaign autumn-sale --format markdown --output autumn-sale.md
  brandlint campaign autumn-sale --draft     a brief, from what the assets agree on

Exit code: 0 every channel says the same, 1 one does not, 2 wrong usage or a fault in the guide.
`;

const LOGO_EXAMPLES = `
Examples:
  brandlint logo header.png                  which logo it is, and what was done to it
  brandlint logo emails/*.png                several at once
  brandlint logo header.png --inspect        also draw it beside the approved one: header.inspect.png
  brandlint logo header.png --format json

It judges nothing: the exit code is 0 whatever the pictures show, and 2 where there is no such file.
`;

const CHANNELS_EXAMPLES = `
Examples:
  brandlint channels                         every channel: what is limited, and what happens beyond it
  brandlint channels x "Google ads"          these only
  brandlint channels --format json
  brandlint channels --now 2027-06-01        which limits will be old by then

In the guide:
  limits:
    social/x: {text: 25000}                  an account with X Premium
    "social/*": {hashtags: 3}
`;

const TEST_EXAMPLES = `
In the guide:
  terms:
    - use: e-bike
      not: [ebike]
      good: [Ride an e-bike to work.]
      bad: [Ride an ebike to work., Our ebikes are here.]

Exit code: 0 every sentence is as the guide says, 1 one is not, 2 a fault in the guide.
`;

/**
 * `check` is the program itself, so that its options stand in the first help a person reads;
 * the word `check` in front is taken and dropped.
 */
export function createProgram(
  terminal: Terminal,
  argv: readonly string[],
  done: (outcome: Outcome) => void,
): Command {
  const program = new Command('brandlint');
  program
    .usage('[check] [paths...] [options]')
    .description(
      'Checks copy against the brand guide (brand.yaml): tone, terms, colours, logo, and one story in every channel.',
    )
    .argument('[paths...]', "files, folders or globs; without any, the guide's folder")
    .enablePositionalOptions()
    .helpOption('-h, --help', 'show this')
    .helpCommand(false)
    .version(packageInfo().version, '-V, --version', 'show the version');

  program
    .optionsGroup('What to check:')
    .option('--config <file>', 'the brand guide (default: brand.yaml by what is checked, or above)')
    .option('--rule <setting>', "set a rule for this run, such as 'color/*=off' (repeatable)", collect)
    .option('--channel <glob>', "only assets of this channel, such as 'social/*' (repeatable)", collect)
    .option('--campaign <glob>', 'only assets of this campaign (repeatable)', collect)
    .option('--now <date>', 'judge as of this day, such as 2026-03-02: offers that have ended', parseDay)
    .option('--staged', 'only what is staged in git, as it is staged')
    .option('--stdin', 'check what comes in on stdin')
    .option('--stdin-filename <file>', 'the name to treat stdin as; it decides format and channel')
    .optionsGroup('Mending:')
    .option('--fix', 'apply the safe fixes, then report what remains')
    .option('--fix-dry-run', 'show as a diff what --fix would change')
    .optionsGroup('Report:')
    .addOption(new Option('--format <name>', formats()).default('text').argParser(parseFormat))
    .option('--output <file>', 'write the report to a file')
    .option('--quiet', 'errors only; say nothing when there are none')
    .option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are heeded too)')
    .optionsGroup('Verdict:')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings', parseCount)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], flags: CheckFlags) => {
      const operands = argv[0] === 'check' ? paths.slice(1) : paths;
      refuseMistypedCommand(operands, program, terminal);
      const { check } = await import('./commands/check.ts');
      done(await check(operands, flags, argv, terminal));
    });

  program
    .command('init')
    .description('write a brand.yaml to start from')
    .option('--name <brand>', "the brand's name")
    .action(async (flags: { name?: string }) => {
      const { init } = await import('./commands/init.ts');
      done(await init(flags, terminal));
    });

  program
    .command('rules')
    .description('list the rules, how severe each is here, and what holds when it is silent')
    .option('--config <file>', 'the brand guide')
    .addOption(new Option('--format <name>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--no-color', 'no colours')
    .action(async (flags: { config?: string; format: 'text' | 'json' }) => {
      const { listRules } = await import('./commands/rules.ts');
      done(await listRules(flags, terminal));
    });

  program
    .command('palette')
    .usage('[paths...] [options]')
    .description('show the colours in use: where, as what, and how near each is to the palette')
    .argument('[paths...]', "files, folders or globs; without any, the guide's folder")
    .option('--config <file>', 'the brand guide (default: brand.yaml by the files, or above)')
    .option('--channel <glob>', "only assets of this channel, such as 'social/*' (repeatable)", collect)
    .addOption(new Option('--format <name>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--output <file>', 'write it to a file')
    .option('--no-color', 'no colours')
    .addHelpText('after', PALETTE_EXAMPLES)
    .action(async (paths: string[], flags: PaletteFlags) => {
      const { palette } = await import('./commands/palette.ts');
      done(await palette(paths, flags, terminal));
    });

  program
    .command('voice')
    .usage('[paths...] [options]')
    .description('show how each channel sounds: casual or formal, plain or complex, warm, excited')
    .argument('[paths...]', "files, folders or globs; without any, the guide's folder")
    .option('--config <file>', 'the brand guide (default: brand.yaml by the files, or above)')
    .option('--channel <glob>', "only assets of this channel, such as 'social/*' (repeatable)", collect)
    .addOption(new Option('--format <name>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--output <file>', 'write it to a file')
    .option('--no-color', 'no colours')
    .addHelpText('after', VOICE_EXAMPLES)
    .action(async (paths: string[], flags: VoiceFlags) => {
      const { voice } = await import('./commands/voice.ts');
      done(await voice(paths, flags, terminal));
    });

  program
    .command('channels')
    .usage('[names...] [options]')
    .description('show what each channel allows, who says so, and the limits of your own')
    .argument('[names...]', 'channels, such as social/x; without any, all of them')
    .option('--config <file>', 'the brand guide')
    .addOption(new Option('--format <name>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--now <date>', 'the day against which limits are old, such as 2026-11-22 (default: today)')
    .option('--no-color', 'no colours')
    .addHelpText('after', CHANNELS_EXAMPLES)
    .action(async (names: string[], flags: ChannelsFlags) => {
      const { listChannels } = await import('./commands/channels.ts');
      done(await listChannels(names, flags, terminal));
    });

  program
    .command('campaign')
    .usage('[name] [paths...] [options]')
    .description('show what the channels of a campaign say, side by side, and draft its brief')
    .argument('[operands...]', 'the name of a campaign, then files, folders or globs; without a name, a list')
    .option('--config <file>', 'the brand guide (default: brand.yaml by the files, or above)')
    .option('--now <date>', 'judge as of this day, such as 2026-03-02', parseDay)
    .option('--draft', 'write a brief (campaign.yaml) from what the assets agree on')
    .addOption(
      new Option('--format <name>', 'text, json or markdown')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--output <file>', 'write it to a file; a draft writes over nothing')
    .option('--no-color', 'no colours')
    .addHelpText('after', CAMPAIGN_EXAMPLES)
    .action(async (operands: string[], flags: CampaignFlags) => {
      const { campaign } = await import('./commands/campaign.ts');
      done(await campaign(operands, flags, terminal));
    });

  program
    .command('logo')
    .usage('<files...> [options]')
    .description('say which logo of the guide a picture shows, and what was done to it')
    .argument('<files...>', 'pictures')
    .option('--config <file>', 'the brand guide (default: brand.yaml by the files, or above)')
    .addOption(new Option('--format <name>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--inspect', 'draw the picture beside the approved logo, as <name>.inspect.png')
    .option('--output <file>', 'the name of that drawing')
    .option('--force', 'write over a drawing that is there')
    .option('--no-color', 'no colours')
    .addHelpText('after', LOGO_EXAMPLES)
    .action(async (files: string[], flags: LogoFlags) => {
      const { logo } = await import('./commands/logo.ts');
      done(await logo(files, flags, terminal));
    });

  program
    .command('test')
    .description('hold the terms of the guide to their own examples (good: and bad:)')
    .option('--config <file>', 'the brand guide')
    .addOption(new Option('--format <name>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--no-color', 'no colours')
    .addHelpText('after', TEST_EXAMPLES)
    .action(async (flags: { config?: string; format: 'text' | 'json' }) => {
      const { test } = await import('./commands/test.ts');
      done(await test(flags, terminal));
    });

  program
    .command('explain')
    .description('say what a rule wants, why, and how to set it')
    .argument('<rule>', 'its name, such as color/off-palette')
    .option('--config <file>', 'the brand guide, for rules of its plugins')
    .option('--no-color', 'no colours')
    .action(async (rule: string, flags: { config?: string }) => {
      const { explain } = await import('./commands/explain.ts');
      done(await explain(rule, flags, terminal));
    });

  program
    .command('completion')
    .description('print a completion script for a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => {
      const { completion } = await import('./commands/completion.ts');
      done(await completion(shell, program, terminal));
    });

  return program;
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function formats(): string {
  return reporters.map(({ name, describe }) => `${name}: ${describe}`).join('; ');
}

function parseFormat(value: string): string {
  const names = reporters.map(({ name }) => name);
  if (names.includes(value)) return value;
  throw new InvalidArgumentError(
    [didYouMean(value, names), `There are: ${names.join(', ')}.`].filter(Boolean).join(' '),
  );
}

function parseCount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number, 0 or more.');
}

/** A day that there is: `2026-02-30` is none. */
function parseDay(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('It must be a day, written as 2026-03-02.');
}

/** `brandlint ruels` would be taken for a path. */
function refuseMistypedCommand(
  [word, ...others]: readonly string[],
  program: Command,
  { cwd }: Terminal,
): void {
  if (word === undefined || others.length > 1 || !/^[a-z]+$/.test(word) || existsSync(join(cwd, word)))
    return;
  const command = closest(word, ['check', ...program.commands.map((known) => known.name())]);
  if (distance(word, command) > 2) return;
  throw new UserError(`There is no command, file or folder "${word}".`, {
    hint: `Did you mean "${command}"?`,
  });
}
