/** What a replacement must keep of the words it replaces. */
import type { Asset, TextRun } from '../model/index.ts';
import { primaryLanguage } from './english.ts';
import type { Stretch } from './verbatim.ts';
import { isAllCaps, isWordCharacter } from './words.ts';

/**
 * `right` in the case the author wrote `actual` in, where `listed` is the form the guide lists: `EBIKE` → `E-BIKE`,
 * `Ebike` → `E-bike`. A right form with a capital of its own (`iPad`, `Wi-Fi`) stays as it is.
 */
export function keepCase(actual: string, listed: string, right: string): string {
  if (/\p{Lu}/u.test(right)) return right;
  if (actual.length > 1 && isAllCaps(actual) && !isAllCaps(listed)) return right.toUpperCase();
  const capitalised = /^\P{L}*\p{Lu}/u.test(actual) && !/^\P{L}*\p{Lu}/u.test(listed);
  return capitalised ? right.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : right;
}

/** Letters that do not tell how a word starts to the ear: hour, unit, Europe, one. */
const UNSURE = /^(?:h|u|eu|one)/i;

/** Whether an article before `at` may have to change with the word after it: `an ebike` → `a bicycle`. */
export function mayChangeArticle(text: string, at: number, actual: string, replacement: string): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  // The plain test first: the classes of Unicode are slow to compile, and few words follow an article.
  if (!/an?\s+["“‘']?$/i.test(before) || !/(?:^|[^\p{L}\p{N}])an?\s+["“‘']?$/iu.test(before)) return false;
  const vowel = (word: string) => /^[aeio]/i.test(word);
  return vowel(actual) !== vowel(replacement) || UNSURE.test(actual) || UNSURE.test(replacement);
}

/** Whether the run is a title, where writers capitalise words for its own sake. */
export function isTitle({ role }: TextRun): boolean {
  return role === 'heading' || role === 'button' || role.startsWith('field:');
}

/**
 * Whether the guide's words hold for a run: not where it is said to be in another language than the guide, or, where the
 * guide does not say, than the rest of its asset.
 */
export function isInLanguage(run: TextRun, asset: Asset, language: string | null): boolean {
  const held = language ?? asset.lang;
  const said = run.lang ?? asset.lang;
  if (said === null) return true;
  return held !== null && primaryLanguage(said) === primaryLanguage(held);
}

/** Whether the words around a stretch are in capitals, so that it had to be, too: `THE TIDELINE IS HERE`. */
export function isAmongCapitals(text: string, { start, end }: Stretch): boolean {
  if (isAllCaps(text)) return true;
  // A letter alone (`ADITA x AIRSTEP`) says nothing.
  const before = /(\p{L}{2,})(?:[^\p{L}.!?]|(?<!\p{L})\p{L}(?!\p{L}))*$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  )?.[1];
  const after = /^(?:[^\p{L}.!?]|(?<!\p{L})\p{L}(?!\p{L}))*(\p{L}{2,})/u.exec(text.slice(end, end + 40))?.[1];
  const neighbours = [before, after].filter((word) => word !== undefined && isWordCharacter(word));
  return neighbours.length > 0 && neighbours.every((word) => isAllCaps(word!));
}
