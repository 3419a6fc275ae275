/**
 * Days as facts hold them: `2026-03-15`; `--03-15` where no year is known; `-W-7` for a weekday alone (7 is Sunday);
 * a period as `2026-06-23/2026-06-26`.
 */
import { type Day, dayNumber, dayOfIso, isoOf, weekdayOf } from '../dates/index.ts';

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

function partsOf(value: string): Parts {
  const known = dayOfIso(value);
  if (known) return { ...known, weekday: weekdayOf(known) };
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (month) return { year: null, month: Number(month), day: Number(day), weekday: null };
  const weekday = /^-W-(\d)$/.exec(value)?.[1];
  return { year: null, month: null, day: null, weekday: weekday ? Number(weekday) : null };
}

/** Whether two values are the same day, as far as both say. */
export function isSameDay(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  const agree = (x: number | null, y: number | null) => x === null || y === null || x === y;
  if (one.day === null || other.day === null) return agree(one.weekday, other.weekday);
  return one.day === other.day && one.month === other.month && agree(one.year, other.year);
}

/**
 * Whether a day was meant to be another: one of day, month and year is wrong, and a day is off by one, by a week or by a
 * digit (`5 March`, `13 October`).
 */
export function isNearDay(a: string, b: string): boolean {
  if (isSameDay(a, b)) return false;
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.day === null || other.day === null) return false;
  const sameYear = one.year === null || other.year === null || one.year === other.year;
  if (one.day === other.day && one.month === other.month) return Math.abs(one.year! - other.year!) === 1;
  if (!sameYear) return false;
  if (one.day === other.day) return true;
  if (one.month !== other.month) return false;
  const apart = Math.abs(one.day - other.day);
  return apart === 1 || apart === 7 || isDigitSlip(String(one.day), String(other.day));
}

/** A digit missing or two swapped: 5 and 15, 13 and 31. */
function isDigitSlip(a: string, b: string): boolean {
  if (a.length === b.length) return a === [...b].reverse().join('');
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) || long.startsWith(short);
}

/** Days from the first to the second; null where one of them has no year. */
export function daysBetween(a: string, b: string): number | null {
  const [one, other] = [dayOfIso(a), dayOfIso(b)];
  return one && other ? dayNumber(other) - dayNumber(one) : null;
}

/** `2026-03-15`, 1 → `2026-03-16`; a day without a year stays as it is. */
export function daysAfter(value: string, days: number): string {
  const day = dayOfIso(value);
  return day ? isoAt(dayNumber(day) + days) : value;
}

/** The ISO day of a number of days since 1970-01-01. */
export function isoAt(number: number): string {
  const date = new Date(number * 86_400_000);
  const day: Day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return isoOf(day);
}

let weekdays: Intl.DateTimeFormat | undefined;
let months: Intl.DateTimeFormat | undefined;

/** `Sunday 15 March 2026`, for a person. */
export function dayInWords(value: string): string {
  const [first, last] = value.split('/');
  if (last !== undefined) return `${dayInWords(first!)} to ${dayInWords(last)}`;
  const { year, month, day, weekday } = partsOf(value);
  weekdays ??= new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  months ??= new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  // 1 June 2026 is a Monday.
  const weekdayName = weekday === null ? null : weekdays.format(Date.UTC(2026, 5, weekday));
  const monthName = month === null ? null : months.format(Date.UTC(2026, month - 1, 15));
  return [weekdayName, day, monthName, year].filter((part) => part !== null).join(' ');
}
