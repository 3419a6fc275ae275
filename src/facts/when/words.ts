/**
 * The words around a date that say what it is: the end of an offer, its start, a day of something else. Data by
 * language, and the expressions made of it when the first date is looked at.
 */

interface Words {
  /** Right before the last day: `ends on`, `until midnight on`. */
  readonly until: string;
  /** Those of `until` that tell of a deal and never of a day's work: `ends`, not `until`. */
  readonly ends: string;
  /** The same as `until` where only a sentence that asks for something makes it an offer: `by`, `before`. */
  readonly by: string | null;
  /** Those of `by` that leave the day itself out. */
  readonly before: string | null;
  /** Right before the first day. */
  readonly starts: string;
  /** What is for sale, and what the reader is to do until then. */
  readonly offer: string;
  /** What is an offer and nothing else: a percentage off, a sale, a code. */
  readonly deal: string;
  /** A sentence that tells what was. */
  readonly past: string;
  /** The same, of what goes on: `started`. */
  readonly begun: string | null;
  /** What else has last days: deliveries, stays, hours of opening, terms. */
  readonly other: string;
  /** Days of a record: of terms, a founding, a version. */
  readonly record: string;
  /** What opens a period of two days that "and" joins: `between`. */
  readonly between: string;
  /** Days told from the day of the asset: how many days later. */
  readonly relative: Readonly<Record<string, number>>;
  /** Before a weekday: `this`, `next`. */
  readonly this: string;
  readonly next: string;
  readonly now: string;
  readonly noon: string;
  readonly midnight: string;
}

// biome-ignore format: a table
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    until: 'ends?|ending|expires?|expiring|closes?|closing|until|till|til|through|thru|valid (?:to|till)|last (?:day|chance)(?: to \\p{L}+)?(?: is)?|deadline(?: is)?',
    ends: 'ends?|ending|expires?|expiring',
    by: 'by|before|no later than',
    before: 'before',
    starts: 'from|starts?|starting|started|begins?|beginning|began|launch(?:es|ing|ed)?|opens?|opening|kicks? off|available from',
    offer: '\\d ?%|\\p{Sc}\\d+ off|off|sale|offers?|deals?|discounts?|codes?|coupons?|vouchers?|savings?|save|free (?:shipping|delivery)|early[- ]bird|registration|tickets?|promo(?:tion)?|bonus|giveaway|entries|trial|order|book|buy|shop|register|apply|sign up|rsvp|claim|redeem|renew|upgrade|enter to win|pre-?order|subscribe',
    deal: '\\d ?(?:%|percent|per cent) (?:\\p{L}+ )?(?:off|discount)|\\p{Sc} ?\\d[\\d.,]* off|half[- ](?:price|off)|sale|(?<!(?:we|they|to|will|can|also|that|which|who) )offers?|deals?(?! with)|discount(?:s|ed)?|(?:promo|coupon|discount|voucher|offer)[- ]codes?|coupons?|vouchers?|savings|save (?:up to |an? extra )?(?:\\p{Sc} ?)?\\d+ ?%?|free (?:shipping|delivery)|early[- ]bird|promo(?:tion)?s?|[2-6] for [1-5]|bonus',
    past: '(?:ended|expired|closed|was(?! ?[\\d\\p{Sc}])|were|had|ran|extended|passed|missed|did|sold|announced|received|went|took place|held|last (?:year|week|month|spring|summer|autumn|fall|winter))',
    begun: '(?:launched|opened|started|began)',
    other: '(?<!free )deliver(?:y|ed|ies)|(?<!free )shipping|ships?|shipped|arrives?|arrival|dispatch(?:ed)?|stays?|travel|check[- ]?in|recordings?|webinar|workshop|terms|polic(?:y|ies)|effective|updated|founded|since|born|birthday|hours|open (?:until|till|through|from)|closed|returns?|refunds?|exchanges?|warranty|invoice|payments?|tickets?|register|registration|registered|abstracts?|submissions?|submit|applications?|apply|nominations?|entries|exhibition|festival|trial',
    record: 'terms|conditions|polic(?:y|ies)|effective|updated|founded|since|born|birthday|version|copyright|published|posted|invoice|recap',
    between: 'between|from',
    relative: { today: 0, tonight: 0, tomorrow: 1 },
    this: 'this|coming|this coming', next: 'next', now: 'now', noon: 'noon|midday', midnight: 'midnight',
  },
  de: {
    until: 'bis(?: einschließlich| zum)?|endet|enden|läuft(?: noch)? bis|gültig bis',
    ends: 'endet|enden', by: null, before: 'vor',
    starts: 'ab|vom|von|startet|starten|beginnt|beginnen|gültig ab',
    offer: '\\d ?%|rabatt|aktion|angebote?|code|gutschein|sale|sparen|sichern|bestelle?n?|anmeld\\p{L}*|jetzt|nur',
    deal: '\\d ?(?:%|prozent)|\\p{L}*rabatte?|\\p{L}*aktion|\\p{L}*angebote?|gutschein\\p{L}*|(?:rabatt|gutschein|aktions)code|sale|schlussverkauf|reduziert|sparen|sparst|spare',
    past: '(?:war|waren|endete|wurde|hatte|hatten|lief)', begun: null,
    other: 'liefer\\p{L}*|versand\\p{L}*|anreise|aufenthalt\\p{L}*|bleibt|bleiben|übernacht\\p{L}*|öffnungszeiten|geöffnet|geschlossen|agb|stand|gegründet|geboren|rückgabe|umtausch|anmeld\\p{L}*|bewerb\\p{L}*|seit|rechnung|ausstellung|festival|tickets?',
    record: 'agb|stand|gegründet|geboren|seit|rechnung|fassung|veröffentlicht',
    between: 'zwischen|vom|von', relative: { heute: 0, morgen: 1, 'heute abend': 0 },
    this: 'dies(?:en|er|em)|kommenden', next: 'nächsten', now: 'jetzt', noon: 'mittags?', midnight: 'mitternacht',
  },
  fr: {
    until: "jusqu['’](?:au|à)|se termine(?:nt)?|expire(?:nt)?|finit|finissent|valables? jusqu['’]au",
    ends: 'se termine(?:nt)?|expire(?:nt)?|finit|finissent', by: null, before: 'avant',
    starts: 'à partir|dès|du|débute(?:nt)?|commence(?:nt)?',
    offer: '\\d ?%|soldes?|offres?|code|remise|promotions?|livraison|profitez|commandez|réservez|inscri\\p{L}*',
    deal: '\\d ?%|soldes|offres?|remises?|réductions?|promo(?:tion)?s?|code promo|livraison (?:offerte|gratuite)',
    past: '(?:était|étaient|a été|avait|avaient)', begun: null,
    other: "livr(?:é|ée|és|aison)|arrivée|séjours?|expédi\\p{L}*|horaires|ouverts?|fermés?|conditions générales|fondée?|née?|depuis|retours?|échanges?|inscri\\p{L}*|candidatures?|facture|exposition|festival|billets?",
    record: 'conditions générales|fondée?|née?|depuis|facture|mise? à jour|publiée?',
    between: 'entre|du', relative: { "aujourd'hui": 0, 'aujourd’hui': 0, 'ce soir': 0, demain: 1 },
    this: 'ce', next: '', now: 'maintenant', noon: 'midi', midnight: 'minuit',
  },
  es: {
    until: 'hasta|termina[n]?|finaliza[n]?|vence', ends: 'termina[n]?|finaliza[n]?|vence', by: null, before: 'antes',
    starts: 'desde|a partir|comienza[n]?|empieza[n]?|del',
    offer: '\\d ?%|oferta|ofertas|descuentos?|código|rebajas|envío|promoción|aprovecha|compra|reserva|inscr\\p{L}*',
    deal: '\\d ?%|ofertas?|descuentos?|rebajas?|promoci(?:ón|ones)|envío gratis|código promocional',
    past: '(?:fue|fueron|era|eran|estuvo|terminó)', begun: null,
    other: 'entregas?|llegada|estancias?|horarios?|abiert[oa]s?|cerrad[oa]s?|fundada?|nacid[oa]|devoluci\\p{L}*|cambios|inscr\\p{L}*|solicitud\\p{L}*|factura|exposición|festival|entradas',
    record: 'condiciones|fundada?|nacid[oa]|factura|actualizad[oa]|publicad[oa]',
    between: 'entre|del|desde', relative: { hoy: 0, 'esta noche': 0, mañana: 1 },
    this: 'este', next: 'próximo', now: 'ahora', noon: 'mediodía', midnight: 'medianoche',
  },
  it: {
    until: 'fino al?|fino a|entro il|entro|termina|terminano|scade|scadono|finiscono', ends: 'termina|terminano|scade|scadono|finiscono', by: null, before: 'prima',
    starts: 'dal|a partire dal|inizia(?:no)?|parte|partono',
    offer: '\\d ?%|offert[ae]|sconti?|sconto|codice|saldi|spedizione|promozione|approfitta\\p{L}*|acquista|prenota|iscri\\p{L}*',
    deal: '\\d ?%|offert[ae]|scont[oi]|saldi|promozion[ei]|spedizione gratuita|codice sconto',
    past: '(?:era|erano|è stat[oa]|sono stati)', begun: null,
    other: 'consegn\\p{L}*|arrivo|soggiorn\\p{L}*|orari|apert[oiae]|chius[oiae]|fondata|nat[oa]|res[oi]|iscri\\p{L}*|candidatur\\p{L}*|fattura|mostra|festival|biglietti',
    record: 'condizioni|fondata|nat[oa]|fattura|aggiornat[oa]|pubblicat[oa]',
    between: 'tra|fra|dal', relative: { oggi: 0, stasera: 0, domani: 1 },
    this: 'quest[oa]', next: 'prossim[oa]', now: 'ora', noon: 'mezzogiorno', midnight: 'mezzanotte',
  },
  nl: {
    until: 'tot(?: en met)?|t/m|eindigt|geldig tot(?: en met)?|loopt tot(?: en met)?', ends: 'eindigt', by: null, before: 'vóór|voor',
    starts: 'vanaf|van|start|begint|beginnen',
    offer: '\\d ?%|korting|aanbieding(?:en)?|actie|code|uitverkoop|bestel\\p{L}*|boek|inschrijv\\p{L}*|gratis',
    deal: '\\d ?%|korting\\p{L}*|aanbieding(?:en)?|\\p{L}*actie|uitverkoop|kortingscode',
    past: '(?:was|waren|had|hadden|werd|liep)', begun: null,
    other: 'bezorg\\p{L}*|lever\\p{L}*|aankomst|verblij\\p{L}*|openingstijden|geopend|gesloten|opgericht|geboren|sinds|retour\\p{L}*|ruilen|inschrijv\\p{L}*|aanmeld\\p{L}*|factuur|tentoonstelling|festival|tickets?',
    record: 'voorwaarden|opgericht|geboren|sinds|factuur|bijgewerkt',
    between: 'tussen|van', relative: { vandaag: 0, vanavond: 0, morgen: 1 },
    this: 'deze|aanstaande', next: 'volgende', now: 'nu', noon: "12 uur 's middags", midnight: 'middernacht',
  },
  pt: {
    until: 'até|termina[m]?|expira[m]?|válid[oa] até', ends: 'termina[m]?|expira[m]?', by: null, before: 'antes',
    starts: 'desde|a partir|começa[m]?',
    offer: '\\d ?%|ofertas?|descontos?|código|cupom|saldos?|promoção|frete|aproveite|compre|reserve|inscr\\p{L}*',
    deal: '\\d ?%|ofertas?|descontos?|saldos|promoç(?:ão|ões)|cupom|cupão|frete grátis|código promocional',
    past: '(?:foi|foram|era|eram|terminou)', begun: null,
    other: 'entregas?|chegada|estadias?|horários?|abert[oa]s?|fechad[oa]s?|fundada|nascid[oa]|devoluç\\p{L}*|trocas?|inscr\\p{L}*|candidatur\\p{L}*|fatura|exposição|festival|bilhetes|ingressos',
    record: 'termos|fundada|nascid[oa]|fatura|atualizad[oa]|publicad[oa]',
    between: 'entre|de', relative: { hoje: 0, 'esta noite': 0, amanhã: 1 },
    this: 'est[ea]', next: 'próxim[oa]', now: 'agora', noon: 'meio-dia', midnight: 'meia-noite',
  },
};

/** What stands between the words and the day: an hour, an article; the weekday comes with the date. */
const BETWEEN =
  '(?:\\s*(?:on|at|the|end|of|close|business|midnight|noon|:|am|den|dem|zum|um|le|du|el|il|o|em|op|\\d{1,2}(?:[:.h]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?uhr)?|[A-Z]{2,4}T|,))*\\s*$';

/** As `BETWEEN`, with what stands before a day that is told by its weekday alone. */
const BEFORE_END =
  '(?:\\s*(?:on|at|the|end|of|close|business|midnight|noon|:|,|am|den|dem|der|zum|um|le|du|la|el|il|o|a|à|al|del|de|em|op|und|mit|einschließlich|mitternacht|minuit|this|coming|next|today|\\d{1,2}(?:[:.h]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?uhr)?|(?:\\p{Lu}{1,4}T|PST|PDT|GMT|UTC|BST|CES?T)))*\\s*$';

export interface WhenForms {
  /** Each ends where the day begins. */
  readonly until: RegExp;
  readonly by: RegExp | null;
  readonly offer: RegExp;
  /** Sentences that tell what was, also how it began. */
  readonly past: RegExp;
}

/** What the extractor of a campaign's dates looks at beside them. */
export interface FactForms {
  readonly words: Words;
  /** In every text that tells the end of something; quick to test. */
  readonly cue: RegExp;
  readonly until: RegExp;
  readonly ends: RegExp;
  readonly by: RegExp | null;
  readonly before: RegExp | null;
  readonly starts: RegExp;
  readonly between: RegExp;
  readonly deal: RegExp;
  readonly action: RegExp;
  readonly over: RegExp;
  readonly other: RegExp;
  readonly record: RegExp;
  /** After a day that stands first: `This Saturday the offer closes`. */
  readonly endsAfter: RegExp;
}

const whole = (source: string, flags = 'iu') =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
// A sign or digit may stand right before: `$20 off`, `-20 %`.
const loose = (source: string) => new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
const before = (source: string, between: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}])${between}`, 'iu');

function remembered<Made>(make: (words: Words) => Made): (primary: string) => Made | null {
  const made = new Map<string, Made>();
  return (primary) => {
    const words = WORDS[primary];
    if (!words) return null;
    let forms = made.get(primary);
    if (!forms) {
      forms = make(words);
      made.set(primary, forms);
    }
    return forms;
  };
}

/** @returns Null for a language whose words are not known. */
export const whenForms = remembered<WhenForms>((words) => ({
  until: before(words.until, BETWEEN),
  by: words.by === null ? null : before(words.by, BETWEEN),
  offer: loose(words.offer),
  past: whole(words.begun === null ? words.past : `${words.past}|${words.begun}`),
}));

export const factForms = remembered<FactForms>((words) => ({
  words,
  cue: new RegExp(`\\b(?:${words.until}${words.by === null ? '' : `|${words.by}`})`, 'iu'),
  until: before(words.until, BEFORE_END),
  ends: before(words.ends, BEFORE_END),
  by: words.by === null ? null : before(words.by, BEFORE_END),
  before: words.before === null ? null : before(words.before, BEFORE_END),
  starts: before(words.starts, BEFORE_END),
  between: before(words.between, BEFORE_END),
  deal: loose(words.deal),
  action: loose(words.offer),
  over: whole(words.past),
  other: whole(words.other),
  record: whole(words.record),
  endsAfter: new RegExp(`^[^.!?;\\d]{0,48}(?<![\\p{L}\\p{N}])(?:${words.ends}|closes?)(?!\\p{L})`, 'iu'),
}));
