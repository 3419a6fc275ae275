/** The hours of an asset beside those of the brief. */
import { type Brief, clockAt, clockOf, type Fact, isSameDay, isSameTime, type Range } from 'brandlint/rule';
import type { Briefing } from '../compare.ts';
import { zoneOf } from './days.ts';

/** An hour of the brief. */
interface BriefTime {
  readonly day: string;
  readonly time: string;
  readonly zone: string | null;
  readonly range: Range;
}

/** Null: the brief says no hour for the end of the offer, so that assets are held to one another. */
export function timeBriefing(fact: Fact, brief: Brief): Briefing | null {
  const told = timesOf(fact.subject, brief).filter(
    ({ day }) => fact.qualifier === null || isSameDay(day, fact.qualifier),
  );
  const [first] = told;
  if (!first) {
    const isEnd =
      fact.subject === 'ends time' &&
      brief.offers.some(
        ({ ends }) => ends && fact.qualifier !== null && isSameDay(ends.value.day, fact.qualifier),
      );
    return isEnd ? null : { agrees: true, expected: '', range: null };
  }
  const value = ({ time, zone }: BriefTime) => (zone ? `${time} ${zone}` : time);
  const right = told.find((one) => isSameTime(fact.value, value(one), one.day));
  const { range } = right ?? first;
  if (right) return { agrees: true, expected: '', range };
  const hasZone = fact.value.includes(' ') && first.zone !== null;
  return {
    agrees: false,
    expected: hourBeside(fact, first),
    range,
    messageId: 'time',
    // The clock of another place, maybe.
    verdict: fact.isSure && (hasZone || first.zone === null) ? 'certain' : 'likely',
  };
}

function timesOf(subject: string, brief: Brief): BriefTime[] {
  const key = subject === 'ends time' ? 'ends' : 'starts';
  const ofOffers = brief.offers.flatMap((offer) => {
    const bound = subject === 'on time' ? null : offer[key];
    return bound?.value.time
      ? [{ day: bound.value.day, time: bound.value.time, zone: offer.timezone, range: bound.range }]
      : [];
  });
  const zone = zoneOf(brief);
  const ofDates = brief.dates.flatMap(({ first, last, range }) => {
    const { day, time } = subject === 'ends time' ? last : first;
    return time ? [{ day, time, zone, range }] : [];
  });
  return [...ofOffers, ...ofDates];
}

/** The brief's hour as the asset writes hours: `1:00 pm Eastern`, `23:59 Uhr`. */
function hourBeside({ value, text }: Fact, { time, zone, day }: BriefTime): string {
  const said = clockOf(value);
  const meant = { ...clockOf(time), zone };
  // Where the clock is right the zone is wrong: then the hour is said in the brief's.
  const isZone = said.minutes === meant.minutes && said.zone !== null && zone !== null;
  const shown = said.zone === null || isZone ? meant : clockAt(meant, said.zone, day);
  const [hours, minutes] = [Math.floor(shown.minutes / 60), shown.minutes % 60];
  const padded = String(minutes).padStart(2, '0');
  const half = /(\s?)([ap])(\.?)\s?m\.?/i.exec(text);
  const clock = half
    ? `${hours % 12 || 12}${minutes > 0 || /[:.]\d/.test(text) ? `:${padded}` : ''}${half[1]}${hours % 24 < 12 ? 'a' : 'p'}${half[3]}m${half[3]}`
    : `${String(hours).padStart(2, '0')}:${padded}${/uhr/i.test(text) ? ' Uhr' : ''}`;
  if (said.zone === null) return clock;
  return `${clock} ${isZone ? shortZone(zone!, day) : zoneAsWritten(text)}`;
}

const zoneAsWritten = (text: string): string =>
  /\p{L}+(?:\stime)?$/u.exec(text.replace(/\)$/, ''))?.[0] ?? '';

/** `AEST`, as the people of the zone call it. */
function shortZone(zone: string, day: string): string {
  const language = zone.startsWith('Australia/') ? 'en-AU' : zone.startsWith('America/') ? 'en-US' : 'en-GB';
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    new Date(`${day}T12:00:00Z`),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
