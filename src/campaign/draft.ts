/** A brief to start from: what the assets of a campaign agree on, and in comments what they do not. */
import { distance } from 'fastest-levenshtein';
import { stringify } from 'yaml';
import { dayOfIso, isSameMoney, moneyOf, weekdayOf } from '../facts/index.ts';
import type { AssetFacts, Campaign, Fact, Range } from '../model/index.ts';
import { type Cell, type Column, channelOf, matrixOf, type Row, sayingOf } from './matrix.ts';

/** Where a range stands, as a person reads it: `emails/sale.html:12:3`. */
export type PlaceText = (path: string, range: Range) => string;

/** One value with all who have it. */
interface Stand {
  readonly fact: Fact;
  readonly said: { readonly asset: AssetFacts; readonly fact: Fact }[];
}

/** A key of the draft. */
interface Entry {
  /** What stands above it, as a comment. */
  readonly notes: readonly string[];
  /** The key with its value. */
  readonly lines: readonly string[];
  /** False: it stands in a comment, too. */
  readonly isLive: boolean;
}

/** How a value is written. */
interface Written {
  readonly lines: readonly string[];
  /** What the assets leave open, so that somebody must look first; null: nothing. */
  readonly ask: string | null;
}

interface Variant {
  readonly channel: string;
  readonly lines: readonly string[];
}

/** Places of one value that are listed. */
const LISTED = 3;

/** @returns YAML that is a valid brief. */
export function draftOf(campaign: Campaign, placeOf: PlaceText): string {
  const { rows, columns } = matrixOf({ ...campaign, brief: null }, []);
  const variants: Variant[] = [];
  const draft: Drafting = { placeOf, columns, variants };
  const channels = columns.flatMap(({ channel }) => channel ?? []);
  const entries = [
    key('name', campaign.name),
    block('offer', offerEntries(rows, draft)),
    productsEntry(rows, draft),
    listEntry('cta', rowsOf(rows, 'cta'), draft, ({ text }) => text),
    listEntry('destination', rowsOf(rows, 'destination', 'page'), draft, ({ value }) => `https://${value}`),
    listEntry('hashtags', rowsOf(rows, 'hashtag'), draft, ({ text }) => text),
    listEntry('claims', rowsOf(rows, 'claim'), draft, ({ text }) => text),
    listEntry('phone', rowsOf(rows, 'destination', 'phone'), draft, ({ text }) => text),
    listEntry('legal', rowsOf(rows, 'disclaimer'), draft, ({ text }) => text),
    channels.length > 0 ? list('channels', channels) : null,
    variantsEntry(variants),
  ];
  const head = [
    `# The brief of ${inComment(campaign.name)}, drafted from what its ${campaign.assets.length} assets say.`,
    '# Correct it, then save it as campaign.yaml in the folder of the campaign.',
  ];
  return `${[...head, ...entries.flatMap((entry) => (entry ? written(entry) : []))].join('\n')}\n`;
}

interface Drafting {
  readonly placeOf: PlaceText;
  /** How many assets each channel has. */
  readonly columns: readonly Column[];
  /** Filled while the keys are written. */
  readonly variants: Variant[];
}

const rowsOf = (rows: readonly Row[], kind: Fact['kind'], subject?: string): Row[] =>
  rows.filter((row) => row.kind === kind && (subject === undefined || row.subject === subject));

const cellsOf = (rows: readonly Row[], kind: Fact['kind'], subject: string): readonly Cell[] =>
  rowsOf(rows, kind, subject).flatMap(({ cells }) => cells);

function standsOf(cells: readonly Cell[]): Stand[] {
  const stands: Stand[] = [];
  for (const { said } of cells) {
    if (!said) continue;
    const stand = stands.find(({ fact }) => isSame(fact, said.fact));
    if (stand) stand.said.push(said);
    else stands.push({ fact: said.fact, said: [said] });
  }
  return stands.sort((a, b) => assetsOf(b).size - assetsOf(a).size);
}

function isSame(a: Fact, b: Fact): boolean {
  if (a.value !== b.value && !isSameMoney(a.value, b.value) && !isSameDay(a, b)) return false;
  return (a.kind !== 'offer' && a.kind !== 'price') || a.qualifier === b.qualifier;
}

/** Copy says `15 March` and `until Sunday` (`--03-15`, `-W-7`), and means the day that another asset says in full. */
function isSameDay(a: Fact, b: Fact): boolean {
  if (a.kind !== 'date') return false;
  const [short, long] = a.value.length < b.value.length ? [a.value, b.value] : [b.value, a.value];
  const day = dayOfIso(long);
  if (short.startsWith('--')) return long.endsWith(short.slice(1));
  return short.startsWith('-W-') && day !== null && String(weekdayOf(day)) === short.slice(3);
}

const assetsOf = ({ said }: Stand): Set<AssetFacts> => new Set(said.map(({ asset }) => asset));

/** The fullest form of a value: a day with its year. */
const fullest = ({ said }: Stand): Fact =>
  said.reduce((best, { fact }) => (fact.value.length > best.value.length ? fact : best), said[0]!.fact);

/**
 * One key of one value. Where all agree, as it is; where a channel alone has another one and all of it has that, as the
 * others say it, with a variant to choose; else a comment with each value and who says it, above the key.
 */
function settled(
  stands: readonly Stand[],
  { placeOf, columns, variants }: Drafting,
  write: (fact: Fact) => Written,
): Entry | null {
  const [main, ...others] = stands;
  if (!main) return null;
  const { lines, ask } = write(fullest(main));
  if (others.length === 0 || ask !== null)
    return { notes: ask === null ? [] : [ask], lines, isLive: ask === null };
  const varied = others.map((stand) => channelOfAll(stand, stands, columns));
  if (
    assetsOf(main).size >= 2 &&
    varied.every((channel) => channel !== null) &&
    !others.some(isSlipOf(main))
  ) {
    for (const [i, channel] of varied.entries()) {
      const places = others[i]!.said.map(({ asset, fact }) => placeOf(asset.path, fact.range));
      variants.push({
        channel: channel!,
        lines: [`# ${inComment(listed(places))}`, ...write(fullest(others[i]!)).lines],
      });
    }
    return { notes: [], lines, isLive: true };
  }
  return {
    notes: [
      'The assets do not agree on this. Choose a value, and take the "# " away:',
      ...stands.map((stand) => `  ${whoSays(stand, placeOf)}`),
    ],
    lines,
    isLive: false,
  };
}

/** The one channel that says this, where most of it does and none of it says anything else. */
function channelOfAll(stand: Stand, stands: readonly Stand[], columns: readonly Column[]): string | null {
  const channels = new Set(stand.said.map(({ asset }) => channelOf(asset)));
  const [channel = null] = channels;
  if (channels.size !== 1 || channel === null) return null;
  const ofChannel = columns.find((column) => column.channel === channel)?.assets ?? 0;
  const isElsewhere = stands.some(
    (other) => other !== stand && other.said.some(({ asset }) => channelOf(asset) === channel),
  );
  return isElsewhere || assetsOf(stand).size * 2 <= ofChannel ? null : channel;
}

/** A code that differs in one character is a slip, and no variant. */
const isSlipOf =
  (main: Stand) =>
  ({ fact }: Stand): boolean =>
    fact.kind === 'code' && distance(fact.value, main.fact.value) < 2;

function whoSays(stand: Stand, placeOf: PlaceText): string {
  const who = stand.said.map(
    ({ asset, fact }) => `${channelOf(asset) ?? asset.asset.id} ${placeOf(asset.path, fact.range)}`,
  );
  return inComment(`${sayingOf(stand.fact)}: ${listed(who)}`);
}

const listed = (texts: readonly string[]): string => {
  const more = texts.length - LISTED;
  return texts.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
};

const sure = (...lines: readonly string[]): Written => ({ lines, ask: null });

function offerEntries(rows: readonly Row[], draft: Drafting): (Entry | null)[] {
  const stands = (kind: Fact['kind'], subject: string) => standsOf(cellsOf(rows, kind, subject));
  const upTo = ({ qualifier }: Fact) => (qualifier === 'up-to' ? ['up-to: true'] : []);
  const [amounts, minimums] = [stands('offer', 'amount'), stands('offer', 'minimum')];
  const currency = currencyOf([...amounts, ...minimums]);
  const percents = stands('offer', 'percent').filter(({ fact }) => isPercent(Number(fact.value)));
  return [
    settled(percents, draft, (fact) => sure(`percent: ${Number(fact.value)}`, ...upTo(fact))),
    settled(amounts, draft, (fact) => {
      const { lines, ask } = money('amount', fact, currency);
      return { lines: [...lines, ...upTo(fact)], ask };
    }),
    settled(stands('offer', 'deal'), draft, ({ value }) => sure(pair('deal', value))),
    settled(minimums, draft, (fact) => money('minimum', fact, currency)),
    currencyEntry(currency),
    settled(stands('code', 'code'), draft, ({ text }) => sure(pair('code', text))),
    dayEntry('starts', rows, draft),
    dayEntry('ends', rows, draft),
  ];
}

const isPercent = (value: number): boolean => value > 0 && value <= 100;

/** The currency of several sums; null where no asset names one: `$` may be any dollar. */
function currencyOf(stands: readonly Stand[]): string | null {
  const named = stands.flatMap(({ said }) => said.map(({ fact }) => moneyOf(fact.value)?.currency ?? ''));
  return named.find((currency) => /^[A-Z]{3}$/.test(currency)) ?? null;
}

const currencyEntry = (currency: string | null): Entry | null =>
  currency === null ? null : key('currency', currency);

function money(name: string, { value, text }: Fact, currency: string | null): Written {
  const amount = moneyOf(value)?.amount ?? 0;
  if (amount > 0 && currency !== null) return sure(`${name}: ${amount}`);
  return {
    lines: [`${name}: ${amount}`, 'currency: AUD'],
    ask: `No asset names the currency of ${inComment(text)}, and a brief must:`,
  };
}

function dayEntry(name: 'starts' | 'ends', rows: readonly Row[], draft: Drafting): Entry | null {
  const times = standsOf(cellsOf(rows, 'date', `${name} time`));
  const time = times.length === 1 ? /^\d\d:\d\d/.exec(times[0]!.fact.value)?.[0] : undefined;
  return settled(standsOf(cellsOf(rows, 'date', name)), draft, ({ value, text }) => {
    if (dayOfIso(value)) return sure(pair(name, time === undefined ? value : `${value}T${time}`));
    return {
      lines: [pair(name, '2026-03-15')],
      ask: `No asset says the whole day: ${inComment(text)}. Write it like this:`,
    };
  });
}

function productsEntry(rows: readonly Row[], draft: Drafting): Entry | null {
  // A price whose product nobody names says nothing that a brief could hold.
  const products = rowsOf(rows, 'price').filter(({ subject }) => !subject.startsWith('~'));
  if (products.length === 0) return null;
  // Variants of products would need the whole list again, so there are none here.
  const own = { ...draft, columns: [], variants: [] };
  const lines = products.flatMap(({ subject, cells }) => {
    const stands = standsOf(cells);
    const currency = currencyOf(stands);
    const isWas = ({ fact }: Stand) => fact.qualifier === 'was';
    const prices = stands.filter((stand) => !isWas(stand));
    const entries = [
      settled(prices, own, (fact) => {
        const { lines, ask } = money('price', fact, currency);
        const unit = /per (\w+)/.exec(fact.qualifier ?? '')?.[1];
        const isFrom = /^from/.test(fact.qualifier ?? '');
        return {
          lines: [...lines, ...(isFrom ? ['from: true'] : []), ...(unit ? [pair('per', unit)] : [])],
          ask,
        };
      }),
      settled(stands.filter(isWas), own, (fact) => money('was', fact, currency)),
      currencyEntry(currency),
    ];
    return [
      `  - ${pair('name', subject)}`,
      ...entries.flatMap((entry) => (entry ? written(entry) : [])).map((line) => `    ${line}`),
    ];
  });
  return { notes: [], lines: ['products:', ...lines], isLive: true };
}

/** What a campaign has several of: what more than one asset says, and in a comment what only one does. */
function listEntry(
  name: string,
  rows: readonly Row[],
  { placeOf }: Drafting,
  write: (fact: Fact) => string,
): Entry | null {
  const stands = rows.flatMap(({ cells }) => standsOf(cells));
  const stating = new Set(stands.flatMap(({ said }) => said.map(({ asset }) => asset)));
  const isShared = (stand: Stand) => assetsOf(stand).size > 1 || stating.size === 1;
  const shared = [...new Set(stands.filter(isShared).map(({ fact }) => write(fact)))];
  const single = stands.filter((stand) => !isShared(stand)).map((stand) => `  ${whoSays(stand, placeOf)}`);
  const notes =
    single.length > 0 ? [`Only one asset has each of these, so they are not in "${name}":`, ...single] : [];
  if (shared.length === 0) return notes.length > 0 ? { notes, lines: [], isLive: false } : null;
  const own = shared.length === 1 && !/s$|legal/.test(name) ? key(name, shared[0]!) : list(name, shared);
  return { ...own, notes };
}

function variantsEntry(variants: readonly Variant[]): Entry | null {
  if (variants.length === 0) return null;
  const channels = [...new Set(variants.map(({ channel }) => channel))];
  const lines = channels.flatMap((channel) => [
    `  ${scalar(channel)}:`,
    ...variants
      .filter((variant) => variant.channel === channel)
      .flatMap((variant) => variant.lines.map((line) => `    ${line}`)),
  ]);
  return {
    notes: [
      'A channel says this otherwise. Where it is meant to, take the "# " away; else correct the channel:',
    ],
    lines: ['variants:', ...lines],
    isLive: false,
  };
}

function block(name: string, entries: readonly (Entry | null)[]): Entry | null {
  const own = entries.filter((entry) => entry !== null);
  if (own.length === 0) return null;
  const isLive = own.some((entry) => entry.isLive);
  // A key that holds nothing but comments would be empty, so all of it is one.
  const lines = own.flatMap((entry) => written(entry, isLive)).map((line) => `  ${line}`);
  return { notes: [], lines: [`${scalar(name)}:`, ...lines], isLive };
}

/** @param isWithin Whether what it stands in is no comment itself. */
function written({ notes, lines, isLive }: Entry, isWithin = true): string[] {
  return [
    ...notes.map((note) => `# ${note}`),
    ...(isLive || !isWithin ? lines : lines.map((line) => `# ${line}`)),
  ];
}

const key = (name: string, value: string): Entry => ({ notes: [], lines: [pair(name, value)], isLive: true });
const list = (name: string, values: readonly string[]): Entry => ({
  notes: [],
  lines: [`${name}:`, ...values.map((value) => `  - ${scalar(value)}`)],
  isLive: true,
});
const pair = (name: string, value: string): string => `${scalar(name)}: ${scalar(value)}`;

/** In one line, quoted where YAML asks for it. */
const scalar = (text: string): string =>
  stringify(text.replace(/\s+/g, ' '), { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();

const inComment = (text: string): string => text.replace(/[\x00-\x1F\x7F-\x9F\u2028\u2029]+/g, ' ');
