import {
  type Asset,
  compileEntries,
  defineRule,
  type EntryMatch,
  editOf,
  isInLanguage,
  isOnChannel,
  isQuoted,
  isSentenceStart,
  isTitle,
  isVerbatim,
  keepCase,
  type Matcher,
  matchesIn,
  mayChangeArticle,
  type PhraseMatch,
  type Report,
  rangeOf,
  type TextRun,
  touchesAny,
} from 'brandlint/rule';
import { allowedOf, entriesOf, type TermEntry } from './entries.ts';
import { patternsOf, type TermPattern } from './patterns.ts';

type Match = PhraseMatch<EntryMatch<TermEntry>>;

interface Prepared {
  readonly matcher: Matcher<EntryMatch<TermEntry> | null>;
  readonly patterns: readonly TermPattern[];
}

interface Options {
  /** Other people's words are held to the terms, too. */
  readonly quotes?: boolean;
}

export default defineRule<Options, Prepared & Options>({
  name: 'tone/term',
  summary: 'The brand’s own words are used, and the words it avoids are not.',
  severity: 'error',
  fixable: true,
  messages: {
    use: { text: 'Say {advice} instead of "{actual}"{because}.' },
    avoid: { text: 'Avoid "{actual}": {advice}{because}.' },
  },
  options: {
    quotes: {
      description: 'Whether quoted words of other people are held to the terms, too. Default: false.',
      type: 'boolean',
    },
  },
  needs: ['terms'],
  async prepare(guide, { quotes = false }) {
    const entries = entriesOf(guide);
    if (entries.length === 0) return null;
    return {
      matcher: compileEntries(entries, allowedOf(guide)),
      patterns: await patternsOf(entries),
      quotes,
    };
  },
  *check(asset, { prepared, guide }) {
    for (const run of asset.runs) {
      if (!isInLanguage(run, asset, guide.language)) continue;
      for (const match of termsIn(run, prepared)) {
        if (!holdsHere(match, run, asset, prepared)) continue;
        yield reportOf(match, run);
      }
    }
  },
});

/** Matches of words first: a pattern says what no word of the list does. */
function termsIn(run: TextRun, { matcher, patterns }: Prepared): readonly Match[] {
  const words = matchesIn(run, matcher);
  const found = words.filter((match): match is Match => match.value !== null);
  if (patterns.length === 0) return found;
  const taken = [...words];
  for (const { pattern, entry } of patterns) {
    for (const { start, end } of pattern.matches(run.content.text)) {
      if (touchesAny(taken, { start, end }) || isVerbatim(run, { start, end })) continue;
      const form = run.content.text.slice(start, end);
      const match = { start, end, value: { entry, form, right: entry.use, onlyCase: false } };
      taken.push(match);
      found.push(match);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function holdsHere({ start, end, value }: Match, run: TextRun, asset: Asset, { quotes }: Options): boolean {
  const { channels } = value.entry.term;
  if (channels.length > 0 && !isOnChannel(channels, asset.channel)) return false;
  if (!quotes && isQuoted(run, { start, end })) return false;
  // A word that is only capitalised where it should not be may be there because a sentence or a title starts words so.
  return !(value.onlyCase && (isTitle(run) || isSentenceStart(run.content.text, start)));
}

function reportOf({ start, end, value }: Match, run: TextRun): Report {
  const { content } = run;
  const { entry, form, onlyCase } = value;
  const { term } = entry;
  const actual = content.text.slice(start, end);
  const inForm = value.right.length === entry.use.length;
  // Where the form stands for two (`took`, `taken`) the word is named as the guide has it, for the writer to inflect.
  const right = (inForm ? value.right : entry.use).map((word) =>
    onlyCase ? word : keepCase(actual, form, word),
  );
  const edit = inForm && right.length === 1 ? editOf(content, start, end, right[0]!) : null;
  const plain =
    term.kind === 'use' &&
    !isQuoted(run, { start, end }) &&
    !mayChangeArticle(content.text, start, actual, right[0]!);
  const choices = right.map((word) => `"${word}"`).join(' or ');
  return {
    messageId: term.kind === 'avoid' ? 'avoid' : 'use',
    range: rangeOf(content, start, end),
    actual,
    expected: right.length > 0 ? right.join(' or ') : undefined,
    data: {
      advice:
        term.kind === 'use' ? choices : choices ? `say ${choices}` : 'leave it out or say it another way',
      because: term.because ? ` (${term.because.replace(/\.$/, '')})` : '',
    },
    source: term.source,
    fix: edit && { safety: plain ? 'safe' : 'suggested', edits: [edit] },
  };
}
