/**
 * Dates as people write them: `Friday, 3 March`, `3–5 March 2026`, `March 3rd`, `3/4/26`, `2026-03-02`, in the seven
 * languages of `lexicon.ts`. What is not written (a year, the order of 3/4) is not guessed: it is left out and said.
 */
import { remembered } from '../../language/index.ts';
import type { MappedText } from '../../model/index.ts';
import { type Day, dayOfIso, exists } from './calendar.ts';
import { lexiconOf, nameKey } from './lexicon.ts';
import { patternsOf } from './patterns.ts';

/** A weekday as written, with its place. 1 is Monday. */
export interface WrittenWeekday {
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One day as written. Offsets are those of the text it was read from. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** Null: not written, also not in the period it belongs to. Two digits are of this century. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: WrittenWeekday | null;
  /** The other reading of `3/4/2026`, where neither language nor region decides; else null. */
  readonly other: { readonly month: number; readonly day: number } | null;
}

/** A day, or the first and last day of a period (`3–5 March`). */
export interface WrittenPeriod {
  readonly start: number;
  readonly end: number;
  /** Null for a single day. */
  readonly first: WrittenDate | null;
  /** The day, or the last one. */
  readonly last: WrittenDate;
  /** `and`, `or`: two days and no period. */
  readonly isPair: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Indices = Readonly<Record<string, readonly [number, number] | undefined>>;

/** English writes the day first outside these; nobody can tell where only the language is known, or in Canada. */
const MONTH_FIRST = /^en-(?:us|ph|pr|gu)\b/i;
const EITHER = /^en(?:-ca)?$/i;

/**
 * The dates in a text, in order; none overlap.
 * @param language BCP 47; its region decides how `3/4/2026` is read. Of a language that is not known only ISO dates are read.
 */
export function periodsIn(text: string, language: string): WrittenPeriod[] {
  if (!/\d/.test(text)) return [];
  const patterns = patternsOf(language) ?? patternsOf('en')!;
  const isKnown = lexiconOf(language) !== null;
  const found: WrittenPeriod[] = [];
  let taken: Uint8Array | undefined;
  for (const { needs, expression } of patterns.forms) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(expression)) {
      taken ??= new Uint8Array(text.length);
      const groups = match.groups as Groups;
      if (!isKnown && groups.isoYear === undefined) continue;
      const start = match.index;
      const end = start + match[0].replace(/[.\s]+$/, '').length;
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      const period = periodOf(groups, match.indices!.groups as Indices, { start, end }, language);
      if (!period) continue;
      found.push(period);
      taken.fill(1, start, end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same for a text of the model, found once: rules and facts ask for the same ones. */
export function periodsOf(content: MappedText, language: string): readonly WrittenPeriod[] {
  if (!/\d/.test(content.text)) return NONE;
  const kept = keptOf(content);
  let periods = kept.get(language);
  if (!periods) {
    periods = periodsIn(content.text, language);
    kept.set(language, periods);
  }
  return periods;
}

const NONE: readonly WrittenPeriod[] = [];
const keptOf = remembered((_: MappedText) => new Map<string, readonly WrittenPeriod[]>());

/** The same, each day on its own. */
export function datesIn(text: string, language: string): WrittenDate[] {
  return periodsIn(text, language).flatMap(({ first, last }) => (first ? [first, last] : [last]));
}

/** A day, maybe with a time. */
const ISO = /^\s*\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/;

/** The day a whole text is, as in a column of dates; null when it is none for certain. A time beside it is left out. */
export function dayIn(text: string, language: string): Day | null {
  // As most calendars write it, row by row.
  if (ISO.test(text)) return dayOfIso(text.trim());
  const [date, ...more] = datesIn(text.replace(/(?<=\d)T(?=\d\d:)/, ' '), language);
  if (!date || more.length > 0 || date.year === null || date.other) return null;
  const { year, month, day } = date;
  return { year, month, day };
}

function periodOf(
  groups: Groups,
  indices: Indices,
  { start, end }: { start: number; end: number },
  language: string,
): WrittenPeriod | null {
  const lexicon = lexiconOf(language) ?? lexiconOf('en')!;
  const weekday = (name: string): WrittenWeekday | null => {
    const text = groups[name];
    const place = indices[name];
    const value = text === undefined ? undefined : lexicon.weekdayByName.get(nameKey(text));
    if (!value || !place || (lexicon.capitals && isLowerShort(text!))) return null;
    return { value, text: text!, start: place[0], end: place[1] };
  };
  const last = lastOf(groups, lexicon.monthByName, language);
  if (!last) return null;
  const after = weekday('weekdayAfter');
  const hasFirst = groups.firstDay !== undefined;
  const head = weekday('weekday');
  // Of `Friday – Sunday, 3–5 March` the second name is the last day's; alone it is the first's.
  const ofBoth = weekday('weekdayFirst');
  const ofLast = hasFirst ? (ofBoth ? head : weekday('weekdaySecond')) : head;
  const lastDate: WrittenDate = {
    ...last,
    start: hasFirst ? (ofLast && !ofBoth ? ofLast.start : (indices.day?.[0] ?? start)) : start,
    end,
    weekday: ofLast ?? after,
  };
  if (
    lexicon.capitals &&
    !lastDate.weekday &&
    lastDate.year === null &&
    isLower(groups.month ?? groups.onlyMonth ?? 'M')
  )
    return null;
  if (!isPossible(lastDate)) return null;
  // `22.1.10` is a version where dates are not written with full stops.
  if (
    lexicon.capitals &&
    lexicon.ordinals !== '\\.' &&
    groups.mark === '.' &&
    groups.shortYear!.length === 2 &&
    !lastDate.weekday
  )
    return null;
  if (!hasFirst) return { start, end, first: null, last: lastDate, isPair: false };
  const month = lexicon.monthByName.get(nameKey(groups.firstMonth ?? '')) ?? last.month;
  const firstDate: WrittenDate = {
    year: groups.firstYear ? Number(groups.firstYear) : yearBefore(last, month),
    month,
    day: Number(groups.firstDay),
    other: null,
    start,
    end: indices.firstDay![1],
    weekday: ofBoth ?? head,
  };
  if (!isPossible(firstDate)) return null;
  return { start, end, first: firstDate, last: lastDate, isPair: PAIR.test(groups.join ?? '') };
}

/** Two days, and none between them. */
const PAIR = /^(?:and|or|&|und|oder|et|ou|y|o|e|en|of)$/i;

export type Read = Pick<WrittenDate, 'year' | 'month' | 'day' | 'other'>;

function lastOf(groups: Groups, months: ReadonlyMap<string, number>, language: string): Read | null {
  const year = yearOf(groups.isoYear ?? groups.year ?? groups.shortYear);
  if (groups.isoYear !== undefined)
    return { year, month: Number(groups.isoMonth), day: Number(groups.isoDay), other: null };
  const name = groups.month ?? groups.onlyMonth ?? groups.firstMonth;
  if (name !== undefined) {
    const month = months.get(nameKey(name));
    return month === undefined ? null : { year, month, day: Number(groups.day), other: null };
  }
  return inOrder(Number(groups.one), Number(groups.two ?? groups.twoDotted), year, language, groups.mark);
}

/**
 * Which of two numbers is the month. Full stops stand between day and month only.
 * @returns Null where neither reading is a day.
 */
export function inOrder(
  one: number,
  two: number,
  year: number | null,
  language: string,
  mark = '/',
): Read | null {
  const dayFirst = { year, month: two, day: one, other: null };
  const monthFirst = { year, month: one, day: two, other: null };
  if (one > 12 && two > 12) return null;
  if (one > 12 || mark === '.') return two > 12 ? null : dayFirst;
  if (two > 12) return monthFirst;
  if (one === two) return dayFirst;
  if (EITHER.test(language)) return { ...dayFirst, other: { month: one, day: two } };
  return MONTH_FIRST.test(language) ? monthFirst : dayFirst;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** Of `28 December – 3 January 2026` the first day is in the year before. */
function yearBefore(last: Read, month: number): number | null {
  if (last.year === null) return null;
  return month > last.month ? last.year - 1 : last.year;
}

/** A day that its month never has is no date but two numbers. */
function isPossible({ year, month, day }: Read): boolean {
  return month >= 1 && month <= 12 && exists({ year: year ?? 2024, month, day });
}

const isLower = (name: string): boolean => name === name.toLowerCase();
/** `sat`, `sun` and `mon` in lower case are words. */
const isLowerShort = (name: string): boolean => name.length <= 4 && isLower(name);
