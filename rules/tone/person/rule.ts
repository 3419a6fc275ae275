import {
  type Asset,
  type BrandGuide,
  compileMatcher,
  compileWordFilter,
  defineRule,
  englishRuns,
  FEW_WORDS_BITS,
  holdsHash,
  isSpoken,
  isVerbatim,
  type Matcher,
  type Report,
  ROW,
  type RuleContext,
  rangeOf,
  type Stretch,
  type TextRun,
  type WordFilter,
  wordAt,
  wordsOf,
  wordTableOf,
} from 'brandlint/rule';
import { isSmallPrint } from '../small-print.ts';
import { hasAuthor, isLookAlike, isTestimonial } from './look-alikes.ts';
import { type Group, PRONOUNS, type Pronoun, turned } from './pronouns.ts';
import { brandSubjectsIn, customerSubjectsIn } from './subjects.ts';

type Kind = Group | 'name' | 'customer';

interface Place extends Stretch {
  readonly run: TextRun;
  readonly expected: string | null;
}

interface Prepared {
  readonly person: NonNullable<BrandGuide['voice']['person']>;
  readonly wrong: ReadonlySet<Kind>;
  /** Those of the wrong kinds. */
  readonly pronouns: WordFilter;
  readonly names: Matcher<null>;
  readonly name: string;
}

const WRONG: Readonly<Record<Prepared['person'], readonly Kind[]>> = {
  'we-you': ['singular', 'name', 'customer'],
  'i-you': ['plural', 'name', 'customer'],
  'name-you': ['singular', 'plural', 'customer'],
  'third-person': ['singular', 'plural', 'reader'],
};
const SAYS: Readonly<Record<Prepared['person'], string>> = {
  'we-you': '"we" to speak to "you"',
  'i-you': '"I" to speak to "you"',
  'name-you': 'the brand by its name to speak to "you"',
  'third-person': 'nobody to be addressed, and the brand to go by its name',
};

export default defineRule<Record<string, never>, Prepared>({
  name: 'tone/person',
  summary: 'The brand speaks as the person the guide says, and to the reader.',
  severity: 'warning',
  messages: {
    singular: {
      text: '"{actual}" is one person speaking ({times} in this copy). The guide wants {says}: write "{expected}".',
    },
    plural: {
      text: '"{actual}" is a group speaking ({times} in this copy). The guide wants {says}: write "{expected}".',
    },
    reader: {
      text: '"{actual}" speaks to the reader ({times} in this copy). The guide wants {says}: write "customers", "guests" or whoever they are.',
    },
    name: {
      text: '"{actual}" sounds as if somebody else spoke of the brand ({times} in this copy). The guide wants {says}: write "{expected}".',
      severity: 'info',
    },
    customer: {
      text: '"{actual}" speaks about customers, not to them ({times} in this copy). The guide wants {says}: write "{expected}".',
      severity: 'info',
    },
  },
  needs: ['voice.person'],
  prepare: (guide) => {
    const { person } = guide.voice;
    if (person === null) return null;
    const wrong: ReadonlySet<Kind> = new Set(WRONG[person]);
    return {
      person,
      wrong,
      pronouns: compileWordFilter(
        Array.from(PRONOUNS).flatMap(([word, { group }]) => (wrong.has(group) ? [word] : [])),
        FEW_WORDS_BITS,
      ),
      names: compileMatcher(guide.names.map((text) => ({ text, value: null, caseSensitive: true }))),
      name: guide.names[0] ?? 'the brand’s name',
    };
  },
  *check(asset, context) {
    const { person, wrong } = context.prepared;
    const found = placesIn(asset, context);
    if (found.get('plural') && person === 'i-you' && isOfTwo(asset)) found.delete('plural');
    for (const [kind, places] of found) {
      const [first, ...others] = places;
      if (!first || !wrong.has(kind)) continue;
      const textOf = ({ run, start, end }: Place) => run.content.text.slice(start, end);
      const report: Report = {
        messageId: kind,
        range: rangeOf(first.run.content, first.start, first.end),
        actual: textOf(first),
        ...(first.expected !== null && { expected: first.expected }),
        data: { times: others.length === 0 ? 'once' : `${places.length} times`, says: SAYS[person] },
        source: 'voice.person',
        verdict: kind === 'name' || kind === 'customer' ? 'likely' : 'certain',
        related: others.map((place) => ({
          path: asset.path,
          range: rangeOf(place.run.content, place.start, place.end),
          message: `"${textOf(place)}" here.`,
        })),
      };
      yield report;
    }
  },
});

function placesIn(asset: Asset, context: RuleContext<Prepared>): Map<Kind, Place[]> {
  const { guide, prepared } = context;
  const { wrong, pronouns, names } = prepared;
  let isAuthored: boolean | undefined;
  const found = new Map<Kind, Place[]>();
  const runs = englishRuns(asset, guide.language);
  const add = (kind: Kind, place: Place) => {
    const places = found.get(kind);
    if (places) places.push(place);
    else found.set(kind, [place]);
  };
  for (const [i, run] of runs.entries()) {
    const { text: copy } = run.content;
    const table = wordTableOf(run.content);
    let isOther: boolean | undefined;
    const isOurs = (place: Stretch) => {
      isOther ??= isTestimonial(run, runs[i + 1]) || isSmallPrint(run);
      return !isOther && !isVerbatim(run, place) && !isSpoken(run, place);
    };
    for (let at = 0; at * ROW < table.words.length; at++) {
      if (!holdsHash(pronouns, table.words[at * ROW + 2]!)) continue;
      const word = wordAt(copy, table, at)!;
      const pronoun = PRONOUNS.get(word.text);
      if (!pronoun || !wrong.has(pronoun.group)) continue;
      if (pronoun.group === 'singular') {
        isAuthored ??= hasAuthor(asset, headOf(asset, context));
        if (isAuthored) continue;
      }
      const { start, end, text } = word;
      if (isLookAlike(run, wordsOf(run.content), at, pronoun) || !isOurs({ start, end })) continue;
      add(pronoun.group, { run, start, end, expected: expectedFor(text, pronoun, prepared) });
    }
    if (wrong.has('name') && guide.names.some((name) => run.content.text.includes(name))) {
      const expected = prepared.person === 'we-you' ? 'We' : 'I';
      for (const { start, end } of brandSubjectsIn(run, names))
        if (isOurs({ start, end })) add('name', { run, start, end, expected });
    }
    if (wrong.has('customer')) {
      for (const { start, end } of customerSubjectsIn(run))
        if (isOurs({ start, end })) add('customer', { run, start, end, expected: 'you' });
    }
  }
  return found;
}

function expectedFor(word: string, pronoun: Pronoun, { person, name }: Prepared): string | null {
  if (pronoun.group === 'reader') return null;
  if (person === 'we-you') return turned(word, pronoun, 'plural');
  if (person === 'i-you') return turned(word, pronoun, 'singular');
  return pronoun.job === 'determiner' || pronoun.job === 'possessive' ? `${name}’s` : name;
}

/** What stands in the file before the copy: the front matter of a post. */
function headOf({ range, channel, impliedChannel }: Asset, { raw }: RuleContext<Prepared>): string {
  if ((channel ?? impliedChannel) !== 'blog') return '';
  const head = raw({ start: range.start, end: Math.min(range.end, range.start + 4000) });
  return /^\s*(---|\+\+\+)[^\n]*\n[\s\S]*?\n\1/.exec(head)?.[0] ?? '';
}

/** "Sam and I": the author is not alone, and "we" is who they are. */
function isOfTwo({ runs }: Asset): boolean {
  return runs.some(({ content: { text } }) => /\b(?:and I|and me|with me|join me|you and I)\b/.test(text));
}
