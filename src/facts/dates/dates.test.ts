import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfIso, exists, isoOf, nearestTo, weekdayOf } from './calendar.ts';
import { datesIn, dayIn, periodsIn } from './read.ts';

/** `5 2026-03-06` for a Friday, `?-03-06` without a year. */
function shown(text: string, language = 'en-AU'): string[] {
  return datesIn(text, language).map(({ year, month, day, weekday, other }) => {
    const date =
      year === null ? `?-${isoOf({ year: 2024, month, day }).slice(5)}` : isoOf({ year, month, day });
    return `${weekday ? `${weekday.value} ` : ''}${date}${other ? ' or other' : ''}`;
  });
}

describe('a date as written', () => {
  it.each([
    ['Friday, 6 March 2026', ['5 2026-03-06']],
    ['See you on Fri 6 Mar.', ['5 ?-03-06']],
    ['Friday 6th of March, 9am', ['5 ?-03-06']],
    ['Friday the 6th of March, 2026', ['5 2026-03-06']],
    ['Friday, March 6th, 2026', ['5 2026-03-06']],
    ['March 6', ['?-03-06']],
    ['March 6 at 3pm', ['?-03-06']],
    ['6 March (Friday)', ['5 ?-03-06']],
    ['2026-03-06', ['2026-03-06']],
    ['Fri 2026-03-06', ['5 2026-03-06']],
    ['6/3/2026', ['2026-03-06']],
    ['Fri 6/3', ['5 ?-03-06']],
    ['Fri 6.3.26', ['5 2026-03-06']],
    ['6.3.2026', ['2026-03-06']],
    ['29 February 2028', ['2028-02-29']],
  ])('%s', (text, dates) => expect(shown(text)).toEqual(dates));

  it('has the place of the whole date and of its weekday', () => {
    const text = 'Doors open on Friday, 6 March 2026, at nine.';
    const [date] = datesIn(text, 'en');
    expect(text.slice(date!.start, date!.end)).toBe('Friday, 6 March 2026');
    expect(text.slice(date!.weekday!.start, date!.weekday!.end)).toBe('Friday');
  });
});

describe('a period', () => {
  it.each([
    ['3–5 March 2026', ['2026-03-03', '2026-03-05']],
    ['from Friday 6 to Sunday 8 March', ['5 ?-03-06', '7 ?-03-08']],
    ['Friday–Sunday, 6–8 March', ['5 ?-03-06', '7 ?-03-08']],
    ['Friday and Saturday, March 6 and 7, 2026', ['5 2026-03-06', '6 2026-03-07']],
    ['March 6-8', ['?-03-06', '?-03-08']],
    ['28 December – 3 January 2026', ['2025-12-28', '2026-01-03']],
    ['Feb 27 to Mar 2, 2026', ['2026-02-27', '2026-03-02']],
  ])('%s', (text, dates) => expect(shown(text)).toEqual(dates));

  it('is told from two days', () => {
    expect(periodsIn('3–5 March', 'en').map(({ isPair }) => isPair)).toEqual([false]);
    expect(periodsIn('3 and 5 March', 'en').map(({ isPair }) => isPair)).toEqual([true]);
  });
});

describe('other languages', () => {
  it.each([
    ['de', 'Freitag, den 6. März 2026', ['5 2026-03-06']],
    ['de', 'bis Fr., 6.3.2026', ['5 2026-03-06']],
    ['de', 'Freitag, 6.3., ab 10 Uhr', ['5 ?-03-06']],
    ['de-AT', 'am 6. Jänner', ['?-01-06']],
    ['de', 'vom 6. bis 8. März 2026', ['2026-03-06', '2026-03-08']],
    ['fr', 'le vendredi 6 mars 2026', ['5 2026-03-06']],
    ['fr', 'jusqu’au 1er février', ['?-02-01']],
    ['fr', 'du 6 au 8 août', ['?-08-06', '?-08-08']],
    ['es', 'viernes, 6 de marzo de 2026', ['5 2026-03-06']],
    ['es', 'el sabado 7 de marzo', ['6 ?-03-07']],
    ['it', 'venerdì 6 marzo 2026', ['5 2026-03-06']],
    ['nl', 'vrijdag 6 maart 2026', ['5 2026-03-06']],
    ['nl', 't/m 8 mrt. 2026', ['2026-03-08']],
    ['pt-BR', 'sexta-feira, 6 de março de 2026', ['5 2026-03-06']],
    ['pt', 'sexta, 6 de março', ['5 ?-03-06']],
    ['ja', '2026-03-06, May 3', ['2026-03-06']],
  ])('%s: %s', (language, text, dates) => expect(shown(text, language)).toEqual(dates));
});

describe('two numbers', () => {
  it.each([
    ['en-GB', '3/4/2026', ['2026-04-03']],
    ['en-US', '3/4/2026', ['2026-03-04']],
    ['en', '3/4/2026', ['2026-04-03 or other']],
    ['en-CA', '13/4/2026', ['2026-04-13']],
    ['en', '3/14/2026', ['2026-03-14']],
    ['en', '4/4/2026', ['2026-04-04']],
    ['en-US', '3.4.2026', ['2026-04-03']],
    ['de', '3.4.2026', ['2026-04-03']],
    ['en', '13/14/2026', []],
  ])('in %s: %s', (language, text, dates) => expect(shown(text, language)).toEqual(dates));
});

describe('no date', () => {
  it.each([
    'Save 3/4 of the price, or 1/2.',
    'Version 3.4.2 and Node 22.1.10',
    'You may 3 times a day.',
    'only 10 may enter, and 3 march on',
    'We sold $5 March coupons.',
    'March 2026',
    'May 10% of it be yours',
    'March 3pm matinee',
    'Call 03 9014 2026 or 1/300/2026.',
    '31 February 2026 and 30/2/2026',
    'She sat 3 exams.',
    'Tracks 10-12-13-2026',
  ])('%s', (text) => expect(shown(text)).toEqual([]));
});

describe('a column of dates', () => {
  it.each([
    ['2026-03-02T09:00:00Z', 'en', '2026-03-02'],
    ['9:30 am 02/03/2026', 'en-AU', '2026-03-02'],
    ['02/03/2026 09:30', 'en-US', '2026-02-03'],
    ['Mon 2 Mar 2026', 'en', '2026-03-02'],
    ['02/03/2026', 'en', null],
    ['2 March', 'en', null],
    ['next week', 'en', null],
  ])('%s in %s: %s', (text, language, iso) => {
    const day = dayIn(text, language);
    expect(day && isoOf(day)).toBe(iso);
  });
});

describe('the calendar', () => {
  it('knows the weekday, before 1970 as after', () => {
    expect([
      weekdayOf({ year: 2026, month: 3, day: 6 }),
      weekdayOf({ year: 1969, month: 7, day: 20 }),
    ]).toEqual([5, 7]);
  });

  it('knows leap years', () => {
    expect([2024, 2026, 1900, 2000].map((year) => exists({ year, month: 2, day: 29 }))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('reads an ISO day that there is', () => {
    expect(dayOfIso('2026-03-06T10:00')).toEqual({ year: 2026, month: 3, day: 6 });
    expect(dayOfIso('2026-02-30')).toBeNull();
  });

  it('finds the year a day is most likely of', () => {
    const december = { year: 2025, month: 12, day: 20 };
    expect(nearestTo(december, { month: 1, day: 15 })?.year).toBe(2026);
    expect(nearestTo(december, { month: 12, day: 1 })?.year).toBe(2025);
    expect(dayNumber({ year: 1970, month: 1, day: 2 })).toBe(1);
  });
});
