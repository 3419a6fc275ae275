/**
 * What is taken off or given: percent, money, a deal by numbers. Only what is said as an offer counts: "20% off",
 * "save $15", "3 for 2"; "40% more riders", "100% cotton" and "cut costs by 20%" are other statements.
 */
import { isInQuotation } from '../language/index.ts';
import type { Fact } from '../model/index.ts';
import { type Money, moneyIn, moneyValue } from './money.ts';
import { type Extractor, factIn, type Passage } from './passage.ts';

interface Words {
  /** What follows the number and makes it an offer. */
  readonly after: string;
  /** What asks to save: a few words may stand before the number. */
  readonly saving: string;
  /** What stands before it and makes it one. */
  readonly before: string;
  /** Right before the number. */
  readonly upTo: string;
  readonly extra: string;
  /** What tells of another time, or of what somebody else saved. */
  readonly past: string;
  /** What money is spent for: `orders over`. */
  readonly spend: string;
}

// biome-ignore format: a table
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    saving: 'save|saving',
    after: String.raw`off(?![-\p{L}])(?!\s+(?:our|their|its|his|her|the)\s+(?:\p{L}+\s+)?(?:emissions?|costs?|times?|bills?|weight|load|builds?|footprint|energy))|(?:price |early[- ]bird |member |launch |welcome |student |introductory |sitewide |instant |order )?(?:discounts?|savings?|reductions?|rebates?)|cash ?back|cheaper|less than (?:usual|full price)`,
    before: String.raw`(?:save|saving|get|take|enjoy|score|claim|unlock|receive|discounts? of|savings? of|reduced by|knock(?:ing)?)`,
    upTo: String.raw`up to|as much as|max(?:imum)?(?: of)?`,
    extra: String.raw`(?:an )?(?:extra|additional|further|another)`,
    past: String.raw`last (?:year|season|spring|summer|autumn|fall|winter|month|week|time)(?!['’]s (?!\s*$|(?:[\p{L}-]+ ){0,3}(?:sale|offer|discount|price|deal|code|campaign|\d)))|previous|in (?:19|20)\d\d|used to|(?:customers|clients|they|he|she|teams?|who) (?:have |has )?(?:saved|cut|got)|on average|instead of|usually|no longer|not \d|(?:ended|is over|was over)`,
    spend: String.raw`(?:orders?|spend(?:ing)?|purchases?|baskets?|when you spend|bookings?|stays?)(?: of| over| above| from)*(?: at least| more than)?`,
  },
  de: {
    saving: 'spare[nt]?|sparen sie',
    after: String.raw`(?:[\p{L}-]*rabatt|[\p{L}-]*nachlass|ermäßigung|reduktion|günstiger|billiger|reduziert|ersparnis|skonto|(?:weniger|sparen|auf (?:alles|alle|das|den|die|ihre|deine|unsere|ausgewählte)))(?!\p{L}*kosten)`,
    before: String.raw`(?:spare[nt]?(?: sie| sich)?|sichere?n?(?: sie sich| dir)?|rabatt von|nachlass von|ersparnis von|minus|um)`,
    upTo: String.raw`bis zu|bis`,
    extra: String.raw`(?:extra|zusätzlich(?:e|en)?|weitere)`,
    past: String.raw`letzte[snm]? (?:jahr|saison|winter|sommer|mal)|früher|vorjahr|kunden (?:haben|konnten)`,
    spend: String.raw`(?:mindest(?:bestell|einkaufs|buchungs)wert(?: von)?|bestellwert(?: von| ab)?|bestellungen (?:ab|über))`,
  },
  fr: {
    saving: 'économisez',
    after: String.raw`(?:de (?:réduction|remise|rabais|ristourne|moins|cashback)|offerts?|de promo(?:tion)?)`,
    before: String.raw`(?:économisez|profitez de|bénéficiez de|remise de|réduction de|rabais de|moins)`,
    upTo: String.raw`jusqu['’]à|jusqu['’]`,
    extra: String.raw`(?:encore|supplémentaires?)`,
    past: String.raw`l['’](?:an|année|été|hiver) derni(?:er|ère)|la saison dernière|autrefois`,
    spend: String.raw`(?:achats? de|commandes? de)`,
  },
  es: {
    saving: 'ahorr[ae]',
    after: String.raw`(?:de (?:descuento|rebaja|dto\.?|ahorro)|dto\.?|descuento|menos)`,
    before: String.raw`(?:ahorra|ahorre|disfruta de|descuento del?|rebaja del?)(?: un| el)?`,
    upTo: String.raw`hasta(?: un)?`,
    extra: String.raw`(?:extra|adicional)`,
    past: String.raw`(?:año|verano|invierno|temporada) pasad[oa]`,
    spend: String.raw`(?:pedidos (?:superiores a|de)|compras (?:superiores a|de))`,
  },
  it: {
    saving: 'risparmia(?:te)?',
    after: String.raw`(?:di (?:sconto|riduzione|risparmio)|sconto)`,
    before: String.raw`(?:risparmia(?:te)?|sconto del?|scontat[oiae] del|approfitta del)(?: il| lo)?`,
    upTo: String.raw`fino al?`,
    extra: String.raw`(?:extra|ulteriore)`,
    past: String.raw`(?:anno|estate|inverno|stagione) scors[oa]`,
    spend: String.raw`(?:ordini (?:superiori a|da|di)|acquisti (?:superiori a|di))`,
  },
  nl: {
    saving: 'bespaar',
    after: String.raw`(?:korting|voordeel|goedkoper|kassakorting)`,
    before: String.raw`(?:bespaar|profiteer van|korting van|ontvang|krijg)`,
    upTo: String.raw`tot(?: wel)?`,
    extra: String.raw`extra`,
    past: String.raw`vorig(?:e)? (?:jaar|zomer|winter|seizoen)`,
    spend: String.raw`(?:bestellingen (?:vanaf|boven)|bij besteding van)`,
  },
  pt: {
    saving: 'poupe|economize',
    after: String.raw`(?:de (?:desconto|redução|economia)|off)`,
    before: String.raw`(?:poupe|economize|aproveite|desconto de|ganhe)`,
    upTo: String.raw`até`,
    extra: String.raw`(?:extra|adicional)`,
    past: String.raw`(?:ano|verão|inverno|temporada) passad[oa]`,
    spend: String.raw`(?:compras (?:acima de|de)|pedidos (?:acima de|de))`,
  },
};

interface Forms {
  readonly percent: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly upTo: RegExp;
  readonly extra: RegExp;
  readonly past: RegExp;
  readonly spend: RegExp;
}

const made = new Map<string, Forms>();

function formsOf(primary: string): Forms {
  const words = WORDS[primary] ?? WORDS.en!;
  let forms = made.get(primary);
  if (!forms) {
    const between = String.raw`(?:\s+(?:an?|of|the|you|yourself|ganze|satte|un|une|il|el|o|de|von|um))*`;
    forms = {
      percent:
        /(?<![\p{L}\p{N}.,$€£])(?<minus>[-–−]\s?)?(?<number>\d{1,3}(?:[.,]\d{1,2})?)[\s\u00a0\u202f]?(?:%|percent(?!\p{L})|per cent(?!\p{L})|pct(?!\p{L})|prozent(?!\p{L})|pour cent|por ciento|per cento|procent|por cento)/giu,
      before: new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:(?:${words.saving})(?:\s+(?!customers|clients|teams|them|people)[\p{L}'’]+){0,3}|(?:${words.before})${between})(?:\s+(?:${words.upTo}))?(?:\s+(?:${words.extra}))?\s*$`,
        'iu',
      ),
      after: new RegExp(
        String.raw`^[\s\u00a0-]*(?:\(?(?:${words.extra})\)?\s+)?(?:${words.after})(?!\p{L})`,
        'iu',
      ),
      upTo: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.upTo})\s*(?:(?:${words.extra})\s*)?$`, 'iu'),
      extra: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.extra})\s*$`, 'iu'),
      past: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.past})(?![\p{L}\p{N}])`, 'iu'),
      spend: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.spend})\s*$`, 'iu'),
    };
    made.set(primary, forms);
  }
  return forms;
}

/** After "save 20%": what is saved is no money of the customer's. */
const NO_PRICE =
  /^\s*(?:(?:of|on|in)\s+)?(?:(?:your|their|the|its|our)\s+)?(?:\p{L}+\s+)?(?:time|energy|water|fuel|memory|space|storage|bandwidth|emissions?|co2|carbon|effort|power|battery|electricity|plastic|packaging|engineering|compute|heating)(?!\p{L})/iu;
/** Of a percentage that is more: a part, a rate, a fee. */
const NO_OFFER =
  /^\s*(?:apr|interest|p\.?a\.?|vat|tax|mwst|tva|commission|deposit|of (?:people|users|customers|our|all|the|us))(?!\p{L})/iu;

const DEAL_NUMBER: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ein: 1,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  dos: 2,
  tres: 3,
  due: 2,
  tre: 3,
  twee: 2,
  drie: 3,
};
const COUNT =
  '(?:[1-6]|one|two|three|four|five|six|ein|eins|zwei|drei|vier|une?|deux|trois|quatre|dos|tres|due|tre|twee|drie)';
const DEAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£.,:/-])(?:(?<take>${COUNT})\s*[- ]?(?:for(?: the price of)?|für|pour|voor|[x×])[- ]?\s*(?<pay>${COUNT})(?:\s+(?:halen|zahlen|betalen))?|buy[- ]\s*(?<buy>${COUNT})\s*,?\s*(?:and )?[- ]?get[- ]\s*(?<get>${COUNT}|another)(?:[- ](?:more))?[- ]\s*(?:for )?free|(?<haal>${COUNT}) halen[,]? (?<betaal>${COUNT}) betalen|(?<achete>${COUNT}) achetés?[,]? (?<offert>${COUNT}) offerts?|bogo)(?![\p{L}\p{N}%$€£]|[.,]\d)`,
  'giu',
);
const MAY_DEAL =
  /(?:[1-6]|one|two|three|four|five|six|ein|zwei|drei|vier|une?|deux|trois|quatre|dos|tres|due|tre|twee|drie)[ -]?(?:for|für|pour|voor|[x×])[ -]|\d ?[x×] ?\d|get[ -]|bogo|halen|offert/i;
const HALF =
  /(?<![\p{L}\p{N}])(?:half[- ]price|half off|zum halben preis|à moitié prix|a mitad de precio|a metà prezzo|voor de halve prijs)(?!\p{L})/giu;

/** Characters before and after a number that are looked at. */
const REACH = 48;

export const readOffers: Extractor = function* (_asset, passages, { brief, guide }) {
  for (const passage of passages) {
    const { text } = passage;
    if (
      passage.run.role === 'quote' ||
      (!/\d/.test(text) && !/half|bogo|buy|for|preis|prix|prezzo|precio/i.test(text))
    )
      continue;
    const forms = formsOf(passage.primary);
    yield* percents(passage, forms);
    const currency = brief?.currency ?? brief?.offers[0]?.currency ?? null;
    yield* amounts(passage, forms, currency);
    yield* deals(passage, guide.names);
  }
};

function* percents(passage: Passage, forms: Forms): Iterable<Fact> {
  const { text } = passage;
  if (/half|halb|moitié|mitad|metà|halve/i.test(text)) {
    for (const { 0: whole, index } of text.matchAll(HALF))
      if (isOffered(passage, index, forms))
        yield factIn(passage, index, index + whole.length, {
          kind: 'offer',
          subject: 'percent',
          value: '50',
        });
  }
  if (!/%|per ?cent|pct|prozent|pour cent|por ciento|procent|por cento/i.test(text)) return;
  for (const { 0: whole, index, groups } of text.matchAll(forms.percent)) {
    const end = index + whole.length;
    const before = text.slice(Math.max(0, index - REACH), index);
    const after = text.slice(end, end + REACH);
    const isSaid =
      forms.after.test(after) ||
      (groups!.minus !== undefined && !/^\s*(?!(?:sur|auf|en|op|su|em)\s)\p{L}/u.test(after));
    const isAsked = forms.before.test(before) && !NO_PRICE.test(after) && !NO_OFFER.test(after);
    if (!(isSaid || isAsked) || !isOffered(passage, index, forms)) continue;
    const start = index + (groups!.minus?.length ?? 0);
    yield factIn(passage, start, end, {
      kind: 'offer',
      subject: 'percent',
      value: String(Number(groups!.number!.replace(',', '.'))),
      qualifier: qualifierOf(before, forms),
    });
  }
}

/** What a sum of money is there for. */
export interface Sum extends Money {
  readonly use: 'off' | 'minimum' | 'price';
  /** Whether the words around it leave no doubt. */
  readonly isSure: boolean;
}

/** The sums of a passage: what is taken off, what must be spent, and the rest, which are prices or something else. */
export function sumsIn(passage: Passage, currency: string | null): readonly Sum[] {
  let sums = known.get(passage);
  if (!sums) {
    sums = readSums(passage, currency);
    known.set(passage, sums);
  }
  return sums;
}

/** Offers and prices ask for the same ones. */
const known = new WeakMap<Passage, readonly Sum[]>();

function readSums(passage: Passage, currency: string | null): Sum[] {
  const { text, language } = passage;
  const money = moneyIn(text, language, currency);
  if (money.length === 0) return [];
  const forms = formsOf(passage.primary);
  return money.map((sum): Sum => {
    const before = text.slice(Math.max(0, sum.start - REACH), sum.start);
    const after = text.slice(sum.end, sum.end + REACH);
    if (forms.spend.test(before.replace(AT_LEAST, ' ')) || OR_MORE.test(after))
      return { ...sum, use: 'minimum', isSure: false };
    const isSaid = forms.after.test(after) || MINUS.test(before);
    if (isSaid || forms.before.test(before)) return { ...sum, use: 'off', isSure: isSaid };
    return { ...sum, use: 'price', isSure: true };
  });
}

const AT_LEAST = /\s*(?:over|above|at least|more than|mindestens|über|von)\s*$/i;
const OR_MORE =
  /^\s*(?:or more|and over|and above|\+|d['’]achats?|mindestbestellwert|einkaufswert|bestellwert)/i;
/** `-$15`, and no range: `$10–$15`. */
const MINUS = /(?:^|[\s(])[-–−]\s?$/;

function* amounts(passage: Passage, forms: Forms, currency: string | null): Iterable<Fact> {
  for (const { start, end, amount, currency: own, use, isSure } of sumsIn(passage, currency)) {
    if (use === 'price' || (use === 'off' && !isOffered(passage, start, forms))) continue;
    const before = passage.text.slice(Math.max(0, start - REACH), start);
    yield factIn(passage, start, end, {
      kind: 'offer',
      subject: use === 'off' ? 'amount' : 'minimum',
      value: moneyValue(own, amount),
      qualifier: use === 'off' ? qualifierOf(before, forms) : null,
      isSure,
    });
  }
}

function* deals(passage: Passage, names: readonly string[]): Iterable<Fact> {
  const { text } = passage;
  if (!MAY_DEAL.test(text)) return;
  for (const { 0: whole, index, groups } of text.matchAll(DEAL)) {
    const count = (name: string) => {
      const word = groups![name]?.toLowerCase();
      return word === undefined ? null : (DEAL_NUMBER[word] ?? (word === 'another' ? 1 : Number(word)));
    };
    const [take, pay] = [count('take') ?? count('haal'), count('pay') ?? count('betaal')];
    const [buy, get] = [count('buy') ?? count('achete'), count('get') ?? count('offert')];
    const all = take ?? (buy !== null && get !== null ? buy + get : 2);
    const paid = pay ?? buy ?? 1;
    // `5 x 2` is a size and `2 for 3` nothing.
    if (all <= paid || names.includes(whole) || (/[x×]/.test(whole) && !/^[2-6]\s?[x×]\s?[1-5]$/.test(whole)))
      continue;
    if (
      /^\s*(?:cm|mm|m|in(?:ch)?|days?|weeks?|months?|years?|hours?|minutes?|people|nights?|min|gb|mb)\b/i.test(
        text.slice(index + whole.length),
      )
    )
      continue;
    yield factIn(passage, index, index + whole.length, {
      kind: 'offer',
      subject: 'deal',
      value: `${all} for ${paid}`,
    });
  }
}

/** Not what was, and not what somebody says in quotation marks. */
function isOffered(passage: Passage, at: number, { past }: Forms): boolean {
  const sentence = passage.sentences.find(({ end }) => at < end);
  // "30% off last season's colours" is an offer of now.
  const before = passage.text.slice(sentence?.start ?? 0, at);
  return !past.test(before) && !isInQuotation(passage.run, { start: at, end: at + 1 });
}

function qualifierOf(before: string, { upTo, extra }: Forms): string | null {
  if (upTo.test(before)) return 'up-to';
  return extra.test(before) ? 'extra' : null;
}
