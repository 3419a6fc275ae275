/**
 * Text with everything taken away that a comparison of words does not look at. For each UTF-16 unit of `text` it knows
 * where the character it came from starts and ends.
 */
export interface Folded {
  readonly text: string;
  startOf(unit: number): number;
  endOf(unit: number): number;
  /** Whether each unit comes from the one at its place. */
  readonly isInPlace: boolean;
}

/** A character with its combining marks, so that `é` is one whether it is stored as one code point or two. */
const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/suy;
const MARK = /^\p{M}/u;
/** Words of ASCII with one space between them. */
const STRETCH = /[!-~]+(?: [!-~]+)*/y;
/** Drawn as nothing: soft hyphen, zero-width space, joiners, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

const ASCII = /^[\t\n\f\r -~]*$/;

/** Already folded but for its case. Most copy is. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;

/** What makes the folded text shorter, so that places move: nothing drawn, marks over letters, white space in a row. */
const SHIFTS = /[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{M}|\s\s/u;

function foldBuilder() {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let endsInSpace = false;
  return {
    add(piece: string, start: number, end: number): void {
      if (piece === '') return;
      if (piece === ' ' && endsInSpace) {
        ends[ends.length - 1] = end;
        return;
      }
      endsInSpace = piece.charCodeAt(piece.length - 1) === 32;
      pieces.push(piece);
      const linear = piece.length === end - start;
      for (let i = 0; i < piece.length; i++) {
        starts.push(linear ? start + i : start);
        ends.push(linear ? start + i + 1 : end);
      }
    },
    build: (): Folded => ({
      text: pieces.join(''),
      startOf: (unit) => starts[unit]!,
      endOf: (unit) => ends[unit]!,
      isInPlace: false,
    }),
  };
}

/**
 * The fold for words and phrases: one case, one kind of space, hyphen and apostrophe, nothing invisible.
 * `E\u2011Bikes\u00A0` and `e-bikes ` are the same.
 * @param isPlain Whether it is ASCII with nothing but single spaces between what is drawn.
 */
export function foldText(text: string, isPlain = PLAIN.test(text)): Folded {
  if (isPlain) return inPlace(text.toLowerCase());
  if (!SHIFTS.test(text)) {
    const folded = foldMarks(text).toLowerCase();
    if (folded.length === text.length) return inPlace(folded);
  }
  const out = foldBuilder();
  for (let at = 0; at < text.length; ) {
    STRETCH.lastIndex = at;
    let length = STRETCH.exec(text)?.[0].length ?? 0;
    // The last letter may have a mark over it.
    if (
      length > 0 &&
      text.charCodeAt(at + length) > 127 &&
      MARK.test(text.slice(at + length, at + length + 2))
    )
      length--;
    if (length > 0) out.add(text.slice(at, at + length).toLowerCase(), at, at + length);
    at += length;
    if (at >= text.length) break;
    CLUSTER.lastIndex = at;
    const [cluster = text[at]!] = CLUSTER.exec(text) ?? [];
    out.add(foldSpelling(cluster).toLowerCase(), at, at + cluster.length);
    at += cluster.length;
  }
  return out.build();
}

const COMPOSED = /^[\0-\u02ff\u2000-\u206f]*$/;

/** As `foldSpelling`, of a text in which nothing is longer or shorter for it. */
function foldMarks(text: string): string {
  let folded = COMPOSED.test(text) ? text : text.normalize('NFC');
  if (/[^\S ]/.test(folded)) folded = folded.replace(/[^\S ]/g, ' ');
  if (/[‐‑]/.test(folded)) folded = folded.replace(/[‐‑]/g, '-');
  return /[’ʼ]/.test(folded) ? folded.replace(/[’ʼ]/g, "'") : folded;
}

export function inPlace(text: string): Folded {
  return { text, startOf: (unit) => unit, endOf: (unit) => unit + 1, isInPlace: true };
}

/** As `foldText`, with the case as written. */
export function foldSpelling(text: string): string {
  if (PLAIN.test(text)) return text;
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
  // A Hangul syllable is three letters when it is taken apart, and no other character is more.
  const most = ASCII.test(text) ? text.length : text.length * 3;
  const codes = new Uint16Array(most);
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  let length = 0;
  const add = (code: number, start: number, end: number): void => {
    codes[length] = code;
    starts[length] = start;
    ends[length++] = end;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code > 127 || (next >= 0x300 && MARK.test(text.slice(at + 1, at + 3)))) {
      CLUSTER.lastIndex = at;
      const [cluster = text[at]!] = CLUSTER.exec(text) ?? [];
      for (const letter of bareLetters(cluster).toLowerCase())
        for (let unit = 0; unit < letter.length; unit++)
          add(letter.charCodeAt(unit), at, at + cluster.length);
      at += cluster.length - 1;
      continue;
    }
    // A hyphen, white space.
    if (code === 45 || code <= 32) continue;
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower === 97 && isAnd(text, at)) {
      add(38, at, at + 3);
      at += 2;
    } else add(lower, at, at + 1);
  }
  return {
    text: textOf(codes.subarray(0, length)),
    startOf: (unit) => starts[unit]!,
    endOf: (unit) => ends[unit]!,
    isInPlace: false,
  };
}

function isAnd(text: string, at: number): boolean {
  // Most letters are followed by others.
  if ((text.charCodeAt(at + 1) | 32) !== 110 || (text.charCodeAt(at + 2) | 32) !== 100) return false;
  return (
    /^and(?![\p{L}\p{N}\p{M}])/iu.test(text.slice(at, at + 5)) &&
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))
  );
}

/** `fromCharCode` takes so many at once. */
const CHUNK = 8192;

function textOf(codes: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < codes.length; at += CHUNK)
    pieces.push(String.fromCharCode(...codes.subarray(at, at + CHUNK)));
  return pieces.join('');
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

/**
 * A test that a text without any of these names fails, unless it holds the beginning of one. It is much cheaper than
 * the fold, and most paragraphs name nobody.
 */
export function mayHoldName(names: readonly string[]): (text: string) => boolean {
  const between = String.raw`[\s\p{M}\u00AD\u200B-\u200D\u2060\uFEFF‐‑-]*`;
  const beginnings = new Set(
    names.map((name) =>
      [...nameKey(name)]
        .slice(0, LETTERS_TO_KNOW)
        .map((letter) =>
          letter === '&' ? '(?:&|and)' : letter.replace(/[$()*+./?[\\\]^{|}]/, String.raw`\$&`),
        )
        .join(between),
    ),
  );
  const pattern = new RegExp(Array.from(beginnings).join('|'), 'iu');
  return (text) => pattern.test(text.normalize('NFD'));
}

/** Enough of a name that few other words begin so. */
const LETTERS_TO_KNOW = 4;
