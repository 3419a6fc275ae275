import { matchesChannel } from '../model/channel-glob.ts';
import type { Budget, ChannelName } from '../model/index.ts';

/**
 * What a budget allows on a channel; null: any number. Of several patterns that match the channel the last one holds,
 * as with every list of globs in the guide. `social/*` is every network.
 */
export function budgetFor(budget: Budget, channel: ChannelName | null): number | null {
  const own = budget.channels.findLast(({ pattern }) => channel !== null && matchesChannel(pattern, channel));
  return own?.max ?? budget.max;
}

/** Whether one of a guide's channel names or globs means the channel. */
export function isOnChannel(patterns: readonly string[], channel: ChannelName | null): boolean {
  return channel !== null && patterns.some((pattern) => matchesChannel(pattern, channel));
}
