/**
 * Days and times that copy names, and what they are of: the end or start of the offer, or a day of something else.
 *
 * Subjects: `ends`, `starts`, `on`, and `ends time`, `starts time`, `on time`. Values as in `values.ts` and `clock.ts`.
 * Qualifiers of days, several in one text: `before` (the day itself is out), `midnight` (of which side of the day nobody
 * knows), `weekday` (told by the weekday or by "tomorrow" alone), `first` and `last` (of a period that is its value),
 * `W7` (the weekday written beside). A time's qualifier is the day it is of.
 */
import { isQuoted } from '../../language/index.ts';
import { type Brief, type Fact, rangeOf } from '../../model/index.ts';
import { type Day, dayNumber, dayOfIso, exists, isoOf, nearestTo, weekdayOf } from '../dates/calendar.ts';
import { type Lexicon, lexiconOf, nameKey } from '../dates/lexicon.ts';
import { inOrder, periodsOf, type WrittenDate, type WrittenPeriod } from '../dates/read.ts';
import { type Extractor, factIn, type Passage } from '../passage.ts';
import { timesIn, type WrittenTime } from './clock.ts';
import { daysAfter, isoAt, isSameDay } from './values.ts';
import { type FactForms, factForms } from './words.ts';

/** The rest of the asset. */
interface Surroundings {
  /** Whether anything of it is an offer. */
  readonly isOffered: () => boolean;
  /** The end of the paragraph before. */
  readonly before: string;
}

/** Days that an asset's dates are read by. */
interface References {
  readonly offers: readonly { readonly starts: string | null; readonly ends: string | null }[];
  /** Every day of the brief. */
  readonly briefed: readonly string[];
  readonly codes: readonly string[];
  readonly hasBrief: boolean;
  /** The day that the asset goes out, by its own word: "Sunday" is told from it. */
  readonly scheduled: string | null;
  /** Days without a year that were read, by month and day. */
  readonly read: Map<number, string>;
}

/** A day in a text. */
interface Mention {
  /** With the weekday before it. */
  readonly start: number;
  readonly end: number;
  /** Without. */
  readonly place: { readonly start: number; readonly end: number };
  readonly value: string;
  /** 1–7, as written beside it. */
  readonly weekday: number | null;
  readonly isTold: boolean;
}

/** One day, or the first and last of a period. */
interface Stretch {
  readonly first: Mention | null;
  readonly last: Mention;
}

/** The sentence around a day, with what belongs to it. */
interface Context {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Together with the sentence before. */
  readonly wider: string;
  readonly number: number;
}

/** Characters before a day in which the words stand that say what it is of. */
const REACH = 80;
/** Days of one paragraph: with more it is a table of dates, and no copy. */
const MOST = 300;
/** Characters right before a day in which the offer stands that it is of. */
const BESIDE = 32;
/** UTF-16 units of a sentence that are looked at on each side of a day. */
const AROUND = 400;

/** A code by its form: in capitals, after a word for it. */
const CODE =
  /(?:[Cc]odes?|CODE|[Cc]oupon|[Gg]utschein\p{L}*|[Cc]ódigo|[Cc]odice)\s*:?\s*["'“‘*`]*(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,}(?![\p{L}\p{N}])/u;
/** What a day ends where no brief says it: a price, a stage of one, gifts that somebody doubles. */
const OF_PRICE =
  /(?:[$€£]\s?\d|\d\s?€|(?<!\p{L})(?:early[- ]bird|doubled|matched|frühbucher|verdoppelt|doublée?s?)(?!\p{L}))/iu;
/** In every English text that tells a day without a number. */
const MAY_BE_TOLD_IN_ENGLISH =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)|[Tt](?:omorrow|onight|oday)|T(?:OMORROW|ONIGHT|ODAY)/;
/** The same for the other languages. */
const MAY_BE_TOLD =
  /(?:day|night|tomorrow|mon|tue|wed|thu|fri|sat|sun|tag|woch|abend|heute|morgen|di|soir|demain|lunes|martes|jueves|viernes|sábado|sabado|domingo|hoy|noche|mañana|domenica|oggi|stasera|domani|dag|avond|feira|sexta|hoje|amanhã)(?!\p{L}{5})/iu;

export const readDates: Extractor = function* (_asset, passages, { brief, scheduled }) {
  const references = referencesOf(brief, scheduled);
  let offered: boolean | undefined;
  const isOffered = () => {
    offered ??= passages.some((passage) => {
      const forms = factForms(passage.primary);
      return forms !== null && isDeal(passage.text, forms, references);
    });
    return offered;
  };
  let last: { day: string; at: number } | null = null;
  for (const [at, said] of passages.entries()) {
    const passage = said.primary === '' ? inOtherLanguage(said) : said;
    const { run, text } = passage;
    if (run.role === 'quote') continue;
    const hasDigit = /\d/.test(text);
    const isTold = (passage.primary === 'en' ? MAY_BE_TOLD_IN_ENGLISH : MAY_BE_TOLD).test(text);
    if (!hasDigit && !isTold) continue;
    const forms = factForms(passage.primary);
    if (!forms || (!hasDigit && !forms.cue.test(text))) continue;
    const stretches = stretchesIn(passage, forms, references, { hasDigit, isTold });
    if (stretches.length > 0) {
      yield* factsOf(passage, stretches, forms, references, { isOffered, before: endOf(passages[at - 1]) });
      const { value } = stretches.at(-1)!.last;
      last = text.length <= CELL ? { day: value, at } : null;
    } else if (
      last &&
      at - last.at <= 4 &&
      text.length <= CELL &&
      /[ECMPW]S?D?T\b|ific|ern\b|time/.test(text)
    )
      yield* timesOfCell(passage, last.day, forms);
  }
};

/** Words for an end that one language alone has. */
const CUES: readonly (readonly [language: string, cue: RegExp])[] = [
  ['de', /(?<!\p{L})bis(?!\p{L})/iu],
  ['fr', /jusqu['’]/i],
  ['es', /(?<!\p{L})hasta(?!\p{L})/iu],
  ['it', /(?<!\p{L})(?:fino al?|entro)(?!\p{L})/iu],
  ['nl', /(?<!\p{L})(?:tot|t\/m)(?!\p{L})/iu],
  ['pt', /(?<!\p{L})até(?!\p{L})/iu],
];

/** A text in another language than its file or the guide says: its words tell which. */
function inOtherLanguage(passage: Passage): Passage {
  const language = CUES.find(([, cue]) => cue.test(passage.text))?.[0];
  return language ? { ...passage, language, primary: language } : passage;
}

/** What a paragraph goes on from: the one before it, where that is running text. */
function endOf(passage: Passage | undefined): string {
  return passage && /^(?:body|heading|list-item)$/.test(passage.run.role) && !passage.run.hidden
    ? passage.text.slice(-AROUND)
    : '';
}

/** Characters of a cell that holds a day or a time alone. */
const CELL = 80;

function referencesOf(brief: Brief | null, scheduled: string | null): References {
  const offers = (brief?.offers ?? []).map(({ starts, ends }) => ({
    starts: starts?.value.day ?? null,
    ends: ends?.value.day ?? null,
  }));
  const days = [
    ...offers.flatMap(({ starts, ends }) => [ends, starts]),
    ...(brief?.dates ?? []).flatMap(({ first, last }) => [first.day, last.day]),
  ];
  return {
    offers,
    briefed: [...new Set(days.filter((day) => day !== null && day !== ''))] as string[],
    codes: (brief?.offers ?? []).flatMap(({ codes }) => codes.map(({ value }) => value)),
    hasBrief: brief !== null,
    scheduled,
    read: new Map(),
  };
}

function isDeal(text: string, forms: FactForms, { codes }: References): boolean {
  return forms.deal.test(text) || CODE.test(text) || codes.some((code) => text.includes(code));
}

/* The days of a text. */

function stretchesIn(
  passage: Passage,
  forms: FactForms,
  references: References,
  { hasDigit, isTold }: { readonly hasDigit: boolean; readonly isTold: boolean },
): Stretch[] {
  const { text, language } = passage;
  const lexicon = lexiconOf(language)!;
  const periods = hasDigit ? periodsOf(passage.run.content, language).slice(0, MOST) : [];
  const found = joined(
    periods.flatMap((period) => stretchOf(period, passage, lexicon, references) ?? []),
    text,
    forms,
    lexicon,
  );
  const isFree = (start: number, end: number) =>
    periods.every((period) => period.end <= start || end <= period.start);
  if (hasDigit) {
    for (const stretch of bracketedIn(passage, lexicon, references))
      if (isFree(stretch.first!.start, stretch.last.end)) found.push(stretch);
  }
  const more = function* (): Iterable<Mention> {
    if (hasDigit) yield* numericIn(passage, forms, references);
    if (isTold && forms.cue.test(text)) yield* toldIn(passage, forms, lexicon, references);
  };
  for (const mention of more()) {
    if (found.length >= MOST) break;
    if (isFree(mention.start, mention.end)) found.push({ first: null, last: mention });
  }
  return found.sort((a, b) => a.last.start - b.last.start);
}

interface LexiconForms {
  readonly joins: RegExp;
  readonly trailingJoin: RegExp;
  readonly lead: RegExp;
  readonly bracketed: RegExp;
}

const ofLexicon = new WeakMap<Lexicon, LexiconForms>();

function formsOf(lexicon: Lexicon): LexiconForms {
  let forms = ofLexicon.get(lexicon);
  if (!forms) {
    const { joins, weekdays, articles, months } = lexicon;
    forms = {
      joins: new RegExp(`^\\s*(?:–|—|-|${joins})\\s*(?:zum|dem|den|le|el|il|the)?\\s*$`, 'iu'),
      trailingJoin: new RegExp(`[\\s,]*(?:–|—|-|/|(?:${joins}))\\s*$`, 'iu'),
      lead: new RegExp(`^(?:(?:${weekdays})(?!\\p{L})[.,]*|\\s|–|—|-|(?:${articles})\\s)+`, 'iu'),
      bracketed: new RegExp(
        `(?<![\\p{L}])(?<month>${months})\\.?,? \\((?<first>(?<a>\\d{1,2})(?:st|nd|rd|th|\\.)?)\\s*(?:–|—|-|${joins})\\s*(?<last>(?<b>\\d{1,2})(?:st|nd|rd|th|\\.)?)\\)`,
        'giud',
      ),
    };
    ofLexicon.set(lexicon, forms);
  }
  return forms;
}

/** `in June (23rd to 26th)`: the days stand behind their month. */
function* bracketedIn({ text }: Passage, lexicon: Lexicon, references: References): Iterable<Stretch> {
  if (!/\(\d/.test(text)) return;
  const form = formsOf(lexicon).bracketed;
  for (const { groups, indices } of text.matchAll(form)) {
    const month = lexicon.monthByName.get(nameKey(groups!.month!));
    const value = (day: string) =>
      isoValue({ year: null, month: month ?? 0, day: Number(day), other: null }, references);
    if (month === undefined || Number(groups!.a) >= Number(groups!.b) || Number(groups!.b) > 31) continue;
    const mention = (name: 'first' | 'last', iso: string): Mention => {
      const [start, end] = indices!.groups![name]!;
      return { start, end, place: { start, end }, value: iso, weekday: null, isTold: false };
    };
    const [first, last] = [value(groups!.a!), value(groups!.b!)];
    if (first && last) yield { first: mention('first', first), last: mention('last', last) };
  }
}

function stretchOf(
  { first, last, isPair }: WrittenPeriod,
  passage: Passage,
  lexicon: Lexicon,
  references: References,
): Stretch | Stretch[] | null {
  const { text } = passage;
  const lastValue = isoValue(last, references);
  if (!lastValue) return null;
  const lastMention = mentionOf(last, text, last.end, lastValue, lexicon);
  if (!first) return { first: null, last: lastMention };
  const written = text.slice(first.start, last.start);
  // `28 December – 3 January 2026`: a year that is not written is that of the last day, if that is right; the brief's
  // days tell better.
  const year = /\d{4}/.test(written) || references.briefed.length === 0 ? first.year : null;
  const firstValue = isoValue({ ...first, year }, references);
  if (!firstValue) return { first: null, last: lastMention };
  const end = first.start + written.replace(formsOf(lexicon).trailingJoin, '').length;
  // `3 for 2 till 15 June`
  if (/(?:for|für|pour|por|x|×)\s*$/iu.test(text.slice(Math.max(0, first.start - 8), first.start)))
    return { first: null, last: lastMention };
  const alone = mentionOf(first, text, Math.max(end, first.end), firstValue, lexicon);
  // `9 to 20 September`: a number alone is no place.
  const firstMention = /\p{L}{3}|[/.]\d/u.test(text.slice(alone.place.start, alone.place.end))
    ? alone
    : { ...alone, place: { start: alone.place.start, end: lastMention.place.end } };
  if (!isPair) return { first: firstMention, last: lastMention };
  return [
    { first: null, last: firstMention },
    { first: null, last: lastMention },
  ];
}

/** `between 6 February and 15 March`: two days that a word before them makes a period. */
function joined(stretches: Stretch[], text: string, forms: FactForms, lexicon: Lexicon): Stretch[] {
  if (stretches.length < 2) return stretches;
  const { joins } = formsOf(lexicon);
  const out: Stretch[] = [];
  for (const stretch of stretches) {
    const before = out.at(-1);
    if (
      before &&
      !before.first &&
      !stretch.first &&
      stretch.last.start - before.last.end < 16 &&
      joins.test(text.slice(before.last.end, stretch.last.start)) &&
      forms.between.test(text.slice(Math.max(0, before.last.start - REACH), before.last.start))
    )
      out[out.length - 1] = { first: before.last, last: stretch.last };
    else out.push(stretch);
  }
  return out;
}

function mentionOf(
  { start, weekday }: WrittenDate,
  text: string,
  end: number,
  value: string,
  lexicon: Lexicon,
): Mention {
  const lead = weekday && weekday.start <= start ? formsOf(lexicon).lead.exec(text.slice(start, end)) : null;
  // `bis 15.3.`: the full stop is the day's.
  const isDotted = /(?<![\d.])\d{1,2}\.\d{1,2}$/.test(text.slice(start, end)) && text[end] === '.';
  const whole = isDotted ? end + 1 : end;
  return {
    start,
    end: whole,
    place: { start: start + (lead?.[0].length ?? 0), end: whole },
    value,
    weekday: weekday?.value ?? null,
    isTold: false,
  };
}

/** A day as a fact has it. Null where 3/4 has two readings and the brief does not decide. */
function isoValue(
  { year, month, day, other }: Pick<WrittenDate, 'year' | 'month' | 'day' | 'other'>,
  references: References,
): string | null {
  const readings = [{ month, day }, ...(other ? [other] : [])].map((reading) =>
    year === null
      ? withYear(reading, references)
      : exists({ year, ...reading })
        ? isoOf({ year, ...reading })
        : null,
  );
  if (!other) return readings[0] ?? null;
  return readings.find((reading) => reading !== null && references.briefed.includes(reading)) ?? null;
}

/** The year nearest to the brief's days, else to the day the asset goes out, else none. */
function withYear(reading: { month: number; day: number }, references: References): string {
  const key = reading.month * 32 + reading.day;
  let value = references.read.get(key);
  if (value === undefined) {
    value = nearestYear(reading, references);
    references.read.set(key, value);
  }
  return value;
}

function nearestYear(reading: { month: number; day: number }, { briefed, scheduled }: References): string {
  const near = (briefed.length > 0 ? briefed : scheduled === null ? [] : [scheduled]).flatMap((iso) => {
    const reference = dayOfIso(iso);
    const found = reference && nearestTo(reference, reading);
    return found ? [{ found, distance: Math.abs(dayNumber(found) - dayNumber(reference)) }] : [];
  });
  const [nearest] = near.sort((a, b) => a.distance - b.distance);
  return nearest ? isoOf(nearest.found) : `-${isoOf({ year: 2024, ...reading }).slice(4)}`;
}

const NUMERIC = /(?<![\p{L}\p{N}$€£.,:/-])(\d{1,2})([/.])(\d{1,2})(\.?)(?![\p{L}\p{N}%/€$£]|[.,:]\d)/gu;

/** `ends 15/3`: without a year or a weekday only after a word that asks for a day. */
function* numericIn(
  { text, language }: Passage,
  forms: FactForms,
  references: References,
): Iterable<Mention> {
  if (!/\d[/.]\d/.test(text)) return;
  for (const { 0: written, 1: one, 2: mark, 3: two, 4: dot, index } of text.matchAll(NUMERIC)) {
    if (mark === '.' && dot === '') continue;
    const before = text.slice(Math.max(0, index - REACH), index);
    if (![forms.until, forms.by, forms.starts].some((form) => form?.test(before))) continue;
    const read = inOrder(Number(one), Number(two), null, language, mark);
    if (!read || read.month < 1 || read.day < 1 || !exists({ ...read, year: 2024 })) continue;
    const value = isoValue(read, references);
    if (!value) continue;
    const end = index + written.length - (mark === '/' ? dot!.length : 0);
    yield { start: index, end, place: { start: index, end }, value, weekday: null, isTold: false };
  }
}

const told = new Map<string, { readonly days: RegExp; readonly after: RegExp }>();

function toldForms({ words }: FactForms, lexicon: Lexicon) {
  let forms = told.get(lexicon.months);
  if (!forms) {
    const relative = Object.keys(words.relative)
      .sort((a, b) => b.length - a.length)
      .join('|');
    const lead = [words.this, words.next].filter((word) => word !== '').join('|');
    forms = {
      days: new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:(?<lead>${lead})\\s+)?(?:(?<weekday>${lexicon.weekdays})|(?<relative>${relative}))(?![\\p{L}\\p{N}]|-\\p{L})`,
        'giu',
      ),
      // `Sunday 15`, `Monday to Friday`
      after: new RegExp(
        `^\\.?,?\\s*(?:(?:${lexicon.articles})\\s+)?(?:\\d|(?:–|—|-|/|(?:${lexicon.joins})\\s)\\s*(?:${lexicon.weekdays})(?!\\p{L}))`,
        'iu',
      ),
    };
    told.set(lexicon.months, forms);
  }
  return forms;
}

/** `until Sunday`, `ends tomorrow`, `This Saturday the offer closes`. */
function* toldIn(
  { text, language }: Passage,
  forms: FactForms,
  lexicon: Lexicon,
  references: References,
): Iterable<Mention> {
  const { days, after } = toldForms(forms, lexicon);
  for (const { 0: written, index, groups } of text.matchAll(days)) {
    const { lead, weekday, relative } = groups!;
    const end = index + written.length;
    if (weekday && lexicon.capitals && weekday[0] !== weekday[0]!.toUpperCase()) continue;
    if (
      weekday &&
      after.test(text.slice(end, end + 40)) &&
      !/^\.?,?\s*(?:at|um|à|a las)?\s*\d{1,2}(?::\d\d|\s?[ap]m|h)/i.test(text.slice(end, end + 40))
    )
      continue;
    const before = text.slice(Math.max(0, index - REACH), index);
    const ends =
      forms.until.test(before) || forms.by?.test(before) || forms.endsAfter.test(text.slice(end, end + 64));
    if (!ends) continue;
    // "Until today" tells what was.
    if (relative && /^(?:today|heute|hoy|oggi|hoje)/i.test(relative) && !forms.ends.test(before)) continue;
    const isNext = lead !== undefined && new RegExp(`^(?:${forms.words.next || '-'})$`, 'iu').test(lead);
    const value =
      relative !== undefined
        ? references.scheduled &&
          daysAfter(references.scheduled, forms.words.relative[relative.toLowerCase()] ?? 0)
        : weekdayValue(lexicon.weekdayByName.get(nameKey(weekday!))!, isNext, references);
    if (!value || !language) continue;
    yield { start: index, end, place: { start: index, end }, value, weekday: null, isTold: true };
  }
}

/** "Sunday" is the next one; on a Sunday it may be today, and "next Sunday" may be the one after. */
function weekdayValue(weekday: number, isNext: boolean, { scheduled, offers }: References): string {
  const from: Day | null = scheduled === null ? null : dayOfIso(scheduled);
  if (!from) return `-W-${weekday}`;
  const wait = (weekday - weekdayOf(from) + 7) % 7;
  const candidates = [wait, ...(isNext || wait === 0 ? [wait + 7] : [])].map((days) =>
    isoAt(dayNumber(from) + days),
  );
  return candidates.find((day) => offers.some(({ ends }) => ends === day)) ?? candidates[0]!;
}

/* What they are of. */

function* factsOf(
  passage: Passage,
  stretches: readonly Stretch[],
  forms: FactForms,
  references: References,
  { isOffered, before }: Surroundings,
): Iterable<Fact> {
  const { run, text } = passage;
  const times = timesIn(text, forms, /-([A-Z]{2})$/.exec(passage.language)?.[1] ?? null);
  for (const { first, last } of stretches) {
    const { start } = first ?? last;
    const context = contextOf(passage, start, last.end, before);
    if (isOver(context, start, forms) || isQuoted(run, { start, end: last.end })) continue;
    const position = positionOf(text, context, start, last, forms);
    const beside = timesBeside(text, first ?? last, last, times);
    const make = (
      mention: Mention,
      fact: Pick<Fact, 'subject' | 'value' | 'isSure'>,
      notes: string[] = [],
    ): Fact => ({
      ...factIn(passage, mention.start, mention.end, { kind: 'date', ...fact }),
      range: rangeOf(run.content, mention.place.start, mention.place.end),
      sentence: context.number,
      qualifier: notes.length > 0 ? notes.join(' ') : null,
    });
    const subject = subjectOf(first, last, position, context, forms, references, isOffered);
    const { isSure } = subject;
    if (first && subject.name === 'offer') {
      yield make(first, { subject: 'starts', value: first.value, isSure });
      yield make(last, { subject: 'ends', value: last.value, isSure }, beside.isMidnight ? ['midnight'] : []);
    } else if (first) {
      const value = `${first.value}/${last.value}`;
      yield make(first, { subject: 'on', value, isSure: true }, ['first']);
      yield make(last, { subject: 'on', value, isSure: true }, ['last']);
    } else if (subject.name === 'on') {
      if (last.isTold) continue;
      yield make(
        last,
        { subject: 'on', value: last.value, isSure: !forms.record.test(context.text) },
        last.weekday ? [`W${last.weekday}`] : [],
      );
    } else {
      yield make(last, { subject: subject.name, value: last.value, isSure }, [
        ...(position.isBefore ? ['before'] : []),
        ...(beside.isMidnight ? ['midnight'] : []),
        ...(last.isTold ? ['weekday'] : []),
      ]);
    }
    const timed = subject.name === 'offer' ? 'ends' : subject.name;
    for (const time of beside.times)
      yield {
        ...factIn(passage, time.start, time.end, {
          kind: 'date',
          subject: `${timed} time`,
          value: time.value,
        }),
        sentence: context.number,
        qualifier: last.value,
        isSure,
      };
  }
}

/** After an hour a full stop ends no sentence (`10 a.m. Pacific`), and in German after a day (`15. März`). */
const NO_END = /[ap]\.m\.$/i;
const NO_END_IN_GERMAN = /(?<![\p{L}\p{N}.,])\d{1,2}\.$/u;

function contextOf(passage: Passage, from: number, to: number, before: string): Context {
  const { sentences, text, first } = passage;
  const indexAt = (offset: number) => {
    const i = sentences.findIndex(({ end }) => offset < end);
    return i === -1 ? sentences.length - 1 : i;
  };
  let a = indexAt(from);
  let b = indexAt(to - 1);
  const isOpen = (i: number) => {
    const tail = text.slice(Math.max(0, sentences[i]!.end - 5), sentences[i]!.end);
    return NO_END.test(tail) || (passage.primary === 'de' && NO_END_IN_GERMAN.test(tail));
  };
  while (a > 0 && isOpen(a - 1)) a--;
  while (b >= 0 && b < sentences.length - 1 && isOpen(b)) b++;
  let c = Math.max(0, a - 1);
  while (c > 0 && isOpen(c - 1)) c--;
  const start = Math.max(Math.min(sentences[a]?.start ?? 0, from), from - AROUND);
  const end = Math.min(Math.max(sentences[b]?.end ?? text.length, to), to + AROUND);
  const wide = Math.max(Math.min(sentences[c]?.start ?? 0, from), from - AROUND);
  return {
    start,
    end,
    text: text.slice(start, end),
    wider: a <= 0 ? `${before}\n${text.slice(wide, end)}` : text.slice(wide, end),
    number: first + Math.max(0, a),
  };
}

interface Position {
  readonly isUntil: boolean;
  /** By a word for an end that is of no other thing. */
  readonly isEnd: boolean;
  readonly isBy: boolean;
  readonly isBefore: boolean;
  readonly isStart: boolean;
  /** Nothing else stands in the sentence: `Until 15 March.` */
  readonly isBare: boolean;
}

function positionOf(
  text: string,
  context: Context,
  start: number,
  last: Mention,
  forms: FactForms,
): Position {
  const before = text.slice(Math.max(context.start, start - REACH), start);
  const after = text.slice(last.end, context.end);
  const until = forms.until.exec(before);
  const isAfter = forms.endsAfter.test(after) && !/,/.test(after.slice(0, 3));
  return {
    isUntil: until !== null || isAfter,
    isEnd: forms.ends.test(before) || isAfter,
    isBy: forms.by?.test(before) === true || forms.before?.test(before) === true,
    isBefore: forms.before?.test(before) === true,
    isStart: forms.starts.test(before) || forms.between.test(before),
    isBare: until !== null && until.index <= 10 && start - context.start <= REACH && after.length <= 30,
  };
}

interface Subject {
  readonly name: 'offer' | 'ends' | 'starts' | 'on';
  readonly isSure: boolean;
  /** It is a day of the brief's offer. */
  readonly isBriefed: boolean;
}

const ON: Subject = { name: 'on', isSure: true, isBriefed: false };

function subjectOf(
  first: Mention | null,
  last: Mention,
  { isUntil, isEnd, isBy, isStart, isBare }: Position,
  context: Context,
  forms: FactForms,
  references: References,
  isOffered: () => boolean,
): Subject {
  const deals = (text: string) => isDeal(text, forms, references);
  const at = (first ?? last).start - context.start;
  const beside = context.text.slice(Math.max(0, at - BESIDE), Math.max(0, at));
  const isEndBriefed = references.offers.some(({ ends }) => ends !== null && isSameDay(ends, last.value));
  const isStartBriefed = (day: string) =>
    references.offers.some(({ starts }) => starts !== null && isSameDay(starts, day));
  const isOther = forms.other.test(context.text);
  if (first) {
    const isBriefed = isEndBriefed && isStartBriefed(first.value);
    const isOfOffer = !isOther && (deals(context.text) || (isStart && deals(context.wider)));
    // One day of the brief's, beside another: the other is wrong.
    const isHalf = deals(context.wider) && (isEndBriefed || isStartBriefed(first.value));
    return isBriefed || isOfOffer || isHalf ? { name: 'offer', isSure: true, isBriefed } : ON;
  }
  if (!references.hasBrief && (isUntil || isBy) && OF_PRICE.test(context.text))
    return { name: 'ends', isSure: true, isBriefed: false };
  if (isUntil) {
    if (isEndBriefed) return { name: 'ends', isSure: true, isBriefed: true };
    // "25% off until 15 June, with a sleep trial": what is named after it is something else.
    if (isOther && !isEnd && !deals(beside)) return ON;
    if (deals(context.wider))
      return { name: 'ends', isSure: !isOther || deals(context.text), isBriefed: false };
    return isBare && isOffered()
      ? { name: 'ends', isSure: isEnd || references.hasBrief, isBriefed: false }
      : ON;
  }
  if (isBy) {
    if (isEndBriefed && !last.isTold) return { name: 'ends', isSure: true, isBriefed: true };
    return !isOther && deals(context.wider) ? { name: 'ends', isSure: false, isBriefed: false } : ON;
  }
  if (isStart) {
    if (isStartBriefed(last.value)) return { name: 'starts', isSure: true, isBriefed: true };
    return !isOther && deals(context.wider) ? { name: 'starts', isSure: true, isBriefed: false } : ON;
  }
  return ON;
}

/** What was; "it ran until the 20th, and now runs until the 27th" is not. */
function isOver({ text, start }: Context, at: number, { over, words }: FactForms): boolean {
  if (!over.test(text)) return false;
  const before = text.slice(0, Math.max(0, at - start)).toLowerCase();
  const now = before.lastIndexOf(` ${words.now} `);
  return now === -1 || over.test(text.slice(now));
}

/* Times. */

const GAP_BEFORE = /^[\s,]*(?:(?:on|of|am|the|le|du|el|il|op|em|den)\s+)*$/iu;
const GAP_AFTER =
  /^[\s,.(–-]*(?:(?:at|from|by|um|ab|à|às|a las|alle|ore|om|night|abend|soir|noche)[\s,]+)*$/iu;
const GAP_BETWEEN = /^\s*(?:[/,(=|·]|or|–|-)?\s*$/u;
/** An hour that a period of hours ends with: `9am to 5pm`. */
const OF_HOURS = /\d\s?(?:[ap]\.?m\.?)?\s*(?:–|-|to|bis|à|a|tot)\s*$/iu;

function timesBeside(
  text: string,
  first: Mention,
  last: Mention,
  times: readonly WrittenTime[],
): { readonly times: readonly WrittenTime[]; readonly isMidnight: boolean } {
  const isNear = (time: WrittenTime) =>
    time.end <= first.start
      ? first.start - time.end < 24 &&
        GAP_BEFORE.test(text.slice(time.end, first.start)) &&
        !OF_HOURS.test(text.slice(Math.max(0, time.start - 16), time.start))
      : time.start >= last.end &&
        time.start - last.end < 24 &&
        GAP_AFTER.test(text.slice(last.end, time.start));
  const at = times.findIndex(isNear);
  if (at === -1) return { times: [], isMidnight: false };
  const chain = [times[at]!, ...zonesAfter(text, times, at)];
  return { times: chain, isMidnight: chain[0]!.isMidnight };
}

/** The same hour in other zones: `10 am PT / 1 pm ET`. */
function zonesAfter(text: string, times: readonly WrittenTime[], at: number): WrittenTime[] {
  const more: WrittenTime[] = [];
  for (let i = at; i + 1 < times.length; i++) {
    const [one, next] = [times[i]!, times[i + 1]!];
    if (!one.value.includes(' ') || !next.value.includes(' ')) break;
    if (next.start - one.end > 8 || !GAP_BETWEEN.test(text.slice(one.end, next.start))) break;
    more.push(next);
  }
  return more;
}

/** A cell of a table with the hour, under the one with the day. */
function* timesOfCell(passage: Passage, day: string, forms: FactForms): Iterable<Fact> {
  const times = timesIn(passage.text, forms, null).filter(({ value }) => value.includes(' '));
  for (const time of times)
    yield factIn(passage, time.start, time.end, {
      kind: 'date',
      subject: 'on time',
      value: time.value,
      qualifier: day,
    });
}
