/** Which rules run on a file, how severe they are and with what options. */
import picomatch from 'picomatch';
import type { BrandGuide, Preparation, Rule, RuleSetting, SeveritySetting } from '../model/index.ts';
import { matchRuleName } from '../model/rule-name.ts';

export interface ActiveRule {
  readonly rule: Rule;
  /** Null: the severities the rule declares. */
  readonly severity: SeveritySetting | null;
  /** By message id, where the guide sets one. */
  readonly messageSeverity: Readonly<Record<string, SeveritySetting>>;
  readonly prepared: unknown;
}

export class RuleSets {
  readonly #guide: BrandGuide;
  readonly #rules: readonly Rule[];
  readonly #extra: readonly RuleSetting[];
  readonly #engine: Preparation | undefined;
  readonly #overrides: readonly { matches: (path: string) => boolean; rules: readonly RuleSetting[] }[];
  /** By which overrides apply: most files share one set. */
  readonly #sets = new Map<string, Promise<readonly ActiveRule[]>>();
  /** By rule: why it could not prepare itself for this guide. Such a rule does not run. */
  readonly failed = new Map<string, unknown>();

  /**
   * @param extra Settings that win over the guide's, from the command line.
   * @param engine What is made for a rule that asks for it; without it, such a rule has nothing to hold copy to.
   */
  constructor(
    guide: BrandGuide,
    rules: readonly Rule[],
    extra: readonly RuleSetting[] = [],
    engine?: Preparation,
  ) {
    this.#engine = engine;
    this.#guide = guide;
    this.#rules = rules;
    this.#extra = extra;
    this.#overrides = guide.overrides.map(({ files, rules: settings }) => ({
      matches: picomatch([...files]),
      rules: settings,
    }));
  }

  for(path: string): Promise<readonly ActiveRule[]> {
    const applied = this.#overrides.map(({ matches }) => matches(path));
    const key = applied.map(Number).join('');
    let set = this.#sets.get(key);
    if (!set) {
      const overriding = this.#overrides.flatMap(({ rules }, i) => (applied[i] ? rules : []));
      set = this.#activate([...this.#guide.rules, ...overriding, ...this.#extra]);
      this.#sets.set(key, set);
    }
    return set;
  }

  async #activate(settings: readonly RuleSetting[]): Promise<readonly ActiveRule[]> {
    const prepared = this.#rules.map((rule) => this.#prepare(rule, settings));
    return (await Promise.all(prepared)).filter((active) => active !== null);
  }

  async #prepare(rule: Rule, settings: readonly RuleSetting[]): Promise<ActiveRule | null> {
    let severity: SeveritySetting | null = null;
    let given: Readonly<Record<string, unknown>> = {};
    for (const setting of settings) {
      if (!matchRuleName(setting.pattern)(rule.name)) continue;
      if (setting.severity) severity = setting.severity;
      if (Object.keys(setting.options).length > 0) given = setting.options;
    }
    if (severity === 'off') return null;
    const messageSeverity: Record<string, SeveritySetting> = {};
    const options: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(given)) {
      if (name in rule.messages) messageSeverity[name] = value as SeveritySetting;
      else options[name] = value;
    }
    try {
      const prepared = await rule.prepare(this.#guide, options, this.#engine);
      return prepared === null ? null : { rule, severity, messageSeverity, prepared };
    } catch (error) {
      this.failed.set(rule.name, error);
      return null;
    }
  }
}
