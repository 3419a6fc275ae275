import {
  type Day,
  defineRule,
  editOf,
  exists,
  isoOf,
  isVerbatim,
  nearestTo,
  primaryLanguage,
  rangeOf,
  type WrittenDate,
  weekdayOf,
} from 'brandlint/rule';
import { datesOf, isForeignIn, languageIn, mayHoldDates, type Reference, referenceOf } from '../when.ts';
import { weekdayName } from './names.ts';

/** To look for a date takes much longer. */
const ENGLISH_WEEKDAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)/i;

export default defineRule({
  name: 'content/weekday',
  summary: 'A weekday is that of its date.',
  severity: 'error',
  messages: {
    wrong: { text: '{date} is not a {actual}: its weekday is {expected}. Correct the weekday or the date.' },
    inferred: {
      text: '{date} is not a {actual}: its weekday is {expected}. Correct the weekday or the date, or write the year if it is another.',
      severity: 'warning',
    },
  },
  *check(asset, { guide, now }) {
    if (!mayHoldDates(asset, guide)) return;
    let known: Reference | null | undefined;
    const reference = () => {
      known ??= referenceOf(asset, guide, now);
      return known;
    };
    for (const run of asset.runs) {
      const { content } = run;
      const language = languageIn(run, asset, guide);
      if (primaryLanguage(language) === 'en' && !ENGLISH_WEEKDAY.test(content.text)) continue;
      for (const { first, last } of datesOf(run, language)) {
        for (const date of [first, last]) {
          if (!date?.weekday || isVerbatim(run, date.weekday)) continue;
          const day = dayMeant(date, date.year === null ? (reference()?.day ?? null) : null);
          if (!day || weekdayOf(day) === date.weekday.value || isForeignIn(run, language)) continue;
          const { start, end, text } = date.weekday;
          const right = weekdayName(weekdayOf(day), text, language);
          const edit = editOf(content, start, end, right);
          const isWritten = date.year !== null;
          yield {
            messageId: isWritten ? 'wrong' : 'inferred',
            verdict: isWritten ? 'certain' : reference()!.isOwn ? 'likely' : 'cannot-tell',
            range: rangeOf(content, start, end),
            actual: text,
            expected: right,
            data: { date: isoOf(day) },
            fix: edit && { safety: 'suggested', edits: [edit] },
          };
        }
      }
    }
  },
});

/** Null where the year is not known, or where one reading of 3/4/2026 has the weekday. */
function dayMeant(date: WrittenDate, reference: Day | null): Day | null {
  const { year, month, day, other, weekday } = date;
  const readings = [{ month, day }, ...(other ? [other] : [])].flatMap((reading) => {
    const found = year === null ? reference && nearestTo(reference, reading) : { year, ...reading };
    return found && exists(found) ? [found] : [];
  });
  return readings.some((reading) => weekdayOf(reading) === weekday!.value) ? null : (readings[0] ?? null);
}
