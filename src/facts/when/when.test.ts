import { describe, expect, it } from 'vitest';
import { loadReader } from '../../readers/registry.generated.ts';
import { guideOf } from '../../test-rule.ts';
import { factsOf } from '../extract.ts';
import { clockAt, clockOf, isSameTime } from './clock.ts';
import { dayInWords, daysAfter, isNearDay, isSameDay } from './values.ts';

/** `ends 2026-03-15`, `on time 10:00`, `ends? …` where it is not sure. */
async function shown(text: string, language = 'en-AU', scheduled: string | null = null): Promise<string[]> {
  const guide = guideOf({ voice: { language } });
  const front = scheduled === null ? '' : `---\nscheduled: ${scheduled}\n---\n\n`;
  const reader = (await loadReader('copy.md'))!;
  const source = { path: 'copy.md', text: front + text, encoding: 'utf-8' as const };
  const { assets } = await reader.read(source, guide);
  return assets
    .flatMap((asset) => factsOf(asset, { guide, brief: null, language, scheduled }))
    .filter(({ kind }) => kind === 'date')
    .map(
      ({ subject, value, qualifier, isSure }) =>
        `${subject}${isSure ? '' : '?'} ${value}${qualifier && !subject.endsWith('time') ? ` ${qualifier}` : ''}`,
    );
}

describe('what a date is of', () => {
  it.each([
    ['20% off until Sunday 15 March 2026.', ['ends 2026-03-15']],
    ['Code PINE20, ends 15/3.', ['ends --03-15']],
    ['20% off bikes. Ends Mon 16 March.', ['ends --03-16']],
    ['The sale runs 3–15 March 2026.', ['starts 2026-03-03', 'ends 2026-03-15']],
    ['From 3 March: 20% off.', ['starts --03-03']],
    ['Take 20% off before 16 March 2026.', ['ends? 2026-03-16 before']],
    ['20% off until midnight on 15 March 2026', ['ends time 24:00', 'ends 2026-03-15 midnight']],
    ['The workshop is on Thursday 12 March 2026, 6pm.', ['on 2026-03-12 W4', 'on time 18:00']],
    ['The festival, 23–26 June 2026', ['on 2026-06-23/2026-06-26 first', 'on 2026-06-23/2026-06-26 last']],
    ['Open until 15 March 2026.', ['on 2026-03-15']],
    ['We have 3 for 2 till 15 June 2026.', ['ends 2026-06-15']],
    ['The sale ran until 15 March 2026.', []],
    ['The sale ran until 1 March, and now runs until 15 March 2026.', ['ends 2026-03-15']],
    ['2 days left: 20% off. Monday to Friday 9 to 5.', []],
    ['> 20% off until 15 March 2026, they said', []],
  ])('%s', async (text, facts) => expect(await shown(text)).toEqual(facts));

  it.each([
    ['de', '20 % Rabatt, nur bis Sonntag, 15. März 2026, 23:59 Uhr', ['ends 2026-03-15', 'ends time 23:59']],
    ['de', 'Das Angebot gilt vom 3. bis 15. März 2026.', ['starts 2026-03-03', 'ends 2026-03-15']],
    ['de', '20 % Rabatt bis So., 15.03., online', ['ends --03-15']],
    ['fr', '-20 % jusqu’au 15/03', ['ends --03-15']],
    ['fr', "Soldes du 3 au 15 mars 2026, jusqu'à 18h", ['starts 2026-03-03', 'ends 2026-03-15']],
    ['es', '20 % de descuento hasta el 15 de marzo de 2026', ['ends 2026-03-15']],
    ['it', 'Sconto del 20% fino al 15 marzo 2026', ['ends 2026-03-15']],
    ['nl', '20% korting t/m 15 maart 2026', ['ends 2026-03-15']],
    ['pt', '20% de desconto até 15 de março de 2026', ['ends 2026-03-15']],
  ])('%s: %s', async (language, text, facts) => expect(await shown(text, language)).toEqual(facts));
});

describe('a day without a number', () => {
  it.each([
    ['20% off until Sunday', null, ['ends -W-7 weekday']],
    ['20% off until Sunday', '2026-03-10', ['ends 2026-03-15 weekday']],
    ['20% off ends tomorrow', '2026-03-14', ['ends 2026-03-15 weekday']],
    ['20% off ends tonight', '2026-03-15', ['ends 2026-03-15 weekday']],
    ['This Sunday the sale ends.', '2026-03-10', ['ends 2026-03-15 weekday']],
    ['20% off ends tonight', null, []],
    ['20% off. Open Monday to Sunday.', '2026-03-10', []],
    ['The offer stands. See you Sunday!', '2026-03-10', []],
  ])('%s, sent %s', async (text, scheduled, facts) =>
    expect(await shown(text, 'en-AU', scheduled)).toEqual(facts),
  );
});

describe('a year that is not written', () => {
  it('is that nearest to the day the asset goes out', async () => {
    expect(await shown('20% off until 15 January', 'en', '2026-12-20')).toEqual(['ends 2027-01-15']);
  });

  it('is left open where nobody says, and so is the order of 3/4', async () => {
    expect(await shown('20% off until 15 January', 'en')).toEqual(['ends --01-15']);
    expect(await shown('20% off until 3/4/2026', 'en')).toEqual([]);
    expect(await shown('20% off until 3/4/2026', 'en-US')).toEqual(['ends 2026-03-04']);
  });
});

describe('times', () => {
  it.each([
    [
      'Webinar on September 15, 2026, 10 am PT / 1 pm ET',
      ['10:00 America/Los_Angeles', '13:00 America/New_York'],
    ],
    ['Webinar on September 15, 2026 at 10 a.m. Pacific', ['10:00 America/Los_Angeles']],
    ['Webinar on September 15, 2026 at 14:00 CET', ['14:00 Europe/Berlin']],
    ['Webinar on September 15, 2026 at noon', ['12:00']],
    ['Webinar on September 15, 2026, 7pm London time', ['19:00 Europe/London']],
    ['Webinar on September 15, 2026 at 5pm IST', []],
    ['Webinar on September 15, 2026: 9 rooms', []],
  ])('%s', async (text, times) => {
    const facts = await shown(text, 'en-US');
    expect(facts.filter((fact) => fact.startsWith('on time')).map((fact) => fact.slice(8))).toEqual(times);
  });

  it('are one in two zones, by the clock of the day', () => {
    const day = '2026-09-15';
    expect(isSameTime('10:00 America/Los_Angeles', '13:00 America/New_York', day)).toBe(true);
    expect(isSameTime('10:00 America/Los_Angeles', '12:00 America/New_York', day)).toBe(false);
    expect(clockAt(clockOf('10:00 America/Los_Angeles'), 'Europe/Berlin', day).minutes).toBe(19 * 60);
  });

  it('forgive the name of winter’s time in summer', () => {
    expect(isSameTime('17:00 Australia/Brisbane', '17:00 Australia/Melbourne', '2026-01-15')).toBe(true);
    expect(isSameTime('23:59 Australia/Perth', '23:59 Australia/Melbourne', '2026-06-15')).toBe(false);
  });

  it('take the last minute of a day for midnight', () => {
    expect(isSameTime('23:59', '24:00', '2026-03-15')).toBe(true);
    expect(isSameTime('24:00 Etc/GMT', '23:59 Europe/London', '2026-03-15')).toBe(true);
  });
});

describe('days', () => {
  it('are the same as far as both say', () => {
    expect(isSameDay('2026-03-15', '--03-15')).toBe(true);
    expect(isSameDay('2026-03-15', '-W-7')).toBe(true);
    expect(isSameDay('2026-03-15', '-W-6')).toBe(false);
  });

  it.each([
    ['2026-03-16', true],
    ['2026-03-22', true],
    ['2026-03-05', true],
    ['2026-04-15', true],
    ['2025-03-15', true],
    ['2026-03-15', false],
    ['2026-03-18', false],
    ['2026-04-16', false],
    ['2014-03-15', false],
  ])('%s is a slip of 15 March 2026: %s', (day, isSlip) => {
    expect(isNearDay(day, '2026-03-15')).toBe(isSlip);
  });

  it('are said in words', () => {
    expect(dayInWords('2026-03-15')).toBe('Sunday 15 March 2026');
    expect(dayInWords('--03-15')).toBe('15 March');
    expect(dayInWords('-W-7')).toBe('Sunday');
    expect(daysAfter('2026-02-28', 1)).toBe('2026-03-01');
  });
});
