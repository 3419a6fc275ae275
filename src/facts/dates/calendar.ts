/** Days of the Gregorian calendar, without times and zones. */

export interface Day {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const MS_A_DAY = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / MS_A_DAY;
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Whether there is such a day: 29 February in a leap year only. */
export function exists({ year, month, day }: Day): boolean {
  return day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** `2026-03-02` */
export function isoOf({ year, month, day }: Day): string {
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** @returns Null when the text does not start with a day that there is. */
export function dayOfIso(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (!parts) return null;
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return day.month >= 1 && day.month <= 12 && exists(day) ? day : null;
}

/**
 * The day that a day and month without a year most likely mean beside another day: the nearest one. A post in December
 * that says "15 January" means the next.
 * @returns Null for a day that none of the three years around has.
 */
export function nearestTo(reference: Day, { month, day }: { month: number; day: number }): Day | null {
  const at = dayNumber(reference);
  const candidates = [-1, 0, 1]
    .map((offset) => ({ year: reference.year + offset, month, day }))
    .filter(exists);
  const distance = (candidate: Day) => Math.abs(dayNumber(candidate) - at);
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
