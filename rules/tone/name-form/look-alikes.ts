/** Spellings that differ from a name and yet may be what the writer means. */
import {
  foldSpelling,
  isAllCaps,
  isAmongCapitals,
  isCommonWord,
  isSentenceStart,
  isTitle,
  type TextRun,
} from 'brandlint/rule';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const wordsOf = (spelling: string): string[] =>
  spelling.split(/[\s&-]+|(?<![\p{L}\p{N}])and(?![\p{L}\p{N}])/iu).filter(Boolean);

/** Whether it puts spaces or hyphens where the name has none. */
export function splitsWords(spelling: string, form: string): boolean {
  return wordsOf(spelling).length > wordsOf(form).length;
}

/** Whether a spelling that is not listed as wrong may be no slip: capitals all around, a promo code, ordinary words. */
export function mayBeMeant(run: TextRun, stretch: Stretch, form: string): boolean {
  const { text } = run.content;
  const spelling = foldSpelling(text.slice(stretch.start, stretch.end));
  const words = wordsOf(spelling);
  const ordinary = !spelling.includes('&') && words.every((word) => isCommonWord(word.toLowerCase()));
  const first = isSentenceStart(text, stretch.start);
  // "As Ana said" is not Asana.
  if (splitsWords(spelling, form) && words.some((word) => word.length < 3 && /\p{L}/u.test(word)))
    return true;
  if (isAllCaps(spelling)) {
    if (spelling === foldSpelling(form).toUpperCase() && isAmongCapitals(text, stretch)) return true;
    return (ordinary && !form.includes('&')) || isCode(text, stretch);
  }
  if (!/\p{Lu}/u.test(spelling)) return ordinary || splitsWords(spelling, form);
  // `Adidas` where a sentence or title starts, for `adidas`; `Whole foods` there, for `Whole Foods`.
  const onlyFirst = !/\p{Lu}/u.test(spelling.slice(1));
  if (onlyFirst && (first || isTitle(run)))
    return ordinary || spelling.slice(1) === foldSpelling(form).slice(1);
  return false;
}

/** `code TIDELINE`, `TIDELINE at checkout` */
function isCode(text: string, { start, end }: Stretch): boolean {
  return (
    /(?:code|voucher|coupon|promo)\s*[:=]?\s*["“‘']?$/i.test(text.slice(Math.max(0, start - 20), start)) ||
    /^["”’']?\s+at\s+(?:the\s+)?checkout/i.test(text.slice(end, end + 20))
  );
}

/** `tideline-app/web`, `#site=tideline`: one of the names that machines read. */
export function isIdentifier({ content: { text } }: TextRun, { start, end }: Stretch): boolean {
  if (/\p{Lu}/u.test(text.slice(start, end))) return false;
  return (
    /[\p{Ll}\p{Nd}][-/=_]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[-/=_][\p{Ll}\p{Nd}"]/u.test(text.slice(end, end + 2))
  );
}
