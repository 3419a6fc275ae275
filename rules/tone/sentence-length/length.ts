import {
  type Asset,
  type MappedText,
  OPAQUE,
  quotationsOf,
  rangeOf,
  type Sentence,
  type Stretch,
  type TextRun,
  type Word,
} from 'brandlint/rule';
import { writtenWords } from '../prose.ts';

/** In a list of short items a reader skims, so that only the first of them count. */
const LIST = { items: 4, wordsAnItem: 3 };

/** The written words of a sentence without the hashtags, links and emoji after it. */
export function wordsIn(asset: Asset, { content }: TextRun, { words }: Sentence): Word[] {
  const controls = new Set(
    asset.mergeTags.filter(({ kind }) => kind === 'control').map(({ range }) => range.start),
  );
  const isControl = ({ text, start, end }: Word) =>
    text === OPAQUE && controls.has(rangeOf(content, start, end).start);
  const written = [
    ...writtenWords(
      content.text,
      words.filter((word) => !isControl(word)),
    ),
  ];
  const isTrailing = ({ start, text }: Word) => {
    const before = content.text[start - 1] ?? '';
    return /[#@/]/.test(before) || /^(?:https?|www)\b|^\w[\w-]*(?:\.\w+)*\.[a-z]{2,}\//.test(text);
  };
  while (written.length > 0 && isTrailing(written.at(-1)!)) written.pop();
  return written;
}

/** The sentence up to its last word and the marks right after it. */
export function stretchOf(text: string, { start, end }: Sentence, words: readonly Word[]): Stretch {
  const from = words.at(-1)!.end;
  const marks = /^[^\s\p{Extended_Pictographic}#@]*/u.exec(text.slice(from, end))![0];
  return { start, end: from + marks.length };
}

/** How many words weigh on a reader: those of a list's later items do not. */
export function weightOf(text: string, words: readonly Word[]): number {
  // A comma or semicolon starts the next item, and so does a handle.
  const items: number[] = [0];
  words.forEach((word, i) => {
    items[items.length - 1]!++;
    const next = words[i + 1];
    if (next && /[,;@#]/.test(text.slice(word.end, next.start))) items.push(0);
  });
  let weight = words.length;
  let short = 0;
  // The first and the last hold the rest of the sentence, too.
  for (const count of items.slice(1, -1)) {
    short = count <= LIST.wordsAnItem ? short + 1 : 0;
    if (short >= LIST.items) weight -= count;
  }
  return weight;
}

/** Whether a person would call it a sentence: labels, addresses and lists of names without an end mark are none. */
export function isSentence(
  content: MappedText,
  { start, end, isClosed }: Sentence,
  words: readonly Word[],
): boolean {
  const { text } = content;
  const written = text.slice(start, end);
  const inQuotes = quotationsOf(content)
    .filter((quoted) => quoted.isClosed && quoted.start < end && start < quoted.end)
    .reduce((sum, quoted) => sum + Math.min(end, quoted.end) - Math.max(start, quoted.start), 0);
  if (inQuotes > written.length / 2) return false;
  const lines = written.split('\n');
  // A text that is wrapped by hand has long lines; a list, a poem and an address have short ones.
  if (lines.length > 3 && written.length / lines.length < 45) return false;
  if (isClosed || /[:;]$/.test(written)) return true;
  const small = words.filter(({ text: word }) => /^\p{Ll}/u.test(word)).length;
  return small >= words.length * 0.6 && !/\s[|·•»›]\s/.test(written);
}

/** Where a sentence may end sooner, the better kinds first. */
const SEAMS = [
  /;\s+/g,
  /,\s+(?=(?:but|so|yet|because|although|though|while|whereas)\s)/g,
  /:\s+|\s+[–—-]\s+|—/g,
  /,\s+(?=(?:and|or|then|plus)\s(?!\S+(?:\s\S+){0,2},))/g,
  /,\s+(?=(?:which|who|where|when|as|with|including|making|giving)\s)/g,
  /\s+(?=(?:but|because)\s|(?:and|so)\s(?:we|you|they|it|he|she|I|this|there)\s)/g,
];

/** At least so many words must stand on either side of a seam. */
const SIDE = 6;

export interface Seam {
  /** The last words before it, as written. */
  readonly after: string;
  readonly isSemicolon: boolean;
}

/** The place near the middle where the sentence is best split; null where none offers itself. */
export function seamOf(text: string, { start, end }: Sentence, words: readonly Word[]): Seam | null {
  const written = text.slice(start, end);
  for (const pattern of SEAMS) {
    let left = 0;
    const seams = Array.from(written.matchAll(pattern), ({ index, 0: mark }) => {
      const at = start + index;
      while (left < words.length && words[left]!.end <= at) left++;
      return { at, left, right: words.length - left, mark };
    }).filter(
      ({ at, left, right }) =>
        Math.min(left, right) >= Math.max(SIDE, words.length / 4) && !isInside(text.slice(start, at)),
    );
    seams.sort((a, b) => Math.abs(a.left - a.right) - Math.abs(b.left - b.right));
    const best = seams[0];
    if (!best) continue;
    const last = words.slice(Math.max(0, best.left - 3), best.left);
    return {
      after: text.slice(last[0]!.start, best.at).replace(/\s+/g, ' ').replaceAll(OPAQUE, '…'),
      isSemicolon: best.mark.startsWith(';'),
    };
  }
  return null;
}

/** Whether a bracket or quotation that starts in the text is still open at its end. */
function isInside(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/[([]/g) > count(/[)\]]/g) || count(/“/g) > count(/”/g) || count(/"/g) % 2 === 1;
}
