import {
  type Asset,
  compileMatcher,
  defineRule,
  editOf,
  loadSpellings,
  type Matcher,
  rangeOf,
  type Spellings,
} from 'brandlint/rule';
import { mixedIn, type Use } from './forms.ts';

interface Prepared {
  readonly spellings: () => Spellings;
  /** The guide's own words: what tone/term and tone/name-form hold copy to. */
  readonly own: Matcher<null>;
  /** Formats that the guide chooses itself: tone/number-style holds copy to them. */
  readonly chosen: ReadonlySet<Use['kind']>;
}

export default defineRule<Record<string, never>, Prepared>({
  name: 'tone/consistency',
  summary: 'One asset writes one word in one way, and its dates, times and percentages as well.',
  severity: 'warning',
  messages: {
    word: {
      text: '{piece} writes "{right}" {often} and "{actual}" {seldom}. Keep to one, here "{expected}".',
    },
    format: {
      text: '{piece} writes {kind} like "{right}" {often} and like "{actual}" {seldom}. Keep to one way, here "{expected}".',
      severity: 'info',
    },
  },
  async prepare({ names, terms, voice: { numbers } }) {
    const phrases = [
      ...names,
      ...terms.flatMap(({ kind, right, forms, wrong, unless }) => [
        ...(kind === 'avoid' ? [] : right),
        ...forms,
        ...wrong,
        ...unless,
      ]),
    ];
    const chosen = [
      numbers.times && 'times',
      numbers.percent && 'percentages',
      numbers.dates && 'dates',
    ].filter((kind) => kind !== null) as Use['kind'][];
    return {
      spellings: await loadSpellings(),
      own: compileMatcher(phrases.map((text) => ({ text, value: null }))),
      chosen: new Set(chosen),
    };
  },
  *check(asset, { guide, prepared: { spellings, own, chosen } }) {
    for (const ways of mixedIn(asset, guide.language, spellings(), own)) {
      const [most = [], ...others] = ways;
      const [right] = most;
      if (!right || chosen.has(right.kind)) continue;
      for (const uses of others) {
        const isTie = uses.length === most.length;
        for (const use of isTie ? uses.slice(0, 1) : uses) {
          const { content, start, end, kind } = use;
          const expected = use.like(right);
          if (expected === null) continue;
          const edit = editOf(content, start, end, expected);
          yield {
            messageId: kind === 'word' ? 'word' : 'format',
            range: rangeOf(content, start, end),
            actual: textOf(use),
            expected,
            data: {
              piece: pieceOf(asset),
              right: textOf(right),
              kind,
              often: times(most.length),
              seldom: times(uses.length),
            },
            fix: edit && { safety: 'suggested', edits: [edit] },
            related: most.slice(0, 3).map((other) => ({
              path: asset.path,
              range: rangeOf(other.content, other.start, other.end),
              message: `Here it is "${textOf(other)}".`,
            })),
          };
        }
      }
    }
  },
});

function textOf({ content, start, end }: Use): string {
  return content.text.slice(start, end);
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function pieceOf({ channel, impliedChannel }: Asset): string {
  const name = channel ?? impliedChannel ?? '';
  if (name === 'email') return 'This email';
  if (name === 'page') return 'This page';
  return name === 'blog' || name.startsWith('social/') ? 'This post' : 'This text';
}
