/** The rules there are: our own and those of the guide's plugins. */
import { join } from 'node:path';
import { rules as builtin } from '../../rules/registry.generated.ts';
import { loadGuide } from '../guide/load.ts';
import { loadPlugins } from '../guide/plugins.ts';
import type { Results } from '../lint/results.ts';
import type { BrandGuide, Rule } from '../model/index.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import { readmeOf, urlOf } from './package.ts';
import type { Terminal } from './terminal.ts';

export interface KnownRules {
  readonly rules: readonly Rule[];
  /** Null when it was not asked for. */
  readonly guide: BrandGuide | null;
}

export async function knownRules(
  cwd: string,
  config: string | undefined,
  withGuide: boolean,
  near = cwd,
): Promise<KnownRules> {
  if (!withGuide) return { rules: builtin, guide: null };
  const guide = await loadGuide({ cwd, near, ...(config !== undefined && { config }) });
  return { rules: [...builtin, ...(await loadPlugins(guide))], guide };
}

/** What a report may say of rules; only SARIF says it, so only there plugins are asked for theirs. */
export async function describeRules(
  format: string,
  { files, guide }: Results,
  { cwd }: Terminal,
): Promise<ReporterContext['describeRule']> {
  if (format !== 'sarif') return () => null;
  const found = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const foreign = [...found].some((name) => !builtin.some((rule) => rule.name === name));
  const { rules } = await knownRules(cwd, join(guide.root, guide.path), foreign);
  return (name) => {
    const rule = rules.find((candidate) => candidate.name === name);
    return rule
      ? { summary: rule.summary, severity: rule.severity, help: readmeOf(name), url: urlOf(name) }
      : null;
  };
}
