/** Ranges of numbers, times, amounts and years. A score, a phone number and a code have a hyphen, too. */
import type { NumberStyle } from 'brandlint/rule';
import { MONTH } from './months.ts';
import { type Misfit, SPACE } from './stretch.ts';

type RangeForm = NonNullable<NumberStyle['ranges']>;

const HALF = String.raw`(?:${SPACE}?[ap]\.?m\b\.?)`;
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\d.,:/#+–—-]|[\d)–—-]\s)([$£€]?)(\d{1,4}(?:[.:,]\d{2,3})?)(${HALF}|[%°])?(${SPACE}?[–—-]${SPACE}?)([$£€]?)(\d{1,4}(?:[.:,]\d{2,3})?)(${HALF}|[%°])?(?![\p{L}\d/]|[.:,]\d|${SPACE}?[–—-])`,
  'giu',
);
/** A noun that is counted or measured. */
const COUNTED =
  /^\s(?:business |working |more |extra |new |short |easy |full |to )?(?:second|minute|min|hour|day|week|month|year|night|mile|km|kg|cm|mm|inch|foot|feet|ft|people|person|guest|pages|percent|per cent|degrees|euros?|dollars|pounds|million|billion|thousand|(?!(?:against|versus|across|is|was|has|this|its|as|us|towards|loss|always|sometimes)\b)\p{Ll}{3,}s\b)/iu;
const GAME =
  /\b(?:won|win|wins|lost|lose|beat|score|scored|draw|drew|lead|led|leading|ahead|final|record|vote|voted)\b[^.!?]{0,30}$/i;

/** @param isRunning "9 to 5" is for sentences: in a table or a heading a dash stays. */
export function* rangesIn(text: string, form: RangeForm, isRunning: boolean): Iterable<Misfit> {
  if (form === '9 to 5' && !isRunning) return;
  if (!/[\dm.%°]\s?[–—-]\s?[$£€]?\d/i.test(text)) return;
  const joint = form === '9 to 5' ? ' to ' : form === '9–5' ? '–' : '-';
  for (const match of text.matchAll(RANGE)) {
    const [whole, sign = '', from = '', mark = '', dash = '', , to = '', endMark = ''] = match;
    if (dash === joint) continue;
    const start = match.index;
    const end = start + whole.length;
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 40);
    if (!isRange({ sign, from, to, marks: mark + endMark, before, after })) continue;
    // "from 9-5" wants more than another dash.
    if (joint === ' to ' && /\b(?:between)\s$/i.test(before)) continue;
    const at = start + sign.length + from.length + mark.length;
    yield {
      start,
      end,
      messageId: 'form',
      key: 'ranges',
      expected: whole.slice(0, at - start) + joint + whole.slice(at - start + dash.length),
      edit: { start: at, end: at + dash.length, text: joint },
      isSafe: true,
    };
  }
}

interface Pair {
  readonly sign: string;
  readonly from: string;
  readonly to: string;
  readonly marks: string;
  readonly before: string;
  readonly after: string;
}

function isRange({ sign, from, to, marks, before, after }: Pair): boolean {
  if (/[ap]/i.test(marks) || /[%°]/.test(marks)) return true;
  const isClock = /^\d{1,2}:\d\d$/;
  if (isClock.test(from) && isClock.test(to)) return true;
  const [a, b] = [from, to].map((number) => Number(number.replaceAll(',', '')));
  if (!(a! < b!)) return false;
  if (sign) return true;
  const isYear = (number: string) => /^(?:19|20)\d\d$/.test(number);
  if (isYear(from) || isYear(to)) return isYear(from) && isYear(to);
  if (from.length > 3 || to.length > 3 || GAME.test(before)) return false;
  // 501–505 are names of things; 100–200 are many of them.
  if (a! >= 100 && (a! % 10 > 0 || b! % 10 > 0)) return false;
  return (
    COUNTED.test(after) ||
    /\b(?:ages?|aged|pages|pp\.|weeks|days|steps|chapters|sizes)\s$/i.test(before) ||
    (b! <= 31 && (new RegExp(`${MONTH} $`).test(before) || new RegExp(`^ ${MONTH}`).test(after)))
  );
}
