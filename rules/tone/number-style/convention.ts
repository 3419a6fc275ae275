/** What contradicts the conventions of a language beyond doubt, whatever a guide says. */
import { type Misfit, SPACE } from './stretch.ts';

/** `1.234,50`, with or without a currency */
const CONTINENTAL = /(?<![\p{L}\d.,])(\d{1,3}(?:\.\d{3})+),(\d{2})(?!\d|[.,]\d)/gu;
const SIGN_AFTER = new RegExp(
  String.raw`(?<![\p{L}\d.,:/$£€#-])(\d+(?:[.,]\d+)*)${SPACE}?([€£$])(?![\p{L}\d]|${SPACE}?\d)`,
  'gu',
);
const SIGN_SPACE = new RegExp(String.raw`(?<![\p{L}\p{N}$£€])([€£$])${SPACE}(\d+(?:[.,]\d+)*)(?![\d])`, 'gu');
const EURO_BEFORE = /(?<![\p{L}\p{N}$£€])€(\d+(?:[.,]\d+)*)(?![\d])/gu;
const EURO_POINT = new RegExp(
  String.raw`(?<![\p{L}\d.,])(\d{1,3})\.(\d{2})(${SPACE}?(?:€|Euro|euros?)(?![\p{L}\d]))`,
  'gu',
);

/** @param tag The language of the text, as BCP 47. */
export function* conventionsIn(text: string, tag: string): Iterable<Misfit> {
  const [language = '', ...rest] = tag.split(/[-_]/).map((part) => part.toLowerCase());
  if (!/[$£€]|\d,\d\d/.test(text)) return;
  if (language === 'en') yield* english(text);
  else if (/^(?:de|fr|es|it|pt)$/.test(language) && !rest.includes('ch'))
    yield* continental(text, language, rest);
}

function* english(text: string): Iterable<Misfit> {
  for (const { 0: whole, 1: thousands = '', 2: rest = '', index } of text.matchAll(CONTINENTAL))
    yield misfit(index, whole, `${thousands.replaceAll('.', ',')}.${rest}`);
  for (const { 0: whole, 1: number = '', 2: sign = '', index } of text.matchAll(SIGN_AFTER)) {
    // "1.234,50 €" is two faults in one place: the number first, then the sign.
    if (/\.\d{3},/.test(number)) continue;
    yield misfit(index, whole, `${sign}${/^\d+,\d\d$/.test(number) ? number.replace(',', '.') : number}`);
  }
  for (const { 0: whole, 1: sign = '', 2: number = '', index } of text.matchAll(SIGN_SPACE)) {
    if (/\.\d{3},/.test(number)) continue;
    yield misfit(index, whole, `${sign}${number}`);
  }
}

/** Of amounts in euros only: other currencies have the habits of their own countries. */
function* continental(text: string, language: string, rest: readonly string[]): Iterable<Misfit> {
  const comma = (number: string) =>
    /^\d{1,3}(?:,\d{3})*\.\d\d$/.test(number)
      ? number.replaceAll(',', language === 'fr' ? ' ' : '.').replace(/\.(?=\d\d$)/, ',')
      : number;
  // Austria writes € 20.
  const isFree = language === 'de' && rest.includes('at');
  for (const { 0: whole, 1: number = '', index } of text.matchAll(EURO_BEFORE))
    yield misfit(index, whole, isFree ? `€ ${comma(number)}` : `${comma(number)} €`);
  for (const { 0: whole, 1: euros = '', 2: cents = '', 3: unit = '', index } of text.matchAll(EURO_POINT))
    yield misfit(index, whole, `${euros},${cents}${unit.startsWith('€') ? ` ${unit}` : unit}`);
}

function misfit(start: number, whole: string, expected: string): Misfit {
  return {
    start,
    end: start + whole.length,
    messageId: 'convention',
    key: null,
    expected,
    isSafe: true,
  };
}
