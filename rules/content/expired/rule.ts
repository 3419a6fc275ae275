import {
  type Day,
  dayNumber,
  defineRule,
  endsOffer,
  exists,
  isoOf,
  isQuoted,
  isVerbatim,
  nearestTo,
  primaryLanguage,
  rangeOf,
  type Sentence,
  sentencesOf,
  type WrittenDate,
} from 'brandlint/rule';
import { datesOf, isForeignIn, languageIn, mayHoldDates, referenceOf } from '../when.ts';

/** Days. A day and month that lie further back are more likely those of the year to come. */
const RECENT = 60;

/** UTF-16 units of a sentence that are looked at on each side of a date. */
const AROUND = 400;

export default defineRule({
  name: 'content/expired',
  summary: 'No offer has ended before the asset that makes it goes out.',
  severity: 'error',
  messages: {
    over: {
      text: 'This ends on {end}, and the asset goes out on {day}. Correct the date, or do not send it.',
    },
    inferred: {
      text: 'This seems to end on {end}, and the asset goes out on {day}. Correct the date, or write the year.',
      severity: 'warning',
    },
  },
  *check(asset, { guide, now }) {
    if (!mayHoldDates(asset, guide)) return;
    const reference = referenceOf(asset, guide, now);
    if (!reference) return;
    for (const run of asset.runs) {
      const { content } = run;
      const language = languageIn(run, asset, guide);
      const periods = datesOf(run, language);
      if (periods.length === 0) continue;
      let sentences: readonly Sentence[] | undefined;
      let at = 0;
      for (const period of periods) {
        const end = lastDay(period.last, reference.day);
        if (!end || dayNumber(end) >= dayNumber(reference.day) || isVerbatim(run, period)) continue;
        if (isQuoted(run, period) || isForeignIn(run, language)) continue;
        sentences ??= sentencesOf(content);
        // `20% off. Ends 3 March.`: the sentence before says what ends.
        while (at + 1 < sentences.length && sentences[at]!.end <= period.start) at++;
        const from = Math.max(sentences[Math.max(0, at - 1)]?.start ?? 0, period.start - AROUND);
        const text = content.text.slice(
          from,
          Math.min(sentences[at]?.end ?? content.text.length, period.end + AROUND),
        );
        if (!endsOffer(text, period.start - from, period, primaryLanguage(language))) continue;
        const isSure = period.last.year !== null && !/^(?:blog|page)$/.test(asset.channel ?? '');
        yield {
          messageId: isSure ? 'over' : 'inferred',
          verdict: isSure ? 'certain' : 'likely',
          range: rangeOf(content, period.start, period.end),
          actual: content.text.slice(period.start, period.end),
          data: { end: isoOf(end), day: isoOf(reference.day) },
        };
      }
    }
  },
});

/** Null where it cannot be known, or is more likely still to come. */
function lastDay({ year, month, day, other }: WrittenDate, reference: Day): Day | null {
  if (other) return null;
  if (year !== null) return exists({ year, month, day }) ? { year, month, day } : null;
  const nearest = nearestTo(reference, { month, day });
  return nearest && dayNumber(reference) - dayNumber(nearest) <= RECENT ? nearest : null;
}
