import {
  type Asset,
  type BrandGuide,
  type ChannelName,
  channelNamed,
  isOnChannel,
  type Limit,
  type Report,
  rangeOf,
  type Stretch,
  type TextRun,
} from 'brandlint/rule';

/** A limit on how many of a thing one post has, that the post is over. */
export interface Exceeded {
  /** `refused`: the channel takes no such post. `many`: it advises against it, or shows less. `own`: the guide allows fewer. */
  readonly messageId: 'refused' | 'many' | 'own';
  readonly max: number;
  /** Of the guide. */
  readonly source?: string;
  /** What a person must know of the limit, as the end of a sentence; empty: nothing. */
  readonly note: string;
}

/** The gravest limit that `count` things are over; null: none. Of the guide's own the last one that matches holds. */
export function overLimit(
  count: number,
  of: string,
  channel: ChannelName | null,
  guide: BrandGuide,
  limits: readonly Limit[] = channelNamed(channel)?.limits ?? [],
): Exceeded | null {
  const over = limits.filter((limit) => limit.of === of && limit.unit === 'items' && count > limit.max);
  const lowest = (among: readonly Limit[]) => [...among].sort((a, b) => a.max - b.max)[0];
  const exceeded = (messageId: 'refused' | 'many', { max, note }: Limit): Exceeded => ({
    messageId,
    max,
    note: note ? ` (${note.replace(/\.$/, '')})` : '',
  });
  const hard = lowest(over.filter(({ kind, grade }) => kind === 'reject' && grade === 'primary'));
  if (hard) return exceeded('refused', hard);
  const own = guide.limits.findLast((limit) => limit.of === of && isOnChannel([limit.channel], channel));
  if (own) return count > own.max ? { messageId: 'own', max: own.max, source: own.source, note: '' } : null;
  const soft = lowest(over);
  return soft ? exceeded('many', soft) : null;
}

/** The finding for things of a post that are too many: at the first one too many. */
export function reportOver(
  things: readonly (Stretch & { readonly run: TextRun })[],
  of: string,
  asset: Asset,
  guide: BrandGuide,
): Report[] {
  const exceeded = overLimit(things.length, of, asset.channel, guide);
  const first = exceeded && things[exceeded.max];
  if (!first) return [];
  const { messageId, max, note, source } = exceeded;
  return [
    {
      messageId,
      range: rangeOf(first.run.content, first.start, first.end),
      actual: String(things.length),
      expected: max === 0 ? 'none' : `at most ${max}`,
      data: { channel: networkOf(asset.channel!), count: things.length, note },
      ...(source ? { source } : {}),
    },
  ];
}

/** `social/x` → `X (Twitter)`; what is none of our channels stays. */
export function networkOf(channel: ChannelName): string {
  return (channelNamed(channel)?.label ?? channel).replace(/ (?:post|video|pin|status|caption)$/i, '');
}
