/**
 * Where a word begins and ends, in any script. `\b` knows only ASCII: it ends a word before the `é` of `café`.
 */
import { COMMON_WORDS } from './common-words.data.ts';
import { rememberedWord } from './remember.ts';

const WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that put no space between words: any place in them may be the end of one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Katakana runs into the other scripts of Japanese without a space, but is itself one word a run. */
const KATAKANA = /[\p{Script=Katakana}ー]/u;
const APOSTROPHE = /['’ʼ]/;
const DIGIT = /\p{Nd}/u;
/** French and Italian words that lose their vowel before another word: `l’e-bike`, `dell’app`. */
const ELIDED =
  /(?<![\p{L}\p{N}])(?:[ldnmtscj]|qu|jusqu|lorsqu|puisqu|un|(?:d|n|s)?ell|all|dall|sull|quest)['’ʼ]$/iu;
/** An ending that leaves the word what it was: `the Tideline’s frame`. */
const POSSESSIVE = /^['’ʼ]s(?![\p{L}\p{N}])/iu;

/** The character (code point) that ends before `at`, or ''. */
export function characterBefore(text: string, at: number): string {
  if (at <= 0) return '';
  const low = text.charCodeAt(at - 1) >= 0xdc00 && text.charCodeAt(at - 1) <= 0xdfff && at > 1;
  return text.slice(low ? at - 2 : at - 1, at);
}

/** The character (code point) that starts at `at`, or ''. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

export function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 128 ? isAsciiWord(code) : character !== '' && WORD.test(character);
}

function isAsciiLetterOrDigit(code: number): boolean {
  return isAsciiWord(code) && code !== 95;
}

/** `[0-9A-Za-z_]`. Most copy is ASCII, and the classes of Unicode are slow to test. */
function isAsciiWord(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || code === 95;
}

function isDigit(character: string): boolean {
  return character < '\u0080' ? character >= '0' && character <= '9' : DIGIT.test(character);
}

/** Whether a word may begin or end between two characters, by these two alone. */
function parts(before: string, after: string): boolean {
  if (!isWordCharacter(before) || !isWordCharacter(after)) return true;
  if (before < '\u0080' && after < '\u0080') return false;
  if (UNSPACED.test(before) || UNSPACED.test(after)) return true;
  return KATAKANA.test(before) !== KATAKANA.test(after);
}

/**
 * Whether a word can start at this offset. `o’clock` and `3.5` are one word, `l’e-bike` is two.
 * What stands for a merge tag (U+FFFC) is no part of a word: most tags that touch one are `{% if %}` and `{% endif %}`.
 */
export function isWordStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  // After a space, the most common case, anything starts.
  if (at === 0 || code === 32 || code === 10) return true;
  if (isAsciiWord(code) && isAsciiWord(text.charCodeAt(at))) return false;
  const before = characterBefore(text, at);
  const after = characterAt(text, at);
  if (APOSTROPHE.test(before) && isWordCharacter(characterBefore(text, at - 1))) {
    return ELIDED.test(text.slice(Math.max(0, at - 9), at));
  }
  if (/[.,]/.test(before) && isDigit(after) && isDigit(characterBefore(text, at - 1))) return false;
  return parts(before, after);
}

/** Whether a word can end at this offset: `don|’t` is no end, `Tideline|’s` is one. */
export function isWordEnd(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = characterAt(text, at);
  const next = characterAt(text, at + after.length);
  if (APOSTROPHE.test(after) && isWordCharacter(next)) return POSSESSIVE.test(text.slice(at, at + 3));
  if (/[.,]/.test(after) && isDigit(before) && isDigit(next)) return false;
  return parts(before, after);
}

/** Whether a hyphen joins the stretch to another word: `sugar-free` for `free`. */
export function isHyphenated(text: string, start: number, end: number): boolean {
  const joins = (hyphen: string, letter: string) => /[-‐‑]/.test(hyphen) && isWordCharacter(letter);
  return (
    joins(characterBefore(text, start), characterBefore(text, start - 1)) ||
    joins(characterAt(text, end), characterAt(text, end + 1))
  );
}

/** Whether nothing of the sentence stands before this offset: `“Tideline`, `- Tideline` and `Ready? Tideline`. */
export function isSentenceStart(text: string, at: number): boolean {
  // A letter or digit and a space: most words inside a sentence.
  if (text.charCodeAt(at - 1) === 32 && isAsciiLetterOrDigit(text.charCodeAt(at - 2))) return false;
  const from = Math.max(0, at - 40);
  const before = (from > 0 ? 'x' : '') + text.slice(from, at);
  return /(?:^|[.!?…:]["'”’)\]]*\s|[\r\n•])[^\p{L}\p{N}]*$/u.test(before);
}

/** Whether the stretch has letters with case and all of them are capitals. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

let commonWords: ReadonlySet<string> | undefined;

/** Whether an English word, lower case, is an ordinary one or a regular inflection of one. */
export const isCommonWord = rememberedWord((word: string): boolean => {
  commonWords ??= new Set(COMMON_WORDS.trim().split(/\s+/));
  const bases = [
    word,
    ...[/s$/, /es$/, /e?d$/, /ing$/, /er$/, /ly$/].map((ending) => word.replace(ending, '')),
  ];
  return word.length < 3 || bases.some((base) => commonWords!.has(base) || commonWords!.has(`${base}e`));
});
