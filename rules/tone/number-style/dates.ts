/** Dates of the calendar with a day in them, in running text and elsewhere. */
import type { NumberStyle } from 'brandlint/rule';
import { MONTH, MONTHS, monthOf } from './months.ts';
import type { Misfit } from './stretch.ts';

type DateForm = NonNullable<NumberStyle['dates']>;

/** Which comes first in `3/4/2026`. */
export type DateOrder = 'day' | 'month';

interface CalendarDate {
  readonly day: number;
  /** 0–11 */
  readonly month: number;
  readonly year: string | null;
}

/** Not beside another number of a range: `15–20 March`, `15 and 16 March`. */
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d.,:/$£€#–—-]|[\d–—-]\s|\b(?:to|and|or)\s|&\s)(\d{1,2})(st|nd|rd|th)?( of)? (${MONTH})(?![\p{L}\p{N}])(?:(,?) (\d{4})(?!\d))?`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}/-]|\d )(${MONTH}) (\d{1,2})(st|nd|rd|th)?(?![\p{L}\p{N}:%/]|\s?[–—-]\s?\d|[.,]\d|\s(?:to|and|or|&)\s\d)(?:(,?) (\d{4})(?!\d))?`,
  'gu',
);
const ISO = /(?<![\p{L}\p{N}_./-])(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}_/-]|\.\d)/gu;
const SLASHED = /(?<![\p{L}\p{N}_./-])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\p{L}\p{N}_/-]|\.\d)/gu;

/** @param isRunning In headings, cells and buttons a month may be short. */
export function* datesIn(
  text: string,
  form: DateForm,
  isRunning: boolean,
  order: DateOrder | null,
): Iterable<Misfit> {
  // The plain tests first: the others look behind each place.
  const hasMonth = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(text);
  for (const match of hasMonth ? text.matchAll(DAY_FIRST) : []) {
    const [, day = '', , , month = '', , year] = match;
    yield* judge(
      text,
      match,
      { day: Number(day), month: monthOf(month), year: year ?? null },
      form,
      isRunning,
    );
  }
  for (const match of hasMonth ? text.matchAll(MONTH_FIRST) : []) {
    const [, month = '', day = '', , , year] = match;
    yield* judge(
      text,
      match,
      { day: Number(day), month: monthOf(month), year: year ?? null },
      form,
      isRunning,
    );
  }
  for (const match of /\d{4}-\d\d-\d\d/.test(text) ? text.matchAll(ISO) : []) {
    // A text that is nothing else is a value for a machine: a date in front matter.
    if (match[0] === text.trim()) continue;
    const [, year = '', month = '', day = ''] = match;
    yield* judge(text, match, { day: Number(day), month: Number(month) - 1, year }, form, isRunning);
  }
  yield* slashedIn(text, form, order);
}

/**
 * @param form What the guide wants; null: nothing, and only dates that can be read in two ways are found.
 * @param order The one that the readers' region has; null: nobody says.
 */
export function* slashedIn(text: string, form: DateForm | null, order: DateOrder | null): Iterable<Misfit> {
  if (!/\d\/\d{1,2}\/\d/.test(text)) return;
  for (const { 0: whole, 1: first = '', 2: second = '', 3: year = '', index } of text.matchAll(SLASHED)) {
    const [a, b] = [Number(first), Number(second)];
    if (a < 1 || b < 1 || (a > 12 && b > 12) || a > 31 || b > 31) continue;
    const place = { start: index, end: index + whole.length, key: form && ('dates' as const) };
    if (a <= 12 && b <= 12 && a !== b && order === null) {
      yield {
        ...place,
        messageId: 'ambiguous',
        expected: null,
        isSafe: false,
        data: {
          one: written({ day: a, month: b - 1, year: null }, '15 March 2026'),
          other: written({ day: b, month: a - 1, year: null }, '15 March 2026'),
        },
      };
    } else if (form && year.length === 4) {
      const isDayFirst = a > 12 || (b <= 12 && order === 'day');
      const date = isDayFirst ? { day: a, month: b - 1, year } : { day: b, month: a - 1, year };
      yield {
        ...place,
        messageId: 'form',
        expected: written(date, form),
        isSafe: a > 12 || b > 12 || a === b,
      };
    }
  }
}

function* judge(
  text: string,
  { 0: whole, index: start }: RegExpExecArray,
  date: CalendarDate,
  form: DateForm,
  isRunning: boolean,
): Iterable<Misfit> {
  if (date.day < 1 || date.day > 31 || date.month < 0) return;
  if (form === '2026-03-15' && date.year === null) return;
  const expected = written(date, form);
  const short = written(date, form.replace('March', 'Mar') as DateForm);
  if (whole === expected || (!isRunning && whole.replace(/(?<=[a-z])\.|(?<=Sep)t(?![a-z])/g, '') === short))
    return;
  const end = start + whole.length;
  // "March 15, 2026, at noon": the comma after the year goes with the form.
  const isSafe = !(date.year !== null && text[end] === ',' && /^\D/.test(whole) && /^\d/.test(expected));
  yield { start, end, messageId: 'form', key: 'dates', expected, isSafe };
}

function written({ day, month, year }: CalendarDate, form: DateForm): string {
  if (form === '2026-03-15')
    return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const full = MONTHS[month]!;
  const name = /March/.test(form) ? full : full.slice(0, 3);
  return /^\d/.test(form)
    ? `${day} ${name}${year ? ` ${year}` : ''}`
    : `${name} ${day}${year ? `, ${year}` : ''}`;
}
