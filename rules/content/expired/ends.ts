/** Where copy says that an offer ends, by language. */
import type { WrittenPeriod } from 'brandlint/rule';

interface Words {
  /** Right before the last day: `ends on`, `until midnight on`. */
  readonly until: string;
  /** The same where only a sentence that asks for something makes it an offer: `by`, `before`. */
  readonly by: string | null;
  /** What is for sale, and what the reader is to do until then. */
  readonly offer: string;
  /** A sentence that tells what was. */
  readonly past: string | null;
}

/** What stands between the words and the day: an hour, an article, the weekday comes with the date. */
const BETWEEN =
  '(?:\\s*(?:on|at|the|end|of|close|business|midnight|noon|:|am|den|dem|zum|um|le|el|il|o|em|op|\\d{1,2}(?:[:.h]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?uhr)?|[A-Z]{2,4}T|,))*\\s*$';

// biome-ignore format: a table
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    until: 'ends?|ending|expires?|expiring|closes?|closing|until|till|til|through|thru|valid (?:to|till)|last (?:day|chance)(?: to \\p{L}+)?(?: is)?|deadline(?: is)?',
    by: 'by|before|no later than',
    offer: '\\d ?%|\\p{Sc}\\d+ off|off|sale|offers?|deals?|discounts?|codes?|coupons?|vouchers?|savings?|save|free (?:shipping|delivery)|early[- ]bird|registration|tickets?|promo(?:tion)?|bonus|giveaway|entries|trial|order|book|buy|shop|register|apply|sign up|rsvp|claim|redeem|renew|upgrade|enter to win|pre-?order|subscribe',
    past: '(?:ended|expired|closed|was|were|had|ran|extended|passed|missed|did|sold|launched|opened|started|began|announced|received|went|took place|held|last (?:year|week|month|spring|summer|autumn|fall|winter))',
  },
  de: { until: 'bis(?: einschließlich| zum)?|endet|enden|läuft(?: noch)? bis|gültig bis', by: null, offer: '\\d ?%|rabatt|aktion|angebote?|code|gutschein|sale|sparen|sichern|bestelle?n?|anmeld\\p{L}*|jetzt|nur', past: '(?:war|waren|endete|wurde|hatte|hatten|lief)' },
  fr: { until: "jusqu['’]au|se termine(?:nt)?|expire(?:nt)?|finit|finissent|valables? jusqu['’]au", by: null, offer: '\\d ?%|soldes?|offres?|code|remise|promotions?|livraison|profitez|commandez|réservez|inscri\\p{L}*', past: '(?:était|étaient|a été|avait|avaient)' },
  es: { until: 'hasta|termina[n]?|finaliza[n]?|vence', by: null, offer: '\\d ?%|oferta|ofertas|descuentos?|código|rebajas|envío|promoción|aprovecha|compra|reserva|inscr\\p{L}*', past: '(?:fue|fueron|era|eran|estuvo|terminó)' },
  it: { until: 'fino al|entro il|termina|terminano|scade|scadono|finiscono', by: null, offer: '\\d ?%|offert[ae]|sconti?|sconto|codice|saldi|spedizione|promozione|approfitta\\p{L}*|acquista|prenota|iscri\\p{L}*', past: '(?:era|erano|è stat[oa]|sono stati)' },
  nl: { until: 'tot(?: en met)?|t/m|eindigt|geldig tot(?: en met)?|loopt tot(?: en met)?', by: null, offer: '\\d ?%|korting|aanbieding(?:en)?|actie|code|uitverkoop|bestel\\p{L}*|boek|inschrijv\\p{L}*|gratis', past: '(?:was|waren|had|hadden|werd|liep)' },
  pt: { until: 'até|termina[m]?|expira[m]?|válid[oa] até', by: null, offer: '\\d ?%|ofertas?|descontos?|código|cupom|saldos?|promoção|frete|aproveite|compre|reserve|inscr\\p{L}*', past: '(?:foi|foram|era|eram|terminou)' },
};

/** What an offer is called where a period stands alone: `3–15 March: 20% off`. */
const PERIOD_OF_OFFER =
  /\d ?%\s*(?:off|rabatt|de remise|de descuento|di sconto|korting|de desconto)|\bsale\b|\bdiscount|\bcode\b/i;

const compiled = new Map<string, { until: RegExp; by: RegExp | null; offer: RegExp; past: RegExp | null }>();

function expressionsOf(primary: string) {
  let made = compiled.get(primary);
  const words = WORDS[primary];
  if (!made && words) {
    const whole = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
    const before = (source: string) =>
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}])${BETWEEN}`, 'iu');
    made = {
      until: before(words.until),
      by: words.by === null ? null : before(words.by),
      // A sign or digit may stand right before: `$20 off`, `-20 %`.
      offer: new RegExp(`(?<![\\p{L}])(?:${words.offer})(?![\\p{L}\\p{N}])`, 'iu'),
      past: words.past === null ? null : whole(words.past),
    };
    compiled.set(primary, made);
  }
  return made ?? null;
}

/** Characters before a date in which the words stand that make it the end of something. */
const REACH = 80;

/**
 * Whether a date is the last day of an offer.
 * @param sentence The sentence around it.
 * @param at Where the date starts in the sentence.
 * @param primary The primary language subtag.
 */
export function endsOffer(sentence: string, at: number, period: WrittenPeriod, primary: string): boolean {
  const expressions = expressionsOf(primary);
  if (!expressions || expressions.past?.test(sentence) || !expressions.offer.test(sentence)) return false;
  const before = sentence.slice(Math.max(0, at - REACH), at);
  if (expressions.until.test(before) || expressions.by?.test(before)) return true;
  return period.first !== null && !period.isPair && PERIOD_OF_OFFER.test(sentence);
}
