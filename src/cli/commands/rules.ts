/** `brandlint rules`: what there is, and how it is set here. */
import { Chalk } from 'chalk';
import { GuideError } from '../../guide/guide-error.ts';
import { RuleSets } from '../../lint/rule-set.ts';
import { type BrandGuide, type Rule, type SeveritySetting, UserError } from '../../model/index.ts';
import { matchRuleName } from '../../model/rule-name.ts';
import { type KnownRules, knownRules } from '../rules.ts';
import type { Outcome, Terminal } from '../terminal.ts';

interface Row {
  readonly name: string;
  readonly severity: SeveritySetting;
  /** False: the guide gives it nothing to hold copy to. */
  readonly active: boolean;
  readonly fixable: boolean;
  readonly summary: string;
}

export async function listRules(
  flags: { readonly config?: string; readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<Outcome> {
  const { rules, guide } = await rulesHere(terminal.cwd, flags.config);
  const active = guide && new Set((await new RuleSets(guide, rules).for('')).map(({ rule }) => rule.name));
  const rows = rules.map(
    (rule): Row => ({
      name: rule.name,
      severity: severityHere(rule, guide),
      active: active?.has(rule.name) ?? true,
      fixable: rule.fixable,
      summary: rule.summary,
    }),
  );
  await terminal.write(
    flags.format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : table(rows, guide, terminal),
  );
  return 'clean';
}

/** Without a guide the rules are still worth a look; a guide that is named, or broken, must be read. */
async function rulesHere(cwd: string, config: string | undefined): Promise<KnownRules> {
  try {
    return await knownRules(cwd, config, true);
  } catch (error) {
    if (config !== undefined || !(error instanceof UserError) || error instanceof GuideError) throw error;
    return knownRules(cwd, config, false);
  }
}

function severityHere(rule: Rule, guide: BrandGuide | null): SeveritySetting {
  const setting = guide?.rules.findLast(
    ({ pattern, severity }) => severity && matchRuleName(pattern)(rule.name),
  );
  return setting?.severity ?? rule.severity;
}

function table(rows: readonly Row[], guide: BrandGuide | null, terminal: Terminal): string {
  const chalk = new Chalk({ level: terminal.colorLevel });
  const colors = { error: chalk.red, warning: chalk.yellow, info: chalk.blue, off: chalk.dim };
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, severity, active, summary }) => {
    const now = active
      ? colors[severity](severity.padEnd(7))
      : chalk.dim(severity === 'off' ? 'off    ' : 'silent ');
    return `${name.padEnd(width)}  ${now}  ${summary}\n`;
  });
  const note = guide
    ? '\nsilent: the guide says nothing that this rule could hold copy to.\n'
    : '\nThere is no brand guide here; these are the severities a rule has by itself.\n';
  return lines.join('') + chalk.dim(note);
}
