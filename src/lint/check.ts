/** One source → its assets and findings. Pure but for the images it is handed. */

import { type Campaigns, campaignsOf } from '../campaign/index.ts';
import { matchesChannel } from '../model/channel-glob.ts';
import {
  type Asset,
  type AssetPart,
  type BrandGuide,
  type Collected,
  contains,
  type Finding,
  fieldName,
  type ImageFile,
  type Range,
  type Reader,
  type Report,
  type RuleContext,
  type SourceFile,
  textIn,
} from '../model/index.ts';
import { matchRuleName } from '../model/rule-name.ts';
import { type CampaignFacts, factReader } from './campaign-facts.ts';
import { withPlacement } from './channel.ts';
import type { CollectedFor } from './converge.ts';
import { applyDirectives, type Directive, parseDirectives } from './directives.ts';
import type { Looks } from './looks.ts';
import type { NeighbourResolver } from './neighbours.ts';
import type { ActiveRule } from './rule-set.ts';
import { compareFindings, settleReport, withoutRepeats } from './settle.ts';

/** Finds what an address in an asset stands for. It and `NeighbourResolver` are the only looks outside the source. */
export type ImageResolver = (src: string, fromPath: string) => ImageFile | null;

export interface CheckOptions {
  readonly rules: readonly ActiveRule[];
  readonly image: ImageResolver;
  /** Opens pictures for the rules of logos; without it none is opened. */
  readonly looks?: Looks;
  readonly neighbour: NeighbourResolver;
  /** The day to judge by, ISO; null or none: nobody said. */
  readonly now?: string | null;
  /** Which campaigns assets belong to; without it, those of the guide's globs, and none has a brief. */
  readonly campaigns?: Campaigns;
  /** Whether facts are read though no rule asks for them. */
  readonly wantsFacts?: boolean;
  /** The names of every rule there is, for directives that name none of them. */
  readonly ruleNames: readonly string[];
}

/** A rule or reader that threw: our fault, or its plugin's. The other rules have run, and all rules on the other files. */
export interface Crash {
  /** The file; the guide, where the rule could not prepare itself for it. */
  readonly path: string;
  /** Null: the file's reader. */
  readonly rule: string | null;
  readonly error: unknown;
}

export interface CheckResult {
  readonly assets: readonly Asset[];
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
  /** What rules keep until all assets have been read. */
  readonly collected: readonly CollectedFor[];
  /** What assets of campaigns state. */
  readonly facts: readonly CampaignFacts[];
  /** What a comment here suppresses, for findings that are still to come. */
  readonly directives: readonly Directive[];
}

export async function checkSource(
  source: SourceFile,
  reader: Reader,
  guide: BrandGuide,
  options: CheckOptions,
): Promise<CheckResult> {
  const read = await reader.read(source, guide, (address) => options.neighbour(address, source.path));
  await options.campaigns?.prepare(source.path);
  const assets = read.assets.map((asset) => withPlacement(asset, guide, options.campaigns));
  let findings: Finding[] = [];
  const crashes: Crash[] = [];

  const report = (rule: string, report: Report): void => {
    const active = options.rules.find((candidate) => candidate.rule.name === rule);
    const finding = active && settleReport(active, report, source.path, null);
    if (finding) findings.push(finding);
  };

  for (const { range, message } of read.problems) {
    report('file/malformed', { messageId: 'malformed', range, data: { problem: sentence(message) } });
  }
  // By what a rule reads of the guide, not by its name: a plugin's rule on logos has another one.
  const isAboutLogos = options.rules.some(({ rule }) => rule.needs.some((key) => /^logo\b/.test(key)));
  const image =
    options.looks && isAboutLogos
      ? await options.looks.prepareLooks(assets, source.path, options.image)
      : options.image;
  const collected: CollectedFor[] = [];
  // Once a rule, not once an asset: a calendar has thousands.
  const active = options.rules.map((rule) => ({
    rule,
    context: contextOf(rule, source, guide, image, options.now ?? null),
  }));
  const rulesFor = concerning(active);
  const facts: CampaignFacts[] = [];
  const wantsFacts = options.wantsFacts || options.rules.some(({ rule }) => rule.campaign);
  const readFacts =
    wantsFacts &&
    (await factReader(assets, options.campaigns ?? campaignsOf(guide), { guide, rules: options.rules }));
  for (const kept of assets) {
    const concerned = rulesFor(kept);
    const isInCampaign = readFacts && kept.campaigns.length > 0;
    if (concerned.length === 0 && !isInCampaign) continue;
    const asset = passing(kept);
    let places: FieldPlaces | undefined;
    const fields = () => {
      places ??= fieldsOf(asset);
      return places;
    };
    for (const { rule, context } of concerned) {
      const own = withMarkup(context, asset);
      try {
        runRule(rule, asset, source, own, fields, findings);
        const kept = rule.rule.collect?.(asset, own) ?? null;
        if (kept !== null)
          collected.push({ active: rule, collected: { path: source.path, asset: nameOf(asset), kept } });
      } catch (error) {
        crashes.push({ path: source.path, rule: rule.rule.name, error });
      }
    }
    try {
      if (isInCampaign) facts.push(...readFacts(asset));
    } catch (error) {
      crashes.push({ path: source.path, rule: null, error });
    }
  }

  const directives = parseDirectives(read.comments, source.text);
  const suppressed = applyDirectives(findings, directives);
  findings = [...suppressed.kept];
  for (const { range, rules, reason } of directives) {
    if (!reason)
      report('suppress/reason', {
        messageId: 'missing',
        range,
        data: { rules: rules.join(', ') || 'every rule' },
      });
  }
  const isOpen = ({ rules }: Directive) =>
    options.rules.some(
      ({ rule }) =>
        (rule.converge || rule.campaign) && rules.some((pattern) => matchRuleName(pattern)(rule.name)),
    );
  for (const { range, rules } of suppressed.unused.filter((directive) => !isOpen(directive))) {
    const unknown = rules.find((pattern) => !options.ruleNames.some(matchRuleName(pattern)));
    report(
      'suppress/unused',
      unknown
        ? { messageId: 'unknown', range, actual: unknown }
        : { messageId: 'unused', range, data: { rules: rules.join(', ') || 'any rule' } },
    );
  }
  return {
    assets,
    findings: withoutRepeats(findings.sort(compareFindings)),
    crashes,
    collected,
    facts,
    directives,
  };
}

const PARTS: readonly AssetPart[] = [
  'banner',
  'colors',
  'fonts',
  'images',
  'links',
  'markup',
  'mergeTags',
  'message',
  'pairs',
];

/** The rules that may have something to say of an asset; those on one channel that have the same parts share a list. */
export function concerning<Active extends { readonly rule: ActiveRule }>(
  all: readonly Active[],
): (asset: Asset) => readonly Active[] {
  const byChannel = new Map<string | null, Map<number, readonly Active[]>>();
  return (asset) => {
    const { channel } = asset;
    let byParts = byChannel.get(channel);
    if (!byParts) {
      byParts = new Map();
      byChannel.set(channel, byParts);
    }
    let key = 0;
    for (let i = 0; i < PARTS.length; i++) if (hasPart(asset, PARTS[i]!)) key |= 1 << i;
    let list = byParts.get(key);
    if (!list) {
      list = all.filter(
        ({ rule: { rule } }) =>
          (rule.channels?.some((pattern) => channel !== null && matchesChannel(pattern, channel)) ?? true) &&
          (rule.looksAt?.some((part) => hasPart(asset, part)) ?? true),
      );
      byParts.set(key, list);
    }
    return list;
  };
}

function hasPart(asset: Asset, part: AssetPart): boolean {
  const value = asset[part];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function contextOf(
  { prepared }: ActiveRule,
  source: SourceFile,
  guide: BrandGuide,
  resolve: ImageResolver,
  now: string | null,
): RuleContext {
  return {
    guide,
    prepared,
    now,
    image: (use) => (use.src ? resolve(use.src.text, source.path) : null),
    guideImage: (path) => resolve(path, guide.path),
    raw: ({ start, end }) => source.text.slice(start, end),
  };
}

/** In a message the file holds the markup encoded: what a rule reads is what was encoded. */
function withMarkup(context: RuleContext, { message, markup }: Asset): RuleContext {
  if (!message || !markup) return context;
  return { ...context, raw: (range) => textIn(markup, range) || context.raw(range) };
}

/** Of an asset, what outlives it. */
function nameOf({ id, channel, impliedChannel, campaign }: Asset): Collected['asset'] {
  return { id, channel, impliedChannel, campaign };
}

/**
 * The asset for its rules. What they work out of a text (words, sentences, dates) is kept with the text, and of a calendar
 * all assets live until the last is checked: on a copy it goes at once, while it is cheap to collect.
 *
 * Written out field by field: V8 gives each object that was made with `...` a hidden class of its own as soon as it gets
 * one more property, and such classes are not collected for long.
 */
export function passing(asset: Asset): Asset {
  const copy: Asset = {
    id: asset.id,
    path: asset.path,
    format: asset.format,
    channel: asset.channel,
    impliedChannel: asset.impliedChannel,
    campaign: asset.campaign,
    campaigns: asset.campaigns,
    kind: asset.kind,
    about: asset.about,
    lang: asset.lang,
    range: asset.range,
    blanks: asset.blanks,
    runs: asset.runs.map(({ role, content, spans, lang, hidden, condition }) => ({
      role,
      content: { text: content.text, segments: content.segments, notation: content.notation },
      spans,
      lang,
      hidden,
      condition,
    })),
    colors: asset.colors,
    pairs: asset.pairs,
    images: asset.images,
    links: asset.links,
    fonts: asset.fonts,
    mergeTags: asset.mergeTags,
    markup: asset.markup,
    message: asset.message,
    written: asset.written,
  };
  return asset.banner ? { ...copy, banner: asset.banner } : copy;
}

/** Adds to `findings`: most rules find nothing in most assets, and a list for each costs more than to look. */
function runRule(
  active: ActiveRule,
  asset: Asset,
  source: SourceFile,
  context: RuleContext,
  fields: () => FieldPlaces,
  findings: Finding[],
): void {
  const before = findings.length;
  try {
    for (const report of active.rule.check(asset, context)) {
      refuseBadRange(report, active.rule.name, source.text.length);
      const finding = settleReport(active, withField(report, fields()), source.path, asset);
      if (finding) findings.push(finding);
    }
  } catch (error) {
    // What it found of the asset before it threw is worth nothing.
    findings.length = before;
    throw error;
  }
}

/** A plugin's rule may be no TypeScript. */
function refuseBadRange({ range, fix }: Report, rule: string, length: number): void {
  for (const { start, end } of [range, ...(fix?.edits ?? []).map((edit) => edit.range)]) {
    if (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length)
      continue;
    throw new RangeError(`rule ${rule} reports ${start}–${end}, and the file has ${length} characters`);
  }
}

type FieldPlaces = readonly (Range & { readonly name: string })[];

/** Where the fields of an asset are; most have none, or few. */
function fieldsOf({ runs }: Asset): FieldPlaces {
  return runs.flatMap(({ role, content: { segments } }) => {
    const name = fieldName(role);
    return name === null || segments.length === 0
      ? []
      : [{ name, start: segments[1]!, end: segments[segments.length - 1]! }];
  });
}

/** The field a report stands in, where the rule did not say. */
function withField(report: Report, fields: FieldPlaces): Report {
  if (report.field !== undefined || fields.length === 0) return report;
  const field = fields.find((place) => contains(place, report.range));
  return field ? { ...report, field: field.name } : report;
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
