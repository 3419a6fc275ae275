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
