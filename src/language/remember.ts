/** Words enough for the vocabulary of a long run; then it starts anew. */
const MOST_WORDS = 50_000;
/** The words of these places are at hand without a look into the map; a power of two. */
const AT_HAND = 1 << 14;

interface Answered<Value> {
  readonly word: string;
  readonly answer: Value;
}

/** A function of a word whose answers are kept: a text says the same words again and again. */
export function rememberedWord<Value>(find: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Answered<Value>>();
  // Made with the first word: most such functions are loaded by runs that do not ask them anything.
  let atHand: (Answered<Value> | undefined)[] | undefined;
  return (word) => {
    atHand ??= new Array<Answered<Value> | undefined>(AT_HAND).fill(undefined);
    const place = placeOf(word);
    const near = atHand[place];
    if (near !== undefined && near.word === word) return near.answer;
    let found = known.get(word);
    if (found === undefined) {
      const own = ownCopy(word);
      found = { word: own, answer: find(own) };
      if (known.size >= MOST_WORDS) known.clear();
      known.set(own, found);
    }
    atHand[place] = found;
    return found.answer;
  };
}

function placeOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 14)) & (AT_HAND - 1);
}

/** A whole number, 0 or more, that a word has: all of a text, or what stands between two offsets. */
export type WordNumber = (text: string, start?: number, end?: number) => number;

/** Letters of a word whose number is kept in a table; most are shorter. */
const MOST_LETTERS = 12;
/** Five bits each, so many letters are one number. */
const LETTERS_IN_KEY = 6;
/** Rows of the table, a power of two: two words of thousands of posts seldom want the same one. */
const ROWS = 1 << 15;

/**
 * As `rememberedWord`, for a number that is the same in any case: nothing is cut out of the text for most words, and
 * those that are said again and again stand close together in memory.
 */
export function rememberedNumber(find: (word: string) => number): WordNumber {
  const other = rememberedWord(find);
  // Rows of the letters in two keys and the number and one; made with the first word.
  let rows: Int32Array | undefined;
  return (text, start = 0, end = text.length) => {
    rows ??= new Int32Array(ROWS * 3);
    const middle = Math.min(end, start + LETTERS_IN_KEY);
    const first = keyOf(text, start, middle);
    const second = keyOf(text, middle, end);
    if (first === -1 || second === -1 || end - start > MOST_LETTERS) return other(text.slice(start, end));
    const row = (Math.imul(first ^ Math.imul(second, 31), 0x9e3779b1) >>> ROW_SHIFT) * 3;
    if (rows[row] === first && rows[row + 1] === second && rows[row + 2] !== 0) return rows[row + 2]! - 1;
    const found = other(text.slice(start, end));
    rows[row] = first;
    rows[row + 1] = second;
    rows[row + 2] = found + 1;
    return found;
  };
}

const ROW_SHIFT = Math.clz32(ROWS) + 1;

/** ASCII letters in any case as one number, no two words with the same; -1 where there is another character. */
function keyOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at++) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) return -1;
    key = (key << 5) | letter;
  }
  return key;
}

/** V8 copies shorter slices of a text; a longer one keeps all of the text alive. */
const LONGEST_COPIED = 12;

/** The name of a property is no slice of anything. */
function ownCopy(word: string): string {
  return word.length > LONGEST_COPIED ? Object.keys({ [word]: 0 })[0]! : word;
}

/** Where an object keeps the answers of all such functions; one property, for an object with many is a slow one. */
const KEPT = Symbol();
let functions = 0;

/**
 * A function whose answer for an object is kept with the object, under a symbol: it is found out once, goes
 * when the object goes, and neither JSON nor a clone for a worker carries it. The values of a `WeakMap`
 * live until the next full collection of garbage, long after the file.
 */
export function remembered<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const own = functions++;
  return (key) => {
    const answers = (key as { [KEPT]?: unknown[] })[KEPT] ?? answersOf(key);
    const known = answers[own] as Value | undefined;
    if (known !== undefined) return known;
    const value = find(key);
    answers[own] = value;
    return value;
  };
}

function answersOf(key: object): unknown[] {
  const answers = new Array<unknown>(functions);
  // A plugin's reader may freeze what it makes.
  if (Object.isExtensible(key)) Object.defineProperty(key, KEPT, { value: answers });
  return answers;
}
