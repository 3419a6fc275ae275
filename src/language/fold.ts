/**
 * Text with everything taken away that a comparison of words does not look at. For each UTF-16 unit of `text` it knows
 * where the character it came from starts and ends.
 */
export interface Folded {
  readonly text: string;
  startOf(unit: number): number;
  endOf(unit: number): number;
}

/**
 * A character with its combining marks, so that `é` is one whether it is stored as one code point or two; ASCII, which
 * needs no such care, in one piece.
 */
const CLUSTER = /[!-~]+(?!\p{M})|[^\p{M}]\p{M}*|\p{M}+/gsu;
const NAME_PIECE =
  /(?<and>(?<![\p{L}\p{N}])and(?![\p{L}\p{N}\p{M}]))|(?<letters>[A-Za-z\d]+)(?!\p{M})|[^\p{M}]\p{M}*|\p{M}+/giu;
/** Drawn as nothing: soft hyphen, zero-width space, joiners, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

const ASCII = /^[\t\n\f\r -~]*$/;

/** Already folded but for its case. Most copy is. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;

function foldBuilder() {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    add(piece: string, start: number, end: number): void {
      if (piece === ' ' && text.endsWith(' ')) {
        ends[ends.length - 1] = end;
        return;
      }
      text += piece;
      const linear = piece.length === end - start;
      for (let i = 0; i < piece.length; i++) {
        starts.push(linear ? start + i : start);
        ends.push(linear ? start + i + 1 : end);
      }
    },
    build: (): Folded => ({ text, startOf: (unit) => starts[unit]!, endOf: (unit) => ends[unit]! }),
  };
}

/**
 * The fold for words and phrases: one case, one kind of space, hyphen and apostrophe, nothing invisible.
 * `E\u2011Bikes\u00A0` and `e-bikes ` are the same.
 */
export function foldText(text: string): Folded {
  if (PLAIN.test(text)) return plainly(text.toLowerCase());
  const out = foldBuilder();
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const ascii = /^[!-~]+$/.test(cluster);
    out.add((ascii ? cluster : foldSpelling(cluster)).toLowerCase(), index, index + cluster.length);
  }
  return out.build();
}

function plainly(text: string): Folded {
  return { text, startOf: (unit) => unit, endOf: (unit) => unit + 1 };
}

/** As `foldText`, with the case as written. */
export function foldSpelling(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[‐‑]/gu, '-')
    .replace(/[’ʼ]/gu, "'");
}

/**
 * The fold for names: only letters and digits, without accents, in one case, and `&` for the word "and".
 * Every way to write `Harbour & Pine` has one such form. Other punctuation stays, so that no name spans two sentences.
 */
export function foldName(text: string): Folded {
  if (ASCII.test(text)) return foldAsciiName(text);
  const out = foldBuilder();
  for (const { 0: piece, index, groups } of text.matchAll(NAME_PIECE)) {
    const bare = groups?.letters ?? bareLetters(piece);
    out.add(groups?.and ? '&' : bare.toLowerCase(), index, index + piece.length);
  }
  return out.build();
}

/** As `foldName`, for the text most copy is. */
function foldAsciiName(text: string): Folded {
  const lower = text.toLowerCase();
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (let at = 0; at < lower.length; at++) {
    const letter = lower[at]!;
    if (letter === '-' || letter <= ' ') continue;
    const isAnd =
      letter === 'a' &&
      lower.startsWith('and', at) &&
      !isAlphanumeric(lower[at - 1]) &&
      !isAlphanumeric(lower[at + 3]);
    folded += isAnd ? '&' : letter;
    starts.push(at);
    if (isAnd) at += 2;
    ends.push(at + 1);
  }
  return { text: folded, startOf: (unit) => starts[unit]!, endOf: (unit) => ends[unit]! };
}

function isAlphanumeric(character: string | undefined): boolean {
  return (
    character !== undefined &&
    ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9'))
  );
}

function bareLetters(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(/[\p{M}\s‐‑-]/gu, '');
}

/** Two names with the same key are two spellings of one name. */
export function nameKey(name: string): string {
  return foldName(name).text;
}
