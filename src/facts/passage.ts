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

/** Code says nothing to a customer; what only Outlook shows says the same as what the others do. */
export function passagesOf(asset: Asset, given: string | null): Passage[] {
  const passages: Passage[] = [];
  let first = 0;
  for (const run of asset.runs) {
    const { text } = run.content;
    if (run.role === 'code' || run.condition === 'mso' || text === '') continue;
    const language = languageOf(run, asset, given) ?? 'en';
    const primary = primaryLanguage(language);
    const sentences = sentencesOf(run.content);
    passages.push({
      run,
      text,
      language,
      primary: primary === 'en' && looksForeign(run.content) ? '' : primary,
      sentences,
      first,
    });
    first += Math.max(1, sentences.length);
  }
  return passages;
}

/** The sentence around an offset of a passage; the whole run where none is told apart. */
export function sentenceAt({ sentences, text, first }: Passage, offset: number) {
  const i = sentences.findIndex(({ end }) => offset < end);
  const at = i === -1 ? sentences.length - 1 : i;
  const { start, end } = sentences[at] ?? { start: 0, end: text.length };
  return {
    number: first + Math.max(0, at),
    start: Math.min(start, offset),
    end,
    text: text.slice(Math.min(start, offset), end),
  };
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
    sentence: sentenceAt(passage, start).number,
    ...fact,
  };
}

/** A slice of a text would keep all of it alive. */
export function inOneLine(text: string): string {
  return Buffer.from(text.replace(/\s+/g, ' ').trim(), 'utf8').toString('utf8');
}
