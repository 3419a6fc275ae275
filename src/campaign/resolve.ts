/** A brief's file as read → what it says: in general, and for one asset with its market's and channel's own values. */
import picomatch from 'picomatch';
import { type GuideMap, type GuideNode, isList, isMap, mergeNodes, pathOf } from '../guide/node.ts';
import type {
  AssetFacts,
  Brief,
  BriefDate,
  Briefed,
  BriefLegal,
  BriefOffer,
  BriefProduct,
  LegalText,
  Moment,
  Range,
} from '../model/index.ts';

/** Keys of an offer that a variant or market may say without `offer:` around them. */
const OFFER_KEYS: ReadonlySet<string> = new Set([
  'percent',
  'amount',
  'up-to',
  'free',
  'deal',
  'minimum',
  'code',
  'starts',
  'ends',
  'timezone',
]);

export interface BriefSource {
  readonly path: string;
  /** The brief's folder, from the guide's. */
  readonly folder: string;
  readonly name: string;
  readonly node: GuideNode;
  /** The guide's own sentences, by id. */
  readonly legal: readonly LegalText[];
  /** The language of an asset that does not say. */
  readonly language: string | null;
}

/** A market or variant: when it holds, and what it says. */
interface Layer {
  readonly key: string;
  readonly node: GuideNode;
  /** Of a market: the first of its languages. */
  readonly language: string | null;
  holds(asset: AssetFacts): boolean;
}

export interface ResolvedBrief {
  readonly path: string;
  /** What can be used: a period whose end lies before its start is left out. */
  readonly base: Brief;
  for(asset: AssetFacts): Brief;
  /** In general, with all that is wrong with it, for checks. */
  readonly written: Brief;
  /** The same for every combination that brief and layers can make one by one, for checks. */
  readonly layers: readonly { readonly key: string; readonly brief: Brief }[];
  /** The language of an asset that does not say, by its market's files; null: no market says. */
  languageOf(asset: AssetFacts): string | null;
}

export function resolveBrief(source: BriefSource): ResolvedBrief {
  const root = source.node.value as GuideMap;
  const base = withOffers(source.node);
  const layers = [...marketsOf(root, source), ...variantsOf(root)];
  const made = new Map<string, Brief>();
  const withLayers = (held: readonly Layer[]): Brief => {
    const key = held.map((layer) => layer.key).join('\n');
    let brief = made.get(key);
    if (!brief) {
      brief = briefOf(
        held.reduce((node, layer) => laidOver(node, layer.node), base),
        source,
      );
      made.set(key, brief);
    }
    return brief;
  };
  const used = new Map<Brief, Brief>();
  const usable = (brief: Brief): Brief => {
    let inOrder = used.get(brief);
    if (!inOrder) {
      inOrder = withoutBackwards(brief);
      used.set(brief, inOrder);
    }
    return inOrder;
  };
  return {
    path: source.path,
    base: usable(withLayers([])),
    for: (asset) => usable(withLayers(layers.filter((layer) => layer.holds(asset)))),
    written: withLayers([]),
    layers: layers.map((layer) => ({ key: layer.key, brief: withLayers([layer]) })),
    languageOf: (asset) =>
      layers.find((layer) => layer.language !== null && layer.holds(asset))?.language ?? null,
  };
}

/** Nobody knows which of the two days is wrong. */
function withoutBackwards(brief: Brief): Brief {
  return {
    ...brief,
    offers: brief.offers.map((offer) =>
      offer.starts && offer.ends && isAfter(offer.starts.value, offer.ends.value)
        ? { ...offer, starts: null, ends: null }
        : offer,
    ),
    dates: brief.dates.filter(({ first, last }) => !isAfter(first, last)),
  };
}

/** Whether one moment is later than another; on one day only where both have a time. */
export function isAfter(a: Moment, b: Moment): boolean {
  if (a.day !== b.day) return a.day > b.day;
  return a.time !== null && b.time !== null && a.time > b.time;
}

function marketsOf(root: GuideMap, { folder, language }: BriefSource): Layer[] {
  return entriesOf(root.get('markets')).map(([name, node]) => {
    const keys = node.value as GuideMap;
    const languages = textsOf(keys.get('languages')).map((text) => text.toLowerCase());
    const files = textsOf(keys.get('files'));
    const inFiles = files.length === 0 ? null : picomatch(files);
    const speaks = (lang: string | null): boolean => {
      // What does not say in which language it is, its folder says.
      if (lang === null && inFiles) return true;
      const own = (lang ?? language ?? '').toLowerCase().replace('_', '-');
      return languages.some((wanted) => own === wanted || own.startsWith(`${wanted}-`));
    };
    return {
      key: `markets.${name}`,
      node,
      language: textsOf(keys.get('languages'))[0] ?? null,
      holds: ({ path, asset }) => {
        if (inFiles && !inFiles(withoutFolder(path, folder)) && !inFiles(path)) return false;
        return languages.length === 0 ? inFiles !== null : speaks(asset.lang);
      },
    };
  });
}

function variantsOf(root: GuideMap): Layer[] {
  return entriesOf(root.get('variants')).map(([channel, node]) => {
    const matches = picomatch(channel);
    return {
      key: `variants.${channel}`,
      node,
      language: null,
      holds: ({ asset }) => matches(asset.channel ?? asset.impliedChannel ?? ''),
    };
  });
}

function withoutFolder(path: string, folder: string): string {
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** `offer` as the one of `offers`, so that there is one way to say it. */
function withOffers(node: GuideNode): GuideNode {
  const keys = new Map(node.value as GuideMap);
  const single = keys.get('offer');
  if (!single) return node;
  keys.delete('offer');
  keys.set('offers', { ...single, value: [single] });
  return { ...node, value: keys };
}

function laidOver(base: GuideNode, over: GuideNode): GuideNode {
  const keys = new Map<string, GuideNode>();
  const ofOffer = new Map<string, GuideNode>();
  for (const [key, child] of over.value as GuideMap) {
    if (key === 'offer') for (const [name, value] of entriesOf(child)) ofOffer.set(name, value);
    else if (OFFER_KEYS.has(key)) ofOffer.set(key, child);
    else if (key !== 'languages' && key !== 'files') keys.set(key, child);
  }
  const merged = mergeNodes(base, { ...over, value: keys });
  if (ofOffer.size === 0) return merged;
  const all = new Map(merged.value as GuideMap);
  const offers = all.get('offers');
  const change: GuideNode = { ...over, value: ofOffer };
  const list = offers && isList(offers.value) ? offers.value : [];
  const changed = list.length > 0 ? list.map((offer) => mergeNodes(offer, change)) : [change];
  all.set('offers', { ...(offers ?? over), value: changed });
  return { ...merged, value: all };
}

function briefOf(node: GuideNode, { path, name, legal }: BriefSource): Brief {
  const root = node.value as GuideMap;
  const currency = textOf(root.get('currency'));
  return {
    path,
    name,
    offers: itemsOf(root.get('offers')).map((offer) => offerOf(offer, currency)),
    dates: entriesOf(root.get('dates')).map(([title, date]) => dateOf(title, date)),
    products: itemsOf(root.get('products')).map((product, i) =>
      productOf(product, `products[${i}]`, currency),
    ),
    currency,
    ctas: briefed(root.get('cta'), 'cta'),
    destinations: briefed(root.get('destination'), 'destination'),
    shortLinks: Object.fromEntries(
      entriesOf(root.get('short-links')).map(([short, address]) => [
        short.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, ''),
        textOf(address) ?? '',
      ]),
    ),
    hashtags: briefed(root.get('hashtags'), 'hashtags'),
    claims: briefed(root.get('claims'), 'claims'),
    phones: briefed(root.get('phone'), 'phone'),
    legal: itemsOrOne(root.get('legal')).map((item) => legalOf(item, legal)),
    channels: briefed(root.get('channels'), 'channels'),
    required: entriesOf(root.get('required')).map(([channel, facts]) => ({
      channel,
      facts: briefed(facts, `required.${channel}`),
    })),
  };
}

function offerOf(node: GuideNode, currency: string | null): BriefOffer {
  const keys = node.value as GuideMap;
  return {
    id: textOf(keys.get('id')),
    percent: numberOf(keys.get('percent'), 'offer.percent'),
    amount: numberOf(keys.get('amount'), 'offer.amount'),
    currency: textOf(keys.get('currency')) ?? currency,
    upTo: keys.get('up-to')?.value === true,
    free: briefed(keys.get('free'), 'offer.free')[0] ?? null,
    deal: briefed(keys.get('deal'), 'offer.deal')[0] ?? null,
    minimum: numberOf(keys.get('minimum'), 'offer.minimum'),
    codes: briefed(keys.get('code'), 'offer.code'),
    starts: momentAt(keys.get('starts'), 'offer.starts'),
    ends: momentAt(keys.get('ends'), 'offer.ends'),
    timezone: textOf(keys.get('timezone')),
    products: textsOf(keys.get('products')),
  };
}

function productOf(node: GuideNode, key: string, currency: string | null): BriefProduct {
  const keys = node.value as GuideMap;
  return {
    name: briefed(keys.get('name'), `${key}.name`)[0]!,
    also: textsOf(keys.get('also')),
    price: numberOf(keys.get('price'), `${key}.price`),
    was: numberOf(keys.get('was'), `${key}.was`),
    currency: textOf(keys.get('currency')) ?? currency,
    per: textOf(keys.get('per')),
    from: keys.get('from')?.value === true,
  };
}

function dateOf(name: string, node: GuideNode): BriefDate {
  const [first = '', last = first] = (textOf(node) ?? '').split('/');
  return { name, first: momentOf(first), last: momentOf(last), range: rangeAt(node) };
}

function legalOf(node: GuideNode, known: readonly LegalText[]): BriefLegal {
  const keys = isMap(node.value) ? node.value : null;
  const text = keys ? (textOf(keys.get('text')) ?? '') : (textOf(node) ?? '');
  const own = keys ? undefined : known.find(({ id }) => id === text);
  return {
    id: own?.id ?? null,
    text: own?.text ?? text,
    channels: own?.channels ?? textsOf(keys?.get('channels')),
    range: rangeAt(node),
  };
}

function momentAt(node: GuideNode | undefined, key: string): Briefed<Moment> | null {
  const text = textOf(node);
  return text === null ? null : { value: momentOf(text), range: rangeAt(node!), key };
}

/** `2026-03-15T23:59` */
export function momentOf(text: string): Moment {
  const [, day = '', time] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(text) ?? [];
  return { day, time: time ?? null };
}

function numberOf(node: GuideNode | undefined, key: string): Briefed<number> | null {
  return typeof node?.value === 'number' ? { value: node.value, range: rangeAt(node), key } : null;
}

/** One text or a list of them. */
function briefed(node: GuideNode | undefined, key: string): Briefed<string>[] {
  return itemsOrOne(node).flatMap((item, i) => {
    const text = textOf(item);
    if (text === null) return [];
    return { value: text, range: rangeAt(item), key: isList(node!.value) ? pathOf(key, i) : key };
  });
}

const rangeAt = (node: GuideNode): Range => node.range ?? { start: 0, end: 0 };

function textOf(node: GuideNode | undefined): string | null {
  return typeof node?.value === 'string' ? node.value : null;
}

function textsOf(node: GuideNode | undefined): string[] {
  return itemsOrOne(node).flatMap((item) => textOf(item) ?? []);
}

function itemsOf(node: GuideNode | undefined): readonly GuideNode[] {
  return node && isList(node.value) ? node.value : [];
}

function itemsOrOne(node: GuideNode | undefined): readonly GuideNode[] {
  if (!node || node.value === null) return [];
  return isList(node.value) ? node.value : [node];
}

function entriesOf(node: GuideNode | undefined): readonly (readonly [string, GuideNode])[] {
  return node && isMap(node.value) ? [...node.value] : [];
}
