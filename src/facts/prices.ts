/**
 * What things cost. A price is of the product that is named beside it; where none is, of the word it stands with
 * ("tickets £45"). Delivery, instalments, sums that were raised or won, and what is taken off are no prices.
 */
import type { BrandGuide, Brief } from '../model/index.ts';
import { moneyValue } from './money.ts';
import { type Sum, sumsIn } from './offers.ts';
import { type Extractor, factIn, type Passage } from './passage.ts';

/** Characters on each side of a sum that say what it is. */
const REACH = 40;
/** Characters that a cell with a name or a price has at most. */
const CELL = 40;
/** Passages that may stand between a product's name and its price on a card. */
const CARD = 3;

const NO_PRICE_BEFORE =
  /(?<![\p{L}\p{N}])(?:payments? of|over|under|above|below|(?:more|less) than|at least|up to|über|unter|mindestens|plus de|moins de|instal?lments? of|raten (?:zu|von|à)|mensualités de|fois|[x×]|deposit(?: of)?|worth(?: up to)?|valued? at|value of|im wert von|d['’]une valeur de|win|raised?|raising|donat\p{L}+|gave|fund\p{L}*|revenue(?: of)?|cost (?:us|them)|fined?|saved?(?: (?:us|them|him|her))?|gift ?cards?(?: of)?|prize (?:of|money)|goal of|target of|budget of|turnover(?: of)?|delivery|shipping|postage|p&p|versand(?:kosten)?|lieferung|zzgl\.?|livraison|frais de port|envío|spedizione|verzending|frete)\s*(?:is|for|from|:|just|only|nur|ab|à|de|an?)*\s*$/iu;
const NO_PRICE_AFTER =
  /^\s?(?:k\b|m\b|bn\b|million|billion|mio|mrd|millions?|milliards?|\+ ?(?:raised|donated)|(?:flat[- ]rate |standard |express )?(?:delivery|shipping|postage|versand|livraison|frais de port|deposit|gift ?cards?|vouchers?|prize|donation|fine|raised|to charity)|(?:in|of|an|de|en) (?:fees?|savings?|costs?|gebühren|frais|prizes|value|revenue|funding|donations|grants))(?!\p{L})/iu;

const WAS =
  /(?:\bwas|\bbefore|\brrp|\bwere|instead of|normally|usually|previously|list price|\breg(?:ular(?:ly)?)?\.?|full price|\bworth|\bstatt|\bvorher|\bbisher|\buvp|au lieu de|\bavant|\bantes|\bprima|\beerst|\bvan|\bde)\s*:?\s*$/iu;
/** "Comes down from $3,490 to $2,792." */
const DOWN_FROM = /\b(?:down|reduced|cut|fell|dropped|marked down) from\s*$/i;
const FROM =
  /(?:\bfrom|starting (?:at|from)|prices (?:start|begin) (?:at|from)|as low as|\bab|schon ab|à partir de|\bdès|desde|a partire da|vanaf|a partir de)\s*(?:just|only|nur|schon)?\s*$/iu;
const UNITS: readonly (readonly [unit: string, form: RegExp])[] = [
  [
    'month',
    /^\s?(?:\/\s?|per |a |each |every |pro |im |par |al |por |al |pcm|p\.?\s?)?\s?(?:mo(?:nth)?|months?|monat|mois|mes|mese|maand|mês|monthly|pcm|monatlich)\b/iu,
  ],
  [
    'year',
    /^\s?(?:\/\s?|per |a |each |every |pro |im |par |al |por |p\.?\s?)?\s?(?:yr|years?|annum|jahr|an|année|año|anno|jaar|ano|yearly|annually|jährlich)\b/iu,
  ],
  [
    'week',
    /^\s?(?:\/\s?|per |a |each |every |pro |par |a la |por |alla )?\s?(?:wk|weeks?|woche|semaine|semana|settimana|weekly)\b/iu,
  ],
  [
    'night',
    /^\s?(?:\/\s?|per |a |each |pro |par |la |por |a )?\s?(?:nights?|nacht|nuit|noche|notte|noite)\b/iu,
  ],
  ['day', /^\s?(?:\/\s?|per |a |each |pro |par )?\s?(?:days?|tag|jour)\b/iu],
  [
    'person',
    /^\s?(?:\/\s?|per |a |each |pro |par |por |a )?\s?(?:person|adult|head|guest|personne|persona|pers\.?|p\.?p\.?(?=\W|$)|pessoa)\b/iu,
  ],
  ['user', /^\s?(?:\/\s?|per |a |pro |par )?\s?(?:users?|seats?|nutzer|utilisateur|member)\b/iu],
];

/** Words that stand between a thing and its price. */
const FILLER =
  /^(?:a|an|the|for|from|at|is|are|just|only|now|cost|costs|costing|starting|start|and|or|of|to|with|was|only|be|will|it|you|your|our|per|each|nur|ab|für|kostet|kosten|jetzt|nun|zu|dès|à|pour|à|partir|de|le|la|les|seulement|maintenant|desde|por|solo|da|per|vanaf|voor|price|prices|priced|preis|prix|pay|buy|get|still|all|in|on|this|that|as|low|up|it['’]s|that['’]s|this|they['’]re|here['’]s|you['’]ll|there['’]s|yours|first|one|so|then|month|monthly|year|yearly|annually|week|night|day|person|monat|jahr|woche|nacht|mois|année|semaine|nuit|mes|año|full|cost|today|two|three|four|five|six|seven|eight|nine|ten|nicht|statt|instead|was|which|what|looks|like|makes)$/iu;

export const readPrices: Extractor = function* (_asset, passages, { guide, brief }) {
  const currency = brief?.currency ?? brief?.products.find((product) => product.currency)?.currency ?? null;
  let products: readonly Named[] | undefined;
  /** The product a card is about, and how many passages ago it was named. */
  let card = null as { readonly name: string; readonly ago: number } | null;
  let previous: Passage | null = null;
  for (const passage of passages) {
    const sums = sumsIn(passage, currency).filter(({ use }) => use === 'price');
    // In a table the cell before says what the price is of.
    const label = sums.length > 0 && passage.text.length < CELL ? labelIn(previous) : null;
    const ofCard = card?.ago === 0;
    previous = passage;
    products ??= productsOf(brief, guide);
    const named = products.length > 0 ? mentionsIn(passage.text, products) : [];
    for (const sum of sums) {
      const before = passage.text.slice(Math.max(0, sum.start - REACH), sum.start);
      const after = passage.text.slice(sum.end, sum.end + REACH);
      if (NO_PRICE_BEFORE.test(before) || NO_PRICE_AFTER.test(after) || passage.run.role === 'quote')
        continue;
      const subject = subjectOf(passage, sum, sums, named, card, ofCard ? null : label);
      if (!subject) continue;
      yield factIn(passage, sum.start, sum.end, {
        kind: 'price',
        subject: subject.subject,
        isSure: subject.isSure,
        value: moneyValue(sum.currency, sum.amount),
        qualifier: qualifierOf(before, after),
      });
    }
    const last = named.at(-1);
    if (last) card = { name: last.name, ago: 0 };
    else if (card) card = card.ago + 1 >= CARD ? null : { ...card, ago: card.ago + 1 };
  }
};

function labelIn(cell: Passage | null): string | null {
  if (!cell || cell.text.length > CELL || /\p{Sc}|[.!?]$/u.test(cell.text)) return null;
  if (EARLY.test(cell.text)) return 'early bird';
  const words = cell.text.match(/\p{L}{3,}/gu) ?? [];
  return words.length === 0 || words.length > 6 ? null : words.slice(0, 2).map(fold).join(' ');
}

interface Named {
  readonly name: string;
  /** As copy may write it, in lower case. */
  readonly form: string;
}

interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The brief's products, else the names that the guide has for things. Longest first: `Tideline 2` is no `Tideline`. */
function productsOf(brief: Brief | null, guide: BrandGuide): readonly Named[] {
  const of = brief ?? guide;
  let named = known.get(of);
  if (!named) {
    named = readProducts(brief, guide);
    known.set(of, named);
  }
  return named;
}

/** The assets of a campaign share its brief. */
const known = new WeakMap<object, readonly Named[]>();

function readProducts(brief: Brief | null, guide: BrandGuide): Named[] {
  const inOrder = (all: readonly { readonly name: string; readonly forms: readonly string[] }[]): Named[] =>
    all
      .flatMap(({ name, forms }) => forms.map((form) => ({ name, form: form.toLowerCase() })))
      .sort((a, b) => b.form.length - a.form.length);
  const briefed = (brief?.products ?? []).map(({ name, also }) => ({
    name: name.value,
    forms: [name.value, ...also],
  }));
  if (briefed.length > 0) return inOrder(briefed);
  return inOrder(
    guide.terms.flatMap(({ kind, right, forms }) =>
      kind === 'name' && !right.some((name) => guide.names.includes(name))
        ? [{ name: right[0]!, forms: [...right, ...forms] }]
        : [],
    ),
  );
}

function mentionsIn(text: string, products: readonly Named[]): Mention[] {
  const lower = text.toLowerCase();
  const found: Mention[] = [];
  for (const { name, form } of products) {
    for (let at = lower.indexOf(form); at !== -1; at = lower.indexOf(form, at + 1)) {
      const end = at + form.length;
      // `Lake Rooms` are several of `Lake Room`.
      const after = /^(?:['’]?s)?(?![\p{L}\p{N}])/u.test(lower.slice(end, end + 3));
      if (!after || /[\p{L}\p{N}]/u.test(lower.charAt(at - 1))) continue;
      if (!found.some((other) => at < other.end && other.start < end)) found.push({ name, start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What the sum is the price of; null where nothing says. */
function subjectOf(
  passage: Passage,
  { start, end }: Sum,
  sums: readonly Sum[],
  named: readonly Mention[],
  card: { readonly name: string } | null,
  label: string | null,
): { readonly subject: string; readonly isSure: boolean } | null {
  const sentence = passage.sentences.find((one) => start < one.end) ?? { start: 0, end: passage.text.length };
  const inSentence = named.filter((one) => one.start >= sentence.start && one.end <= sentence.end);
  const before = inSentence.findLast((one) => one.end <= start);
  // `$249 for the Tideline 2`: the name comes after its price, and before the next one.
  const next = sums.find((other) => other.start >= end)?.start ?? sentence.end;
  const after = inSentence.find((one) => one.start >= end && one.start < next);
  const between = before ? passage.text.slice(before.end, start) : '';
  if (before && PART_OF.test(passage.text.slice(sentence.start, before.start)))
    return { subject: ANYTHING, isSure: false };
  if (
    after &&
    (!before || /[,;.–—]|\band\b/.test(between)) &&
    passage.text.slice(end, after.start).length < 30
  )
    return { subject: after.name, isSure: true };
  if (before) return { subject: before.name, isSure: between.length < 80 };
  if (isEarly(passage, sentence, start)) return { subject: `${ANYTHING}early bird`, isSure: true };
  const noun = nounBeside(passage, start, end, sentence) ?? label;
  // `Coffee is $4` is no price of what the sentence before speaks of.
  const earlier = noun === null ? named.findLast((one) => one.end <= sentence.start) : undefined;
  if (earlier) return { subject: earlier.name, isSure: false };
  if (noun === null && card && named.length === 0) return { subject: card.name, isSure: false };
  return noun === null
    ? { subject: ANYTHING, isSure: false }
    : { subject: `${ANYTHING}${noun}`, isSure: true };
}

/** How the subject of a price starts whose product nobody names. */
export const ANYTHING = '~';

/** An early bird's price is another one of the same thing. */
const EARLY = /(?<!\p{L})(?:early[- ]birds?|frühbucher\p{L}*|early booking)(?!\p{L})/iu;
const AFTERWARDS =
  /(?:instead of|statt|au lieu de|then|after(?:wards)?|later|full price|regular(?:ly)?)\s*$/iu;

function isEarly(
  { text, sentences }: Passage,
  sentence: { start: number; end: number },
  at: number,
): boolean {
  const before = text.slice(sentence.start, at);
  if (AFTERWARDS.test(before)) return false;
  // `Our early-bird price ends on Sunday. £80 for four days.`
  const i = sentences.findIndex(({ start }) => start === sentence.start);
  const previous = /\p{L}/u.test(before) ? null : sentences[i - 1];
  return EARLY.test(before) || (previous ? EARLY.test(text.slice(previous.start, previous.end)) : false);
}

/** `The king size of the Otway set`: a size or part of it has a price of its own. */
const PART_OF =
  /(?:sizes?|versions?|models?|editions?|packs?|refills?|covers?|cases?|straps?|batter(?:y|ies)|chargers?|extras?|add-ons?)\s+(?:of|for)\s+(?:the|our|your|an?)?\s*$/iu;

function nounBeside(
  { text }: Passage,
  start: number,
  end: number,
  sentence: { start: number; end: number },
): string | null {
  const after =
    /^\s+(?:(?:per|for|pro|für|par|pour|a|an|the|each|ein|eine|un|une)\s+)*(\p{L}{3,}(?:-\p{L}+)?)(?:\s+(ticket|pass|entry|membership|box|plan))?/iu.exec(
      text.slice(end, Math.min(sentence.end, end + 48)),
    );
  const words: string[] =
    text.slice(Math.max(sentence.start, start - 48), start).match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? [];
  const before = words.findLast((word) => !FILLER.test(word));
  const direct = /[\p{L}:]\s*$/u.test(text.slice(Math.max(sentence.start, start - 12), start));
  if (before && direct && words.length - words.lastIndexOf(before) <= 4) return nameOf(words, before);
  if (after && !FILLER.test(after[1]!)) return fold(after[2] ?? after[1]!);
  return before ? nameOf(words, before) : null;
}

/** `day ticket`: a thing with the word before it that tells which. */
function nameOf(words: readonly string[], noun: string): string {
  const at = words.lastIndexOf(noun);
  const which = words[at - 1];
  return which && KINDS.test(noun) && (!FILLER.test(which) || PERIOD.test(which))
    ? `${fold(which)} ${fold(noun)}`
    : fold(noun);
}

/** Without the endings of plurals. */
const fold = (word: string): string => word.toLowerCase().replace(/(?<=\p{L}{3})(?:es|s|en|n)$/u, '');

const PERIOD = /^(?:day|week|month|year|night|tag|woche|monat|jahr|jour|mois|nuit)$/iu;

/** Things that come in kinds. */
const KINDS =
  /^(?:tickets?|passe?s?|box(?:es)?|plans?|sets?|entry|rooms?|memberships?|subscriptions?|seats?|packages?|bundles?)$/iu;

function qualifierOf(before: string, after: string): string | null {
  // Words right before the sum: the end of what is looked at.
  const near = before.slice(-24);
  if (WAS.test(near) || DOWN_FROM.test(near)) return 'was';
  const unit = /^\s?[/\p{L}]/u.test(after) ? UNITS.find(([, form]) => form.test(after))?.[0] : undefined;
  const isFrom = FROM.test(near);
  if (unit) return isFrom ? `from per ${unit}` : `per ${unit}`;
  return isFrom ? 'from' : null;
}
