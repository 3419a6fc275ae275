import {
  type Asset,
  type Channel,
  defineRule,
  loadUnits,
  OPAQUE,
  type Report,
  type TextUnit,
  type Units,
} from 'brandlint/rule';
import { type ChannelLimits, limitsOf, type TextLimit } from './limits.ts';
import { type CountedText, textsOf } from './texts.ts';
import { countOf, ending, nameOf, withCommas } from './words.ts';

interface Options {
  readonly folds: boolean;
}

interface Prepared {
  readonly units: Units;
  limitsOn(channel: string | null): ChannelLimits;
}

/** A name that a merge tag fills in has so many characters at the most, as a rule. */
const LONG_NAME = 15;

export default defineRule<Options, Prepared>({
  name: 'channel/length',
  summary: 'No text is longer than its channel takes, or than the guide allows.',
  severity: 'error',
  options: {
    folds: {
      description: 'Also say where a network folds a post ("see more"), though readers can open it.',
      type: 'boolean',
      default: false,
    },
  },
  messages: {
    hard: {
      text: '{channel}: at most {expected}, and this {what} has {length}: {over} too many. What fits ends with “{kept}”.{note}',
    },
    own: {
      text: 'The guide allows this {what} {expected}, and it has {length}: {over} too many. What fits ends with “{kept}”.',
    },
    soft: {
      text: '{channel}: readers see {expected} of this {what}, and it has {length}: cut after “{kept}”, {over} too many.{note}',
      severity: 'warning',
    },
    fold: {
      text: '{channel}: readers see the first {expected} of this {what}, up to “{kept}”, and open the rest if they like. Say before it what matters.{note}',
      severity: 'info',
    },
    advice: {
      text: '{channel}: keep this {what} to {expected}. It has {length}, and may be cut after “{kept}”.{note}',
      severity: 'info',
    },
    link: {
      text: '{channel}: at most {expected}, and with the link from its own field this {what} has {length}: {over} too many.{note}',
      severity: 'warning',
    },
    tags: {
      text: '{channel}: at most {expected}. This {what} has {length} without what its merge tags fill in, so a long name may not fit.',
      severity: 'info',
    },
  },
  async prepare(guide, { folds = false }) {
    const known = new Map<string | null, ChannelLimits>();
    const limitsOn = (channel: string | null) => {
      const limits = known.get(channel) ?? limitsOf(channel, guide.limits, folds);
      known.set(channel, limits);
      return limits;
    };
    return { units: await loadUnits(), limitsOn };
  },
  *check(asset, { prepared, raw }) {
    const { channel, byText, wanted } = prepared.limitsOn(asset.channel);
    if (wanted.size === 0) return;
    const besides = takesLink(channel) ? lengthOfLinks(asset) : 0;
    const mayMatter = (text: string, of: string) =>
      text.includes(OPAQUE) ||
      byText.get(of)!.some(({ unit, max }) => atMost(text, unit) + (of === 'text' ? besides : 0) > max);
    for (const counted of textsOf(asset, channel, wanted, raw, mayMatter)) {
      const link = linkBeside(asset, counted, channel);
      const report = judge(counted, byText.get(counted.of)!, link, {
        units: prepared.units,
        label: channel?.label ?? asset.channel!,
      });
      if (report) yield report;
    }
  },
});

/**
 * The address in a field of its own that the network gets as a part of the text: X and Mastodon have no other place
 * for it. Elsewhere it is a preview beside the text.
 */
function linkBeside({ links }: Asset, { of, text }: CountedText, channel: Channel | null): string {
  if (of !== 'text' || !takesLink(channel)) return '';
  const beside = links.filter(({ href, text: shown }) => href && shown === null && !text.includes(href.text));
  return beside.length === 1 ? ` ${beside[0]!.href!.text}` : '';
}

function takesLink(channel: Channel | null): boolean {
  return channel?.name === 'social/x' || channel?.name === 'social/mastodon';
}

/** At the most, in units of any network. */
function lengthOfLinks({ links }: Asset): number {
  return links.reduce(
    (sum, { href, text }) => (href && text === null ? sum + atMost(` ${href.text}`, 'x-weight') : sum),
    0,
  );
}

interface Judging {
  readonly units: Units;
  readonly label: string;
}

/** The gravest thing that is to be said of one text. */
function judge(
  counted: CountedText,
  limits: readonly TextLimit[],
  link: string,
  context: Judging,
): Report | null {
  const { text, tags, hasChoice, isExact } = counted;
  for (const limit of limits) {
    const { max, unit, kind } = limit;
    if (atMost(text + link, unit) + tags * LONG_NAME <= max) continue;
    const length = context.units.measure(text, unit);
    if (length > max) {
      const verdict = hasChoice ? 'cannot-tell' : isExact ? 'certain' : 'likely';
      return { ...reportOf(messageFor(limit), length, counted, limit, context), verdict };
    }
    if (kind !== 'reject') continue;
    if (length + tags * LONG_NAME > max) {
      return { ...reportOf('tags', length, counted, limit, context), verdict: 'cannot-tell' };
    }
    const withLink = link === '' ? 0 : context.units.measure(text + link, unit);
    if (withLink > max) return { ...reportOf('link', withLink, counted, limit, context), verdict: 'likely' };
  }
  return null;
}

/** No text is longer than this, in a moment: most texts are far from any limit. */
function atMost(text: string, unit: TextUnit): number {
  if (unit === 'gsm-septets') return text.length * 3;
  // Three bytes for a UTF-16 unit beyond ASCII; every other unit counts less.
  const others = NOT_ASCII.test(text) ? text.replace(ASCII, '').length : 0;
  const links = unit === 'x-weight' || unit === 'mastodon' ? mostLinks(text) : 0;
  return text.length + others * 2 + links * 23;
}

function mostLinks(text: string): number {
  // A host may be all a merge tag's.
  return text.match(text.includes(OPAQUE) ? /[.:]/g : IN_HOST)?.length ?? 0;
}

const NOT_ASCII = /[^\x00-\x7f]/;
const ASCII = /[\x00-\x7f]+/g;
/** Every host has one, and no sentence ends with it. */
const IN_HOST = /\.(?=[^\x00-\x20])/g;

function reportOf(
  messageId: string,
  length: number,
  counted: CountedText,
  { unit, max, note, own }: TextLimit,
  { units, label }: Judging,
): Report {
  const end = units.fits(counted.text, unit, max);
  return {
    messageId,
    range: counted.rest(end < counted.text.length ? end : 0),
    actual: countOf(length, unit),
    expected: countOf(max, unit),
    data: {
      channel: label,
      what: nameOf(counted.of),
      length: withCommas(length),
      kept: ending(counted.text, end),
      over: length - max,
      note: note ? ` ${note.charAt(0).toUpperCase()}${note.slice(1)}.` : '',
    },
    field: counted.of === 'text' ? null : counted.of,
    ...(own !== null && { source: own }),
  };
}

function messageFor({ kind, of, own }: TextLimit): string {
  if (own !== null) return 'own';
  if (kind === 'reject') return 'hard';
  if (kind === 'advise') return 'advice';
  return of === 'text' ? 'fold' : 'soft';
}
