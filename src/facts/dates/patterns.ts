/** The expressions that find dates, built once a language when the first date is looked for. */
import { type Lexicon, lexiconOf } from './lexicon.ts';

export interface DateForm {
  /** In every text that holds such a date, and much quicker to test. */
  readonly needs: RegExp;
  /** Global; named groups as `read.ts` reads them. */
  readonly expression: RegExp;
}

export interface DatePatterns {
  readonly lexicon: Lexicon;
  readonly forms: readonly DateForm[];
}

const NUMBER = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:19|20)\\d\\d';
/** What is before a number belongs to it: a price, a decimal, a time. */
const NO_NUMBER_BEFORE = '(?<![\\p{L}\\p{N}$€£¥#/]|\\d[.,:-])';
/** A time of day, a share, a decimal: `May 3pm`, `March 10%`. */
const NO_NUMBER_AFTER = '(?![\\p{L}\\p{N}%]|\\s?(?:[ap]\\.?m\\b|[%€$£])|[.,:/]\\d)';
/** The day of the week after the date, in brackets. */
const AFTER = (weekdays: string) => `(?:,?\\s*\\(\\s*(?<weekdayAfter>${weekdays})\\.?\\s*\\))?`;

const made = new Map<string, DatePatterns>();

/** @returns Null for a language whose dates are not known. */
export function patternsOf(language: string): DatePatterns | null {
  const lexicon = lexiconOf(language);
  if (!lexicon) return null;
  const key = lexicon.months;
  let patterns = made.get(key);
  if (!patterns) {
    patterns = makePatterns(lexicon);
    made.set(key, patterns);
  }
  return patterns;
}

/** A date has no long gaps, and a long row of spaces is tried once from each of them otherwise. */
function bounded(form: string): string {
  return form.replaceAll('\\s+', '\\s{1,4}').replaceAll('\\s*', '\\s{0,4}');
}

function makePatterns(lexicon: Lexicon): DatePatterns {
  const { months, weekdays, articles, links, ordinals } = lexicon;
  const join = `\\s*(?:–|—|-|/|\\b(?:${lexicon.joins})(?![\\p{L}]))\\s*`;
  const joinDays = join.replace('(?:', '(?<join>');
  const ordinal = `(?:${ordinals})?`;
  const weekday = (name: string) => `(?<${name}>${weekdays})`;
  // `Friday – Sunday, `, `Friday, the `, `le vendredi `: one name is the first day's, two are those of both days.
  // A full stop after a whole name ends the sentence; after `Fri` it does not.
  const dot = '(?:(?<!\\p{L}{5})\\.,?|,)?';
  const head = `(?:(?<![\\p{L}\\p{N}-])(?:${weekday('weekdayFirst')}${dot}${join})?${weekday('weekday')}${dot}\\s+(?:(?:${articles})\\s+)?)?`;
  const second = `(?:${weekday('weekdaySecond')}${dot}\\s+(?:(?:${articles})\\s+)?)?`;
  const ofMonth = links === '' ? '' : `(?:(?:${links})\\s+)?`;
  const ofYear = `(?:${links === '' ? ',?\\s+' : `(?:,?\\s+(?:${links}\\s+)?)`}(?<year>${YEAR})(?![\\p{N}])|(?![\\p{L}\\p{N}]))`;
  const month = (name: string) => `(?<${name}>${months})`;
  // From a digit backwards: texts have few digits, and names of months start anywhere.
  const forms: readonly (readonly [needs: string, form: string])[] = [
    // 3 March 2026; 3–5 March; 28 February – 3 March 2026
    [
      `\\d${ordinal}\\s+${ofMonth}(?:${months})`,
      `${head}${NO_NUMBER_BEFORE}(?:(?<firstDay>${NUMBER})${ordinal}(?:\\s+${ofMonth}${month('firstMonth')}\\.?(?:,?\\s+(?<firstYear>${YEAR}))?)?${joinDays}${second})?(?<![\\d])(?<day>${NUMBER})${ordinal}\\s+${ofMonth}${month('month')}(?![\\p{L}])\\.?${ofYear}${AFTER(weekdays)}`,
    ],
    // March 3, 2026; March 3–5; February 28 – March 3, 2026
    [
      `\\d(?<=(?:${months})\\.?\\s+\\d)`,
      `${head}(?<![\\p{L}])(?:${month('firstMonth')}\\.?\\s+(?<firstDay>${NUMBER})${ordinal}(?:,\\s+(?<firstYear>${YEAR}))?${joinDays}${second}(?:(?<month>${months})\\.?\\s+)?|${month('onlyMonth')}\\.?\\s+)(?<day>${NUMBER})${ordinal}(?:,?\\s+(?<year>${YEAR})(?![\\p{N}])|${NO_NUMBER_AFTER})${AFTER(weekdays)}`,
    ],
    // 2026-03-02, 2026/03/02
    [
      `${YEAR}[-/.]\\d`,
      `${head}${NO_NUMBER_BEFORE}(?<isoYear>${YEAR})(?<isoMark>[-/.])(?<isoMonth>0?[1-9]|1[0-2])\\k<isoMark>(?<isoDay>${NUMBER})(?!\\d|[-/]\\d)${AFTER(weekdays)}`,
    ],
    // 3/4/2026, 3.4.26
    [
      '\\d[-/.]\\d\\d?[-/.]\\d\\d',
      `${head}${NO_NUMBER_BEFORE}(?<one>${NUMBER})(?<mark>[-/.])(?<two>${NUMBER})\\k<mark>(?<shortYear>${YEAR}|\\d\\d)(?![\\p{L}\\p{N}%]|[-/.,:]\\d)${AFTER(weekdays)}`,
    ],
    // Friday 3/4, Freitag, 3.4. – without a year only beside a weekday: else it is a fraction or a version
    [
      `\\d[/.](?<=(?:${weekdays})${dot}\\s+(?:(?:${articles})\\s+)?\\d\\d?[/.])\\d`,
      `(?<![\\p{L}\\p{N}-])${weekday('weekday')}${dot}\\s+(?:(?:${articles})\\s+)?${NO_NUMBER_BEFORE}(?<one>${NUMBER})(?:/(?<two>${NUMBER})|\\.(?<twoDotted>${NUMBER})\\.)(?![\\p{L}\\p{N}%/]|[.,:]\\d)`,
    ],
  ];
  return {
    lexicon,
    forms: forms.map(([needs, form]) => ({
      needs: new RegExp(bounded(needs), 'iu'),
      expression: new RegExp(bounded(form), 'dgiu'),
    })),
  };
}
