/** Which language a run is in, and which runs are English prose. */
import { type Asset, type MappedText, OPAQUE, type TextRun } from '../model/index.ts';
import { compileWordFilter, FEW_WORDS_BITS, holdsHash, type WordFilter } from './letters.ts';
import { remembered } from './remember.ts';
import { ROW, wordTableOf } from './word-table.ts';

/** The first part of a BCP 47 tag, lower case: `en` for `en-AU`. */
export function primaryLanguage(tag: string): string {
  return tag.split(/[-_]/)[0]!.toLowerCase();
}

/**
 * The language a run says it is in: its own `lang`, else its asset's, else the guide's. A BCP 47 tag; null where
 * nobody says.
 */
export function languageOf(run: TextRun, asset: Asset, language: string | null): string | null {
  return run.lang ?? asset.lang ?? language;
}

/** Small words that are common in one language and rare in the others. */
// biome-ignore format: a row of words
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['the', 'and', 'of', 'to', 'is', 'you', 'your', 'for', 'with', 'that', 'this', 'are', 'it', 'our', 'we', 'have', 'from', 'by', 'at', 'be', 'or', 'not', 'can', 'will', 'but', 'if', 'they', 'what', 'when', 'how', "it's", "don't", 'a', 'an', 'in', 'on', 'as', 'i', 'my', 'get', 'now', 'up', 'out', 'new', 'off', 'all', 'more']),
  de: new Set(['der', 'die', 'das', 'und', 'ist', 'nicht', 'ein', 'eine', 'mit', 'für', 'auf', 'wir', 'sie', 'ihr', 'ihre', 'auch', 'von', 'zu', 'den', 'dem', 'im', 'bei', 'sich', 'es', 'dich', 'du', 'dein', 'unsere']),
  fr: new Set(['le', 'la', 'les', 'des', 'et', 'est', 'pour', 'vous', 'nous', 'une', 'dans', 'sur', 'avec', 'votre', 'vos', 'du', 'au', 'qui', 'que', 'pas', 'plus', 'notre', 'ce', 'cette']),
  es: new Set(['el', 'la', 'los', 'las', 'y', 'de', 'que', 'en', 'para', 'con', 'su', 'una', 'por', 'tu', 'del', 'es', 'se', 'lo', 'más', 'nuestra', 'nuestro', 'al']),
  it: new Set(['il', 'la', 'gli', 'di', 'che', 'per', 'con', 'una', 'del', 'della', 'è', 'un', 'nel', 'tuo', 'tua', 'sono', 'più', 'non', 'i', 'e']),
  pt: new Set(['o', 'os', 'as', 'de', 'que', 'para', 'com', 'uma', 'do', 'da', 'em', 'seu', 'sua', 'não', 'é', 'você', 'mais', 'nosso', 'e']),
  nl: new Set(['de', 'het', 'een', 'en', 'van', 'voor', 'met', 'je', 'op', 'niet', 'zijn', 'wij', 'uw', 'ons', 'bij', 'ook', 'naar', 'dat', 'jouw']),
};

/** With fewer words there is too little to tell a language by. */
const ENOUGH_WORDS = 6;

/** Whether the words themselves are clearly of another language or script than English. */
export const looksForeign = remembered(isForeign);

/** So many words tell; English tells itself sooner. */
const WORDS_TO_JUDGE_BY = 80;
const WORDS_TO_KNOW_ENGLISH_BY = 12;

const keyOf = (word: string): string => word.toLowerCase().replace('’', "'");

let smallEnglish: WordFilter | undefined;

function isForeign(content: MappedText): boolean {
  const { text } = content;
  if (!isMostlyLatin(text)) return true;
  const { words } = wordTableOf(content);
  smallEnglish ??= compileWordFilter(
    Array.from(SMALL_WORDS.en!).flatMap((word) => [word, word.replace("'", '’')]),
    FEW_WORDS_BITS,
  );
  let count = 0;
  let english = 0;
  let end = 0;
  for (; end < words.length && count < WORDS_TO_JUDGE_BY; end += ROW) {
    const start = words[end]!;
    if (isNoWord(text.charCodeAt(start))) continue;
    count++;
    if (
      holdsHash(smallEnglish, words[end + 2]!) &&
      SMALL_WORDS.en!.has(keyOf(text.slice(start, words[end + 1]!)))
    )
      english++;
    if (count >= WORDS_TO_KNOW_ENGLISH_BY && english >= count * 0.25) return false;
  }
  if (count < ENOUGH_WORDS || english >= count * 0.15) return false;
  const lower: string[] = [];
  for (let i = 0; i < end; i += ROW)
    if (!isNoWord(text.charCodeAt(words[i]!))) lower.push(keyOf(text.slice(words[i]!, words[i + 1]!)));
  const share = (of: ReadonlySet<string>) => lower.filter((word) => of.has(word)).length / count;
  return Object.entries(SMALL_WORDS).some(
    ([name, of]) => name !== 'en' && share(of) >= 0.15 && share(of) > (english / count) * 2,
  );
}

/** Whether what starts so is a number or a merge tag. */
const isNoWord = (code: number): boolean => code === OPAQUE_CODE || (code >= 48 && code <= 57);

const OPAQUE_CODE = OPAQUE.charCodeAt(0);
const NO_ASCII = /[^\x00-\x7f]/;
/** Beyond Latin with its accents: where letters of other scripts may stand. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\uffff]/;

function isMostlyLatin(text: string): boolean {
  if (!NO_ASCII.test(text) || !BEYOND_LATIN.test(text)) return true;
  const count = (pattern: RegExp) => text.length - text.replace(pattern, '').length;
  return count(/\p{Script=Latin}+/gu) * 2 >= count(/\p{L}+/gu);
}

/**
 * Whether a rule of English may judge a run: it is said to be English, or nobody says and the guide is for no other
 * language; and it does not look like a passage in another one.
 * @param language The guide's.
 */
export function isEnglish(run: TextRun, asset: Asset, language: string | null): boolean {
  const said = languageOf(run, asset, language);
  return (said === null || primaryLanguage(said) === 'en') && !looksForeign(run.content);
}

/** By the guide's language: there is one in a run. */
const englishOf = remembered((_: Asset) => new Map<string | null, readonly TextRun[]>());

/**
 * The English runs of an asset that a reader sees as copy, in order: no code, no other person's words in a block quote,
 * and not the copy that a page keeps for Outlook on Windows beside that for the others.
 * @param language The guide's.
 */
export function englishRuns(asset: Asset, language: string | null): readonly TextRun[] {
  const known = englishOf(asset);
  let runs = known.get(language);
  if (!runs) {
    runs = asset.runs.filter(
      (run) =>
        run.role !== 'code' &&
        run.role !== 'quote' &&
        run.condition === null &&
        isEnglish(run, asset, language),
    );
    known.set(language, runs);
  }
  return runs;
}

/** Whether a run is running text, made of sentences: no heading, button, cell, alternative text or header. */
export function isRunningText({ role }: TextRun): boolean {
  return role === 'body' || role === 'list-item';
}
