/** The executable. The only file that prints, and that knows exit codes. */
import { CommanderError } from 'commander';
import { GuideError, type GuideProblem } from '../guide/guide-error.ts';
import { UserError } from '../model/index.ts';
import { bugsUrl, packageInfo } from './package.ts';
import { createProgram } from './program.ts';
import type { Outcome, Terminal } from './terminal.ts';

const EXIT: Readonly<Record<Outcome | 'usage', number>> = {
  clean: 0,
  findings: 1,
  usage: 2,
  crashed: 3,
  'plugin-crashed': 3,
};

async function main(argv: readonly string[]): Promise<number> {
  const terminal = await terminalOf(argv);
  const said: Promise<void>[] = [];
  let outcome: Outcome = 'clean';
  const program = createProgram(terminal, argv, (result) => {
    outcome = result;
  });
  program.configureOutput({
    writeOut: (text) => said.push(terminal.write(text)),
    writeErr: (text) => said.push(terminal.warn(text)),
    outputError: (text, write) => write(text.replace(/^error: /, '')),
  });
  for (const command of [program, ...program.commands]) command.exitOverride().copyInheritedSettings(program);
  try {
    await program.parseAsync(argv, { from: 'user' });
    if ((outcome as Outcome) === 'crashed') await terminal.warn(`\n${askForReport()}`);
    return EXIT[outcome];
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    const problems = problemsOf(error);
    if (problems) {
      await terminal.warn(problems.map(problemLines).join(''));
      return EXIT.usage;
    }
    await terminal.warn(`${(error as Error)?.stack ?? String(error)}\n\n${askForReport()}`);
    return EXIT.crashed;
  } finally {
    await Promise.all(said);
  }
}

/** What the user can put right, when that is all there is. */
function problemsOf(error: unknown): readonly GuideProblem[] | null {
  if (error instanceof GuideError) return error.problems;
  return error instanceof UserError ? [error] : null;
}

function problemLines({ place, message, hint }: GuideProblem): string {
  const where = place ? `${place.path}:${place.line}:${place.column}  ` : '';
  return `${where}${message}\n${hint === null ? '' : `  ${hint}\n`}`;
}

function askForReport(): string {
  const { version } = packageInfo();
  const where = bugsUrl() ? ` at ${bugsUrl()}` : '';
  return `This is a fault of brandlint, not of yours. Please report it${where} with the lines above (brandlint ${version}, Node ${process.version}, ${process.platform}).\n`;
}

async function terminalOf(argv: readonly string[]): Promise<Terminal> {
  const { env, stdin, stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    env,
    colorLevel: await colorLevel(argv),
    unicode: env.TERM !== 'dumb' && env.TERM !== 'linux',
    width: stdout.isTTY ? stdout.columns || 80 : Number.POSITIVE_INFINITY,
    interactive: Boolean(stdin.isTTY && stdout.isTTY),
    watched: Boolean(stderr.isTTY),
    write: (text) => print(stdout, text),
    warn: (text) => print(stderr, text),
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

/** `--no-color`, then FORCE_COLOR, then NO_COLOR (https://no-color.org), then what the terminal can do. */
async function colorLevel(argv: readonly string[]): Promise<0 | 1 | 2 | 3> {
  const { env, stdout } = process;
  if (argv.includes('--no-color')) return 0;
  // chalk takes a level given here for the least there is, not for the level.
  if (/^[0-3]$/.test(env.FORCE_COLOR ?? '')) return Number(env.FORCE_COLOR) as 0 | 1 | 2 | 3;
  if (env.FORCE_COLOR === undefined && (env.NO_COLOR || !stdout.isTTY)) return 0;
  const { supportsColor } = await import('chalk');
  return supportsColor ? supportsColor.level : 0;
}

/** A reader that has gone away, such as `head`, is no fault of anyone. */
function print(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
// Whatever slips through, such as a promise that a plugin left to itself.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error?.stack ?? String(error)}\n\n${askForReport()}`, () =>
    process.exit(EXIT.crashed),
  );
});
// A plugin may have left something open; what there is to say has been said.
process.exit(await main(process.argv.slice(2)));
