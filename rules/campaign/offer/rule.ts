import {
  type AssetFacts,
  type Brief,
  dayInWords,
  defineRule,
  type Fact,
  isSameMoney,
  moneyOf,
  moneyValue,
} from 'brandlint/rule';
import { type Briefing, type Comparison, compare, isOver } from '../compare.ts';

const offers: Comparison = {
  kind: 'offer',
  briefing: (fact, brief, asset) => briefingOf(fact, brief, asset),
  isSame: (a, b) => (a.value === b.value || isSameMoney(a.value, b.value)) && isUpTo(a) === isUpTo(b),
  say: (fact) => withQualifier(fact.text, isUpTo(fact)),
};

const isUpTo = ({ qualifier }: Fact): boolean => qualifier === 'up-to';
const withQualifier = (text: string, upTo: boolean): string => (upTo ? `up to ${text}` : text);

export default defineRule({
  name: 'campaign/offer',
  summary: 'Every asset of a campaign makes the same offer.',
  severity: 'error',
  messages: {
    brief: { text: 'This says {actual}; the brief says {expected}.' },
    over: {
      text: '{actual} ended on {ended}. When this goes out, on {day}, the brief says {expected}.',
    },
    strength: {
      text: 'This says {actual}; the brief says {expected}. "Up to" is another promise: say it as the brief does.',
    },
    lone: { text: 'This says {actual}; {others} others of the campaign say {expected}.' },
    split: {
      text: 'The campaign does not agree on its offer: {actual} here, {values} elsewhere. Write a brief, or make them one.',
      severity: 'warning',
    },
  },
  campaign: (campaign) => compare(campaign, offers),
});

function briefingOf(fact: Fact, brief: Brief, asset: AssetFacts): Briefing | null {
  switch (fact.subject) {
    case 'percent':
      return percentBriefing(fact, brief, asset);
    case 'amount':
      return amountBriefing(fact, brief);
    case 'deal': {
      const deals = brief.offers.flatMap(({ deal }) => deal ?? []);
      if (deals.length === 0) return null;
      const agrees = deals.some(({ value }) => dealKey(value) === fact.value);
      return { agrees, expected: deals.map(({ value }) => value).join(' or '), range: deals[0]!.range };
    }
    default: {
      const minimums = brief.offers.flatMap(({ minimum, currency }) =>
        minimum ? [{ range: minimum.range, value: moneyValue(currency ?? '$', minimum.value) }] : [],
      );
      // Delivery is free from some sum, too: that is a promise and no part of the offer.
      if (minimums.length === 0) return { agrees: true, expected: '', range: null };
      const agrees = minimums.some(({ value }) => isSameMoney(value, fact.value));
      const promised = brief.claims.some(({ value }) => value.includes(fact.text));
      return {
        agrees: agrees || promised,
        expected: minimums.map(({ value }) => value).join(' or '),
        range: minimums[0]!.range,
        verdict: 'likely',
      };
    }
  }
}

function percentBriefing(fact: Fact, brief: Brief, asset: AssetFacts): Briefing | null {
  const percents = brief.offers.flatMap((offer) =>
    offer.percent ? [{ ...offer.percent, upTo: offer.upTo, offer }] : [],
  );
  if (percents.length === 0) return null;
  const said = percents.filter(({ value }) => String(value) === fact.value);
  const expected = percents.map(({ value, upTo }) => withQualifier(`${value}%`, upTo)).join(' or ');
  const agrees = said.some(({ upTo }) => upTo === isUpTo(fact));
  const range = (said[0] ?? percents[0]!).range;
  const open = percents.filter(({ offer }) => !isOver(offer, asset));
  const saysOpen = open.some(({ value }) =>
    asset.facts.some((other) => other.subject === 'percent' && other.value === String(value)),
  );
  if (said.length > 0 && open.length > 0 && !saysOpen && said.every(({ offer }) => isOver(offer, asset)))
    return {
      agrees: false,
      expected: open.map(({ value }) => `${value}%`).join(' or '),
      range: said[0]!.offer.ends!.range,
      messageId: 'over',
      data: { ended: dayInWords(said[0]!.offer.ends!.value.day), day: dayInWords(asset.scheduled!) },
    };
  const day = endBeside(fact, asset);
  const right = day && percents.find(({ offer }) => offer.ends?.value.day === day);
  // "30% off until 7 September", and the offer that ends then is of 40%.
  if (
    agrees &&
    right &&
    right.upTo === isUpTo(fact) &&
    said.every(({ offer }) => offer.ends && offer.ends.value.day !== day)
  )
    return { agrees: false, expected: `${right.value}%`, range: right.range };
  return said.length > 0 && !agrees
    ? { agrees, expected, range, messageId: 'strength' }
    : { agrees, expected, range };
}

/** The day of an end in the same sentence, where there is one. */
function endBeside({ sentence }: Fact, { facts }: AssetFacts): string | null {
  const here = facts.filter((other) => other.sentence === sentence);
  const ends = here.filter(({ kind, subject }) => kind === 'date' && subject === 'ends');
  const percents = here.filter(({ kind, subject }) => kind === 'offer' && subject === 'percent');
  return ends.length === 1 && percents.length === 1 ? ends[0]!.value : null;
}

function amountBriefing(fact: Fact, brief: Brief): Briefing | null {
  const amounts = brief.offers.flatMap(({ amount, currency, upTo }) =>
    amount ? [{ range: amount.range, value: moneyValue(currency ?? '$', amount.value), upTo }] : [],
  );
  // "Save $50" where the price fell by so much is no offer of its own.
  const saved = brief.products.some(({ price, was, currency }) =>
    savedOn(price?.value ?? was?.value ?? null, was?.value ?? null, brief).some((value) =>
      isSameMoney(moneyValue(currency ?? '$', value), fact.value),
    ),
  );
  if (amounts.length === 0) {
    const percents = brief.offers.flatMap(({ percent }) => percent ?? []);
    const agrees = saved || !fact.isSure || percents.length === 0;
    const expected = percents.map(({ value }) => `${value}%`).join(' or ');
    // The number is that of the offer, and the sign another.
    const isSign = percents.some(({ value }) => moneyOf(fact.value)?.amount === value);
    return { agrees, expected, range: percents[0]?.range ?? null, verdict: isSign ? 'certain' : 'likely' };
  }
  const expected = amounts.map(({ value, upTo }) => withQualifier(value, upTo)).join(' or ');
  const said = amounts.filter(({ value }) => isSameMoney(value, fact.value));
  const agrees = saved || said.some(({ upTo }) => upTo === isUpTo(fact));
  const { range } = said[0] ?? amounts[0]!;
  if (said.length > 0 && !agrees) return { agrees, expected, range, messageId: 'strength' };
  return { agrees, expected, range, verdict: fact.isSure ? 'certain' : 'likely' };
}

/** What an offer takes off a price, in full and rounded. */
function savedOn(price: number | null, was: number | null, { offers }: Brief): number[] {
  const saved = price !== null && was !== null ? [was - price] : [];
  const taken = [price, was].flatMap((sum) =>
    sum === null ? [] : offers.flatMap(({ percent }) => (percent ? [(sum * percent.value) / 100] : [])),
  );
  return [...saved, ...taken].flatMap((sum) => [
    Math.round(sum * 100) / 100,
    Math.floor(sum),
    Math.round(sum),
  ]);
}

/** `buy one get one free` → `2 for 1` */
function dealKey(text: string): string {
  const numbers: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, another: 1 };
  const count = (word: string) => numbers[word.toLowerCase()] ?? Number(word);
  const [, take, pay] = /(\w+)\s+for\s+(\w+)/i.exec(text) ?? [];
  if (take && pay) return `${count(take)} for ${count(pay)}`;
  const [, buy, get] = /buy\s+(\w+),?\s+(?:and\s+)?get\s+(\w+)/i.exec(text) ?? [];
  return buy && get ? `${count(buy) + count(get)} for ${count(buy)}` : text;
}
