/** Times, percentages and dates, each in the way it is written. */
import { isAmongCapitals, type MappedText, type TextRun } from 'brandlint/rule';
import type { Use } from './forms.ts';

/** `9am`, `9:30 a.m.`, `9 AM` */
const TIME = /(?<![\d:.,$£€-])(\d{1,2}(?:[:.]\d{2})?)([ \u00A0]?)([ap])(\.?)(m)(\.?)(?![\p{L}\p{N}])/giu;
const PERCENT = /(?<![\d.,])(\d+(?:[.,]\d+)?)([ \u00A0\u202F]?)%(?![\p{L}\p{N}])/gu;
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d.,:/–—-]|[\d–—-]\s|\bto\s)(\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?!\p{L})(?:,? (\d{4})(?!\d))?`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}/-]|\d )(${MONTH})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}:%]|\s?[–—-]|[.,]\d|\s(?:to|and|or|&)\s\d)(?:,? (\d{4})(?!\d))?`,
  'gu',
);

export function* formatsIn({ content }: TextRun): Iterable<Use> {
  const { text } = content;
  if (!/\d/.test(text)) return;
  if (/\d[ \u00A0]?[ap]\.?m/i.test(text)) yield* times(content);
  if (text.includes('%')) yield* percentages(content);
  if (/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(text)) yield* dates(content);
}

function* times(content: MappedText): Iterable<Use> {
  for (const match of content.text.matchAll(TIME)) {
    const [whole, clock = '', space = '', letter = '', dot = '', m = '', lastDot = ''] = match;
    // "9 a.m." may end a sentence; "9 am." does end one.
    const isDotted = dot !== '';
    if (/\p{Lu}/u.test(letter) !== /\p{Lu}/u.test(m)) continue;
    const end = match.index + whole.length - (!isDotted && lastDot ? 1 : 0);
    if (/\p{Lu}/u.test(letter) && isAmongCapitals(content.text, { start: match.index, end })) continue;
    const isPm = letter.toLowerCase() === 'p';
    const way = `${space ? ' ' : ''}${letter === 'P' || letter === 'A' ? 'A' : 'a'}${isDotted ? '.' : ''}`;
    yield {
      content,
      start: match.index,
      end,
      kind: 'times',
      of: 'times',
      way,
      like: ({ way: other }) => {
        const half = isPm ? 'p' : 'a';
        const letters = other.includes('.') ? `${half}.m.` : `${half}m`;
        return `${clock}${other.startsWith(' ') ? ' ' : ''}${other.includes('A') ? letters.toUpperCase() : letters}`;
      },
    };
  }
}

function* percentages(content: MappedText): Iterable<Use> {
  for (const { 0: whole, 1: number = '', 2: space = '', index } of content.text.matchAll(PERCENT)) {
    yield {
      content,
      start: index,
      end: index + whole.length,
      kind: 'percentages',
      of: 'percentages',
      way: space ? 'space' : 'none',
      like: ({ way }) => `${number}${way === 'space' ? ' ' : ''}%`,
    };
  }
}

function* dates(content: MappedText): Iterable<Use> {
  const date = (index: number, whole: string, way: string, text: (way: string) => string): Use => ({
    content,
    start: index,
    end: index + whole.length,
    kind: 'dates',
    of: 'dates',
    way,
    like: (other) => text(other.way),
  });
  const written = (day: string, month: string, year: string | undefined) => (way: string) =>
    way === 'day' ? `${day} ${month}${year ? ` ${year}` : ''}` : `${month} ${day}${year ? `, ${year}` : ''}`;
  for (const { 0: whole, 1: day = '', 2: month = '', 3: year, index } of content.text.matchAll(DAY_FIRST))
    if (Number(day) <= 31) yield date(index, whole, 'day', written(day, month, year));
  for (const { 0: whole, 1: month = '', 2: day = '', 3: year, index } of content.text.matchAll(MONTH_FIRST))
    if (Number(day) <= 31) yield date(index, whole, 'month', written(day, month, year));
}
