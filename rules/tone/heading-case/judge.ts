import { type HeadingWord, isLowerIn, type Usage } from './words.ts';

export interface Verdict {
  /** The words whose case must change. */
  readonly wrong: readonly HeadingWord[];
  /** Whether each of them is beyond doubt no name. */
  readonly isSure: boolean;
}

const isPrincipal = (word: HeadingWord) => !word.isSmall && !word.isEitherWay;

/**
 * What is wrong with a heading that should be in sentence case. Its capitals must look like a title's: a name has
 * capitals in a row, and small letters around them.
 */
export function judgeSentence(words: readonly HeadingWord[], usage: Usage): Verdict | null {
  const inner = words.filter((word) => !word.isFirst && !word.isKept);
  const isLowerElsewhere = (word: HeadingWord) => word.isClosed || isLowerIn(usage, word.key);
  // A capitalised word right beside a name may belong to it: Harbour Bridge Climb.
  const isBesideName = (word: HeadingWord) => {
    const at = words.indexOf(word);
    const next = words[at + 1];
    // What an article or a pronoun follows is a verb: Loom Opens Its Doors.
    if (next && (next.isClosed || next.isSmall) && !/^(?:of|and|for)$/.test(next.key)) return false;
    return [words[at - 1], words[at + 1]].some(
      (next) => next?.isKept && next.isCapitalised && !/^\d/.test(next.text),
    );
  };
  const capitals = inner.filter((word) => word.isCapitalised);
  const wrong = capitals.filter((word) => isLowerElsewhere(word) || !isBesideName(word));
  if (wrong.length === 0) return null;
  const small = inner.filter((word) => !word.isCapitalised && isPrincipal(word) && word.key.length > 3);
  const sure = wrong.filter(isLowerElsewhere);
  const closed = wrong.filter((word) => word.isClosed && !word.isSmall);
  const groups = groupsOf(words, wrong);
  const looksLikeTitle =
    small.length === 0
      ? closed.length > 0
        ? wrong.length > 1 || (closed.some((word) => word.key.length > 2) && words.length < 5)
        : wrong.length > 2 || sure.length > 1
      : small.length < wrong.length && groups > 1 && (sure.length > 1 || wrong.length > 2);
  if (!looksLikeTitle) return null;
  const isLeft = (word: HeadingWord) =>
    (word.isDoubtful && !word.isFirst) || (capitals.includes(word) && !wrong.includes(word));
  return { wrong, isSure: sure.length === wrong.length && !words.some(isLeft) };
}

/** How many stretches of capitals small principal words part. */
function groupsOf(words: readonly HeadingWord[], wrong: readonly HeadingWord[]): number {
  let groups = 0;
  let isOpen = false;
  for (const word of words) {
    if (wrong.includes(word)) {
      if (!isOpen) groups++;
      isOpen = true;
    } else if (!word.isCapitalised && isPrincipal(word) && word.key.length > 3) isOpen = false;
  }
  return groups;
}

/** Small words that are no particle of a verb and no letter of a list: a capital is wrong in a title. */
const NEVER_UP = new Set(['of', 'and', 'or', 'an', 'nor']);

/** Verbs and pronouns, which are capitalised however short. */
const ALWAYS_UP = new Set(['is', 'be', 'it', 'its', 'if', 'so']);

/** What is wrong with a heading that should be in title case. */
export function judgeTitle(words: readonly HeadingWord[]): Verdict | null {
  const isEdge = (word: HeadingWord) => word.isFirst || word.isLast;
  const low = words.filter(
    (word) => !word.isKept && !word.isCapitalised && isPrincipal(word) && !/^\P{L}/u.test(word.text),
  );
  const high = words.filter(
    (word) => !word.isKept && word.isCapitalised && NEVER_UP.has(word.key) && !isEdge(word),
  );
  if (low.length + high.length === 0) return null;
  // These alone may be right either way; in a heading that is written anew they go along.
  const along = words.filter(
    (word) =>
      !word.isKept &&
      (word.isCapitalised
        ? word.key === 'the' && !isEdge(word)
        : (isEdge(word) && /^\p{Ll}/u.test(word.text)) ||
          ALWAYS_UP.has(word.key) ||
          /\p{L}[-‐‑]\p{L}/u.test(word.text)),
  );
  const wrong = words.filter((word) => low.includes(word) || high.includes(word) || along.includes(word));
  // A word that is none of the language may be a name in small letters: npm.
  const isUnknown = (word: HeadingWord) => word.isKept && /^[\p{Ll}-]+$/u.test(word.text);
  return { wrong, isSure: !words.some(isUnknown) };
}
