/** The text of an asset as facts are read from it: run by run, with sentences that are counted through. */
import { languageOf, looksForeign, primaryLanguage, type Sentence, sentencesOf } from '../language/index.ts';
import {
  type Asset,
  type BrandGuide,
  type Brief,
  type Fact,
  type FactKind,
  fieldName,
  rangeOf,
  type TextRun,
} from '../model/index.ts';

export interface FactContext {
  readonly guide: BrandGuide;
  /** What the campaign's brief says for this asset; null: there is none. */
  readonly brief: Brief | null;
  /** Of an asset that does not say, BCP 47; null: nobody knows. */
  readonly language: string | null;
  /** The day on which the asset goes out, ISO; null: nobody said. */
  readonly scheduled: string | null;
}

/** A run of text with its language. */
export interface Passage {
  readonly run: TextRun;
  readonly text: string;
  /** BCP 47; `en` where nobody says. */
  readonly language: string;
  /** The first part of it: `en`. Empty where the run is clearly in another language than it is said to be. */
  readonly primary: string;
  readonly sentences: readonly Sentence[];
  /** The number of its first sentence within the asset. */
  readonly first: number;
}

/** Reads facts of some kind from an asset. */
export type Extractor = (asset: Asset, passages: readonly Passage[], context: FactContext) => Iterable<Fact>;

/** Sentences of one passage that are told apart by number; more share the last one. */
const MOST_SENTENCES = 10_000;

/** Code says nothing to a customer; what only Outlook shows says the same as what the others do. */
export function passagesOf(asset: Asset, given: string | null): Passage[] {
  const passages: Passage[] = [];
  for (const run of asset.runs) {
    const { text } = run.content;
    if (run.role === 'code' || run.condition === 'mso' || text === '') continue;
    const language = languageOf(run, asset, given) ?? 'en';
    passages.push(passageOf(run, language, passages.length * MOST_SENTENCES));
  }
  return passages;
}

/** Its language and sentences are found when a fact asks for them: most texts hold none. */
function passageOf(run: TextRun, language: string, first: number): Passage {
  let primary: string | undefined;
  return {
    run,
    text: run.content.text,
    language,
    first,
    get primary() {
      primary ??= primaryLanguage(language);
      if (primary === 'en' && looksForeign(run.content)) primary = '';
      return primary;
    },
    get sentences() {
      return sentencesOf(run.content);
    },
  };
}

/** The number of the sentence around an offset of a passage. */
function sentenceNumber({ sentences, first }: Passage, offset: number): number {
  let at = 0;
  while (at < sentences.length - 1 && sentences[at]!.end <= offset) at++;
  return first + Math.min(at, MOST_SENTENCES - 1);
}

/** A fact that stands in a passage from `start` to `end`. */
export function factIn(
  passage: Passage,
  start: number,
  end: number,
  fact: { readonly kind: FactKind; readonly subject: string; readonly value: string } & Partial<Fact>,
): Fact {
  return {
    qualifier: null,
    isSure: true,
    text: inOneLine(passage.text.slice(start, end)),
    range: rangeOf(passage.run.content, start, end),
    field: fieldName(passage.run.role),
    sentence: sentenceNumber(passage, start),
    ...fact,
  };
}

/** V8 copies shorter slices; a longer one keeps all of the text alive. */
const LONGEST_COPIED = 12;

/** A copy without line breaks. */
export function inOneLine(text: string): string {
  const line = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return line.length > LONGEST_COPIED ? Buffer.from(line, 'utf8').toString('utf8') : line;
}
