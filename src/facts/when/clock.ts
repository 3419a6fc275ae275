/**
 * Times of day as people write them, and what they are in another zone. A time is `23:59`, or `10:00 America/New_York`
 * where its zone is written; midnight at the end of a day is `24:00`.
 */
import type { FactForms } from './words.ts';

/** Zones by their short names. A name that several zones share (IST) is none. */
const ZONES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'Etc/GMT',
  BST: 'Europe/London',
  WET: 'Europe/Lisbon',
  WEST: 'Europe/Lisbon',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  MEZ: 'Europe/Berlin',
  MESZ: 'Europe/Berlin',
  EET: 'Europe/Helsinki',
  EEST: 'Europe/Helsinki',
  ET: 'America/New_York',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  EASTERN: 'America/New_York',
  CT: 'America/Chicago',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  CENTRAL: 'America/Chicago',
  MT: 'America/Denver',
  MDT: 'America/Denver',
  MST: 'America/Phoenix',
  MOUNTAIN: 'America/Denver',
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  PACIFIC: 'America/Los_Angeles',
  AET: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  AEST: 'Australia/Brisbane',
  ACDT: 'Australia/Adelaide',
  ACST: 'Australia/Darwin',
  AWST: 'Australia/Perth',
  NZT: 'Pacific/Auckland',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
  SGT: 'Asia/Singapore',
  HKT: 'Asia/Hong_Kong',
  JST: 'Asia/Tokyo',
};

/** People write the name of winter's time in summer, too: then the clock of the place is meant. */
const MAY_MEAN: Readonly<Record<string, string>> = {
  'Australia/Brisbane': 'Australia/Sydney',
  'Australia/Darwin': 'Australia/Adelaide',
  'America/Phoenix': 'America/Denver',
  'Etc/GMT': 'Europe/London',
};

/** Cities and countries before "time". */
const PLACES: Readonly<Record<string, string>> = {
  uk: 'Europe/London',
  london: 'Europe/London',
  dublin: 'Europe/Dublin',
  irish: 'Europe/Dublin',
  berlin: 'Europe/Berlin',
  paris: 'Europe/Paris',
  madrid: 'Europe/Madrid',
  rome: 'Europe/Rome',
  amsterdam: 'Europe/Amsterdam',
  lisbon: 'Europe/Lisbon',
  sydney: 'Australia/Sydney',
  melbourne: 'Australia/Melbourne',
  brisbane: 'Australia/Brisbane',
  adelaide: 'Australia/Adelaide',
  perth: 'Australia/Perth',
  hobart: 'Australia/Hobart',
  auckland: 'Pacific/Auckland',
  nz: 'Pacific/Auckland',
  'new york': 'America/New_York',
  toronto: 'America/Toronto',
  chicago: 'America/Chicago',
  denver: 'America/Denver',
  'san francisco': 'America/Los_Angeles',
};

const UNKNOWN_ZONE = /^\s?\(?(?:[A-Z]{2,4}T|IST|MSK|BRT)(?![\p{L}])/u;

/** A time of day with its place in a text. */
export interface WrittenTime {
  readonly start: number;
  readonly end: number;
  /** `10:00`, `24:00`, `10:00 America/New_York` */
  readonly value: string;
  readonly isMidnight: boolean;
}

const made = new Map<string, RegExp>();

function timeForm({ words }: FactForms): RegExp {
  let form = made.get(words.midnight);
  if (!form) {
    form = new RegExp(
      String.raw`(?<![\p{L}\p{N}$€£.,:/-])(?:(?<hour>[01]?\d|2[0-4])(?:(?:[:.]|\s?h\s?)(?<minute>[0-5]\d))?(?:\s?(?:(?<half>[ap])m(?!\p{L})|(?<dotted>[ap])\.\s?m(?:\.|(?!\p{L})))|(?<uhr>\s?(?:uhr|uur)(?!\p{L}))|(?<h>\s?h(?!\p{L}))|(?![\p{L}\p{N}%]|[.,:]\d))|(?<noon>${words.noon})(?!\p{L})|(?<midnight>${words.midnight})(?!\p{L}))`,
      'giu',
    );
    made.set(words.midnight, form);
  }
  return form;
}

const ZONE =
  /^(?:\s?(?:in the )?\(?(?<short>UTC|GMT|BST|WES?T|CES?T|MESZ|MEZ|EES?T|[ECMP][SD]?T|A(?:E|C|W)[SD]?T|NZ[SD]?T|SGT|HKT|JST)(?![\p{L}])\)?|\s(?<word>Pacific|Eastern|Mountain|Central)(?:\stime)?(?!\p{L})|\s\(?(?<place>UK|NZ|Irish|London|Dublin|Berlin|Paris|Madrid|Rome|Amsterdam|Lisbon|Sydney|Melbourne|Brisbane|Adelaide|Perth|Hobart|Auckland|New York|Toronto|Chicago|Denver|San Francisco) time\)?)/u;

/** The times in a text; a number alone is none. What names a zone that nobody can tell (IST) is left out. */
export function timesIn(text: string, forms: FactForms, region: string | null): WrittenTime[] {
  const times: WrittenTime[] = [];
  for (const { 0: written, index, groups } of text.matchAll(timeForm(forms))) {
    const { hour, minute, uhr, h, noon, midnight } = groups!;
    const half = groups!.half ?? groups!.dotted;
    const isNumber = hour !== undefined;
    // `9` is a number, `9.30` may be one, and `9:30` is a time.
    if (isNumber && half === undefined && uhr === undefined && h === undefined && !/:\d\d$/.test(written))
      if (!/h\s?\d\d$/i.test(written)) continue;
    let hours = noon === undefined ? (midnight === undefined ? Number(hour) : 24) : 12;
    if (half !== undefined) {
      if (hours > 12 || hours === 0) continue;
      hours = (hours % 12) + (/p/i.test(half) ? 12 : 0);
    }
    let end = index + written.length;
    const zone = ZONE.exec(text.slice(end, end + 24));
    if (!zone && UNKNOWN_ZONE.test(text.slice(end, end + 8))) continue;
    if (zone) end += zone[0].length - (/\)$/.test(zone[0]) && !zone[0].includes('(') ? 1 : 0);
    const name = zone ? zoneOf(zone.groups!, region) : null;
    const isMidnight =
      midnight !== undefined || (hours === 0 && half !== undefined && Number(minute ?? 0) === 0);
    const clock = isMidnight ? '24:00' : `${pad(hours)}:${minute ?? '00'}`;
    times.push({ start: index, end, value: name ? `${clock} ${name}` : clock, isMidnight });
  }
  return times;
}

function zoneOf(groups: Readonly<Record<string, string | undefined>>, region: string | null): string {
  const short = (groups.short ?? groups.word ?? '').toUpperCase();
  if (groups.place) return PLACES[groups.place.toLowerCase()]!;
  // In Australia "EST" is its own eastern time.
  if (region === 'AU' && (short === 'EST' || short === 'EDT')) return 'Australia/Sydney';
  if (region === 'AU' && short === 'CST') return 'Australia/Adelaide';
  return ZONES[short]!;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** A clock and the zone it is read in; null: nobody says. */
export interface Zoned {
  /** Minutes since midnight. */
  readonly minutes: number;
  readonly zone: string | null;
}

/** @param value As `WrittenTime.value`, or a brief's time. */
export function clockOf(value: string): Zoned {
  const [clock = '', zone = null] = value.split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { minutes: hours * 60 + minutes, zone };
}

/**
 * The same moment on the clock of another zone.
 * @param day ISO, for summer time.
 */
export function clockAt({ minutes, zone }: Zoned, to: string | null, day: string): Zoned {
  if (zone === null || to === null) return { minutes, zone };
  const there = minutes - offsetOf(zone, day) + offsetOf(to, day);
  return { minutes: ((there % DAY) + DAY) % DAY, zone: to };
}

const DAY = 1440;

/**
 * Whether two times are one. Without a zone on both sides the clocks are compared; the last minute of a day is midnight.
 * @param day ISO, the day they are of.
 */
export function isSameTime(a: string, b: string, day: string): boolean {
  const [one, other] = [clockOf(a), clockOf(b)];
  const close = (minutes: number) => (((minutes === DAY - 1 ? DAY : minutes) % DAY) + DAY) % DAY;
  if (one.zone === null || other.zone === null) return close(one.minutes) === close(other.minutes);
  const readings = ({ minutes, zone }: Zoned) =>
    [zone!, ...(MAY_MEAN[zone!] ? [MAY_MEAN[zone!]!] : [])].map((name) =>
      close((minutes === DAY - 1 ? DAY : minutes) - offsetOf(name, day)),
    );
  const theirs = readings(other);
  return readings(one).some((minutes) => theirs.includes(minutes));
}

/** Of a day without a year nobody knows whether it is summer. */
const NO_DAY = '2026-01-15';

const offsets = new Map<string, number>();

/** Minutes ahead of UTC at noon of a day. */
function offsetOf(zone: string, day: string): number {
  const key = `${zone} ${day}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
      new Date(`${/^\d{4}-/.test(day) ? day : NO_DAY}T12:00:00Z`),
    );
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    offset = hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
    offsets.set(key, offset);
  }
  return offset;
}
