/** How the assets of a campaign are held to its brief, and to one another. */
import type {
  AssetFacts,
  Brief,
  Campaign,
  CampaignReport,
  Fact,
  FactKind,
  Range,
  Related,
  Verdict,
} from 'brandlint/rule';

/** What a brief says to a fact. Null: nothing, so that the assets are held to one another. */
export interface Briefing {
  readonly agrees: boolean;
  /** What the brief says instead, for a person. */
  readonly expected: string;
  /** In the brief; null: it has no place of its own. */
  readonly range: Range | null;
  /** Default `brief`: another message of the rule that says it better. */
  readonly messageId?: string;
  readonly verdict?: Verdict;
  /** Further values for the message. */
  readonly data?: Readonly<Record<string, string | number>>;
}

export interface Comparison {
  readonly kind: FactKind;
  /** Facts of other subjects are left alone; default: all of the kind. */
  readonly subjects?: readonly string[];
  /** What of them is compared. Default: all. */
  covers?(fact: Fact): boolean;
  briefing(fact: Fact, brief: Brief, asset: AssetFacts): Briefing | null;
  /** Whether two facts of one subject agree. */
  isSame(a: Fact, b: Fact): boolean;
  /** Equal for facts that agree, where that can be had; it spares comparing each with each. */
  key?(fact: Fact): string;
  /**
   * Whether a value is so near to another that it was meant to be it. Then it is a fault beside the right one, too, and
   * where the fact was not sure to be one.
   */
  isNear?(a: Fact, b: Fact): boolean;
  /**
   * Whether what has the fact's subject is one thing, of which two values contradict. Else only what is near to a value
   * of several others is wrong. Default: it is.
   */
  isOneThing?(fact: Fact): boolean;
  /** What a fact is said of, where that is not its subject. */
  subjectOf?(fact: Fact): string;
  /** How a value is said in a message; default: as written. */
  say?(fact: Fact): string;
  /**
   * What is said where assets are held to one another. Default: `lone`, certain, for a value that was meant to be that
   * of the others (`near`) and for one that an asset alone has; `split`, likely, where nobody can tell. Null: nothing.
   */
  readonly among?: Readonly<Partial<Record<Dissent, Dissenting | null>>>;
}

export type Dissent = 'near' | 'lone' | 'split';

export interface Dissenting {
  readonly messageId: string;
  readonly verdict: Verdict;
}

const AMONG: Readonly<Record<Dissent, Dissenting>> = {
  near: { messageId: 'lone', verdict: 'certain' },
  lone: { messageId: 'lone', verdict: 'certain' },
  split: { messageId: 'split', verdict: 'likely' },
};

interface Held {
  readonly asset: AssetFacts;
  readonly fact: Fact;
}

/** One value of a subject with all who say it. */
interface Stand {
  readonly sample: Fact;
  readonly held: Held[];
  readonly assets: Set<AssetFacts>;
}

/** The reports of a rule about facts of one kind: one for each asset and wrong value, at its first place. */
export function* compare(campaign: Campaign, comparison: Comparison): Iterable<CampaignReport> {
  const open: Held[] = [];
  for (const asset of campaign.assets) {
    const facts = factsOf(asset, comparison.kind);
    if (facts.length === 0) continue;
    const brief = campaign.brief?.for(asset) ?? null;
    const wrong: { fact: Fact; briefing: Briefing; also: Fact[] }[] = [];
    for (const fact of facts) {
      if (!isCompared(fact, comparison)) continue;
      const briefing = brief && comparison.briefing(fact, brief, asset);
      if (!briefing) open.push({ asset, fact });
      else if (!briefing.agrees) {
        const known = wrong.find(
          (other) => isEqual(other.fact, fact, comparison) && other.briefing.messageId === briefing.messageId,
        );
        if (known) known.also.push(fact);
        else wrong.push({ fact, briefing, also: [] });
      }
    }
    for (const { fact, briefing, also } of wrong) {
      const right = othersWho(campaign, asset, comparison, brief!);
      yield {
        at: asset,
        report: {
          messageId: briefing.messageId ?? 'brief',
          range: fact.range,
          actual: say(fact, comparison),
          expected: briefing.expected,
          field: fact.field,
          verdict: briefing.verdict ?? 'certain',
          ...(briefing.data ? { data: briefing.data } : {}),
          related: [
            ...(briefing.range
              ? [
                  {
                    path: campaign.brief!.path,
                    range: briefing.range,
                    message: `the brief: ${briefing.expected}`,
                  },
                ]
              : []),
            ...also.map((other) => relatedOf({ asset, fact: other })),
            ...right,
          ],
        },
      };
    }
  }
  yield* amongThemselves(open, comparison);
}

const kinds = new WeakMap<readonly Fact[], ReadonlyMap<FactKind, readonly Fact[]>>();
const NONE: readonly Fact[] = [];

/** The facts of one kind; sorted once an asset, for many rules ask. */
function factsOf({ facts }: AssetFacts, kind: FactKind): readonly Fact[] {
  let sorted = kinds.get(facts);
  if (!sorted) {
    const made = new Map<FactKind, Fact[]>();
    for (const fact of facts) {
      const same = made.get(fact.kind);
      if (same) same.push(fact);
      else made.set(fact.kind, [fact]);
    }
    sorted = made;
    kinds.set(facts, sorted);
  }
  return sorted.get(kind) ?? NONE;
}

const isCompared = (fact: Fact, comparison: Comparison): boolean =>
  fact.kind === comparison.kind &&
  (!comparison.subjects || comparison.subjects.includes(fact.subject)) &&
  (comparison.covers?.(fact) ?? true);

const isEqual = (a: Fact, b: Fact, { isSame }: Comparison): boolean =>
  a.subject === b.subject && isSame(a, b);

const say = (fact: Fact, { say }: Comparison): string => say?.(fact) ?? fact.text;

/** So many places that say it right stand beside a finding: enough to see that it is the odd one. */
const MOST_RIGHT = 3;

/** Values of one subject that slips are looked for of: those that most assets have. */
const MOST_SETTLED = 20;

function othersWho(campaign: Campaign, asset: AssetFacts, comparison: Comparison, brief: Brief): Related[] {
  const right: Related[] = [];
  for (const other of campaign.assets) {
    if (other === asset || right.length === MOST_RIGHT) continue;
    const fact = other.facts.find(
      (one) => isCompared(one, comparison) && one.isSure && comparison.briefing(one, brief, other)?.agrees,
    );
    if (fact) right.push(relatedOf({ asset: other, fact }));
  }
  return right;
}

function* amongThemselves(open: readonly Held[], comparison: Comparison): Iterable<CampaignReport> {
  const bySubject = new Map<string, Held[]>();
  for (const held of open) {
    const subject = comparison.subjectOf?.(held.fact) ?? held.fact.subject;
    const known = bySubject.get(subject);
    if (known) known.push(held);
    else bySubject.set(subject, [held]);
  }
  for (const held of bySubject.values()) yield* inSubject(held, comparison);
}

function* inSubject(all: readonly Held[], comparison: Comparison): Iterable<CampaignReport> {
  const stands = standsOf(
    all.filter(({ fact }) => fact.isSure),
    comparison,
  );
  if (stands.length === 0) return;
  const stating = new Set(stands.flatMap(({ assets }) => [...assets]));
  const main = stands.reduce((most, stand) => (stand.assets.size > most.assets.size ? stand : most));
  const reported = new Set<AssetFacts>();
  // What was meant to be the value of the others, in whatever company it stands.
  const isOneThing = comparison.isOneThing?.(main.sample) ?? true;
  const held = (isOneThing ? [main] : stands)
    .filter(({ assets }) => assets.size >= 2)
    .sort((a, b) => b.assets.size - a.assets.size)
    .slice(0, MOST_SETTLED);
  for (const { asset, fact } of comparison.isNear && held.length > 0 ? all : []) {
    if (reported.has(asset) || held.some(({ sample }) => comparison.isSame(fact, sample))) continue;
    const meant = held.find(({ sample }) => comparison.isNear!(fact, sample));
    if (!meant) continue;
    // Two that are near and that several have are two values: SAVE20 and SAVE25.
    const rivals = new Set(all.flatMap((other) => (comparison.isSame(other.fact, fact) ? other.asset : [])));
    if (rivals.size > 1) continue;
    reported.add(asset);
    yield* dissent('near', { asset, fact }, [meant], stating.size, comparison);
  }
  // Who shares no value with anybody stands alone, while the others share theirs.
  const shared = stands.filter(({ assets }) => assets.size >= 2);
  const inCompany = new Set(shared.flatMap(({ assets }) => [...assets]));
  const alone = [...stating].filter((asset) => !inCompany.has(asset) && !reported.has(asset));
  if (alone.length > 0 && inCompany.size >= 2 && inCompany.size > alone.length) {
    for (const asset of alone) {
      reported.add(asset);
      const own = all.find((one) => one.asset === asset && one.fact.isSure)!;
      yield* dissent('lone', own, [main], stating.size, comparison);
    }
  }
  if (!isOneThing) return;
  // Camps: nobody can tell who is right. One finding, where the fewest stand.
  const without = [...stating].filter((asset) => !main.assets.has(asset) && !reported.has(asset));
  const others = stands.filter(
    (stand) => stand !== main && [...stand.assets].some((asset) => without.includes(asset)),
  );
  const [least] = others.sort((a, b) => a.assets.size - b.assets.size);
  if (!least) return;
  const [first, ...also] = least.held.filter(({ asset }) => !main.assets.has(asset));
  const rest = [main, ...others.slice(1), { ...least, held: also }];
  if (first) yield* dissent('split', first, rest, stating.size, comparison);
}

function standsOf(held: readonly Held[], comparison: Comparison): Stand[] {
  const stands: Stand[] = [];
  // Most values are written alike: the dear comparison is for those that are not.
  const byKey = new Map<string, Stand>();
  for (const one of held) {
    const exact = comparison.key?.(one.fact);
    const key = exact ?? `${one.fact.value}\n${one.fact.qualifier}`;
    let stand = byKey.get(key);
    if (!stand && exact === undefined)
      stand = stands.find(({ sample }) => comparison.isSame(sample, one.fact));
    if (!stand) {
      stand = { sample: one.fact, held: [one], assets: new Set([one.asset]) };
      stands.push(stand);
    }
    byKey.set(key, stand);
    if (!stand.assets.has(one.asset)) {
      stand.held.push(one);
      stand.assets.add(one.asset);
    }
  }
  return stands;
}

function* dissent(
  kind: Dissent,
  { asset, fact }: Held,
  against: readonly Stand[],
  count: number,
  comparison: Comparison,
): Iterable<CampaignReport> {
  const said = comparison.among?.[kind];
  if (said === null) return;
  const { messageId, verdict } = said ?? AMONG[kind];
  const [main] = against;
  const expected = say(main!.sample, comparison);
  const values = against
    .filter(({ held }) => held.length > 0)
    .map(({ sample, assets }) => `${say(sample, comparison)} (${assets.size})`);
  yield {
    at: asset,
    report: {
      messageId,
      range: fact.range,
      actual: say(fact, comparison),
      ...(kind === 'split' ? {} : { expected }),
      field: fact.field,
      verdict,
      data: {
        others: main!.assets.size,
        assets: count,
        values: values.join(', '),
      },
      related: against.flatMap(({ held }) => (kind === 'split' ? held : held.slice(0, 5))).map(relatedOf),
    },
  };
}

/** Whether an offer has ended when an asset goes out; unknown: it has not. */
export function isOver({ ends }: Brief['offers'][number], { scheduled }: AssetFacts): boolean {
  return ends !== null && scheduled !== null && ends.value.day < scheduled;
}

/** A place with what it says, to stand beside another. */
export function relatedOf({ asset, fact }: Held): Related {
  return { path: asset.path, range: fact.range, message: `${nameOf(asset)}: ${fact.text}` };
}

/** An asset as people speak of it: by its channel, and by its id where it is one of many. */
export function nameOf({ asset }: AssetFacts): string {
  const channel = asset.channel ?? asset.impliedChannel;
  return channel === null ? asset.id : `${channel} (${asset.id})`;
}
