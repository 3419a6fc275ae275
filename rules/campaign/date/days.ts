/** The days of an asset beside those of the brief, and beside one another. */
import {
  type AssetFacts,
  type Brief,
  dayInWords,
  dayOfIso,
  daysAfter,
  daysBetween,
  type Fact,
  isNearDay,
  isSameDay,
  isSameTime,
  type Moment,
  type Range,
  weekdayOf,
} from 'brandlint/rule';
import type { Briefing } from '../compare.ts';

/** A day of the brief with its place. */
export interface BriefDay {
  readonly day: string;
  readonly time: string | null;
  readonly range: Range;
}

interface Period {
  readonly first: BriefDay;
  readonly last: BriefDay;
}

/** The day of a fact; of a period, the one at its place. */
export function dayOf({ value, qualifier }: Fact): string {
  const [first = '', last = first] = value.split('/');
  return qualifier === 'last' ? last : first;
}

/** Midnight on a day is its start or its end, and what is before a day ends with the one before it. */
export function isSameMoment(a: Fact, b: Fact): boolean {
  if (a.value.includes('/') || b.value.includes('/'))
    return a.qualifier === b.qualifier && isSamePeriod(a, b);
  return readingsOf(a).some((one) => readingsOf(b).some((other) => isSameDay(one, other)));
}

function isSamePeriod(a: Fact, b: Fact): boolean {
  const [first = '', last = ''] = a.value.split('/');
  const [otherFirst = '', otherLast = ''] = b.value.split('/');
  return last !== '' && otherLast !== '' && isSameDay(first, otherFirst) && isSameDay(last, otherLast);
}

function readingsOf(fact: Fact): string[] {
  const day = dayOf(fact);
  const qualifier = fact.qualifier ?? '';
  return [
    day,
    ...(/before|midnight/.test(qualifier) ? [daysAfter(day, -1)] : []),
    ...(qualifier.includes('midnight') ? [daysAfter(day, 1)] : []),
  ];
}

export function dayBriefing(fact: Fact, brief: Brief, asset: AssetFacts): Briefing | null {
  const periods = periodsOf(brief);
  const offers = periods.filter(({ isOffer }) => isOffer);
  const isTold = fact.qualifier?.includes('weekday') === true;
  // "Until Saturday" beside an offer is its end, also where the brief names a Saturday of its own.
  const all = (isTold ? offers : periods).flatMap(({ first, last }) => [last, first]).filter(isKnown);
  const right = all.find(({ day }) => readingsOf(fact).some((reading) => isSameDay(reading, day)));
  if (fact.subject === 'on') return onBriefing(fact, periods, all, asset, zoneOf(brief));
  const own = offers.map(({ first, last }) => (fact.subject === 'ends' ? last : first));
  const bounds = own.filter(isKnown);
  if (bounds.length === 0) return right ? AGREES : null;
  if (right) return AGREES;
  const ofPeriod = besideOther(fact, periods, asset);
  const near = bounds.find(({ day }) => isNearDay(dayOf(fact), day));
  if (ofPeriod) return wrong(ofPeriod, 'certain');
  const target = near ?? closest(dayOf(fact), bounds);
  if (fact.isSure && fact.subject === 'ends') return wrong(target, isTold ? 'likely' : 'certain');
  return near && !isTold ? wrong(near, 'likely') : AGREES;
}

const AGREES: Briefing = { agrees: true, expected: '', range: null };

function wrong({ day, range }: BriefDay, verdict: 'certain' | 'likely'): Briefing {
  return {
    agrees: false,
    expected: dayInWords(day),
    range,
    verdict,
    ...(verdict === 'likely' ? { messageId: 'near' } : {}),
  };
}

const at = ({ day, time }: Moment, range: Range): BriefDay => ({ day, time, range });
const NO_DAY: BriefDay = { day: '', time: null, range: { start: 0, end: 0 } };
const isKnown = ({ day }: BriefDay): boolean => day !== '';

type BriefPeriod = Period & { readonly isOffer: boolean };

const ofBrief = new WeakMap<Brief, readonly BriefPeriod[]>();

function periodsOf(brief: Brief): readonly BriefPeriod[] {
  let periods = ofBrief.get(brief);
  if (!periods) {
    periods = readPeriods(brief);
    ofBrief.set(brief, periods);
  }
  return periods;
}

function readPeriods({ offers, dates }: Brief): BriefPeriod[] {
  return [
    ...offers.map(({ starts, ends }) => ({
      first: starts ? at(starts.value, starts.range) : NO_DAY,
      last: ends ? at(ends.value, ends.range) : NO_DAY,
      isOffer: true,
    })),
    ...dates.map(({ first, last, range }) => ({
      first: at(first, range),
      last: at(last, range),
      isOffer: false,
    })),
  ];
}

/** Where one bound of a period in the sentence is the brief's, the other is that of the same period. */
function besideOther(fact: Fact, periods: readonly Period[], { facts }: AssetFacts): BriefDay | null {
  const isEnd = fact.subject === 'ends';
  const mate = facts.find(
    ({ kind, subject, sentence }) =>
      kind === 'date' && subject === (isEnd ? 'starts' : 'ends') && sentence === fact.sentence,
  );
  if (!mate) return null;
  const period = periods.find(
    ({ first, last }) =>
      isKnown(first) && isKnown(last) && isSameDay(isEnd ? first.day : last.day, mate.value),
  );
  return period ? (isEnd ? period.last : period.first) : null;
}

function closest(day: string, bounds: readonly BriefDay[]): BriefDay {
  const distance = (bound: BriefDay) => Math.abs(daysBetween(day, bound.day) ?? 0);
  return bounds.reduce((best, bound) => (distance(bound) < distance(best) ? bound : best));
}

/** Days that nobody calls the offer's: wrong only where they must mean one of the brief's. */
function onBriefing(
  fact: Fact,
  periods: readonly Period[],
  all: readonly BriefDay[],
  asset: AssetFacts,
  zone: string | null,
): Briefing {
  const day = dayOf(fact);
  if (all.some((bound) => isSameDay(day, bound.day))) return AGREES;
  const meant = fact.value.includes('/')
    ? boundMeant(fact, periods)
    : all.find((bound) => isMeant(fact, bound, asset, zone));
  return meant ? wrong(meant, 'likely') : AGREES;
}

function boundMeant(fact: Fact, periods: readonly Period[]): BriefDay | undefined {
  for (const { first, last } of periods) {
    if (!isKnown(first) || !isKnown(last) || first.day === last.day) continue;
    const wrong = boundsWrong(fact.value, `${first.day}/${last.day}`);
    if (wrong === fact.qualifier || (wrong === 'both' && fact.qualifier === 'first'))
      return fact.qualifier === 'first' ? first : last;
  }
  return undefined;
}

/**
 * Which bounds of a period are wrong where it was meant to be another: one that is a slip or goes beyond it while the
 * other is right, or both where the whole period stands in another month or year or is shifted. Null: it is another
 * period, such as a few days within it.
 */
export function boundsWrong(period: string, meant: string): 'first' | 'last' | 'both' | null {
  const [first = '', last = ''] = period.split('/');
  const [meantFirst = '', meantLast = ''] = meant.split('/');
  if (last === '' || meantLast === '') return null;
  const [isFirst, isLast] = [isSameDay(first, meantFirst), isSameDay(last, meantLast)];
  if (isFirst && isLast) return null;
  if (isFirst) return (daysBetween(meantLast, last) ?? 0) > 0 || isNearDay(last, meantLast) ? 'last' : null;
  if (isLast)
    return (daysBetween(first, meantFirst) ?? 0) > 0 || isNearDay(first, meantFirst) ? 'first' : null;
  if ((daysBetween(meantFirst, first) ?? -1) >= 0 && (daysBetween(last, meantLast) ?? -1) >= 0) return null;
  const isMoved = isNearDay(first, meantFirst) && isNearDay(last, meantLast);
  const isShifted =
    daysBetween(first, last) === daysBetween(meantFirst, meantLast) &&
    (daysBetween(first, meantLast) ?? -1) >= 0 &&
    (daysBetween(meantFirst, last) ?? -1) >= 0;
  return isMoved || isShifted ? 'both' : null;
}

/** Days within which a wrong day may stand beside its right hour or weekday. */
const NEAR = 7;

function isMeant(fact: Fact, bound: BriefDay, asset: AssetFacts, zone: string | null): boolean {
  const apart = Math.abs(daysBetween(fact.value, bound.day) ?? Number.NaN);
  // Not the day of terms or of a founding.
  if (fact.isSure && isOtherYear(fact.value, bound.day)) return true;
  if (!(apart <= NEAR)) return false;
  if (fact.subject === 'ends' || isOtherWeekday(fact, bound.day)) return true;
  const { time } = bound;
  if (time === null) return false;
  const hour = asset.facts.find(
    ({ kind, subject, qualifier, sentence }) =>
      kind === 'date' && subject === 'on time' && qualifier === fact.value && sentence === fact.sentence,
  );
  return hour !== undefined && isSameTime(hour.value, zone ? `${time} ${zone}` : time, bound.day);
}

/** The same day and month a year off. */
export function isOtherYear(a: string, b: string): boolean {
  return a.slice(4) === b.slice(4) && isNearDay(a, b);
}

/** The weekday written beside a day is not its own, and is that of the other. */
export function isOtherWeekday({ value, qualifier }: Fact, other: string): boolean {
  const written = /^W(\d)$/.exec(qualifier ?? '')?.[1];
  const [own, theirs] = [dayOfIso(value), dayOfIso(other)];
  if (!written || !own || !theirs) return false;
  return weekdayOf(own) !== Number(written) && weekdayOf(theirs) === Number(written);
}

/** The zone of the brief's times; null where its offers have several. */
export function zoneOf({ offers }: Brief): string | null {
  const zones = [...new Set(offers.flatMap(({ timezone }) => timezone ?? []))];
  return zones.length === 1 ? zones[0]! : null;
}
