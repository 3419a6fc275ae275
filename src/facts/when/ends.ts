/** Where copy says that an offer ends. */
import type { WrittenPeriod } from '../dates/index.ts';
import { whenForms } from './words.ts';

/** What an offer is called where a period stands alone: `3–15 March: 20% off`. */
const PERIOD_OF_OFFER =
  /\d ?%\s*(?:off|rabatt|de remise|de descuento|di sconto|korting|de desconto)|\bsale\b|\bdiscount|\bcode\b/i;

/** Characters before a date in which the words stand that make it the end of something. */
const REACH = 80;

/**
 * Whether a date is the last day of an offer.
 * @param sentence The sentence around it.
 * @param at Where the date starts in the sentence.
 * @param primary The primary language subtag.
 */
export function endsOffer(sentence: string, at: number, period: WrittenPeriod, primary: string): boolean {
  const forms = whenForms(primary);
  if (!forms || forms.past.test(sentence) || !forms.offer.test(sentence)) return false;
  const before = sentence.slice(Math.max(0, at - REACH), at);
  if (forms.until.test(before) || forms.by?.test(before)) return true;
  return period.first !== null && !period.isPair && PERIOD_OF_OFFER.test(sentence);
}
