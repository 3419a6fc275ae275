/**
 * Promises: what is free and from which sum, guarantees, returns and trials with their length, that one can cancel,
 * that gifts are doubled. One set of words serves all languages, as briefs do not say theirs.
 */
import { isInQuotation } from '../language/index.ts';
import type { Fact } from '../model/index.ts';
import { moneyIn, moneyValue } from './money.ts';
import { type Extractor, factIn, inOneLine, type Passage } from './passage.ts';

export interface Claim {
  readonly start: number;
  readonly end: number;
  /** `free delivery`, `guarantee`, `frame guarantee`, `returns`, `trial`, `credit card` … */
  readonly subject: string;
  /** A length (`14 day`, `10 year`, `lifetime`), a sum to spend, a number; empty: no condition is said. */
  readonly value: string;
  readonly qualifier: 'up-to' | null;
}

/** What is promised. The first that matches names it; order matters. */
const TOPICS: readonly (readonly [topic: string, words: string])[] = [
  [
    'money-back',
    String.raw`money[- ]back(?:[- ]guarantee)?|geld[- ]zurück(?:[- ]garantie)?|satisfait ou remboursé|soddisfatti o rimborsati|niet goed,? geld terug`,
  ],
  [
    'repair',
    String.raw`(?:free )?repair(?: promise|s| service| guarantee)?|reparatur(?:versprechen|garantie|en|service)?|réparations?`,
  ],
  [
    'guarantee',
    String.raw`warrant(?:y|ies)|guarantees?|guaranteed for|\p{L}*garantie|gewährleistung|garanzia|garantía|garantia`,
  ],
  [
    'returns',
    String.raw`(?<!(?:she|he|it|who|which|that|series|team|sale|price|event|tour) )(?:returns?(?= (?:window|policy|period)| ?[,.;:!)]| within| and |$)|returns)|rückgabe(?:recht|frist)?|rücksendung|retouren|retours|droit de retour|devoluci(?:ón|ones)|devoluç(?:ão|ões)`,
  ],
  [
    'trial',
    String.raw`trials?(?: period)?|testphase|probe(?:zeit|monat|phase|abo)|essai|période d['’]essai|prueba|periodo di prova|proefperiode|período de teste`,
  ],
  [
    'cancellation',
    String.raw`cancellations?|stornierung(?:en)?|stornierbar|annulation|cancelación|cancellazione|annulering|cancelamento`,
  ],
  [
    'delivery',
    String.raw`deliver(?:y|ies)|shipping|postage(?: and packaging)?|versand|lieferung|livraison|envíos?|spedizion[ei]|verzending|bezorging|frete|portes`,
  ],
  ['exchange', String.raw`exchanges|umtausch|échanges`],
  ['migration', 'migration'],
  ['installation', 'installation|installation gratuite|einrichtung'],
  ['setup', 'set[- ]?up'],
  ['assembly', 'assembly|montage'],
  ['gift wrap', 'gift[- ]wrap(?:ping)?|geschenkverpackung'],
  ['gift', 'gift(?! ?(?:cards?|guide|voucher|ideas?|wrap|box|set))|geschenk|cadeau'],
];

const FREE = String.raw`(?<![-\p{L}])(?:free|complimentary|gratis|kosten(?:lose?[nrsm]?|freie?[nrsm]?)|gratuit(?:e|es|s|o|a|os|as|i)?|offerte?s?|grátis|no[- ]cost)(?![-\p{L}])`;
const UNITS: readonly (readonly [unit: string, words: string])[] = [
  [
    'day',
    'days?|nights?|tage?n?|nächten?|jours?|nuits?|días?|noches?|giorn[oi]|nott[ei]|dagen|dag|nachten|dias?',
  ],
  ['week', 'weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week'],
  ['month', 'months?|monate?n?|mois|mes(?:es)?|mes[ei]|maanden|maand|mês'],
  ['year', 'years?|yrs?|jahre?n?|ans?|années?|años?|ann[oi]|jaren|jaar|anos?'],
];
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  hundred: 100,
  ein: 1,
  eine: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  zehn: 10,
  zwölf: 12,
  vierzehn: 14,
  dreißig: 30,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  dix: 10,
  douze: 12,
  quatorze: 14,
  trente: 30,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  diez: 10,
  due: 2,
  tre: 3,
  cinque: 5,
  dieci: 10,
  twee: 2,
  drie: 3,
  vijf: 5,
  tien: 10,
  dois: 2,
  dez: 10,
};

/** Of a sum: it must be spent. */
const SPENT =
  /(?:over|above|from|more than|at least|exceeding|spend(?:ing)?|orders? of|ab|über|mindestens|bestellwert(?: von)?|dès|à partir de|au-delà de|desde|superiores a|a partir d[ei]|oltre|vanaf|boven|acima de)\s*$/iu;
const OR_MORE = /^\s*(?:or (?:more|over)|and (?:over|above|up)|\+|d['’]achats?|bestellwert|einkaufswert)/iu;
/** Of a time: until something happens, and not how long it lasts. */
const PASSING =
  /(?:(?:ends?|starts?|begins?|expires?|due|back|arrives?|ready|läuft|endet)\s+(?:\p{L}+\s+)?in|left|remaining|another|next|last|past|every|noch|reste|plus que)\s+$/iu;
const LEFT = /^\s*(?:left|remaining|to go|ago|old|later|übrig|restants?)/iu;
/** The promises of others, and those of another time. */
const OTHERS =
  /(?<![\p{L}\p{N}])(?:other (?:brands|shops|makers)|most (?:brands|shops|makers|companies|people)|competitors?|industry|typical(?:ly)?|usually|used to|instead of|rather than|until now|no longer|last year|statutory|by law|gesetzliche\p{L}*|légale)(?!\p{L})/iu;
/** Words before "guarantee" that say nothing of what it is for. */
const GENERIC =
  /^(?:a|an|the|our|your|its|their|this|that|with|full|free|limited|extended|year|month|day|week|of|and|plus|no|any|new|under|lifetime|standard|comes?|has|have|is|in|for|all|every|on|jahre?|jahren|ans?|mois|de|une?|la|notre|mit|unsere?|eine?|longer|simple|iron-?clad|satisfaction|complete|quibble|years|months|days|years?['’]s?|worldwide|international|two|three|five|ten)$/iu;

interface Forms {
  readonly hint: RegExp;
  readonly topics: RegExp;
  readonly length: RegExp;
  readonly freeBefore: RegExp;
  readonly freeAfter: RegExp;
}
let made: Forms | undefined;

function formsOf(): Forms {
  if (made) return made;
  const units = UNITS.map(([unit, words]) => `(?<${unit}>${words})`).join('|');
  const words = Object.keys(NUMBERS)
    .sort((a, b) => b.length - a.length)
    .join('|');
  made = {
    hint: /warrant|guarant|garan|returns|trial|repar|repair|répar|money.back|remboursé|rimbors|cancel|stornier|annul|kündbar|résil|deliver|shipping|postage|versand|liefer|livraison|env[ií]o|spedizion|verzending|bezorg|frete|portes|testphase|probe|essai|prueba|prova|rückgabe|rücksend|retour|devolu|umtausch|exchanges|geld|migration|install|einricht|set.?up|assembly|montage|gift|geschenk|cadeau|card|kredit|carte|carta|tarjeta|minimum|mindest|lock-in|engagement|doubled|matched|tripled|first \d|uptime|verfügbarkeit|disponibilité|under.\d|kinder|moins de/i,
    topics: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${TOPICS.map(([, topic], i) => `(?<t${i}>${topic})`).join('|')})(?![\p{L}\p{N}])`,
      'giu',
    ),
    length: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,$€£/-])(?:(?<number>\d{1,3}|${words})[\s\u00a0\u202f-]?(?:full |whole |volle |calendar |business )?(?:${units})|(?<life>lifetime|lebenslange?\p{L}*|à vie|de por vida|a vita|levenslange?))(?![\p{L}\p{N}])`,
      'giu',
    ),
    freeBefore: new RegExp(
      String.raw`${FREE}((?:[\s\u00a0]+(?!or(?!\p{L})|when|if|for)[\p{L}][\p{L}'’-]*){0,3})[\s\u00a0]*$`,
      'iu',
    ),
    freeAfter: new RegExp(
      String.raw`^[\s\u00a0]*(?:(?:is|are|ist|sind|est|sont|es|è|is altijd)[\s\u00a0]+)?(?:(?:always|now|all|also|immer|toujours|siempre|sempre|altijd)[\s\u00a0]+)?${FREE}`,
      'iu',
    ),
  };
  return made;
}

/** The promises of one sentence. */
export function claimsIn(text: string, language = 'en', currency: string | null = null): Claim[] {
  const { hint, topics, length } = formsOf();
  if (!hint.test(text) || OTHERS.test(text)) return [];
  const found: Claim[] = [...fixed(text)];
  const nouns = Array.from(text.matchAll(topics), (match) => {
    const at = TOPICS.findIndex((_, i) => match.groups![`t${i}`] !== undefined);
    return { topic: TOPICS[at]![0], start: match.index, end: match.index + match[0].length };
  });
  if (nouns.length === 0) return found;
  const lengths = /\d|\p{L}/u.test(text)
    ? Array.from(text.matchAll(length), (match) => ({
        value: lengthOf(match.groups!),
        start: match.index,
        end: match.index + match[0].length,
      })).filter(
        ({ start, end }) =>
          !PASSING.test(text.slice(Math.max(0, start - 32), start)) && !LEFT.test(text.slice(end)),
      )
    : [];
  const sums = moneyIn(text, language, currency);
  for (const noun of nouns) {
    const free = freeAround(text, noun, nouns);
    if (noun.topic !== 'delivery' && noun.topic !== 'gift') {
      const own = nearestTo(noun, lengths, nouns, text);
      if (own) {
        const before = text.slice(Math.max(0, own.start - 16), own.start);
        const isUpTo = /(?:up to|bis zu|jusqu['’]à|hasta|fino a|tot|até)\s*$/iu.test(before);
        found.push({
          start: Math.min(own.start, noun.start),
          end: Math.max(own.end, noun.end),
          subject: withModifier(noun, text),
          value: own.value,
          qualifier: isUpTo && noun.topic !== 'cancellation' ? 'up-to' : null,
        });
      }
    }
    if (!free) continue;
    const spent = sums.filter(
      ({ start, end }) =>
        SPENT.test(text.slice(Math.max(0, start - 32), start)) || OR_MORE.test(text.slice(end, end + 20)),
    );
    const sum = spent[0];
    found.push({
      start: Math.min(free.start, noun.start, sum?.start ?? noun.start),
      end: Math.max(free.end, noun.end, sum?.end ?? noun.end),
      subject: `free ${free.isExpress ? 'express ' : ''}${noun.topic}`,
      value: sum ? moneyValue(sum.currency, sum.amount) : '',
      qualifier: null,
    });
  }
  for (const noun of nouns) {
    if (!/^(?:migration|installation|setup|assembly|gift wrap)$/.test(noun.topic)) continue;
    const price = sums.find(({ end }) => /^\s$/.test(text.slice(end, noun.start)));
    if (price)
      found.push({
        start: price.start,
        end: noun.end,
        subject: `free ${noun.topic}`,
        value: `costs ${moneyValue(price.currency, price.amount)}`,
        qualifier: null,
      });
  }
  return found;
}

interface Noun {
  readonly topic: string;
  readonly start: number;
  readonly end: number;
}

function freeAround(text: string, noun: Noun, nouns: readonly Noun[]) {
  const { freeBefore, freeAfter } = formsOf();
  const before = freeBefore.exec(text.slice(Math.max(0, noun.start - 60), noun.start));
  if (before) {
    const start = noun.start - before[0].length;
    const between = nouns.filter((other) => other.start >= start && other.end <= noun.start);
    // "Free delivery and returns" promises both; "a free gift and a warranty" one.
    if (between.every(({ topic }) => /^(?:delivery|returns|exchange)$/.test(topic + noun.topic.slice(0, 0))))
      return {
        start,
        end: noun.end,
        isExpress: /express|next[- ]day|same[- ]day|overnight|priority/i.test(before[1]!),
      };
  }
  const after = freeAfter.exec(text.slice(noun.end, noun.end + 40));
  return after ? { start: noun.start, end: noun.end + after[0].length, isExpress: false } : null;
}

/** The length that belongs to a noun: the nearest with nothing else between, which is nearer to no other noun. */
function nearestTo<Length extends { readonly start: number; readonly end: number }>(
  noun: Noun,
  lengths: readonly Length[],
  nouns: readonly Noun[],
  text: string,
): Length | null {
  const gapTo = (one: Noun, { start, end }: Length): string | null => {
    const gap =
      end <= one.start ? text.slice(end, one.start) : start >= one.end ? text.slice(one.end, start) : '';
    // What stands after the noun says how long only where something leads to it.
    if (
      start >= one.end &&
      !/^(?:\s*(?:of|for|within|up to|is|are|lasts?|runs?|to|covers?|on|after|policy|window|period|ends|von|bis|bis zu|für|über|innerhalb|beträgt|de|pendant|jusqu['’]à|jusqu['’]|sous|hasta|di|fino a|van|tot|até|durante|gratuite?|the|our|your|an?|first|us|you)[\s:]+){0,5}$|^\s*[:–—(]\s*$|^\s+$/iu.test(
        `${gap} `.replace(/\s+$/, ' '),
      )
    )
      return null;
    if (
      end <= one.start &&
      /(?<!\p{L})(?:until|before|after|since|from|into|at|when|if|to|of the|in|vor|nach|avant|après)(?!\p{L})/iu.test(
        gap,
      )
    )
      return null;
    return gap.length <= 40 && !/[.;,!?\d]|\b(?:and|und|et|y|e|en|plus|but)\b/.test(gap) ? gap : null;
  };
  let best: Length | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const length of lengths) {
    const gap = gapTo(noun, length);
    if (gap === null || gap.length >= least) continue;
    if (nouns.some((other) => other !== noun && (gapTo(other, length)?.length ?? 99) < gap.length)) continue;
    best = length;
    least = gap.length;
  }
  return best;
}

/** A warranty on batteries is another than one on frames. */
function withModifier({ topic, start, end }: Noun, text: string): string {
  if (topic !== 'guarantee') return topic;
  const [, before] = /([\p{L}'’-]+)[\s-]$/u.exec(text.slice(Math.max(0, start - 30), start)) ?? [];
  const [, after] =
    /^\s+(?:on|for|auf|sur)\s+(?:the |our |your |all |every |die |das |den |le |la |les )?([\p{L}-]+)/iu.exec(
      text.slice(end, end + 40),
    ) ?? [];
  const modifier = [before, after].find(
    (word) =>
      word !== undefined &&
      !GENERIC.test(word) &&
      !(word.toLowerCase() in NUMBERS) &&
      !/^\d|-(?:year|day|month)$/i.test(word),
  );
  const compound = /^\p{L}+(?=garantie)/iu.exec(text.slice(start, end))?.[0];
  const word = compound ?? modifier;
  return word ? `${word.toLowerCase().replace(/s$/, '')} guarantee` : topic;
}

function lengthOf(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.life) return 'lifetime';
  const number = NUMBERS[groups.number!.toLowerCase()] ?? Number(groups.number);
  const [unit] = UNITS.find(([name]) => groups[name] !== undefined)!;
  return `${number} ${unit}`;
}

/** Promises that are always said the same way. */
function* fixed(text: string): Iterable<Claim> {
  const claim = (match: RegExpMatchArray, subject: string, value: string): Claim => ({
    start: match.index!,
    end: match.index! + match[0].length,
    subject,
    value,
    qualifier: null,
  });
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(no |without a |keine |sans |zonder |sin |senza )?(?:credit[- ]?card|kreditkarte|carte (?:bancaire|de crédit)|tarjeta(?: de crédito)?|carta di credito)(?: is)?(?: (required|needed|necessary|erforderlich|nötig|requise|necesaria|richiesta|nodig))?/giu,
  )) {
    const isNone = match[1] !== undefined;
    if (isNone || match[2])
      yield claim(
        match,
        'credit card',
        isNone && !/without a/i.test(match[1]!) ? 'none' : isNone ? 'none' : 'required',
      );
  }
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(?:(no|keine|\d{1,2}[- ]months?|\d{1,2}[- ]years?|\d{1,2} monate|\d{1,2} jahre?) (?:minimum (?:term|contract|commitment)|mindestlaufzeit|lock-in contract)|sans (?:durée d['’])?engagement)(?!\p{L})/giu,
  ))
    yield claim(
      match,
      'minimum term',
      !match[1] || /^(?:no|keine)$/i.test(match[1])
        ? 'none'
        : match[1]
            .toLowerCase()
            .replace(/[-\s]+/g, ' ')
            .replace(/s$/, ''),
    );
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(?:every|each|all|your|any) (?:gifts?|donations?|pounds?|dollars?|euros?|pledges?)(?: (?!not)[\p{L}’'-]+){0,8}? (doubled|matched|tripled)(?!\p{L})/giu,
  ))
    yield claim(match, 'gifts', match[1]!.toLowerCase() === 'tripled' ? 'tripled' : 'doubled');
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])first (\d{2,3}(?:,\d{3})*|\d{4,6}) (customers?|orders?|people|buyers?|sign-?ups?|subscribers?|members?|bookings?|guests?|visitors?)(?!\p{L})/giu,
  ))
    yield claim(match, `first ${match[2]!.toLowerCase().replace(/s$/, '')}`, match[1]!.replace(/,/g, ''));
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}.])(\d{2}(?:[.,]\d{1,4})?)\s?% (?:uptime|verfügbarkeit|de disponibilité)(?!\p{L})/giu,
  ))
    yield claim(match, 'uptime', match[1]!.replace(',', '.'));
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(?:(?:kids|children) )?under[- ](\d{1,2})['’]?s? (?:go|stay|eat|travel|enter|get in|are|fly|ride) (?:for )?free(?!\p{L})|kinder (?:bis|unter) (\d{1,2})(?: jahren?)?[^.,]{0,20}(?:kostenlos|frei|gratis)(?!\p{L})|gratuit pour les moins de (\d{1,2}) ans/giu,
  ))
    yield claim(match, 'free for children', (match[1] ?? match[2] ?? match[3])!);
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(?:cancel (any ?time)|(jederzeit) kündbar|(?:résiliable|résiliez|annulez) (à tout moment))(?!\p{L})/giu,
  ))
    yield claim(match, 'cancelling', 'any time');
}

/** Characters of a cell that holds a promise or the name of one. */
const CELL = 60;
const isCell = (text: string): boolean => text.length <= CELL && !/[.!?]$/.test(text);

function promise(passage: Passage, start: number, end: number, { subject, value, qualifier }: Claim): Fact {
  return factIn(passage, start, end, {
    kind: 'claim',
    subject: inOneLine(subject),
    value: inOneLine(value),
    qualifier,
    isSure: value !== '',
  });
}

export const readClaims: Extractor = function* (_asset, passages, { brief }) {
  const currency = brief?.currency ?? brief?.offers[0]?.currency ?? null;
  let previous: Passage | null = null;
  for (const passage of passages) {
    const { text, run } = passage;
    const label = previous && isCell(previous.text) && isCell(text) ? `${previous.text} ` : '';
    previous = passage;
    if (run.role === 'quote' || !formsOf().hint.test(label + text)) continue;
    // `Sleep trial | 60 nights`: in a table the cell before names the promise.
    if (label !== '' && claimsIn(text, passage.language, currency).length === 0) {
      for (const claim of claimsIn(label + text, passage.language, currency)) {
        const end = claim.end - label.length;
        if (end > 0 && claim.value !== '' && claim.start < label.length)
          yield promise(passage, 0, end, claim);
      }
      continue;
    }
    const sentences = passage.sentences.length > 0 ? passage.sentences : [{ start: 0, end: text.length }];
    for (const sentence of sentences) {
      // A stretch without an end to its sentence is no copy.
      if (sentence.end - sentence.start > 1000) continue;
      for (const claim of claimsIn(text.slice(sentence.start, sentence.end), passage.language, currency)) {
        const [start, end] = [sentence.start + claim.start, sentence.start + claim.end];
        if (isInQuotation(run, { start, end: start + 1 })) continue;
        yield promise(passage, start, end, claim);
      }
    }
  }
};
