import { didYouMean } from '../guide/suggest.ts';
import { type RuleSetting, type SeveritySetting, UserError } from '../model/index.ts';
import { nearest } from '../model/nearest.ts';
import { matchRuleName } from '../model/rule-name.ts';

const SEVERITIES: readonly string[] = ['off', 'info', 'warning', 'error'];

/** `color/*=off`, as given to `--rule`. @throws UserError */
export function parseRuleSetting(given: string): RuleSetting {
  const [pattern = '', severity, ...rest] = given.split('=');
  if (pattern === '' || severity === undefined || rest.length > 0) {
    throw new UserError(`--rule "${given}" names no rule and severity.`, {
      hint: "Write it as --rule 'color/*=off'.",
    });
  }
  if (!SEVERITIES.includes(severity)) {
    const hint = didYouMean(severity, SEVERITIES) ?? `A rule is set to one of ${SEVERITIES.join(', ')}.`;
    throw new UserError(`--rule "${given}": There is no severity "${severity}".`, { hint });
  }
  return { pattern, severity: severity as SeveritySetting, options: {}, source: '--rule' };
}

/** The settings that hold for none of these rules. */
export function settingsWithoutRule(
  settings: readonly RuleSetting[],
  names: readonly string[],
): RuleSetting[] {
  return settings.filter(({ pattern }) => !names.some(matchRuleName(pattern)));
}

/** @throws UserError */
export function refuseUnknownRule(name: string, names: readonly string[], said: string): never {
  const areas = [...new Set(names.map((known) => known.split('/')[0]!))];
  const [area, fault] = name.split('/');
  const meant = fault?.includes('*') ? areas.map((known) => `${known}/${fault}`) : names;
  const inArea = names.filter((known) => known.startsWith(`${area}/`));
  // `explain term`: the area may be left out.
  const faults = new Map(names.map((known) => [known.slice(known.indexOf('/') + 1), known]));
  const byFault =
    fault === undefined ? (faults.get(name) ?? faults.get(nearest(name, faults.keys()) ?? '')) : null;
  const hint =
    (byFault ? `Did you mean "${byFault}"?` : didYouMean(name, meant)) ??
    (inArea.length > 0 ? `Rules of ${area}: ${inArea.join(', ')}.` : 'See them all with: brandlint rules');
  throw new UserError(`${said}There is no rule "${name}".`, { hint });
}
