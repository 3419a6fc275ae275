import picomatch from 'picomatch';
import type { ChannelName } from './asset.ts';

/** A guide has few globs, and a calendar asks for each of its posts. */
const compiled = new Map<string, (channel: ChannelName) => boolean>();

/** Whether a name or glob of the guide means a channel: `social/*` is every network. */
export function matchesChannel(pattern: string, channel: ChannelName): boolean {
  let matches = compiled.get(pattern);
  if (!matches) {
    matches = picomatch(pattern);
    compiled.set(pattern, matches);
  }
  return matches(channel);
}
