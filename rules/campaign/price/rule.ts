import {
  type AssetFacts,
  type Brief,
  type BriefProduct,
  type Campaign,
  type CampaignReport,
  defineRule,
  type Fact,
  isSameCurrency,
  isSameMoney,
  moneyOf,
  moneyValue,
} from 'brandlint/rule';
import { type Briefing, type Comparison, compare, relatedOf } from '../compare.ts';

const isNamed = ({ subject }: Fact): boolean => !subject.startsWith('~');

const prices: Comparison = {
  kind: 'price',
  // A year's price is another one than a month's.
  subjectOf: (fact) => `${fact.subject} ${unitOf(fact) ?? ''}`,
  briefing: briefingOf,
  isSame: (a, b) => isSameMoney(a.value, b.value) && isSameUnit(a, b),
  // Where nothing names the thing, one sum among many says nothing about another.
  isOneThing: isNamed,
  isNear: (a, b) => isOtherCurrency(a.value, b.value) && isSameUnit(a, b),
};

/** Without a brief: what it was before is no price of now. */
const products: Comparison = {
  ...prices,
  covers: (fact) => isNamed(fact) && fact.qualifier !== 'was',
};

/** What only a word beside the sum names: there may be two sorts of it. */
const things: Comparison = {
  ...prices,
  covers: (fact) => !isNamed(fact) && fact.qualifier !== 'was',
  among: {
    near: { messageId: 'lone-thing', verdict: 'likely' },
    lone: { messageId: 'lone-thing', verdict: 'likely' },
  },
};

export default defineRule({
  name: 'campaign/price',
  summary: 'Every asset of a campaign gives a product the same price.',
  severity: 'error',
  messages: {
    brief: { text: '{actual} is no price of {product}: the brief says {expected}.' },
    near: {
      text: '{actual} is almost the price of {product}, {expected}. If it is the price of that, write {expected}.',
      severity: 'warning',
    },
    currency: { text: '{actual} is in another currency: the brief says {expected} for {product}.' },
    unit: { text: '{actual} is said {unit}; the brief says {expected} for {product}.' },
    from: {
      text: '{product} costs {expected} at least: say "from {actual}", as the brief does.',
      severity: 'warning',
    },
    'lone-thing': {
      text: 'The price here is {actual}; {others} others of the campaign say {expected}. If it is of the same thing, make it one.',
      severity: 'warning',
    },
    'lone-currency': {
      text: '{actual} is in another currency than every other price of the campaign ({expected}).',
      severity: 'warning',
    },
    lone: { text: 'The price here is {actual}; {others} others of the campaign say {expected}.' },
    split: {
      text: 'The campaign does not agree on a price: {actual} here, {values} elsewhere. Write a brief, or make them one.',
      severity: 'warning',
    },
  },
  *campaign(campaign) {
    const said = new Set<string>();
    for (const comparison of campaign.brief ? [prices] : [products, things])
      for (const found of compare(campaign, comparison)) {
        if (found.at !== 'brief') said.add(`${found.at.path} ${found.report.range.start}`);
        yield found;
      }
    if (campaign.brief) return;
    for (const found of otherCurrencies(campaign))
      if (!said.has(`${found.at.path} ${found.report.range.start}`)) yield found;
  },
});

/** Assets that must count in one currency before another one is a slip. */
const ENOUGH = 3;

/** A sum in another currency than all that the other assets name, of whatever it is the price. */
function* otherCurrencies({ assets }: Campaign): Iterable<CampaignReport & { readonly at: AssetFacts }> {
  const currencyOf = ({ value }: Fact) => moneyOf(value)?.currency ?? '';
  const sums = assets.flatMap((asset) =>
    asset.facts.flatMap((fact) => (fact.kind === 'price' ? [{ asset, fact }] : [])),
  );
  const odd = sums.filter(({ asset, fact }) =>
    sums.every((other) => other.asset === asset || !isSameCurrency(currencyOf(other.fact), currencyOf(fact))),
  );
  const rest = sums.filter((sum) => !odd.includes(sum));
  const [main] = rest;
  if (!main || new Set(rest.map(({ asset }) => asset)).size < ENOUGH) return;
  if (!rest.every(({ fact }) => isSameCurrency(currencyOf(fact), currencyOf(main.fact)))) return;
  const [first] = odd;
  if (!first || odd.some(({ asset }) => asset !== first.asset)) return;
  yield {
    at: first.asset,
    report: {
      messageId: 'lone-currency',
      range: first.fact.range,
      actual: first.fact.text,
      expected: currencyOf(main.fact),
      field: first.fact.field,
      verdict: 'likely',
      related: rest.slice(0, 3).map(relatedOf),
    },
  };
}

const unitOf = ({ qualifier }: Fact): string | null => /per (\w+)/.exec(qualifier ?? '')?.[1] ?? null;
const isFrom = ({ qualifier }: Fact): boolean => /^from/.test(qualifier ?? '');

/** A price without a unit may be that of any. */
function isSameUnit(a: Fact, b: Fact): boolean {
  const [one, other] = [unitOf(a), unitOf(b)];
  return one === null || other === null || one === other;
}

function isOtherCurrency(a: string, b: string): boolean {
  const [one, other] = [moneyOf(a), moneyOf(b)];
  return (
    one !== null &&
    other !== null &&
    one.amount === other.amount &&
    !isSameCurrency(one.currency, other.currency)
  );
}

const AGREES: Briefing = { agrees: true, expected: '', range: null };

function briefingOf(fact: Fact, general: Brief, asset: AssetFacts): Briefing | null {
  const brief = withOwnOffers(general, asset);
  const priced = brief.products.filter(({ price, was }) => price || was);
  if (priced.length === 0) return null;
  const verdict = fact.isSure ? 'certain' : 'likely';
  const own = priced.filter(({ name }) => name.value === fact.subject);
  if (own.length === 0) return strayBriefing(fact, priced, brief);
  const [first] = own;
  const product = first!.name.value;
  const at = first!.price ?? first!.was!;
  const expected = unique(own.map(priceOf)).join(' or ');
  const right = own.filter((one) => valuesOf(one, brief).some((value) => isSameMoney(value, fact.value)));
  const base = { expected, range: at.range, verdict, data: { product } } as const;
  const said = unitOf(fact);
  // A yearly plan that the brief does not name is another price.
  if (right.length === 0 && said !== null && own.every(({ per }) => per !== null && per !== said))
    return AGREES;
  if (right.length === 0) {
    const foreign = own.some((one) =>
      valuesOf(one, brief).some((value) => isOtherCurrency(value, fact.value)),
    );
    return { ...base, agrees: false, messageId: foreign ? 'currency' : 'brief' };
  }
  if (said !== null && right.every(({ per }) => per !== null && per !== said))
    return { ...base, agrees: false, messageId: 'unit', data: { product, unit: `per ${said}` } };
  const isLowest = right.every(
    ({ from, price, currency }) =>
      from && price && isSameMoney(moneyValue(currency ?? '$', price.value), fact.value),
  );
  if (isLowest && !isFrom(fact) && fact.qualifier !== 'was')
    return { ...base, agrees: false, messageId: 'from' };
  return AGREES;
}

/** Of staged offers, those that the asset itself makes: the early bird's price is none of the main offer's. */
function withOwnOffers(brief: Brief, { facts }: AssetFacts): Brief {
  if (brief.offers.length < 2) return brief;
  const says = (kind: Fact['kind'], value: string) =>
    facts.some((fact) => fact.kind === kind && fact.value === value);
  const own = brief.offers.filter(
    ({ percent, codes }) =>
      (percent && says('offer', String(percent.value))) ||
      codes.some(({ value }) => says('code', value.toUpperCase())),
  );
  return own.length > 0 ? { ...brief, offers: own } : brief;
}

/** A price of nothing that is named: only what was meant to be one of the brief's is wrong. */
function strayBriefing(fact: Fact, priced: readonly BriefProduct[], brief: Brief): Briefing {
  if (priced.some((product) => valuesOf(product, brief).some((value) => isSameMoney(value, fact.value))))
    return AGREES;
  const all = priced.flatMap((product) =>
    [product.price, product.was].flatMap((sum) =>
      sum ? [{ product, value: moneyValue(product.currency ?? '$', sum.value) }] : [],
    ),
  );
  const near = all.find(({ value }) => isOtherCurrency(value, fact.value) || isSlip(value, fact.value));
  if (!near) return AGREES;
  const { product } = near;
  return {
    agrees: false,
    expected: priceOf(product),
    range: (product.price ?? product.was)!.range,
    messageId: isOtherCurrency(near.value, fact.value) ? 'currency' : 'near',
    verdict: 'likely',
    data: { product: product.name.value },
  };
}

/** What copy may say for a product: its price, what it cost before, and what an offer leaves or takes. */
function valuesOf({ price, was, currency }: BriefProduct, { offers }: Brief): string[] {
  const written = [price, was].flatMap((one) => (one ? [one.value] : []));
  const derived = written.flatMap((value) =>
    offers.flatMap(({ percent, amount }) => [
      ...(percent ? [value * (1 - percent.value / 100), value * (percent.value / 100)] : []),
      ...(amount ? [value - amount.value] : []),
    ]),
  );
  const saved = price && was ? [was.value - price.value] : [];
  // Shops round: 199.20 is said as 199 or 199.20.
  const all = [
    ...written,
    ...saved,
    ...derived.flatMap((value) => [value, Math.floor(value), Math.round(value)]),
  ];
  return all.map((value) => moneyValue(currency ?? '$', Math.round(value * 100) / 100));
}

/** One digit is another, two are swapped, or the point has moved: sums of three digits and more. */
function isSlip(a: string, b: string): boolean {
  const [one, other] = [moneyOf(a), moneyOf(b)];
  if (!one || !other || !isSameCurrency(one.currency, other.currency)) return false;
  const [x, y] = [digitsOf(one.amount), digitsOf(other.amount)];
  if (x.length !== y.length || x.length < 3) return false;
  const wrong = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  if (wrong.length === 2)
    return wrong[1] === wrong[0]! + 1 && x[wrong[0]!] === y[wrong[1]] && x[wrong[1]] === y[wrong[0]!];
  return wrong.length === 1 && x.length >= 4;
}

const digitsOf = (amount: number): string => amount.toFixed(2).replace(/\.00$/, '').replace('.', '');

function priceOf({ price, was, currency, per, from }: BriefProduct): string {
  const sum = moneyValue(currency ?? '$', (price ?? was)!.value);
  return `${from ? 'from ' : ''}${sum}${per ? ` per ${per}` : ''}`;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
