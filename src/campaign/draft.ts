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
  write: (fact: Fact) => readonly string[],
): Entry | null {
  const [main, ...others] = stands;
  if (!main) return null;
  const lines = write(fullest(main));
  if (others.length === 0) return { notes: [], lines, isLive: true };
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
        lines: [`# ${inComment(listed(places))}`, ...write(fullest(others[i]!))],
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

function offerEntries(rows: readonly Row[], draft: Drafting): (Entry | null)[] {
  const entry = (kind: Fact['kind'], subject: string, write: (fact: Fact) => readonly string[]) =>
    settled(standsOf(cellsOf(rows, kind, subject)), draft, write);
  const upTo = ({ qualifier }: Fact) => (qualifier === 'up-to' ? ['up-to: true'] : []);
  const moment = (name: 'starts' | 'ends'): Entry | null => {
    const time = standsOf(cellsOf(rows, 'date', `${name} time`));
    const at = time.length === 1 ? (/^\d\d:\d\d/.exec(time[0]!.fact.value)?.[0] ?? null) : null;
    const made = entry('date', name, ({ value }) => [pair(name, at === null ? value : `${value}T${at}`)]);
    if (!made?.isLive || /: \d{4}-/.test(made.lines[0]!)) return made;
    const said = cellsOf(rows, 'date', name).flatMap(({ said }) => said?.fact.text ?? []);
    const note = `No asset says the year: ${listed([...new Set(said)].map(inComment))}`;
    return { notes: [note], lines: [`${name}: 2026-03-15`], isLive: false };
  };
  return [
    entry('offer', 'percent', (fact) => [`percent: ${Number(fact.value)}`, ...upTo(fact)]),
    entry('offer', 'amount', (fact) => [...money('amount', fact), ...upTo(fact)]),
    entry('offer', 'deal', ({ value }) => [pair('deal', value)]),
    entry('offer', 'minimum', (fact) => money('minimum', fact)),
    entry('code', 'code', ({ text }) => [pair('code', text)]),
    moment('starts'),
    moment('ends'),
  ];
}

/** `$` names no currency: which dollar, the assets do not say. */
function money(name: string, { value }: Fact): string[] {
  const { currency, amount } = moneyOf(value) ?? { currency: '$', amount: 0 };
  if (/^[A-Z]{3}$/.test(currency)) return [`${name}: ${amount}`, `currency: ${currency}`];
  return [
    `${name}: ${amount}`,
    `# currency: ${currency === '$' ? 'AUD' : 'EUR'}  # ${currency} may be several`,
  ];
}

function productsEntry(rows: readonly Row[], draft: Drafting): Entry | null {
  // A price whose product nobody names says nothing that a brief could hold.
  const products = rowsOf(rows, 'price').filter(({ subject }) => !subject.startsWith('~'));
  if (products.length === 0) return null;
  // Variants of products would need the whole list again, so there are none here.
  const own = { ...draft, variants: [] };
  const lines = products.flatMap(({ subject, cells }) => {
    const stands = standsOf(cells);
    const isWas = ({ fact }: Stand) => fact.qualifier === 'was';
    const price = settled(
      stands.filter((stand) => !isWas(stand)),
      own,
      (fact) => [
        ...money('price', fact),
        ...(/^from/.test(fact.qualifier ?? '') ? ['from: true'] : []),
        ...(/per (\w+)/.exec(fact.qualifier ?? '')?.slice(1) ?? []).map((unit) => pair('per', unit)),
      ],
    );
    const was = settled(stands.filter(isWas), own, (fact) => money('was', fact).slice(0, 1));
    return [
      `  - ${pair('name', subject)}`,
      ...[price, was].flatMap((entry) => (entry ? written(entry) : [])).map((line) => `    ${line}`),
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
