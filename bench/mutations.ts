/**
 * How many slips the rules about campaigns find: takes the clean campaigns of the fixtures, changes one fact at one
 * place of one file, and asks whether a finding stands there. Where facts stand is looked up by the brief's values in
 * the text as stored, and not by what brandlint reads there: what it cannot read counts as missed. Part of
 * `npm run bench:quality`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBrief } from '../src/campaign/read.ts';
import type { Brief } from '../src/model/index.ts';
import { type Lab, openLab } from './campaign-lab.ts';

const root = fileURLToPath(new URL('../fixtures/campaigns/', import.meta.url));

export type Mutation = 'value' | 'digit' | 'day' | 'month' | 'code' | 'qualifier' | 'currency' | 'host';

/** One place of a file and what may stand there instead. */
interface Slip {
  readonly kind: Mutation;
  readonly start: number;
  readonly end: number;
  /** What would be wrong there. */
  readonly wrong: readonly string[];
}

interface Subject {
  readonly name: string;
  readonly lab: Lab;
  readonly slips: ReadonlyMap<string, readonly Slip[]>;
  /** Ways to write the same otherwise. */
  readonly same: ReadonlyMap<string, readonly Slip[]>;
}

export interface Score {
  readonly kind: Mutation | 'all';
  readonly made: number;
  readonly found: number;
}

export interface MutationResult {
  readonly scores: readonly Score[];
  readonly missed: readonly string[];
  /** Runs over a clean campaign that is written otherwise, and those with a finding. */
  readonly clean: { readonly runs: number; readonly withFinding: number; readonly said: readonly string[] };
}

/** A small generator that gives the same numbers for the same seed everywhere (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// biome-ignore format: a table
const MONTHS: readonly (readonly string[])[] = [
  ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const SPACE = '(?:[\\s\\u00a0\\u202f]|&nbsp;|=20)';

function* slipsIn(text: string, brief: Brief): Iterable<Slip> {
  const hidden = [
    ...text.matchAll(
      /<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|^\s*#(?!\p{L}).*$|^name:.*$|^(?:Date|Received|Message-ID):.*$/gmu,
    ),
  ];
  const isShown = (at: number) =>
    !hidden.some(({ index, 0: part }) => at >= index && at < index + part.length);
  const places = (pattern: string, flags = 'giu') =>
    [...text.matchAll(new RegExp(pattern, flags))].filter(({ index }) => isShown(index));
  const percents = brief.offers.flatMap(({ percent }) => percent?.value ?? []);
  for (const percent of new Set(percents)) {
    const others = [5, 10, 15, 20, 25, 30, 35, 40, 50, 60]
      .filter((other) => !percents.includes(other))
      .map(String);
    for (const { index, 0: whole } of places(
      `(?<![\\d.,])${percent}(?=${SPACE}?(?:%|percent|per cent|prozent))`,
    )) {
      yield { kind: 'value', start: index, end: index + whole.length, wrong: others };
    }
    const upTo = [
      [`${percent}%?(?=${SPACE}?(?:%|percent|per cent)?${SPACE}(?:off|discount))`, 'up to '],
      [`${percent}(?=${SPACE}?%${SPACE}Rabatt)`, 'bis zu '],
      [`${percent}(?=${SPACE}?%${SPACE}de (?:réduction|remise))`, 'jusqu’à '],
    ] as const;
    for (const [pattern, words] of upTo) {
      for (const { index, 0: whole } of places(
        `(?<![\\d.,\\-–−]|save |up to |bis zu |jusqu’à |a )${pattern}`,
      ))
        yield { kind: 'qualifier', start: index, end: index + whole.length, wrong: [`${words}${whole}`] };
    }
  }
  for (const code of new Set(brief.offers.flatMap(({ codes }) => codes.map(({ value }) => value)))) {
    for (const { index } of places(`(?<![\\p{L}\\p{N}])${literally(code)}(?![\\p{L}\\p{N}])`, 'gu'))
      yield { kind: 'code', start: index, end: index + code.length, wrong: slipsOfCode(code) };
  }
  const sums = brief.products.flatMap(({ price, was }) =>
    [price, was].flatMap((sum) => (sum ? [sum.value] : [])),
  );
  const known = new Set(
    sums
      .flatMap((sum) => [sum, ...percents.flatMap((p) => [sum * (1 - p / 100), (sum * p) / 100])])
      .map((sum) => Math.round(sum * 100)),
  );
  for (const sum of new Set([...sums, ...brief.offers.flatMap(({ amount }) => amount?.value ?? [])])) {
    const forms = formsOf(sum).map(literally).join('|');
    const sign = '(?:A?\\$|[€£]|&pound;|&euro;|\\bEUR\\b|\\bAUD\\b|\\bUSD\\b|\\bGBP\\b)';
    for (const match of places(
      `(?:(?<sign>${sign})${SPACE}?)(?<sum>${forms})(?![\\d]|[.,]\\d)|(?<![\\d.,])(?<sumBefore>${forms})(?:${SPACE}?(?<signAfter>${sign}))`,
    )) {
      const { sign: before, sum: written, sumBefore, signAfter } = match.groups!;
      const digits = written ?? sumBefore!;
      const start = match.index + (written ? match[0].length - digits.length : 0);
      yield { kind: 'digit', start, end: start + digits.length, wrong: slipsOfSum(digits, known) };
      const mark = before ?? signAfter!;
      const at = before ? match.index : match.index + match[0].length - mark.length;
      yield { kind: 'currency', start: at, end: at + mark.length, wrong: otherSigns(mark) };
    }
  }
  const days = brief.offers.flatMap(({ starts, ends }) =>
    [starts, ends].flatMap((one) => (one ? [one.value.day] : [])),
  );
  const wrongDays = new Set(
    [...days, ...brief.dates.flatMap(({ first, last }) => [first.day, last.day])].map((day) => day.slice(5)),
  );
  for (const day of new Set(days)) {
    const [, month, date] = day.split('-').map(Number) as [number, number, number];
    /** Two languages may have one name. */
    const seen = new Set<number>();
    for (const names of MONTHS) {
      const name = names[month - 1]!;
      const others = names.filter(
        (other, i) =>
          other !== name &&
          !wrongDays.has(`${String(i + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`) &&
          date <= 28,
      );
      const pattern = `(?<![\\p{L}\\p{N}.,])(?<date>0?${date})(?:st|nd|rd|th|er|\\.)?${SPACE}(?<month>${name})(?!\\p{L})|(?<![\\p{L}])(?<monthFirst>${name})${SPACE}(?<dateAfter>${date})(?![\\d:])`;
      for (const match of places(pattern, 'gu')) {
        const { date: before, month: after, monthFirst, dateAfter } = match.groups!;
        const at = (part: string, fromEnd: boolean) =>
          match.index + (fromEnd ? match[0].length - part.length : 0);
        if (seen.has(match.index)) continue;
        seen.add(match.index);
        const monthAt = at(after ?? monthFirst!, after !== undefined);
        yield { kind: 'month', start: monthAt, end: monthAt + name.length, wrong: others };
        const number = before ?? dateAfter!;
        const dateAt = at(number, before === undefined);
        const wrong = [date - 2, date - 1, date + 1, date + 2, date + 3, date + 7].filter(
          (other) =>
            other >= 1 &&
            other <= 28 &&
            !wrongDays.has(`${String(month).padStart(2, '0')}-${String(other).padStart(2, '0')}`),
        );
        yield { kind: 'day', start: dateAt, end: dateAt + number.length, wrong: wrong.map(String) };
      }
    }
  }
  for (const address of new Set([
    ...brief.destinations.map(({ value }) => value),
    ...Object.keys(brief.shortLinks),
  ])) {
    const [host = '', ...path] = address.replace(/^https?:\/\/(?:www\.)?/, '').split('/');
    for (const { index } of places(
      `(?<![\\p{L}\\p{N}.-])(?:www\\.)?${literally([host, ...path].join('/'))}(?![\\p{L}\\p{N}])`,
      'gu',
    )) {
      const start = text.indexOf(host, index);
      yield { kind: 'host', start, end: start + host.length, wrong: slipsOfHost(host) };
    }
  }
}

function slipsOfCode(code: string): string[] {
  const slips: string[] = [];
  for (let i = 0; i < code.length; i++) {
    const other =
      { O: '0', 0: 'O', I: '1', 1: 'I', S: '5', 5: 'S', E: 'F', N: 'M', R: 'P', A: 'E', T: 'F', 2: 'Z' }[
        code[i]!
      ] ?? 'X';
    slips.push(code.slice(0, i) + other + code.slice(i + 1));
    if (i > 0) slips.push(code.slice(0, i) + code.slice(i + 1));
    if (code[i + 1] !== undefined && code[i] !== code[i + 1])
      slips.push(code.slice(0, i) + code[i + 1] + code[i] + code.slice(i + 2));
  }
  return slips;
}

function slipsOfHost(host: string): string[] {
  const end = host.lastIndexOf('.');
  const slips: string[] = [];
  for (let i = 1; i < end; i++) {
    if (!/[a-z]/.test(host[i]!)) continue;
    slips.push(host.slice(0, i) + host.slice(i + 1), host.slice(0, i) + host[i] + host.slice(i));
    if (/[a-z]/.test(host[i + 1] ?? '') && i + 1 < end && host[i] !== host[i + 1])
      slips.push(host.slice(0, i) + host[i + 1] + host[i] + host.slice(i + 2));
  }
  return slips;
}

/** `3490`, `3,490`, `3.490,00`, `3 490`. */
function formsOf(sum: number): string[] {
  const [whole = '', cents = '00'] = sum.toFixed(2).split('.');
  const marks = [',', '.', ' ', '\u00a0', '\u202f', '&nbsp;', ''];
  const wholes = marks.map((mark) => whole.replace(/\B(?=(?:\d{3})+$)/g, mark));
  const withCents = wholes.flatMap((one) => [`${one}.${cents}`, `${one},${cents}`]);
  return [...new Set(Number.isInteger(sum) ? [...withCents, ...wholes] : withCents)];
}

/** @param known Sums in cents that would be right. */
function slipsOfSum(written: string, known: ReadonlySet<number>): string[] {
  const slips: string[] = [];
  const digits = [...written].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  const isRight = (slip: string) => {
    const cents = /[.,]\d\d$/.test(slip) ? 1 : 100;
    return known.has(Number(slip.replace(/&nbsp;|\D/g, '')) * cents);
  };
  for (const [n, i] of digits.entries()) {
    const next = digits[n + 1];
    if (next !== undefined && written[i] !== written[next] && !(n === 0 && written[next] === '0'))
      slips.push(
        written.slice(0, i) +
          written[next] +
          written.slice(i + 1, next) +
          written[i] +
          written.slice(next + 1),
      );
    const other = String((Number(written[i]) + 3) % 10);
    if (!(n === 0 && other === '0')) slips.push(written.slice(0, i) + other + written.slice(i + 1));
  }
  return slips.filter((slip) => !isRight(slip));
}

function otherSigns(sign: string): string[] {
  const kinds = [
    ['$', 'A$'],
    ['€', '£', '$'],
    ['&pound;', '&euro;'],
    ['EUR', 'AUD', 'USD', 'GBP'],
  ];
  if (sign === '$' || sign === 'A$') return ['€', '£'];
  return kinds.find((kind) => kind.includes(sign))!.filter((other) => other !== sign && other !== 'A$');
}

/** The same in other words: these must stay silent. */
function* sameIn(text: string, brief: Brief): Iterable<Slip> {
  for (const { kind, start, end } of slipsIn(text, brief)) {
    const written = text.slice(start, end);
    if (kind === 'month') {
      const short: Record<string, string> = {
        March: 'Mar',
        February: 'Feb',
        September: 'Sept',
        August: 'Aug',
        January: 'Jan',
        October: 'Oct',
      };
      if (short[written]) yield { kind, start, end, wrong: [short[written]] };
    }
    if (kind === 'code')
      yield {
        kind,
        start,
        end,
        wrong: [written.toLowerCase(), `${written[0]}${written.slice(1).toLowerCase()}`],
      };
    if (kind === 'value' && text[end] === '%')
      yield { kind, start, end: end + 1, wrong: [`${written} %`, `${written}\u00a0%`, `${written} percent`] };
    if (
      kind === 'host' &&
      !text.slice(Math.max(0, start - 4), start).endsWith('www.') &&
      written.split('.').length === 2 &&
      text.slice(Math.max(0, start - 3), start) === '://'
    )
      yield { kind, start, end, wrong: [`www.${written}`] };
  }
}

async function openSubject(name: string, withBriefs: boolean): Promise<Subject> {
  const lab = await openLab(`${root}${name}`, { withBriefs });
  const briefed = withBriefs ? lab : await openLab(`${root}${name}`);
  const truth = await truthOf(name, lab);
  const slips = new Map<string, readonly Slip[]>();
  const same = new Map<string, readonly Slip[]>();
  for (const campaign of await briefed.campaigns()) {
    // Links of another campaign make one of their own.
    if (!campaign.brief && campaign.name !== truth?.name) continue;
    for (const path of new Set(campaign.assets.map((asset) => asset.path))) {
      const brief = truth ?? campaign.brief!.for(campaign.assets.find((asset) => asset.path === path)!);
      const text = lab.files.get(path)!;
      slips.set(
        path,
        [...slipsIn(text, brief)].filter(({ wrong }) => wrong.length > 0),
      );
      same.set(path, [...sameIn(text, brief)]);
    }
  }
  return { name, lab, slips, same };
}

/** What the campaign without a brief says, as a brief: for the bench alone. */
async function truthOf(name: string, { guide }: Lab): Promise<Brief | null> {
  const path = fileURLToPath(new URL(`./truth/${name}.yaml`, import.meta.url));
  try {
    const { brief } = await readBrief(readFileSync(path, 'utf8'), 'truth.yaml', guide);
    return brief!.base;
  } catch {
    return null;
  }
}

/** @param seed Printed, so that a run can be had again. */
export async function mutate({
  seed,
  times,
  withBriefs = true,
}: {
  readonly seed: number;
  readonly times: number;
  readonly withBriefs?: boolean;
}): Promise<MutationResult> {
  const random = randomFrom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const subjects: Subject[] = [];
  for (const name of readdirSync(root).sort()) subjects.push(await openSubject(name, withBriefs));
  const made = new Map<Mutation, { made: number; found: number }>();
  const missed: string[] = [];
  for (let i = 0; i < times; i++) {
    const { name, lab, slips } = pick(subjects);
    const kinds = [...new Set([...slips.values()].flatMap((all) => all.map(({ kind }) => kind)))];
    const kind = pick(kinds);
    const files = [...slips].filter(([, all]) => all.some((slip) => slip.kind === kind));
    const [path, all] = pick(files);
    const slip = pick(all.filter((one) => one.kind === kind));
    const wrong = pick(slip.wrong);
    const text = lab.files.get(path)!;
    const changed = text.slice(0, slip.start) + wrong + text.slice(slip.end);
    const end = slip.start + wrong.length;
    const findings = await lab.findings(new Map([[path, changed]]));
    const hit = findings.some(
      (finding) => finding.path === path && finding.range.start < end && slip.start < finding.range.end,
    );
    const score = made.get(kind) ?? { made: 0, found: 0 };
    made.set(kind, score);
    score.made++;
    if (hit) score.found++;
    else
      missed.push(
        `${kind}: ${name}/${path} “${shown(text, slip.start, slip.end)}” → “${wrong}”${findings.length > 0 ? ` (found elsewhere: ${findings.map(({ rule }) => rule).join(', ')})` : ''}`,
      );
  }
  const said: string[] = [];
  let withFinding = 0;
  for (let i = 0; i < times; i++) {
    const { name, lab, same } = pick(subjects);
    const changes = new Map<string, string>();
    const files = [...same].filter(([, all]) => all.length > 0);
    for (let n = 0; n < 3 && files.length > 0; n++) {
      const [path, all] = pick(files);
      if (changes.has(path)) continue;
      const { start, end, wrong } = pick(all);
      const text = lab.files.get(path)!;
      changes.set(path, text.slice(0, start) + pick(wrong) + text.slice(end));
    }
    const findings = await lab.findings(changes);
    if (findings.length === 0) continue;
    withFinding++;
    said.push(
      `${name}: ${findings.map(({ rule, path, message }) => `${rule} in ${path}: ${message}`).join(' | ')}`,
    );
  }
  const scores: Score[] = [...made]
    .map(([kind, score]) => ({ kind, ...score }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const total = scores.reduce(
    (sum, score) => ({ made: sum.made + score.made, found: sum.found + score.found }),
    { made: 0, found: 0 },
  );
  return {
    scores: [...scores, { kind: 'all', ...total }],
    missed,
    clean: { runs: times, withFinding, said },
  };
}

const shown = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - 30), end + 20).replace(/\s+/g, ' ');
