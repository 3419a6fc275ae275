/** Guide data → `BrandGuide`. Pure; it takes data that was never validated, as a test writes it. */
import type {
  BrandGuide,
  BrandLinks,
  Budget,
  ColorRole,
  GuidePlace,
  Override,
  OwnLimit,
  RoleColors,
  RuleSetting,
  SeveritySetting,
  Suppression,
  Term,
  UtmParameter,
  Voice,
  WordPack,
} from '../model/index.ts';
import { nearest } from '../model/nearest.ts';
import { GuideColors, type TokenColors } from './colors.ts';
import { fontsOf } from './fonts.ts';
import type { GuideData, Meta, Suppress, Terms, Voice as VoiceData } from './guide.generated.ts';
import { logosOf, retiredLogosOf } from './logos.ts';
import { DEFAULT_PACKS, type OwnPack, packOf } from './packs.ts';
import { soundOf } from './voice.ts';

export interface GuideSource {
  readonly path: string;
  readonly root: string;
  readonly sha256: string;
  readonly places: Readonly<Record<string, GuidePlace>>;
}

/** Says what a key holds that no schema can refuse: a colour that is none, a name nobody defined. */
export type ReportFault = (path: string, message: string, hint: string | null) => void;

/**
 * @param written Valid data has the types of the schema; of anything else, what fits is taken.
 * @param tokens The colours of the files under `color.tokens`.
 * @param ownPacks The files under `voice.packs`, by path.
 */
export function resolveGuide(
  written: Readonly<Record<string, unknown>>,
  source: GuideSource,
  report: ReportFault = () => {},
  tokens?: TokenColors,
  ownPacks: ReadonlyMap<string, OwnPack> = new Map(),
): BrandGuide {
  const data = written as GuideData;
  const colors = new GuideColors(data.color, tokens);
  const palette = colors.resolved(report);
  reportColors(data, colors, report);
  const channels = items(data.channels).map(({ files, channel, kind }) => ({
    files: list(files),
    channel: channel ?? null,
    kind: kind ?? null,
  }));
  reportBudgets(
    data.voice,
    channels.flatMap(({ channel }) => channel ?? []),
    report,
  );
  return {
    ...source,
    names: namesOf(data.meta?.name),
    palette,
    color: {
      tolerance: data.color?.tolerance ?? 5,
      neutrals: neutralsOf(data.color?.neutrals, colors, report),
      roles: rolesOf(data.color?.roles, colors, report),
      contrast: data.color?.contrast ?? null,
      tints: partsOf(data.color?.tints, 1) ?? [],
      shades: partsOf(data.color?.shades, 1) ?? [],
      alphas: partsOf(data.color?.alphas, 0.01) ?? 'any',
    },
    fonts: fontsOf(data.typography),
    logos: logosOf(data.logo),
    retiredLogos: retiredLogosOf(data.logo),
    terms: items(data.terms).map((term, i) => termOf(term, `terms[${i}]`, report)),
    exclamations: budgetOf(data.voice?.exclamations),
    language: data.voice?.language ?? null,
    voice: voiceOf(data.voice ?? {}),
    links: linksOf(data.links),
    limits: limitsOf(data.limits),
    email: { addresses: list(data.email?.address), clients: list(data.email?.clients) },
    mergeTags: {
      dialect: data['merge-tags']?.dialect ?? null,
      fallback: data['merge-tags']?.fallback ?? null,
    },
    sms: { cost: data.sms?.cost ?? null, currency: data.sms?.currency ?? null },
    handles: Object.entries(data.handles ?? {}).map(([channel, handles]) => ({
      channel,
      handles: list(handles),
      source: `handles.${channel}`,
    })),
    packs: packsOf(data.voice?.packs, ownPacks),
    allowed: list(data.voice?.allow),
    legal: items(data.legal).map(({ id, text, channels, campaigns, because }, i) => ({
      id,
      text,
      channels: list(channels),
      campaigns: list(campaigns),
      because: because ?? null,
      source: `legal[${i}]`,
    })),
    channels,
    campaigns: items(data.campaigns).map(({ name, files, brief }, i) => ({
      name,
      files: list(files),
      brief: brief ?? null,
      source: `campaigns[${i}]`,
    })),
    columns: Object.fromEntries(
      Object.entries(data.columns ?? {}).map(([field, names]) => [field, list(names)]),
    ),
    rules: settingsOf(data.rules, 'rules'),
    overrides: items(data.overrides).map(
      ({ files, rules }, i): Override => ({
        files: list(files),
        rules: settingsOf(rules, `overrides[${i}].rules`),
      }),
    ),
    ignore: list(data.ignore),
    suppress: items(data.suppress).map((entry, i) => suppressionOf(entry, `suppress[${i}]`, report)),
    plugins: list(data.plugins).map((specifier, i) => {
      const key = itemPath('plugins', data.plugins, i);
      const named = source.places[key]?.path ?? source.path;
      return { specifier, from: `${source.root.replace(/\/$/, '')}/${named}`, source: key };
    }),
    faults: [],
    data: written,
  };
}

function voiceOf(voice: VoiceData): Voice {
  const numbers = voice.numbers ?? {};
  return {
    ...soundOf(voice),
    person: voice.person ?? null,
    contractions: voice.contractions ?? null,
    passive: voice.passive ?? null,
    headings: voice.headings ?? null,
    readingGrade: budgetOf(voice['reading-grade']),
    sentenceWords: budgetOf(voice['sentence-words']),
    emoji: budgetOf(voice.emoji),
    numbers: {
      spellOut: numbers['spell-out'] ?? null,
      dates: numbers.dates ?? null,
      times: numbers.times ?? null,
      ranges: numbers.ranges ?? null,
      percent: numbers.percent ?? null,
    },
  };
}

function linksOf(links: GuideData['links']): BrandLinks {
  const { required = [], unique, ...values } = links?.utm ?? {};
  return {
    hosts: list(links?.hosts),
    utm: {
      required,
      unique: unique ?? null,
      values: Object.entries(values).map(([parameter, value]) => ({
        parameter: parameter as UtmParameter,
        values:
          typeof value === 'string'
            ? [{ channel: null, value }]
            : Object.entries(value ?? {}).map(([channel, value]) => ({ channel, value })),
        source: `links.utm.${parameter}`,
      })),
    },
    shorteners: list(links?.shorteners),
    staging: list(links?.staging),
  };
}

function limitsOf(limits: GuideData['limits']): OwnLimit[] {
  return Object.entries(limits ?? {}).flatMap(([channel, of]) =>
    Object.entries(of).map(([name, limit]) => ({
      channel,
      of: name,
      max: typeof limit === 'number' ? limit : (limit as { max: number }).max,
      source: `limits.${channel}.${name}`,
    })),
  );
}

function packsOf(written: VoiceData['packs'], own: ReadonlyMap<string, OwnPack>): WordPack[] {
  const names = written === undefined ? DEFAULT_PACKS : list(written);
  const packs = names.map((name, i) => packOf(name, itemPath('voice.packs', written, i), own));
  return packs.filter((pack) => pack !== null);
}

/** `ignore: "a/**"` is short for a list of one. */
function list(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as string];
}

function items<Item>(value: readonly Item[] | undefined): readonly Item[] {
  return value ?? [];
}

/** An item's path; a value that stands alone is its own key. */
function itemPath(key: string, value: unknown, i: number): string {
  return Array.isArray(value) ? `${key}[${i}]` : key;
}

function namesOf(name: Meta['name']): string[] {
  if (!name) return [];
  return typeof name === 'string' ? [name] : [name.short, name.full].filter((form) => form !== undefined);
}

function neutralsOf(
  value: unknown,
  colors: GuideColors,
  report: ReportFault,
): BrandGuide['color']['neutrals'] {
  if (!Array.isArray(value)) return 'any';
  return value.flatMap((css, i) => {
    const source = `color.neutrals[${i}]`;
    const color = colors.colorOf(css, source, report);
    return color ? [{ name: css, css, color, source }] : [];
  });
}

function rolesOf(
  roles: NonNullable<GuideData['color']>['roles'],
  colors: GuideColors,
  report: ReportFault,
): RoleColors[] {
  return Object.entries(roles ?? {}).map(([role, value]) => {
    const source = `color.roles.${role}`;
    const entries = list(value).map((css, i) => colors.entryOf(css, itemPath(source, value, i), report));
    return { role: role as ColorRole, colors: entries.filter((entry) => entry !== null), source };
  });
}

/** `any`, or numbers; `40%` is 40 times the percent. */
function partsOf(value: unknown, percent: number): 'any' | number[] | null {
  if (value === 'any') return 'any';
  if (!Array.isArray(value)) return null;
  return value.map((part) => (typeof part === 'string' ? Number.parseFloat(part) * percent : part));
}

/** Colours that are not resolved here but must be right. */
function reportColors(data: GuideData, colors: GuideColors, report: ReportFault): void {
  for (const [part, value] of Object.entries<any>(data.typography ?? {})) {
    for (const key of ['color', 'background-color']) {
      colors.colorOf(value?.[key], `typography.${part}.${key}`, report);
    }
  }
}

function termOf(term: Terms[number], source: string, report: ReportFault): Term {
  const base = {
    because: term.because ?? null,
    caseSensitive: term['case-sensitive'] ?? false,
    inflect: term.inflect ?? null,
    unless: list(term.unless),
    pattern: term.pattern ?? null,
    neverAs: term['never-as'] ?? [],
    mark: term.mark ?? null,
    channels: list(term.channels),
    good: list(term.good),
    bad: list(term.bad),
    source,
  };
  const forms = list(term.forms);
  if (term.name) {
    for (const key of ['use', 'avoid', 'not', 'pattern']) {
      if (!(key in term)) continue;
      report(`${source}.${key}`, `"${source}" has both "name" and "${key}".`, 'Make them two terms.');
    }
    return { ...base, kind: 'name', right: [term.name], wrong: list(term.never), forms };
  }
  if (term.avoid || (term.pattern && !term.use)) {
    if (term.not) {
      report(`${source}.not`, `"${source}" has both "avoid" and "not".`, 'Use {use, not} or {avoid, use}.');
    }
    return { ...base, kind: 'avoid', right: list(term.use), wrong: list(term.avoid), forms };
  }
  return { ...base, kind: 'use', right: list(term.use), wrong: list(term.not), forms };
}

function suppressionOf(
  { files, rules, reason, until }: Suppress[number],
  source: string,
  report: ReportFault,
): Suppression {
  if (until !== undefined && !isDay(until)) {
    report(
      `${source}.until`,
      `"${source}.until" is ${until}, and there is no such day.`,
      'Write a day as year-month-day.',
    );
  }
  return {
    files: list(files),
    rules: list(rules).map(ruleName),
    reason: reason ?? '',
    until: until ?? null,
    source,
  };
}

/** Whether a date in ISO form is in the calendar: `2026-02-30` is not. */
function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const LIMITS = ['reading-grade', 'sentence-words', 'exclamations', 'emoji'] as const;
/** Channels that every guide knows; more come from its `channels`. */
const CHANNELS = ['email', 'blog', 'page', 'sms', 'push', 'captions', 'social', 'ad'];

/**
 * Any key of a limit but `max` is a channel, so a slip would go unseen. Channels may have any name (a column of a
 * copy sheet says it), so only what looks like another word is refused.
 */
function reportBudgets(voice: VoiceData | undefined, channels: readonly string[], report: ReportFault): void {
  const known = [...CHANNELS, ...channels];
  for (const limit of LIMITS) {
    const value = voice?.[limit];
    if (typeof value !== 'object') continue;
    for (const key of Object.keys(value)) {
      if (key === 'max' || /[/*]/.test(key) || known.includes(key)) continue;
      const meant =
        key === 'min' ? 'max' : (nearest(key, ['max']) ?? (key.length > 3 ? nearest(key, known) : null));
      if (meant === null) continue;
      report(
        `voice.${limit}.${key}`,
        `Unknown key "${key}" in "voice.${limit}".`,
        `Did you mean "${meant}"?`,
      );
    }
  }
}

/** A limit as written: a number, or `{max, "social/*": {max}}`. */
export function budgetOf(budget: any): Budget | null {
  if (budget === undefined || budget === null) return null;
  if (typeof budget === 'number') return { max: budget, channels: [] };
  const channels = Object.entries<any>(budget).filter(([key]) => key !== 'max');
  return {
    max: budget.max ?? null,
    channels: channels.map(([pattern, value]) => ({
      pattern,
      max: typeof value === 'number' ? value : value.max,
    })),
  };
}

function settingsOf(rules: any, path: string): RuleSetting[] {
  return Object.entries(rules ?? {}).map(([pattern, value]) => settingOf(pattern, value, path));
}

/** @param value A severity, or `[severity, options]`. */
export function settingOf(pattern: string, value: any, path = 'rules'): RuleSetting {
  const [severity, options] = Array.isArray(value) ? value : [value, {}];
  return {
    pattern: ruleName(pattern),
    severity: severity as SeveritySetting,
    options: options ?? {},
    source: `${path}.${pattern}`,
  };
}

/** `colour/contrast` is `color/contrast`. */
export function ruleName(pattern: string): string {
  return pattern.replace(/^colour\//, 'color/');
}
