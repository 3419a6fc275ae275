/** Facts × channels: what every asset of a campaign says, beside the brief and beside the others. */
import { dirname } from 'node:path';
import { normalizeChannel } from '../channels/index.ts';
import { isSameMoney } from '../facts/index.ts';
import type { AssetFacts, Campaign, Fact, FactKind, Finding } from '../model/index.ts';
import { type BriefedFact, saidByBrief } from './said-by-brief.ts';

/** `variant`: right because the brief says otherwise for the asset's channel or market. */
export type CellStatus = 'agree' | 'dissent' | 'variant' | 'absent';

/** One value that an asset has of a row; or a channel none of whose assets says anything. */
export interface Cell<Found extends Finding = Finding> {
  /** Null: nobody knows where the asset goes out. */
  readonly channel: string | null;
  readonly said: { readonly asset: AssetFacts; readonly fact: Fact } | null;
  readonly status: CellStatus;
  /** What is wrong with it, where the finding stands at this cell. */
  readonly finding: Found | null;
}

export interface Row<Found extends Finding = Finding> {
  readonly kind: FactKind;
  readonly subject: string;
  /** What the brief says in general. */
  readonly brief: readonly BriefedFact[];
  /** By channel, in the order of the columns. */
  readonly cells: readonly Cell<Found>[];
}

export interface Column {
  readonly channel: string | null;
  readonly assets: number;
}

export interface Matrix<Found extends Finding = Finding> {
  readonly name: string;
  /** The brief's path. */
  readonly brief: string | null;
  readonly assets: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row<Found>[];
  /** Everything found about the campaign. */
  readonly findings: readonly Found[];
  /** What of it stands at no cell: a fault of the brief, something that is missing. */
  readonly elsewhere: readonly Found[];
}

/** Kinds of which a campaign has one row, whatever each value is said of. */
const ONE_ROW: ReadonlySet<FactKind> = new Set(['code', 'cta', 'hashtag']);

/** How the subject of a price starts whose product nobody names: one says nothing about another. */
const UNNAMED = '~';

const KINDS: readonly FactKind[] = [
  'offer',
  'code',
  'date',
  'price',
  'destination',
  'cta',
  'hashtag',
  'claim',
  'disclaimer',
  'name',
];
const SUBJECTS = [
  'percent',
  'amount',
  'deal',
  'minimum',
  'starts',
  'starts time',
  'ends',
  'ends time',
  'page',
  'phone',
  'handle',
  'tracking',
];

/** @param found What a run found; only what concerns the campaign is taken of it. */
export function matrixOf<Found extends Finding>(campaign: Campaign, found: readonly Found[]): Matrix<Found> {
  const findings = found.filter((finding) => concerns(campaign, finding));
  const verdicts = verdictsOf(campaign, findings);
  const base = campaign.brief ? saidByBrief(campaign.brief.base) : [];
  const columns = columnsOf(campaign);
  const rows = rowsOf(campaign, base, verdicts).map(({ kind, subject, stated }): Row<Found> => {
    const brief = base.filter((fact) => isOfRow(fact, kind, subject));
    const cells = columns.flatMap(({ channel }): Cell<Found>[] => {
      const here = stated.filter(({ asset }) => channelOf(asset) === channel);
      if (here.length === 0) return [{ channel, said: null, status: 'absent', finding: null }];
      return here.map(({ asset, fact }) => {
        const verdict = verdicts.get(fact);
        const status = verdict
          ? 'dissent'
          : isVaried(campaign, asset, brief, kind, subject)
            ? 'variant'
            : 'agree';
        return { channel, said: { asset, fact }, status, finding: verdict?.finding ?? null };
      });
    });
    return { kind, subject, brief, cells };
  });
  const shown = new Set<Found | null>(rows.flatMap(({ cells }) => cells.map(({ finding }) => finding)));
  return {
    name: campaign.name,
    brief: campaign.brief?.path ?? null,
    assets: campaign.assets.length,
    columns,
    rows,
    findings,
    elsewhere: findings.filter((finding) => !shown.has(finding)),
  };
}

/** How often the channels of a campaign contradict its brief or one another. */
export const conflictsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity !== 'info').length;

export const channelOf = ({ asset }: AssetFacts): string | null => asset.channel ?? asset.impliedChannel;

/** An asset may be of two campaigns: then the places beside the finding tell which one is meant. */
function concerns({ assets, brief }: Campaign, { rule, path, asset, related }: Finding): boolean {
  if (!rule.startsWith('campaign/')) return false;
  // A brief that cannot be read is nobody's; what lies below it would have been held to it.
  if (rule === 'campaign/brief' && assets.some((one) => isBelow(one.path, dirname(path)))) return true;
  const isOurs = (other: string) => other === brief?.path || assets.some((one) => one.path === other);
  const isAt = path === brief?.path || assets.some((one) => one.path === path && one.asset.id === asset);
  return isAt && related.every((place) => isOurs(place.path));
}

const isBelow = (path: string, folder: string): boolean => folder === '.' || path.startsWith(`${folder}/`);

interface Verdict<Found> {
  /** Null: it says the same as another place, where the finding stands. */
  readonly finding: Found | null;
}

/**
 * The facts that dissent. A finding stands at the first of them in an asset; where it knows no right value, all that are
 * not what most say are in doubt.
 */
function verdictsOf<Found extends Finding>(
  campaign: Campaign,
  findings: readonly Found[],
): Map<Fact, Verdict<Found>> {
  const verdicts = new Map<Fact, Verdict<Found>>();
  const factsAt = (path: string, { start, end }: Finding['range']) =>
    campaign.assets.flatMap((asset) =>
      asset.path === path
        ? asset.facts
            .filter(({ range }) => range.start === start && range.end === end)
            .map((fact) => ({ asset, fact }))
        : [],
    );
  for (const finding of findings) {
    const kind = finding.rule.slice('campaign/'.length);
    const here = factsAt(finding.path, finding.range).filter(({ asset }) => asset.asset.id === finding.asset);
    // A link is a destination, and may hold a code: the rule is called as the fact.
    const own = here.find(({ fact }) => fact.kind === kind) ?? here[0];
    if (!own) continue;
    verdicts.set(own.fact, { finding });
    const isSame = (other: Fact) => rowKey(other) === rowKey(own.fact) && isEqual(other, own.fact);
    for (const fact of own.asset.facts)
      if (fact !== own.fact && isSame(fact)) verdicts.set(fact, { finding: null });
    if (finding.expected !== null) continue;
    const beside = finding.related.flatMap(({ path, range }) => factsAt(path, range));
    const rivals = [own, ...beside.filter(({ fact }) => rowKey(fact) === rowKey(own.fact))];
    for (const { fact } of rivals) {
      const like = rivals.filter((rival) => isEqual(rival.fact, fact)).length;
      if ((like <= rivals.length / 2 || isSame(fact)) && !verdicts.has(fact))
        verdicts.set(fact, { finding: null });
    }
  }
  return verdicts;
}

/** Elsewhere a qualifier says how a value was found, and does not bend it. */
const bent = ({ kind, qualifier }: Pick<Fact, 'kind' | 'qualifier'>): string | null =>
  kind === 'offer' || kind === 'price' || kind === 'claim' ? qualifier : null;

const isEqual = (a: Fact, b: Fact): boolean => a.value === b.value && bent(a) === bent(b);

const rowSubject = (kind: FactKind, subject: string): string => (ONE_ROW.has(kind) ? kind : subject);
const rowKey = ({ kind, subject }: Pick<Fact, 'kind' | 'subject'>): string =>
  `${kind}\n${rowSubject(kind, subject).toLowerCase()}`;
const isOfRow = (fact: Pick<Fact, 'kind' | 'subject'>, kind: FactKind, subject: string): boolean =>
  rowKey(fact) === rowKey({ kind, subject });

interface Stated {
  readonly asset: AssetFacts;
  readonly fact: Fact;
}

/** What may be something else counts where somebody says the same for sure, or where a rule took it for sure. */
function rowsOf<Found>(
  { assets }: Campaign,
  base: readonly BriefedFact[],
  verdicts: ReadonlyMap<Fact, Verdict<Found>>,
): { kind: FactKind; subject: string; stated: Stated[] }[] {
  const rows = new Map<string, { kind: FactKind; subject: string; stated: Stated[]; values: Set<string> }>();
  const rowFor = ({ kind, subject }: Pick<Fact, 'kind' | 'subject'>) => {
    const key = rowKey({ kind, subject });
    let row = rows.get(key);
    if (!row) {
      row = { kind, subject: rowSubject(kind, subject), stated: [], values: new Set() };
      rows.set(key, row);
    }
    return row;
  };
  const isSure = (fact: Fact) =>
    verdicts.has(fact) || (fact.isSure && !(fact.kind === 'price' && fact.subject.startsWith(UNNAMED)));
  for (const fact of base) if (KINDS.includes(fact.kind)) rowFor(fact).values.add(fact.value);
  for (const { facts } of assets)
    for (const fact of facts)
      if (KINDS.includes(fact.kind) && isSure(fact)) rowFor(fact).values.add(fact.value);
  for (const asset of assets) {
    const kept = new Map<string, Fact>();
    for (const fact of asset.facts) {
      const row = rows.get(rowKey(fact));
      if (!row || !(isSure(fact) || isAmong(row.values, fact.value))) continue;
      const key = `${rowKey(fact)}\n${fact.value}\n${bent(fact)}`;
      // Of several places that say the same, that of the finding.
      const known = kept.get(key);
      if (!known || verdicts.get(fact)?.finding || (verdicts.has(fact) && !verdicts.has(known)))
        kept.set(key, fact);
    }
    for (const fact of kept.values()) rowFor(fact).stated.push({ asset, fact });
  }
  const place = <Value>(list: readonly Value[], value: Value) =>
    (list.indexOf(value) + list.length + 1) % (list.length + 1);
  return [...rows.values()].sort(
    (a, b) =>
      place(KINDS, a.kind) - place(KINDS, b.kind) ||
      place(SUBJECTS, a.subject) - place(SUBJECTS, b.subject) ||
      (a.subject < b.subject ? -1 : 1),
  );
}

const isAmong = (values: ReadonlySet<string>, value: string): boolean =>
  values.has(value) || [...values].some((other) => isSameMoney(other, value));

function isVaried(
  { brief }: Campaign,
  asset: AssetFacts,
  base: readonly BriefedFact[],
  kind: FactKind,
  subject: string,
): boolean {
  if (!brief) return false;
  const values = (facts: readonly BriefedFact[]) =>
    facts
      .map(({ value, qualifier }) => `${value} ${qualifier}`)
      .sort()
      .join('\n');
  const own = saidByBrief(brief.for(asset)).filter((fact) => isOfRow(fact, kind, subject));
  return own.length > 0 && values(own) !== values(base);
}

/** In the brief's order, then by name; those that the brief promises and nobody has, too. */
function columnsOf({ assets, brief }: Campaign): Column[] {
  const counts = new Map<string | null, number>();
  for (const { value } of brief?.base.channels ?? []) {
    if (!/[*?{[]/.test(value)) counts.set(normalizeChannel(value) ?? value, 0);
  }
  const others = [...new Set(assets.map(channelOf))]
    .filter((channel) => !counts.has(channel))
    .sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  for (const channel of others) counts.set(channel, 0);
  for (const asset of assets) counts.set(channelOf(asset), counts.get(channelOf(asset))! + 1);
  return [...counts].map(([channel, count]) => ({ channel, assets: count }));
}

const LABELS: Readonly<Record<string, string>> = {
  'offer percent': 'percent off',
  'offer amount': 'money off',
  'offer deal': 'deal',
  'offer minimum': 'minimum',
  'date starts': 'starts',
  'date ends': 'ends',
  'date starts time': 'starts at',
  'date ends time': 'ends at',
  'date on': 'other days',
  'date on time': 'other times',
  'destination page': 'leads to',
  'destination phone': 'phone',
  'destination handle': 'handle',
  'destination tracking': 'counted as',
  'look button': 'buttons',
  'look dark logo': 'dark logo',
  'look light logo': 'light logo',
  'look any logo': 'logo',
  cta: 'call to action',
  hashtag: 'hashtags',
};

/** The name of a row for a person. */
export function labelOf({ kind, subject }: Pick<Row, 'kind' | 'subject'>): string {
  // A price whose product nobody names, by the word it stands with.
  const what = subject.replace(/^~/, '');
  if (subject === kind || what === '') return LABELS[kind] ?? kind;
  return LABELS[`${kind} ${subject}`] ?? `${kind}: ${what}`;
}

/** A value for a person: as it is written, with what bends it; days and addresses in one form. */
export function sayingOf(fact: Pick<Fact, 'kind' | 'value' | 'text' | 'qualifier'>): string {
  const isPlain = fact.kind === 'destination' || (fact.kind === 'date' && /^\d/.test(fact.value));
  const plain = isPlain ? fact.value : fact.text;
  const qualifier = bent(fact);
  if (qualifier === null) return plain;
  if (qualifier === 'up-to') return `up to ${plain}`;
  return /^per /.test(qualifier) ? `${plain} ${qualifier}` : `${qualifier} ${plain}`;
}
