import {
  type AssetFacts,
  type Brief,
  type Briefed,
  type Campaign,
  type CampaignReport,
  claimsIn,
  ctaKey,
  defineRule,
  type Fact,
  isOnChannel,
} from 'brandlint/rule';
import { isSameNumber, leadsTo, pageOf, slipBetween } from '../destination/near.ts';
import { isNearTag } from '../hashtag/near.ts';

export default defineRule({
  name: 'campaign/coverage',
  summary: 'A campaign goes out on every channel of its brief, and says there what the brief requires.',
  severity: 'warning',
  messages: {
    absent: {
      text: 'The brief has the channel {actual}, and nothing of the campaign is for it. Add it, or take it out of the brief.',
    },
    missing: { text: 'The brief requires {expected} in {channel}, and this does not say it. Add it.' },
    unplanned: {
      text: 'This is for {actual}, which the brief does not have. Add the channel there if it is meant to go out.',
      severity: 'info',
    },
  },
  *campaign(campaign) {
    const { brief, assets, isComplete } = campaign;
    if (!brief) return;
    if (isComplete) yield* absent(brief.base, assets);
    yield* unplanned(brief.base, assets);
    for (const asset of assets) {
      const report = missing(asset, campaign);
      if (report) yield report;
    }
  },
});

const channelOf = ({ asset }: AssetFacts): string | null => asset.channel ?? asset.impliedChannel;

function* absent({ channels }: Brief, assets: readonly AssetFacts[]): Iterable<CampaignReport> {
  for (const { value, range } of channels) {
    if (assets.some((asset) => isOnChannel([value], channelOf(asset)))) continue;
    yield { at: 'brief', report: { messageId: 'absent', range, actual: value } };
  }
}

function* unplanned({ channels }: Brief, assets: readonly AssetFacts[]): Iterable<CampaignReport> {
  if (channels.length === 0) return;
  const names = channels.map(({ value }) => value);
  const told = new Set<string>();
  for (const at of assets) {
    const { channel } = at.asset;
    if (channel === null || told.has(channel) || isOnChannel(names, channel)) continue;
    told.add(channel);
    yield { at, report: { messageId: 'unplanned', range: at.range, actual: channel } };
  }
}

function missing(asset: AssetFacts, campaign: Campaign): CampaignReport | null {
  const { brief, assets } = campaign;
  const channel = channelOf(asset);
  // A receipt or reminder sells nothing, and what has no text says nothing.
  if (channel === null || asset.asset.kind === 'transactional' || asset.range.start === asset.range.end)
    return null;
  const own = brief!.for(asset);
  const required = own.required.flatMap((entry) =>
    isOnChannel([entry.channel], channel) ? [...entry.facts] : [],
  );
  const lacking = required.flatMap((fact) => {
    const what = WANTED[fact.value]?.(own, asset.facts, assets);
    return what && !isSaidWrong(fact.value, asset, campaign) ? [{ fact, what }] : [];
  });
  if (lacking.length === 0) return null;
  const expected = lacking.map(({ what }) => what).join(', ');
  return {
    at: asset,
    report: {
      messageId: 'missing',
      range: asset.range,
      expected,
      data: { channel },
      verdict: 'likely',
      related: lacking.map(({ fact: { range }, what }) => ({
        path: brief!.path,
        range,
        message: `the brief requires ${what}`,
      })),
    },
  };
}

/** What is there and wrong is told by the rule of its kind: the code of another channel, a slip in the address. */
function isSaidWrong(fact: string, { facts }: AssetFacts, { brief }: Campaign): boolean {
  const all = [brief!.base, ...brief!.layers];
  if (fact === 'code') {
    const codes = new Set(
      all
        .flatMap(({ offers }) => offers.flatMap((offer) => offer.codes))
        .map(({ value }) => value.toUpperCase()),
    );
    return ofKind(facts, 'code').some(({ value }) => codes.has(value));
  }
  if (fact !== 'destination') return false;
  const pages = all.flatMap(({ destinations, shortLinks }) =>
    [...destinations.map(({ value }) => value), ...Object.keys(shortLinks)].flatMap(
      (page) => pageOf(page) ?? [],
    ),
  );
  return ofKind(facts, 'destination', 'page').some(({ value }) => {
    const link = pageOf(value);
    return link && pages.some((page) => leadsTo(link, page) || slipBetween(link, page) !== null);
  });
}

/** What an asset lacks, in words; null where it says it, or where the brief has nothing to say. */
type Lack = (brief: Brief, facts: readonly Fact[], assets: readonly AssetFacts[]) => string | null;

const list = (values: readonly Briefed<string>[]): string =>
  [...new Set(values.map(({ value }) => value))].join(' or ');
const ofKind = (facts: readonly Fact[], kind: Fact['kind'], subject?: string): Fact[] =>
  facts.filter((fact) => fact.kind === kind && (subject === undefined || fact.subject === subject));

/** Whether one of the facts stands there is asked; whether it is right, the rule of its kind says. */
const WANTED: Readonly<Record<string, Lack>> = {
  offer: ({ offers }, facts) => {
    if (offers.length === 0) return null;
    const isSaid =
      ofKind(facts, 'offer').some(({ subject }) => subject !== 'minimum') ||
      (offers.some(({ free }) => free) &&
        ofKind(facts, 'claim').some(({ subject }) => subject.startsWith('free ')));
    return isSaid ? null : 'the offer';
  },
  code: ({ offers }, facts) => {
    const codes = offers.flatMap((offer) => offer.codes);
    const wanted = new Set(codes.map(({ value }) => value.toUpperCase()));
    const isSaid = ofKind(facts, 'code').some(({ isSure, value }) => isSure || wanted.has(value));
    return codes.length === 0 || isSaid ? null : `the code ${list(codes)}`;
  },
  starts: ({ offers }, facts, assets) => {
    const [starts] = offers.flatMap((offer) => offer.starts ?? []);
    return starts &&
      isDated(assets) &&
      !ofKind(facts, 'date').some(({ subject }) => /^(?:starts|on)$/.test(subject))
      ? `the start of the offer (${starts.value.day})`
      : null;
  },
  ends: ({ offers }, facts, assets) => {
    const [ends] = offers.flatMap((offer) => offer.ends ?? []);
    return ends &&
      isDated(assets) &&
      !ofKind(facts, 'date').some(({ subject }) => /^(?:ends|on)$/.test(subject))
      ? `the end of the offer (${ends.value.day})`
      : null;
  },
  price: ({ products }, facts, assets) =>
    products.some(({ price }) => price) &&
    assets.some((asset) => ofKind(asset.facts, 'price').length > 0) &&
    ofKind(facts, 'price').length === 0
      ? 'the price'
      : null,
  destination: ({ destinations, shortLinks }, facts) => {
    const pages = destinations.flatMap(({ value }) => pageOf(value) ?? []);
    const shorts = Object.keys(shortLinks).flatMap((short) => pageOf(short) ?? []);
    const isSaid = ofKind(facts, 'destination', 'page').some(({ value }) => {
      const link = pageOf(value);
      return link && [...pages, ...shorts].some((page) => leadsTo(link, page));
    });
    return pages.length === 0 || isSaid ? null : `a link to ${list(destinations)}`;
  },
  cta: ({ ctas }, facts) => {
    const keys = ctas.map(({ value }) => ctaKey(value));
    const isSaid = ofKind(facts, 'cta').some(({ value }) =>
      keys.some((key) => ` ${value} `.includes(` ${key} `)),
    );
    return keys.length === 0 || isSaid ? null : `the call to action "${list(ctas)}"`;
  },
  hashtags: ({ hashtags }, facts) => {
    const said = ofKind(facts, 'hashtag').map(({ value }) => value);
    const lacking = hashtags.filter(({ value }) => {
      const name = value
        .replace(/^[#＃]/, '')
        .normalize('NFC')
        .toLowerCase();
      // One with a slip is campaign/hashtag's.
      return !said.some((one) => one === name || isNearTag(one, name));
    });
    return lacking.length === 0 ? null : lacking.map(({ value }) => value).join(' ');
  },
  claims: ({ claims, currency }, facts) => {
    const said = new Set(ofKind(facts, 'claim').map(({ subject }) => subject));
    const lacking = claims.filter(({ value }) => {
      const subjects = claimsIn(value, 'en', currency).map(({ subject }) => subject);
      return subjects.length > 0 && !subjects.some((subject) => said.has(subject));
    });
    return lacking.length === 0 ? null : lacking.map(({ value }) => `"${value}"`).join(', ');
  },
  phone: ({ phones }, facts) => {
    const isSaid = ofKind(facts, 'destination', 'phone').some(({ value }) =>
      phones.some((phone) => isSameNumber(value, phone.value)),
    );
    return phones.length === 0 || isSaid ? null : `the number ${list(phones)}`;
  },
};

/** Whether days are read at all: nothing lacks what nobody reads. */
const isDated = (assets: readonly AssetFacts[]): boolean =>
  assets.some(({ facts }) => facts.some(({ kind }) => kind === 'date'));
