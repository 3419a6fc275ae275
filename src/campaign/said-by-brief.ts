/** What a brief says, in the form in which assets say it. */
import { moneyValue } from '../facts/index.ts';
import type { Brief, BriefOffer, Fact, Range } from '../model/index.ts';

export interface BriefedFact extends Pick<Fact, 'kind' | 'subject' | 'value' | 'qualifier' | 'text'> {
  /** In the brief. */
  readonly range: Range;
}

/** In the order of the brief's keys. Claims and legal sentences have no subject until an asset gives them one. */
export function saidByBrief(brief: Brief): BriefedFact[] {
  return [
    ...brief.offers.flatMap((offer) => [...saidByOffer(offer)]),
    ...daysOf(brief),
    ...pricesOf(brief),
    ...plain('destination', brief.destinations, 'page').map(bare),
    ...plain('destination', brief.phones, 'phone').map(({ value, ...fact }) => ({
      ...fact,
      value: value.replace(/[^\d+]/g, ''),
    })),
    ...plain('cta', brief.ctas),
    ...plain('hashtag', brief.hashtags),
    ...brief.claims.map(({ value, range }) => said('claim', value.toLowerCase(), value, range)),
    ...brief.legal.map(({ id, text, range }) => said('disclaimer', id ?? text, text, range)),
  ];
}

function said(
  kind: Fact['kind'],
  subject: string,
  value: string,
  range: Range,
  more: Partial<BriefedFact> = {},
): BriefedFact {
  return { kind, subject, value, text: value, qualifier: null, range, ...more };
}

const plain = (
  kind: Fact['kind'],
  values: readonly { readonly value: string; readonly range: Range }[],
  subject: string = kind,
): BriefedFact[] => values.map(({ value, range }) => said(kind, subject, value, range));

/** An address as facts write it: without scheme, `www.` and the slash at its end. */
const bare = (fact: BriefedFact): BriefedFact => ({
  ...fact,
  value: fact.value.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''),
});

function* saidByOffer(offer: BriefOffer): Iterable<BriefedFact> {
  const qualifier = offer.upTo ? 'up-to' : null;
  const { percent, amount, deal, minimum, codes, starts, ends } = offer;
  const money = (value: number) => moneyValue(offer.currency ?? '', value).trim();
  if (percent)
    yield said('offer', 'percent', String(percent.value), percent.range, {
      text: `${percent.value}%`,
      qualifier,
    });
  if (amount) yield said('offer', 'amount', money(amount.value), amount.range, { qualifier });
  if (deal) yield said('offer', 'deal', deal.value, deal.range);
  if (minimum) yield said('offer', 'minimum', money(minimum.value), minimum.range);
  for (const { value, range } of codes)
    yield said('code', 'code', value.toUpperCase(), range, { text: value });
  for (const [subject, moment] of [
    ['starts', starts],
    ['ends', ends],
  ] as const) {
    if (!moment) continue;
    const { day, time } = moment.value;
    yield said('date', subject, day, moment.range);
    if (time !== null) yield said('date', `${subject} time`, time, moment.range);
  }
}

function daysOf({ dates }: Brief): BriefedFact[] {
  return dates.map(({ first, last, range }) =>
    said('date', 'on', first.day === last.day ? first.day : `${first.day}/${last.day}`, range),
  );
}

function pricesOf({ products }: Brief): BriefedFact[] {
  return products.flatMap(({ name, price, was, currency, per, from }) => {
    const money = (value: number) => moneyValue(currency ?? '', value).trim();
    const qualifier = [from ? 'from' : '', per ? `per ${per}` : ''].filter(Boolean).join(' ') || null;
    return [
      ...(price ? [said('price', name.value, money(price.value), price.range, { qualifier })] : []),
      ...(was ? [said('price', name.value, money(was.value), was.range, { qualifier: 'was' })] : []),
    ];
  });
}
