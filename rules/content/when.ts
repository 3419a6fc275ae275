/** When an asset goes out, and the dates in it. */
import {
  type Asset,
  type BrandGuide,
  type Day,
  dayIn,
  dayOfIso,
  languageOf,
  looksForeign,
  periodsOf,
  primaryLanguage,
  type TextRun,
  type WrittenPeriod,
} from 'brandlint/rule';
import { wholeText } from './whole.ts';

/** Its own date, which wins, or the day that the run is asked to judge by. */
export interface Reference {
  readonly day: Day;
  readonly isOwn: boolean;
}

export function referenceOf(asset: Asset, guide: BrandGuide, now: string | null): Reference | null {
  const written = asset.about.scheduled?.text;
  const own = written === undefined ? null : dayIn(written, asset.lang ?? guide.language ?? 'en');
  if (own) return { day: own, isOwn: true };
  // It has a date that cannot be read for certain: then the day of the run is not its day.
  if (written !== undefined || now === null) return null;
  const day = dayOfIso(now);
  return day && { day, isOwn: false };
}

/** Every date in English has one of these, or the name of a month before or after it. */
const ENGLISH_DATE = /\d[-/.]\d|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** Whether there may be a date in an asset, soon told: most of a calendar's have none. */
export function mayHoldDates(asset: Asset, guide: BrandGuide): boolean {
  const text = wholeText(asset);
  if (!/\d/.test(text)) return false;
  const isEnglish = primaryLanguage(asset.lang ?? guide.language ?? 'en') === 'en';
  return !isEnglish || ENGLISH_DATE.test(text) || asset.runs.some(({ lang }) => lang !== null);
}

/** The language whose dates a run has. */
export function languageIn(run: TextRun, asset: Asset, guide: BrandGuide): string {
  return languageOf(run, asset, guide.language) ?? 'en';
}

/** The dates of a run, in order. */
export function datesOf(run: TextRun, language: string): readonly WrittenPeriod[] {
  return run.role === 'code' ? [] : periodsOf(run.content, language);
}

/** Whether a run is said to be English and clearly is not: then its dates are not to be read as English ones. */
export function isForeignIn(run: TextRun, language: string): boolean {
  return primaryLanguage(language) === 'en' && looksForeign(run.content);
}
