/** Times of day. */
import type { NumberStyle } from 'brandlint/rule';
import { type Misfit, SPACE } from './stretch.ts';

type TimeForm = NonNullable<NumberStyle['times']>;

const TWELVE = new RegExp(
  String.raw`(?<![\p{L}\d:.,$£€#/])(1[0-2]|0?[1-9])(?:([:.])([0-5]\d))?(${SPACE}?)([ap])(\.?)${SPACE}?(m)(\.?)(?![\p{L}\p{N}])`,
  'giu',
);
const TWENTY_FOUR = new RegExp(
  String.raw`(?<![\p{L}\d:.,$£€#/])([01]?\d|2[0-3]):([0-5]\d)(?![\p{L}\d:]|[.,/]\d|${SPACE}?[ap]\.?m)`,
  'giu',
);
/** What stands before a time of day: nothing, a word of time or place, a weekday, another time. Else it may be a verse or a score. */
const BEFORE_TIME =
  /(?:^|\b(?:at|from|until|till?|by|to|between|and|before|after|around|since|starts?|starting|opens?|closes?|doors|time|daily|today|tonight|tomorrow|on|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|\d{1,2}:\d\d|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)[,:]?\s?[–—-]?\s?|[,|@·•(]\s?)$/i;

export function* timesIn(text: string, form: TimeForm): Iterable<Misfit> {
  if (!/\d\s?[ap]\.?\s?m|\d:\d/i.test(text)) return;
  for (const match of text.matchAll(TWELVE)) {
    const [matched, hour = '', point = ':', minutes, , half = '', dot = '', , last = ''] = match;
    const isDotted = dot !== '';
    const whole = !isDotted && last ? matched.slice(0, -1) : matched;
    const start = match.index;
    const end = start + whole.length;
    const hour24 = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    // "9am" does not say how minutes are parted: 5.30pm is as British as 5:30pm.
    const expected = written(hour24, minutes ?? '00', form, form.includes(':') ? ':' : point);
    if (expected.replace(/\s/g, ' ') === whole.replace(/[\u00A0\u202F\u2009]/g, ' ')) continue;
    // The full stop of "a.m." ends the sentence, too.
    const endsSentence = isDotted && /^["”’)]*(?:$|\s+\p{Lu})/u.test(text.slice(end, end + 6));
    const dots = expected.endsWith('.');
    const edit =
      endsSentence && !dots
        ? { start, end, text: `${expected}.` }
        : !isDotted && dots && text[end] === '.' && !/\w/.test(text[end + 1] ?? '')
          ? { start, end: end + 1, text: expected }
          : { start, end, text: expected };
    yield { start, end, messageId: 'form', key: 'times', expected, edit, isSafe: !(endsSentence && !dots) };
  }
  for (const { 0: whole, 1: hour = '', 2: minutes = '', index } of text.matchAll(TWENTY_FOUR)) {
    // "0:00" is the mark of a video.
    const isSure = /^(?:0\d|1[3-9]|2\d)$/.test(hour);
    if (!BEFORE_TIME.test(text.slice(Math.max(0, index - 16), index))) continue;
    if (/^\s(?:min|minutes?|hours?|hrs?|left|long)\b/.test(text.slice(index + whole.length))) continue;
    if (form !== '09:00' && !isSure) continue;
    const expected = written(Number(hour), minutes, form);
    if (expected === whole) continue;
    yield {
      start: index,
      end: index + whole.length,
      messageId: 'form',
      key: 'times',
      expected,
      isSafe: isSure,
    };
  }
}

function written(hour: number, minutes: string, form: TimeForm, point = ':'): string {
  if (form === '09:00') return `${String(hour).padStart(2, '0')}:${minutes}`;
  const half = hour >= 12 ? 'p' : 'a';
  const letters = /a\.m\./.test(form)
    ? `${half}.m.`
    : /AM/.test(form)
      ? `${half}m`.toUpperCase()
      : `${half}m`;
  const clock = `${hour % 12 || 12}${minutes === '00' && !form.includes(':') ? '' : `${point}${minutes}`}`;
  return `${clock}${form.includes(' ') ? ' ' : ''}${letters}`;
}
