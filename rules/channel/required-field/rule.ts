import {
  type Asset,
  channelNamed,
  defineRule,
  type Range,
  type Report,
  rangeOf,
  remembered,
} from 'brandlint/rule';

const NAMES: Readonly<Record<string, string>> = { image: 'picture or video' };

export default defineRule({
  name: 'channel/required-field',
  summary: 'A field without which its channel publishes nothing is not left blank.',
  severity: 'warning',
  messages: {
    missing: {
      text: '{channel}: nothing is published without a {field}, and this one is blank. Fill it in.',
    },
    few: {
      text: '{channel}: at least {expected}, and this one has {actual}. Write {more} more.',
      severity: 'error',
    },
  },
  *check(asset): Iterable<Report> {
    const channel = channelNamed(asset.channel);
    if (!channel?.required) return;
    for (const [field, least] of countsOf(channel.required)) {
      const filled = placesOf(asset, field);
      const name = NAMES[field] ?? field;
      const { label } = channel;
      if (filled.length === 0) {
        const blank = asset.blanks.find((candidate) => candidate.field === field);
        if (blank) {
          yield { messageId: 'missing', range: blank.range, field, data: { channel: label, field: name } };
        }
      } else if (filled.length < least) {
        yield {
          messageId: 'few',
          range: filled.at(-1)!,
          field,
          actual: String(filled.length),
          expected: `${least} ${name}s`,
          data: { channel: label, more: least - filled.length },
        };
      }
    }
  },
});

/** A field that is required several times stands so often in the list. */
const countsOf = remembered((required: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const field of required) counts.set(field, (counts.get(field) ?? 0) + 1);
  return counts;
});

function placesOf(asset: Asset, field: string): Range[] {
  if (field === 'image') return asset.images.map(({ range }) => range);
  return asset.runs
    .filter(({ role }) => role === `field:${field}`)
    .flatMap(({ content }) =>
      content.text
        .split(/\r\n?|\n|\|/)
        .filter((part) => part.trim() !== '')
        .map(() => rangeOf(content)),
    );
}
