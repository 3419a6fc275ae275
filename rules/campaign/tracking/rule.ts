import {
  type AssetFacts,
  type BrandGuide,
  type Campaign,
  type CampaignReport,
  defineRule,
  type Fact,
  isOnChannel,
} from 'brandlint/rule';
import { nameOf, relatedOf } from '../compare.ts';

export default defineRule({
  name: 'campaign/tracking',
  summary: 'Links are counted under the channel and campaign that they stand in.',
  severity: 'warning',
  messages: {
    channel: {
      text: 'This counts as {actual}, and it stands in {channel}: its clicks go to the wrong channel. Write the values for {channel}.',
    },
    campaign: {
      text: 'This counts for the campaign "{actual}"; {others} others here count for "{expected}". Write {expected}.',
    },
    shared: {
      text: 'This address is counted exactly as in {other}: nobody can tell the two apart. Give {channel} values of its own.',
    },
  },
  *campaign(campaign, { guide }) {
    const held: Held[] = campaign.assets.flatMap((asset) =>
      asset.facts
        .filter(({ kind, subject }) => kind === 'destination' && subject === 'tracking')
        .map((fact) => ({ asset, fact, parts: partsOf(fact.value), channel: channelOf(asset) })),
    );
    const reported = new Set<Fact>();
    for (const one of held) {
      const report = wrongChannel(one, guide);
      if (!report || isRepeated(one, held, reported)) continue;
      reported.add(one.fact);
      yield report;
    }
    yield* otherCampaigns(held, campaign, guide);
    yield* sharedAddresses(held, reported);
  },
});

interface Held {
  readonly asset: AssetFacts;
  readonly fact: Fact;
  readonly parts: Readonly<Record<string, string>>;
  readonly channel: string | null;
}

const channelOf = ({ asset }: AssetFacts): string | null => asset.channel ?? asset.impliedChannel;

const partsOf = (value: string): Record<string, string> =>
  Object.fromEntries(value.split('&').map((part) => part.split(/=(.*)/s).slice(0, 2)));

/** What a value of source or medium says of where its link stands: a channel's name, or a glob. */
const SAYS: Readonly<Record<string, string>> = {
  instagram: '{social,ad}/{instagram,meta}',
  ig: '{social,ad}/{instagram,meta}',
  facebook: '{social,ad}/{facebook,meta}',
  fb: '{social,ad}/{facebook,meta}',
  linkedin: '{social,ad}/linkedin',
  twitter: '{social,ad}/x',
  x: '{social,ad}/x',
  tiktok: '{social,ad}/tiktok',
  youtube: '{social,ad}/{youtube,google}',
  pinterest: '{social,ad}/pinterest',
  threads: '{social,ad}/threads',
  bluesky: 'social/bluesky',
  mastodon: 'social/mastodon',
  whatsapp: '{whatsapp,social/whatsapp}',
  newsletter: 'email',
  email: 'email',
  'e-mail': 'email',
  sms: '{sms,whatsapp}',
  push: 'push',
  social: '{social/*,ad/*}',
};
/** Where a wrong value is one: a page or post on a blog may be linked from anywhere. */
const TOLD = ['email', 'sms', 'push', 'whatsapp', 'social/*', 'ad/*'];

function wrongChannel({ asset, fact, parts, channel }: Held, guide: BrandGuide): CampaignReport | null {
  if (channel === null || !isOnChannel(TOLD, channel)) return null;
  for (const parameter of ['source', 'medium'] as const) {
    const value = parts[parameter];
    // What the guide asks for there, link/utm looks at.
    if (value === undefined || isAsked(parameter, channel, guide)) continue;
    const own =
      SAYS[value] ??
      (value.includes('_') || value.includes('-') ? SAYS[value.split(/[-_]/, 1)[0]!] : undefined);
    if (own === undefined || isOnChannel([own], channel)) continue;
    const actual = `utm_${parameter}=${value}`;
    return {
      at: asset,
      report: { messageId: 'channel', range: fact.range, actual, data: { channel }, verdict: 'likely' },
    };
  }
  return null;
}

const isAsked = (parameter: string, channel: string, { links }: BrandGuide): boolean =>
  links.utm.values.some(
    (entry) =>
      entry.parameter === parameter &&
      entry.values.some((value) => value.channel === null || isOnChannel([value.channel], channel)),
  );

/** One finding for an asset that has the same wrong values in all its links. */
const isRepeated = ({ asset, fact }: Held, held: readonly Held[], reported: ReadonlySet<Fact>): boolean =>
  held.some((other) => other.asset === asset && other.fact.value === fact.value && reported.has(other.fact));

const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

function* otherCampaigns(
  held: readonly Held[],
  { name, brief }: Campaign,
  guide: BrandGuide,
): Iterable<CampaignReport> {
  const counted = held.filter(
    ({ parts, channel }) => parts.campaign !== undefined && !isAsked('campaign', channel ?? '', guide),
  );
  const byName = new Map<string, Set<AssetFacts>>();
  for (const { asset, parts } of counted) {
    const key = plainName(parts.campaign!);
    byName.set(key, (byName.get(key) ?? new Set()).add(asset));
  }
  const all = new Set(counted.map(({ asset }) => asset)).size;
  const own = [name, brief?.base.name ?? name].map(plainName).find((key) => byName.has(key));
  const [most] = [...byName].sort(([, a], [, b]) => b.size - a.size);
  // Where nothing is counted under the campaign's own name, most links decide.
  const expected = own ?? (most && most[1].size >= 3 && most[1].size > all / 2 ? most[0] : undefined);
  if (expected === undefined || byName.get(expected)!.size < 2) return;
  const sample = counted.find(({ parts }) => plainName(parts.campaign!) === expected)!;
  const told = new Set<string>();
  for (const one of counted) {
    const key = plainName(one.parts.campaign!);
    const once = `${one.asset.path}\n${one.asset.asset.id}\n${key}`;
    // A longer name is a part of the campaign: "autumn-sale-last-call".
    if (key === expected || key.includes(expected) || expected.includes(key) || told.has(once)) continue;
    // What several assets have is a campaign of its own, and they belong to both.
    if (byName.get(key)!.size > 2) continue;
    told.add(once);
    yield {
      at: one.asset,
      report: {
        messageId: 'campaign',
        range: one.fact.range,
        actual: one.parts.campaign!,
        expected: sample.parts.campaign!,
        data: { others: byName.get(expected)!.size },
        verdict: 'likely',
        related: [relatedOf(sample)],
      },
    };
  }
}

function* sharedAddresses(held: readonly Held[], reported: ReadonlySet<Fact>): Iterable<CampaignReport> {
  const first = new Map<string, Held>();
  const told = new Set<string>();
  for (const one of held) {
    const { source, medium, campaign } = one.parts;
    if (one.channel === null || !isOnChannel(TOLD, one.channel)) continue;
    if (!source || !(medium || campaign) || reported.has(one.fact)) continue;
    const key = `${one.fact.qualifier}?${one.fact.value}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, one);
      continue;
    }
    if (other.channel === one.channel || told.has(`${key}\n${one.channel}`)) continue;
    told.add(`${key}\n${one.channel}`);
    yield {
      at: one.asset,
      report: {
        messageId: 'shared',
        range: one.fact.range,
        actual: one.fact.text,
        data: { other: nameOf(other.asset), channel: one.channel },
        verdict: 'likely',
        related: [relatedOf(other)],
      },
    };
  }
}
