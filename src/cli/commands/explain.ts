/** `brandlint explain RULE`: its README, for a terminal. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Rule } from '../../model/index.ts';
import { readmeOf } from '../package.ts';
import { refuseUnknownRule } from '../rule-setting.ts';
import { knownRules } from '../rules.ts';
import type { Outcome, Terminal } from '../terminal.ts';

export async function explain(
  name: string,
  flags: { readonly config?: string },
  terminal: Terminal,
): Promise<Outcome> {
  const { rules: own } = await knownRules(terminal.cwd, flags.config, false);
  const rule =
    own.find((candidate) => candidate.name === name) ??
    (await foreignRule(name, flags.config, terminal, own));
  const chalk = new Chalk({ level: terminal.colorLevel });
  await terminal.write(readable(readmeOf(rule.name) ?? described(rule), chalk));
  return 'clean';
}

/** A rule of a plugin; a guide is needed only for such a one. @throws UserError */
async function foreignRule(
  name: string,
  config: string | undefined,
  { cwd }: Terminal,
  own: readonly Rule[],
): Promise<Rule> {
  const known = await knownRules(cwd, config, true).catch((error: unknown) => {
    if (config !== undefined) throw error;
    return { rules: own };
  });
  const names = known.rules.map((rule) => rule.name);
  return known.rules.find((rule) => rule.name === name) ?? refuseUnknownRule(name, names, '');
}

/** What the rule says of itself, where it has no README. */
function described({ name, summary, severity, messages, needs }: Rule): string {
  const says = Object.entries(messages).map(([id, { text }]) => `- \`${id}\`: ${text}\n`);
  const reads =
    needs.length > 0 ? `\nIt reads ${needs.map((key) => `\`${key}\``).join(', ')} of the guide.\n` : '';
  return `# ${name}\n\n${summary}\n\nSeverity: ${severity}.\n${reads}\n## What it reports\n\n${says.join('')}`;
}

/** Markdown as plain text: marks become colour or go; code keeps its lines. */
function readable(markdown: string, chalk: ChalkInstance): string {
  let fenced = false;
  const lines = markdown
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      if (/^\s*(```|~~~)/.test(line)) {
        fenced = !fenced;
        return [];
      }
      if (fenced) return [`    ${chalk.cyan(line)}`.trimEnd()];
      const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
      if (heading) return [chalk.bold(inline(heading[1]!, chalk))];
      return [inline(line, chalk)];
    });
  return `${lines.join('\n').trim()}\n`;
}

function inline(line: string, chalk: ChalkInstance): string {
  // Code first: what looks like a mark inside it is none.
  return line
    .split(/(`[^`]+`)/)
    .map((part, i) =>
      i % 2 === 1
        ? chalk.cyan(chalk.level > 0 ? part.slice(1, -1) : part)
        : part
            .replace(
              /!?\[([^\]]*)\]\((https?:[^)\s]+)[^)]*\)/g,
              (_, text: string, url: string) => `${text} (${url})`,
            )
            .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
            .replace(/\*\*(.+?)\*\*/g, (_, text: string) => chalk.bold(text))
            .replace(/(?<![\w*])[*_](?=\S)(.+?)(?<=\S)[*_](?![\w*])/g, (_, text: string) =>
              chalk.italic(text),
            ),
    )
    .join('');
}
