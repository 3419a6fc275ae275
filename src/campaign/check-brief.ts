/** What a brief says that cannot be, or that nobody could follow. */
import picomatch from 'picomatch';
import { channels as known, normalizeChannel } from '../channels/index.ts';
import { dayOfIso } from '../facts/index.ts';
import type { GuideProblem } from '../guide/guide-error.ts';
import { dataOf, type GuideMap, type GuideNode, isMap, mapNode } from '../guide/node.ts';
import { didYouMean } from '../guide/suggest.ts';
import type { BrandGuide, Brief, LineIndex, Range } from '../model/index.ts';
import { isAfter, type ResolvedBrief } from './resolve.ts';

export type SayAt = (range: Range, message: string, hint: string | null) => void;

/**
 * Drops what is no use from a valid brief and says why: a day or time zone that there is not, a channel nobody has.
 * What is left is used.
 */
export function withoutFaults(
  root: GuideNode,
  guide: BrandGuide,
  lines: LineIndex,
): { readonly node: GuideNode; readonly problems: readonly GuideProblem[] } {
  const problems: GuideProblem[] = [];
  const names = [...known.map(({ name }) => name), ...guide.channels.flatMap(({ channel }) => channel ?? [])];
  const promised = channelsOf(root);
  const drop = new Set<string>();
  const say = (at: GuideNode, path: string, message: string, hint: string | null) => {
    // A node's place is that of its key; what is wrong is the value, but for a key that names a channel.
    const isValue = typeof at.value === 'string' && at.range && at.place;
    const place = isValue ? { ...at.place, ...lines.positionAt(at.range.start) } : at.place;
    problems.push({ message, hint, place });
    drop.add(path);
  };
  const channel = (name: string, at: GuideNode, path: string, what: string) => {
    const isGlob = /[*?{[]/.test(name);
    const matches = picomatch(name);
    if (
      isGlob ? names.some((one) => matches(one)) : names.includes(name) || normalizeChannel(name) !== null
    ) {
      if (what !== 'variant' || promised.length === 0) return;
      if (promised.some((one) => matches(one))) return;
      say(
        at,
        path,
        `There is a variant for ${name}, and the campaign does not go out there.`,
        `Add ${isGlob ? 'its channels' : name} to "channels", or delete the variant.`,
      );
      return;
    }
    const networks = [...new Set(names.map((one) => one.replace(/\/.*/, '/*')))];
    say(
      at,
      path,
      `There is no channel "${name}".`,
      didYouMean(name, names, `There are: ${networks.join(', ')}.`),
    );
  };
  const visit = (node: GuideNode, path: string): void => {
    const { value } = node;
    const key = path
      .replace(/\[\d+\]$/, '')
      .split('.')
      .at(-1)!;
    if (typeof value === 'string') {
      if (/^(?:starts|ends)$/.test(key) || /(?:^|\.)dates\.[^.]+$/.test(path)) {
        const bad = value.split('/').find((day) => !isMoment(day));
        if (bad !== undefined)
          say(
            node,
            path,
            `There is no day ${bad.slice(0, 10)}${bad.length > 10 ? ' with such a time' : ''}.`,
            'Write it as year-month-day: 2026-03-15, with a time 2026-03-15T23:59.',
          );
      } else if (key === 'timezone' && !isTimezone(value)) {
        const zones = Intl.supportedValuesOf('timeZone');
        const city = zones.find((zone) =>
          zone.toLowerCase().endsWith(`/${value.toLowerCase().replaceAll(' ', '_')}`),
        );
        say(
          node,
          path,
          `There is no time zone "${value}".`,
          city ? `Write ${city}.` : didYouMean(value, zones, 'Write it as Australia/Sydney or UTC.'),
        );
      } else if (key === 'currency' && !Intl.supportedValuesOf('currency').includes(value)) {
        say(
          node,
          path,
          `There is no currency ${value}.`,
          didYouMean(value, Intl.supportedValuesOf('currency'), 'Write it as AUD, EUR, USD.'),
        );
      } else if (path === 'channels' || /^channels\[/.test(path)) channel(value, node, path, 'channel');
      else if (
        /(?:^|\.)legal(?:\[\d+\])?$/.test(path) &&
        /^[\w-]+$/.test(value) &&
        !guide.legal.some(({ id }) => id === value)
      ) {
        const ids = guide.legal.map(({ id }) => id);
        say(
          node,
          path,
          `The guide has no legal sentence "${value}".`,
          didYouMean(
            value,
            ids,
            ids.length > 0
              ? `It has: ${ids.join(', ')}.`
              : 'Add it under "legal" in the guide, or write the sentence here.',
          ),
        );
      }
    }
    if (isMap(value)) {
      for (const [name, child] of value) {
        const below = path === '' ? name : `${path}.${name}`;
        if (path === 'variants') channel(name, child, below, 'variant');
        if (path === 'required') channel(name, child, below, 'required');
        visit(child, below);
      }
    } else if (Array.isArray(value)) {
      for (const [i, child] of (value as readonly GuideNode[]).entries()) visit(child, `${path}[${i}]`);
    }
  };
  visit(root, '');
  return { node: drop.size === 0 ? root : without(root, drop), problems };
}

function channelsOf(root: GuideNode): string[] {
  const data = dataOf(root) as Record<string, unknown>;
  return [data.channels ?? []].flat().map((name) => normalizeChannel(String(name)) ?? String(name));
}

function without(root: GuideNode, paths: ReadonlySet<string>): GuideNode {
  return mapNode(root, (node, path) => {
    if (isMap(node.value))
      return {
        ...node,
        value: new Map(
          [...(node.value as GuideMap)].filter(([key]) => !paths.has(path === '' ? key : `${path}.${key}`)),
        ),
      };
    if (Array.isArray(node.value))
      return {
        ...node,
        value: (node.value as readonly GuideNode[]).filter((_, i) => !paths.has(`${path}[${i}]`)),
      };
    return node;
  });
}

function isMoment(text: string): boolean {
  const time = /[T ](\d{2}):(\d{2})/.exec(text);
  return dayOfIso(text) !== null && (!time || (Number(time[1]) < 24 && Number(time[2]) < 60));
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What does not hold together once markets and variants are in place; each place once. */
export function contradictionsIn({ written, layers }: ResolvedBrief, say: SayAt): void {
  const all = [{ key: '', brief: written }, ...layers];
  for (const { brief } of all) {
    for (const { starts, ends } of brief.offers) {
      if (starts && ends && isAfter(starts.value, ends.value))
        say(
          ends.range,
          `The offer ends on ${ends.value.day}, before it starts on ${starts.value.day}.`,
          'Correct one of the two days; until then none of them is checked.',
        );
    }
    for (const { name, first, last, range } of brief.dates) {
      if (isAfter(first, last))
        say(
          range,
          `"${name}" ends on ${last.day}, before it starts on ${first.day}.`,
          'Correct one of the two days.',
        );
    }
  }
  // Where each market brings its currency, the brief in general needs none.
  const inMarkets = layers.filter(({ key }) => key.startsWith('markets.'));
  if (inMarkets.length > 0 && inMarkets.every(({ brief }) => moneyWithout(brief).length === 0)) return;
  for (const { brief } of all) {
    for (const { range, what } of moneyWithout(brief))
      say(
        range,
        `${what} has no currency.`,
        'Add "currency: AUD" (its three letters) beside it or at the top.',
      );
  }
}

function moneyWithout({ offers, products }: Brief): { readonly range: Range; readonly what: string }[] {
  const found = [
    ...offers.map(({ amount, minimum, currency }) => ({
      at: amount ?? minimum,
      currency,
      what: 'The money of the offer',
    })),
    ...products.map(({ name, price, was, currency }) => ({
      at: price ?? was,
      currency,
      what: `The price of ${name.value}`,
    })),
  ];
  return found.flatMap(({ at, currency, what }) =>
    at && currency === null ? [{ range: at.range, what }] : [],
  );
}
