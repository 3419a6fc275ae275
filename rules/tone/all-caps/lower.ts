import { isCommonWord, isSentenceStart, type Matcher, OPAQUE, type PhraseMatch } from 'brandlint/rule';
import { isLoud, isOrdinary, type Shout } from './shouting.ts';
import { ALWAYS_CAPITALS } from './words.data.ts';

const ALWAYS = new Set(ALWAYS_CAPITALS.split(' '));

/**
 * The stretch in sentence case: abbreviations stay in capitals, names are written as the guide writes them.
 * @param names Finds the guide's names, each with its right form.
 */
export function inSentenceCase(text: string, { start, end, words }: Shout, names: Matcher<string>): string {
  const known: PhraseMatch<string>[] = names(text).filter((name) => name.start >= start && name.end <= end);
  let out = '';
  let at = start;
  for (const word of words) {
    if (word.start < at) continue;
    out += text.slice(at, word.start);
    const name = known.find((name) => name.start === word.start);
    out += name ? name.value : lowered(text, word.start, word.text);
    at = name ? name.end : word.end;
  }
  return out + text.slice(at, end);
}

const CAPITALISED =
  /^(?:i|i['’].+|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|christmas|easter|halloween|thanksgiving)$/;

function lowered(text: string, at: number, word: string): string {
  const lower = word.toLowerCase();
  const isWord =
    isOrdinary(word) || isLoud(word) || (lower.length > 2 && isCommonWord(lower)) || lower === 'a';
  if (word === OPAQUE || !isWord || ALWAYS.has(lower)) return word;
  if (!CAPITALISED.test(lower) && !isSentenceStart(text, at)) return lower;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
