/** `brandlint test`: the terms of the guide, held to their own examples. */
import { Chalk } from 'chalk';
import { loadGuide } from '../../guide/load.ts';
import { type TermExample, testTerms } from '../../lint/term-examples.ts';
import type { BrandGuide, Term } from '../../model/index.ts';
import type { Outcome, Terminal } from '../terminal.ts';

export interface TestFlags {
  readonly config?: string;
  readonly format: 'text' | 'json';
}

export async function test({ config, format }: TestFlags, terminal: Terminal): Promise<Outcome> {
  const guide = await loadGuide({ cwd: terminal.cwd, ...(config !== undefined && { config }) });
  const examples = await testTerms(guide);
  await terminal.write(format === 'json' ? json(examples) : text(guide, examples, terminal));
  return examples.every(({ passes }) => passes) ? 'clean' : 'findings';
}

function json(examples: readonly TermExample[]): string {
  const report = {
    version: 1,
    examples: examples.map(({ term, kind, text, place, passes, findings }) => ({
      term: term.source,
      kind,
      text,
      place,
      passes,
      findings: findings.map(({ rule, messageId, message, actual, expected, source }) => ({
        rule,
        messageId,
        message,
        actual: actual ?? null,
        expected: expected ?? null,
        source: source ?? null,
      })),
    })),
    summary: {
      terms: new Set(examples.map(({ term }) => term)).size,
      passed: examples.filter(({ passes }) => passes).length,
      failed: examples.filter(({ passes }) => !passes).length,
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function text(guide: BrandGuide, examples: readonly TermExample[], { colorLevel }: Terminal): string {
  const chalk = new Chalk({ level: colorLevel });
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  if (examples.length === 0) {
    return `No term of ${guide.path} has examples. Add some, and this command holds the term to them:

  - use: e-bike
    not: [ebike]
    good: [Ride an e-bike to work.]
    bad: [Ride an ebike to work.]
`;
  }
  const failed = examples.filter(({ passes }) => !passes);
  const lines = failed.map(({ term, kind, text, place, findings }) => {
    const at = place ? `${place.path}:${place.line}:${place.column}` : term.source;
    const why =
      kind === 'bad'
        ? `This sentence is listed as wrong, and the term (${nameOf(term)}) finds nothing in it.`
        : `This sentence is listed as right, and ${findings.length === 1 ? 'this is' : 'these are'} found in it:`;
    const found = kind === 'good' ? findings.map(({ message, source }) => `  ${message} (${source})\n`) : [];
    return `${chalk.underline(at)}  ${chalk.red(kind)}: ${text}\n  ${why}\n${found.join('')}\n`;
  });
  const terms = counted(new Set(examples.map(({ term }) => term)).size, 'term');
  const passed = examples.length - failed.length;
  const verdict =
    failed.length === 0
      ? chalk.green(`${counted(passed, 'sentence')} of ${terms}: all as the guide says.`)
      : `${counted(examples.length, 'sentence')} of ${terms}: ${passed} as the guide says, ${chalk.red(`${failed.length} not`)}.`;
  return `${lines.join('')}${verdict}\n`;
}

function nameOf({ right, wrong, pattern, kind }: Term): string {
  return kind === 'avoid' ? `avoid ${wrong.join(', ') || pattern}` : right.join(', ');
}
