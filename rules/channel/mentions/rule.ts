import {
  type ChannelName,
  channelNamed,
  defineRule,
  editOf,
  isOnChannel,
  type Report,
  rangeOf,
  type Stretch,
  type TextRun,
} from 'brandlint/rule';
import { networkOf, reportOver } from '../over-limit.ts';
import { bare, isSlip, type Mention, mentionsOf, squashed } from './find.ts';

interface Handle {
  readonly text: string;
  /** The guide's name or glob. */
  readonly channel: string;
  readonly source: string;
}

export default defineRule<Record<string, never>, readonly Handle[]>({
  name: 'channel/mentions',
  summary: 'The brand’s handles are those of the network, spelled as there, and mentions are not too many.',
  severity: 'warning',
  channels: ['social/*'],
  messages: {
    near: { text: '"{actual}" is not the brand’s handle: write "{expected}".' },
    elsewhere: { text: '"{actual}" is the brand’s handle on {other}: on {channel} it is "{expected}".' },
    refused: {
      text: '{channel} takes {expected} mentions and this post has {count}{note}: leave out those from here on.',
      severity: 'error',
    },
    many: {
      text: 'This post has {count} mentions and {channel} advises {expected}{note}.',
    },
    own: {
      text: 'This post has {count} mentions and the guide allows {expected}: leave out those from here on.',
    },
  },
  prepare: (guide) =>
    guide.handles.flatMap(({ channel, handles, source }) =>
      handles.map((text) => ({ text, channel, source })),
    ),
  *check(asset, { guide, prepared: handles }): Iterable<Report> {
    const mentions = mentionsOf(asset);
    if (mentions.length === 0) return;
    yield* reportOver(mentions, 'mentions', asset, guide);

    const here = handlesOn(asset.channel!, handles);
    if (here.length === 0) return;
    const byRun = new Map<TextRun, Surroundings>();
    for (const { run, name, start, end } of mentions) {
      const around = byRun.get(run) ?? surroundingsOf(run, mentions);
      byRun.set(run, around);
      const known = handles.filter(({ text }) => isSame(name, text));
      if (known.some((handle) => here.includes(handle))) continue;
      const elsewhere = known.find(({ channel: pattern }) => !around.name(pattern));
      if (known.length > 0 && !elsewhere) continue;
      const near = elsewhere ? here[0] : (nearHandle(name, here) ?? nearHandle(name, handles, around));
      if (!near) continue;
      // A slip in a handle of another network: the right one is that of this network.
      const { text, source } = here.includes(near) ? near : here[0]!;
      const expected = `@${text.replace(/^[@＠]/, '')}`;
      const edit = editOf(run.content, start, end, expected);
      yield {
        messageId: elsewhere ? 'elsewhere' : 'near',
        range: rangeOf(run.content, start, end),
        actual: run.content.text.slice(start, end),
        expected,
        data: { channel: networkOf(asset.channel!), other: elsewhere ? labelOf(elsewhere.channel) : '' },
        source,
        verdict: elsewhere || squashed(name) === squashed(text) ? 'certain' : 'likely',
        fix: edit && { safety: 'suggested', edits: [edit] },
      };
    }
  },
});

/** A key that is the network's name comes before a glob; of several globs the last one holds. */
function handlesOn(channel: ChannelName, handles: readonly Handle[]): readonly Handle[] {
  const pattern =
    handles.find((handle) => handle.channel === channel)?.channel ??
    handles.findLast((handle) => isOnChannel([handle.channel], channel))?.channel;
  return handles.filter((handle) => handle.channel === pattern);
}

/** What stands beside the handles of a text: `@otway.bsky.social` does not speak of Bluesky. */
interface Surroundings {
  /** Whether it speaks of a network, by the guide's name or glob. */
  name(channel: string): boolean;
}

function surroundingsOf(run: TextRun, mentions: readonly Mention[]): Surroundings {
  let text: string | undefined;
  const answers = new Map<string, boolean>();
  return {
    name(channel) {
      let answer = answers.get(channel);
      if (answer === undefined) {
        text ??= blanked(
          run.content.text,
          mentions.filter((mention) => mention.run === run),
        );
        answer = isNamed(text, channel);
        answers.set(channel, answer);
      }
      return answer;
    },
  };
}

/** With spaces in the place of each stretch; they are in order. */
function blanked(text: string, stretches: readonly Stretch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    pieces.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** A handle with a host, as on Mastodon, is the same without it where one of the two leaves it out. */
function isSame(written: string, handle: string): boolean {
  const [a, b] = [bare(written), bare(handle)];
  return a === b || (a.includes('@') !== b.includes('@') && a.split('@')[0] === b.split('@')[0]);
}

function nearHandle(name: string, handles: readonly Handle[], around?: Surroundings): Handle | undefined {
  return handles.find(
    (handle) =>
      squashed(handle.text).length > 3 &&
      (squashed(name) === squashed(handle.text) || isSlip(squashed(name), squashed(handle.text))) &&
      !around?.name(handle.channel),
  );
}

const labelOf = (channel: string): string => (channel.includes('*') ? 'other networks' : networkOf(channel));

const SOMEWHERE =
  /\b(?:elsewhere|everywhere|all (?:our )?(?:socials|channels)|instagram|insta|ig|facebook|linkedin|tiktok|threads|bluesky|mastodon|youtube|pinterest|twitter)\b/i;

/** Whether a text speaks of the network: `Find us on Instagram: @harbourandpine`. */
function isNamed(text: string, channel: string): boolean {
  if (channel.includes('*')) return SOMEWHERE.test(text);
  const names = [channel.replace(/^.*\//, ''), ...(channelNamed(channel)?.aliases ?? [])];
  const words = text.toLowerCase();
  return names.some((name) => {
    const at = words.indexOf(name.toLowerCase());
    return (
      at >= 0 &&
      !/[\p{L}\p{N}@#]/u.test(words.charAt(at - 1)) &&
      !/[\p{L}\p{N}]/u.test(words.charAt(at + name.length))
    );
  });
}
