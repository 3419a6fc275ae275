/** Which limits hold on a channel, of whom. */
import {
  type BrandGuide,
  type Channel,
  channelNamed,
  type Limit,
  ownLimitsOn,
  type TextUnit,
} from 'brandlint/rule';

/** What is limited on a channel, and how; the brand's own number takes the place of the channel's. */
export interface ChannelLimits {
  readonly channel: Channel | null;
  readonly byText: ReadonlyMap<string, readonly TextLimit[]>;
  readonly wanted: ReadonlySet<string>;
}

export type TextLimit = Limit & {
  readonly unit: TextUnit;
  /** The key of the guide, for one of the brand's own. */
  readonly own: string | null;
};

/** @param folds Whether limits count beyond which a network folds a post. */
export function limitsOf(name: string | null, guide: BrandGuide['limits'], folds: boolean): ChannelLimits {
  const channel = channelNamed(name);
  const byText = new Map<string, TextLimit[]>();
  for (const limit of channel?.limits ?? []) {
    if (!isOfText(limit) || (!folds && isFold(limit, channel!))) continue;
    byText.set(limit.of, [...(byText.get(limit.of) ?? []), { ...limit, own: null }].sort(byGravity));
  }
  for (const { of, max, source } of ownLimitsOn(guide, name).values()) {
    if (THINGS.has(of)) continue;
    const unit = channel?.limits?.filter(isOfText).find((limit) => limit.of === of)?.unit ?? 'characters';
    byText.set(of, [
      { of, max, unit, kind: 'reject', source: '', grade: 'primary', checked: '', own: source },
    ]);
  }
  // How many parts a text message takes is channel/sms-encoding's to tell.
  for (const [of, limits] of byText) {
    const told = limits.filter(({ unit, own }) => own !== null || unit !== 'gsm-septets');
    if (told.length > 0) byText.set(of, told);
    else byText.delete(of);
  }
  return { channel, byText, wanted: new Set(byText.keys()) };
}

/** What other rules count. */
const THINGS: ReadonlySet<string> = new Set(['hashtags', 'mentions', 'links', 'emoji']);

function isOfText(limit: Limit): limit is Limit & { unit: TextUnit } {
  return limit.unit !== 'items';
}

/** Every network folds long posts, and readers know how to open them: a word about each would be noise. */
function isFold({ kind, of }: Limit, channel: Channel): boolean {
  return kind === 'truncate' && of === 'text' && channel.kind === 'social';
}

const GRAVITY = { reject: 0, truncate: 1, advise: 2 };

/** What a network refuses first; of two that may hold, the wider one. */
function byGravity(a: TextLimit, b: TextLimit): number {
  return GRAVITY[a.kind] - GRAVITY[b.kind] || b.max - a.max;
}
