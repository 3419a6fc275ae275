/**
 * Parts of speech of English, by wink-nlp's model (4.4 MB, about 0.1 s to load): load it only for a candidate, and
 * hand it one sentence, not a text.
 */
import { createRequire } from 'node:module';
import type { Stretch } from './verbatim.ts';

/** Universal POS tags (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface TaggedToken extends Stretch {
  readonly text: string;
  readonly pos: PartOfSpeech;
  /** Base form, lower case: `ship` for `shipped`. */
  readonly lemma: string;
}

type Tagger = (text: string) => TaggedToken[];

let tagger: Tagger | undefined;

/** Tokens of one sentence with their parts of speech, in its offsets. `don't` is two tokens, `do` and `n't`. */
export function tagSentence(sentence: string): readonly TaggedToken[] {
  tagger ??= loadTagger();
  return tagger(sentence);
}

function loadTagger(): Tagger {
  const require = createRequire(import.meta.url);
  const winkNLP = require('wink-nlp');
  const model = require('wink-eng-lite-web-model');
  const nlp = winkNLP(model, ['pos']);
  const { value, pos, lemma, precedingSpaces } = nlp.its;
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const [values, tags, lemmas, spaces] = [value, pos, lemma, precedingSpaces].map(
      (its) => tokens.out(its) as string[],
    ) as [string[], PartOfSpeech[], string[], string[]];
    let at = 0;
    return values.map((token, i): TaggedToken => {
      // The model writes some tokens in another way than the text does (curly apostrophes): places come from the text.
      const found = text.indexOf(token, at);
      const start = found === -1 ? at + spaces[i]!.length : found;
      at = Math.min(text.length, start + token.length);
      return { text: text.slice(start, at), pos: tags[i]!, lemma: lemmas[i]!, start, end: at };
    });
  };
}
