import {
  channelNamed,
  defineRule,
  type Limit,
  loadUnits,
  type OwnLimit,
  ownLimitsOn,
  type Report,
  type Units,
} from 'brandlint/rule';
import { type CountedText, textsOf } from './texts.ts';
import { countOf, ending, nameOf } from './words.ts';

interface Options {
  readonly folds: boolean;
}

interface Prepared extends Options {
  readonly units: Units;
  own(channel: string | null): ReadonlyMap<string, OwnLimit>;
}

type TextLimit = Limit & { readonly unit: Parameters<Units['measure']>[1] };

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
    const byChannel = new Map<string | null, ReadonlyMap<string, OwnLimit>>();
    const own = (channel: string | null) => {
      const known = byChannel.get(channel) ?? ownLimitsOn(guide.limits, channel);
      byChannel.set(channel, known);
      return known;
    };
    return { units: await loadUnits(), folds, own };
  },
  *check(asset, { prepared, raw }) {
    const channel = channelNamed(asset.channel);
    const own = prepared.own(asset.channel);
    if (!channel?.limits && own.size === 0) return;
    for (const counted of textsOf(asset, channel, raw)) {
      const known = (channel?.limits ?? []).filter(isOfText).filter(({ of }) => of === counted.of);
      const ownLimit = own.get(counted.of);
      const limits = ownLimit ? [asLimit(ownLimit, known)] : known;
      const link = linkBeside(asset, counted, channel?.name);
      const report = judge(counted, limits, link, {
        ...prepared,
        label: channel?.label ?? asset.channel!,
        isPost: counted.of === 'text' && channel?.kind === 'social',
        ownSource: ownLimit?.source ?? null,
      });
      if (report) yield report;
    }
  },
});

function isOfText(limit: Limit): limit is TextLimit {
  return limit.unit !== 'items';
}

/** The brand's own number, in the unit in which the channel counts. */
function asLimit({ of, max }: OwnLimit, known: readonly TextLimit[]): TextLimit {
  const unit = known[0]?.unit ?? 'characters';
  return { of, max, unit, kind: 'reject', source: '', grade: 'primary', checked: '' };
}

/**
 * The address in a field of its own that the network gets as a part of the text: X and Mastodon have no other place
 * for it. Elsewhere it is a preview beside the text.
 */
function linkBeside(
  {
    links,
  }: {
    readonly links: readonly { readonly href: { readonly text: string } | null; readonly text: unknown }[];
  },
  { of, text }: CountedText,
  channel: string | undefined,
): string {
  if (of !== 'text' || (channel !== 'social/x' && channel !== 'social/mastodon')) return '';
  const beside = links.filter(({ href, text: shown }) => href && shown === null && !text.includes(href.text));
  return beside.length === 1 ? ` ${beside[0]!.href!.text}` : '';
}

interface Judging extends Prepared {
  readonly label: string;
  /** The text of a post, which readers can open where it is folded. */
  readonly isPost: boolean;
  readonly ownSource: string | null;
}

/** The gravest thing that is to be said of one text. */
function judge(
  counted: CountedText,
  limits: readonly TextLimit[],
  link: string,
  context: Judging,
): Report | null {
  const { measure, fits } = context.units;
  const { text, tags, hasChoice, isExact } = counted;
  const reports: Report[] = [];
  for (const limit of byGravity(limits)) {
    const { unit, max } = limit;
    const length = measure(text, unit);
    const report = (messageId: string, size: number, doubt: Report['verdict'] = 'certain'): Report => {
      const end = fits(text, unit, max);
      return {
        messageId,
        range: counted.rest(size === length && length > max ? end : 0),
        actual: countOf(size, unit),
        expected: countOf(max, unit),
        data: {
          channel: context.label,
          what: nameOf(counted.of),
          kept: ending(text, end),
          length: size.toLocaleString('en'),
          over: size - max,
          note: limit.note ? ` ${limit.note.charAt(0).toUpperCase()}${limit.note.slice(1)}.` : '',
        },
        field: counted.of === 'text' ? null : counted.of,
        verdict: doubt,
        ...(context.ownSource && { source: context.ownSource }),
      };
    };
    if (length > max) {
      const messageId = messageFor(limit, counted, context);
      if (messageId) {
        reports.push(report(messageId, length, hasChoice ? 'cannot-tell' : isExact ? 'certain' : 'likely'));
      }
    } else if (limit.kind === 'reject' && tags > 0 && length + tags * LONG_NAME > max) {
      reports.push(report('tags', length, 'cannot-tell'));
    } else if (limit.kind === 'reject' && link !== '' && measure(text + link, unit) > max) {
      reports.push(report('link', measure(text + link, unit), 'likely'));
    }
    if (reports.length > 0) break;
  }
  return reports[0] ?? null;
}

const GRAVITY = { reject: 0, truncate: 1, advise: 2 };

/** What a network refuses first; of two that may hold, the wider one. */
function byGravity(limits: readonly TextLimit[]): TextLimit[] {
  return limits.toSorted((a, b) => GRAVITY[a.kind] - GRAVITY[b.kind] || b.max - a.max);
}

function messageFor(
  limit: TextLimit,
  { of }: CountedText,
  { isPost, folds, ownSource }: Judging,
): string | null {
  if (ownSource) return 'own';
  switch (limit.kind) {
    case 'reject':
      return 'hard';
    case 'truncate':
      if (of !== 'text') return 'soft';
      return isPost && !folds ? null : 'fold';
    case 'advise':
      // The parts of a text message are channel/sms-encoding's to tell.
      return limit.unit === 'gsm-septets' ? null : 'advice';
  }
}
