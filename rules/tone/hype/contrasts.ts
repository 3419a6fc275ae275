/** "It's not just X, it's Y": the turn of phrase that language models like best, and no list of words can hold. */
import {
  type Asset,
  type BrandGuide,
  compileWordFilter,
  englishRuns,
  holdsLetters,
  isInQuotation,
  type Report,
  rangeOf,
  type WordFilter,
} from 'brandlint/rule';

/** The turn up to `just`, where Y follows within the same breath. What lies between is no more than a short clause. */
const CONTRAST =
  /(?<!\p{L})(?:it|this|that)(?:['’]s| is)(?: not|n['’]t) (?:just|only|merely|simply)(?= [^.!?;:,—–\r\n]{2,60}(?:[.,;:]| ?[—–]| -) ?(?:it|this|that)(?:['’]s| is) (?!not\b))/giu;

/** Each turn has one of these. */
const TURNS = ['just', 'only', 'merely', 'simply'];
let turns: WordFilter | undefined;

export function* contrastsIn(asset: Asset, guide: BrandGuide, source: string): Generator<Report> {
  for (const run of englishRuns(asset, guide.language)) {
    const { content } = run;
    turns ??= compileWordFilter(TURNS);
    if (!holdsLetters(content, turns)) continue;
    for (const { 0: actual, index } of content.text.matchAll(CONTRAST)) {
      const place = { start: index, end: index + actual.length };
      if (isInQuotation(run, place)) continue;
      yield {
        messageId: 'machine',
        range: rangeOf(content, place.start, place.end),
        actual,
        data: { advice: 'say what it is, without what it is not', because: '' },
        source,
      };
    }
  }
}
