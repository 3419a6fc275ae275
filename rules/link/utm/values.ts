/** What the guide says of the parameters, for one channel. */
import { type BrandLinks, type ChannelName, isOnChannel, type UtmParameter } from 'brandlint/rule';

export interface Expected {
  readonly value: string;
  readonly source: string;
}

/** The right value of each parameter that has one here; of several patterns for a channel the last one holds. */
export function expectedOn(
  utm: BrandLinks['utm'],
  channel: ChannelName | null,
): ReadonlyMap<UtmParameter, Expected> {
  const expected = new Map<UtmParameter, Expected>();
  for (const { parameter, values, source } of utm.values) {
    const found = values.findLast(
      ({ channel: pattern }) => pattern === null || isOnChannel([pattern], channel),
    );
    if (!found) continue;
    const { value } = found;
    expected.set(parameter, {
      value,
      source: found.channel === null ? source : `${source}.${found.channel}`,
    });
  }
  return expected;
}

/**
 * Whether the guide asks for parameters on a channel: one that gives its values by channel and leaves this one out does
 * not mean it, as where short links of text messages are counted otherwise.
 */
export function isAskedOn({ required, values }: BrandLinks['utm'], channel: ChannelName | null): boolean {
  return values.every(
    ({ parameter, values }) =>
      !required.includes(parameter) ||
      values.some(({ channel: pattern }) => pattern === null || isOnChannel([pattern], channel)),
  );
}
