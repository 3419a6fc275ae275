import {
  type Allowed,
  compileMatcher,
  defineRule,
  editOf,
  englishRegion,
  englishRuns,
  type Ize,
  isInQuotation,
  isVerbatim,
  keepCase,
  loadSpellings,
  type Matcher,
  mayChangeArticle,
  rangeOf,
  rightSpelling,
  type Spellings,
  type Stretch,
  spellingLanguageOf,
  spellingsIn,
  type TextRun,
  touchesSorted,
  type Word,
} from 'brandlint/rule';
import { isDeclaration } from '../declarations.ts';
import { mayBeName } from '../names.ts';

interface Options {
  readonly ize?: Ize;
}

interface Prepared {
  readonly spellings: () => Spellings;
  /** The guide's own words, which are right as they are. */
  readonly own: Matcher<null>;
  readonly ize: Ize | undefined;
}

const VARIETIES: Readonly<Record<string, string>> = {
  US: 'American',
  GB: 'British',
  UK: 'British',
  IE: 'Irish',
  ZA: 'South African',
  CA: 'Canadian',
  AU: 'Australian',
  NZ: 'New Zealand',
};

export default defineRule<Options, Prepared>({
  name: 'tone/spelling-variant',
  summary: 'Words are spelled as the English of the brand’s region spells them.',
  severity: 'warning',
  fixable: true,
  messages: {
    variant: { text: 'In {variety} English ({language}) write "{expected}", not "{actual}".' },
  },
  needs: ['voice.language'],
  options: {
    ize: {
      description:
        'Verbs that British English has in two ways: "ise" (organise), "ize" (organize, as Oxford has it) or "either". Default: ise for en-AU and en-NZ, either for en-GB, en-IE and en-ZA.',
      enum: ['ise', 'ize', 'either'],
    },
  },
  async prepare(guide, { ize }) {
    const own: Allowed[] = [
      ...guide.names.map((text) => ({ text })),
      ...guide.terms.flatMap(({ kind, right, forms, unless }) =>
        [...(kind === 'avoid' ? [] : right), ...forms, ...unless].map((text) => ({ text })),
      ),
    ];
    return {
      spellings: await loadSpellings(),
      own: compileMatcher(own.map((phrase) => ({ ...phrase, value: null }))),
      ize,
    };
  },
  *check(asset, { guide, prepared: { spellings, own, ize } }) {
    for (const run of englishRuns(asset, guide.language)) {
      const { language, isGuides } = spellingLanguageOf(run, asset, guide.language);
      const region = englishRegion(language);
      if (!region) continue;
      const { content } = run;
      let named: readonly Stretch[] | undefined;
      for (const { word, form } of spellingsIn(content, spellings())) {
        const right = rightSpelling(form, region, ize);
        if (right === null || !isCopy(run, word)) continue;
        named ??= own(content);
        if (touchesSorted(named, word)) continue;
        const expected = keepCase(word.text, word.text.toLowerCase(), right);
        const edit = editOf(content, word.start, word.end, expected);
        const safe =
          expected[0] === word.text[0] || !mayChangeArticle(content.text, word.start, word.text, expected);
        yield {
          messageId: 'variant',
          range: rangeOf(content, word.start, word.end),
          actual: word.text,
          expected,
          data: { variety: VARIETIES[region]!, language: language! },
          ...(isGuides ? { source: 'voice.language' } : {}),
          fix: edit && { safety: safe ? 'safe' : 'suggested', edits: [edit] },
        };
      }
    }
  },
});

function isCopy(run: TextRun, word: Word): boolean {
  return (
    !isVerbatim(run, word) &&
    !isInQuotation(run, word) &&
    !isDeclaration(run.content.text, word) &&
    !mayBeName(run, word)
  );
}
